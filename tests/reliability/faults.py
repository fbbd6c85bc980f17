#!/usr/bin/env python3
"""Let every call that writes fail in turn, and allocations, and see what figtrail makes of it.

    faults.py FIGTRAIL FAULT_LIBRARY [--every N] [--allocations N]

After each failing call: the program ended with a message, or did its work all the same; the index opens, verify
is clean, and its content is that of before or that of a run without failures, this one if the program said so;
and the next run completes. --every N tries each Nth call alone, --allocations N so many of the allocations.
"""
import argparse
import os
import pathlib
import shutil
import sys

sys.dont_write_bytecode = True
from archive import Archive, Program

CALLS = {'write': ['ENOSPC', 'EIO', 'EINTR', 'short'], 'pwrite': ['ENOSPC', 'EIO', 'EINTR', 'short'],
         'fsync': ['EIO', 'ENOSPC', 'EINTR'], 'rename': ['EACCES', 'ENOSPC', 'EIO'], 'create': ['EACCES', 'ENOSPC', 'EMFILE', 'EINTR'],
         'ftruncate': ['EIO'], 'mkdir': ['EACCES', 'ENOSPC'], 'link': ['EACCES'], 'unlink': ['EACCES'], 'mmap': ['ENOMEM']}
DIFFERENT = {'full': ('pwrite', 'ENOSPC'), 'full file': ('write', 'ENOSPC')}


class Case:
    def __init__(self, program, library, archive):
        self.program, self.library, self.archive = program, library, archive
        self.index, self.told = archive.top / 'index', archive.top / 'told'
        self.tried, self.survived, self.wrong = 0, 0, []

    def keep(self, work):
        """The state that each try begins from, what it holds, and what it is to hold."""
        self.kept = self.archive.top / f'kept-{work}'
        if self.index.exists():
            shutil.copytree(self.index, self.kept)
        self.before = self.program.dump(self.index)

    def restore(self):
        shutil.rmtree(self.index, ignore_errors=True)
        shutil.rmtree(self.index.with_name('index.new'), ignore_errors=True)
        if self.kept.exists():
            shutil.copytree(self.kept, self.index)
        self.told.unlink(missing_ok=True)

    def complete(self, arguments):
        self.restore()
        done = self.program.run(*arguments)
        if done.status != 0:
            self.wrong.append(f'{arguments[0]}: {done.status}: {done.err.decode()}')
        self.after = self.program.dump(self.index)

    def attempt(self, arguments, call, n, how, always=False):
        """False when there were fewer calls."""
        self.restore()
        env = {**os.environ, 'LD_PRELOAD': self.library, 'FAULT': f'{call}:{n}:{how}', 'FAULT_TOLD': str(self.told)}
        if always:
            env['FAULT_ALWAYS'] = '1'
        done = self.program.run(*arguments, env=env)
        if not self.told.exists():
            return False
        self.tried += 1
        self.judge(f'{arguments[0]}, {call} {n} {how}', done, arguments)
        return True

    def judge(self, name, done, arguments):
        message = done.err.decode('utf-8', 'replace')
        if done.status is None or done.status < 0 or done.status > 4 or done.status in (1, 2):
            self.wrong.append(f'{name}: ended with {done.status}: {message}')
        if done.status != 0 and 'figtrail: ' not in message:
            self.wrong.append(f'{name}: no message: {message!r}')
        self.survived += done.status == 0
        told = self.program.complaint(self.index)
        found = '' if told else self.program.dump(self.index)
        wanted = (self.after,) if done.status == 0 else (self.before, self.after)
        if told or (found not in wanted and done.status != 4):
            self.wrong.append(f'{name}: {told or "a state that was never committed"} ({done.status}: {message})')
        done = self.program.run(*arguments)
        if done.status != 0 or self.program.dump(self.index) != self.after:
            self.wrong.append(f'{name}, and then without: {done.status}: {done.err.decode()}')


def main():
    options = argparse.ArgumentParser()
    options.add_argument('figtrail')
    options.add_argument('library')
    options.add_argument('--every', type=int, default=1)
    options.add_argument('--allocations', type=int, default=200)
    options.add_argument('--only')
    options = options.parse_args()
    program = Program(options.figtrail)
    archive = Archive(7, articles=12)
    case = Case(program, str(pathlib.Path(options.library).resolve()), archive)
    counts = {}
    try:
        for work in ('build', 'index', 'compact', 'reindex'):
            if work == 'index':
                archive.change(3)
            arguments = ['index' if work == 'build' else work, '-q', '-i', case.index]
            if work in ('build', 'index'):
                arguments += ['--prune', '--jobs', '1', archive.folder]
            case.keep(work)
            case.complete(arguments)
            if options.only in (None, work):
                for call, ways in CALLS.items():
                    for how in ways:
                        n, step = 1, 1 if call in ('rename', 'mkdir', 'link', 'fsync') else options.every
                        while len(case.wrong) < 20 and case.attempt(arguments, call, n, how, always=how == 'ENOSPC'):
                            n += step
                        counts[call] = counts.get(call, 0) + (n - 1) // step
                most, low = 1 << 22, 1
                while low < most:  # how many allocations there are
                    middle = (low + most) // 2
                    case.restore()
                    program.run(*arguments, env={**os.environ, 'LD_PRELOAD': case.library, 'FAULT': f'malloc:{middle}:ENOMEM', 'FAULT_TOLD': str(case.told)})
                    low, most = (middle + 1, most) if case.told.exists() else (low, middle)
                for i in range(options.allocations):
                    if len(case.wrong) < 20 and case.attempt(arguments, 'malloc', 1 + i * (low - 1) // options.allocations, 'ENOMEM'):
                        counts['malloc'] = counts.get('malloc', 0) + 1
            case.complete(arguments)
    finally:
        archive.remove()
    print('\n'.join([*case.wrong, f'{case.tried} calls failed {counts}, {case.survived} of them without harm']))
    return 1 if case.wrong else 0


if __name__ == '__main__':
    sys.exit(main())
