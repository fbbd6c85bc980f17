An index tells whether it is whole.

  $ export FIGTRAIL_INDEX=index
  $ mkdir news && echo 'Up to 1,200 people fled the flood in Orla.' >news/a.txt && echo 'About 300 soldiers came to the valley.' >news/b.txt
  $ figtrail index -q news
  $ figtrail verify
  index: 2 articles, all of it is whole
  $ figtrail verify --deep
  index: 2 articles, all of it is whole
  $ figtrail verify --quiet
  $ figtrail verify --deep --format json | sed 's/"took_ms":[0-9.]*/"took_ms":0/'
  {"schema":"figtrail.verify/1","index":"index","deep":true,"sound":true,"articles":2,"older":0,"problems_count":0,"problems":[],"took_ms":0}

A byte that changed in an article is told, with the file it is in and the article it was; searches that do not need it go on, and what
would show it fails.

  $ python3 - <<'END'
  > data = bytearray(open('index/docdata.glass', 'rb').read())
  > at = data.index(b'soldiers')
  > data[at] = ord('S')
  > open('index/docdata.glass', 'wb').write(data)
  > END
  $ figtrail verify
  docdata.glass: document 2: the stored record of an article contradicts itself
  index: 2 articles, 1 problem
  figtrail: the index is damaged
    'figtrail reindex' makes it anew of the articles that are whole
  [3]
  $ figtrail search -f ids flood
  f747f6dfdcede897
  $ figtrail search soldiers
  figtrail: index 'index': the stored record of an article contradicts itself
    'figtrail verify' tells how much is damaged, 'figtrail reindex' keeps what is whole
  [3]

The sum of the lengths of all articles, which the order of hits comes from, is counted again. It is the last number but one of
its file.

  $ figtrail index -q -i counted news && python3 - <<'END'
  > data = bytearray(open('counted/iamglass', 'rb').read())
  > data[-2] ^= 1
  > open('counted/iamglass', 'wb').write(data)
  > END
  $ figtrail verify -i counted
  postlist.glass: 33 occurrences of terms are noted, and there are 32
  counted: 2 articles, 1 problem
  figtrail: the index is damaged
    'figtrail reindex' makes it anew of the articles that are whole
  [3]

Where there is no index, or something else, that is said.

  $ figtrail index -q -i foreign news && python3 - <<'END'
  > data = open('foreign/postlist.glass', 'rb').read()
  > open('foreign/postlist.glass', 'wb').write(data.replace(b'\xc0figtrail', b'\xc0figtraix'))
  > END
  $ figtrail verify -i foreign
  figtrail: index 'foreign': it was not made by figtrail
    name another folder with --index
  [3]

  $ figtrail verify -i news
  figtrail: index 'news': there is no index in this folder
    build one: figtrail index FOLDER
  [3]
