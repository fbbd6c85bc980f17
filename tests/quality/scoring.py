"""How claims are compared with their gold.

Claims of a text are paired one to one when their values are equal (to 1e-5; a range only with the
same range), those with the same surface first. A measure counts a pair only when that part of the claim
is right as well; a part the gold does not speak of is not counted against it.
"""
import math


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
    'modifier': lambda g, f: g['modifier'] == f['modifier'] and g.get('trend', f['trend']) == f['trend'],
    'unit': lambda g, f: g['unit'] == f['unit'],
    'kind': lambda g, f: g['kind'] == f['kind'],
    'subject': lambda g, f: bool((words(g['subject']) | words(g.get('antecedent'))) & words(f['subject']))
    or g['subject'] == f['subject'],
    'by': lambda g, f: folded(g['by']) == folded(f['by']),
    'modality': lambda g, f: g['modality'] == f['modality'],
    'weak': lambda g, f: g['weak'] == f['weak'],
}


def is_silent(part, gold):
    return part != 'value' and part not in gold


def refused_alike(gold, refused):
    """A gold entry may cover several figures ("12 October 2024"), a refused one may be wider."""
    surface = folded(gold['surface'])
    return any(r['reason'] == gold['reason'] and (folded(r['surface']) in surface or surface in folded(r['surface']))
               for r in refused)


class Tally:
    """Adds up texts; `reached` are F1 of the parts and the share of refusals with the right reason."""

    def __init__(self, verbose):
        self.verbose = verbose
        self.right = dict.fromkeys(PARTS, 0)
        self.gold = self.found = self.reasons = self.reasons_right = 0

    def add(self, name, gold, claims, refused):
        pairs, missed, invented = pair(gold['claims'], claims)
        self.gold += len(gold['claims'])
        self.found += len(claims)
        for part, same in PARTS.items():
            self.right[part] += sum(is_silent(part, g) or same(g, f) for g, f in pairs)
        for r in gold['rejected']:
            self.reasons += 1
            alike = refused_alike(r, refused)
            self.reasons_right += alike
            if self.verbose and not alike:
                print(f'{name}: refused {r["surface"]}: wanted {r["reason"]}')
        if self.verbose:
            self.tell(name, pairs, missed, invented)

    @staticmethod
    def tell(name, pairs, missed, invented):
        for sign, those in (('-', missed), ('+', invented)):
            for c in those:
                print(f'{name}: {sign} {c["surface"]} {c["value"] or [c["low"], c["high"]]} [{c["kind"]}]')
        for g, f in pairs:
            for part, same in PARTS.items():
                if not is_silent(part, g) and not same(g, f):
                    keys = {'modifier': ('modifier', 'trend')}.get(part, (part,))
                    print(f'{name}: {g["surface"]}: {part} {[f[k] for k in keys]}, '
                          f'wanted {[g.get(k) for k in keys]}')

    def reached(self):
        print(f'{self.found} claims found, {self.gold} in the gold')
        parts = {name: 200 * count / max(1, self.gold + self.found) for name, count in self.right.items()}
        return parts | {'reasons': 100 * self.reasons_right / max(1, self.reasons)}
