#!/usr/bin/env python3
"""Ask ten questions of each class of an index of news and print how long they took.

    questions.py FIGTRAIL INDEX [ROUNDS]

Each question is asked ROUNDS times (20), for ten hits with passages; the classes take turns. `program` is
a process from start to exit, `cpu` what of it was work rather than waiting for others, `inside` what the
program itself reports as took_ms. `true`, asked as often, shows what of it any process costs on this
machine today. A table in Markdown.
"""
import json
import resource
import statistics
import subprocess
import sys
import time

QUESTIONS = {
    'word': ['inflation', 'earthquake', 'drones', 'ceasefire', 'Kursk', 'subsidy', 'wheat', 'refugees', 'zirconium',
             'Kalashnikov'],
    'phrase': ['"interest rates"', '"North Korean troops"', '"prime minister"', '"oil prices"',
               '"state of emergency"', '"Black Sea"', '"Security Council"', '"trade deficit"',
               '"to be or not to be"', '"climate change"'],
    'near': ['troops NEAR/3 Kursk', 'oil NEAR/5 barrel', 'killed NEAR/4 soldiers', 'Ukraine ADJ/3 grain',
             'missile NEAR/5 launch', 'profit NEAR/3 fell', 'Kim NEAR/2 Putin', 'bank w/3 rate',
             'nuclear ADJ/2 weapons', 'wheat NEAR/4 exports'],
    'range': ['10000..15000', '1bn..2bn', '600..700 km', '40%..60%', '$3bn..$4bn', '100..110 mph',
              '1mln..2mln tonnes', '=12500', '>5tn', '0.2..0.3'],
    'claim': ['troops:10k..15k', 'killed:100..200', 'casualties:>30000', 'money:>$1bn', 'share:60%..70%',
              'wounded:50..500', 'troops:~12000', 'length:300..500km', 'tonnes:1m..5m', 'displaced:>1m'],
    'combined': ['troops:10k..15k "North Korean"', 'killed:>10 earthquake', 'money:$1bn..$5bn Ukraine',
                 '"North Korean troops" Kursk', 'profit money:>$100m title:bank', 'missiles:5..50 Kyiv -Kharkiv',
                 'casualties:>1000 by:Zelenskyy', '"10000..15000 north korean troops"', 'troops:..5k Afghanistan',
                 'share:>50% election date:2022..2024'],
}


def timed(command):
    """What it did, its milliseconds from start to exit, those of CPU."""
    def used_ms():
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return (used.ru_utime + used.ru_stime) * 1000
    began, used = time.monotonic(), used_ms()
    done = subprocess.run(command, capture_output=True, text=True)
    return done, (time.monotonic() - began) * 1000, used_ms() - used


def ask(program, index, question):
    done, program_ms, cpu_ms = timed([program, 'search', '--quiet', '--index', index, '--format', 'ndjson', question])
    if done.returncode not in (0, 1):
        sys.exit(f'{question}: {done.stderr}')
    return program_ms, cpu_ms, json.loads(done.stdout.splitlines()[-1])['took_ms']


def percentile(values, percent):
    return sorted(values)[min(len(values) - 1, len(values) * percent // 100)]


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    rounds = int(sys.argv[3]) if len(sys.argv) == 4 else 20
    took = {kind: [] for kind in ('true', *QUESTIONS)}
    for _ in range(rounds):
        for kind, questions in QUESTIONS.items():
            took[kind] += [ask(sys.argv[1], sys.argv[2], question) for question in questions]
            took['true'] += [(*timed(['true'])[1:], 0.0)]
    print('| ms | program p50 | p99 | cpu p50 | inside p50 | p99 |\n|---|---|---|---|---|---|')
    for kind, times in took.items():
        program, cpu, inside = zip(*times)
        print(f'| {kind} | {statistics.median(program):.1f} | {percentile(program, 99):.1f} | {statistics.median(cpu):.1f} '
              f'| {statistics.median(inside):.1f} | {percentile(inside, 99):.1f} |')


if __name__ == '__main__':
    main()
