An article opens in the program that the desktop has for its file; without a file on the disk, at its address.

  $ mkdir bin; printf '#!/bin/sh\nprintf "opened <%%s>\\n" "$1"\n' >bin/xdg-open; chmod +x bin/xdg-open
  $ export PATH="$PWD/bin:$PATH" FIGTRAIL_INDEX=index
  $ printf 'About 30 men came.\n' >'-a b.txt'
  $ echo '{"id":"web","text":"Some 40 boats sank.","url":"https://a.example/?x=1&y=2"}' >feed.jsonl
  $ echo '{"id":"script","text":"Some 50 boats sank.","url":"javascript:alert(1)"}' >>feed.jsonl
  $ figtrail index -q -- '-a b.txt' feed.jsonl
  $ figtrail show --open "$(figtrail search -t '{id}' men)"
  opened <./-a b.txt>
  $ figtrail show --open web
  opened <./feed.jsonl>
  $ rm feed.jsonl
  $ figtrail show --open web
  opened <https://a.example/?x=1&y=2>

Other addresses than those of the web are not handed on.

  $ figtrail show --open script
  figtrail: the article has no file on the disk and no address of the web
    'figtrail show' without --open prints the text that is kept
  [1]

  $ printf '#!/bin/sh\nexit 4\n' >bin/xdg-open
  $ figtrail show --open web
  figtrail: xdg-open could not open 'https://a.example/?x=1&y=2'
  [3]
  $ figtrail show --open --raw web
  figtrail: show --open prints nothing
    leave the other options away
  [2]
