Facets count every answer, those that are not shown as well.

  $ export FIGTRAIL_INDEX="$CORPUS_INDEX"
  $ figtrail search -n 0 --facet lang,source --facet-values 3 kursk
  articles by lang
    en  19 ████████████████████████████████████████
    de   1 ██▏
  
  articles by source
    Northwire          4 ██████████████▌
    The Harbour Post   3 ██████████▉
    Elbe-Kurier        1 ███▋
    (none)            11 ████████████████████████████████████████
    and 1 more
  
  20 articles
  $ figtrail claims -n 1 --facet by --facet-values 2 'troops:10k..12k'
  11,000  North Korean troops  South Korea's joint chiefs of staff  2025-03-27
          SEOUL, March 27 (Northwire) - About 4,000 of the 11,000 North Korean
          troops sent to Russia have been killed or wounded, South Korea's joint
          chiefs of staff said on Thursday.
          Northwire · nw-2004
  
  claims by claimant
    Defence Minister Kim Yong-hwan  3 ████████████████████████████████████████
    President Andriy Lysenko        3 ████████████████████████████████████████
    (none)                          2 ██████████████████████████▋
    and 14 more
  
  1 of 24 claims in 17 articles
  $ figtrail search -n 0 --facet lang,kind --facet-values 1 -f ndjson 'wounded:..' | grep -o '"facets":{.*}}'
  "facets":{"lang":{"values":[{"value":"en","count":10}],"more":1},"kind":{"values":[{"value":"wounded","count":11}],"more":0}}

A histogram shows all values, in powers of ten or in buckets of a round size.

  $ figtrail claims -n 0 --histogram decade 'money:..' | head -n 5
  claims by value, EUR
                      1 to 10   4 ████████████████
                    10 to 100   3 ████████████
                 100 to 1,000   4 ████████████████
              1,000 to 10,000   2 ████████
  $ figtrail claims -n 0 --histogram round 'troops:10k..15k'
  claims by value
          0 to 2,000   1 ██▌
      2,000 to 4,000   0
      4,000 to 6,000   0
      6,000 to 8,000   0
     8,000 to 10,000   0
    10,000 to 12,000  16 ████████████████████████████████████████
    12,000 to 14,000   7 █████████████████▌
    14,000 to 16,000   1 ██▌
  
  25 claims in 17 articles
  $ figtrail claims -n 0 --histogram decade -f ndjson 'speed:..' | grep -o '"histogram":.*,"shown"'
  "histogram":[{"unit":"meter-per-second","low":1,"high":10,"claims":1},{"unit":"meter-per-second","low":10,"high":100,"claims":9},{"unit":"meter-per-second","low":1000,"high":10000,"claims":1}],"shown"

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
