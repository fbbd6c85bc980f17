Whoever keeps files from others by a umask keeps an index from them, while it is made too.

  $ cat >watched.py <<'END'
  > import os, subprocess, sys
  > started, open_ones = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL), set()
  > def look():
  >     for folder, folders, names in os.walk("."):
  >         for path in (os.path.join(folder, name) for name in folders + names):
  >             try:
  >                 if os.lstat(path).st_mode & 0o077: open_ones.add(path)
  >             except OSError: pass
  > while started.poll() is None: look()
  > look()
  > for path in sorted(open_ones): print("open to others:", path)
  > END
  $ umask 077; mkdir work; cd work; export XDG_DATA_HOME="$PWD/data" XDG_CONFIG_HOME="$PWD/config"
  $ python3 -c "for i in range(3000): print('{\"id\": \"%d\", \"text\": \"About %d people fled the valley on day %d.\"}' % (i, i, i % 31))" >news.jsonl
  $ head -3 news.jsonl | sed 's/fled/left/' >more.jsonl
  $ watched() { python3 ../watched.py "$@"; }
  $ watched figtrail index news.jsonl
  $ watched figtrail index --max-memory 64M more.jsonl
  figtrail: note: more.jsonl:1: the id '0' was that of an article in 'news.jsonl', which this one replaces
    give each article an id of its own
  figtrail: note: more.jsonl:2: the id '1' was that of an article in 'news.jsonl', which this one replaces
    give each article an id of its own
  figtrail: note: more.jsonl:3: the id '2' was that of an article in 'news.jsonl', which this one replaces
    give each article an id of its own
  $ watched figtrail compact
  $ watched figtrail reindex
  $ watched figtrail saved add valley 'valley people:10..'
  $ watched figtrail saved run valley --new
  $ figtrail count valley
  3000
  $ find . -name iamglass | wc -l
  1

With the usual one they are as other files.

  $ umask 022
  $ figtrail index -q -i usual more.jsonl
  $ figtrail compact -q -i usual
  $ stat -c %a usual usual/iamglass
  755
  644
