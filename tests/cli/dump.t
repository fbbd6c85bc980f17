What is in an index can be written out, for comparing: how it was made leaves no trace.

  $ mkdir news && echo 'Up to 1,200 people fled the flood in Orla.' >news/a.txt && echo 'About 300 soldiers came to the valley.' >news/b.txt
  $ figtrail index -q -i once news
  $ figtrail index -q -i twice news/b.txt && figtrail index -q -i twice news
  $ figtrail dump --terms -i once >once.ndjson && figtrail dump --terms -i twice >twice.ndjson && cmp once.ndjson twice.ndjson
  $ wc -l <once.ndjson
  5
  $ tail -n 1 once.ndjson
  {"type":"summary","schema":"figtrail.dump/1","articles":2,"files":2,"claims":2,"text_bytes":82,"undated":2,"kinds":{"displaced":1,"troops":1},"languages":{"en":2}}

A word more is seen.

  $ echo 'And more.' >>news/a.txt && figtrail index -q -i twice news && figtrail dump -i twice | cmp -s once.ndjson -
  [1]
