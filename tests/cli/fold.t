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
