A file adds kinds to those built in: words, units, and what they are part of.

  $ cat >kinds.json <<'END'
  > {"kinds": [
  >   {"name": "drones", "about": "unmanned aircraft", "part_of": "munitions",
  >    "synonyms": ["uavs"],
  >    "nouns": ["drone", "uav", "quadcopter"],
  >    "words": {"de": {"nouns": ["Drohne", "Drohnen"]}, "uk": {"nouns": ["дрон*"]}}},
  >   {"name": "vaccinated", "part_of": "people", "verbs": ["vaccinat*"]},
  >   {"name": "nurses", "persons": ["nurse"]},
  >   {"name": "intercepted", "verbs": ["intercepted", "downed"]},
  >   {"name": "rainfall", "nouns": ["rain", "rainfall"], "units": ["mm", "inch"]},
  >   {"name": "oil", "units": "barrel"},
  >   {"name": "airborne", "union_of": ["drones", "aircraft"]}
  > ]}
  > END
  $ mkdir news
  $ cat >news/air.txt <<'END'
  > Kyiv said 40 drones were launched. The army downed 17 missiles. They bought 25 quadcopters and 3 jets.
  > END
  $ cat >news/town.txt <<'END'
  > Some 300 villagers were vaccinated on Monday. Police said 12 nurses were killed. At least 30 nurses came.
  > About 60 mm of rain fell in an hour. The road is 90 mm wider. The field gives 2 million barrels a day.
  > END
  $ figtrail extract --kinds kinds.json -t '{surface}: {kind}' news
  40: drones
  17: intercepted
  25: drones
  3: aircraft
  Some 300: vaccinated
  12: killed
  At least 30: nurses
  About 60 mm: rainfall
  90 mm: length
  2 million barrels: oil
  $ echo 'Die Armee verlor 20 Kampfdrohnen und 50 Drohnen.' | figtrail extract -k kinds.json -l de -t '{surface}: {kind}' -
  20: drones
  50: drones
  $ echo 'Ворог запустив 90 дронів.' | figtrail extract -k kinds.json -l uk -t '{surface}: {kind}' -
  90: drones
  $ echo 'About 60 mm of rain fell.' | figtrail why -k kinds.json -
  [About 60 mm] of rain fell.
      + About 60 mm: about 60 millimeter, by 'About' · subject: rain · kind:
        rainfall, by its noun 'rain'

The index keeps them: questions need no file.

  $ export FIGTRAIL_INDEX=index
  $ figtrail index --quiet --kinds kinds.json news
  $ figtrail claims -t '{surface}: {kind}' 'drones:20..30'
  25: drones
  $ figtrail claims -t '{surface}: {kind}' 'uavs:..30'
  25: drones
  $ figtrail claims -t '{surface}: {kind}' munitions:40
  40: drones
  $ figtrail claims -t '{surface}: {kind}' 'airborne:1..'
  40: drones
  25: drones
  3: aircraft
  $ figtrail claims -t '{surface}: {kind}' 'people:300'
  Some 300: vaccinated
  $ figtrail claims -t '{surface}: {kind}' 'rainfall:5..7cm'
  About 60 mm: rainfall
  $ figtrail claims -t '{surface}: {kind}' 'length:5..7cm'
  About 60 mm: rainfall
  $ figtrail claims -t '{surface}: {kind}' 'oil:>1m'
  2 million barrels: oil
  $ figtrail claims 'rainfall:1..2kg'
  figtrail: query:13: 'kilogram' is no unit of 'rainfall'
    write 'rainfall:10000..15000'
  [2]
  $ figtrail search 'drone:x'
  figtrail: query:1: there is no field 'drone'; did you mean 'drones:'?
    fields are title: author: source: url: dir: lang: date: by: mod:; a range may follow any word, as in troops:10k..15k; quotes make it plain text
  [2]
  $ figtrail stats | sed -n '/by kind/,/^$/p'
  claims by kind
    drones                        2
    aircraft                      1
    intercepted                   1
    killed                        1
    length                        1
    nurses                        1
    oil                           1
    rainfall                      1
    vaccinated                    1
  

An article of the index is explained with the kinds of the index.

  $ figtrail why "$(figtrail search -t '{id}' quadcopters)" | grep drones
  Kyiv said [40] drones were launched. The army downed [17] missiles. They bought
      + 40: 40 · subject: drones · kind: drones, by its noun 'drones' · by: Kyiv
      + 25: 25 · subject: quadcopters · kind: drones, by its noun 'quadcopters'

Without a file the index goes on with its kinds; with another one all files that are named are read again.

  $ figtrail index news
  index: 2 unchanged
  $ echo '{"kinds": [{"name": "drones", "nouns": ["drone"]}]}' >fewer.json
  $ figtrail index --kinds fewer.json news/air.txt
  figtrail: note: the kinds are new, and 1 article was not read again: its claims have kinds as before
    index their files with the same kinds too
  index: 1 updated; 4 claims in 103 bytes of text
  $ figtrail claims -t '{surface}: {kind}' 'drones:..99'
  40: drones
  $ figtrail index news
  index: 1 updated, 1 unchanged; 6 claims in 209 bytes of text
  $ figtrail index --kinds fewer.json news
  index: 2 unchanged

An empty list leaves the built-in ones.

  $ echo '{"kinds": []}' | figtrail index --kinds - news
  index: 2 updated; 10 claims in 312 bytes of text
  $ figtrail claims -t '{surface}: {kind}' '40'
  40: munitions
