The same question to the same index gives the same bytes, but for the time it took.

  $ export FIGTRAIL_INDEX="$CORPUS_INDEX"
  $ ask() {
  >   for format in text ndjson csv; do
  >     figtrail search -n all -f $format 'north korean troops OR flood'
  >     figtrail claims -n all -f $format 'troops:..'
  >   done
  >   figtrail search -n 0 --facet source,month,kind,by --histogram round -f json '*'
  > }
  $ ask | sed 's/"took_ms":[0-9.]*//' >first
  $ ask | sed 's/"took_ms":[0-9.]*//' >second
  $ cmp first second && [ "$(wc -l <first)" -gt 300 ]
