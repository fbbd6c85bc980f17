#!/usr/bin/env python3
"""Score the claims that are found in the corpus against its gold.

    claims.py FIGTRAIL CORPUS_DIR [-v]

Claims of an article are paired one to one when their values are equal (to 1e-5; a range only with
the same range), those with the same surface first. `value` is F1 of the pairs; the other measures
count a pair only when that part of the claim is right as well. `reasons` is the share of the gold's
refused figures that are refused for the same reason. -v prints what is missed (-) and invented (+).
"""
import json
import math
import os
import pathlib
import sys

import floors


def folded(text):
    return ' '.join(text.split()).lower() if text else text


def words(text):
    return set(folded(text).replace(',', ' ').split()) if text else set()


def same_number(a, b):
    if a is None or b is None:
        return a is b
    return math.isclose(a, b, rel_tol=1e-5, abs_tol=1e-9)


def same_value(a, b):
    if a['value'] is not None or b['value'] is not None:
        return same_number(a['value'], b['value'])
    return same_number(a['low'], b['low']) and same_number(a['high'], b['high'])


def pair(gold, found):
    """[(gold, found)] in which each stands once."""
    pairs, free_gold, free = [], list(gold), list(found)
    for same in (lambda g, f: same_value(g, f) and folded(g['surface']) == folded(f['surface']), same_value):
        for g in list(free_gold):
            f = next((f for f in free if same(g, f)), None)
            if f is not None:
                pairs.append((g, f))
                free_gold.remove(g)
                free.remove(f)
    return pairs, free_gold, free


PARTS = {
    'value': lambda g, f: True,
    'surface': lambda g, f: folded(g['surface']) == folded(f['surface']),
    'modifier': lambda g, f: g['modifier'] == f['modifier'] and g['trend'] == f['trend'],
    'unit': lambda g, f: g['unit'] == f['unit'],
    'kind': lambda g, f: g['kind'] == f['kind'],
    'subject': lambda g, f: bool(words(g['subject']) & words(f['subject'])) or g['subject'] == f['subject'],
    'by': lambda g, f: folded(g['by']) == folded(f['by']),
    'modality': lambda g, f: g['modality'] == f['modality'],
    'weak': lambda g, f: g['weak'] == f['weak'],
}


def refused_alike(gold, refused):
    """A gold entry may cover several figures ("12 October 2024"), a refused one may be wider."""
    surface = folded(gold['surface'])
    return any(r['reason'] == gold['reason'] and (folded(r['surface']) in surface or surface in folded(r['surface']))
               for r in refused)


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
    right = dict.fromkeys(PARTS, 0)
    gold_count = found_count = reasons = reasons_right = 0
    for line in (corpus / 'gold.jsonl').read_text().splitlines():
        gold = json.loads(line)
        key = gold['path'], gold['id']
        found = claims.get(key, [])
        pairs, missed, invented = pair(gold['claims'], found)
        gold_count += len(gold['claims'])
        found_count += len(found)
        for name, same in PARTS.items():
            right[name] += sum(same(g, f) for g, f in pairs)
        for r in gold['rejected']:
            reasons += 1
            reasons_right += refused_alike(r, refused.get(key, []))
        if verbose:
            for sign, those in (('-', missed), ('+', invented)):
                print(*(f'{key[1] or key[0]}: {sign} {c["surface"]} [{c["kind"]}]' for c in those), sep='\n')
            for g, f in pairs:
                for name, same in PARTS.items():
                    if not same(g, f):
                        part = {'modifier': ('modifier', 'trend')}.get(name, (name,))
                        print(f'{key[1] or key[0]}: {g["surface"]}: {name} '
                              f'{[f[p] for p in part]}, wanted {[g[p] for p in part]}')
    print(f'{found_count} claims found, {gold_count} in the gold')
    reached = {name: 200 * count / (gold_count + found_count) for name, count in right.items()}
    reached['reasons'] = 100 * reasons_right / reasons
    return floors.compare('claims', reached)


if __name__ == '__main__':
    sys.exit(main())
