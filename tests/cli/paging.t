--limit and --offset walk through the answers; --sort orders them.

  $ export FIGTRAIL_INDEX="$CORPUS_INDEX"
  $ figtrail search --limit all -t '{id}' kursk >all
  $ for o in 0 5 10 15 20 25; do figtrail search --limit 5 --offset $o -q -t '{id}' kursk; done | cmp - all
  $ figtrail search --limit all --sort date -t '{published}' kursk | grep . | sort -c
  $ figtrail search --limit all --sort newest -t '{published}' kursk | grep . | sort -cr
  $ figtrail claims --limit all --sort value -t '{canonical_low}' 'killed:1.. OR wounded:1..' | grep . | sort -cg

No answers at all, only how many there are:

  $ figtrail search --limit 0 kursk
  20 articles
  $ figtrail claims --limit 0 'killed:1..' | tr -s 0-9 N
  N claims in N articles
