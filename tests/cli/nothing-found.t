Nothing found is status 1, and no output but a remark on stderr, which --quiet takes away.

  $ export FIGTRAIL_INDEX="$CORPUS_INDEX"
  $ figtrail search zyzzyva
  $ figtrail search zyzzyva 2>/dev/null
  $ figtrail search --quiet zyzzyva
  $ figtrail claims 'troops:7777777..'
  $ figtrail search --format ndjson zyzzyva | sed 's/"took_ms":[0-9.]*/"took_ms":0/'
  $ figtrail search --offset 99999 kursk
