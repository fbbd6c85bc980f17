"""peer.py - what the comparison asks of every engine; the engines themselves are in engines.py and servers.py."""
import os
import resource
import shutil
import subprocess
import time

HERE = os.path.dirname(os.path.abspath(__file__))


class Failed(Exception):
    """A program of a peer did not do what it should; the message has its name and its last words."""


def run(argv, **more):
    """A program that has to succeed; what it printed."""
    done = subprocess.run(argv, stderr=subprocess.PIPE, text=True, errors='replace', **{'stdout': subprocess.PIPE, **more})
    if done.returncode != 0:
        raise Failed(f"{argv[0]}: {(done.stderr or done.stdout).strip()[-400:] or done.returncode}")
    return done.stdout


def measured(argv, cores=None, stdin=None, accepted=(0,)):
    """Run from start to exit: seconds, peak resident memory in kB. On that many cores, the last ones.

    A new process begins with the peak of the one that made it: below floor_kb() nothing is known."""
    if cores:
        last = os.cpu_count() - 1
        argv = ['taskset', '-c', f'{max(0, last - cores + 1)}-{last}'] + argv
    with open(stdin or os.devnull, 'rb') as source:
        began = time.monotonic()
        child = subprocess.Popen(argv, stdin=source, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        took_s = time.monotonic() - began
    child.returncode = os.waitstatus_to_exitcode(status) # or Popen would wait again
    if child.returncode not in accepted:
        raise Failed(f"{' '.join(argv)[:200]}: status {child.returncode}")
    return took_s, used.ru_maxrss


def floor_kb():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def bytes_under(path):
    if not os.path.isdir(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk(path) for name in names)


def pkg_config(*packages):
    return run(['pkg-config', '--cflags', '--libs', *packages]).split()


class Harness:
    """A program of a peer that answers one question after the other; harness.h has its lines."""

    def __init__(self, argv):
        self.name = argv[0]
        self.child = subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        if self.child.stdout.readline().strip() != 'ready':
            raise Failed(f'{self.name}: does not start')

    def ask(self, mode, question, wording):
        """Milliseconds, hits."""
        number = {key: f'{question[key]:.15g}' if key in question else '' for key in ('low', 'high')}
        self.child.stdin.write('\t'.join((mode, question['kind'], wording, number['low'], number['high'],
                                          question.get('noun', ''))) + '\n')
        self.child.stdin.flush()
        answer = self.child.stdout.readline().split()
        if len(answer) != 2:
            raise Failed(f'{self.name}: no answer to {wording}')
        return int(answer[0]) / 1e6, int(answer[1])

    def close(self):
        self.child.stdin.close()
        self.child.wait()


class Peer:
    """An engine. Times are of what its methods return as command lines; the rest is not timed."""
    name = ''
    needs = ()          # programs or files that must be there
    kinds = ('text', 'snippets', 'range', 'word_range', 'noun', 'figures')
    warm_rounds = 1     # before the clock counts
    workers = (1,)
    note = ''           # what a reader of its figures must know

    def __init__(self, work, program):
        self.work, self.program = work, program
        self.home = os.path.join(work, self.name)
        self.bin = os.path.join(work, 'bin')
        self.index = os.path.join(self.home, 'index')

    def missing(self):
        """Why it cannot be measured, or None."""
        lacks = [need for need in self.needs if not (shutil.which(need) or os.path.exists(need))]
        return f"{', '.join(lacks)} not installed" if lacks else None

    def compile(self, source, *packages, flags=()):
        target = os.path.join(self.bin, os.path.splitext(source)[0])
        compiler = ['g++', '-std=c++17'] if source.endswith('.cc') else ['gcc', '-std=gnu17']
        run([*compiler, '-O2', '-Wall', '-Wextra', '-o', target, os.path.join(HERE, source),
             *flags, *(pkg_config(*packages) if packages else [])])
        return target

    def build(self):
        """Make its harness."""

    def version(self):
        return ''

    def empty(self):
        """As before anything was indexed."""
        shutil.rmtree(self.home, ignore_errors=True)
        os.makedirs(self.home)

    def indexing(self, corpus, workers):
        """The command that indexes `corpus`; None: it knows no such way."""

    def index_once(self, corpus, workers):
        """Seconds, peak kB."""
        self.empty()
        return measured(self.indexing(corpus, workers), cores=workers)

    def index_bytes(self):
        return bytes_under(self.index)

    def add_figures(self, corpus, table):
        """Bring the figures of figures.py in."""

    def start(self):
        """Its Harness, ready."""

    def stop(self):
        """Whatever was started."""

    def wording(self, question):
        """The question in its own language; None: it cannot be asked."""
        if question['kind'] not in self.kinds:
            return None
        if 'phrase' in question:
            return self.phrase(question['phrase'].split())
        return self.words(question.get('words', []), question.get('any', False))

    def phrase(self, words):
        return '"' + ' '.join(words) + '"'

    def words(self, words, any_of):
        return (' OR ' if any_of else ' ').join(words)

    def adding(self, batch):
        """The command that adds a batch of articles to the index there is and commits; None: it knows none."""

    def asking(self, question):
        """The whole program that answers a question; None: there is none."""
