#!/usr/bin/env python3
"""Print, as Markdown, how the claims of published sets of quantities come out.

    published.py FIGTRAIL DATA_DIR SCORER [-v]

DATA_DIR holds the sets, SET-dev.jsonl, SCORER is the program that compares claims with them; neither
is part of figtrail. docs/claims.md says which sets these are, and has the tables this prints.
A case of Recognizers-Text labels one sort of amount, its scope; claims of other sorts do not count
against it. -v lists the cases that are not right.
"""
import importlib.util
import json
import pathlib
import subprocess
import sys

NEWS = 'newsquant'
CASES = 'recognizers'
NAMES = {CASES: 'Recognizers-Text', 'rustling': 'Rustling', 'quantulum3': 'quantulum3', 'duckling': 'Duckling',
         'quinex': 'quinex', 'grobid-quantities': 'grobid-quantities', 'measeval': 'MeasEval'}
BEST = (('value', 'value', '92.0'), ('value and modifier', 'value+mod', '88.1'), ('value and unit', 'value+unit', '85.6'),
        ('value and subject: a word shared', 'value+subjectP', '76.1'),
        ('value and subject: the same words', 'value+subjectC', '57.0'))
DURATIONS = {'second', 'minute', 'hour', 'day', 'week', 'fortnight', 'month', 'quarter', 'year', 'decade', 'century'}


def load(path):
    spec = importlib.util.spec_from_file_location('scorer', path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def f1(scores, criterion):
    return f'{scores[criterion][2]:.1f}' if criterion in scores else '-'


def in_scope(scorer, scope, quantity):
    unit = quantity['unit']
    kept = {name: test(quantity) for name, test in scorer.SCOPE.items()}
    if scope in kept:
        return kept[scope] and unit != 'degree'
    if scope == 'number':
        return unit is None
    if scope == 'numberrange':
        return unit is None and ('low' in quantity or quantity['modifier'] in '<>')
    if scope == 'dimension':
        other = kept['currency'] or kept['percentage'] or kept['age'] or kept['temperature']
        return unit is not None and unit not in DURATIONS and not other
    return True


def cases(scorer, program, path, verbose):
    """How many cases are right to the last value: with all claims, and with those in scope."""
    records = [json.loads(line) for line in path.read_text().splitlines()]
    found, _ = scorer.extract(program, records)
    strict = right = 0
    for i, record in enumerate(records):
        scope, gold = record['scope'].lower(), record['quantities']
        test = scorer.SCOPE.get(scope, lambda quantity: True)
        hits = scorer.matching(gold, found[i], scorer.CRIT['value'])
        strict += hits == len(gold) == sum(map(test, found[i]))
        extra = [q for q in found[i] if in_scope(scorer, scope, q) and not any(scorer.v_eq(g, q) for g in gold)]
        right += hits == len(gold) and not extra
        if verbose and (hits < len(gold) or extra):
            print(f'{scope}: {record["text"]}\n  wanted {[g["surface"] for g in gold]}, found {[q["surface"] for q in found[i]]}')
    return len(records), right, strict


def main():
    arguments = [a for a in sys.argv[1:] if a != '-v']
    if len(arguments) != 3:
        sys.exit(__doc__)
    program, folder, scorer = arguments[0], pathlib.Path(arguments[1]), arguments[2]
    sets = [folder / f'{name}-dev.jsonl' for name in (NEWS, *NAMES)]
    done = subprocess.run([sys.executable, scorer, program, *sets, '--json'], capture_output=True, text=True, check=True)
    scores = {name.removesuffix('-dev'): row for name, row in json.loads(done.stdout).items()}
    news = scores[NEWS]
    print(f'| NewsQuant, {news["texts"]} sentences, {news["gold"]} quantities (F1) | figtrail | best published |\n|---|---|---|')
    for label, criterion, best in BEST:
        print(f'| {label} | {f1(news, criterion)} | {best} |')
    print('\n| other sets (F1) | texts | quantities | value | + modifier | + unit | place |\n|---|---|---|---|---|---|---|')
    for name, label in NAMES.items():
        row = scores[name]
        print(f'| {label} | {row["texts"]} | {row["gold"]} |',
              ' | '.join(f1(row, c) for c in ('value', 'value+mod', 'value+unit', 'spanO')), '|')
    count, right, strict = cases(load(scorer), program, folder / f'{CASES}-dev.jsonl', '-v' in sys.argv)
    print(f'\nRecognizers-Text, cases with every value right: {right} of {count} ({100 * right / count:.1f} %); '
          f'{strict} when amounts of other sorts count against a case.')


if __name__ == '__main__':
    main()
