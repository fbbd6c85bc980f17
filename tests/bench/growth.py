#!/usr/bin/env python3
"""How figtrail grows: time, memory, size and answers over archives of 10,000 articles, ten times as many, and so on.

    growth.py FIGTRAIL CORPUS.jsonl [--sizes 10000,100000] [--rounds N] [--work FOLDER]

CORPUS is as peers/corpus.py writes it; grow.py makes the archives. The same questions are asked of each. Prints a
table in Markdown and keeps it in FOLDER (build/bench) as growth.md. `--sizes 10000,100000,1000000` takes
about 20 GB of disk.
"""
import argparse
import json
import os
import shutil
import statistics
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, 'peers'))
import engines  # noqa: E402
import report  # noqa: E402
from peer import bytes_under, measured, run  # noqa: E402


def text_bytes_of(path):
    with open(path, encoding='utf-8') as lines:
        return sum(len(article['title'].encode()) + len(article['text'].encode()) for article in map(json.loads, lines))


class Growth:
    def __init__(self, options):
        self.options = options
        self.work = os.path.abspath(options.work)
        self.peer = engines.Figtrail(self.work, os.path.abspath(options.figtrail))
        os.makedirs(os.path.join(self.work, 'bin'), exist_ok=True)
        self.peer.build()

    def questions(self):
        """Of the real archive: grown ones have its words."""
        figures = os.path.join(self.work, 'growth.tsv')
        with open(figures, 'wb') as out:
            run([sys.executable, os.path.join(HERE, 'peers/figures.py'), self.peer.program, self.options.corpus], stdout=out)
        return json.loads(run([sys.executable, os.path.join(HERE, 'peers/question_set.py'), self.peer.program,
                               self.options.corpus, figures]))

    def size(self, count, questions):
        """A column: {row: text}."""
        grown = os.path.join(self.work, 'grown.jsonl')
        with open(grown, 'wb') as out:
            run([sys.executable, os.path.join(HERE, 'grow.py'), self.options.corpus, str(count)], stdout=out)
        text_bytes = text_bytes_of(grown)
        took_s, peak_kb = self.peer.index_once(grown, 1)
        os.remove(grown)
        column = {'text, MB': report.short(text_bytes / 1e6),
                  'indexing, MB of text a second, 1 core': report.short(text_bytes / 1e6 / took_s),
                  'peak memory, MB': report.short(peak_kb / 1e3),
                  'index / text': report.short(bytes_under(self.peer.index) / text_bytes)}
        took_ms = {}
        harness = self.peer.start()
        for number in range(self.options.rounds + 1):
            for question in questions:
                ms, _ = harness.ask('ten', question, self.peer.wording(question))
                if number > 0: # the first one warms up
                    took_ms.setdefault(question['class'], []).append(ms)
        harness.close()
        for name, values in took_ms.items():
            column[f'{name}, ms'] = f'{report.short(statistics.median(values))} ({report.short(report.percentile(values, 99))})'
        program_ms = [measured(self.peer.asking(question), accepted=(0, 1))[0] * 1000
                      for question in questions if question['class'] == 'word, mid']
        column['word, mid, whole program, ms'] = report.short(statistics.median(program_ms))
        return column

    def table(self):
        questions = self.questions()
        columns = {count: self.size(count, questions) for count in map(int, self.options.sizes.split(','))}
        shutil.rmtree(self.peer.home)
        lines = [f"| articles | {' | '.join(f'{count:,}' for count in columns)} |", '|---' * (len(columns) + 1) + '|']
        first = next(iter(columns.values()))
        lines += [f"| {row} | {' | '.join(column[row] for column in columns.values())} |" for row in first]
        return '\n'.join(lines) + '\n'


def main():
    parser = argparse.ArgumentParser(prog='growth', description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument('figtrail')
    parser.add_argument('corpus')
    parser.add_argument('--sizes', default='10000,100000')
    parser.add_argument('--rounds', type=int, default=3)
    parser.add_argument('--work', default='build/bench')
    options = parser.parse_args()
    growth = Growth(options)
    table = growth.table()
    with open(os.path.join(growth.work, 'growth.md'), 'w', encoding='utf-8') as out:
        out.write(table)
    print(table, end='')


if __name__ == '__main__':
    main()
