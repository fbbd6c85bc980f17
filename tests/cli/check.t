A draft beside the archive: which of its figures have been stated, and which do not add up.

  $ cat >feed.jsonl <<'END'
  > {"id":"a","title":"Troops in Kursk","source":"Reuters","published":"2024-10-25","text":"Kyiv says 11,000 North Korean troops came. Seoul says up to 12,000 North Korean troops came."}
  > {"id":"b","title":"Flood","source":"Northwire","published":"2024-09-20","text":"The flood killed 58 people in Brennagh, Mayor Ann Lee said."}
  > END
  $ figtrail index -q feed.jsonl
  $ cat >draft.txt <<'END'
  > Some 11,000 North Korean troops are in Kursk.
  > 
  > The flood in Brennagh killed 60 people. Of the houses there 3,000 of 10,000 were lost, a quarter.
  > 
  > Prices rose to $12 a litre.
  > END
  $ figtrail check draft.txt
  draft.txt
  
      [Some 11,000] North Korean troops are in Kursk.
    = Some 11,000 North Korean troops: seen: Kyiv, Reuters, 2024-10-25. Others: ≤
      12,000 (Seoul, Reuters, 2024-10-25)
  
      The flood in Brennagh killed [60] people. Of the houses there [3,000] of
      [10,000] were lost, [a quarter].
    ≠ 60 people: differs: 58 (Mayor Ann Lee, Northwire, 2024-09-20)
    ? 3,000 people: not seen
    ? 10,000 people: not seen
    ? a quarter share: not seen
    ! 3,000 of 10,000 is 30%, not a quarter
  
      Prices rose to [$12] a litre.
    ? $12 Prices: not seen
  
  6 figures: 1 seen, 1 differs, 4 not seen; 1 does not add up
  [1]

The draft may be part of the archive: it is no witness for itself.

  $ figtrail index -q draft.txt
  $ figtrail check -q draft.txt | tail -n 1
  6 figures: 1 seen, 1 differs, 4 not seen; 1 does not add up

As JSON, which has the claims whole.

  $ figtrail check --format json draft.txt | jq -c '.total | del(.took_ms)'
  {"drafts":1,"figures":6,"seen":1,"differs":1,"not_seen":4,"sums":1}
  $ figtrail check --format json draft.txt | jq -c '.drafts[].figures[] | [.verdict, .claim.surface, .same_count, .other_count, (.same + .other)[0].id]'
  ["seen","Some 11,000",1,1,"a#1"]
  ["differs","60",0,1,"b#1"]
  ["not_seen","3,000",0,0,null]
  ["not_seen","10,000",0,0,null]
  ["not_seen","a quarter",0,0,null]
  ["not_seen","$12",0,0,null]
  $ figtrail check --format json draft.txt | jq -c '.drafts[].sums'
  [{"part":3,"whole":4,"share":5,"low":0.3,"high":0.3}]

A share and its whole with the part beside it add up or do not, too; what has a verb of its own is another thing.

  $ cat >sums.txt <<'END'
  > A quarter of the 11,000 troops, 9,000, were killed. Some 9,000 troops, or a quarter of the 36,000, were hurt.
  > About 25% of the 11,000 houses (9,000) were lost. A quarter of 11,000, 9,000.
  > 
  > A quarter of the 11,000 troops left, 9,000 stayed. Of the 16 dancers 8 of the 12 best left, and a quarter of the choir.
  > The firm, which owns 13% of the stock, would remove 13 of the 16 directors. It sold 35,000 of the two models.
  > END
  $ figtrail check sums.txt | grep '!'
    ! 9,000 of 11,000 is 81.8%, not A quarter
    ! 9,000 of 11,000 is 81.8%, not About 25%
    ! 9,000 of 11,000 is 81.8%, not A quarter

A page has the draft, and beside it what is known of each figure; nothing of either is markup.

  $ figtrail check --html page.html draft.txt | tail -n 1
  6 figures: 1 seen, 1 differs, 4 not seen; 1 does not add up
  $ $SUPPORT/page page.html
  figtrail.check/1: 7 figures, 0 links to articles
  $ grep -o '<a class="fig[^>]*>' page.html | head -n 2
  <a class="fig seen" id="f1" href="#n1" aria-label="Some 11,000: seen">
  <a class="fig differs" id="f2" href="#n2" aria-label="60: differs">
  $ grep -c 'draft.txt</h2>' page.html
  1
  $ printf 'He says: 5 < 7 & "3 > 2" dragons \033[2J came.\n\nThe flood in Brennagh killed 60 people.\n' >odd.txt
  $ figtrail check --html - odd.txt >page.html
  $ $SUPPORT/page page.html
  figtrail.check/1: 6 figures, 0 links to articles
  $ grep -o 'says: .*2J' page.html | head -n 1
  says: <a class="fig not_seen" id="f1" href="#n1" aria-label="5: not seen">5<span class="sign" aria-hidden="true">?</span></a> <a class="fig not_seen" id="f2" href="#n2" aria-label="&lt; 7: not seen">&lt; 7<span class="sign" aria-hidden="true">?</span></a> &amp; &quot;<a class="fig not_seen" id="f3" href="#n3" aria-label="3: not seen">3<span class="sign" aria-hidden="true">?</span></a> <a class="fig not_seen" id="f4" href="#n4" aria-label="&gt; 2: not seen">&gt; 2<span class="sign" aria-hidden="true">?</span></a>&quot; dragons �[<a class="fig not_seen" id="f5" href="#n5" aria-label="2J: not seen">2J
  $ figtrail check --html nowhere/page.html draft.txt >/dev/null
  figtrail: 'nowhere/page.html' cannot be written: No such file or directory
  [3]
  $ figtrail check --html - feed.jsonl draft.txt >page.html
  [1]
  $ $SUPPORT/page page.html
  figtrail.check/1: 10 figures, 0 links to articles
  $ grep -c '<section' page.html
  3

All is well when all is seen, or nothing is known of it; what differs is status 1.

  $ echo 'North Korean troops in Kursk are 12,000.' | figtrail check -
      North Korean troops in Kursk are [12,000].
    = 12,000 North Korean troops: seen: Seoul, Reuters, 2024-10-25. Others: 11,000
      (Kyiv, Reuters, 2024-10-25); ~ 11,000 (undated)
  
  1 figure: 1 seen, 0 differ, 0 not seen
  $ echo 'Nine dragons flew over Atlantis.' | figtrail check - >/dev/null
  $ echo 'No figure.' | figtrail check --format json - | jq -c '.total | del(.took_ms)'
  {"drafts":1,"figures":0,"seen":0,"differs":0,"not_seen":0,"sums":0}

What "it" is stands in the sentence before, of the draft as of what was stated.

  $ cat >it.jsonl <<'END'
  > {"id":"c","title":"Open at last","source":"Northwire","published":"2024-10-25","text":"The new bridge over the Varn opened on Monday. It cost $3.2 million, the council said."}
  > {"id":"d","title":"School roof","source":"Northwire","published":"2024-10-26","text":"The school in Lipnik has a new roof. It cost $1.1 million."}
  > END
  $ figtrail index -q --index it.index it.jsonl
  $ printf 'The new bridge over the Varn is open. It cost $4.2 million.\n\nThe theatre has a new roof. It cost $1.1 million.\n' | figtrail check --index it.index -
      The new bridge over the Varn is open. It cost [$4.2 million].
    ≠ $4.2 million money: differs: 3,200,000 USD (council, Northwire, 2024-10-25)
  
      The theatre has a new roof. It cost [$1.1 million].
    ? $1.1 million money: not seen
  
  2 figures: 0 seen, 1 differs, 1 not seen
  [1]
  $ echo 'The bridge cost $3.2 million.' | figtrail check --index it.index -
      The bridge cost [$3.2 million].
    = $3.2 million bridge: seen: council, Northwire, 2024-10-25
  
  1 figure: 1 seen, 0 differ, 0 not seen

In ASCII, and in colour.

  $ LC_ALL=C figtrail check draft.txt | head -n 6
  draft.txt
  
      [Some 11,000] North Korean troops are in Kursk.
    = Some 11,000 North Korean troops: seen: Kyiv, Reuters, 2024-10-25. Others: <=
      12,000 (Seoul, Reuters, 2024-10-25)
  
  $ figtrail check --color always draft.txt | sed -n '3,4s/\x1b/ESC/gp'
      ESC[32m[Some 11,000]ESC[0m North Korean troops are in Kursk.
    ESC[32m=ESC[0m ESC[32mSome 11,000ESC[0m North Korean troops: seen: Kyiv, Reuters, 2024-10-25. Others: ≤

Nothing of a draft is obeyed, by a terminal or as a question.

  $ printf 'Minister \033[2J said 5 "quoted OR (troops: came to Kursk -x.\n' | figtrail check -
      Minister �[[2J] said [5] "quoted OR (troops: came to Kursk -x.
    ? 2J Minister: not seen
    ? 5: not seen
  
  2 figures: 0 seen, 0 differ, 2 not seen
  $ figtrail check nowhere.txt
  figtrail: nowhere.txt: there is no such file or folder
  [4]
  $ figtrail check --index nowhere draft.txt
  figtrail: index 'nowhere': there is no index
    build one: figtrail index FOLDER
  [3]
