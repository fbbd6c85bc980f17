What comes to an index in large numbers is built apart and merged in at the end. The index is the one that adding article by
article makes; '--bulk-after' names the text from which on it is done.

  $ mkdir -p news && for i in 1 2 3 4 5 6; do echo "Up to $i,200 people fled the flood of day $i in Orla." >news/$i.txt; done
  $ figtrail index -q -i apart news && figtrail index -q -i plain news
  $ for i in 7 8 9; do echo "Some $i,000 soldiers came to the valley, said the mayor." >news/$i.txt; done
  $ echo 'Up to 2,300 people fled the flood of day 2 in Orla.' >news/2.txt && mv news/3.txt news/9z.txt && rm news/4.txt
  $ figtrail index --prune -i plain news
  plain: 3 added, 1 updated, 3 unchanged, 1 moved, 1 removed; 4 claims in 220 bytes of text
  $ figtrail index --prune --bulk-after 1 -i apart news
  apart: 3 added, 1 updated, 3 unchanged, 1 moved, 1 removed; 4 claims in 220 bytes of text
  $ figtrail dump --terms -i plain | cmp - <(figtrail dump --terms -i apart)
  $ figtrail search -i plain --format json valley >plain.json; figtrail search -i apart --format json valley >apart.json
  $ sed 's/"took_ms":[0-9.]*//; s/"index":"[a-z]*"//' plain.json >p; sed 's/"took_ms":[0-9.]*//; s/"index":"[a-z]*"//' apart.json | cmp - p

Nothing is left of it beside the index or in it, and it goes on as any other.

  $ ls && ls apart
  apart
  apart.json
  news
  p
  plain
  plain.json
  docdata.glass
  flintlock
  iamglass
  postlist.glass
  termlist.glass
  $ figtrail verify -i apart
  apart: 8 articles, all of it is whole
  $ figtrail index -i apart news && figtrail compact -q -i apart && figtrail verify -i apart
  apart: 8 unchanged
  apart: 8 articles, all of it is whole
