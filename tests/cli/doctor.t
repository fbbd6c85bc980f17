What figtrail is made of and finds here, and how the index is. Versions and limits are of the machine.

  $ export FIGTRAIL_INDEX=index; ln -s "$CORPUS_INDEX" index
  $ figtrail doctor | sed -n '1p;/^  xapian/p;/^  zlib/p' | sed 's/ [0-9][0-9.]* / N.N.N /'
  figtrail 1.0.0, indexes of format 3
    xapian      N.N.N             the index
    zlib        N.N.N             tables of the index, packed
  $ figtrail doctor | sed -n '/^languages/,/^limits/p' | sed '/^limits/d; s/[0-9.]* kB/N kB/'
  languages   30 with stems:
              ar ca da de el en es eu fi fr ga hi hu hy id it lt nb ne nl
              nn no pt ro ru sr sv ta tr yi
  index       index  (by $FIGTRAIL_INDEX)
              89 articles, 817 claims, N kB; it can be read
              'figtrail verify' looks at all of it
  $ figtrail doctor --format json | jq -c '[.components[].name], [.components[] | select(.there | not)]'
  ["xapian","snowball","utf8proc","zstd","zlib","xxhash","libxml2","cjson","libarchive","cld2","uchardet","cmark","gmime","pdf","filter"]
  []
  $ figtrail doctor --format json | jq -c '.version, .index_format, .page, .config, (.index | del(.size_bytes, .free_bytes)), (.limits | keys)'
  "1.0.0"
  3
  true
  null
  {"path":"index","from":"environment","variable":"FIGTRAIL_INDEX","line":null,"readable":true,"trouble":null,"mend":null,"articles":89,"claims":817}
  ["memory_bytes","open_files","processors","watches"]
  $ figtrail doctor | tail -n 1
  nothing to mend

What is not there is told with how to have it; so is an index that is missing, or broken.

  $ program=$(command -v figtrail)
  $ PATH=/nonexistent "$program" doctor | sed -n '/^to mend/,$p'
  to mend
    pdf: 'pdftotext' cannot be run
      install poppler, on Debian the package 'poppler-utils'
  $ figtrail doctor --index nowhere | sed -n '/^index/,/^limits/p;/^to mend/,$p' | sed '/^limits/d'
  index       nowhere  (by --index)
  to mend
    index: there is no index
      build one: figtrail index FOLDER
  $ figtrail doctor --index nowhere >/dev/null
  [3]
  $ cp -r "$(readlink index)" broken; truncate -s 100 broken/postlist.glass
  $ figtrail doctor -i broken | sed -n '/^to mend/,$p'
  to mend
    index: a file ends too early: EOF reading block 33
      run 'figtrail verify' to see what is left; build it again from the articles
  $ env -u HOME -u FIGTRAIL_INDEX "$program" doctor | sed -n '/^index/p;/^settings/p;/^to mend/,$p'
  index       none is named, and there is no home folder
  settings    no home folder, so no file
  to mend
    index: there is no place for one
      name one with --index

The file of one's own defaults is named, and what it says of the index.

  $ unset FIGTRAIL_INDEX FIGTRAIL_CONFIG; mkdir -p ~/.config/figtrail; cp -rL index ~/archive
  $ echo 'index = ~/archive' >~/.config/figtrail/config
  $ figtrail doctor | sed -n '/^index/p;/^settings/p'
  index       ~/archive  (by line 1)
  settings    ~/.config/figtrail/config
