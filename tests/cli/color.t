Bold and colour are for terminals; --color wins over NO_COLOR, and a pipe gets none.

  $ export FIGTRAIL_INDEX="$CORPUS_INDEX"
  $ figtrail search -n 1 mercenaries | grep -c "$(printf '\033')"
  $ figtrail search -n 1 --color=always mercenaries | grep -c "$(printf '\033')\\[1mmercenaries"
  $ NO_COLOR=1 figtrail search -n 1 --color=always mercenaries | grep -c "$(printf '\033')\\[1mmercenaries"
  $ figtrail search -n 1 --no-color mercenaries | grep -c "$(printf '\033')"
  $ script -qec 'figtrail search -n 1 mercenaries' /dev/null | grep -c "$(printf '\033')\\[1mmercenaries"
  $ NO_COLOR=1 script -qec 'figtrail search -n 1 mercenaries' /dev/null | grep -c "$(printf '\033')"
