The commands are listed, and each tells its options from the table that parsing reads.

  $ figtrail --help
  $ figtrail help search
  $ figtrail show -h | head -n 3
  $ figtrail --version

Every command explains itself.

  $ for c in index search claims extract show stats; do figtrail $c --help | head -n 1; done
