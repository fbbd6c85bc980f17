#!/usr/bin/env python3
"""Dates that texts and addresses give, measured against known ones.

usage: dates.py FIGTRAIL NEWS_DIR

NEWS_DIR has *.jsonl.gz, an article a line, with a `date`. Each dated article is indexed without it, and the
day that figtrail finds in its text or its address is compared with the day that was given, which may be
one off where the time zone is another. Prints, for each set and source of dates, how many articles were
dated (coverage) and how many of them rightly (precision); with --wrong, those that were not.
"""
import collections
import datetime
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile


def day(text):
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        return None


def main():
    figtrail, news = sys.argv[1], pathlib.Path(sys.argv[2])
    known, sets = {}, {}
    with tempfile.TemporaryDirectory() as work:
        bare = pathlib.Path(work) / "bare.jsonl"
        with open(bare, "w", encoding="utf-8") as out:
            for file in sorted(news.glob("*.jsonl.gz")):
                with gzip.open(file, "rt", encoding="utf-8") as lines:
                    for a in map(json.loads, lines):
                        if not day(a.get("date") or ""):
                            continue
                        known[a["id"]] = day(a["date"])
                        sets[a["id"]] = file.name.split(".")[0]
                        keys = ("id", "title", "text", "url", "lang")
                        out.write(json.dumps({k: a[k] for k in keys if a.get(k)}) + "\n")
        index = pathlib.Path(work) / "index"
        subprocess.run([figtrail, "index", "--quiet", "--index", index, bare], check=False)
        shown = subprocess.run([figtrail, "show", "--index", index, "--all", "--format", "ndjson"],
                               capture_output=True, text=True, check=True)
    dated = collections.Counter()
    right = collections.Counter()
    for line in shown.stdout.splitlines():
        a = json.loads(line)
        if a["type"] != "article" or not a["published"]:
            continue
        key = sets[a["id"]], a["date_source"]
        dated[key] += 1
        found = day(a["published"])
        is_right = found and abs((found - known[a["id"]]).days) <= 1
        right[key] += bool(is_right)
        if not is_right and "--wrong" in sys.argv:
            print(a["id"], known[a["id"]], a["published"], a["date_source"], a["url"], file=sys.stderr)
    total = collections.Counter(sets.values())
    print("| set | articles | date from | dated | right | precision |\n|---|---|---|---|---|---|")
    for name, source in sorted(dated):
        n, ok = dated[name, source], right[name, source]
        print(f"| {name} | {total[name]} | {source} | {n} | {ok} | {ok / n:.3f} |")
    for name in sorted(set(total) - {name for name, _ in dated}):
        print(f"| {name} | {total[name]} | | 0 | | |")


if __name__ == "__main__":
    main()
