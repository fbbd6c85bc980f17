A table is an article a row: the first line names the columns as JSON lines name their keys. What
delimits the fields is told by that line.

  $ cat >news.csv <<'END'
  > ID,Title,text,published,source,shelf
  > n1,Flood,"About 1,200 people fled.
  > They came ""home"" in May.",2024-03-12,Valley Post,7
  > n2,,Some 340 villagers were rescued.,13.5.,,8
  > n3,Nothing,,2024-03-14
  > n4,Fair,It drew 5000 visitors.,2024-03-15
  > n5,Fair,It drew 6,000 visitors.,2024-03-15,Valley Post,8
  > END
  $ figtrail extract -t '{id}|{value}|{sentence}|{published}|{source}|{title}' news.csv
  figtrail: note: news.csv:4: 'published' is not a date: '13.5.'
    write it as 2024-03-12 or 2024-03-12T09:30:00Z
  figtrail: news.csv:5: the article has no text
  figtrail: note: news.csv:7: has 7 fields, the first line names 6
    put fields that have the delimiter in quotes
  figtrail: note: news.csv:7: 'published' is not a date: '000 visitors.'
    write it as 2024-03-12 or 2024-03-12T09:30:00Z
  n1|1200|About 1,200 people fled.|2024-03-12|Valley Post|Flood
  n2|340|Some 340 villagers were rescued.|||
  n4|5000|It drew 5000 visitors.|2024-03-15||Fair
  n5|6|It drew 6||2024-03-15|Fair
  [4]
  $ printf 'title;text\nDeich;Etwa 40 Schafe, 30 davon alt.\n' >schafe.csv
  $ printf 'title\ttext\nPipe\tSome 12" pipes, 50 of them.\n' >pipes.tsv
  $ printf '\357\273\277"title","html"\r\n"Cows","<p>About <b>60</b> cows.</p>"\r\n' >cows
  $ figtrail extract -t '{value} {title} {path}' schafe.csv pipes.tsv cows
  40 Deich schafe.csv
  30 Deich schafe.csv
  12 Pipe pipes.tsv
  50 Pipe pipes.tsv
  60 Cows cows

An index knows rows by their ids, packed tables too.

  $ export FIGTRAIL_INDEX=index
  $ gzip -k schafe.csv && mkdir tables && mv pipes.tsv schafe.csv.gz tables
  $ figtrail index --quiet tables && figtrail search -t '{path}' --any pipes schafe
  tables/pipes.tsv
  tables/schafe.csv.gz
  $ figtrail show --format text "$(figtrail search -t '{id}' pipes)"
  Some 12" pipes, 50 of them. (no-eol)

What is wrong is told by its line.

  $ printf 'a,b\n1,2\n' >columns.csv
  $ printf 'id,text\n1,About 10 cows.\n2,"About 20 cows.\n3,About 30 cows.\n' >open.csv
  $ figtrail extract -t '{value}' columns.csv open.csv
  figtrail: columns.csv:1: the first line names no column 'text' or 'html'
    name the column that is the text, as --map text=body
  figtrail: open.csv:3: the record has a quoted field that does not end
    write a quote within quotes twice
  10
  [4]

Prose with commas is no table.

  $ printf 'Text, pictures\nAbout 70 cows.\n' >prose
  $ figtrail extract -t '{value} {sentence}' prose
  70 About 70 cows.
