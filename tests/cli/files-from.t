The paths may come from a list: a path a line, or each ended by a NUL, so that any name is possible.

  $ export FIGTRAIL_INDEX=index
  $ mkdir news && cd news
  $ echo 'About 10 cows.' >'a cow.txt'
  $ echo 'About 20 cows.' >b.txt
  $ printf 'About 30 cows.' >"$(printf 'two\nlines.txt')" && cd ..
  $ printf 'news/a cow.txt\r\n\nnews/b.txt' >list
  $ figtrail extract --files-from list -t '{value} {path}'
  10 news/a cow.txt
  20 news/b.txt
  $ find news -type f -print0 | sort -z | figtrail extract --files-from - -t '{value}'
  10
  20
  30
  $ find news -type f -print0 | figtrail index --quiet -0 --files-from -
  $ figtrail claims --sort value -t '{value}' 1..
  10
  20
  30

Beside operands, which come first; a list of nothing is none.

  $ figtrail extract --files-from list news/b.txt -t '{value}'
  20
  10
  20
  $ figtrail extract --files-from /dev/null
  [1]

What is wrong with it is told.

  $ figtrail index
  figtrail: index needs PATH...
    figtrail index PATH...
  [2]
  $ figtrail index --files-from nowhere
  figtrail: nowhere: cannot read the list: No such file or directory
  [2]
  $ echo gone.txt | figtrail extract --files-from -
  figtrail: gone.txt: there is no such file or folder
  [4]
  $ echo news/b.txt | figtrail extract --files-from - -
  figtrail: stdin cannot be the list and an article
    write the list to a file
  [2]
