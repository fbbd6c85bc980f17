What the processor time of indexing went into is told on demand: task by task, in the order in which an
article goes through them.

  $ printf 'Up to 1,200 people fled the valley, said Elena Marsh.\n' >flood.txt
  $ mask() { sed -E 's/[0-9]+\.[0-9]+ s/N s/; s/ +[0-9]+ %/ P %/; s/  +N s/ N s/; s/[0-9.]+ (bytes|[kM]B) of/SIZE of/g'; }
  $ figtrail index --profile -i index flood.txt | mask
  index: 1 added; 1 claim in SIZE of text
    processor time
      reading N s P %
      language N s P %
      words N s P %
      claims N s P %
      terms N s P %
      records N s P %
      copies N s P %
      postings N s P %
      tables N s P %
      commit N s P %
      other N s P %
      all N s
    SIZE of text a second, SIZE of memory at most

The tasks add up to the processor time of the run, whatever the number of threads.

  $ for jobs in 1 2; do
  >   rm -rf index
  >   bash -c 'TIMEFORMAT="%U %S"; time figtrail index --jobs '$jobs' --profile --format json -i index "$CORPUS/articles"' 2>used >told
  >   python3 - told used <<'END'
  > import json, sys
  > profile = json.load(open(sys.argv[1]))['profile']
  > used = sum(map(float, open(sys.argv[2]).read().split()))
  > told = sum(profile['cpu_ms'].values()) / 1000
  > print(profile['cpu_ms']['claims'] > 0, profile['cpu_ms']['words'] > 0, 0.25 * used < told <= used + 0.02)
  > END
  > done
  True True True
  True True True

Without it nothing is measured.

  $ figtrail index --format json -i index flood.txt | grep -o '"profile":.*'
  "profile":null}
