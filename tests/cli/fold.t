--fold shows a story once and counts its copies, whatever small edits they have.

  $ export FIGTRAIL_INDEX="$CORPUS_INDEX"
  $ figtrail search --fold --template '{copies} {path}' '"between 10,000 and 12,000 North Korean troops"'
  2 corpus/articles/kursk-03-syndicated-copy.html
  $ figtrail search --template '{copies} {path}' '"between 10,000 and 12,000 North Korean troops"'
  0 corpus/articles/kursk-03-syndicated-copy.html
  0 corpus/articles/kursk-16-forum-repost.txt
  0 corpus/articles/kursk-02-minister-statement.txt
  $ figtrail claims --fold --template '{copies} {surface} {path}' 'troops:10k..12k "Kim Yong-hwan"'
  2 between 10,000 and 12,000 corpus/articles/kursk-16-forum-repost.txt

Two stories with the same words about them are two, and so is a notice with other figures.

  $ about='This bulletin is sent to all subscribers of the service every morning at six, and it may not be reproduced in whole or in part without the leave of the publisher, who can be reached by post at the address that is printed on the back of every issue of the paper.'
  $ cat > feed.jsonl << END
  > {"id": "harbour", "title": "Strike closes the harbour", "text": "Dock workers in the harbour of Lund walked out on Monday after talks over night shifts had failed, the union said. Ships were sent on to other ports along the coast. $about"}
  > {"id": "school", "title": "School roof to be repaired", "text": "The roof of the old school by the river will be mended over the summer, the council decided after a long evening of debate about who should pay for the timber. $about"}
  > {"id": "copy", "title": "Strike closes harbour", "text": "Dock workers in Lund harbour walked out on Monday after talks over night shifts had failed, the union said. Ships were sent on to other ports along the coast. $about"}
  > {"id": "monday", "title": "Fuel prices", "text": "A litre of diesel cost 1.72 euros on average at the pumps of the country this morning, the motoring club said in its daily notice to drivers and hauliers."}
  > {"id": "tuesday", "title": "Fuel prices", "text": "A litre of diesel cost 1.69 euros on average at the pumps of the country this morning, the motoring club said in its daily notice to drivers and hauliers."}
  > END
  $ figtrail index --quiet --index i feed.jsonl
  $ figtrail search -i i --fold --template '{copies} {id}' '*'
  1 harbour
  0 school
  0 monday
  0 tuesday
  $ figtrail search -i i --fold --template '{copies} {id}' --offset 1 --limit 1 '*'
  0 school
  $ figtrail search -i i --fold --format ndjson 'harbour OR litre' | tail -1 | sed 's/.*"total":\({[^}]*}\).*/\1/'
  {"articles":3,"exact":true}

An article names all its copies in the index, found by the question or not, and which of them was printed first.

  $ cat > wire.jsonl << END
  > {"id": "post", "title": "Strike closes harbour", "source": "The Harbour Post", "published": "2024-10-25", "text": "Dock workers in Lund harbour walked out on Monday after talks over night shifts had failed, the union said. Ships were sent on to other ports along the coast. $about"}
  > {"id": "later", "title": "Strike closes the harbour", "source": "Evening Wire", "published": "2024-10-27", "text": "Read more: our harbour pages. Dock workers in the harbour of Lund walked out on Monday after talks over night shifts had failed, the union said. Ships were sent on to other ports along the coast. $about"}
  > END
  $ figtrail index --quiet --index i wire.jsonl
  $ figtrail search -i i --fold 'union source:evening'
   1  Strike closes the harbour
      Evening Wire · 2024-10-27 · wire.jsonl · later
      first printed by The Harbour Post 2024-10-25; 3 copies: The Harbour Post
      2024-10-25, feed.jsonl, feed.jsonl
      Read more: our harbour pages. Dock workers in the harbour of Lund walked out
      on Monday after talks over night shifts had failed, the union said. Ships
      were sent on to other ports along the coast.
  
  1 article
  $ figtrail search -i i --fold --format json pages | grep -o '"copies":.*,"first":[^}]*}'
  "copies":3,"copies_list":[{"id":"post","path":"wire.jsonl","title":"Strike closes harbour","source":"The Harbour Post","url":null,"published":"2024-10-25"},{"id":"harbour","path":"feed.jsonl","title":"Strike closes the harbour","source":null,"url":null,"published":null},{"id":"copy","path":"feed.jsonl","title":"Strike closes harbour","source":null,"url":null,"published":null}],"first":{"id":"post","path":"wire.jsonl","title":"Strike closes harbour","source":"The Harbour Post","url":null,"published":"2024-10-25"}
  $ figtrail show -i i --copies copy
  undated  -  feed.jsonl  copy
  2024-10-25  The Harbour Post  wire.jsonl  post
  2024-10-27  Evening Wire  wire.jsonl  later
  undated  -  feed.jsonl  harbour
  first printed 2024-10-25 as post
  $ figtrail show -i i --copies school
  [1]
  $ figtrail show -i i --copies --format json copy
  figtrail: show --copies writes text only
    leave --copies away: the article's JSON has them
  [2]

Facets count a story once for each name.

  $ figtrail search -i i --fold --facet source --limit 0 'harbour'
  articles by source
    Evening Wire      1 ████████████████████████████████████████
    The Harbour Post  1 ████████████████████████████████████████
    (none)            1 ████████████████████████████████████████
  
  1 article
  $ figtrail search -i i --facet source --limit 0 'harbour'
  articles by source
    Evening Wire      1 ████████████████████
    The Harbour Post  1 ████████████████████
    (none)            2 ████████████████████████████████████████
  
  4 articles

When a copy is changed or goes away, the others are told anew.

  $ grep -v '"post"' wire.jsonl >rest && mv rest wire.jsonl
  $ figtrail index --quiet --prune --index i wire.jsonl
  $ figtrail show -i i --copies later
  2024-10-27  Evening Wire  wire.jsonl  later
  undated  -  feed.jsonl  harbour
  undated  -  feed.jsonl  copy
  first printed 2024-10-27 as later
  $ sed 's/Dock workers/Some 1,200 dock workers/' wire.jsonl >rest && mv rest wire.jsonl
  $ sed 's/Dock workers/Some 900 dock workers/' feed.jsonl >rest && mv rest feed.jsonl
  $ figtrail index --quiet --index i wire.jsonl feed.jsonl
  $ figtrail search -i i --fold --template '{copies} {id}' union
  1 copy
  0 later
