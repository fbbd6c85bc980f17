#!/usr/bin/env python3
"""A model of how long answers take over many shards when some exchanges are slow, checked against servers.

    tail.py BUILD CORPUS [--articles N] [--shards 1,2,4,8] [--seconds S]     check it, then use it
    tail.py BUILD CORPUS --exchanges [--articles N] [--shards 1,4]           of each class of questions
    tail.py --paper [PARALLEL ALONE]                                         use it

A question is PARALLEL exchanges with all shards at once, each as long as its slowest, and ALONE exchanges with one shard after
the other (articles that are fetched). Both are measured, with relays before the servers that count exchanges and hold each
up: of N shards with X exchanges a question, of which it waits for R, PARALLEL is (X - R) / (N - 1) and ALONE is R - PARALLEL. Then one
exchange in 50 is held up for 30 ms, the model draws the same, from what answers take without, and both are printed.
The last table is the model alone: one exchange in 1,000 takes 100 ms, with and without asking a replica after 10 ms.
"""
import argparse
import asyncio
import contextlib
import os
import pathlib
import random
import statistics
import sys
import tempfile
import threading

import cluster

CLASSES = 'word', 'phrase', 'facets'
CONSTANT_MS = 5.0
SLOW_SHARE, SLOW_MS = 0.02, 30.0  # of the check
PAPER_SHARE, PAPER_MS, HEDGE_MS, EXCHANGE_MS = 0.001, 100.0, 10.0, 1.0
DRAWS = 20000
ASKED = 5  # questions of each class
SEED = 8


class Relays:
    """before servers; `delay_ms` says how long an answer is held up"""

    def __init__(self):
        self.exchanges, self.delay_ms = 0, lambda: 0.0
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self.loop.run_forever, daemon=True).start()

    def before(self, port):
        return asyncio.run_coroutine_threadsafe(self.listen(port), self.loop).result()

    async def listen(self, port):
        async def serve(client_in, client_out):
            server_in, server_out = await asyncio.open_connection('127.0.0.1', port)
            turn = [True]  # the client's
            await asyncio.gather(self.pump(client_in, server_out, turn, True), self.pump(server_in, client_out, turn, False))
        server = await asyncio.start_server(serve, '127.0.0.1', 0)
        return server.sockets[0].getsockname()[1]

    async def pump(self, source, sink, turn, is_client):
        with contextlib.suppress(OSError):
            while data := await source.read(1 << 16):
                if is_client:
                    turn[0] = True
                elif turn[0]:
                    turn[0] = False
                    self.exchanges += 1
                    delay_ms = self.delay_ms()
                    if delay_ms:
                        await asyncio.sleep(delay_ms / 1e3)
                sink.write(data)
            sink.close()


def simulate(base_ms, shards, parallel, alone, delay_ms, draw, draws=DRAWS):
    return sorted(draw.choice(base_ms) + sum(max(delay_ms() for _ in range(shards)) for _ in range(parallel)) +
                  sum(delay_ms() for _ in range(alone)) for _ in range(draws))


def told(times):
    return ' / '.join(f'{value:.1f}' for value in (statistics.median(times), cluster.percentile(times, 90), cluster.percentile(times, 99)))


def errors(model, measured):
    return ' / '.join(f'{100 * (a / b - 1):+.0f} %' for a, b in (
        (cluster.percentile(model, percent), cluster.percentile(measured, percent)) for percent in (50, 90, 99)))


def check(bench, index, shards, relays):
    draw = random.Random(SEED)

    def slow_ms():
        return SLOW_MS if draw.random() < SLOW_SHARE else 0.0

    for name in CLASSES:
        def ask(delay_ms, seconds, name=name):
            relays.delay_ms, before = delay_ms, relays.exchanges
            way, asked = cluster.CLASSES[name]  # of words that there are: for others all words are read, to say what was meant
            times = sorted(bench.ask_lines(index, 1, [f'{name}\t{way}\t{question}\n' for question in asked[:ASKED]], seconds)[name])
            return times, relays.exchanges - before

        (_, opening), (base, exchanges) = (ask(lambda: 0.0, seconds) for seconds in (0, bench.seconds))
        in_all = (exchanges - opening) / len(base)
        held_up = ask(lambda: CONSTANT_MS, bench.seconds)[0]
        waited_for = (statistics.median(held_up) - statistics.median(base)) / CONSTANT_MS
        parallel = waited_for if shards == 1 else (in_all - waited_for) / (shards - 1)
        parallel = max(0, round(min(parallel, waited_for)))
        alone = max(0, round(waited_for - parallel)) if shards > 1 else 0
        measured = ask(slow_ms, 3 * bench.seconds)[0]
        model = simulate(base, shards, parallel, alone, slow_ms, draw)
        cluster.row(name, str(shards), f'{in_all:.1f}', f'{waited_for:.1f}', str(parallel), str(alone), told(base), told(measured),
                    told(model), errors(model, measured))


def count_exchanges(bench, index, shards, relays):
    """of a question that is asked again: what opening takes is not of it"""
    for name, (way, asked) in cluster.CLASSES.items():
        found = []
        for question in asked[:ASKED]:
            came = []
            for times in 1, 2:
                lines = [f'{n}\t{way}\t{question}\n' for n in range(times)]
                before = relays.exchanges
                bench.ask_lines(index, 1, lines, 0)
                came.append(relays.exchanges - before)
            found.append(came[1] - came[0])
        cluster.row(name, str(shards), f'{statistics.median(found):.0f}', str(max(found)))


def paper(parallel, alone):
    draw = random.Random(SEED)

    def one_ms():
        return PAPER_MS if draw.random() < PAPER_SHARE else EXCHANGE_MS

    def hedged_ms():
        first = one_ms()
        return min(first, HEDGE_MS + one_ms()) if first > HEDGE_MS else first

    print(f'\n{parallel} exchanges with all shards, {alone} with one: median / 90th / 99th percentile, ms\n')
    cluster.row('shards', 'as it is', f'a replica asked after {HEDGE_MS:.0f} ms')
    cluster.row('---', '---', '---')
    for shards in 1, 4, 8, 16, 32, 64, 128, 256, 512:
        cluster.row(str(shards), *(told(simulate([0.0], shards, parallel, alone, delay_ms, draw, max(3000, DRAWS // shards)))
                                 for delay_ms in (one_ms, hedged_ms)))


def main():
    if sys.argv[1:2] == ['--paper']:
        paper(*(int(n) for n in sys.argv[2:4] or (2, 10)))
        return
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('build', type=pathlib.Path)
    parser.add_argument('corpus', type=pathlib.Path)
    parser.add_argument('--articles', type=int, default=20000)
    parser.add_argument('--shards', type=cluster.numbers, default=[1, 2, 4, 8])
    parser.add_argument('--seconds', type=float, default=3.0)
    parser.add_argument('--exchanges', action='store_true')
    options = parser.parse_args()
    build, source = options.build.resolve(), options.corpus.resolve()
    bench, relays = cluster.Bench(build, options.seconds), Relays()
    with tempfile.TemporaryDirectory(prefix='figtrail-') as top:
        os.chdir(top)
        cluster.take(source, options.articles)
        head = ['class', 'shards', 'exchanges', 'most'] if options.exchanges else \
            ['class', 'shards', 'exchanges', 'waited for', 'parallel', 'alone', 'without, ms', 'measured, ms', 'model, ms', 'error']
        cluster.row(*head)
        cluster.row(*['---'] * len(head))
        for shards in options.shards:
            index = cluster.divide(build / 'figtrail', shards)
            with contextlib.closing(cluster.Servers(build / 'figtrail', index, shards, None, 'direct')) as servers:
                pathlib.Path('relayed').write_text('# timeout 60\n' + ''.join(
                    f'remote 127.0.0.1:{relays.before(port)}\n' for port in servers.ports))
                (count_exchanges if options.exchanges else check)(bench, 'relayed', shards, relays)
        os.chdir('/')


if __name__ == '__main__':
    main()
