What was removed from around the article of a page can be seen, though the file is gone.

  $ cat >page.html <<'END'
  > <title>Ferry sinks</title>
  > <body><nav><a href=/>Home</a> <a href=/s>Sport</a></nav>
  > <p>The ferry left the harbour at noon with 212 people aboard, its owner said, and was last seen
  > two miles off the northern lighthouse.</p>
  > <div class=share>Share 340<br>Print</div>
  > <p>Rescuers reached the hull before dark. Nobody was hurt, but the ship, built in 1987, is lost.</p>
  > <div class=related><a href=1>Old ships</a></div><footer>&copy; 2001-2024 The Post</footer>
  > END
  $ printf 'About 40 boats came.\n' >plain.txt
  $ export FIGTRAIL_INDEX=index
  $ figtrail index -q page.html plain.txt
  $ rm page.html plain.txt
  $ id=$(figtrail search -t '{id}' ferry)
  $ figtrail show --raw "$id"
  - Home Sport
  
    The ferry left the harbour at noon with 212 people aboard, its owner said, and was last seen two miles off the northern lighthouse.
  
  - Share 340
  - Print
  
    Rescuers reached the hull before dark. Nobody was hurt, but the ship, built in 1987, is lost.
  
  - Old ships
  
  - © 2001-2024 The Post
  $ figtrail show --raw "$id" | sed -n 's/^- //p'
  Home Sport
  Share 340
  Print
  Old ships
  © 2001-2024 The Post
  $ figtrail show --raw --color always "$id" | cat -v
  ^[[2mHome Sport^[[0m
  
  The ferry left the harbour at noon with 212 people aboard, its owner said, and was last seen two miles off the northern lighthouse.
  
  ^[[2mShare 340^[[0m
  ^[[2mPrint^[[0m
  
  Rescuers reached the hull before dark. Nobody was hurt, but the ship, built in 1987, is lost.
  
  ^[[2mOld ships^[[0m
  
  ^[[2mM-BM-) 2001-2024 The Post^[[0m
  $ figtrail show --raw --format json "$id" | grep -o '"furniture":.*"claims"'
  "furniture":[{"before":0,"raw_span":{"byte":[0,12]},"text":"Home Sport\n\n"},{"before":133,"raw_span":{"byte":[145,162]},"text":"Share 340\nPrint\n\n"},{"before":226,"raw_span":{"byte":[255,289]},"text":"\n\nOld ships\n\n© 2001-2024 The Post"}],"claims"
  $ figtrail show --format json "$id" | grep -o '"furniture":.*"claims"'
  "furniture":null,"claims"

Its figures are no claims, and are found by their offsets in the raw text.

  $ figtrail why --format ndjson "$id" | grep -o '"surface":"[^"]*","reason".*"article"'
  "surface":"1987","reason":"year","rule":"four digits after a word that years follow","cue":"in","span":{"byte":[212,216]},"raw_span":null,"article"
  "surface":"340","reason":"page_furniture","rule":"a counter or page number of a web page","cue":null,"span":null,"raw_span":{"byte":[151,154]},"article"
  "surface":"2001-2024","reason":"year","rule":"a year beside a copyright sign","cue":null,"span":null,"raw_span":{"byte":[271,280]},"article"
  $ figtrail show --raw --format raw "$id" >raw.txt
  $ figtrail why --format ndjson "$id" | sed -n 's/.*"raw_span":{"byte":\[\([0-9]*\),\([0-9]*\).*/\1 \2/p' |
  >   while read begin end; do tail -c +$((begin + 1)) raw.txt | head -c $((end - begin)); echo; done
  340
  2001-2024
  $ figtrail why "$id" | tail -n 5
      - 1987: no claim, year: four digits after a word that years follow 'in'
  
  Beside the article, on its page:
      - 340: no claim, page_furniture: a counter or page number of a web page
      - 2001-2024: no claim, year: a year beside a copyright sign

Of a text nothing was removed.

  $ figtrail show --raw "$(figtrail search -t '{id}' boats)"
    About 40 boats came.
  $ figtrail show --raw --all --format ndjson
  figtrail: show takes --raw or --all
    leave one of them away
  [2]
  $ figtrail show --raw --copies x
  figtrail: show takes --copies or --raw
    leave one of them away
  [2]
