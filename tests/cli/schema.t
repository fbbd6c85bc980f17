The number of the output can be asked for.

  $ figtrail search -i "$CORPUS_INDEX" --schema 1 -f ndjson zyzzyva | grep -o '"schema":"[^"]*"'
  "schema":"figtrail.search/1"

One that is not written here is refused, before anything is done.

  $ figtrail claims -i nowhere --schema 2 -f json flood
  figtrail: this version does not write figtrail.claims/2
    it writes figtrail.claims/1: leave --schema away, or write --schema 1
  [2]
  $ figtrail stats --schema 7
  figtrail: this version does not write figtrail.stats/7
    it writes figtrail.stats/1: leave --schema away, or write --schema 1
  [2]
