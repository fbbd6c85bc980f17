A command or an option that is nearly right is recognised, one that is not is refused.

  $ figtrail serch words
  $ figtrail frobnicate
  $ figtrail search --limti 3 words
  $ figtrail search --frobnicate words
  $ figtrail search -Z words
  $ figtrail search --format jsn words
  $ figtrail search --limit many words
  $ figtrail search --limit
  $ figtrail search --quiet=yes words
  $ figtrail search
  $ figtrail stats extra
  $ figtrail help serch
