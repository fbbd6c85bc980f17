#!/usr/bin/env python3
"""The table of figures that the peers are given: figures.py FIGTRAIL CORPUS.jsonl >FIGURES.tsv

ARTICLE \\t NOUNS \\t LOW \\t HIGH, as `figtrail extract` finds them: the printed figure, or both ends of a printed range;
the last three words of what is counted. Weak claims are left out, as figtrail leaves them out of searches.
"""
import json
import subprocess
import sys


def row(claim):
    """None: no search would find it."""
    if claim['type'] != 'claim' or claim['weak']:
        return None
    low, high = (claim['low'], claim['high']) if claim['value'] is None else (claim['value'],) * 2
    if low is None or high is None:
        return None
    return claim['article']['id'], ' '.join((claim['subject'] or '').split()[-3:]), repr(low), repr(high)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, corpus = sys.argv[1:]
    with subprocess.Popen([program, 'extract', '--quiet', '--format', 'ndjson', corpus], stdout=subprocess.PIPE) as extract:
        for line in extract.stdout:
            found = row(json.loads(line))
            if found:
                print(*found, sep='\t')
    sys.exit(extract.returncode)


if __name__ == '__main__':
    main()
