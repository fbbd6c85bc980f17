What is wrong with a file of kinds is said with its place and a way out.

  $ with() { printf '%s' "$1" >kinds.json; echo '5 men' | figtrail extract -k kinds.json -; }
  $ figtrail extract -k nowhere.json -
  figtrail: nowhere.json: cannot open: No such file or directory
  [2]
  $ with ''
  figtrail: kinds.json:1:1: from here on it is no JSON
    write it like {"kinds": [{"name": "drones", "nouns": ["drone"]}]}
  [2]
  $ with '{"kinds": [{"name": "drones" "nouns": 1}]}'
  figtrail: kinds.json:1:30: from here on it is no JSON
    write it like {"kinds": [{"name": "drones", "nouns": ["drone"]}]}
  [2]
  $ with '[]'
  figtrail: kinds.json: there is no list of 'kinds'
    write it like {"kinds": [{"name": "drones", "nouns": ["drone"]}]}
  [2]
  $ with '{"kinds": [], "kind": 1}'
  figtrail: kinds.json: 'kind' is nothing the file has
    write it like {"kinds": [{"name": "drones", "nouns": ["drone"]}]}
  [2]
  $ with '{"kinds": [7]}'
  figtrail: kinds.json: kind 1: this is no kind
    write it like {"kinds": [{"name": "drones", "nouns": ["drone"]}]}
  [2]
  $ with '{"kinds": [{"nouns": ["x"]}]}'
  figtrail: kinds.json: kind 1: the kind has no name of two letters or more
    write "name": "drones"
  [2]
  $ with '{"kinds": [{"name": "drones"}]}'
  figtrail: kinds.json: kind 'drones': nothing makes a claim one of this kind
    give it 'nouns', 'persons', 'verbs', 'units' or 'union_of'
  [2]
  $ with '{"kinds": [{"name": "drones", "noun": "drone"}]}'
  figtrail: kinds.json: kind 1: 'noun' is nothing a kind has
    a kind has name, about, synonyms, part_of, union_of, units, nouns, persons, verbs, words
  [2]
  $ with '{"kinds": [{"name": "drones", "nouns": 7}]}'
  figtrail: kinds.json: kind 1: 'nouns' is no list of words
    write it like ["drone", "uav"]
  [2]
  $ with '{"kinds": [{"name": "drones", "nouns": [7]}]}'
  figtrail: kinds.json: kind 1: 'nouns' has something that is no word
    write it like ["drone", "uav"]
  [2]
  $ with '{"kinds": [{"name": 7, "nouns": ["drone"]}]}'
  figtrail: kinds.json: kind 1: 'name' is no text
    write it in quotes
  [2]

Names that mean something else.

  $ with '{"kinds": [{"name": "Drones", "nouns": "drone"}]}'
  figtrail: kinds.json: kind 'Drones': this is no name of a kind: 'Drones'
    write it in small letters a to z, as in 'armed_drones'
  [2]
  $ with '{"kinds": [{"name": "date", "nouns": "date"}]}'
  figtrail: kinds.json: kind 'date': 'date' is a field of the query language
    choose another
  [2]
  $ with '{"kinds": [{"name": "near", "nouns": "miss"}]}'
  figtrail: kinds.json: kind 'near': 'near' is an operator of the query language
    choose another
  [2]
  $ with '{"kinds": [{"name": "tonnes", "nouns": "tonne"}]}'
  figtrail: kinds.json: kind 'tonnes': 'tonnes' is a unit
    choose another; what is measured in it goes to 'units'
  [2]
  $ with '{"kinds": [{"name": "troops", "nouns": "troop"}]}'
  figtrail: kinds.json: kind 'troops': 'troops' is a kind that comes with figtrail
    choose another name, and make it 'part_of' that one
  [2]
  $ with '{"kinds": [{"name": "drones", "nouns": "drone"}, {"name": "uavs", "synonyms": "Drones", "nouns": "uav"}]}'
  figtrail: kinds.json: kind 'uavs': 'drones' is a name of the kind 'drones' too
    take one of them away
  [2]
  $ with '{"kinds": [{"name": "drones", "nouns": "drone"}, {"name": "drones", "nouns": "uav"}]}'
  figtrail: kinds.json: kind 'drones': 'drones' is a name of the kind 'drones' too
    take one of them away
  [2]

Words.

  $ with '{"kinds": [{"name": "missiles", "nouns": ["cruise missile"]}]}'
  figtrail: kinds.json: kind 1: 'cruise missile' of 'nouns' is more than one word
    write the word that names the thing, 'missile'
  [2]
  $ with '{"kinds": [{"name": "drones", "nouns": ["a,b"]}]}'
  figtrail: kinds.json: kind 'drones': 'a,b' of 'nouns' is no single word
    write letters and digits alone
  [2]
  $ with '{"kinds": [{"name": "drones", "words": {"ja": {"nouns": ["x"]}}}]}'
  figtrail: kinds.json: kind 'drones': figures are not read in the language 'ja'
    languages are en de fr es it pt nl ru uk
  [2]
  $ with '{"kinds": [{"name": "drones", "words": {"de": {"noun": ["x"]}}}]}'
  figtrail: kinds.json: kind 1: 'noun' is no list of words of a language
    there are nouns, persons and verbs
  [2]
  $ with '{"kinds": [{"name": "drones", "words": ["Drohne"]}]}'
  figtrail: kinds.json: kind 1: 'words' has no languages
    write it like {"de": {"nouns": ["Drohne", "Drohnen"]}}
  [2]
  $ python3 -c 'print({"kinds": [{"name": "drones", "nouns": ["x%d" % i for i in range(1501)]}]})' | tr "'" '"' >kinds.json
  $ figtrail extract -k kinds.json -
  figtrail: kinds.json: the kinds have more than 1500 words
    leave some out
  [2]
  $ python3 -c 'print({"kinds": [{"name": "d%d" % i, "nouns": "x"} for i in range(65)]})' | tr "'" '"' >kinds.json
  $ figtrail extract -k kinds.json -
  figtrail: kinds.json: there are 65 kinds, 64 are the most
    leave some out
  [2]
  $ head -c 300000 /dev/zero | figtrail extract -k - kinds.json
  figtrail: -: the file is larger than 262144 bytes
    leave some kinds out
  [2]

Parts and measures.

  $ with '{"kinds": [{"name": "drones", "nouns": "drone", "part_of": "weapons"}]}'
  figtrail: kinds.json: kind 'drones': 'part_of' names 'weapons', which is no kind
    write the name of a kind, such as 'munitions'
  [2]
  $ with '{"kinds": [{"name": "drones", "nouns": "drone", "part_of": "area"}]}'
  figtrail: kinds.json: kind 'drones': 'area' and 'drones' are not measured in the same
    join kinds of counted things, or of one measure
  [2]
  $ with '{"kinds": [{"name": "aa", "nouns": "drone", "part_of": "bb"}, {"name": "bb", "part_of": "aa", "nouns": "uav"}]}'
  figtrail: kinds.json: kind 'aa': the kind is a part of its own parts
    take one 'part_of' or 'union_of' away
  [2]
  $ with '{"kinds": [{"name": "drones", "union_of": "drones"}]}'
  figtrail: kinds.json: kind 'drones': the kind is a part of itself
    take it away
  [2]
  $ with '{"kinds": [{"name": "pay", "units": ["USD"]}]}'
  figtrail: kinds.json: kind 'pay': 'USD' is money, which is one kind for all currencies
    leave it out; ask 'salary:>$1000' for money of a subject
  [2]
  $ with '{"kinds": [{"name": "load", "units": ["kg", "km"]}]}'
  figtrail: kinds.json: kind 'load': 'kilogram' and 'kilometer' do not measure the same
    make two kinds of it
  [2]
  $ with '{"kinds": [{"name": "load", "units": ["stein"]}]}'
  figtrail: kinds.json: kind 'load': 'stein' is no unit
    write one as the output shows it, such as 'kilogram'
  [2]
  $ with '{"kinds": [{"name": "rain", "units": "mm", "verbs": "fell"}]}'
  figtrail: kinds.json: kind 'rain': what is measured has no 'persons' and no 'verbs'
    leave them out, or the 'units'
  [2]

A file that is wrong leaves the index alone.

  $ figtrail index -i index -k kinds.json .
  figtrail: kinds.json: kind 'rain': what is measured has no 'persons' and no 'verbs'
    leave them out, or the 'units'
  [2]
  $ ls
  kinds.json
