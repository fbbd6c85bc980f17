An index that is not there is named, and the reader is told how to build one.

  $ figtrail search -i nowhere bank
  $ figtrail claims -i nowhere 'troops:10k..'
  $ figtrail show -i nowhere 3fa9
  $ figtrail stats -i nowhere

A folder that is no index is none, and stays as it is.

  $ mkdir folder && echo hello >folder/file
  $ figtrail search -i folder bank
  $ figtrail index -i folder "$CORPUS/articles/kursk-01-first-report.txt"
  $ ls folder
