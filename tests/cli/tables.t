csv is quoted as spreadsheets expect, tsv keeps each answer on its line.

  $ cat >feed.jsonl <<'END'
  > {"id":"q","title":"He said \"no\", twice","text":"Some 40 boats\tsank,\nthe \"fleet\" said."}
  > END
  $ figtrail index -q -i index feed.jsonl
  $ figtrail search -i index --format csv boats | cut -d, -f 3,5-
  id,title,published,date_source,source,url,author,lang,copies,begin,end,snippet
  q,"He said ""no"", twice",,,,,,en,0,0,37,"Some 40 boats\tsank, (esc)
  the ""fleet"" said."
  $ figtrail search -i index --format tsv boats | cut -f 3,5,15
  id\ttitle\tsnippet (esc)
  q\tHe said "no", twice\tSome 40 boats\\tsank,\\nthe "fleet" said. (esc)
  $ figtrail extract --format csv feed.jsonl | cut -d, -f 1-12
  type,id,number,rank,score,surface,low,high,value,modifier,trend,unit
  claim,q,1,,,Some 40,40,40,40,about,,count
  $ figtrail search -i index --format csv zebra
  rank,score,id,path,title,published,date_source,source,url,author,lang,copies,begin,end,snippet
  [1]
