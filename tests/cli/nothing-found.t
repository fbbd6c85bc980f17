Nothing found is status 1, and no output but a remark on stderr, which --quiet takes away.

  $ export FIGTRAIL_INDEX="$CORPUS_INDEX"
  $ figtrail search zyzzyva
  figtrail: note: nothing matches
  [1]
  $ figtrail search zyzzyva 2>/dev/null
  [1]
  $ figtrail search --quiet zyzzyva
  [1]
  $ figtrail claims 'troops:7777777..'
  figtrail: note: nothing matches
  [1]
  $ figtrail search --format ndjson zyzzyva | sed 's/"took_ms":[0-9.]*/"took_ms":0/'
  {"type":"summary","schema":"figtrail.search/1","query":{"text":"zyzzyva","parsed":"zyzzyva","match":"stated"},"total":{"articles":0,"exact":true},"facets":null,"histogram":null,"shown":0,"took_ms":0,"warnings":[],"partial":false,"missing_parts":[]}
  $ figtrail search --offset 99999 kursk
  figtrail: note: --offset is past the last answer
  20 articles
  [1]

A word that no article has is said, with the nearest that one has; so is a subject of no figure.

  $ figtrail search 'kurks troops'
  figtrail: note: no article has 'kurks'; did you mean 'kursk'?
  figtrail: note: nothing matches
  [1]
  $ figtrail search --quiet --format ndjson kurks | grep -o '"warnings".*'
  "warnings":["no article has 'kurks'; did you mean 'kursk'?"],"partial":false,"missing_parts":[]}
  $ figtrail claims trops:10k..
  figtrail: note: no figure of 'trops'; did you mean 'troops:'?
  figtrail: note: nothing matches
  [1]
