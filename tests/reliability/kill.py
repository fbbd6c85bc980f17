#!/usr/bin/env python3
"""Kill figtrail at random moments of its work over a growing archive, while searches go on.

    kill.py FIGTRAIL [--kills N] [--seed N] [--keep FOLDER]

After each kill: the index opens, verify is clean, and its content is that of before or that of an undisturbed
run (of an addition that is built apart, what changes in the index may be there before it); when the same command has run to its end, it is that of the undisturbed run. No search fails or sees
half an article.
"""
import argparse
import pathlib
import random
import shutil
import signal
import sys
import time

sys.dont_write_bytecode = True
from archive import FIRST, Archive, Program
from searches import Searches


def killed(program, arguments, after_s):
    """Kill it after so long; False when it had ended before."""
    process = program.start(*arguments)
    try:
        process.wait(after_s)
        return False
    except Exception:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return True


def main():
    options = argparse.ArgumentParser()
    options.add_argument('figtrail')
    options.add_argument('--kills', type=int, default=20)
    options.add_argument('--seed', type=int, default=1)
    options.add_argument('--keep', type=pathlib.Path, help='a folder for what a failure leaves')
    options = options.parse_args()
    program, chance = Program(options.figtrail), random.Random(options.seed)
    archive = Archive(options.seed)
    index, other = archive.top / 'index', archive.top / 'undisturbed'
    searches = Searches(program, index)
    searches.start()
    wrong, kills, rounds, took_s = [], {}, 0, {}
    try:
        while sum(kills.values()) < options.kills and not wrong:
            rounds += 1
            work = 'build' if not index.exists() else chance.choice(['index', 'index', 'addition', 'addition', 'compact', 'reindex', 'build'])
            if work == 'build':
                with searches.between:  # a folder that is being deleted is nothing to search in
                    shutil.rmtree(index, ignore_errors=True)
                shutil.rmtree(other, ignore_errors=True)
            if work in ('build', 'index', 'addition'):
                archive.change(chance.randint(1, 4))
                arguments = ['index', '-q', '--prune', '--jobs', chance.choice([1, 2]),
                             *(['--bulk-after', '1'] if work == 'addition' else []), archive.folder]
            else:
                arguments = [work, '-q']
            before = program.dump(index)
            begun = time.monotonic()
            done = program.run(*arguments, '-i', other)
            took_s[work] = max(took_s.get(work, 0) * 0.8, time.monotonic() - begun)
            after = program.dump(other)
            for _ in range(chance.randint(1, 3)):  # several kills of one run
                if not killed(program, [*arguments, '-i', index], chance.uniform(0, took_s[work])):
                    break
                kills[work] = kills.get(work, 0) + 1
                told = program.complaint(index)
                found = program.dump(index)
                if told or (found not in (before, after) and work != 'addition'):
                    wrong.append(f'round {rounds}, {work} killed: {told or "a state that was never committed"}')
            last = program.run(*arguments, '-i', index)
            if last.status != 0 or done.status != 0:
                wrong.append(f'round {rounds}, {work}: {done.status}, {last.status}: {last.err.decode()}')
            told = program.complaint(index)
            if told or program.dump(index) != after:
                wrong.append(f'round {rounds}, {work} run again: {told or "not what an undisturbed run gives"}')
            beside = [path.name for path in archive.top.iterdir() if path.name.startswith('index.')]
            if work in ('compact', 'reindex', 'addition') and beside:
                wrong.append(f'round {rounds}, {work} left {beside}')
        wrong += searches.end()
        articles = program.run('count', '-i', index, FIRST).out.decode().strip()
    finally:
        searches.going = False
        if wrong and options.keep:
            shutil.copytree(archive.top, options.keep, dirs_exist_ok=True)
        archive.remove()
    print('\n'.join(wrong) if wrong else '',
          f'{sum(kills.values())} kills {kills} in {rounds} runs, {articles} articles at the end, '
          f'{searches.asked} searches meanwhile, seed {options.seed}', sep='')
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
