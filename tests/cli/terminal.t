A terminal gets bold and colour, unless NO_COLOR is set. Where no terminal is to be had, this is skipped.

  $ script -qec true /dev/null </dev/null >/dev/null 2>&1 || exit 80
  $ export FIGTRAIL_INDEX="$CORPUS_INDEX"
  $ script -qec 'figtrail search -n 1 mercenaries' /dev/null </dev/null | grep -c "$(printf '\033')\\[1mmercenaries"
  1
  $ NO_COLOR=1 script -qec 'figtrail search -n 1 mercenaries' /dev/null </dev/null | grep -c "$(printf '\033')"
  0
  [1]
