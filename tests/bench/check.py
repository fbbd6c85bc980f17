#!/usr/bin/env python3
"""Check what the measurements are made with, no time: check.py FIGTRAIL CORPUS_DIR

That a comparison can be repeated: archives, questions and grown archives come out the same each time and hold
what they say; and that its table says what was measured.
"""
import itertools
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, 'peers'))
import engines  # noqa: E402
import report  # noqa: E402
import servers  # noqa: E402
import tail  # noqa: E402


def script(name, *argv):
    return subprocess.run([sys.executable, os.path.join(HERE, name), *map(str, argv)], check=True,
                          stdout=subprocess.PIPE).stdout


def articles_of(path):
    return [json.loads(line) for line in path.read_text(encoding='utf-8').splitlines()]


class Scripts(unittest.TestCase):
    program, articles = None, None

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.work = pathlib.Path(self.folder.name)
        # Each article of the corpus five times: ids that are there already are replaced.
        lines = [json.dumps({'id': path.stem, 'title': path.stem, 'text': path.read_text(encoding='utf-8')})
                 for path in sorted(pathlib.Path(self.articles).glob('*.txt'))] * 5
        (self.work / 'archive.jsonl').write_text('\n'.join(lines) + '\n{"text":"Zu spät.","lang":"de"}\n', encoding='utf-8')

    def tearDown(self):
        self.folder.cleanup()

    def corpus(self, count=0):
        told = json.loads(script('peers/corpus.py', self.work, count, 2, 3, self.work / 'archive.jsonl'))
        return told, articles_of(self.work / 'corpus.jsonl')

    def test_the_corpus_holds_each_english_article_once(self):
        told, articles = self.corpus()
        added = [article for n in (1, 2, 3) for article in articles_of(self.work / f'add-{n}.jsonl')]
        ids = [article['id'] for article in articles + added]
        self.assertEqual(len(ids), len(articles_of(self.work / 'archive.jsonl')) - 1)
        self.assertEqual(len(set(ids)), len(ids))
        self.assertEqual(len(added), 6)
        self.assertEqual(told['articles'], len(articles))
        self.assertEqual(told['text_bytes'], sum(len((a['title'] + a['text']).encode()) for a in articles))

    def test_fewer_articles_are_spread_over_the_archive(self):
        everything = [article['id'] for article in self.corpus()[1]]
        some = [article['id'] for article in self.corpus(10)[1]]
        self.assertEqual(len(some), 10)
        self.assertEqual(some, sorted(some, key=everything.index))
        self.assertGreater(everything.index(some[-1]), len(everything) * 0.8)

    def test_questions_are_the_same_each_time_and_no_noun_is_a_kind(self):
        self.corpus()
        figures = self.work / 'figures.tsv'
        figures.write_bytes(script('peers/figures.py', self.program, self.work / 'corpus.jsonl'))
        drawn = [script('peers/question_set.py', self.program, self.work / 'corpus.jsonl', figures) for _ in range(2)]
        self.assertEqual(drawn[0], drawn[1])
        questions = json.loads(drawn[0])
        nouns = [question['noun'] for question in questions if question['kind'] == 'noun']
        self.assertTrue(nouns)
        self.assertNotIn('troops', nouns)
        for question in questions:
            if 'low' in question:
                self.assertLessEqual(question['low'], question['high'])

    def test_a_grown_archive_is_the_same_each_time_with_figures_of_its_own(self):
        self.corpus()
        grown = [script('grow.py', self.work / 'corpus.jsonl', 200) for _ in range(2)]
        self.assertEqual(grown[0], grown[1])
        articles = [json.loads(line) for line in grown[0].splitlines()]
        self.assertEqual(len({article['id'] for article in articles}), 200)
        numbers = re.findall(r'\b\d{2},\d{3}\b', ' '.join(article['text'] for article in articles))
        self.assertGreater(len(set(numbers)), len(numbers) * 0.9)


class Wordings(unittest.TestCase):
    QUESTION = {'class': 'x', 'kind': 'text', 'words': ['oil', 'price'], 'any': True}
    PHRASE = {'class': 'x', 'kind': 'text', 'phrase': 'oil price'}
    RANGE = {'class': 'x', 'kind': 'word_range', 'words': ['oil'], 'low': 10.0, 'high': 2000000.0}

    def test_each_engine_is_asked_in_its_own_language(self):
        for engine, words, phrase in ((engines.Figtrail, 'oil OR price', '"oil price"'),
                                      (engines.Sqlite, '"oil" OR "price"', '"oil price"'),
                                      (servers.Postgres, 'oil | price', 'oil <-> price'),
                                      (servers.Sphinx, 'oil | price', '"oil price"'),
                                      (servers.Groonga, 'oil OR price', '"oil price"')):
            peer = engine('/nowhere', 'figtrail')
            self.assertEqual(peer.wording(self.QUESTION), words)
            self.assertEqual(peer.wording(self.PHRASE), phrase)

    def test_who_knows_no_figures_is_not_asked_for_them(self):
        self.assertIsNone(engines.Xapian('/nowhere', 'figtrail').wording(self.RANGE))
        self.assertEqual(engines.Figtrail('/nowhere', 'figtrail').wording(self.RANGE), 'oil AND 10..2000000')


class Report(unittest.TestCase):
    FOUND = {'corpus': {'articles': 10, 'text_bytes': 4000000}, 'rounds': 2, 'took_s': 60, 'added': 100, 'load': 0.1,
             'floor_kb': 1000, 'machine': {'cpu': 'c', 'cores': 2, 'memory_gb': 8, 'kernel': 'k', 'load': [0.2]},
             'peers': {'figtrail': {'version': '1', 'note': ''}, 'other': {'version': '2', 'note': 'n'}},
             'left_out': {'third': 'not installed'},
             'index': {'figtrail': {'1': [{'s': 1, 'peak_kb': 20000}] * 2, 'bytes': 8000000},
                       'other': {'1': [{'s': 2, 'peak_kb': 10000}] * 2, 'bytes': 4000000}},
             'add': {'figtrail': [10, 10], 'other': [5, 5]},
             'inside': {'word': {'figtrail': [[1, 1, 9], [1, 1, 1]], 'other': [[3, 3, 3], [1, 1, 1]]}},
             'program': {}, 'hits': {'word': {'figtrail': [100, 10], 'other': [100, 20]}},
             'questions': [{'class': 'word', 'kind': 'text', 'words': ['a']}, {'class': 'word', 'kind': 'text', 'words': ['b']}]}

    def test_ratios_above_one_are_for_figtrail(self):
        table = report.table(self.FOUND)
        self.assertIn('| MB of text a second, 1 core | 4.00 ±0 % | 2.00 ±0 % ×2.00 |', table)
        self.assertIn('| index / text, the articles stored | 2.00 | 1.00 ×0.50 |', table)
        self.assertIn('| 100 articles added and committed by a process, ms | 10.0 ±0 % | 5.00 ±0 % ×0.50 |', table)

    def test_times_have_their_99th_percentile_and_the_spread_of_the_rounds(self):
        self.assertIn('| word | 1.00 (9.00) ±0 % | 2.00 (3.00) ±50 % ×2.00 |', report.table(self.FOUND))

    def test_counts_are_compared_question_by_question(self):
        table = report.table(self.FOUND)
        self.assertIn('| word | 110 | 120 (1 of 2) |', table)
        self.assertIn('- word, other: 20, figtrail 10: b; ', table)

    def test_who_is_missing_is_named(self):
        self.assertIn('- third is left out: not installed', report.table(self.FOUND))


class Tail(unittest.TestCase):
    def test_exchanges_with_all_wait_for_the_slowest_and_others_for_each_other(self):
        delays = itertools.cycle([1.0, 5.0])  # two shards: the slower one is 5, then three alone
        times = tail.simulate([100.0], 2, 2, 3, lambda: next(delays), random.Random(1), 4)
        self.assertEqual(times, [117.0, 117.0, 121.0, 121.0])

    def test_more_shards_are_slower_at_the_end(self):
        draw = random.Random(1)
        few, many = (tail.simulate([1.0], n, 1, 0, lambda: 100.0 if draw.random() < 0.01 else 0.0, draw, 2000) for n in (1, 64))
        self.assertEqual((few[1000], few[1900], many[1900]), (1.0, 1.0, 101.0))


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    Scripts.program, Scripts.articles = sys.argv.pop(1), sys.argv.pop(1)
    unittest.main()
