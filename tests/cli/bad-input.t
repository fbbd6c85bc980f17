What cannot be read is left out with a message, status 4, and the rest is indexed.

  $ export FIGTRAIL_INDEX=index
  $ mkdir news
  $ echo 'About 1,200 people fled the flood.' >news/good.txt
  $ : >news/empty.txt
  $ printf '\000\001\002ELF\000\377\376\000' >news/binary.txt
  $ printf 'Some 340 villagers \377\376 were rescued.\n' >news/latin.txt
  $ figtrail index news
  figtrail: news/binary.txt: is no text: it has bytes that no text has
  figtrail: news/empty.txt: is empty
  figtrail: note: news/latin.txt: is no UTF-8 and declares no encoding it keeps to; read as WINDOWS-1252
    if that is wrong, convert it with 'iconv -f ENCODING -t UTF-8'
  index: 2 added, 2 left out; 2 claims in 73 bytes of text
    left out: 2 without text
  [4]

What was fine is there, and the second time says the same.

  $ figtrail search -t '{path}' people
  news/good.txt
  $ figtrail search -t '{path}' villagers
  news/latin.txt
  $ figtrail index --quiet news
  figtrail: news/binary.txt: is no text: it has bytes that no text has
  figtrail: news/empty.txt: is empty
  [4]

Line 7 of a feed is broken: the others are in.

  $ for i in 1 2 3 4 5 6; do echo "{\"id\":\"f$i\",\"text\":\"Report $i: $i,000 sheep were counted.\"}"; done >feed.jsonl
  $ echo '{"id":"f7","text":"Report 7' >>feed.jsonl
  $ echo '{"id":"f8","text":"Report 8: 8,000 sheep were counted."}' >>feed.jsonl
  $ figtrail index feed.jsonl
  figtrail: feed.jsonl:7: broken JSON at column 20: 'Report 7'
    write one JSON object a line
  index: 7 added, 1 left out; 14 claims in 245 bytes of text
    left out: 1 broken JSON
  [4]
  $ figtrail search --limit all --sort date -t '{id}' sheep | sort
  f1
  f2
  f3
  f4
  f5
  f6
  f8

A path that is not there.

  $ figtrail index nowhere.txt
  figtrail: nowhere.txt: there is no such file or folder
  index: 1 left out
    left out: 1 not there
  [4]

A line of 100 MB is an article like any other, or a message; it does not hurt what was there.

  $ head -c 100000000 /dev/zero | tr '\0' 'x' >long.txt
  $ figtrail index --quiet long.txt
  figtrail: long.txt: is larger than 64 MiB
  [4]
  $ figtrail search -t '{path}' people
  news/good.txt
