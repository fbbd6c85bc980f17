#!/usr/bin/env python3
"""Truncate the files of an index and flip bits in them at random, and see what figtrail makes of it.

    damage.py FIGTRAIL [--mutations N] [--seed N]

After each: nothing crashes or hangs; an article is shown as it was or not at all; whatever is answered
otherwise than before is told by verify; and reindex makes a clean index of what is whole, or says why not.
"""
import argparse
import json
import random
import shutil
import sys

sys.dont_write_bytecode = True
from archive import FIRST, LAST, Archive, Program

SECONDS = 20
QUESTIONS = [('search', '-f', 'ids', '-n', 'all', FIRST), ('claims', '-t', '{id}#{number} {low} {high}', '-n', 'all', 'soldiers:1000..'),
             ('search', '-t', '{id} {snippet}', '-n', 'all', '"So ends the"'), ('count', 'money:>5m')]
STATUSES = (0, 1, 3)


def mutate(chance, index):
    """What was done to which file."""
    path = chance.choice([p for p in sorted(index.iterdir()) if p.stat().st_size and p.name != 'flintlock'])
    data = bytearray(path.read_bytes())
    kind = chance.choice(['bit', 'bit', 'bits', 'bytes', 'truncate', 'zeros', 'block'])
    at = chance.randrange(len(data))
    if kind in ('bit', 'bits'):
        for _ in range(1 if kind == 'bit' else chance.randint(2, 50)):
            data[at] ^= 1 << chance.randrange(8)
            at = chance.randrange(len(data))
    elif kind == 'bytes':
        data[at:at + 8] = bytes(chance.randrange(256) for _ in range(len(data[at:at + 8])))
    elif kind == 'truncate':
        del data[at:]
    elif kind == 'zeros':
        data[at:at + 512] = bytes(len(data[at:at + 512]))
    else:  # one block in the place of another
        blocks = len(data) // 8192
        if blocks > 1:
            a, b = chance.sample(range(blocks), 2)
            data[a * 8192:(a + 1) * 8192] = data[b * 8192:(b + 1) * 8192]
    path.write_bytes(data)
    return f'{kind} of {path.name} at {at}'


def articles_of(dump):
    found = [json.loads(line) for line in dump.decode().splitlines()]
    return {one['id']: one['text'] for one in found if one['type'] == 'article'}


def main():
    options = argparse.ArgumentParser()
    options.add_argument('figtrail')
    options.add_argument('--mutations', type=int, default=40)
    options.add_argument('--seed', type=int, default=1)
    options = options.parse_args()
    program, chance = Program(options.figtrail), random.Random(options.seed)
    archive = Archive(options.seed, articles=60)
    whole, index = archive.top / 'whole', archive.top / 'index'
    wrong, told, answered, salvaged, lost = [], 0, 0, 0, 0
    try:
        program.run('index', '-q', '-i', whole, archive.folder)
        program.run('index', '-q', '-i', whole, archive.folder)
        answers = [program.run(*question[:1], '-i', whole, *question[1:]).out for question in QUESTIONS]
        dumps = {arguments: program.run('dump', *arguments, '-i', whole).out for arguments in ((), ('--terms',))}
        texts = articles_of(dumps[()])
        for n in range(options.mutations):
            shutil.rmtree(index, ignore_errors=True)
            shutil.rmtree(archive.top / 'index.new', ignore_errors=True)
            shutil.copytree(whole, index)
            name = f'{n}: {mutate(chance, index)}'

            def run(*arguments):
                done = program.run(*arguments, seconds=SECONDS)
                if done.status not in STATUSES and not (arguments[0] == 'reindex' and done.status == 4):
                    wrong.append(f'{name}: {arguments[0]} ended with {done.status}: {done.err.decode()[:300]}')
                if done.status == 3 and b'figtrail: ' not in done.err:
                    wrong.append(f'{name}: {arguments[0]} gave no message')
                return done

            verify = run('verify', '-q', '-i', index)
            told += verify.status == 3
            for question, answer in zip(QUESTIONS, answers):
                done = run(*question[:1], '-i', index, *question[1:])
                if done.status in (0, 1) and done.out != answer:
                    answered += 1
                    if verify.status == 0:
                        wrong.append(f'{name}: {question} is answered otherwise, and verify finds nothing')
            for one in chance.sample(sorted(texts), 2):
                done = run('show', '-i', index, one)
                if done.status == 0 and done.out.decode() != texts[one]:
                    wrong.append(f'{name}: show {one} is another text')
            for arguments, out in dumps.items():
                done = run('dump', *arguments, '-i', index)
                if done.status == 0 and done.out != out and verify.status == 0:
                    wrong.append(f'{name}: another dump, and verify finds nothing')
            if verify.status == 3 and run('reindex', '-q', '-i', index).status in (0, 4):
                salvaged += 1
                kept = articles_of(run('dump', '-i', index).out)
                lost += len(texts) - len(kept)
                if any(texts.get(one) != text for one, text in kept.items()):
                    wrong.append(f'{name}: reindex made other articles')
                again = run('verify', '-i', index)
                if again.status != 0:
                    wrong.append(f'{name}: verify after reindex: {again.out.decode()}')
            if len(wrong) > 20:
                break
    finally:
        archive.remove()
    print('\n'.join([*wrong, f'{options.mutations} mutations, {told} told by verify, {answered} answers otherwise (all told), '
                             f'{salvaged} made anew by reindex with {lost} of {len(texts) * salvaged} articles lost, seed {options.seed}']))
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
