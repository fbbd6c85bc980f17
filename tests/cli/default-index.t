The index is the one named, else that of the environment, else the one in the data folder.


  $ figtrail stats 2>&1 | sed "s|$HOME|HOME|"
  figtrail: index 'HOME/.local/share/figtrail/index': there is no index
    build one: figtrail index FOLDER
  $ XDG_DATA_HOME=$PWD/data figtrail stats 2>&1 | sed "s|$PWD|PWD|"
  figtrail: index 'PWD/data/figtrail/index': there is no index
    build one: figtrail index FOLDER
  $ XDG_DATA_HOME=relative figtrail stats 2>&1 | sed "s|$HOME|HOME|"
  figtrail: index 'HOME/.local/share/figtrail/index': there is no index
    build one: figtrail index FOLDER
  $ FIGTRAIL_INDEX=elsewhere figtrail stats
  figtrail: index 'elsewhere': there is no index
    build one: figtrail index FOLDER
  [3]
  $ FIGTRAIL_INDEX=elsewhere figtrail stats --index nowhere
  figtrail: index 'nowhere': there is no index
    build one: figtrail index FOLDER
  [3]

Indexing makes it, with the folders above it.

  $ echo 'About 300 people fled.' >a.txt
  $ XDG_DATA_HOME=$PWD/data figtrail index --quiet a.txt
  $ XDG_DATA_HOME=$PWD/data figtrail search -t '{path}' fled
  a.txt
