A question that would take too much is told so, and what to do about it.

  $ export FIGTRAIL_INDEX="$CORPUS_INDEX"
  $ many() { python3 -c "import sys; print(eval(sys.argv[1]), end='')" "$1"; }
  $ figtrail search "$(many '" ".join("w%d" % i for i in range(10000))')"
  figtrail: query:23467: the question has more than 4096 terms
    ask for fewer at a time
  [2]
  $ figtrail search "$(many '" OR ".join("w%d" % i for i in range(5000))')"
  figtrail: query:35755: the question has more than 4096 terms
    ask for fewer at a time
  [2]
  $ figtrail search "$(many '"(" * 10000 + "a" + ")" * 10000')"
  figtrail: query:65: brackets stand more than 64 deep
    take some of them away
  [2]
  $ figtrail count "$(many '"NOT " * 9999 + "people"')"
  66
  $ figtrail search "$(many '" OR ".join("%d..%d" % (i, 9 * i) for i in range(1, 1001))')"
  figtrail: query:3098: the question has more than 256 phrases, ranges, word* and word~1
    ask for fewer at a time
  [2]
  $ figtrail claims "$(many '" OR ".join("people:%d..%d" % (i, 9 * i) for i in range(1, 1001))')"
  figtrail: query:4890: the question has more than 256 phrases, ranges, word* and word~1
    ask for fewer at a time
  [2]
  $ figtrail search "$(many '" OR ".join("\"the w%d of\"~20" % i for i in range(1000))')"
  figtrail: query:5011: the question has more than 256 phrases, ranges, word* and word~1
    ask for fewer at a time
  [2]
  $ figtrail search "$(many '" OR ".join("abcdefgh"[:3 + i % 6] + "~2" for i in range(1000))')"
  figtrail: query:2941: the question has more than 256 phrases, ranges, word* and word~1
    ask for fewer at a time
  [2]
  $ figtrail search '"north troops"~1000000'
  figtrail: query:15: a phrase can have at most ~100
    write it as in '"two words"~3'
  [2]
  $ figtrail search 'north NEAR/1000000 troops'
  figtrail: query:7: the distance must be from 1 to 100
    write it as in 'volunteers NEAR/5 front'
  [2]
  $ figtrail search "$(many '"\"" + " ".join("w%d" % i for i in range(9000)) + "\""')"
  figtrail: query:1: a phrase can have at most 256 words
    ask for a part of it
  [2]
  $ figtrail search 'troops:1e400..'
  figtrail: query:8: the number '1e400' is too large
    leave that side open, as in 'troops:10000..'
  [2]
  $ figtrail search -n 99999999999999999999 people
  figtrail: '99999999999999999999' is not a number for --limit
    write a whole number, or 'all'
  [2]
  $ figtrail search --offset 18446744073709551615 people
  figtrail: note: --offset is past the last answer
  23 articles
  [1]

As many as are allowed are answered.

  $ figtrail count "$(many '" OR ".join("%d..%d" % (i, 9 * i) for i in range(1, 257))')"
  88
