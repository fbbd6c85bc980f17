A file that is renamed or moved keeps its articles and their ids, and they are not read again.

  $ export FIGTRAIL_INDEX=index
  $ mkdir -p news/in other
  $ echo 'About 1,200 people fled the flood.' >news/in/a.txt
  $ cp news/in/a.txt news/in/copy.txt
  $ printf '%s\n' '{"id":"j1","text":"Some 340 villagers were rescued."}' '{"text":"In all 12 boats sank."}' >news/in/b.jsonl
  $ mkdir pages && echo '<title>Flood</title><p>Up to 77 houses were lost, officials said.' >pages/c.html
  $ (cd pages && python3 -m zipfile -c ../news/in/d.zip c.html)
  $ touch -d '1 hour ago' news/in/*
  $ figtrail index news
  index: 5 added; 5 claims in 165 bytes of text
  $ figtrail search -t '{id} {path}' --limit all --sort date 'flood OR villagers OR boats OR houses' | sort >before
  $ mv news/in news/out

What would happen can be seen first; -v names the files.

  $ figtrail index -v --dry-run --prune news 2>&1 | sed 's/;.*s$//'
  moved: news/out/a.txt
  2 moved: news/out/b.jsonl
  moved: news/out/copy.txt
  moved: news/out/d.zip
  index would have: 5 moved
  $ figtrail index --prune news
  index: 5 moved
  $ figtrail search -t '{id} {path}' --limit all --sort date 'flood OR villagers OR boats OR houses' | sort >after
  $ sed "s,news/in,news/out," before | diff - after

Words, phrases, claims and folders are found as before, the old folder is not.

  $ figtrail search -t '{path}' '"people fled the flood"' | sort
  news/out/a.txt
  news/out/copy.txt
  $ figtrail claims -t '{value} {path}' 'houses:77'
  77 news/out/d.zip/c.html
  $ figtrail count 'dir:out'
  5
  $ figtrail count 'dir:news/in'
  0
  [1]
  $ figtrail index --prune news
  index: 5 unchanged

A file whose time alone has changed is not read again either; a moved one that was changed too is read.

  $ touch news/out/a.txt && figtrail index news
  index: 5 unchanged
  $ mv news/out/a.txt news/a.txt && echo 'About 1,500 people fled the flood.' >news/a.txt
  $ figtrail index --prune -v news 2>&1 | sed 's/ \/.*\/news/ ...\/news/'
  added: news/a.txt
  removed: .../news/out/a.txt
  index: 1 added, 4 unchanged, 1 removed; 1 claim in 35 bytes of text

A copy is no move: its file is still there.

  $ cp news/a.txt news/again.txt && figtrail index news
  index: 1 added, 5 unchanged; 1 claim in 35 bytes of text
