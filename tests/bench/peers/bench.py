#!/usr/bin/env python3
"""figtrail beside other engines: the same articles indexed, the same questions asked, one table.

    bench.py FIGTRAIL CORPUS [--articles N] [--peers a,b] [--rounds N] [--work FOLDER]

CORPUS is a file or a folder of .jsonl(.gz); N of its English articles (20000; 0: all) are taken, the same each
time. Peers take turns, question by question and program by program, in every round. Nothing passes or fails.
The table is printed and kept in FOLDER (build/bench): table.md, and all measurements in measured.json.
`./dev bench` builds what this needs and calls it.
"""
import argparse
import json
import os
import sys
import time

import engines
import report
import servers
from peer import HERE, Failed, floor_kb, measured, run

PEERS = (engines.Figtrail, engines.Sqlite, engines.Lucene, engines.Xapian, servers.Postgres, servers.Sphinx,
         servers.Groonga, engines.Ripgrep)
ADDED = 100
PROGRAM_CLASSES = ('word, mid', 'phrase', 'word and range')
PROGRAM_QUESTIONS = 5 # of each class, in each round


def say(text):
    print(f'bench: {text}', file=sys.stderr)


class Bench:
    """One run: who takes part, what was measured of whom."""

    def __init__(self, options):
        self.options = options
        self.work = os.path.abspath(options.work)
        self.corpus = os.path.join(self.work, 'corpus.jsonl')
        self.found = {'peers': {}, 'left_out': {}, 'index': {}, 'add': {}, 'inside': {}, 'hits': {}, 'program': {}}
        self.peers, self.harnesses = [], {}
        os.makedirs(os.path.join(self.work, 'bin'), exist_ok=True)

    def script(self, name, *argv, **more):
        return run([sys.executable, os.path.join(HERE, name), *argv], **more)

    def prepare(self):
        """The corpus and its questions. By programs of their own: what this one holds counts as its children's peak."""
        o = self.options
        say('making the corpus')
        self.found['corpus'] = json.loads(self.script('corpus.py', self.work, str(o.articles), str(ADDED),
                                                      str(o.rounds), o.corpus))
        self.figures = os.path.join(self.work, 'figures.tsv')
        with open(self.figures, 'wb') as out:
            self.script('figures.py', o.figtrail, self.corpus, stdout=out)
        self.questions = json.loads(self.script('question_set.py', o.figtrail, self.corpus, self.figures))

    def gather(self):
        wanted = self.options.peers.lower().split(',') if self.options.peers else None
        for kind in PEERS:
            peer = kind(self.work, self.options.figtrail)
            if wanted and not any(peer.name.lower().startswith(name) for name in wanted + ['figtrail']):
                continue
            why = peer.missing()
            try:
                if not why:
                    peer.build()
                    self.found['peers'][peer.name] = {'version': peer.version(), 'note': peer.note}
            except (Failed, OSError) as failure:
                why = str(failure)
            if why:
                self.found['left_out'][peer.name] = why
                say(f'{peer.name} is left out: {why}')
            else:
                self.peers.append(peer)

    def index(self):
        for workers in (2, 1): # so that the index of one worker is the one that is asked
            for number in range(self.options.rounds):
                say(f'indexing with {workers} worker(s), round {number + 1} of {self.options.rounds}')
                for peer in self.peers:
                    if workers in peer.workers:
                        self.note_index(peer, workers)
        self.found['floor_kb'] = floor_kb()
        for peer in self.peers:
            if peer.name in self.found['index']:
                self.found['index'][peer.name]['bytes'] = peer.index_bytes()

    def note_index(self, peer, workers):
        done = peer.index_once(self.corpus, workers)
        if done:
            kept = self.found['index'].setdefault(peer.name, {}).setdefault(str(workers), [])
            kept.append({'s': done[0], 'peak_kb': done[1]})

    def start(self):
        for peer in self.peers:
            if peer.name in self.found['index']:
                say(f'{peer.name}: bringing figures in')
                began = time.monotonic()
                peer.add_figures(self.corpus, self.figures)
                self.found['index'][peer.name]['figures_s'] = time.monotonic() - began
                harness = peer.start()
                if harness:
                    self.harnesses[peer.name] = harness

    def each(self):
        """Every question with every peer that can be asked it, in turn."""
        for question in self.questions:
            for peer in self.peers:
                if peer.name in self.harnesses and peer.wording(question) is not None:
                    yield question, peer

    def inside(self):
        say('counting every match')
        for question, peer in self.each():
            _, hits = self.harnesses[peer.name].ask('all', question, peer.wording(question))
            self.found['hits'].setdefault(question['class'], {}).setdefault(peer.name, []).append(hits)
        say('warming up')
        for number in range(max(peer.warm_rounds for peer in self.peers)):
            for question, peer in self.each():
                if number < peer.warm_rounds:
                    self.harnesses[peer.name].ask('ten', question, peer.wording(question))
        for number in range(self.options.rounds):
            say(f'questions, round {number + 1} of {self.options.rounds}')
            for question, peer in self.each():
                took_ms, _ = self.harnesses[peer.name].ask('ten', question, peer.wording(question))
                rounds = self.found['inside'].setdefault(question['class'], {}).setdefault(peer.name, [])
                if len(rounds) <= number:
                    rounds.append([])
                rounds[number].append(took_ms)

    def programs(self):
        for number in range(self.options.rounds):
            say(f'programs, round {number + 1} of {self.options.rounds}')
            for name in PROGRAM_CLASSES:
                for question in [q for q in self.questions if q['class'] == name][:PROGRAM_QUESTIONS]:
                    for peer in self.peers:
                        self.note_program(peer, question, number)

    def note_program(self, peer, question, number):
        argv = None if peer.wording(question) is None else peer.asking(question)
        if not argv:
            return
        took_s, _ = measured(argv, accepted=(0, 1))
        rounds = self.found['program'].setdefault(question['class'], {}).setdefault(peer.name, [])
        if len(rounds) <= number:
            rounds.append([])
        rounds[number].append(took_s * 1000)

    def add(self):
        """Last, as it changes what the answers are."""
        for number in range(self.options.rounds):
            say(f'adding {ADDED} articles, round {number + 1} of {self.options.rounds}')
            for peer in self.peers:
                argv = peer.adding(os.path.join(self.work, f'add-{number + 1}.jsonl'))
                if argv:
                    self.found['add'].setdefault(peer.name, []).append(measured(argv)[0] * 1000)

    def stop(self):
        for harness in self.harnesses.values():
            harness.close()
        self.harnesses = {}
        for peer in self.peers:
            peer.stop()

    def run(self):
        self.prepare()
        self.gather()
        began, load = time.monotonic(), os.getloadavg()[0]
        try:
            self.index()
            self.start()
            self.inside()
            self.programs()
            self.add()
        finally:
            self.stop()
        self.found.update(load=load, machine=report.machine(), rounds=self.options.rounds, questions=self.questions,
                          took_s=time.monotonic() - began, added=ADDED)
        with open(os.path.join(self.work, 'measured.json'), 'w', encoding='utf-8') as out:
            json.dump(self.found, out, indent=1)


def main():
    parser = argparse.ArgumentParser(prog='bench', description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument('figtrail')
    parser.add_argument('corpus')
    parser.add_argument('--articles', type=int, default=20000)
    parser.add_argument('--peers', default='')
    parser.add_argument('--rounds', type=int, default=5)
    parser.add_argument('--work', default='build/bench')
    options = parser.parse_args()
    options.figtrail = os.path.abspath(options.figtrail)
    bench = Bench(options)
    try:
        bench.run()
    except Failed as failure:
        sys.exit(f'bench: {failure}')
    table = report.table(bench.found)
    with open(os.path.join(bench.work, 'table.md'), 'w', encoding='utf-8') as out:
        out.write(table)
    print(table, end='')


if __name__ == '__main__':
    main()
