#!/usr/bin/python3
"""Ranked figures, measured: questions for a figure of something, against judged claims.

usage: claims_retrieval.py FIGTRAIL CORPUS_DIR [DATA_DIR] [-v]

Of the corpus, claims_questions.tsv has the questions, and gold.jsonl says which claims are
relevant: those that meet the condition (a printed figure in the range, or a printed range that overlaps it)
and are about the subject (of its kind, or with its word in the subject). Where DATA_DIR/quant/newsquant-dev.jsonl is
given, a question is made for each judged quantity with a concept, "WORD AND LOW..HIGH" around it,
and every sentence with a quantity in that range that has the word in its concept is relevant.
A plain filter (a regular expression for numbers, and the word in the same sentence) is measured beside.
nDCG@10 is binary; questions without a relevant claim are left out. Below 0.90 the exit status is 1.
-v prints the questions that are not answered in full.
"""
import json
import math
import os
import pathlib
import re
import sys
import tempfile

import floors

GOAL = 0.90
DEPTH = 10
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?(?:\s*(?:thousand|million|billion|trillion)\b)?", re.I)
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


def ndcg(right, relevant):
    """`right` says of each answer, in order, whether it is relevant."""
    gain = sum(1 / math.log2(rank + 1) for rank, one in enumerate(right[:DEPTH], 1) if one)
    return gain / sum(1 / math.log2(rank + 1) for rank in range(1, min(relevant, DEPTH) + 1))


def value_of(text):
    parts = text.lower().split()
    digits = re.sub(r"[a-z]", "", parts[0].replace(",", ""))
    scale = SCALES.get(re.sub(r"[^a-z]", "", text.lower()), 1)
    return float(digits) * scale


def plain_filter(texts, word, low, high):
    """(article, number as printed) of every sentence with the word and a number in the range."""
    for name, text in texts.items():
        for sentence in re.split(r"(?<=[.!?])\s+|\n\n", text):
            if word.lower() not in sentence.lower():
                continue
            for found in NUMBER.finditer(sentence):
                if low <= value_of(found[0]) <= high:
                    yield name, found[0]


def take(wanted, name, surface):
    """Is it one of the relevant claims that was not taken yet?"""
    for claim in wanted:
        if claim[0] == name and (claim[1] in surface or surface in claim[1]):
            wanted.remove(claim)
            return True
    return False


def scores(question, answers, baseline, wanted):
    """nDCG of figtrail and of the plain filter; `wanted` is a list of (article, surface)."""
    found = [[], []]
    for kind, hits in enumerate((answers, baseline)):
        left = list(wanted)
        found[kind] = [take(left, name, surface) for name, surface in hits]
    both = [ndcg(right, len(wanted)) for right in found]
    if both[0] < 1 and "-v" in sys.argv:
        right = "".join("+" if one else "-" for one in found[0][:DEPTH])
        print(f"{both[0]:.2f} {question}   {right or 'nothing'} of {len(wanted)}")
    return both


def ask(program, index, question, corpus):
    lines = floors.run(program, "claims", "--index", index, "--limit", str(DEPTH), "--format", "ndjson",
                       "--quiet", "--", question, cwd=corpus)
    return [line for line in lines if line["type"] == "claim"]


def folded(text):
    return " ".join(text.split())


def texts_of(program, index, corpus, name):
    lines = floors.run(program, "show", "--index", index, "--all", "--format", "ndjson", cwd=corpus)
    return {name(line): line["text"] for line in lines if line["type"] == "article"}


# ---- the corpus -------------------------------------------------------------------------------

def corpus_name(article):
    return article["id"] if article["path"].endswith(".jsonl") else article["path"]


def in_range(claim, low, high):
    if claim["value"] is not None:
        return low <= claim["value"] <= high
    begin = -math.inf if claim["low"] is None else claim["low"]
    end = math.inf if claim["high"] is None else claim["high"]
    return begin <= high and end >= low


def as_percent(claim):
    by = 100 if claim["unit"] == "fraction" else 1
    scaled = {key: claim[key] * by if claim[key] is not None else None for key in ("low", "high", "value")}
    return claim | scaled


def is_relevant(claim, row):
    _, kinds, words, low, high, unit = row
    if claim["weak"]:
        return False
    if unit == "share":
        claim = as_percent(claim)
    elif unit and claim["unit"] != unit:
        return False
    named = f"{claim['subject'] or ''} {claim['unit_text'] or ''}".lower().split()
    about = claim["kind"] in kinds.split() or any(one.startswith(word) for word in words.split() for one in named)
    return about and in_range(claim, float(low or "-inf"), float(high or "inf"))


def corpus_questions():
    path = pathlib.Path(__file__).with_name("claims_questions.tsv")
    for line in path.read_text().splitlines():
        if line and not line.startswith("#"):
            yield (line + "\t" * (5 - line.count("\t"))).split("\t")


def measure_corpus(program, corpus, index):
    floors.run(program, "index", "--quiet", "--index", index, "articles", cwd=corpus)
    texts = texts_of(program, index, corpus, corpus_name)
    gold = [json.loads(line) for line in (corpus / "gold.jsonl").read_text().splitlines()]
    for row in corpus_questions():
        wanted = [(article["id"] or article["path"], folded(claim["surface"])) for article in gold
                  for claim in article["claims"] if is_relevant(claim, row)]
        if not wanted:
            continue
        answers = [(corpus_name(claim["article"]), folded(claim["surface"]))
                   for claim in ask(program, index, row[0], corpus)]
        word = re.split(r"[: ]", row[0])[0].rstrip("s")
        yield scores(row[0], answers,
                     plain_filter(texts, word, float(row[3] or "-inf"), float(row[4] or "inf")), wanted)


# ---- newsquant --------------------------------------------------------------------------------

def ends(quantity):
    """The interval of a judged quantity."""
    if quantity.get("value") is not None:
        return quantity["value"], quantity["value"]
    return quantity.get("low"), quantity.get("high")


def concept_word(quantity):
    """The last word of the concept that is one: its head, as a person would ask for it."""
    words = [word for word in quantity["concept"] if re.fullmatch(r"[A-Za-z]{3,}", word)]
    return words[-1] if words else None


def newsquant_questions(sentences):
    """(question, word, low, high); the same question once."""
    known = set()
    for sentence in sentences:
        for quantity in sentence["quantities"]:
            low, high = ends(quantity)
            word = concept_word(quantity)
            if not word or low is None or high is None or low <= 0 or high <= 0:
                continue
            low, high = (float(f"{end:.2g}") for end in (low * 0.85, high * 1.15))
            question = f"{word} AND {low:.12g}..{high:.12g}"
            if question not in known:
                known.add(question)
                yield question, word, low, high


def meets(quantity, word, low, high):
    begin, end = ends(quantity)
    return (begin is not None and end is not None and begin <= high and end >= low
            and word.lower() in (one.lower() for one in quantity["concept"]))


def measure_newsquant(program, path, scratch, index):
    sentences = [json.loads(line) for line in path.read_text().splitlines()]
    feed = f"{scratch}/feed.jsonl"
    with open(feed, "w", encoding="utf-8") as out:
        out.writelines(json.dumps({"id": one["id"], "lang": "en", "text": one["text"]}) + "\n" for one in sentences)
    floors.run(program, "index", "--quiet", "--index", index, feed, cwd=scratch)
    texts = {one["id"]: one["text"] for one in sentences}
    for question, word, low, high in newsquant_questions(sentences):
        # a sentence counts once, however many of its quantities answer
        wanted = [(one["id"], "") for one in sentences
                  if any(meets(quantity, word, low, high) for quantity in one["quantities"])]
        answers = dict.fromkeys((claim["article"]["id"], "") for claim in ask(program, index, question, scratch))
        baseline = dict.fromkeys((name, "") for name, _ in plain_filter(texts, word, low, high))
        yield scores(question, list(answers), list(baseline), wanted)


# ---- both -------------------------------------------------------------------------------------

def mean(rows, at):
    return sum(row[at] for row in rows) / len(rows)


def main():
    arguments = [one for one in sys.argv[1:] if one != "-v"]
    if len(arguments) not in (2, 3):
        sys.exit(__doc__)
    program, corpus = os.path.abspath(arguments[0]), pathlib.Path(arguments[1]).resolve()
    with tempfile.TemporaryDirectory(prefix="figtrail-") as scratch:
        parts = {"corpus": list(measure_corpus(program, corpus, f"{scratch}/corpus"))}
        if len(arguments) == 3:
            path = pathlib.Path(arguments[2]).resolve() / "quant/newsquant-dev.jsonl"
            parts["newsquant"] = list(measure_newsquant(program, path, scratch, f"{scratch}/newsquant"))
    parts["all"] = [row for rows in parts.values() for row in rows]
    print("| questions | number | figtrail nDCG@10 | plain filter |\n|---|---|---|---|")
    for name, rows in parts.items():
        print(f"| {name} | {len(rows)} | {mean(rows, 0):.3f} | {mean(rows, 1):.3f} |")
    return 0 if mean(parts["all"], 0) >= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
