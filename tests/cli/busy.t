One process writes at a time. A second one is told which that is, and may wait for it.

  $ export FIGTRAIL_INDEX=index
  $ echo 'About 300 soldiers came.' >a.txt && figtrail index -q a.txt
  $ mkfifo feed
  $ figtrail index -q feed & exec 3>feed; sleep 0.3
  $ echo 'About 5 cows.' >b.txt
  $ figtrail index b.txt 2>told
  [3]
  $ sed "s/process $!/process PID/" told
  figtrail: index 'index': process PID is writing to it
    wait for it with '--wait', or stop it
  $ figtrail compact 2>told
  [3]
  $ sed "s/process $!/process PID/" told
  figtrail: index 'index': process PID is writing to it
    wait for it with '--wait', or stop it
  $ figtrail index --wait=0 b.txt 2>/dev/null
  [3]
  $ figtrail index --wait=1 b.txt 2>/dev/null
  [3]
  $ figtrail index -q --wait b.txt 2>waited 3>&- & sleep 0.3; figtrail count cows
  0
  [1]
  $ echo '{"text":"About 7 sheep."}' >&3; exec 3>&-; wait; cat waited
  $ figtrail count cows
  1

Searches never wait.
