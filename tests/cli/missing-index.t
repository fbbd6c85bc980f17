An index that is not there is named, and the reader is told how to build one.

  $ figtrail search -i nowhere bank
  figtrail: index 'nowhere': there is no index
    build one: figtrail index FOLDER
  [3]
  $ figtrail claims -i nowhere 'troops:10k..'
  figtrail: index 'nowhere': there is no index
    build one: figtrail index FOLDER
  [3]
  $ figtrail show -i nowhere 3fa9
  figtrail: index 'nowhere': there is no index
    build one: figtrail index FOLDER
  [3]
  $ figtrail stats -i nowhere
  figtrail: index 'nowhere': there is no index
    build one: figtrail index FOLDER
  [3]

A folder that is no index is none.

  $ mkdir folder && echo hello >folder/file
  $ figtrail search -i folder bank
  figtrail: index 'folder': there is no index in this folder
    build one: figtrail index FOLDER
  [3]
