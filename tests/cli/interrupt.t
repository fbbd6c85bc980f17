Interrupting `index` leaves the last commit, and the same command carries on.

  $ export FIGTRAIL_INDEX=index
  $ echo 'About 1,200 people fled.' >first.txt
  $ figtrail index --quiet first.txt
  $ mkfifo feed
  $ figtrail index --quiet - <feed &
  $ exec 3>feed
  $ for i in $(seq 20); do echo "{\"id\":\"n$i\",\"text\":\"In all $i sheep.\"}" >&3; done
  $ sleep 0.3; kill -INT $!; sleep 0.1
  $ echo '{"text":"one more"}' >&3; exec 3>&-
  $ wait $!
  $ figtrail search -t '{path}' people
  $ figtrail search -t '{id}' sheep
