Phrases of the commonest words.

  $ cat >news.jsonl <<'END'
  > {"id":"play","title":"To be or not to be","text":"The theatre opens in May. All of it was sold."}
  > {"id":"apart","title":"Tests","text":"Or to be? It is not of the same kind; to it, the, of. Not be to."}
  > {"id":"begins","title":"One of the many","text":"One of the many things. And of course the rest."}
  > {"id":"german","lang":"de","text":"Von der und die Stadt. To be or not to be, das ist die Frage."}
  > END
  $ figtrail index --quiet --index i news.jsonl
  $ for q in '"to be or not to be"' '"of the"' '"the of"' '"or not"' '"not of the same"' 'title:"of the"' '"und die"' '"of the"~2' '-"of the" lang:en' '"it is" OR "all of it"'; do
  >   echo "$q:" $(figtrail search --index i --format ids "$q" | sort)
  > done
  "to be or not to be": german play
  "of the": apart begins
  "the of": apart
  "or not": german play
  "not of the same": apart
  title:"of the": begins
  "und die": german
  "of the"~2: apart begins
  -"of the" lang:en: play
  "it is" OR "all of it": apart play
  $ echo '{"id":"apart","title":"Tests","text":"The of."}' >>news.jsonl
  $ sed -i /kind/d news.jsonl
  $ figtrail index --quiet --index i news.jsonl
  $ figtrail search --index i --format ids '"the of"'
  apart
