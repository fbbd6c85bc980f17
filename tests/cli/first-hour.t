What somebody meets who begins: each message says the next step.

  $ figtrail
  figtrail: there is no index yet; make one of a folder of articles
    figtrail index FOLDER
    figtrail --help
  [2]
  $ figtrail search troops 2>&1 | sed "s|$HOME|HOME|"
  figtrail: index 'HOME/.local/share/figtrail/index': there is no index
    build one: figtrail index FOLDER
  $ figtrail claims 'troops:10k..' 2>&1 | sed "s|$HOME|HOME|"
  figtrail: index 'HOME/.local/share/figtrail/index': there is no index
    build one: figtrail index FOLDER
  $ figtrail stats 2>&1 | sed "s|$HOME|HOME|"
  figtrail: index 'HOME/.local/share/figtrail/index': there is no index
    build one: figtrail index FOLDER
  $ figtrail serch troops
  figtrail: there is no command 'serch'
    perhaps 'figtrail search'?
  [2]
  $ figtrail search --limt 3 troops
  figtrail: search has no option '--limt'
    perhaps '--limit'?
  [2]
  $ figtrail index
  figtrail: index needs PATH...
    figtrail index PATH...
  [2]
  $ figtrail search
  figtrail: search needs QUERY
    figtrail search QUERY
  [2]

An archive without an article, and files that are none by their names.

  $ mkdir archive
  $ figtrail index archive
  figtrail: note: there is no article in what was named
    in folders the ends of names count (figtrail-index(1)); name a file by itself to have it read
  ~/.local/share/figtrail/index: no articles
  $ figtrail
  figtrail: the index is empty; bring a folder of articles into it
    figtrail index FOLDER
    figtrail --help
  [2]
  $ figtrail search troops
  figtrail: note: the index is empty
    bring articles into it: figtrail index FOLDER
  [1]
  $ figtrail claims 'troops:10k..'
  figtrail: note: the index is empty
    bring articles into it: figtrail index FOLDER
  [1]
  $ figtrail compare 'troops:10k..'
  figtrail: note: the index is empty
    bring articles into it: figtrail index FOLDER
  [1]
  $ figtrail count troops
  0
  [1]
  $ echo 'Up to 12,000 troops came.' >archive/note.article; : >archive/picture.png
  $ figtrail index archive
  figtrail: note: there is no article in what was named
    in folders the ends of names count (figtrail-index(1)); name a file by itself to have it read
  ~/.local/share/figtrail/index: no articles
    passed over: 2 files of forms that are not read
  $ figtrail index --format json archive | jq -c '.passed_over, .left_out'
  figtrail: note: there is no article in what was named
    in folders the ends of names count (figtrail-index(1)); name a file by itself to have it read
  2
  0

One that is named is read whatever its name is.

  $ figtrail index archive/note.article
  ~/.local/share/figtrail/index: 1 added; 1 claim in 26 bytes of text
  $ figtrail
  figtrail: ask your index something, or see what is in it
    figtrail search 'words or "a phrase"'
    figtrail claims 'troops:10k..15k'
    figtrail stats
    figtrail --help
  [2]
  $ figtrail claims -t '{surface} {kind}' 'troops:10k..'
  Up to 12,000 troops
  $ figtrail search tanks
  figtrail: note: nothing matches
  [1]
  $ figtrail search --offset 3 troops
  figtrail: note: --offset is past the last answer
  1 article
  [1]
