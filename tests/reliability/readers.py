#!/usr/bin/env python3
"""Search in an index without a pause while it is watched, pruned, compacted and made anew.

    readers.py FIGTRAIL [--seconds N] [--readers N] [--seed N]

No search fails, none sees half an article, and the index is whole at the end. The first half of the time
`figtrail index --watch` follows an archive that grows; in the second, other writers take turns.
"""
import argparse
import collections
import random
import signal
import sys
import time

sys.dont_write_bytecode = True
from archive import Archive, Program
from searches import Searches


def watched(program, archive, index, until):
    """What went wrong while the archive changed under the eyes of a watching writer, and how often it changed."""
    watch = program.start('index', '-q', '--watch', '-i', index, archive.folder)
    changes = 0
    while time.monotonic() < until and watch.poll() is None:
        archive.change(2)
        changes += 1
        time.sleep(0.2)
    ended = watch.poll()
    watch.send_signal(signal.SIGTERM)
    watch.wait(60)
    return ([] if ended is None else [f'index --watch ended by itself with {ended}']), changes


def in_turns(program, archive, index, chance, until):
    wrong, runs = [], collections.Counter()
    while time.monotonic() < until or not runs:
        work = chance.choice(['index', 'compact', 'reindex'])
        if work == 'index':
            archive.change(2)
        done = program.run(work, '-q', '-i', index, *(['--prune', archive.folder] if work == 'index' else []))
        runs[work] += 1
        if done.status != 0:
            wrong.append(f'{work}: {done.status}: {done.err.decode()}')
    return wrong, dict(runs)


def main():
    options = argparse.ArgumentParser()
    options.add_argument('figtrail')
    options.add_argument('--seconds', type=float, default=10)
    options.add_argument('--readers', type=int, default=2)
    options.add_argument('--seed', type=int, default=1)
    options = options.parse_args()
    program = Program(options.figtrail)
    archive = Archive(options.seed)
    index = archive.top / 'index'
    try:
        wrong = []
        done = program.run('index', '-q', '-i', index, archive.folder)
        if done.status != 0:
            wrong.append(f'index: {done.status}: {done.err.decode()}')
        readers = [Searches(program, index) for _ in range(options.readers)]
        for reader in readers:
            reader.start()
        begun = time.monotonic()
        found, changes = watched(program, archive, index, begun + options.seconds / 2)
        wrong += found
        found, runs = in_turns(program, archive, index, random.Random(options.seed), begun + options.seconds)
        wrong += found
        for reader in readers:
            wrong += reader.end()
        wrong += filter(None, [program.complaint(index)])
    finally:
        archive.remove()
    print('\n'.join([*wrong, f'{sum(reader.asked for reader in readers)} searches beside {changes} changes under a watch '
                             f'and {runs} in turns, seed {options.seed}']))
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
