#!/usr/bin/env python3
"""Measure an archive in shards behind servers beside the same archive as one index.

    cluster.py BUILD CORPUS [--articles N] [--seconds S] [--shards 1,2,4,8] [--clients 1,2,4,8,16]
        [--links local,loopback,1,20] [--classes word,AND] >MEASURED.json
    cluster.py --table MEASURED.json...

BUILD has figtrail, tests/bench_clients and tests/bench_link; CORPUS is a folder or file of JSONL as 'figtrail index' reads it, of which
N articles (20,000) are taken. Each number of clients asks each class of questions for S seconds (0.7). Links: 'local' is the index
itself, 'loopback' servers on 127.0.0.1; a number is servers in another network namespace, as many milliseconds away, there and
back, by bench_link: as root only, else they are left out. What crosses the wire is counted on the link of 1 ms, of one client.
Times are medians over the questions of a class. Nothing passes or fails by it.
"""
import argparse
import collections
import contextlib
import json
import os
import pathlib
import socket
import statistics
import subprocess
import sys
import tempfile
import time

import questions as drawn

HERE = pathlib.Path(__file__).resolve().parent
WORDS, NEAR = drawn.QUESTIONS['word'], drawn.QUESTIONS['near']
CLASSES = {  # (way, questions): ways.h
    'word': ('', WORDS),
    'AND': ('', [question.replace(operator, 'AND') for question in NEAR for operator in question.split()[1:2]]),
    'phrase': ('', drawn.QUESTIONS['phrase']),
    'near': ('', NEAR),
    'range': ('', drawn.QUESTIONS['range']),
    'word and range': ('', [f'{word} {low}' for word, low in zip(WORDS, drawn.QUESTIONS['range'])]),
    'claim': ('', drawn.QUESTIONS['claim']),
    'ten figures': ('claims', WORDS),
    'figure in phrase': ('', ['"10000..15000 troops"', '"1..100 people"', '"5..10 percent"']),
    'count': ('none+all', drawn.QUESTIONS['claim']),
    'histogram': ('values+none', drawn.QUESTIONS['claim']),
    'facets': ('facets+none', WORDS),
    'passages': ('snippets', WORDS),
}
ENDS = '10.213.77.1', '10.213.77.2'  # of the link: the clients, the servers
FIRST_PORT = 7801


class Link:
    """two network namespaces, and a way between them"""

    def __init__(self, build, ms):
        self.names = [f'figtrail-{os.getpid()}-{end}' for end in 'ab']
        self.carrier = None
        try:
            self.make(build, ms)
        except BaseException:
            self.close()
            raise

    def make(self, build, ms):
        for name in self.names:
            self.ip('netns', 'add', name)
        self.carrier = subprocess.Popen([build / 'tests/bench_link', *self.names, str(round(ms * 500))], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE)
        if self.carrier.stdout.readline() != b'ready\n':
            sys.exit('the link does not begin')
        for name, own, other in zip(self.names, ENDS, reversed(ENDS)):
            self.ip('-n', name, 'addr', 'add', own, 'peer', other, 'dev', 'fig0')
            self.ip('-n', name, 'link', 'set', 'dev', 'fig0', 'up')

    @staticmethod
    def ip(*arguments):
        return subprocess.run(['ip', *arguments], check=True, stdout=subprocess.PIPE).stdout

    def within(self, end):
        return ['ip', 'netns', 'exec', self.names[end]]

    def counted(self):
        """packets and bytes of IP, both ways"""
        stats = json.loads(self.ip('-n', self.names[0], '-s', '-j', 'link', 'show', 'dev', 'fig0'))[0]['stats64']
        return [stats['rx'][what] + stats['tx'][what] for what in ('packets', 'bytes')]

    def close(self):
        if self.carrier:
            self.carrier.stdin.close()
            self.carrier.wait()
        for name in self.names:
            subprocess.run(['ip', 'netns', 'del', name], check=False)


class Servers:
    """of all shards of an index, and the file that names them"""

    def __init__(self, figtrail, index, shards, link, at):
        self.processes, self.ports, lines = [], [], ['# timeout 60']
        address = ENDS[1] if link else '127.0.0.1'
        for k in range(shards):
            port = FIRST_PORT + k if link else free_port()
            self.ports.append(port)
            folder = f'{index}/shard-{k + 1}' if shards > 1 else index
            command = [figtrail, 'shard', 'serve', '--quiet', '--interface', address, '--port', str(port), '--index', folder]
            self.processes.append(subprocess.Popen((link.within(1) if link else []) + command, stderr=subprocess.DEVNULL))
            lines.append(f'remote {address}:{port}')
        pathlib.Path(at).write_text('\n'.join(lines) + '\n')
        for line in lines[1:]:
            wait_for(line.split()[1], link)

    def close(self):
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            process.wait()


def free_port():
    with socket.socket() as s:
        s.bind(('127.0.0.1', 0))
        return s.getsockname()[1]


def wait_for(address, link):
    host, port = address.split(':')
    code = f'import socket; socket.create_connection(({host!r}, {port}), 5).close()'
    for _ in range(100):
        if subprocess.run((link.within(0) if link else []) + [sys.executable, '-c', code], stderr=subprocess.DEVNULL).returncode == 0:
            return
        time.sleep(0.1)
    sys.exit(f'nobody listens at {address}')


def percentile(values, percent):
    return values[min(len(values) - 1, len(values) * percent // 100)]


class Bench:
    def __init__(self, build, seconds):
        self.clients, self.seconds = build / 'tests/bench_clients', seconds

    def ask_lines(self, index, clients, lines, seconds, link=None):
        """{class: times}; of 0 seconds each class is asked one question"""
        pathlib.Path('questions').write_text(''.join(lines))
        done = subprocess.run((link.within(0) if link else []) + [self.clients, index, 'questions', str(clients), str(seconds)],
                              stdout=subprocess.PIPE, text=True, check=True)
        times = collections.defaultdict(list)
        for line in done.stdout.splitlines():
            name, ms = line.split('\t')
            times[name].append(float(ms))
        return times

    def ask(self, index, clients, classes, link, seconds=None):
        """{class: times}, what it took of the client and the wire"""
        lines = [f'{name}\t{CLASSES[name][0]}\t{question}\n' for name in classes for question in CLASSES[name][1]]
        before = (os.times(), link.counted() if link else [0, 0])
        times = self.ask_lines(index, clients, lines, self.seconds if seconds is None else seconds, link)
        after = (os.times(), link.counted() if link else [0, 0])
        used = {'client_cpu_s': sum(after[0][2:4]) - sum(before[0][2:4]),
                'packets': after[1][0] - before[1][0], 'bytes': after[1][1] - before[1][1]}
        return {name: sorted(of) for name, of in times.items()}, used

    def cells(self, index, clients, classes, link, where):
        for name, times in self.ask(index, clients, classes, link)[0].items():
            yield {**where, 'clients': clients, 'class': name, 'answers': len(times), 'p50_ms': statistics.median(times),
                   'p90_ms': percentile(times, 90), 'p99_ms': percentile(times, 99), 'per_s': clients * 1e3 / statistics.mean(times)}

    def costs(self, index, classes, link, where):
        """what an answer takes: twice, so that what opening takes falls out"""
        for name in classes:
            short, long = (self.ask(index, 1, [name], link, seconds) for seconds in (0.3, 1.3))
            more = len(long[0][name]) - len(short[0][name])
            if more > 0:
                yield {**where, 'class': name, 'costs': {what: (long[1][what] - short[1][what]) / more for what in long[1]}}


def take(source, articles):
    """corpus.jsonl, of so many"""
    subprocess.run([sys.executable, HERE / 'peers/corpus.py', '.', str(articles), '0', '0', source], check=True, stdout=sys.stderr)


def divide(figtrail, shards):
    """corpus.jsonl as an index"""
    index = f'index-{shards}'
    subprocess.run([figtrail, 'index', '-q', '-i', index, *(['--shards', str(shards)] if shards > 1 else []), 'corpus.jsonl'], check=True)
    return index


def measure(options):
    build = options.build.resolve()
    figtrail, bench = build / 'figtrail', Bench(build, options.seconds)
    source = options.corpus.resolve()
    with tempfile.TemporaryDirectory(prefix='figtrail-') as top:
        os.chdir(top)
        take(source, options.articles)
        for n in sorted({1, *options.shards}):
            size = sum(f.stat().st_size for f in pathlib.Path(divide(figtrail, n)).rglob('*') if f.is_file())
            emit({'shards': n, 'articles': options.articles, 'index_bytes': size,
                  'text_bytes': pathlib.Path('corpus.jsonl').stat().st_size})
        for name in options.links:
            if name not in ('local', 'loopback') and os.geteuid() != 0:
                print(f'link {name}: left out, only root makes network namespaces', file=sys.stderr)
                continue
            for n in [1] if name == 'local' else options.shards:
                with contextlib.ExitStack() as stack:
                    link = servers = None
                    where = {'link': name, 'shards': n}
                    if name not in ('local', 'loopback'):
                        link = stack.enter_context(contextlib.closing(Link(build, float(name))))
                    if name != 'local':
                        servers = stack.enter_context(contextlib.closing(Servers(figtrail, f'index-{n}', n, link, 'cluster')))
                    index = 'cluster' if servers else 'index-1'
                    for clients in options.clients:
                        for cell in bench.cells(index, clients, options.classes, link, where):
                            emit(cell)
                    if name in ('local', '1'):
                        for cell in bench.costs(index, options.classes, link, where):
                            emit(cell)
                print(f'link {name}, {n} shards: done', file=sys.stderr)
        os.chdir('/')


def emit(cell):
    print(json.dumps(cell), flush=True)


def row(*cells):
    print('| ' + ' | '.join(cells) + ' |')


def short(value):
    return f'{value:.2f}' if value < 10 else f'{value:.0f}' if value < 10000 else f'{value:,.0f}'


def table(paths):
    rows = [json.loads(line) for path in paths for line in open(path)]
    cells = {(c['link'], c['shards'], c['clients'], c['class']): c for c in rows if 'clients' in c}
    costs = {(c['link'], c['shards'], c['class']): c['costs'] for c in rows if 'costs' in c}
    places = list(dict.fromkeys(key[:2] for key in cells))
    clients, classes = sorted({key[2] for key in cells}), [name for name in CLASSES if any(key[3] == name for key in cells)]

    def head(first, names):
        row(first, *names)
        row('---', *('---' for _ in names))

    print('One client: median ms (99th percentile)\n')
    head('', [f'{link}, {n}' for link, n in places])
    for name in classes:
        row(name, *(time_text(cells.get(p + (1, name))) for p in places))
    for name in classes:
        print(f'\n{name}: answers a second\n')
        head('clients', [f'{link}, {n}' for link, n in places])
        for count in clients:
            rates = [cells.get(p + (count, name)) for p in places]
            row(str(count), *(short(cell['per_s']) if cell else '–' for cell in rates))
    print('\nWhat an answer takes: CPU ms of the client; packets; KB on the wire\n')
    where = list(dict.fromkeys(key[:2] for key in costs))
    head('', [f'{link}, {n}' for link, n in where])
    for name in classes:
        row(name, *(cost_text(costs.get(p + (name,))) for p in where))


def time_text(cell):
    return f"{short(cell['p50_ms'])} ({short(cell['p99_ms'])})" if cell else '–'


def cost_text(c):
    if not c:
        return '–'
    text = f"{c['client_cpu_s'] * 1e3:.2f}"
    return text + (f"; {c['packets']:.0f}; {c['bytes'] / 1e3:.1f}" if c['packets'] else '')


def numbers(text):
    return [int(n) for n in text.split(',')]


def main():
    if sys.argv[1:2] == ['--table']:
        table(sys.argv[2:])
        return
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('build', type=pathlib.Path)
    parser.add_argument('corpus', type=pathlib.Path)
    parser.add_argument('--articles', type=int, default=20000)
    parser.add_argument('--seconds', type=float, default=0.7)
    parser.add_argument('--shards', type=numbers, default=[1, 2, 4, 8])
    parser.add_argument('--clients', type=numbers, default=[1, 2, 4, 8, 16])
    parser.add_argument('--links', type=lambda text: text.split(','), default=['local', 'loopback', '1', '20'])
    parser.add_argument('--classes', type=lambda text: text.split(','), default=list(CLASSES))
    measure(parser.parse_args())


if __name__ == '__main__':
    main()
