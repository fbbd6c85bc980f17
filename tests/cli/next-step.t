`figtrail` alone tells what to do next: make an index, or ask the one there is.

  $ figtrail
  figtrail: there is no index yet; make one of a folder of articles
    figtrail index FOLDER
    figtrail --help
  [2]
  $ FIGTRAIL_INDEX="$CORPUS_INDEX" figtrail
  figtrail: ask your index something, or see what is in it
    figtrail search 'words or "a phrase"'
    figtrail claims 'troops:10k..15k'
    figtrail stats
    figtrail --help
  [2]
