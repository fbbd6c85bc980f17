An article comes back as it was read; any unique beginning of its id will do.

  $ printf 'Flood\n\nAbout 1,200 people fled.\n' >a.txt
  $ echo '{"id":"report-7","title":"Seven","text":"Some 40 boats sank."}' >feed.jsonl
  $ export FIGTRAIL_INDEX=index
  $ figtrail index -q a.txt feed.jsonl
  $ figtrail show report-7
  $ figtrail show rep | cat
  $ figtrail show "$(figtrail search -t '{id}' flood)" | cmp - a.txt
  $ figtrail show --format json report-7 | cut -c 1-100
  $ figtrail show --all --format ndjson | tail -n 1
  $ figtrail show zzzz
  $ figtrail show
  $ figtrail show --all
  $ figtrail show --all --format ndjson report-7

What --all writes can be indexed again.

  $ figtrail show --all --format ndjson | figtrail index -q -i copy -
  $ figtrail search -i copy -t '{id} {title}' boats
