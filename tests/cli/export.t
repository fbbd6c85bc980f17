What another search engine needs of an index: a pair of lines for each article, with its figures as nested claims.

  $ mkdir news && cat >news/a.jsonl <<'END'
  > {"id": "a1", "title": "The flood", "source": "Wire", "published": "2024-10", "text": "Up to 1,200 people fled Orla, said Mayor Ann Lee. About 300 soldiers came."}
  > {"id": "b2", "text": "Nothing is counted here."}
  > {"id": "c3", "text": "One of them said that 4 to 6 sq km burned on \u0007 Monday.", "url": "https://example.org/?a=\"b\""}
  > END
  $ figtrail index -q -i index news
  $ figtrail export -i index
  {"index":{"_index":"figtrail","_id":"a1"}}
  {"id":"a1","path":"news/a.jsonl","title":"The flood","published":"2024-10","date_source":"given","source":"Wire","url":null,"author":null,"lang":"en","copies":0,"text":"Up to 1,200 people fled Orla, said Mayor Ann Lee. About 300 soldiers came.","claims":[{"number":1,"figure":{"lte":1200},"stated":{"gte":1200,"lte":1200},"canonical_unit":"count","surface":"Up to 1,200","low":null,"high":1200,"value":1200,"modifier":"at_most","trend":null,"unit":"count","unit_text":"people","kind":"displaced","subject":"people","by":"Mayor Ann Lee","via":null,"modality":"asserted","weak":false,"sentence":"Up to 1,200 people fled Orla, said Mayor Ann Lee.","span":{"byte":[0,11]},"sentence_span":{"byte":[0,49]}},{"number":2,"figure":{"gte":300,"lte":300},"stated":{"gte":300,"lte":300},"canonical_unit":"count","surface":"About 300","low":300,"high":300,"value":300,"modifier":"about","trend":null,"unit":"count","unit_text":"soldiers","kind":"troops","subject":"soldiers","by":null,"via":null,"modality":"asserted","weak":false,"sentence":"About 300 soldiers came.","span":{"byte":[50,59]},"sentence_span":{"byte":[50,74]}}]}
  {"index":{"_index":"figtrail","_id":"b2"}}
  {"id":"b2","path":"news/a.jsonl","title":null,"published":null,"date_source":null,"source":null,"url":null,"author":null,"lang":"en","copies":0,"text":"Nothing is counted here.","claims":[]}
  {"index":{"_index":"figtrail","_id":"c3"}}
  {"id":"c3","path":"news/a.jsonl","title":null,"published":null,"date_source":null,"source":null,"url":"https://example.org/?a=\"b\"","author":null,"lang":"en","copies":0,"text":"One of them said that 4 to 6 sq km burned on \u0007 Monday.","claims":[{"number":1,"figure":{"gte":1,"lte":1},"stated":{"gte":1,"lte":1},"canonical_unit":"count","surface":"One","low":1,"high":1,"value":1,"modifier":"exact","trend":null,"unit":"count","unit_text":null,"kind":"count","subject":null,"by":null,"via":null,"modality":"asserted","weak":true,"sentence":"One of them said that 4 to 6 sq km burned on \u0007 Monday.","span":{"byte":[0,3]},"sentence_span":{"byte":[0,54]}},{"number":2,"figure":{"gte":4000000,"lte":6000000},"stated":{"gte":4000000,"lte":6000000},"canonical_unit":"square-meter","surface":"4 to 6 sq km","low":4,"high":6,"value":null,"modifier":"range","trend":null,"unit":"square-kilometer","unit_text":"sq km","kind":"area","subject":null,"by":null,"via":null,"modality":"asserted","weak":false,"sentence":"One of them said that 4 to 6 sq km burned on \u0007 Monday.","span":{"byte":[22,34]},"sentence_span":{"byte":[0,54]}}]}

A question exports what it finds, in the same order and the same bytes.

  $ figtrail export -i index --name news '4..6 OR orla' | jq -c 'if .index then .index else .claims[] | {number, figure, stated, canonical_unit, value, by} end'
  {"_index":"news","_id":"a1"}
  {"number":1,"figure":{"lte":1200},"stated":{"gte":1200,"lte":1200},"canonical_unit":"count","value":1200,"by":"Mayor Ann Lee"}
  {"number":2,"figure":{"gte":300,"lte":300},"stated":{"gte":300,"lte":300},"canonical_unit":"count","value":300,"by":null}
  {"_index":"news","_id":"c3"}
  {"number":1,"figure":{"gte":1,"lte":1},"stated":{"gte":1,"lte":1},"canonical_unit":"count","value":1,"by":null}
  {"number":2,"figure":{"gte":4000000,"lte":6000000},"stated":{"gte":4000000,"lte":6000000},"canonical_unit":"square-meter","value":null,"by":null}
  $ figtrail export -i index '*' | cmp - <(figtrail export -i index)
  $ figtrail export -i index berlin
  [1]
  $ figtrail export -i index 'troops:~300' --match compatible | wc -l
  2

The index there is made with this.

  $ figtrail export --format mapping | jq -c '.settings, .mappings.dynamic, .mappings._meta, .mappings.properties.claims.properties.figure'
  {"index.mapping.nested_objects.limit":100000,"analysis":{"analyzer":{"figtrail":{"type":"custom","tokenizer":"standard","filter":["lowercase","asciifolding"]}}}}
  "strict"
  {"schema":"figtrail.bulk/1"}
  {"type":"double_range"}
  $ figtrail export --schema 1 --format mapping | cmp - <(figtrail export -f mapping)

In parts the articles come one part after the other in one order.

  $ figtrail index -q -i shards --shards 2 news && figtrail export -i shards | cmp - <(figtrail export -i index)

Pairs stay together in packets of an even number of lines.

  $ figtrail export -i index | split -l 2 --filter 'head -c 27; echo' -
  {"index":{"_index":"figtrai
  {"index":{"_index":"figtrai
  {"index":{"_index":"figtrai

A reader that goes away ends it quietly, a full disk does not.

  $ figtrail export -i index | head -n 1
  {"index":{"_index":"figtrail","_id":"a1"}}
  $ figtrail export -i index >/dev/full
  figtrail: the answer could not be written: No space left on device
  [3]

What is asked for wrongly.

  $ figtrail export -i index --name News
  figtrail: 'News' is no name that servers take for an index
    write small letters, digits, and behind the first of them '-', '_' and '.'
  [2]
  $ figtrail export -i index --name _news --format mapping
  figtrail: '_news' is no name that servers take for an index
    write small letters, digits, and behind the first of them '-', '_' and '.'
  [2]
  $ figtrail export -i index --format mapping flood
  figtrail: the mapping is the same for all articles
    leave the question away
  [2]
  $ figtrail export -i index --format csv
  figtrail: --format cannot be 'csv'
    write bulk or mapping
  [2]
  $ figtrail export -i index 'troops:15000..10000'
  figtrail: query:8: the range runs backwards, from the larger to the smaller number
    write 'troops:10000..15000'
  [2]
  $ figtrail export -i index --schema 2
  figtrail: this version does not write figtrail.bulk/2
    it writes figtrail.bulk/1: leave --schema away, or write --schema 1
  [2]
  $ figtrail export -i nowhere
  figtrail: index 'nowhere': there is no index
    build one: figtrail index FOLDER
  [3]
