Scraped text brings lines that are no part of the article. The text stays as it is, so that spans are
offsets into the file; those lines are not searched, their figures are refused, and passages avoid them.

  $ cat >scraped.txt <<'END'
  > Ferry sinks off the coast
  > 
  > Home | News | Sport | About us
  > Share 340 Tweet 12 Email Print
  > Up to 212 people were aboard, said the owner.
  > READ MORE: The 12 worst storms
  > Rescuers found 40 life jackets.
  > Sign up for our newsletter: 5 stories a day
  > © 2001-2024 The Post
  > END
  $ export FIGTRAIL_INDEX=index
  $ figtrail index -q scraped.txt
  $ figtrail claims -t '{surface} {begin}' people
  Up to 212 89
  $ figtrail extract --rejected --format ndjson scraped.txt | grep -o '"surface":"[^"]*","reason":"[^"]*","rule":"[^"]*"'
  "surface":"340","reason":"page_furniture","rule":"a counter or page number of a web page"
  "surface":"12","reason":"page_furniture","rule":"a counter or page number of a web page"
  "surface":"12","reason":"page_furniture","rule":"on a line that is no part of the article"
  "surface":"5","reason":"page_furniture","rule":"on a line that is no part of the article"
  "surface":"2001-2024","reason":"year","rule":"a year beside a copyright sign"
  $ figtrail search newsletter
  figtrail: note: nothing matches
  [1]
  $ figtrail search storms
  figtrail: note: nothing matches
  [1]
  $ figtrail search --format ndjson 'people jackets' | grep -o '"snippets":.*"claims"'
  "snippets":[{"text":"Up to 212 people were aboard, said the owner.","span":{"byte":[89,134]},"highlights":[{"byte":[10,16]}]}],"claims"
  $ figtrail show "$(figtrail search -t '{id}' ferry)" | cmp - scraped.txt
