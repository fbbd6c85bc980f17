A text with what was read in it: claims in brackets, refused figures in braces, and under each
paragraph the rule that decided on each.

  $ cat >note.txt <<'END'
  > Flood in the valley
  > 
  > Up to 1,200 rescue workers are expected, said Elena Marsh on 12 March 2024.
  > Some 300 villagers had died since 2019, she added; another 50 are
  > missing.
  > END
  $ figtrail why note.txt
  Flood in the valley
  
  [Up to 1,200] rescue workers are expected, said Elena Marsh on {12 March 2024}.
      + Up to 1,200: at most 1,200, by 'Up to' · subject: rescue workers · kind:
        people, by its noun 'workers' · by: Elena Marsh · modality: expected
      - 12 March 2024: no claim, date: a day or year beside a month 'March'
  
  [Some 300] villagers had died since {2019}, she added; another [50] are missing.
      + Some 300: about 300, by 'Some' · subject: villagers · kind: killed, by
        what is said near it 'died' · by: Elena Marsh
      - 2019: no claim, year: four digits after a word that years follow 'since'
      + 50: 50 · subject: villagers · kind: missing, by what is said near it
        'missing' · by: Elena Marsh

An article of the index is read anew, by the rules of today.

  $ figtrail index -q -i news note.txt
  $ echo 'Nothing to count here.' >plain.txt
  $ figtrail index -q -i news plain.txt
  $ id=$(figtrail search -i news -t '{id}' flood)
  $ figtrail why -i news "$id" | head -n 3
  Flood in the valley
  
  [Up to 1,200] rescue workers are expected, said Elena Marsh on {12 March 2024}.
  $ figtrail why -i news zzzz
  figtrail: index 'news': there is no article 'zzzz'
    'figtrail search' shows the ids of what it finds
  [1]
  $ figtrail why nowhere.txt
  figtrail: there is no file 'nowhere.txt', and no index that may know it as an id
    write the path of a file, or make an index with 'figtrail index'
  [3]
  $ figtrail why -i nowhere nowhere.txt
  figtrail: index 'nowhere': there is no index
    build one: figtrail index FOLDER
  [3]

Lines that their writer wrapped are one paragraph, others stand alone. Without a figure there is nothing to
explain.

  $ figtrail why plain.txt
  plain.txt
  
  Nothing to count here.
  [1]
  $ printf 'Boxes filled: 12\nThe 1990s were loud.\nUnits sold: 5\n' | figtrail why -
  Boxes filled: [12]
      + 12: 12 · kind: count, no word near it names a kind
  
  The {1990s} were loud.
      - 1990s: no claim, year: a decade
  
  Units sold: [5]
      + 5: 5 · kind: count, no word near it names a kind

With colour the brackets stay.

  $ echo 'In May 2024 some 20 men left.' | figtrail why --color always - | cat -v
  In May ^[[2m{2024}^[[0m ^[[1;32m[some 20]^[[0m men left.
      - ^[[2m2024^[[0m: no claim, date: a day or year beside a month 'May'
      + ^[[1;32msome 20^[[0m: about 20, by 'some' M-BM-7 subject: men M-BM-7 kind: people, by its noun
        'men'

For scripts: as extract --rejected has it, and the rule of the kind.

  $ echo 'About 10,000 troops came in 1991.' | figtrail why --format ndjson - | grep -o '"type":"[a-z]*"\|"rule.*"cue":[^,]*\|"kind_rule.*}'
  "type":"claim"
  "kind_rule":"by its noun","kind_cue":"troops"}
  "type":"rejected"
  "rule":"four digits after a word that years follow","cue":"in"
  "type":"summary"
  $ figtrail why --format csv note.txt
  figtrail: --format cannot be 'csv'
    write text, json or ndjson
  [2]
