#!/usr/bin/env python3
"""Let every call that writes fail in turn, and allocations, and see what figtrail makes of it.

    faults.py FIGTRAIL FAULT_LIBRARY [--every N] [--allocations N] [--jobs N] [--only WORK]

The works: a first build, adding to an index, an addition that is built apart and merged, pruning, compact, reindex. After each failing call: the program ended
with a message, or did its work all the same; the index opens, verify is clean, and its content is that of before or
that of a run without failures, this one if the program said so; and the next run completes and leaves nothing
beside the index. --allocations N lets so many of a work's allocations fail, spread over all of them; --every N takes
each Nth of all the failures, those of a kind together, so that every kind has its share.
"""
import argparse
import collections
import os
import pathlib
import shutil
import sys

sys.dont_write_bytecode = True
from archive import Archive, Program

CALLS = {'write': ['ENOSPC', 'EIO', 'EINTR', 'short'], 'pwrite': ['ENOSPC', 'EIO', 'EINTR', 'short'],
         'fsync': ['EIO', 'ENOSPC', 'EINTR'], 'rename': ['EACCES', 'ENOSPC', 'EIO'], 'create': ['EACCES', 'ENOSPC', 'EMFILE', 'EINTR'],
         'ftruncate': ['EIO'], 'mkdir': ['EACCES', 'ENOSPC'], 'link': ['EACCES'], 'unlink': ['EACCES'], 'mmap': ['ENOMEM'],
         'space': ['ENOSPC'], 'malloc': ['ENOMEM']}
WORKS = ['build', 'add', 'addition', 'prune', 'compact', 'reindex']
WRONG_MAX = 20


class Case:
    """One work on an index: the state each try begins from, and the one it is to come to."""

    def __init__(self, program, library, archive, work, jobs):
        self.program, self.library, self.archive, self.work = program, library, archive, work
        self.index, self.kept = archive.top / 'index', archive.top / 'kept'
        self.told, self.counts = archive.top / 'told', archive.top / 'counts'
        self.tried, self.survived, self.wrong = collections.Counter(), collections.Counter(), []
        self.arguments = [work if work in ('compact', 'reindex') else 'index', '-q', '-i', self.index]
        if work not in ('compact', 'reindex'):
            self.arguments += ['--prune'] * (work == 'prune') + ['--bulk-after', '1'] * (work == 'addition')
            self.arguments += ['--jobs', jobs, archive.folder]
        shutil.rmtree(self.kept, ignore_errors=True)
        if self.index.exists():
            shutil.copytree(self.index, self.kept)
        self.before = program.dump(self.index)
        self.complete()
        self.after, self.articles_after = program.dump(self.index), program.dump(self.index, files=False)

    def restore(self):
        for path in (self.index, *self.beside()):
            shutil.rmtree(path, ignore_errors=True)
        if self.kept.exists():
            shutil.copytree(self.kept, self.index)
        self.told.unlink(missing_ok=True)

    def beside(self):
        return [path for path in self.archive.top.iterdir() if path.name.startswith('index.')]

    def run(self, **variables):
        return self.program.run(*self.arguments, env={**os.environ, 'LD_PRELOAD': self.library, **variables})

    def complete(self):
        """The work without failures, its calls counted."""
        self.restore()
        done = self.run(FAULT_COUNTS=str(self.counts))
        if done.status != 0:
            self.wrong.append(f'{self.work}: {done.status}: {done.err.decode()}')
        self.calls = {call: int(n) for call, n in map(str.split, self.counts.read_text().splitlines())}
        self.counts.unlink()

    def failures(self, allocations):
        """(call, which of its calls, how), each to be tried."""
        for call, ways in CALLS.items():
            step = max(1, self.calls[call] // allocations) if call == 'malloc' else 1
            yield from ((call, n, how) for how in ways for n in range(1, self.calls[call] + 1, step))

    def attempt(self, call, n, how):
        self.restore()
        always = {'FAULT_ALWAYS': '1'} if how == 'ENOSPC' else {}
        done = self.run(FAULT=f'{call}:{n}:{how}', FAULT_TOLD=str(self.told), **always)
        if self.told.exists():
            self.tried[call, how] += 1
            self.survived[call, how] += done.status == 0
            self.judge(f'{self.work}, {call} {n} {how}', done)

    def judge(self, name, done):
        message = done.err.decode('utf-8', 'replace')
        if done.status not in (0, 3, 4) and b'out of memory' not in done.err:  # read as a command line, even
            self.wrong.append(f'{name}: ended with {done.status}: {message}')
        if done.status != 0 and 'figtrail: ' not in message:
            self.wrong.append(f'{name}: no message: {message!r}')
        told = self.program.complaint(self.index)
        # a file that could not be hashed is in, and noted as one to read again: the next run does
        found = '' if told else self.program.dump(self.index, files=done.status != 0)
        wanted = (self.articles_after,) if done.status == 0 else (self.before, self.after)
        if told or (found not in wanted and done.status != 4):
            self.wrong.append(f'{name}: {told or "a state that was never committed"} ({done.status}: {message})')
        done = self.program.run(*self.arguments)
        if done.status != 0 or self.program.dump(self.index) != self.after or self.beside():
            self.wrong.append(f'{name}, and then without: {done.status}: {done.err.decode()} {self.beside()}')


def main():
    options = argparse.ArgumentParser()
    options.add_argument('figtrail')
    options.add_argument('library')
    options.add_argument('--every', type=int, default=1)
    options.add_argument('--allocations', type=int, default=200)
    options.add_argument('--jobs', type=int, default=1)
    options.add_argument('--only', choices=WORKS)
    options = options.parse_args()
    archive = Archive(7, articles=12)
    passed, wrong = 0, []
    try:
        for work in WORKS:
            if work == 'add':
                archive.change(3)
            elif work == 'addition':
                archive.grow(5)
            elif work == 'prune':
                for path in sorted(archive.folder.iterdir())[::4]:
                    path.unlink()
            case = Case(Program(options.figtrail), str(pathlib.Path(options.library).resolve()), archive, work, options.jobs)
            if options.only in (None, work):
                for failure in case.failures(options.allocations):
                    passed += 1
                    if passed % options.every == 0 and len(case.wrong) < WRONG_MAX:
                        case.attempt(*failure)
                print(f'{work}: {case.tried.total()} failures, {case.survived.total()} of them without harm:',
                      ', '.join(f'{" ".join(kind)} {n}' for kind, n in case.tried.items()), flush=True)
            case.complete()
            wrong += case.wrong
    finally:
        archive.remove()
    print('\n'.join(wrong))
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
