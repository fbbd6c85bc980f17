#!/usr/bin/env python3
"""Where the time of indexing goes, by what the code is for: where.py BUILD_DIR PATH...

Samples `figtrail index PATH...` of that build with perf (Debian: linux-perf) and adds up the functions of each part of the
tree. A table in Markdown: share of the processor time, nanoseconds for a byte of text. What a part has
the C library or the system do for it is counted with those.
"""
import collections
import os
import re
import subprocess
import sys
import tempfile

SAMPLES_A_SECOND = 997
# The first part whose pattern fits the source of a function, or else the library it is in.
PARTS = (
    ('language of the text', r'detect|language|libcld2'),
    ('reading files and formats', r'^indexer/(?!posting|target|writer|intake)|libxml|libcjson|libarchive|libgmime|libuchardet|libcmark'),
    ('sentences and words', r'^stem/(scan|chars|lines|numerals|utf8|small)'),
    ('folding, stemming, vocabulary', r'^stem/|libstemmer|libutf8proc'),
    ('claims', r'^claims/'),
    ('terms of words and figures', r'^(core/(nodes|terms)|indexer/(posting|target))'),
    ('records, compressed', r'^record/|libzstd|libxxhash'),
    ('postings: numbering, sorting, merging', r'^store/bulk_(dictionary|invert|segment|merge|run)'),
    ('tables: coding, compressing, writing', r'^store/|libz\.|libxapian'),
    ('what is new', r'^indexer/(writer|intake)'),
    ('memory and strings', r'^core/|libc|libstdc|libm\.|ld-linux'),
    ('the system', r'kernel|vmlinux|\[k'),
)


def run(*argv, **more):
    return subprocess.run(argv, check=True, stdout=subprocess.PIPE, text=True, errors='replace', **more).stdout


def sources(build):
    """{function: set of files that have one of this name}"""
    found = collections.defaultdict(set)
    for folder, _, names in os.walk(os.path.join(build, 'CMakeFiles')):
        for name in names:
            if re.search(r'\.(c|cc)\.o$', name):
                path = os.path.join(folder, name)
                source = re.sub(r'.*\.dir/', '', path)[:-2]
                for line in run('nm', '--demangle', path).splitlines():
                    parts = line.split(maxsplit=2)
                    if len(parts) == 3 and parts[1] in 'tTwW':
                        found[parts[2].split('(')[0]].add(source)
    return found


def part_of(symbol, library, files):
    """A function that several files have by name, all of one part, is of that part."""
    plain = re.sub(r'\.(part|constprop|isra|cold)\b.*', '', symbol).split('(')[0]
    places = files.get(plain, {library}) if library.startswith('figtrail') else {library}
    names = {next((part for part, pattern in PARTS if re.search(pattern, place)), 'the rest') for place in places}
    return names.pop() if len(names) == 1 else 'the rest'


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    build, paths = sys.argv[1], sys.argv[2:]
    files = sources(build)
    with tempfile.TemporaryDirectory() as folder:
        data, index = os.path.join(folder, 'perf.data'), os.path.join(folder, 'index')
        run('perf', 'record', '-q', '-o', data, '-F', str(SAMPLES_A_SECOND), '-e', 'cpu-clock',
            os.path.join(build, 'figtrail'), 'index', '--quiet', '--index', index, *paths)
        told = run('perf', 'script', '-i', data, '-F', 'ip,sym,dso', stderr=subprocess.DEVNULL)
        stats = run(os.path.join(build, 'figtrail'), 'stats', '--index', index, '--format', 'json')
    text_bytes = int(re.search(r'"text_bytes":\s*(\d+)', stats)[1])
    counts = collections.Counter()
    for line in told.splitlines():
        sample = re.match(r'\s*[0-9a-f]+ (.*) \((.*)\)$', line)
        if sample:
            counts[part_of(sample[1], os.path.basename(sample[2]), files)] += 1
    total = sum(counts.values())
    print(f'| {text_bytes / 1e6:.1f} MB of text | share | ns a byte |\n|---|---|---|')
    for part, count in counts.most_common():
        print(f'| {part} | {100 * count / total:.0f} % | {count / SAMPLES_A_SECOND * 1e9 / text_bytes:.0f} |')
    print(f'| all | | {total / SAMPLES_A_SECOND * 1e9 / text_bytes:.0f} |')


if __name__ == '__main__':
    main()
