Bold and colour are for terminals (terminal.t); --color wins over NO_COLOR, and a pipe gets none.

  $ export FIGTRAIL_INDEX="$CORPUS_INDEX"
  $ figtrail search -n 1 mercenaries | grep -c "$(printf '\033')"
  0
  [1]
  $ figtrail search -n 1 --color=always mercenaries | grep -c "$(printf '\033')\\[1mmercenaries"
  1
  $ NO_COLOR=1 figtrail search -n 1 --color=always mercenaries | grep -c "$(printf '\033')\\[1mmercenaries"
  1
  $ figtrail search -n 1 --no-color mercenaries | grep -c "$(printf '\033')"
  0
  [1]
