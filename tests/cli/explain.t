A hit can be explained: what of the question matched, and how much it weighs.

  $ cat >feed.jsonl <<'END'
  > {"id":"a","title":"Troops at the border","text":"Some 12,000 troops came to the border town. Kyiv has counted 11,000 troops."}
  > {"id":"b","title":"Harvest","text":"The harvest was good. No troops were seen at the border."}
  > {"id":"c","title":"Weather","text":"It rained."}
  > END
  $ figtrail index -q feed.jsonl
  $ figtrail search --explain '"border town" OR troops OR troops:11k..12k' | sed 's/[0-9]\.[0-9]\{3\}/N.NNN/'
   1  Troops at the border
      feed.jsonl · a
      Some 12,000 troops came to the border town. Kyiv has counted 11,000 troops.
        N.NNN  (phrase "border town")
               border town
        N.NNN  troops
               troop
        N.NNN  (claim troops 11000..12000)
               Hptroop:5p6D11 Hptroop:5p6D12 Kptroops:5p6D11 Kptroops:5p6D12
        N.NNN  words in the title
        N.NNN  claim 1: Some 12,000 (a better one counts)
        N.NNN  claim 2: 11,000
        N.NNN  in all
  
   2  Harvest
      feed.jsonl · b
      The harvest was good. No troops were seen at the border.
            -  (phrase "border town")
        N.NNN  troops
               troop
            -  (claim troops 11000..12000)
        N.NNN  in all
  
  2 articles

The parts make up the score.

  $ figtrail search --explain -f ndjson '"border town" OR troops troops:11k..' | jq -c 'select(.type=="hit") | (.score - ([.explain.parts[].weight] | add) - .explain.title_weight - .explain.best_fit) | fabs < 1e-9'
  true
  $ figtrail search --explain --any -f ndjson 'troops at the border, troops' | jq -c 'select(.type=="hit") | [.explain.parts[].query], ((.score - ([.explain.parts[].weight] | add) - .explain.title_weight) | fabs < 1e-9)'
  ["troops","border,"]
  true
  ["troops","border,"]
  true
  $ figtrail search --explain -f ndjson 'rain' | jq -c 'select(.type=="hit").explain | del(.parts[].weight)'
  {"parts":[{"query":"rain","matched":true,"terms":["rain"]}],"title_weight":0,"best_fit":0,"claims":[]}
  $ figtrail search -f ndjson 'rain' | jq -c 'select(.type=="hit").explain'
  null
  $ figtrail search --explain -f csv rain
  figtrail: --explain does not go with this format
    write it beside --format text, json or ndjson
  [2]
