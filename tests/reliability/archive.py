"""A small archive that grows, and the program at work on it: what the harnesses of this folder share.

Every article has its first word and its last: whoever finds one without the other sees half an article.
"""
import hashlib
import json
import os
import pathlib
import random
import shutil
import subprocess
import tempfile

FIRST, LAST = 'overture', 'finale'
PLACES = ['Orla', 'Varesh', 'Kursk', 'Tarn', 'Milov', 'Stade', 'Perla', 'Gorno']
SECONDS = 60  # that any run may take


class Done:
    """What came of a run: its status (negative: the signal that ended it; None: it hung) and what it wrote."""

    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err


class Program:
    def __init__(self, path):
        self.path = str(pathlib.Path(path).resolve())

    def run(self, *arguments, env=None, seconds=SECONDS):
        process = subprocess.Popen([self.path, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   stdin=subprocess.DEVNULL, env=env)
        try:
            out, err = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            return Done(None, b'', b'it hung')
        return Done(process.returncode, out, err)

    def start(self, *arguments, env=None):
        return subprocess.Popen([self.path, *map(str, arguments)], stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, env=env)

    def dump(self, index, files=True):
        """A hash of all that is in an index, or of all but the files it knows; '' where there is none."""
        done = self.run('dump', '--terms', '-i', index)
        if b'there is no index' in done.err:
            return ''
        if done.status not in (0, 1):
            raise AssertionError(f'dump of {index}: {done.status}: {done.err.decode()}')
        lines = done.out.splitlines(keepends=True)
        return hashlib.sha256(b''.join(line for line in lines if files or b'"type":"file"' not in line[:16])).hexdigest()

    def complaint(self, index):
        """What verify has against an index; '' for nothing, or for one that is not there."""
        done = self.run('verify', '--quiet', '-i', index)
        if done.status == 0 or b'there is no index' in done.err:
            return ''
        return f'verify: {done.status}: {(done.out + done.err).decode()}'


class Archive:
    def __init__(self, seed, articles=40):
        self.random = random.Random(seed)
        self.top = pathlib.Path(tempfile.mkdtemp(prefix='figtrail-'))
        self.folder = self.top / 'news'
        self.folder.mkdir()
        self.count = 0
        self.change(articles)

    def remove(self):
        shutil.rmtree(self.top, ignore_errors=True)

    def text(self):
        self.count += 1
        r = self.random
        lines = [f'{FIRST.capitalize()} number {self.count}: at least {r.randint(3, 900)} people fled {r.choice(PLACES)}.']
        for _ in range(r.randint(1, 25)):
            lines.append(f'{r.choice(PLACES)} counted {r.randint(2, 99999):,} soldiers and ${r.randint(1, 99)} million, '
                         f'said witness {r.randint(1, 5000)} of the {r.choice(PLACES)} council.')
        return '\n\n'.join([*lines, f'So ends the {LAST} of {self.count}.\n'])

    def write(self, path):
        if path.suffix == '.jsonl':
            path.write_text(''.join(json.dumps({'id': f'{path.stem}-{i}', 'text': self.text()}) + '\n'
                                    for i in range(self.random.randint(1, 8))))
        else:
            path.write_text(self.text())
        old = 1_700_000_000 + self.count  # old enough for its time to tell of the next change
        os.utime(path, (old, old))

    def grow(self, articles):
        """So many files more."""
        for _ in range(articles):
            self.write(self.folder / f'{self.count:05}{self.random.choice([".txt", ".txt", ".txt", ".jsonl"])}')

    def change(self, articles):
        """So many files more; some change, one goes, one moves."""
        r = self.random
        files = sorted(self.folder.iterdir())
        self.grow(articles)
        for path in r.sample(files, min(len(files), 3)):
            self.write(path)
        if len(files) > 10:
            gone, moved = r.sample(files, 2)
            gone.unlink()
            moved.rename(moved.with_name(f'm{self.count:05}{moved.suffix}'))
