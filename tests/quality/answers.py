#!/usr/bin/env python3
"""Ask every question of the corpus and compare the answers with the known ones.

    answers.py FIGTRAIL CORPUS_DIR [-v]

A question is right when exactly the known articles come (in their order, where that matters) and,
for `claims`, exactly the known surfaces. Counted by kind of question, against floors.json.
-v prints each wrong one.
"""
import collections
import json
import os
import pathlib
import sys
import tempfile

import floors


def folded(surface):
    return ' '.join(surface.split())


def name_of(article, corpus):
    """As questions.jsonl names it: the id of a line of a feed, the path of a file."""
    path = pathlib.Path(article['path'])
    if path.suffix == '.jsonl':
        return article['id']
    return str(path.relative_to(corpus) if path.is_absolute() else path)


def answer(program, index, corpus, question):
    lines = floors.run(program, question['command'], '--index', index, '--limit', 'all', '--format', 'ndjson',
                       '--', question['query'], cwd=corpus)
    found = [line for line in lines if line['type'] in ('hit', 'claim')]
    articles = list(dict.fromkeys(name_of(line['article'], corpus) for line in found))
    surfaces = {folded(line['surface']) for line in found if line['type'] == 'claim'}
    return articles, surfaces


def differences(question, articles, surfaces):
    wanted = question['articles']
    if question['ordered'] and articles != wanted:
        yield f'order: {articles}, wanted {wanted}'
    for what, came, known in (('article', set(articles), set(wanted)),
                              ('claim', surfaces, {folded(s) for s in question['claims']})):
        yield from (f'- {what} {one}' for one in sorted(known - came))
        yield from (f'+ {what} {one}' for one in sorted(came - known))


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    program, corpus = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    verbose = '-v' in sys.argv
    asked, right = collections.Counter(), collections.Counter()
    with tempfile.TemporaryDirectory(prefix='figtrail-') as folder:
        index = f'{folder}/index'
        floors.run(program, 'index', '--quiet', '--index', index, 'articles', cwd=corpus)
        for line in (corpus / 'questions.jsonl').read_text().splitlines():
            question = json.loads(line)
            wrong = list(differences(question, *answer(program, index, corpus, question)))
            asked[question['kind']] += 1
            right[question['kind']] += not wrong
            if wrong and verbose:
                print(f'{question["command"]} {question["query"]}', *wrong, sep='\n    ')
    print(f'{right.total()} of {asked.total()} questions answered exactly')
    return floors.compare('answers', {kind: 100 * right[kind] / asked[kind] for kind in sorted(asked)})


if __name__ == '__main__':
    sys.exit(main())
