Indexing again updates: unchanged articles are passed over, changed ones replaced, and gone ones
dropped when that is asked for.

  $ export FIGTRAIL_INDEX=$PWD/index
  $ mkdir news
  $ echo 'About 1,200 people fled the flood.' >news/a.txt
  $ echo 'Some 340 villagers were rescued.' >news/b.txt
  $ figtrail index --format json news | sed 's/"took_ms":[0-9.]*/"took_ms":0/'
  $ figtrail index --format json news | sed 's/"took_ms":[0-9.]*/"took_ms":0/'
  $ echo 'About 1,500 people fled the flood.' >news/a.txt
  $ figtrail index --format json news | sed 's/"took_ms":[0-9.]*/"took_ms":0/'
  $ figtrail claims -t '{value}' people
  $ rm news/b.txt

What would happen can be seen first.

  $ figtrail index --prune --dry-run --format json news | sed 's/"took_ms":[0-9.]*/"took_ms":0/'
  $ figtrail search -t '{id}' villagers | wc -l
  $ figtrail index --prune --format json news | sed 's/"took_ms":[0-9.]*/"took_ms":0/'
  $ figtrail search -t '{id}' villagers
