Long and short names, values with and without "=", `--no-x`, `--` before words that start with "-".

  $ figtrail search -i "$CORPUS_INDEX" -n1 -t '{rank}' kursk
  1
  $ figtrail search --index="$CORPUS_INDEX" --limit=1 --template '{rank}' kursk
  1
  $ figtrail search -qi "$CORPUS_INDEX" -n 2 -t '{rank}' kursk
  1
  2
  $ figtrail search -i "$CORPUS_INDEX" --format json --no-format -n 1 -t '{rank}' kursk
  1
  $ figtrail search -i "$CORPUS_INDEX" -t '{rank}' -n 1 -- kursk -zzzz
  1
  $ figtrail search -i "$CORPUS_INDEX" -t '{rank}' -n 1 kursk -zzzz
  figtrail: search has no option '-zzzz'
    'figtrail search --help' lists them; words that start with '-' go after '--'
  [2]

Words may stand without quotes; together they are the question.

  $ figtrail search -i "$CORPUS_INDEX" -n1 -f ndjson north korean | tail -n 1 | grep -o '"text":"[^"]*"'
  "text":"north korean"

What no option looks like is a question, also when it begins with a "-".

  $ figtrail search -i "$CORPUS_INDEX" -n1 -t '{rank}' '-zzzz kursk'
  1
  $ figtrail search -i "$CORPUS_INDEX" -n1 -t '{rank}' '-(zzzz OR yyyy)' kursk
  1
  $ figtrail search -i "$CORPUS_INDEX" -n1 -t '{rank}' -title:zzzz -troops:1k.. kursk
  1
  $ figtrail search -i "$CORPUS_INDEX" -n1 '-t{rank}: x' kursk
  1: x
