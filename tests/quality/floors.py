"""What the tests of quality share: the floors, and running the program.

floors.json holds, for each measure, the least that passes. UPDATE=1 in the environment writes what
was reached into it; a floor that falls needs a reason in the commit.
"""
import json
import math
import os
import pathlib
import subprocess
import sys

FILE = pathlib.Path(__file__).with_name('floors.json')


def run(program, *arguments, cwd, passing=(0, 1)):
    """The objects of an ndjson answer. Another exit status than `passing` ends the test."""
    done = subprocess.run([program, *arguments], cwd=cwd, capture_output=True, text=True, errors='replace')
    if done.returncode not in passing:
        sys.exit(f'figtrail {" ".join(arguments)}\nended with {done.returncode}: {done.stderr[:2000]}')
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith('{')]


def compare(name, reached):
    """Print `reached` ({measure: number}) beside its floors; the exit status of the test."""
    floors = json.loads(FILE.read_text()) if FILE.exists() else {}
    if os.environ.get('UPDATE') == '1':
        floors[name] = {measure: math.floor(value * 10) / 10 for measure, value in reached.items()}
        FILE.write_text(json.dumps(floors, indent=2, sort_keys=True) + '\n')
    low = []
    for measure, value in reached.items():
        floor = floors.get(name, {}).get(measure, 0)
        mark = '' if value >= floor else '   BELOW'
        low += [measure] if mark else []
        print(f'{measure:16} {value:7.1f}   floor {floor:7.1f}{mark}')
    if low:
        print(f'{name}: below the floor: {", ".join(low)}')
    return 1 if low else 0
