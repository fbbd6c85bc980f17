What cannot be read is left out with a message, status 4, and the rest is indexed.

  $ export FIGTRAIL_INDEX=$PWD/index
  $ mkdir news
  $ echo 'About 1,200 people fled the flood.' >news/good.txt
  $ : >news/empty.txt
  $ printf '\000\001\002ELF\000\377\376\000' >news/binary.txt
  $ printf 'Some 340 villagers \377\376 were rescued.\n' >news/latin.txt
  $ figtrail index news

What was fine is there, and the second time says the same.

  $ figtrail search -t '{path}' people
  $ figtrail search -t '{path}' villagers
  $ figtrail index --quiet news

Line 7 of a feed is broken: the others are in.

  $ for i in 1 2 3 4 5 6; do echo "{\"id\":\"f$i\",\"text\":\"Report $i: $i,000 sheep were counted.\"}"; done >feed.jsonl
  $ echo '{"id":"f7","text":"Report 7' >>feed.jsonl
  $ echo '{"id":"f8","text":"Report 8: 8,000 sheep were counted."}' >>feed.jsonl
  $ figtrail index feed.jsonl
  $ figtrail search --limit all --sort date -t '{id}' sheep | sort

A path that is not there.

  $ figtrail index nowhere.txt

A line of 100 MB is an article like any other, or a message; it does not hurt what was there.

  $ head -c 100000000 /dev/zero | tr '\0' 'x' >long.txt
  $ figtrail index long.txt 2>&1
  $ figtrail search -t '{path}' people
