count prints a number alone, and its status tells whether it is 0.

  $ export FIGTRAIL_INDEX="$CORPUS_INDEX"
  $ figtrail count kursk
  20
  $ figtrail count --claims 'troops:10k..'
  30
  $ figtrail count zyzzyva
  0
  [1]
  $ figtrail count --claims -f json 'troops:10k..' | sed 's/"took_ms":[0-9.]*/"took_ms":0/'
  {"schema":"figtrail.count/1","query":{"text":"troops:10k..","parsed":"(claim troops 10000..)","match":"stated"},"articles":18,"claims":30,"took_ms":0}
  $ figtrail count 'troops:2..1'
  figtrail: query:8: the range runs backwards, from the larger to the smaller number
    write 'troops:1..2'
  [2]
