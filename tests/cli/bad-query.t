A question that is not understood names the column and a form that works, with status 2.

  $ export FIGTRAIL_INDEX="$CORPUS_INDEX"
  $ figtrail search 'bank "north korean'
  $ figtrail search 'troops:15000..10000'
  $ figtrail search 'troops:1e999..'
  $ figtrail search "troops:$(printf '9%.0s' $(seq 400))"
  $ figtrail search 'a (b'
  $ figtrail search 'b)'
  $ figtrail search 'date:yesterday'
  $ figtrail search ''
  $ figtrail search '   '
