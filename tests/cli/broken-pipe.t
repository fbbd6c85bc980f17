A reader that goes away ends the program quietly.

  $ figtrail show --index "$CORPUS_INDEX" --all --format ndjson | head -n 1 | cut -c 1-17
  {"type":"article"
  $ figtrail search --index "$CORPUS_INDEX" --limit all the | head -n 0
  $ figtrail --help | true

A full disk is another matter.

  $ figtrail stats --index "$CORPUS_INDEX" >/dev/full
  figtrail: the answer could not be written: No space left on device
  [3]
