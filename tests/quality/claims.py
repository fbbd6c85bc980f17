#!/usr/bin/env python3
"""Score the claims that are found in the corpus against its gold.

    claims.py FIGTRAIL CORPUS_DIR [-v]

What is compared and how: scoring.py. -v prints what is missed (-), invented (+) and wrong.
"""
import json
import os
import pathlib
import sys

import floors
import scoring


def key_of(article, corpus):
    path = pathlib.Path(article['path'])
    path = str(path.relative_to(corpus) if path.is_absolute() else path)
    return path, article['id'] if path.endswith('.jsonl') else None


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    program, corpus = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    verbose = '-v' in sys.argv
    claims, refused = {}, {}
    for line in floors.run(program, 'extract', '--rejected', '--format', 'ndjson', 'articles', cwd=corpus):
        if line['type'] in ('claim', 'rejected'):
            kind = claims if line['type'] == 'claim' else refused
            kind.setdefault(key_of(line['article'], corpus), []).append(line)
    tally = scoring.Tally(verbose)
    for line in (corpus / 'gold.jsonl').read_text().splitlines():
        gold = json.loads(line)
        key = gold['path'], gold['id']
        tally.add(gold['id'] or gold['path'], gold, claims.get(key, []), refused.get(key, []))
    return floors.compare('claims', tally.reached())


if __name__ == '__main__':
    sys.exit(main())
