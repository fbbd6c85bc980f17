With --timeout a question that takes longer ends in a message, and status 3, instead of part of an answer.

  $ ln -s "$CORPUS_INDEX" index; export FIGTRAIL_INDEX=index
  $ figtrail search --timeout 0.000001 people
  figtrail: index 'index': there was no answer within 1e-06 seconds
    ask for less at a time, or allow more time
  [3]
  $ figtrail claims --timeout 1e-6 --format json 'people:10..'
  figtrail: index 'index': there was no answer within 1e-06 seconds
    ask for less at a time, or allow more time
  [3]
  $ figtrail count --timeout 1e-6 people
  figtrail: index 'index': there was no answer within 1e-06 seconds
    ask for less at a time, or allow more time
  [3]
  $ figtrail search --timeout 1e-6 -n 0 --facet kind '*'
  figtrail: index 'index': there was no answer within 1e-06 seconds
    ask for less at a time, or allow more time
  [3]

Without one, with 0, or with enough of it, the answer is the same.

  $ figtrail search -f ids -n all people >all
  $ figtrail search -f ids -n all --timeout 0 people | cmp - all
  $ figtrail search -f ids -n all --timeout 1000 people | cmp - all
  $ figtrail search -f ids -n all --timeout 1e300 people | cmp - all
  $ figtrail search --timeout=-1 people
  figtrail: --timeout cannot be '-1'
    write a number such as 1.2
  [2]
  $ figtrail search --timeout nan people
  figtrail: --timeout cannot be 'nan'
    write a number such as 1.2
  [2]

A saved question can be given one when it is asked.

  $ export XDG_CONFIG_HOME="$PWD/config" XDG_DATA_HOME="$PWD/data" XDG_STATE_HOME="$PWD/state"
  $ figtrail saved add crowds people
  $ figtrail saved run --timeout 1e-6 crowds
  figtrail: index 'index': there was no answer within 1e-06 seconds
    ask for less at a time, or allow more time
  [3]

A long search ends at once when it is interrupted.

  $ cat >stop.py <<'END'
  > import os, signal, subprocess
  > os.mkfifo("words")
  > asked = subprocess.Popen(["figtrail", "search", "--synonyms", "words", "people"],
  >                          preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
  > with open("words", "w"):  # it waits for them
  >     asked.send_signal(signal.SIGINT)
  >     print(asked.wait(10))
  > END
  $ python3 stop.py
  -2
