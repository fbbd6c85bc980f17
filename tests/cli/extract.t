The claims of a text, without an index.

  $ cat >note.txt <<'END'
  > Flood in the valley
  > 
  > Up to 1,200 rescue workers are expected, said Elena Marsh on 12 March 2024.
  > Between 300 and 400 houses were damaged, about 60% of the village.
  > END
  $ figtrail extract note.txt
  Flood in the valley
  ≤ 1,200    rescue workers  Elena Marsh
           Up to 1,200 rescue workers are expected, said Elena Marsh on 12 March
           2024.
           expected
  300–400    houses
     ~ 60 %  village
           Between 300 and 400 houses were damaged, about 60% of the village.
  $ figtrail extract --rejected note.txt
  Flood in the valley
  ≤ 1,200    rescue workers  Elena Marsh
           no claim, date: 12 March 2024
           Up to 1,200 rescue workers are expected, said Elena Marsh on 12 March
           2024.
           expected
  300–400    houses
     ~ 60 %  village
           Between 300 and 400 houses were damaged, about 60% of the village.
  $ figtrail extract -t '{low}..{high} {modifier} {unit} {kind}' note.txt
  ..1200 at_most count people
  300..400 range count buildings
  60..60 about percent share

From stdin, where it may be a text or a feed.

  $ echo 'Around 15,000 people marched.' | figtrail extract -t '{surface}|{value}|{subject}' -
  Around 15,000|15000|people
  $ echo '{"id":"x1","text":"Around 15,000 people marched."}' | figtrail extract -t '{id}#{number}' -
  x1#1

No claim is no failure.

  $ echo 'Nothing to count here.' | figtrail extract -
  [1]
  $ figtrail extract nowhere.txt
  figtrail: nowhere.txt: there is no such file or folder
  [4]
