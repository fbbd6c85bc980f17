A question that is not understood names the column and a form that works, with status 2.

  $ export FIGTRAIL_INDEX="$CORPUS_INDEX"
  $ figtrail search 'bank "north korean'
  figtrail: query:6: the phrase that starts here has no closing quote
    add a '"', or escape this one as '\"'
  [2]
  $ figtrail search 'troops:15000..10000'
  figtrail: query:8: the range runs backwards, from the larger to the smaller number
    write 'troops:10000..15000'
  [2]
  $ figtrail search 'troops:1e999..'
  figtrail: query:8: the number '1e999' is too large
    leave that side open, as in 'troops:10000..'
  [2]
  $ figtrail search "troops:$(printf '9%.0s' $(seq 400))"
  figtrail: query:8: the number '999999999999999999999999...' is too large
    leave that side open, as in 'troops:10000..'
  [2]
  $ figtrail search 'a (b'
  figtrail: query:3: the bracket that opens here is never closed
    add a ')', or escape this one as '\('
  [2]
  $ figtrail search 'b)'
  figtrail: query:2: this bracket closes nothing
    take it away, or escape it as '\)'
  [2]
  $ figtrail search 'date:yesterday'
  figtrail: query:6: 'yesterday' is not a date
    write a day, month, year or span: date:2024-10-25, date:2024-10..2024-11, date:>=2024, date:none
  [2]
  $ figtrail search ''
  figtrail: query:1: there is nothing to look for
    write a word, a phrase or a range, as in 'troops:10k..15k'
  [2]
  $ figtrail search '   '
  figtrail: query:1: there is nothing to look for
    write a word, a phrase or a range, as in 'troops:10k..15k'
  [2]
