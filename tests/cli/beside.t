Of two articles alike, the one that has the words of the question near each other comes first.

  $ cat > feed.jsonl << END
  > {"id": "apart", "text": "The summit began on Monday in the capital of the country, and ministers from nine states were there to speak of trade and of the harvest. Putin came late."}
  > {"id": "near", "text": "The capital of the country had a visit on Monday, and ministers from nine states were there to speak of trade and of the harvest. Putin left the summit late."}
  > {"id": "other", "text": "Nothing of the kind was said."}
  > END
  $ figtrail index --quiet --index i feed.jsonl
  $ figtrail search -i i --template '{id}' 'Putin summit'
  near
  apart
  $ figtrail search -i i --template '{id}' 'summit Putin'
  near
  apart
  $ figtrail search -i i --template '{id}' 'title:x OR (summit Putin)'
  near
  apart
