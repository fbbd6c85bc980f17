#!/usr/bin/python3
"""Ranking, measured: figtrail against judged collections.

usage: retrieval.py FIGTRAIL IR_DIR [--option ...]

IR_DIR has a folder for each collection: docs.jsonl.gz (id, title, text), queries.jsonl (id, text)
and qrels.tsv (query, 0, document, grade). Each is indexed in a folder that is thrown away, each
question is asked by `figtrail search --any`, and a Markdown table is printed. A grade above 0 is
relevant, 1,000 answers are looked at, questions without a relevant document are left out.
BASELINES.md in IR_DIR, where there is one, gives the best BM25 row of each collection beside.
Options behind IR_DIR go to `figtrail search`.
"""
import concurrent.futures
import gzip
import json
import math
import pathlib
import subprocess
import sys
import tempfile

DEPTH = 1000
MEASURES = ("nDCG@10", "MAP", "P@10", "R@100")


def read_lines(path):
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read_judged(folder):
    judged = {}
    for line in (folder / "qrels.tsv").read_text().splitlines():
        query, _, document, grade = line.split("\t")
        if int(grade) > 0:
            judged.setdefault(query, set()).add(document)
    return judged


def build(figtrail, folder, index):
    """An index of the collection, from what a feed would have of it."""
    feed = index.with_suffix(".jsonl")
    with open(feed, "w", encoding="utf-8") as out:
        for doc in read_lines(folder / "docs.jsonl.gz"):
            article = {key: doc[key] for key in ("id", "title", "text") if doc.get(key)}
            if "text" not in article: # a document of a title alone
                article["text"] = article.get("title", ".")
            out.write(json.dumps(article) + "\n")
    subprocess.run([figtrail, "index", "--quiet", "--index", index, feed], check=True)


def ask(figtrail, index, question, options):
    asked = subprocess.run([figtrail, "search", "--index", index, "--any", "--limit", str(DEPTH),
                            "--template", "{id}", "--quiet", *options, "--", question],
                           capture_output=True, text=True)
    if asked.returncode not in (0, 1):
        sys.exit(f"{question!r}: {asked.stderr}")
    return asked.stdout.split("\n")[:-1]


def measure(ranking, relevant):
    """The measures of MEASURES for one question."""
    hits = [rank for rank, document in enumerate(ranking[:DEPTH], 1) if document in relevant]
    ideal = sum(1 / math.log2(rank + 1) for rank in range(1, min(len(relevant), 10) + 1))
    return (sum(1 / math.log2(rank + 1) for rank in hits if rank <= 10) / ideal,
            sum(n / rank for n, rank in enumerate(hits, 1)) / len(relevant),
            sum(rank <= 10 for rank in hits) / 10,
            sum(rank <= 100 for rank in hits) / len(relevant))


def baselines(ir):
    """The best BM25 figure of each measure and collection."""
    best = {}
    path = ir / "BASELINES.md"
    for line in path.read_text().splitlines() if path.exists() else ():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) != 10 or "BM25" not in cells[4]:
            continue
        row = dict(zip(("MAP", "P@10", "nDCG@10", "R@100"), map(float, cells[5:9])))
        old = best.setdefault(cells[0], row)
        best[cells[0]] = {name: max(old[name], row[name]) for name in row}
    return best


def score(figtrail, folder, scratch, options):
    """The means over the judged questions of one collection."""
    index = scratch / folder.name
    judged = read_judged(folder)
    questions = [q for q in read_lines(folder / "queries.jsonl") if judged.get(q["id"])]
    build(figtrail, folder, index)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        rankings = pool.map(lambda q: ask(figtrail, index, q["text"], options), questions)
        rows = [measure(ranking, judged[q["id"]]) for q, ranking in zip(questions, rankings)]
    return dict(zip(MEASURES, (sum(column) / len(rows) for column in zip(*rows))))


def cells(row):
    return " | ".join(f"{row[name]:.4f}" for name in MEASURES)


def print_mean(title, rows):
    mean = {name: sum(row[name] for row in rows) / len(rows) for name in MEASURES}
    print(f"| mean | {title} | {cells(mean)} |")


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    figtrail, ir, options = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
    bars = baselines(ir)
    print("| collection | ranking | " + " | ".join(MEASURES) + " |")
    print("|---|---|" + "---|" * len(MEASURES))
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as scratch:
        for folder in sorted(path.parent for path in ir.glob("*/qrels.tsv")):
            ours.append(score(figtrail, folder, pathlib.Path(scratch), options))
            print(f"| {folder.name} | figtrail | {cells(ours[-1])} |", flush=True)
            if folder.name in bars:
                theirs.append(bars[folder.name])
                print(f"| | best BM25 | {cells(theirs[-1])} |", flush=True)
    print_mean("figtrail", ours)
    if len(theirs) == len(ours):
        print_mean("best BM25", theirs)


if __name__ == "__main__":
    main()
