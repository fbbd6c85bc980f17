#!/usr/bin/python3
"""The main text of pages, measured: figtrail against texts marked by people or by other programs.

usage: main_text.py FIGTRAIL HTML_DIR [--each]

HTML_DIR has expected.jsonl (id, file, origin, text; title, authors, date where known) and the pages
it names, packed with gzip or not. The pages are indexed in a folder that is thrown away and read
back with `figtrail show`. Precision and recall are of runs of four words, a mean over the pages, and
F1 is that of the two means: the measure of scrapinghub/article-extraction-benchmark. A first line
that is the title is not counted, as the expected texts begin behind it. The pages fall in two halves by a hash of their ids: rules are made looking at half A only. `--each` also
prints a line for each page, the worst first.
"""
import collections
import datetime
import gzip
import hashlib
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

RUN = 4


def read_pages(folder):
    lines = (folder / "expected.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def write_page(source, target):
    opened = gzip.open if source.suffix == ".gz" else open
    with opened(source, "rb") as page:
        target.write_bytes(page.read())


def extract(figtrail, folder, pages):
    """The articles by the ids of their pages, as `show` gives them."""
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        (work / "pages").mkdir()
        for page in pages:
            write_page(folder / page["file"], work / "pages" / f"{page['id']}.html")
        index = work / "index"
        # status 4: a page without text is left out
        subprocess.run([figtrail, "index", "--quiet", "--index", index, work / "pages"])
        shown = subprocess.run([figtrail, "show", "--index", index, "--all", "--format", "ndjson"],
                               capture_output=True, text=True, check=True)
    articles = [json.loads(line) for line in shown.stdout.splitlines()]
    return {pathlib.Path(a["path"]).stem: a for a in articles if a.get("path")}


def without_headline(article):
    """The text; a first line that is the title goes, as the expected texts have none."""
    headline, _, rest = article["text"].partition("\n")
    first, title = simple(headline), simple(article["title"] or "")
    return rest if first and title and (first in title or title in first) else article["text"]


def runs(text):
    words = re.findall(r"\w+", text)
    return collections.Counter(tuple(words[i:i + RUN])
                               for i in range(max(1, len(words) - RUN + 1)) if words)


def compare(text, expected):
    """Precision and recall; the first is None where nothing was found."""
    found, wanted = runs(text), runs(expected)
    both = (found & wanted).total()
    precision = both / found.total() if found else None
    return precision, both / wanted.total()


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision and recall else 0.0


def means(scores):
    precision = statistics.mean(p for p, _ in scores if p is not None)
    recall = statistics.mean(r for _, r in scores)
    return precision, recall, f1(precision, recall)


def half(page):
    return "AB"[hashlib.sha256(page["id"].encode()).digest()[0] & 1]


def simple(text):
    return " ".join(re.findall(r"\w+", text.casefold()))


def same_time(found, expected):
    """The same instant; the same day where the page has no time."""
    if not found:
        return False
    wanted = datetime.datetime.fromisoformat(expected)
    if wanted.tzinfo:
        wanted = wanted.astimezone(datetime.timezone.utc)
    return found[:10] == wanted.isoformat()[:10] and (
        len(found) == 10 or found[:16] == wanted.isoformat()[:16])


def field_table(pages, articles):
    same = {
        "title": lambda page, a: simple(a["title"] or "") == simple(page["title"]),
        "authors": lambda page, a: simple(page["authors"][0]) in simple(a["author"] or ""),
        "date": lambda page, a: same_time(a["published"], page["date"]),
    }
    print("\n| field | pages that have it | right |\n|---|---|---|")
    for field, is_right in same.items():
        having = [page for page in pages if page.get(field)]
        right = [page for page in having
                 if page["id"] in articles and is_right(page, articles[page["id"]])]
        print(f"| {field} | {len(having)} | {len(right)} |")


def main():
    figtrail, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    pages = read_pages(folder)
    articles = extract(figtrail, folder, pages)
    scores = {page["id"]: compare(without_headline(articles[page["id"]])
                                  if page["id"] in articles else "", page["text"]) for page in pages}
    groups = {"all": pages}
    for name in ("A", "B"):
        groups[f"half {name}"] = [page for page in pages if half(page) == name]
    for page in pages:
        groups.setdefault(page["origin"], []).append(page)
    print("| pages | | precision | recall | F1 |\n|---|---|---|---|---|")
    for name, members in groups.items():
        figures = " | ".join(f"{x:.3f}" for x in means([scores[page["id"]] for page in members]))
        print(f"| {name} | {len(members)} | {figures} |")
    field_table(pages, articles)
    if "--each" in sys.argv:
        for page in sorted(pages, key=lambda page: f1(*scores[page["id"]])):
            precision, recall = scores[page["id"]]
            print(f"{page['id']} {half(page)} {f1(precision, recall):.3f} {precision or 0:.3f} "
                  f"{recall:.3f} {page['origin_name']}")


if __name__ == "__main__":
    main()
