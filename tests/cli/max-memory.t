Indexing keeps to the memory it is given.

  $ mkdir in
  $ python3 - <<'END'
  > import json
  > told = "Up to 1,200 people fled the valley, said Elena Marsh. "
  > with open("in/feed.jsonl", "w") as out:
  >     for number in range(2000):
  >         print(json.dumps({"id": "a%d" % number, "text": told * (number % 40) + "Day %d." % number}), file=out)
  >     print(json.dumps({"id": "large", "text": told * 40000}), file=out)
  > open("in/large.txt", "w").write(told * 40000)
  > END
  $ cat >peak.py <<'END'
  > import os, sys
  > started = os.spawnvp(os.P_NOWAIT, sys.argv[2], sys.argv[2:])
  > _, status, used = os.wait4(started, 0)
  > peak = used.ru_maxrss >> 10
  > if peak > int(sys.argv[1]) * 1.1: print("took", peak, "MiB")
  > sys.exit(os.waitstatus_to_exitcode(status))
  > END
  $ few() { ulimit -v 600000; figtrail --version >/dev/null 2>&1; } # with a sanitizer built in it takes more
  $ (few) 2>/dev/null && most=64 || most=6400

What is too large for it is left out, and nothing else.

  $ python3 peak.py $most figtrail index -i index --jobs 2 --max-memory 64M in | sed 's/;.*//'
  figtrail: in/feed.jsonl:2001: the line is longer than 1 MiB
    more memory takes in more, as with --max-memory
  figtrail: in/large.txt: is larger than 1 MiB
    more memory takes in more, as with --max-memory
  index: 2000 added, 2 left out
    left out: 2 too large
  $ figtrail index -i index --max-memory 1G in | sed 's/;.*//'
  index: 2 added, 2000 unchanged

It can be too little, and sizes are written as other programs have them.

  $ figtrail index -i index --max-memory 10M in
  figtrail: indexing takes at least 64M of memory
    give it as much, or set no bound
  [2]
  $ figtrail index -i index --max-memory much in
  figtrail: 'much' is not a size for --max-memory
    write bytes, or a number with K, M or G behind it: 500M, 2G
  [2]
  $ figtrail index -i index --max-memory 64MB in
  figtrail: '64MB' is not a size for --max-memory
    write bytes, or a number with K, M or G behind it: 500M, 2G
  [2]
  $ figtrail index -i index --max-memory 99999999999G in
  figtrail: '99999999999G' is not a size for --max-memory
    write bytes, or a number with K, M or G behind it: 500M, 2G
  [2]
  $ figtrail index -i index --max-memory 67108864 -q in
  $ figtrail index -i index --max-memory 65536k -q in
