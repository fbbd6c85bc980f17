Claims that fit a condition better come first: an exact figure, about one, a range within, a bound,
a range that sticks out.

  $ cat > feed.jsonl << END
  > {"id": "out", "text": "Between 9,000 and 40,000 troops were moved."}
  > {"id": "bound", "text": "More than 12,000 troops were moved."}
  > {"id": "within", "text": "Between 11,000 and 13,000 troops were moved."}
  > {"id": "about", "text": "About 12,000 troops were moved."}
  > {"id": "exact", "text": "The army moved 12,000 troops."}
  > END
  $ figtrail index --quiet --index i feed.jsonl
  $ figtrail claims -i i --template '{id} {surface}' 'troops:10k..15k'
  exact 12,000
  about About 12,000
  within Between 11,000 and 13,000
  bound More than 12,000
  out Between 9,000 and 40,000
  $ figtrail search -i i --template '{id}' 'troops:10k..15k'
  exact
  about
  within
  bound
  out

A word of the question in the claim's subject counts more than one in its sentence, and that more than one
elsewhere in the article.

  $ cat > words.jsonl << END
  > {"id": "article", "text": "The farmers met again. The town counted 400 guests at the fair, and nobody was surprised by it."}
  > {"id": "sentence", "text": "The town counted 400 guests at the fair of the farmers. Nobody was much surprised by the figure."}
  > {"id": "subject", "text": "The town counted 400 farmers at the fair of the region. Nobody was much surprised by the figure."}
  > END
  $ figtrail index --quiet --index w words.jsonl
  $ figtrail claims -i w --template '{id} {subject}' 'farmers AND 300..500'
  subject farmers
  sentence guests
  article guests

A number of things comes before a measure of them.

  $ cat > trains.jsonl << END
  > {"id": "measure", "text": "The new trains take 40 minutes to the coast."}
  > {"id": "number", "text": "The line has 40 trains."}
  > END
  $ figtrail index --quiet --index t trains.jsonl
  $ figtrail claims -i t --template '{id}' 'trains:30..50'
  number
  measure

Sorted by value, by date, by source; ties stay in the order of fit. Undated articles and those without a source come
last either way.

  $ cat > sorted.jsonl << END
  > {"id": "a", "published": "2024-05-01", "source": "Beta", "text": "Some 90 people fled."}
  > {"id": "b", "published": "2023-05-01", "source": "Alpha", "text": "Then 2,000 people fled."}
  > {"id": "c", "text": "Only 300 people fled."}
  > END
  $ figtrail index --quiet --index s sorted.jsonl
  $ for key in value date newest source; do figtrail claims -i s --sort $key --template '{id}' 'people:1..' | paste -sd' '; done
  a c b
  b a c
  a b c
  b a c
  $ for key in value date newest source; do figtrail search -i s --sort $key --template '{id}' 'people:1..' | paste -sd' '; done
  a c b
  b a c
  a b c
  b a c

The same index and question give the same bytes.

  $ for n in 1 2 3; do figtrail claims -i s --limit all --format csv 'people:1..' | cksum; done | sort -u | wc -l
  1
