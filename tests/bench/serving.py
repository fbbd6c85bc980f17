#!/usr/bin/env python3
"""How long figtrail serve takes for its answers, of an index of any size.

    serving.py FIGTRAIL INDEX QUESTIONS.json [--clients 1,4] [--each N] [--classes]

QUESTIONS is what peers/question_set.py draws from an archive; of one that grow.py made, from what it was made of. Up
to N of each of its classes (15) are asked at each address as the page does, over connections that stay. CLIENTS ask at
once, each its share. Each question is asked once before, so that what is measured is no disk. Then a quick question
is asked while slow ones are under way. Prints tables in Markdown; with --classes one of each class of question,
asked by one client.
"""
import argparse
import collections
import concurrent.futures
import http.client
import json
import os
import subprocess
import sys
import time
import urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, 'peers'))
import engines  # noqa: E402
import report  # noqa: E402

ADDRESSES = {'search': {'limit': 10, 'snippets': 2, 'fold': 1}, 'claims': {'limit': 20}, 'compare': {'limit': 400, 'sort': 'date'},
             'timeline': {'limit': 400}, 'facets of articles': {'limit': 0, 'facet': 'source,month,lang'}}
QUICK_ROUNDS = 100


class Server:
    def __init__(self, program, index):
        self.process = subprocess.Popen([program, 'serve', '--quiet', '--port', '0', '--rate', '0', '--timeout', '0', '--index', index],
                                        stdout=subprocess.PIPE, text=True)
        parts = urllib.parse.urlsplit(self.process.stdout.readline().strip())
        self.host, self.port = parts.hostname, parts.port

    def end(self):
        self.process.terminate()
        self.process.wait()


class Client:
    """One connection, which asks one thing after another."""

    def __init__(self, server):
        self.connection = http.client.HTTPConnection(server.host, server.port, timeout=300)

    def get(self, path):
        """Milliseconds, the answer."""
        began = time.monotonic()
        self.connection.request('GET', path)
        answer = self.connection.getresponse()
        body = answer.read()
        took_ms = (time.monotonic() - began) * 1e3
        if answer.status != 200:
            raise SystemExit(f'serving: {path}: {body.decode()}')
        return took_ms, body


def path_of(address, wording):
    command = address.split()[0].replace('facets', 'search')
    return f'/api/{command}?' + urllib.parse.urlencode({'q': wording, **ADDRESSES[address]})


def read(path, each):
    """[class, wording]"""
    peer, by_class = engines.Figtrail('', ''), collections.defaultdict(list)
    with open(path, encoding='utf-8') as text:
        for question in json.load(text):
            if question['kind'] != 'snippets': # a phrase, as others are
                by_class[question['class']].append(peer.wording(question))
    return [(name, wording) for name, wordings in by_class.items() for wording in wordings[:each]]


def articles_of(server, questions):
    client, ids = Client(server), []
    for _, wording in questions:
        for hit in json.loads(client.get(path_of('search', wording))[1])['hits'][:1]:
            ids.append(hit['article']['id'])
    return [f'/api/article/{urllib.parse.quote(name, safe="")}' for name in dict.fromkeys(ids)]


def asked(server, paths, clients_count):
    """Milliseconds of each path."""
    def share(first):
        client = Client(server)
        return [(i, client.get(paths[i])[0]) for i in range(first, len(paths), clients_count)]
    took = [0.0] * len(paths)
    with concurrent.futures.ThreadPoolExecutor(clients_count) as threads:
        for shares in threads.map(share, range(clients_count)):
            for i, ms in shares:
                took[i] = ms
    return took


def cells(took):
    return [report.short(report.percentile(took, part)) for part in (50, 95, 100)]


def beside_slow_ones(server, quick, slow, count):
    """What a quick question takes while COUNT clients ask slow ones without a pause."""
    ended = []

    def keep_asking(_):
        client = Client(server)
        while not ended:
            client.get(slow)
    with concurrent.futures.ThreadPoolExecutor(max(count, 1)) as threads:
        asking = [threads.submit(keep_asking, i) for i in range(count)]
        time.sleep(1)
        client = Client(server)
        took = [client.get(quick)[0] for _ in range(QUICK_ROUNDS)]
        ended.append(True)
        for each in asking:
            each.result()
    return took


def main():
    parser = argparse.ArgumentParser(prog='serving', description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument('figtrail')
    parser.add_argument('index')
    parser.add_argument('questions')
    parser.add_argument('--clients', default='1,4')
    parser.add_argument('--each', type=int, default=15)
    parser.add_argument('--classes', action='store_true')
    options = parser.parse_args()
    counts = [int(count) for count in options.clients.split(',')]
    questions = read(options.questions, options.each)
    server = Server(options.figtrail, options.index)
    paths = {address: [path_of(address, wording) for _, wording in questions] for address in ADDRESSES}
    paths['article'] = articles_of(server, questions)
    print(f'{len(questions)} questions, {len(paths["article"])} articles; p50, p95 and most, ms\n')
    print(f"| address | {' | '.join(f'{count} asking' for count in counts)} |\n{'|---' * (len(counts) + 1)}|")
    by_class = collections.defaultdict(dict)
    slowest = (0, '')
    for address, each in paths.items():
        asked(server, each, 1)
        columns = []
        for count in counts:
            took = asked(server, each, count)
            columns.append(', '.join(cells(took)))
            if count == counts[0] and address != 'article':
                slowest = max(slowest, max(zip(took, each)))
                for name in dict.fromkeys(name for name, _ in questions):
                    by_class[name][address] = [ms for ms, (of, _) in zip(took, questions) if of == name]
        print(f"| {address} | {' | '.join(columns)} |", flush=True)
    if options.classes:
        print(f"\n| class, p50 (most), ms | {' | '.join(ADDRESSES)} |\n{'|---' * (len(ADDRESSES) + 1)}|")
        for name, row in by_class.items():
            print(f"| {name} | {' | '.join('{0} ({2})'.format(*cells(row[address])) for address in ADDRESSES)} |")
    quick = path_of('search', next(wording for name, wording in questions if name == 'word, mid'))
    print(f'\nthe slowest: {slowest[1]}, {slowest[0]:.0f} ms; a quick question beside it, p50, p95 and most, ms')
    for count in (0, 1, 2, 4):
        print(f"- {count} asking for it: {', '.join(cells(beside_slow_ones(server, quick, slowest[1], count)))}", flush=True)
    server.end()


if __name__ == '__main__':
    main()
