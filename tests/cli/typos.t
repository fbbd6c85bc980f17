A command or an option that is nearly right is recognised, one that is not is refused.

  $ figtrail serch words
  figtrail: there is no command 'serch'
    perhaps 'figtrail search'?
  [2]
  $ figtrail frobnicate
  figtrail: there is no command 'frobnicate'
    'figtrail --help' lists the commands
  [2]
  $ figtrail search --limti 3 words
  figtrail: search has no option '--limti'
    perhaps '--limit'?
  [2]
  $ figtrail search --frobnicate words
  figtrail: search has no option '--frobnicate'
    'figtrail search --help' lists them; words that start with '-' go after '--'
  [2]
  $ figtrail search -Z words
  figtrail: search has no option '-Z'
    'figtrail search --help' lists them; words that start with '-' go after '--'
  [2]
  $ figtrail search -troops korean
  figtrail: 'roops' is no value for --template in '-troops'
    a word that starts with '-' goes after '--'
  [2]
  $ figtrail search -news korean
  figtrail: 'ews' is no value for --limit in '-news'
    a word that starts with '-' goes after '--'
  [2]
  $ figtrail search -limti 3 words
  figtrail: search has no option '-limti'
    perhaps '--limit'? A word that starts with '-' goes after '--'
  [2]
  $ figtrail search --format jsn words
  figtrail: --format cannot be 'jsn'
    write text, json, ndjson, csv, tsv, template or ids
  [2]
  $ figtrail search --limit many words
  figtrail: 'many' is not a number for --limit
    write a whole number, or 'all'
  [2]
  $ figtrail index --lang german .
  figtrail: 'german' is not a language
    write a code of ISO 639, such as 'en' or 'de'
  [2]
  $ figtrail search --limit
  figtrail: --limit needs a value
    write '--limit N'
  [2]
  $ figtrail search --quiet=yes words
  figtrail: --quiet takes no value
  [2]
  $ figtrail search
  figtrail: search needs QUERY
    figtrail search QUERY
  [2]
  $ figtrail stats extra
  figtrail: stats does not take 'extra'
    figtrail stats
  [2]
  $ figtrail help serch
  figtrail: there is no command 'serch'
    perhaps 'figtrail search'?
  [2]
