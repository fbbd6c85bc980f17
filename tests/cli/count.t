count prints a number alone, and its status tells whether it is 0.

  $ for n in 1 2 3; do echo "{\"id\":\"n$n\",\"text\":\"$n,000 troops came. Later ${n}0 troops left.\"}"; done >feed.jsonl
  $ figtrail index -q feed.jsonl
  $ figtrail count troops
  3
  $ figtrail count --claims 'troops:15..2500'
  4
  $ figtrail count zyzzyva
  0
  [1]
  $ figtrail count --claims -f json 'troops:2k..' | sed 's/"took_ms":[0-9.]*/"took_ms":0/'
  {"schema":"figtrail.count/1","query":{"text":"troops:2k..","parsed":"(claim troops 2000..)","match":"stated"},"articles":2,"claims":2,"took_ms":0,"partial":false,"missing_parts":[]}
  $ figtrail count -f json 'troops:2k..' | grep -o '"articles".*,"took'
  "articles":2,"claims":null,"took
  $ figtrail count 'troops:2..1'
  figtrail: query:8: the range runs backwards, from the larger to the smaller number
    write 'troops:1..2'
  [2]
