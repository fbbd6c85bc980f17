#!/usr/bin/env python3
"""What comes of files in many encodings and forms: read, and read rightly.

usage: formats.py FIGTRAIL FORMATS_DIR

FORMATS_DIR has encodings/text: files LANG.ENCODING.txt that do not say how they are encoded; and folders of
other forms. Prints how many of the texts come out as their encoding says, and of each folder how many articles
came in and what was left out.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile


def index(figtrail, paths, folder):
    told = subprocess.run([figtrail, "index", "--index", folder, *paths], capture_output=True, text=True)
    shown = subprocess.run([figtrail, "show", "--index", folder, "--all", "--format", "ndjson"],
                           capture_output=True, text=True)
    lines = [json.loads(line) for line in shown.stdout.splitlines()]
    return told, [line for line in lines if line["type"] == "article"]


def texts(figtrail, folder):
    files = sorted((folder / "encodings" / "text").glob("*.txt"))
    right, wrong = [], []
    for file in files:
        lang, _, encoding = file.name.removesuffix(".txt").partition(".")
        wanted = file.read_bytes().decode(encoding).lstrip("\ufeff")
        with tempfile.TemporaryDirectory() as work:
            _, articles = index(figtrail, [file], pathlib.Path(work) / "index")
        same = articles and articles[0]["text"].lstrip("\ufeff") == wanted
        (right if same else wrong).append(f"{lang}.{encoding}")
    print(f"texts that come out as their encoding says: {len(right)} of {len(files)}; not: {', '.join(wrong) or 'none'}\n")


def forms(figtrail, folder):
    print("| folder | files | articles | left out | why |\n|---|---|---|---|---|")
    for one in sorted(p for p in folder.glob("*/*") if p.is_dir()) + [folder / "mbox", folder / "sgml"]:
        files = [p for p in one.rglob("*") if p.is_file()]
        with tempfile.TemporaryDirectory() as work:
            told, articles = index(figtrail, [one], pathlib.Path(work) / "index")
        why = collections.Counter()
        for line in told.stderr.splitlines():
            match = re.match(r"figtrail: (?!note: )\S*?(?:: (?:article|record) \d+)?: (.*)", line)
            if match:
                why[match[1]] += 1
        reasons = "; ".join(f"{n} {text}" for text, n in why.most_common(4))
        print(f"| {one.relative_to(folder)} | {len(files)} | {len(articles)} | {why.total()} | {reasons} |")


def main():
    figtrail, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    texts(figtrail, folder)
    forms(figtrail, folder)


if __name__ == "__main__":
    main()
