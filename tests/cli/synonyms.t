Words that stand for each other come from a file, of the option or of the environment.

  $ export FIGTRAIL_INDEX="$CORPUS_INDEX"
  $ cat > words.txt <<'END'
  > # of the corpus
  > zyzzyva, kursk
  > DPRK => North Korea
  > END
  $ figtrail search --synonyms words.txt -n1 -t '{rank}' zyzzyva
  1
  $ FIGTRAIL_SYNONYMS=words.txt figtrail search -n1 -t '{rank}' zyzzyva
  1
  $ figtrail search --synonyms words.txt -qn0 -f ndjson 'dprk zyzzyva' | grep -o '"parsed":.*"match"'
  "parsed":"(and (phrase \"North Korea\") (syn zyzzyva kursk))","match"
  $ figtrail search --synonyms words.txt =zyzzyva
  figtrail: note: nothing matches
  [1]
  $ FIGTRAIL_SYNONYMS=words.txt figtrail search --synonyms '' zyzzyva
  figtrail: note: nothing matches
  [1]

A line that is none is told.

  $ printf 'a, b\nship vessel\n' > bad.txt
  $ figtrail search --synonyms bad.txt kursk
  figtrail: bad.txt:2: an entry stands alone
    write 'ship, vessel' or 'DPRK => North Korea'
  [2]
  $ figtrail count --synonyms nowhere.txt kursk
  figtrail: nowhere.txt: the synonyms cannot be read: No such file or directory
  [2]

What is shown is what matched, as if it had been typed.

  $ figtrail search --synonyms words.txt -f tsv --fields id,begin,end,snippet zyzzyva > synonym.tsv
  $ figtrail search -f tsv --fields id,begin,end,snippet kursk | cmp - synonym.tsv
