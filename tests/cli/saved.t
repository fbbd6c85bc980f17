A question can be saved under a name, and asked again by it.

  $ cat >monday.jsonl <<'END'
  > {"id":"m1","title":"Flood","published":"2024-10-21","text":"Up to 1,200 people fled the flood."}
  > {"id":"m2","title":"Fair","published":"2024-10-21","text":"The fair drew 300 visitors."}
  > END
  $ figtrail index -q monday.jsonl
  $ figtrail saved add floods flood
  $ figtrail saved add --claims --sort value fled 'people:1k..'
  $ figtrail saved list
  fled    claims  people:1k..
  floods  search  flood
  $ figtrail saved list -f json
  {"schema":"figtrail.saved/1","saved":[{"name":"fled","command":"claims","query":"people:1k..","index":null,"match":"stated","sort":"value","any":false,"weak":false,"fold":false,"k1":1.2,"b":0.6},{"name":"floods","command":"search","query":"flood","index":null,"match":"stated","sort":"relevance","any":false,"weak":false,"fold":false,"k1":1.2,"b":0.6}]}
  $ figtrail saved list -f csv
  figtrail: saved list does not have this format
    write --format text or json
  [2]
  $ figtrail saved run -t '{id} {title}' floods
  m1 Flood

With --new it shows what no run with --new has shown before. Nothing new is no output at all, so that
cron sends no mail.

  $ figtrail saved run --new -t '{id}' floods
  m1
  $ figtrail saved run --new floods
  [1]
  $ figtrail saved run --new -t '{id}#{number} {value}' fled
  m1#1 1200
  $ cat >tuesday.jsonl <<'END'
  > {"id":"t1","title":"Flood again","published":"2024-10-22","text":"The flood drove out 2,500 people."}
  > END
  $ figtrail index -q tuesday.jsonl
  $ figtrail saved run --new floods
   2  Flood again
      2024-10-22 · tuesday.jsonl · t1
      The flood drove out 2,500 people.
  
  1 of 2 articles
  $ figtrail saved run --new -t '{id}#{number} {value}' fled
  t1#1 2500
  $ figtrail saved run --new fled
  [1]

What could not be written was not seen; --limit leaves the rest for the next run.

  $ figtrail saved add all '*'
  $ figtrail saved run --new -f ids all >/dev/full
  figtrail: the answer could not be written: Input/output error
  [3]
  $ figtrail saved run --new -n 2 -f ids all
  m1
  m2
  $ figtrail saved run --new -n 2 -f ids all
  t1
  $ figtrail saved run --new -n 2 -f ids all
  [1]

Saving again under the name replaces the question; what was seen stays seen. rm forgets both.

  $ figtrail saved add all '300'
  $ figtrail saved run --new all
  [1]
  $ figtrail saved rm all fled
  $ figtrail saved list
  floods  search  flood
  $ figtrail saved run all
  figtrail: there is no saved search 'all'
    'figtrail saved list' shows them
  [2]
  $ figtrail saved rm all
  figtrail: there is no saved search 'all'
    'figtrail saved list' shows them
  [2]

A search goes to the index it was saved with, wherever it is run.

  $ mkdir elsewhere && figtrail index -q -i elsewhere/index monday.jsonl
  $ figtrail saved add -i elsewhere/index two '*'
  $ (cd / && figtrail saved run -f ids two)
  m1
  m2
  $ figtrail saved run -f ids -i nowhere two
  figtrail: index 'nowhere': there is no index
    build one: figtrail index FOLDER
  [3]
  $ figtrail saved rm two

What cannot be saved is told.

  $ figtrail saved add ../x flood
  figtrail: '../x' is no name for a search
    write up to 64 letters, digits, '-', '_' and '.'
  [2]
  $ figtrail saved add x '"open'
  figtrail: query:1: the phrase that starts here has no closing quote
    add a '"', or escape this one as '\"'
  [2]
  $ figtrail saved add x
  figtrail: saved add takes NAME QUERY
    figtrail saved add NAME QUERY
  [2]
  $ figtrail saved ad x flood
  figtrail: saved does not know 'ad'
    write add, run, list or rm
  [2]
  $ ls ~/.local/share/figtrail/saved
  floods.saved
  floods.seen

It keeps --fold and the parameters of the ranking.

  $ figtrail saved add --fold --k1 2 --b 0.25 stories flood
  $ figtrail saved list -f json | grep -o '"name":"stories".*}' | grep -o '"fold".*}'
  "fold":true,"k1":2,"b":0.25}]}
  $ sed 's/"id":"t1"/"id":"t2"/' tuesday.jsonl >again.jsonl
  $ figtrail index -q again.jsonl
  $ figtrail saved run -t '{copies} {id}' stories
  0 m1
  1 t1
