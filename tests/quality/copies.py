#!/usr/bin/python3
"""Copies of articles, measured: variants of real articles are planted among all of them.

usage: copies.py FIGTRAIL DATA_DIR [--articles N] [--seed S] [--pairs FILE] [-v]

N articles (500) of DATA_DIR/news/*.jsonl.gz with at least 60 words are drawn, and of each a variant of every
kind is made and indexed with all the news. What the index names as copies (`show --all`) is compared with
what was planted: recall for each kind, the share of the articles whose variant is named as a copy; and precision,
the share of the named copies of the planted articles that are variants of the same article. Pairs of which
neither was planted cannot be judged by a program: their number is told, and 50 of them, drawn by lot, go to
FILE for reading. A variant with another figure is no copy: there the share that is named must be small.
Below the goals (0.95, and 0.02 for other figures) the exit status is 1. -v names what was missed.
"""
import argparse
import gzip
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

GOAL = 0.95
FIGURES_MOST = 0.02
WORDS_LEAST = 60
EDITED = 0.04  # of the words
MENU = ["Home", "World", "Business", "Politics", "Sport", "Opinion", "Weather", "Video", "Sign in"]
COPYRIGHT = ("This material may not be published, broadcast, rewritten or redistributed without "
             "permission. All rights reserved. Follow us for the latest news, and subscribe to our "
             "newsletter to have the stories of the day in your inbox every morning.")
PLACES = ["LONDON", "GENEVA", "SINGAPORE", "NAIROBI", "OTTAWA", "LISBON"]


def sentences_of(text):
    """Sentences with what stands between them, so that joining them gives the text."""
    return re.findall(r".+?(?:[.!?]+[\"')\]]*\s+|\n+|$)", text, re.S)


def words_edited(article, draw, others):
    """Words replaced by other words of the text; names stay, and so do figures with their hedges."""
    parts = re.split(r"(\W+)", article["text"])
    plain, at = [], 0
    for i, part in enumerate(parts):
        if len(part) > 3 and part.islower() and not any(
                begin < at + len(part.encode()) and at < end for begin, end in article["claims"]):
            plain.append(i)
        at += len(part.encode())
    for i in draw.sample(plain, max(1, int(EDITED * len(parts) / 2))) if plain else []:
        parts[i] = parts[draw.choice(plain)]
    return {"text": "".join(parts)}


def end_cut(article, draw, others):
    """Without its last third, in the middle of a sentence."""
    return {"text": article["text"][:len(article["text"]) * 2 // 3].rpartition(" ")[0]}


def begin_cut(article, draw, others):
    """Without its first paragraph; where the text is one, without its first sentence."""
    first, _, rest = article["text"].partition("\n\n")
    if len(rest) * 2 < len(article["text"]):
        first, *rest = sentences_of(article["text"])
    return {"text": "".join(rest) if len(first) * 2 <= len(article["text"]) else article["text"]}


def boilerplate_added(article, draw, others):
    related = "\n".join(draw.choice(others)["title"] or "More news" for _ in range(5))
    return {"text": "%s\n\n%s\n\nRelated stories\n%s\n\n%s"
                    % ("\n".join(MENU), article["text"], related, COPYRIGHT)}


def lead_replaced(article, draw, others):
    """Another first sentence, one without a figure, where the first is at most a third of the text."""
    first, *rest = sentences_of(article["text"])
    while len(first) * 3 <= len(article["text"]):
        other = draw.choice(others)
        lead = sentences_of(other["text"])[0]
        if 8 <= len(lead.split()) <= 40 and not any(begin < len(lead.encode())
                                                   for begin, _ in other["claims"]):
            return {"text": lead.strip() + "\n\n" + "".join(rest)}
    return {"text": article["text"]}


def retitled(article, draw, others):
    return {"title": draw.choice(others)["title"]}


def dateline_changed(article, draw, others):
    return {"text": "%s (Wire) - %s" % (draw.choice(PLACES), article["text"]),
            "author": "Staff and agencies", "source": "The Harbour Post", "date": "2024-10-25"}


def figure_changed(article, draw, others):
    """One of the figures that are claims, by its place in bytes."""
    text = article["text"].encode()
    begin, end = draw.choice(article["figures"])
    digits = text[begin:end].decode()
    first = re.search(r"\d", digits).start()
    other = draw.choice([d for d in "123456789" if d != digits[first]])
    return {"text": (text[:begin] + (digits[:first] + other + digits[first + 1:]).encode()
                     + text[end:]).decode()}


KINDS = [("words replaced", words_edited), ("last third cut", end_cut),
         ("first paragraph cut", begin_cut), ("boilerplate added", boilerplate_added),
         ("another lead", lead_replaced), ("another title", retitled),
         ("dateline and byline", dateline_changed)]
FIGURE = "another figure"


def files_of(data):
    return sorted((data / "news").glob("*.jsonl.gz"))


def read_news(data):
    for path in files_of(data):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def find_figures(figtrail, drawn, folder):
    """Adds to each article where its claims with digits stand."""
    source = folder / "drawn.jsonl"
    write_lines(source, drawn)
    done = subprocess.run([figtrail, "extract", "--format", "ndjson", source],
                          capture_output=True, check=True, text=True)
    by_id = {article["id"]: article for article in drawn}
    for article in drawn:
        article["figures"], article["claims"] = [], []
    for line in done.stdout.splitlines():
        item = json.loads(line)
        if item["type"] != "claim":
            continue
        article = by_id[item["id"].rpartition("#")[0]]
        begin, end = item["span"]["byte"]
        article["claims"].append((begin, end))
        text = article["text"].encode()[begin:end].decode()
        # titles at the head of a text are no part of what is compared
        if re.search(r"\d", text) and not item["weak"] and not (article["title"] and text in article["title"]):
            article["figures"].append((begin, end))


def write_lines(path, articles):
    with open(path, "w", encoding="utf-8") as out:
        for article in articles:
            out.write(json.dumps({k: v for k, v in article.items() if k not in ("figures", "claims")}) + "\n")


def plant(drawn, draw):
    """(id of the variant, id of the article, kind) and the variants."""
    made = []
    for article in drawn:
        kinds = KINDS + ([(FIGURE, figure_changed)] if article["figures"] else [])
        for number, (kind, change) in enumerate(kinds):
            variant = dict(article, **change(article, draw, drawn))
            variant["id"] = "planted-%d-%s" % (number, article["id"])
            if variant["text"] != article["text"] or kind == "another title":
                made.append((variant, article["id"], kind))
    return made


def named_copies(figtrail, index):
    """Of every article: its head and the ids that are named as its copies."""
    with subprocess.Popen([figtrail, "show", "--all", "--format", "ndjson", "--index", index],
                          stdout=subprocess.PIPE, text=True) as dump:
        for line in dump.stdout:
            item = json.loads(line)
            if item["type"] == "article":
                yield item, [copy["id"] for copy in item["copies_list"]]


def main():
    options = argparse.ArgumentParser(usage=__doc__.split("\n")[2][7:])
    options.add_argument("figtrail")
    options.add_argument("data", type=pathlib.Path)
    options.add_argument("--articles", type=int, default=500)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--pairs")
    options.add_argument("-v", action="store_true")
    want = options.parse_args()
    draw = random.Random(want.seed)
    news = list(read_news(want.data))
    drawn = draw.sample([a for a in news if len(a["text"].split()) >= WORDS_LEAST], want.articles)
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        find_figures(want.figtrail, drawn, folder)
        made = plant(drawn, draw)
        write_lines(folder / "planted.jsonl", [variant for variant, _, _ in made])
        index = folder / "index"
        subprocess.run([want.figtrail, "index", "--quiet", "--index", index,
                        *files_of(want.data), folder / "planted.jsonl"], check=True)
        heads, copies = {}, {}
        for item, ids in named_copies(want.figtrail, index):
            heads[item["id"]] = (item["title"], item["source"], item["published"], item["text"])
            copies[item["id"]] = ids
    return report(want, made, heads, copies, draw)


def report(want, made, heads, copies, draw):
    kind_of = {variant["id"]: kind for variant, _, kind in made}
    origin_of = {variant["id"]: origin for variant, origin, _ in made}
    good = True
    print("| variant | planted | named as a copy |\n|---|---|---|")
    for kind in [kind for kind, _ in KINDS] + [FIGURE]:
        pairs = [(v["id"], origin) for v, origin, k in made if k == kind]
        missed = [(v, o) for v, o in pairs if v not in copies[o]]
        share = 1 - len(missed) / len(pairs)
        good &= share <= FIGURES_MOST if kind == FIGURE else share >= GOAL
        print("| %s | %d | %.1f %% |" % (kind, len(pairs), 100 * share))
        if want.v:
            for variant, _ in missed if kind != FIGURE else set(pairs) - set(missed):
                print("  ", variant)
    right = wrong = 0
    for origin in set(origin_of.values()):
        for copy in copies[origin]:
            if kind_of.get(copy, "") == FIGURE or (copy in origin_of and origin_of[copy] != origin):
                wrong += 1
            elif copy in origin_of:
                right += 1
    precision = right / (right + wrong)
    good &= precision >= GOAL
    print("\nprecision among the planted: %.1f %%" % (100 * precision))
    pairs = sorted({tuple(sorted((a, b))) for a, ids in copies.items() for b in ids
                    if a not in origin_of and b not in origin_of})
    stories = sum(1 for a in copies if a not in origin_of)
    print("pairs of which neither was planted: %d, among %d articles" % (len(pairs), stories))
    if want.pairs:
        with open(want.pairs, "w", encoding="utf-8") as out:
            for pair in draw.sample(pairs, min(50, len(pairs))):
                for name in pair:
                    out.write("%s | %s | %s | %s\n%s\n\n" % (name, *heads[name]))
                out.write("=" * 60 + "\n")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
