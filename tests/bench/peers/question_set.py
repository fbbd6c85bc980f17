#!/usr/bin/env python3
"""Draw the questions of the comparison from its corpus, the same each time.

    question_set.py FIGTRAIL CORPUS.jsonl FIGURES.tsv >QUESTIONS.json

A list of {"class", "kind", "words" | "phrase", "low", "high", "noun"}: what is asked, in nobody's syntax.
Words are rare, middling or frequent by the share of articles that have them; words of one question
come from one article, so that there is an answer. Function words are left out but where they are the point,
and nouns that figtrail takes for a kind of claim, as only it knows kinds.
"""
import collections
import itertools
import json
import random
import re
import subprocess
import sys

PER_CLASS = 20
SEED = 6
WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
FUNCTION_WORDS = frozenset('''a about after all also an and any are as at be because been before being between both but by
can could did do does during each for from had has have he her here him his how i if in into is it its itself just may me
more most mr mrs ms my no nor not now of off on once one only or other our out over own said same say says she should so
some such than that the their them then there these they this those through to too under until up us very was we were
what when where which while who whom whose why will with would you your'''.split())
RANK = {'rare': (0.0001, 0.0006), 'mid': (0.004, 0.012), 'frequent': (0.05, 0.30)}
# Words so common that a phrase of them has to look at nearly every article.
WORST_PHRASES = ['to be or not to be', 'police said', 'of the year', 'in the first', 'it is not']
SCALES = [3, 10, 40, 150, 600, 2500, 12000, 60000, 300000, 2000000]


def words_of(article):
    return [word.lower() for word in WORD.findall(article['title'] + '\n' + article['text'])]


def plain(word):
    """Words that every peer cuts out of the text alike."""
    return word.isascii() and word.isalpha() and len(word) > 3 and word not in FUNCTION_WORDS


class Archive:
    """How many articles have each word and each pair of neighbours; a sample of the articles themselves."""

    def __init__(self, path, draw):
        self.articles, self.words, self.pairs = [], collections.Counter(), collections.Counter()
        with open(path, encoding='utf-8') as lines:
            for line in lines:
                words = words_of(json.loads(line))
                self.words.update(set(words))
                self.pairs.update({(a, b) for a, b in zip(words, words[1:]) if plain(a) and plain(b)})
                self.articles.append(sorted({word for word in words if plain(word)}))
        self.draw = draw

    def ranked(self, name):
        low, high = (max(2, share * len(self.articles)) for share in RANK[name])
        return sorted(word for word, count in self.words.items() if plain(word) and low <= count <= high)

    def together(self, number):
        """For each question NUMBER words of one article: one of them frequent, none rare."""
        mid, frequent = set(self.ranked('mid')), set(self.ranked('frequent'))
        fit = []
        for words in self.articles:
            common, others = ([word for word in words if word in of] for of in (frequent, mid))
            if common and len(others) >= number - 1:
                fit.append((common, others))
        for _ in range(PER_CLASS if fit else 0):
            common, others = self.draw.choice(fit)
            yield [self.draw.choice(common)] + self.draw.sample(others, number - 1)


def rounded(value):
    """As people write it, with two digits."""
    return float(f'{value:.2g}')


def ranges(draw, factor):
    return [(rounded(low), rounded(low * factor))
            for low in (scale * draw.uniform(1, 3) for scale in SCALES * (PER_CLASS // len(SCALES)))]


def is_kind(program, noun):
    told = subprocess.run([program, 'search', '--explain-query', '--format', 'json', f'{noun}:1..2'],
                          stdout=subprocess.PIPE, check=True)
    return json.loads(told.stdout)['tree']['kind'] is not None


def nouns(program, path):
    """The commonest last words of what is counted, with a range that holds about half of their figures."""
    values = collections.defaultdict(list)
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            _, words, low, _ = line.rstrip('\n').split('\t')
            last = words.lower().split()[-1:]
            if last and plain(last[0]):
                values[last[0]].append(float(low))
    common = (noun for noun in sorted(values, key=lambda noun: (-len(values[noun]), noun)) if not is_kind(program, noun))
    for noun in itertools.islice(common, PER_CLASS):
        figures = sorted(values[noun])
        low, high = (rounded(figures[len(figures) * part // 4]) for part in (1, 3))
        yield noun, min(low, high), max(low, high)


def questions(program, corpus, figures):
    draw = random.Random(SEED)
    archive = Archive(corpus, draw)

    def few(things):
        return draw.sample(things, min(PER_CLASS, len(things)))

    for name in RANK:
        yield from ({'class': f'word, {name}', 'kind': 'text', 'words': [word]} for word in few(archive.ranked(name)))
    for name, number in (('AND', 2), ('AND', 3), ('OR', 2), ('OR', 3)):
        for words in archive.together(number):
            yield {'class': f'{name} of {number}', 'kind': 'text', 'words': words, 'any': name == 'OR'}
    frequent = sorted(archive.pairs, key=lambda pair: (-archive.pairs[pair], pair))[:PER_CLASS]
    for pair in frequent:
        yield {'class': 'phrase', 'kind': 'text', 'phrase': ' '.join(pair)}
    for phrase in WORST_PHRASES:
        yield {'class': 'phrase of the commonest words', 'kind': 'text', 'phrase': phrase}
    for pair in frequent:
        yield {'class': 'phrase, ten passages', 'kind': 'snippets', 'phrase': ' '.join(pair)}
    for name, factor in (('narrow', 1.1), ('wide', 10)):
        for low, high in ranges(draw, factor):
            yield {'class': f'range, {name}', 'kind': 'range', 'low': low, 'high': high}
    for word, (low, high) in zip(few(archive.ranked('frequent')), ranges(draw, 10)):
        yield {'class': 'word and range', 'kind': 'word_range', 'words': [word], 'low': low, 'high': high}
    for noun, low, high in nouns(program, figures):
        yield {'class': 'figure of a noun', 'kind': 'noun', 'noun': noun, 'low': low, 'high': high}
    for word in few(archive.ranked('frequent')):
        yield {'class': 'ten commonest figures', 'kind': 'figures', 'words': [word]}


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    json.dump(list(questions(*sys.argv[1:])), sys.stdout, indent=0)


if __name__ == '__main__':
    main()
