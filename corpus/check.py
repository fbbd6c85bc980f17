#!/usr/bin/env python3
"""Check that gold.jsonl and questions.jsonl fit the articles beside them.

    check.py [CORPUS_DIR]

Prints one summary line and exits 0, or one message "file:line: what is wrong" for each mistake and
exits 1. It checks form and that every surface stands in the text a reader sees; whether the figures
are the right ones is for people to judge.
"""
import datetime
import html.parser
import json
import pathlib
import re
import sys

ARTICLES_MIN = 80
QUESTIONS_MIN = 40

ARTICLE_KEYS = {'path', 'id', 'lang', 'published', 'claims', 'rejected'}
CLAIM_KEYS = {'surface', 'low', 'high', 'value', 'modifier', 'trend', 'unit', 'unit_text', 'kind',
              'subject', 'by', 'via', 'modality', 'weak'}
REJECTED_KEYS = {'surface', 'reason'}
QUESTION_KEYS = {'kind', 'query', 'command', 'articles', 'claims', 'ordered', 'note'}
FEED_KEYS = {'id', 'title', 'text', 'html', 'published', 'source', 'url', 'author', 'lang'}

MODIFIERS = set('exact about more_than at_least less_than at_most range'.split())
MODALITIES = set('asserted possible expected hypothetical rumored disputed question'.split())
KINDS = set('''troops killed wounded captured missing casualties people displaced money share area
    length mass volume temperature speed energy power duration age munitions vehicles arrested
    infected votes jobs flights data buildings aircraft ships animals magnitude count'''.split())
REASONS = set('''date time year calendar ordinal phone version url reference page_furniture name
    list_item postcode id score coordinates'''.split())
LANGS = set('en de fr uk ru'.split())
COMMANDS = set('search claims'.split())
QUESTION_KINDS = set('word phrase near field date range claim combined negation lang'.split())
UNIT = re.compile(r'count|percent|fraction|[A-Z]{3}|[a-z]+(-[a-z]+)*')

UNSEEN = {'head', 'script', 'style', 'template'}
INLINE = {'a', 'abbr', 'b', 'em', 'i', 'small', 'span', 'strong', 'sub', 'sup', 'time'}


class _Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts, self.hidden = [], 0

    def handle_starttag(self, tag, attrs):
        if tag in UNSEEN:
            self.hidden += 1
        elif tag not in INLINE:
            self.parts.append('\n')

    def handle_endtag(self, tag):
        if tag in UNSEEN:
            self.hidden -= 1
        elif tag not in INLINE:
            self.parts.append('\n')

    def handle_data(self, data):
        if not self.hidden:
            self.parts.append(data)


def visible_text(markup):
    """The text of an HTML page as a reader sees it."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return ''.join(reader.parts)


def plain(text):
    """`text` with every run of white space, no-break spaces too, as one space."""
    return ' '.join(text.split())


class Checker:
    def __init__(self, root):
        self.root = root
        self.messages = []

    def complain(self, where, what):
        self.messages.append(f'{where}: {what}')

    def lines(self, path):
        """The (where, object) pairs of a JSONL file; a line that is no object is a message."""
        if not path.is_file():
            self.complain(path.relative_to(self.root), 'there is no such file')
            return
        for n, line in enumerate(path.read_text('utf-8').splitlines(), 1):
            where = f'{path.relative_to(self.root)}:{n}'
            try:
                value = json.loads(line)
            except ValueError as err:
                self.complain(where, f'not JSON: {err}')
                continue
            if isinstance(value, dict):
                yield where, value
            else:
                self.complain(where, 'not an object')

    def keys(self, where, value, wanted):
        """Whether `value` has exactly the keys `wanted`."""
        odd = sorted(set(value) ^ wanted)
        for key in odd:
            self.complain(where, f"key '{key}' is {'unknown' if key in value else 'missing'}")
        return not odd

    def member(self, where, name, value, allowed):
        if value not in allowed:
            self.complain(where, f"{name} '{value}' is not one of: {' '.join(sorted(map(str, allowed)))}")

    def articles(self):
        """The visible text of every article by (path, id); id is None for a file of its own."""
        texts = {}
        for path in sorted((self.root / 'articles').rglob('*')):
            name = path.relative_to(self.root).as_posix()
            if path.suffix == '.jsonl':
                for where, line in self.lines(path):
                    self.feed_line(where, name, line, texts)
            elif path.suffix == '.html':
                texts[name, None] = plain(visible_text(path.read_text('utf-8')))
            elif path.suffix in ('.txt', '.md'):
                texts[name, None] = plain(path.read_text('utf-8'))
            elif path.is_file():
                self.complain(name, 'this kind of file has no gold')
        return texts

    def feed_line(self, where, name, line, texts):
        for key in sorted(set(line) - FEED_KEYS):
            self.complain(where, f"key '{key}' is unknown")
        if ('text' in line) == ('html' in line):
            self.complain(where, "wants either 'text' or 'html'")
            return
        ident = line.get('id')
        if not ident or any(ident == known for _, known in texts):
            self.complain(where, f"id '{ident}' is empty or used twice")
        texts[name, ident] = plain(line['text'] if 'text' in line else visible_text(line['html']))

    def date(self, where, value):
        try:
            if value is not None:
                datetime.date.fromisoformat(value)
        except (TypeError, ValueError):
            self.complain(where, f"published '{value}' is not a date like 2024-10-25")

    def surface(self, where, value, text):
        if not isinstance(value, str) or not value or value not in text:
            self.complain(where, f"surface '{value}' is not in the article")

    def bounds(self, where, claim):
        """low, high and value hold what the modifier says."""
        low, high, value = claim['low'], claim['high'], claim['value']
        if any(isinstance(v, bool) or not isinstance(v, (int, float, type(None)))
               for v in (low, high, value)):
            self.complain(where, f"'{claim['surface']}': low, high and value are numbers or null")
            return
        modifier = claim['modifier']
        fits = {
            'exact': value is not None and low == high == value,
            'about': value is not None and low == high == value,
            'more_than': value is not None and low == value and high is None,
            'at_least': value is not None and low == value and high is None,
            'less_than': value is not None and high == value and low is None,
            'at_most': value is not None and high == value and low is None,
            'range': value is None and low is not None and high is not None and low < high,
        }
        if not fits.get(modifier, True):
            self.complain(where, f"'{claim['surface']}': low {low}, high {high}, value {value} "
                                 f"do not fit '{modifier}'")

    def claim(self, where, claim, text):
        if not self.keys(where, claim, CLAIM_KEYS):
            return
        self.surface(where, claim['surface'], text)
        self.member(where, 'modifier', claim['modifier'], MODIFIERS)
        self.member(where, 'trend', claim['trend'], {None, 'up', 'down'})
        self.member(where, 'kind', claim['kind'], KINDS)
        self.member(where, 'modality', claim['modality'], MODALITIES)
        self.member(where, 'weak', claim['weak'], {True, False})
        if not UNIT.fullmatch(str(claim['unit'])):
            self.complain(where, f"unit '{claim['unit']}' is no unit")
        for key in ('subject', 'unit_text', 'by', 'via'):
            if claim[key] is not None and claim[key] not in text:
                self.complain(where, f"'{claim['surface']}': {key} '{claim[key]}' is not in the article")
        self.bounds(where, claim)

    def gold(self, texts):
        """Check gold.jsonl; returns its surfaces by the name a question uses for the article."""
        surfaces, seen = {}, set()
        for where, line in self.lines(self.root / 'gold.jsonl'):
            if not self.keys(where, line, ARTICLE_KEYS):
                continue
            key = line['path'], line['id']
            if key in seen or key not in texts:
                self.complain(where, f'{key[1] or key[0]}: named twice or not an article')
                continue
            seen.add(key)
            self.member(where, 'lang', line['lang'], LANGS)
            self.date(where, line['published'])
            for claim in line['claims']:
                self.claim(where, claim, texts[key])
            for rejected in line['rejected']:
                if self.keys(where, rejected, REJECTED_KEYS):
                    self.surface(where, rejected['surface'], texts[key])
                    self.member(where, 'reason', rejected['reason'], REASONS)
            surfaces[key[1] or key[0]] = {claim.get('surface') for claim in line['claims']}
        for path, ident in sorted(set(texts) - seen, key=str):
            self.complain('gold.jsonl', f'{ident or path}: no line for this article')
        return surfaces

    def questions(self, surfaces):
        count, seen = 0, set()
        for where, line in self.lines(self.root / 'questions.jsonl'):
            count += 1
            if not self.keys(where, line, QUESTION_KEYS):
                continue
            self.member(where, 'kind', line['kind'], QUESTION_KINDS)
            self.member(where, 'command', line['command'], COMMANDS)
            self.member(where, 'ordered', line['ordered'], {True, False})
            asked = line['command'], line['query']
            if not line['query'] or asked in seen:
                self.complain(where, f"query '{line['query']}' is empty or asked twice")
            seen.add(asked)
            for name in line['articles']:
                if name not in surfaces:
                    self.complain(where, f"'{name}' is not an article")
            if len(set(line['articles'])) != len(line['articles']):
                self.complain(where, 'an article is named twice')
            if line['claims'] and line['command'] != 'claims':
                self.complain(where, "only 'claims' answers with claims")
            stated = set().union(*(surfaces.get(name, set()) for name in line['articles']))
            for surface in line['claims']:
                if surface not in stated:
                    self.complain(where, f"claim '{surface}' is in none of the articles named")
        return count


def main():
    root = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent
    checker = Checker(root.resolve())
    texts = checker.articles()
    surfaces = checker.gold(texts)
    questions = checker.questions(surfaces)
    if len(texts) < ARTICLES_MIN:
        checker.complain('articles', f'{len(texts)} articles, wants {ARTICLES_MIN}')
    if questions < QUESTIONS_MIN:
        checker.complain('questions.jsonl', f'{questions} questions, wants {QUESTIONS_MIN}')
    for message in checker.messages:
        print(message, file=sys.stderr)
    if not checker.messages:
        print(f'corpus: {len(texts)} articles and {questions} questions are well formed')
    return 1 if checker.messages else 0


if __name__ == '__main__':
    sys.exit(main())
