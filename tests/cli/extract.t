The claims of a text, without an index.

  $ cat >note.txt <<'END'
  > Flood in the valley
  > 
  > Up to 1,200 rescue workers are expected, said Elena Marsh on 12 March 2024.
  > Between 300 and 400 houses were damaged, about 60% of the village.
  > END
  $ figtrail extract note.txt
  $ figtrail extract --rejected note.txt
  $ figtrail extract -t '{low}..{high} {modifier} {unit} {kind}' note.txt

From stdin, where it may be a text or a feed.

  $ echo 'Around 15,000 people marched.' | figtrail extract -t '{surface}|{value}|{subject}' -
  $ echo '{"id":"x1","text":"Around 15,000 people marched."}' | figtrail extract -t '{id}#{number}' -

No claim is no failure.

  $ echo 'Nothing to count here.' | figtrail extract -
  $ figtrail extract nowhere.txt
