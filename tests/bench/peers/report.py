#!/usr/bin/env python3
"""The table of a run of bench.py, in Markdown: report.py build/bench/measured.json

Cells are medians; in brackets the 99th percentile where many questions were asked; then how far the medians of
the rounds lie apart, as half of it in per cent; then the ratio to figtrail: above 1, figtrail needs less.
"""
import json
import os
import platform
import statistics
import sys

AGREE_SHARE, AGREE_HITS = 0.05, 2 # two counts that differ by no more say the same
PORTER = "figtrail stems by Snowball's English, this one by Porter's"
REASONS = {'SQLite FTS5': PORTER, 'Lucene': PORTER, 'Sphinx': PORTER,
           'Xapian': 'in phrases it looks for the forms as typed, and it cuts hyphens and marks elsewhere',
           'PostgreSQL': 'its parser makes hosts, addresses and words with hyphens tokens of their own',
           'Groonga': 'a mark between two words is a word to it'}
NOUN = "figtrail looks at units as well, the others at the subject's last three words alone"


def machine():
    model = 'unknown'
    with open('/proc/cpuinfo', encoding='utf-8') as lines:
        for line in lines:
            if line.startswith('model name'):
                model = line.split(':', 1)[1].strip()
                break
    with open('/proc/meminfo', encoding='utf-8') as lines:
        memory_kb = int(next(lines).split()[1])
    return {'cpu': model, 'cores': os.cpu_count(), 'memory_gb': round(memory_kb / 1e6), 'kernel': platform.release(),
            'load': os.getloadavg()}


def percentile(values, percent):
    return sorted(values)[min(len(values) - 1, len(values) * percent // 100)]


def spread(values):
    middle = statistics.median(values)
    return 100 * (max(values) - min(values)) / 2 / middle if middle else 0


def short(value):
    """Three digits, no exponent."""
    if value >= 100:
        return f'{value:.0f}'
    return f'{value:.1f}' if value >= 10 else f'{value:.2f}' if value >= 0.1 else f'{value:.3f}'


def ratio(ours, theirs, more_is_better=False):
    if not ours or not theirs:
        return ''
    return f' ×{short(ours / theirs if more_is_better else theirs / ours)}'


class Table:
    def __init__(self, found):
        self.found = found
        self.names = list(found['peers'])
        self.lines = []

    def head(self, first):
        self.lines += ['', f"| {first} | {' | '.join(self.names)} |", '|---' * (len(self.names) + 1) + '|']

    def row(self, label, cells):
        self.lines.append(f"| {label} | {' | '.join(cells.get(name, '–') for name in self.names)} |")

    def figures(self, label, values, more_is_better=False):
        """A row of values, each several times measured: {peer: [value of each round]}."""
        ours = statistics.median(values['figtrail']) if 'figtrail' in values else None
        self.row(label, {name: short(statistics.median(v)) + (f' ±{spread(v):.0f} %' if len(v) > 1 else '') +
                         (ratio(ours, statistics.median(v), more_is_better) if name != 'figtrail' else '')
                         for name, v in values.items()})

    def times(self, label, rounds):
        """A row of questions: {peer: [[milliseconds of each question] of each round]}."""
        flat = {name: [ms for one in each for ms in one] for name, each in rounds.items()}
        ours = statistics.median(flat['figtrail']) if 'figtrail' in flat else None
        self.row(label, {name: f'{short(statistics.median(v))} ({short(percentile(v, 99))}) '
                               f'±{spread([statistics.median(one) for one in rounds[name]]):.0f} %' +
                         (ratio(ours, statistics.median(v)) if name != 'figtrail' else '')
                         for name, v in flat.items()})

    def indexing(self):
        text_bytes = self.found['corpus']['text_bytes']
        index = self.found['index']
        self.head('indexing')
        for workers in ('1', '2'):
            self.figures(f"MB of text a second, {workers} core{'s' if workers == '2' else ''}",
                         {name: [text_bytes / 1e6 / one['s'] for one in kept[workers]]
                          for name, kept in index.items() if workers in kept}, more_is_better=True)
        self.figures('index / text, the articles stored', {name: [kept['bytes'] / text_bytes] for name, kept in index.items()})
        self.figures(f"peak memory, MB (at least {short(self.found['floor_kb'] / 1e3)} is shown)",
                     {name: [one['peak_kb'] / 1e3 for one in kept['1']] for name, kept in index.items()})
        self.figures(f"{self.found['added']} articles added and committed by a process, ms", self.found['add'])

    def agreement(self):
        """How many questions each peer counts as figtrail does."""
        self.head("hits in all; in brackets questions of which a peer's count is figtrail's")
        for name, hits in self.found['hits'].items():
            ours = hits.get('figtrail')
            cells = {}
            for peer, counts in hits.items():
                cells[peer] = f'{sum(counts):,}'
                if ours and peer != 'figtrail':
                    same = sum(abs(a - b) <= max(AGREE_HITS, AGREE_SHARE * max(a, b)) for a, b in zip(ours, counts))
                    cells[peer] += f' ({same} of {len(counts)})'
            self.row(name, cells)

    def differences(self):
        """The question of each class and peer that differs most."""
        for name, hits in self.found['hits'].items():
            asked = [question for question in self.found['questions'] if question['class'] == name]
            for peer, counts in hits.items():
                gaps = [(abs(a - b) / max(a, b, 1), abs(a - b), i)
                        for i, (a, b) in enumerate(zip(hits.get('figtrail', []), counts))]
                far = max((gap for gap in gaps if gap[1] > AGREE_HITS and gap[0] > AGREE_SHARE), default=None)
                if far:
                    shown = ' '.join(str(v if k != 'words' else ' '.join(v)) for k, v in asked[far[2]].items()
                                     if k not in ('class', 'kind', 'any'))
                    yield (f"- {name}, {peer}: {counts[far[2]]}, figtrail {hits['figtrail'][far[2]]}: {shown}; "
                           f"{NOUN if name == 'figure of a noun' else REASONS.get(peer, '')}")

    def text(self):
        found, m = self.found, self.found['machine']
        self.lines.append(
            f"{found['corpus']['articles']:,} articles, {found['corpus']['text_bytes'] / 1e6:.1f} MB of text; "
            f"{found['rounds']} rounds; {m['cpu']}, {m['cores']} cores, {m['memory_gb']} GB, Linux {m['kernel']}, "
            f"load {found['load']:.1f} when it began, {m['load'][0]:.1f} when it ended; {found['took_s'] / 60:.0f} minutes in all.")
        self.indexing()
        self.head('in process, ten best, ms')
        for name, rounds in found['inside'].items():
            self.times(name, rounds)
        self.head('whole program, start to exit, ms')
        for name, rounds in found['program'].items():
            self.times(name, rounds)
        self.agreement()
        self.lines += ['', 'Where counts differ most:', '', *self.differences(), '', 'Versions and how each was asked:', '']
        for name, peer in found['peers'].items():
            self.lines.append(f"- {name} {peer['version']}" + (f": {peer['note']}" if peer['note'] else ''))
        self.lines += [f'- {name} is left out: {why}' for name, why in found['left_out'].items()]
        return '\n'.join(self.lines) + '\n'


def table(found):
    return Table(found).text()


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding='utf-8') as kept:
        found = json.load(kept)
    print(table(found), end='')


if __name__ == '__main__':
    main()
