csv is quoted as spreadsheets expect, tsv keeps each answer on its line.

  $ cat >feed.jsonl <<'END'
  > {"id":"q","title":"He said \"no\", twice","text":"Some 40 boats\tsank,\nthe \"fleet\" said."}
  > END
  $ figtrail index -q -i index feed.jsonl
  $ figtrail search -i index --format csv boats | cut -d, -f 3,5-
  $ figtrail search -i index --format tsv boats | cut -f 3,5,15
  $ figtrail extract --format csv feed.jsonl | cut -d, -f 1-12
  $ figtrail search -i index --format csv zebra
