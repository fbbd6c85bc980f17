A first run that is interrupted keeps what came in, and the same command goes on from there.

  $ export FIGTRAIL_INDEX=index
  $ for i in $(seq 200); do echo "{\"id\":\"n$i\",\"text\":\"In all $i sheep.\"}"; done >feed.jsonl
  $ mkfifo feed
  $ figtrail index feed.jsonl feed 2>told &
  $ exec 3>feed
  $ echo '{"id":"last","text":"About 5 cows."}' >&3
  $ sleep 0.3; kill -INT $!
  $ echo '{"id":"later","text":"About 6 cows."}' >&3 2>/dev/null; exec 3>&-
  $ wait $!
  [130]
  $ cat told
  figtrail: stopped; 201 changes are kept
    the same command carries on from there
  $ figtrail count sheep
  200
  $ rm feed
  $ touch -d '1 hour ago' feed.jsonl
  $ figtrail index feed.jsonl
  index: 200 unchanged

An update in the same way. A dry run has nothing to keep.

  $ mkfifo feed
  $ figtrail index --dry-run feed 2>told &
  $ exec 3>feed
  $ echo '{"id":"last","text":"About 7 cows."}' >&3
  $ sleep 0.3; kill -INT $!
  $ echo '{"id":"later","text":"About 6 cows."}' >&3 2>/dev/null; exec 3>&-
  $ wait $!
  [130]
  $ cat told
  figtrail: stopped; the index is as it was
