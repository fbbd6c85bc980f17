An article comes back as it was read; any unique beginning of its id will do.

  $ printf 'Flood\n\nAbout 1,200 people fled.\n' >a.txt
  $ echo '{"id":"report-7","title":"Seven","text":"Some 40 boats sank."}' >feed.jsonl
  $ export FIGTRAIL_INDEX=index
  $ figtrail index -q a.txt feed.jsonl
  $ figtrail show report-7
  Some 40 boats sank. (no-eol)
  $ figtrail show rep | cat
  Some 40 boats sank. (no-eol)
  $ figtrail show "$(figtrail search -t '{id}' flood)" | cmp - a.txt
  $ figtrail show --format json report-7 | cut -c 1-100
  {"type":"article","schema":"figtrail.article/1","id":"report-7","path":"feed.jsonl","title":"Seven",
  $ figtrail show --all --format ndjson | tail -n 1
  {"type":"summary","schema":"figtrail.article/1","total":{"articles":2},"partial":false,"missing_parts":[]}
  $ figtrail show zzzz
  figtrail: index 'index': there is no article 'zzzz'
    'figtrail search' shows the ids of what it finds
  [1]
  $ figtrail show
  figtrail: show needs an ID, or --all
    'figtrail search' shows the ids of what it finds
  [2]
  $ figtrail show --all
  figtrail: show --all writes ndjson only
    write 'figtrail show --all --format ndjson'
  [2]
  $ figtrail show --all --format ndjson report-7
  figtrail: show takes an ID or --all
    leave one of them away
  [2]

What --all writes can be indexed again.

  $ figtrail show --all --format ndjson | figtrail index -q -i copy -
  $ figtrail search -i copy -t '{id} {title}' boats
  report-7 Seven
