The columns of an answer can be chosen, in any order.

  $ export FIGTRAIL_INDEX="$CORPUS_INDEX"
  $ figtrail claims --fields surface,value,by,weak --format csv 'arrested:5..20'
  surface,value,by,weak
  Nine,9,,false
  Eleven,11,,false
  $ figtrail search --fields path,rank --format tsv jellyfish
  path\trank (esc)
  corpus/articles/scraped-02-portal.html\t1 (esc)
  $ figtrail claims --fields value,trend,surface --format ndjson 'arrested:5..20' | head -n 2
  {"type":"claim","value":9,"trend":null,"surface":"Nine"}
  {"type":"claim","value":11,"trend":null,"surface":"Eleven"}
  $ figtrail search --fields id,rank --format json jellyfish | head -n 2
  {"schema":"figtrail.fields/1","hits":[
  {"type":"hit","id":"24c48844399b5222","rank":1}
  $ echo 'In 2024, 40 boats sank.' | figtrail extract --rejected --fields surface,reason,value --format ndjson - | head -n 2
  {"type":"rejected","surface":"2024","reason":"year","value":null}
  {"type":"claim","surface":"40","reason":null,"value":40}

Ids are for other programs. With -0 they end with a NUL, so that nothing in them can be mistaken.

  $ figtrail search --format ids 'troops:10k..' -n 2
  hp-322
  hp-305
  $ figtrail search -0 --format ids 'troops:10k..' -n 2 | tr '\0' '!'; echo
  hp-322!hp-305!
  $ figtrail search -0 -t '{path}' jellyfish | xargs -0 -n 1 basename
  scraped-02-portal.html

What is no column, and formats that have none, are told before anything is asked.

  $ figtrail claims --fields surface,valeu --format csv 'arrested:5..20'
  figtrail: --fields has 'valeu', which is not known
    perhaps 'value'?
  [2]
  $ figtrail claims --fields '' --format csv 'arrested:5..20'
  figtrail: --fields has '', which is not known
    write one of type id number rank score surface low high value modifier trend unit unit_text canonical_unit canonical_low canonical_high kind subject by via modality weak reason sentence begin end path title published date_source source url author lang copies
  [2]
  $ figtrail claims --fields surface 'arrested:5..20'
  figtrail: --fields does not go with this format
    write it beside --format csv, tsv, json or ndjson
  [2]
  $ figtrail claims -0 --format csv 'arrested:5..20'
  figtrail: --null does not go with this format
    write it beside --format tsv, template or ids
  [2]
