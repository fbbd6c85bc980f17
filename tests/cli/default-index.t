The index is the one named, else that of the environment, else the one in the data folder.

  $ figtrail stats
  $ XDG_DATA_HOME=$PWD/data figtrail stats
  $ FIGTRAIL_INDEX=elsewhere figtrail stats
  $ FIGTRAIL_INDEX=elsewhere figtrail stats --index nowhere
  $ echo 'About 300 people fled.' >a.txt
  $ XDG_DATA_HOME=$PWD/data figtrail index --quiet a.txt
  $ XDG_DATA_HOME=$PWD/data figtrail search -t '{id}' fled | wc -l
  $ ls data/figtrail
