#!/usr/bin/env python3
"""Draw questions for bench_answers, which compares what two builds answer.

    answers.py CORPUS.jsonl [COUNT] >QUESTIONS.tsv
    bench_answers INDEX QUESTIONS.tsv >BEFORE

Words, pairs of neighbours, figures and what is counted are drawn from the articles, the same each time; each
question is asked in a few of the ways there are: articles, claims, counts, with copies folded. CORPUS is as
peers/corpus.py writes it.
"""
import json
import random
import re
import sys

KINDS = ('people killed wounded troops money share fraction length duration age munitions vehicles aircraft ships jobs '
         'area mass votes year speed displaced').split()
UNITS = {'length': ['km', 'miles', ''], 'mass': ['tonnes', 'kg', ''], 'money': ['usd', 'eur', ''], 'share': ['%', '']}
OF_ARTICLES = ['', 'bare', 'bare+many', 'bare+all', 'compatible', 'value', 'newest', 'fold', 'facets+none']
OF_CLAIMS = ['claims', 'claims+many', 'claims+values+none', 'claims+all', 'claims+facets+none', 'claims+values+fold+none',
             'claims+newest', 'claims+value', 'claims+weak', 'claims+compatible', 'all+none', 'claims+fold']
WORD = re.compile(r"[A-Za-z][A-Za-z'-]*|\d[\d,.]*\d|\d")


def range_of(draw):
    low = round(10 ** draw.uniform(0, 7)) if draw.random() < 0.9 else round(draw.uniform(0, 100), 1)
    high = low * draw.choice([1, 1.2, 1.5, 2, 10, 50])
    return draw.choice([f'{low}..{high:.10g}', f'{low}..{high:.10g}', f'>{low}', f'~{low}', f'..{low}', f'{low}..'])


def question(draw, words):
    def word():
        return draw.choice(words)[0]

    def noun(): # mostly what stands behind a figure
        at = draw.randrange(len(words))
        for here, behind in words[at:at + 300]:
            if here[0].isdigit() and behind[0].isalpha():
                return behind.lower()
        return word().lower()

    def condition():
        key = draw.choice([draw.choice(KINDS), draw.choice(KINDS), noun(), noun(), ''])
        asked = f'{key}:{range_of(draw)}' if key else range_of(draw)
        return asked + draw.choice(UNITS.get(key, ['']))

    pair = ' '.join(draw.choice(words))
    return draw.choice([lambda: word(), lambda: f'{word()} {word()}', lambda: f'{word()} OR {word()}', lambda: f'"{pair}"',
                        lambda: f'{word()} "{pair}"', lambda: f'{word()} NEAR/6 {word()}', lambda: f'{word()[:5]}*',
                        lambda: f'={word()}', lambda: f'{word()} -{word()}', lambda: f'title:{word()}',
                        lambda: f'{word()} title:{word()}', condition, condition, condition, condition,
                        lambda: f'{word()} {condition()}', lambda: f'{word()} {condition()}',
                        lambda: f'{condition()} {condition()}', lambda: f'{condition()} OR {condition()}',
                        lambda: f'{condition()} OR {word()}', lambda: f'{word()} -{condition()}',
                        lambda: f'{condition()} -{condition()}', lambda: f'"{range_of(draw)} {noun()}"',
                        lambda: f'{condition()} by:{word()}', lambda: f'{condition()} mod:about', lambda: '*'])()


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    draw = random.Random(1)
    with open(sys.argv[1], encoding='utf-8') as lines:
        articles = [json.loads(line) for line in lines]
    words = []
    for article in draw.sample(articles, min(400, len(articles))):
        found = WORD.findall(article['text'])
        words += zip(found, found[1:])
    for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 500):
        asked = question(draw, words)
        for way in draw.sample(OF_ARTICLES, 2) + draw.sample(OF_CLAIMS, 3):
            print(f'{way}\t{asked}')


if __name__ == '__main__':
    main()
