Interrupting `index` leaves the last commit, and the same command carries on.

  $ export FIGTRAIL_INDEX=index
  $ echo 'About 1,200 people fled.' >first.txt
  $ figtrail index --quiet first.txt
  $ for i in $(seq 20); do echo "{\"id\":\"n$i\",\"text\":\"In all $i sheep.\"}"; done >feed.jsonl

The feed stays open while the signal comes; one more line lets the program look up.

  $ mkfifo feed
  $ figtrail index --quiet - <feed 2>told &
  $ exec 3>feed
  $ cat feed.jsonl >&3
  $ for i in $(seq 200); do grep -q '^SigCgt:.*[2367abef]$' /proc/$!/status && break; sleep 0.1; done # it listens
  $ kill -INT $!; sleep 0.2
  $ cat feed.jsonl >&3 2>/dev/null; exec 3>&-
  $ wait $!
  [130]
  $ cat told
  figtrail: stopped; 1 change is kept
    the same command carries on from there
  $ figtrail search -t '{path}' people
  first.txt
  $ figtrail search -q -t '{id}' sheep
  n1
  $ figtrail index --quiet feed.jsonl
  $ figtrail search -t '{id}' --limit all sheep | wc -l
  20
