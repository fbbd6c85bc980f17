An index is made anew of the articles it has: their files are not needed.

  $ export FIGTRAIL_INDEX=index
  $ mkdir news && echo 'Up to 1,200 people fled the flood in Orla.' >news/a.txt && echo 'About 300 soldiers came to the valley.' >news/b.txt
  $ figtrail index -q news && figtrail dump --terms >before.ndjson
  $ mv news away
  $ figtrail reindex --format json | sed 's/\("bytes_[a-z]*"\|"took_ms"\):[0-9.]*/\1:0/g'
  {"schema":"figtrail.reindex/1","index":"index","articles":2,"lost":0,"bytes_before":0,"bytes_after":0,"took_ms":0}
  $ figtrail dump --terms | cmp - before.ndjson && figtrail verify --deep && ls
  index: 2 articles, all of it is whole
  away
  before.ndjson
  index
  $ mv away news && figtrail index news
  index: 2 unchanged

What is damaged is left out and named, and read again when its file is indexed next.

  $ python3 - <<'END'
  > data = bytearray(open('index/docdata.glass', 'rb').read())
  > data[data.index(b'soldiers')] = ord('S')
  > open('index/docdata.glass', 'wb').write(data)
  > END
  $ figtrail reindex -q
  figtrail: docdata.glass: lost: document 2: the stored record of an article contradicts itself
  [4]
  $ figtrail verify && figtrail count people && figtrail count soldiers
  index: 1 article, all of it is whole
  1
  0
  [1]
  $ figtrail index news
  index: 1 added, 1 unchanged; 1 claim in 39 bytes of text
  $ figtrail dump --terms | cmp - before.ndjson

What is noted of a file is left behind when it is not that file's, and with it what leads to the file by its content.

  $ python3 - <<'END'
  > import re
  > data = open('index/postlist.glass', 'rb').read()
  > key = re.findall(rb'file:XF[0-9a-f]{16}', data)[-1]
  > open('index/postlist.glass', 'wb').write(data.replace(key, key[:-1] + b'%x' % (int(key[-1:], 16) ^ 1)))
  > END
  $ figtrail verify
  postlist.glass: what is noted of a file (XF*) is that of another one (glob)
  postlist.glass: a content is noted (*) that no file has (glob)
  index: 2 articles, 2 problems
  figtrail: the index is damaged
    'figtrail reindex' makes it anew of the articles that are whole
  [3]
  $ figtrail reindex -q
  $ figtrail verify
  index: 2 articles, all of it is whole
  $ figtrail index news
  index: 2 unchanged
  $ figtrail dump --terms | cmp - before.ndjson

Compacting takes away the gaps; what is in an index stays.

  $ for i in 1 2 3; do echo "About $i dogs." >news/c.txt; figtrail index -q news; done; figtrail dump --terms >before.ndjson
  $ figtrail compact -q && figtrail dump --terms | cmp - before.ndjson && figtrail verify --deep
  index: 3 articles, all of it is whole
  $ figtrail compact -i nowhere
  figtrail: index 'nowhere': there is no index in this folder
    build one: figtrail index FOLDER
  [3]
  $ mkdir -p index.new/probe.tmp && touch index.new/flintlock index.new/probe.tmp/iamglass # a run was killed
  $ figtrail reindex -q && ls
  before.ndjson
  index
  news
  $ mkdir index.new && touch index.new/mine && figtrail compact
  figtrail: index 'index': the folder beside it that is needed holds something else: '*/index.new' (glob)
    move it away
  [3]
  $ ls index.new
  mine
