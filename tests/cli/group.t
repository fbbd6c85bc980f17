Claims can be put together by who says them, where and when; the order that was asked for stays.

  $ cat >feed.jsonl <<'END'
  > {"id":"a","title":"First","source":"Reuters","published":"2024-10-25","text":"Kyiv says 11,000 troops came. Seoul says 10,000 troops came."}
  > {"id":"b","title":"Second","source":"Northwire","published":"2024-10-25T10:00:00Z","text":"Some 12,000 troops came. Kyiv says 9,000 troops came."}
  > {"id":"c","source":"Reuters","text":"About 13,000 troops came."}
  > END
  $ figtrail index -q feed.jsonl
  $ figtrail claims --sort value --group by 'troops:..'
  Kyiv
     9,000  troops  Kyiv   2024-10-25
            Kyiv says 9,000 troops came.
            Northwire · b
    11,000  troops  Kyiv   2024-10-25
            Kyiv says 11,000 troops came.
            Reuters · a
  
  Seoul
    10,000  troops  Seoul  2024-10-25
            Seoul says 10,000 troops came.
            Reuters · a
  
  nobody named
  ~ 12,000  troops         2024-10-25
            Some 12,000 troops came.
            Northwire · b
  ~ 13,000  troops         undated
            About 13,000 troops came.
            Reuters · c
  
  5 claims in 3 articles
  $ for key in by source date article; do echo "$key:" $(figtrail claims --sort value --group $key -t '{value} ' 'troops:..'); done
  by: 9000 11000 10000 12000 13000
  source: 9000 12000 10000 11000 13000
  date: 9000 10000 11000 12000 13000
  article: 9000 12000 10000 11000 13000
