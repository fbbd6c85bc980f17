`figtrail` alone tells what to do next: make an index, or ask the one there is.

  $ figtrail
  figtrail: there is no index yet; make one of a folder of articles
    figtrail index FOLDER
    figtrail --help
  [2]
  $ FIGTRAIL_INDEX="$CORPUS_INDEX" figtrail
  figtrail: there is no index yet; make one of a folder of articles
    figtrail index FOLDER
    figtrail --help
  [2]
