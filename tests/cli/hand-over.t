What reads articles is a program of its own, which figtrail finds beside itself or, installed, in
libexec. To who asks it is all figtrail: from another folder, through a link, with spaces in its way.

  $ built=$(dirname "$CORPUS_INDEX")
  $ mkdir -p "a prefix/bin" "a prefix/libexec/figtrail" links
  $ cp "$built/figtrail" "a prefix/bin"
  $ cp "$built/figtrail-read" "a prefix/libexec/figtrail"
  $ ln -s "../a prefix/bin/figtrail" links/fig
  $ echo 'Up to 1,200 people fled.' > "the flood.txt"
  $ links/fig extract --format tsv --fields surface -- "the flood.txt"
  surface
  Up to 1,200
  $ "a prefix/bin/figtrail" index -qi "an index" "the flood.txt" && links/fig search -qi "an index" -f ids fled
  9409a0e37a8b7fd9
  $ PATH="a prefix/bin:$PATH" figtrail why --color never "the flood.txt" | head -n 1
  the flood.txt

A command line that is wrong is told of as ever, and so is help, without it.

  $ mv "a prefix/libexec" away
  $ links/fig index
  figtrail: index needs PATH...
    figtrail index PATH...
  [2]
  $ links/fig extract --help | head -n 1
  figtrail extract - the claims of files, folders or stdin (-), without an index

Where it is missing, questions are answered still.

  $ links/fig search -qi "an index" -f ids fled
  9409a0e37a8b7fd9
  $ links/fig index "the flood.txt"
  figtrail: '*/a prefix/bin/../libexec/figtrail/figtrail-read', which reads articles, cannot be run: No such file or directory (glob)
    install figtrail again, all of it
  [3]
