#!/usr/bin/env python3
"""Make an archive of any size out of a real one, the same each time.

    grow.py CORPUS.jsonl COUNT >GROWN.jsonl

Each article takes runs of sentences from three articles, so that words and neighbours are as common as they
are in news; every number has fresh digits, as many as before, so that figures do not repeat; and a name that is
made up, ever rarer ones as the archive grows, so that the vocabulary grows as well. CORPUS is as
tests/bench/peers/corpus.py writes it. SEED in the environment makes another archive.
"""
import datetime
import json
import os
import random
import re
import sys

SENTENCE_END = re.compile(r'(?<=[.!?])\s+(?=[A-Z"“])')
DIGITS = re.compile(r'\d+')
SYLLABLES = [a + b for a in 'b d f g h k l m n p r s t v z ch sh'.split() for b in 'a e i o u an en or is ul'.split()]
RUNS = 3 # articles that one is made from
FIRST_DAY, LAST_DAY = datetime.date(2000, 1, 1), datetime.date(2025, 1, 1)


def fresh(draw, text):
    """Other digits; years stay, or dates would be none."""
    def other(match):
        digits = match[0]
        if len(digits) == 4 and digits[:2] in ('19', '20'):
            return digits
        first = '0' if digits[0] == '0' else str(draw.randint(1, 9))
        return first + ''.join(str(draw.randint(0, 9)) for _ in digits[1:])
    return DIGITS.sub(other, text)


def name(draw, number):
    """Of the names so far, the early ones more often."""
    rank, made = int(draw.random() ** 2 * (number + 1)), ''
    while rank or not made:
        rank, part = divmod(rank, len(SYLLABLES))
        made += SYLLABLES[part]
    return made.capitalize()


def run_of(draw, sentences):
    count = max(1, len(sentences) // RUNS)
    begin = draw.randrange(len(sentences) - count + 1)
    return sentences[begin:begin + count]


def day(draw):
    return datetime.date.fromordinal(draw.randrange(FIRST_DAY.toordinal(), LAST_DAY.toordinal())).isoformat()


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    draw = random.Random(int(os.environ.get('SEED', '1')))
    with open(sys.argv[1], encoding='utf-8') as lines:
        real = [json.loads(line) for line in lines]
    sentences = [SENTENCE_END.split(article['text']) for article in real]
    for number in range(int(sys.argv[2])):
        parts = [draw.randrange(len(real)) for _ in range(RUNS)]
        told = [sentence for part in parts for sentence in run_of(draw, sentences[part])]
        told.insert(draw.randrange(len(told) + 1), f'{name(draw, number)} was there.')
        print(json.dumps({'id': f'grown-{number + 1}', 'title': fresh(draw, real[parts[0]]['title']),
                          'text': fresh(draw, ' '.join(told)), 'published': day(draw),
                          'source': real[parts[1]]['source']}, ensure_ascii=False))


if __name__ == '__main__':
    main()
