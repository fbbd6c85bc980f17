#!/usr/bin/env python3
"""Score the claims that are found in the gold sentences, a language at a time.

    sentences.py FIGTRAIL [-v] [--part dev|held] [LANG...]

Rules are made while looking at the part "dev"; the part "held" tells whether they are general.
What is compared and how: scoring.py. -v prints what is missed (-), invented (+) and wrong.
"""
import json
import os
import pathlib
import sys
import tempfile

import floors
import scoring

FOLDER = pathlib.Path(__file__).with_name('sentences')


def score(program, path, part, verbose):
    golds = [json.loads(line) for line in path.read_text().splitlines()]
    golds = {g['id']: g for g in golds if part in (None, g['part'])}
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, 'sentences.jsonl'), 'w') as file:
            for g in golds.values():
                file.write(json.dumps({'id': g['id'], 'lang': g['lang'], 'text': g['text']}) + '\n')
        claims, refused = {}, {}
        for line in floors.run(program, 'extract', '--rejected', '--format', 'ndjson', 'sentences.jsonl', cwd=folder):
            if line['type'] in ('claim', 'rejected'):
                kind = claims if line['type'] == 'claim' else refused
                kind.setdefault(line['article']['id'], []).append(line)
    tally = scoring.Tally(verbose)
    for name, gold in golds.items():
        tally.add(name, gold, claims.get(name, []), refused.get(name, []))
    return tally.reached()


def main():
    arguments = sys.argv[1:]
    verbose = '-v' in arguments
    part = arguments.pop(arguments.index('--part') + 1) if '--part' in arguments else None
    words = [a for a in arguments if not a.startswith('-')]
    if not words:
        sys.exit(__doc__)
    status = 0
    for path in sorted(FOLDER.glob('*.jsonl')):
        if words[1:] and path.stem not in words[1:]:
            continue
        print(f'== {path.stem}')
        reached = score(os.path.abspath(words[0]), path, part, verbose)
        if part:
            print(*(f'{name:16} {value:7.1f}' for name, value in reached.items()), sep='\n')
        else:
            status |= floors.compare(f'sentences.{path.stem}', reached)
    return status


if __name__ == '__main__':
    sys.exit(main())
