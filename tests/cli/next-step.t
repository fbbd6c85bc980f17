`figtrail` alone tells what to do next: make an index, or ask the one there is.

  $ figtrail
  $ FIGTRAIL_INDEX="$CORPUS_INDEX" figtrail
