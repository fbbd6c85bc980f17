#!/usr/bin/python3
"""How far the terms of words agree with the word lists of the Snowball project.

usage: stems.py BENCH_STEMS LISTS_DIR [--differences N]

LISTS_DIR has a list a language, LANGUAGE.tsv.gz, of words and their stems, as the project publishes
them (they are those of its newest version; a language whose algorithm has changed since agrees less).
BENCH_STEMS is built by `ninja bench_stems`. Prints a row a language; `--differences N` also prints
the first N words of each that differ. It reports and judges nothing.
"""
import gzip
import pathlib
import subprocess
import sys

LANGUAGES = {'arabic': 'ar', 'armenian': 'hy', 'basque': 'eu', 'catalan': 'ca', 'danish': 'da', 'dutch': 'nl',
             'dutch_porter': 'nl', 'english': 'en', 'finnish': 'fi', 'french': 'fr', 'german': 'de', 'greek': 'el',
             'hindi': 'hi', 'hungarian': 'hu', 'indonesian': 'id', 'irish': 'ga', 'italian': 'it', 'lithuanian': 'lt',
             'nepali': 'ne', 'norwegian': 'nb', 'portuguese': 'pt', 'romanian': 'ro', 'russian': 'ru',
             'serbian': 'sr', 'spanish': 'es', 'swedish': 'sv', 'tamil': 'ta', 'turkish': 'tr', 'yiddish': 'yi'}


def main(bench, folder, shown='0'):
    print('| list | lang | words | agree % |\n|---|---|---|---|')
    for path in sorted(pathlib.Path(folder).glob('*.tsv.gz')):
        name = path.name.removesuffix('.tsv.gz')
        lang = LANGUAGES.get(name)
        if not lang:
            continue
        done = subprocess.run([bench, lang, shown], input=gzip.decompress(path.read_bytes()),
                              stdout=subprocess.PIPE, check=True)
        words, agree = map(int, done.stdout.split())
        print(f'| {name} | {lang} | {words:,} | {100 * agree / max(words, 1):.2f} |')


if __name__ == '__main__':
    arguments = [a for a in sys.argv[1:] if a != '--differences']
    if len(arguments) not in (2, 3):
        sys.exit(__doc__)
    main(*arguments)
