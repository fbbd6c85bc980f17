#!/usr/bin/env python3
"""Make one JSONL of an archive, the same each time: what every peer of the comparison reads.

    corpus.py FOLDER COUNT ADDED BATCHES PATH...

PATH is a file or a folder of .jsonl, .ndjson, also .gz. Of the English articles, COUNT (0 for all) go to
FOLDER/corpus.jsonl, and BATCHES times ADDED others to FOLDER/add-1.jsonl and so on; both are spread evenly
over the archive. A line is {"id", "title", "text", "published", "source"}, ids made unique.
Prints {"articles", "text_bytes"} of corpus.jsonl.
"""
import gzip
import json
import os
import sys


def files_of(path):
    if not os.path.isdir(path):
        return [path]
    found = []
    for folder, _, names in os.walk(path):
        found += [os.path.join(folder, name) for name in names
                  if name.removesuffix('.gz').endswith(('.jsonl', '.ndjson'))]
    return sorted(found)


def articles(paths):
    for path in paths:
        for name in files_of(path):
            with (gzip.open if name.endswith('.gz') else open)(name, 'rt', encoding='utf-8') as lines:
                for line in lines:
                    article = json.loads(line)
                    if article.get('text') and article.get('lang') in (None, '', 'en'):
                        yield article


def plain(article, ids):
    """Only what all peers store. Tabs and NULs are left out: some of them read tables."""
    clean = {key: ' '.join((article.get(key) or '').replace('\0', ' ').split('\t'))
             for key in ('id', 'title', 'text', 'source')}
    clean['published'] = article.get('published') or article.get('date') or ''
    if not clean['id'] or clean['id'] in ids:
        clean['id'] = f'article-{len(ids) + 1}'
    ids.add(clean['id'])
    return clean


def write(path, chosen):
    text_bytes = 0
    with open(path, 'w', encoding='utf-8') as out:
        for article in chosen:
            text_bytes += len(article['title'].encode()) + len(article['text'].encode())
            out.write(json.dumps(article, ensure_ascii=False) + '\n')
    return text_bytes


def spread(things, count):
    """COUNT of them at even distances, and the rest."""
    picked = {i * len(things) // count for i in range(count)}
    return ([thing for i, thing in enumerate(things) if i in picked],
            [thing for i, thing in enumerate(things) if i not in picked])


def main():
    if len(sys.argv) < 6:
        sys.exit(__doc__)
    folder, (count, added, batches) = sys.argv[1], map(int, sys.argv[2:5])
    ids = set()
    everything = [plain(article, ids) for article in articles(sys.argv[5:])]
    if len(everything) < 10 * added * batches:
        sys.exit(f'{len(everything)} articles are too few: give at least {10 * added * batches}')
    later, rest = spread(everything, added * batches)
    chosen = spread(rest, count)[0] if 0 < count < len(rest) else rest
    text_bytes = write(os.path.join(folder, 'corpus.jsonl'), chosen)
    for i in range(batches):
        write(os.path.join(folder, f'add-{i + 1}.jsonl'), later[i::batches])
    print(json.dumps({'articles': len(chosen), 'text_bytes': text_bytes}))


if __name__ == '__main__':
    main()
