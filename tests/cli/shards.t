An archive is divided over several indexes in one folder, by a hash of the articles' ids, and asked as one.

  $ for n in 1 2 3 4 5 6 7 8; do echo "{\"id\":\"a$n\",\"text\":\"About 3$n soldiers came to Orla.\"}"; done >feed.jsonl
  $ figtrail index -i news --shards 2 feed.jsonl
  news: 8 added; 8 claims in 248 bytes of text
  $ cat news/cluster
  # 2 shards of one archive
  auto shard-1
  auto shard-2
  $ figtrail search -i news -t '{id}' Orla | tr '\n' ' '
  a1 a2 a3 a4 a5 a6 a7 a8  (no-eol)
  $ figtrail stats -i news | sed -n '1,3p'
  index news
    articles                      8
    claims                        8

It stays divided as it is, whatever is done to it.

  $ echo '{"id":"a9","text":"About 39 soldiers came to Orla."}' >>feed.jsonl && figtrail index -i news feed.jsonl
  news: 1 added, 8 unchanged; 1 claim in 31 bytes of text
  $ figtrail index -i news --shards 3 feed.jsonl
  figtrail: index 'news': it is divided into 2 shards, not 3
    leave '--shards' out, or make another index with it
  [2]
  $ figtrail index -i news --shard 1/2 feed.jsonl
  figtrail: index 'news': it holds all of its 2 shards
    leave '--shard' out
  [2]
  $ figtrail reindex -q -i news && figtrail compact -q -i news && figtrail verify -i news
  news: 9 articles, all of it is whole
  $ sed -i 1d feed.jsonl && figtrail index -i news --prune feed.jsonl
  news: 8 unchanged, 1 removed
  $ printf garbage | dd of=news/shard-2/postlist.glass conv=notrunc bs=1 seek=1 2>/dev/null; figtrail verify -i news 2>&1 | grep -o 'shard-2/postlist.glass' | head -1

An index that is one stays one.

  $ figtrail index -q -i one feed.jsonl && figtrail index -i one --shards 2 feed.jsonl
  figtrail: index 'one': it is one, and stays so
    make another with '--shards', of the same files
  [2]

Each shard may be another machine's work: it passes over what is not its own.

  $ figtrail index -i first --shard 1/2 feed.jsonl && figtrail index -i second --shard 2/2 feed.jsonl
  first: 5 added; 5 claims in 155 bytes of text
  second: 3 added; 3 claims in 93 bytes of text
  $ figtrail index -i first --shard 2/2 feed.jsonl
  figtrail: index 'first': it is shard 1/2, not 2/2
    give that one with '--index', or leave '--shard' out
  [2]
  $ figtrail index -i one --shard 1/2 feed.jsonl
  figtrail: index 'one': it is no shard, but has articles of all
    make another index with '--shard'
  [2]
  $ figtrail index -i first --shard 3/2 feed.jsonl
  figtrail: '3/2' is no shard
    write it as 2/4: the second of four
  [2]
  $ printf 'auto first\nauto second\n' >both && figtrail search -i both -t '{id}' Orla | tr '\n' ' '
  a2 a3 a4 a5 a6 a7 a8 a9  (no-eol)
