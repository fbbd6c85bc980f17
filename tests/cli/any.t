With --any the words of a long question are alternatives; an article with more of them comes first.

  $ cat > feed.jsonl << END
  > {"id": "both", "text": "The harbour strike closed the market for a week."}
  > {"id": "one", "text": "A market was opened by the mayor of the town on Sunday."}
  > {"id": "none", "text": "What is it that they have been doing to each other?"}
  > {"id": "dash", "text": "Fish is sold here."}
  > END
  $ figtrail index --quiet --index i feed.jsonl
  $ figtrail search -i i --any --template '{id}' 'What has the strike done to the market?'
  both
  one

Small words are not asked for as long as there are others. Alone, they are words like any other.

  $ figtrail search -i i --any --template '{id}' 'what is the other'
  none
  both
  one
  dash

A word that is said twice counts twice.

  $ figtrail search -i i --any --template '{id}' 'sold, market'
  dash
  both
  one
  $ figtrail search -i i --any --template '{id}' 'sold, market market, markets, market'
  both
  one
  dash

Hyphens, quotes, colons and brackets of free text are no operators; AND, OR and NOT are, but not in
a question of capitals alone.

  $ figtrail search -i i --any --template '{id}' 'the market -strike: (why "is it'
  both
  one
  $ figtrail search -i i --any --template '{id}' 'market NOT strike'
  one
  $ figtrail search -i i --any --template '{id}' 'MARKET AND STRIKE, NOT FISH OR SO'
  both
  dash
  one

A word weighs the same in each language of an index, though few Czech articles have English words.

  $ cat > two.jsonl << END
  > {"id": "en1", "lang": "en", "text": "Contacts of the new bank and the contacts of the old bank."}
  > {"id": "en2", "lang": "en", "text": "No contacts were named."}
  > {"id": "cs1", "lang": "cs", "text": "Firma Contacts bude v Praze podle plánu."}
  > {"id": "en3", "lang": "en", "text": "A bank of sand was seen."}
  > {"id": "en4", "lang": "en", "text": "Nothing was said of it."}
  > END
  $ figtrail index --quiet --index two two.jsonl
  $ figtrail search -i two --any --template '{id} {score}' 'contacts of a bank' | cut -c1-8
  en1 1.27
  en3 0.74
  en2 0.46
  cs1 0.41
