Facets count every answer, those that are not shown as well.

  $ cat >feed.jsonl <<'END'
  > {"id":"a","source":"Reuters","lang":"en","published":"2024-10-25","text":"Minister Li said 11,000 troops came. Another 40 troops left."}
  > {"id":"b","source":"Reuters","lang":"en","published":"2024-10-30T09:00:00Z","text":"Some 12,500 troops were seen, Anna Berg said."}
  > {"id":"c","source":"Northwire","lang":"de","published":"2024","text":"Die Truppen zählen 300 Soldaten."}
  > {"id":"d","source":"Meridian","lang":"en","published":"2024-11","text":"About 90,000 troops and 14 ships."}
  > {"id":"e","lang":"en","text":"No figure, but troops. The fleet had 3 ships."}
  > END
  $ figtrail index -q feed.jsonl
  $ figtrail search -n 0 --facet lang,source --facet-values 2 '*'
  articles by lang
    en  4 ████████████████████████████████████████
    de  1 ██████████
  
  articles by source
    Reuters   2 ████████████████████████████████████████
    Meridian  1 ████████████████████
    (none)    1 ████████████████████
    and 1 more
  
  5 articles
  $ figtrail claims -n 1 --facet month,by 'troops:..'
  11,000  troops  Minister Li  2024-10-25
          Minister Li said 11,000 troops came.
          Reuters · a
  
  claims by month
    2024     1 █████████████▍
    2024-10  3 ████████████████████████████████████████
    2024-11  1 █████████████▍
  
  claims by claimant
    Anna Berg    1 █████████████▍
    Minister Li  1 █████████████▍
    (none)       3 ████████████████████████████████████████
  
  1 of 5 claims in 4 articles
  $ figtrail search -n 0 --facet kind,month --facet-values 2 -f ndjson '*' | grep -o '"facets":.*,"shown"'
  "facets":{"kind":{"values":[{"value":"troops","count":4},{"value":"ships","count":2}],"more":0},"month":{"values":[{"value":"2024","count":1},{"value":"2024-10","count":2},{"value":null,"count":1}],"more":1}},"histogram":null,"shown"

A histogram shows all values, in powers of ten or in buckets of a round size.

  $ figtrail claims -n 0 --histogram decade 'troops:..'
  claims by value
            10 to 100  1 █████████████▍
         100 to 1,000  1 █████████████▍
    10,000 to 100,000  3 ████████████████████████████████████████
  
  5 claims in 4 articles
  $ figtrail claims -n 0 --histogram round 'troops:..20k'
  claims by value
          0 to 2,000  2 ████████████████████████████████████████
      2,000 to 4,000  0
      4,000 to 6,000  0
      6,000 to 8,000  0
     8,000 to 10,000  0
    10,000 to 12,000  1 ████████████████████
    12,000 to 14,000  1 ████████████████████
  
  4 claims in 3 articles
  $ figtrail claims -n 0 --histogram round -f ndjson 'troops:11000' | grep -o '"histogram":.*,"shown"'
  "histogram":[{"unit":"count","low":11000,"high":11000,"claims":1}],"shown"
  $ figtrail claims -n 0 --histogram decade -f ndjson 'ships:..' | grep -o '"histogram":.*,"shown"'
  "histogram":[{"unit":"count","low":1,"high":10,"claims":1},{"unit":"count","low":10,"high":100,"claims":1}],"shown"

Nothing to count is no chart.

  $ figtrail claims -n 0 --histogram round --facet lang zyzzyva
  figtrail: note: nothing matches
  [1]

What is no facet is told, and formats that have no place for one.

  $ figtrail search --facet sauce kursk
  figtrail: there is no facet 'sauce'
    write some of source,lang,month,kind,by
  [2]
  $ figtrail search --facet source --format csv kursk
  figtrail: --facet does not go with this format
    write it beside --format text, json or ndjson
  [2]
  $ figtrail claims --histogram decades troops
  figtrail: --histogram cannot be 'decades'
    write decade or round
  [2]
