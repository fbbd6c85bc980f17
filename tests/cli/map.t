`--map` says which fields of JSON and CSV an article is made from.

  $ export FIGTRAIL_INDEX=index
  $ cat >feed.jsonl <<'END'
  > {"headline":"Flood","body":"About 1,200 people fled.","meta":{"when":"2024-10-25","by":[{"name":"Ann"},{"name":"Bo"}]},"nr":7}
  > {"name":"Boats","paragraphs":["In all 12 boats sank.","Nobody was hurt."],"meta.when":"2024-10-26"}
  > END

Without it, what is missing is named, and what may be meant.

  $ figtrail index feed.jsonl
  figtrail: feed.jsonl:1: has neither 'text' nor 'html'; it has 'headline', 'body'
    say which field is the text: --map text=body
  figtrail: feed.jsonl:2: has neither 'text' nor 'html'; it has 'name', 'meta.when'
    say which field is the text: --map text=meta.when
  index: 2 left out
    left out: 2 without text
  [4]
  $ map='text=body|paragraphs,title=headline|name,published=meta.when,author=meta.by.name,id=nr'
  $ figtrail extract --map "$map" -t '{surface} {title} {author} {published}' feed.jsonl
  About 1,200 Flood Ann, Bo 2024-10-25
  12 Boats  2024-10-26
  $ figtrail index --quiet --map "$map" feed.jsonl
  $ figtrail search -t '{id} {title}' people
  7 Flood
  $ figtrail show --format text "$(figtrail search --format ids boats)"
  In all 12 boats sank.
  
  Nobody was hurt. (no-eol)

A place in an array has a number.

  $ figtrail extract --map 'text=paragraphs[0]|body,author=meta.by[1].name' -t '{surface} {author}' feed.jsonl
  About 1,200 Bo
  12 

A file is read again when the map has changed.

  $ touch -d '1 hour ago' feed.jsonl
  $ figtrail index --map "$map" feed.jsonl
  index: 2 unchanged
  $ figtrail index --map "$map,source=headline" feed.jsonl
  index: 1 updated, 1 unchanged; 1 claim in 24 bytes of text
  $ figtrail index --map "$map,source=headline" feed.jsonl
  index: 2 unchanged

Columns of CSV are mapped in the same way, whatever their capitals.

  $ printf 'Headline,Body.Text,Date\nFlood,"Some 340 fled.",2024-10-27\n' >feed.csv
  $ figtrail extract --map 'text=body.text,title=headline' -t '{surface} {title} {published}' feed.csv
  Some 340 Flood 2024-10-27
  $ figtrail extract -t '{surface}' feed.csv
  figtrail: feed.csv:1: the first line names no column 'text' or 'html'
    name the column that is the text, as --map text=body
  [4]
  $ figtrail extract --map 'text=story' -t '{surface}' feed.csv
  figtrail: feed.csv:1: the first line names no column that --map has for the text
    map one of its columns, as --map text=body
  [4]
  $ figtrail extract --map 'text=story' -t '{surface}' feed.jsonl 2>&1 | head -2
  figtrail: feed.jsonl:1: has nothing that --map has for 'text'; it has 'headline', 'body'
    say which field is the text: --map text=body

A map that cannot be read is told.

  $ figtrail extract --map body=text feed.jsonl
  figtrail: --map: an article has no field 'body'
    the fields are id title text html published source url author lang
  [2]
  $ figtrail extract --map text feed.jsonl
  figtrail: --map: 'text' is not said to be anything
    write it as text=body,title=headline|name,author=meta.author
  [2]
  $ figtrail extract --map text=a,text=b feed.jsonl
  figtrail: --map: 'text' is mapped twice
    put '|' between the places one field may be at
  [2]
  $ figtrail index --map 'text=a||b' feed.jsonl
  figtrail: --map: 'text' has an empty place
    write it as text=body,title=headline|name,author=meta.author
  [2]
