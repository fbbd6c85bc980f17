An index in several parts, which a file names, is asked as one is.

  $ mkdir -p one/news two && echo 'Up to 1,200 people fled the flood in Orla.' >one/news/a.txt && echo 'About 300 soldiers came to Orla.' >two/b.txt
  $ figtrail index -q -i one/index one/news && figtrail index -q -i two/index two/b.txt
  $ printf '# news, by year\nauto one/index\nglass two/index\n' >news
  $ export FIGTRAIL_INDEX=news
  $ figtrail search -t '{path}: {snippet}' Orla
  two/b.txt: About 300 soldiers came to Orla.
  one/news/a.txt: Up to 1,200 people fled the flood in Orla.
  $ figtrail claims -t '{surface}' 'people:1.. OR soldiers:1..' && figtrail count '"came to Orla"'
  About 300
  Up to 1,200
  1
  $ figtrail stats | sed -n '1,3p;/by part/,$s/[0-9.]* kB/N kB/p'
  index news
    articles                      2
    claims                        2
    one/index * (glob)
    two/index * (glob)
  $ figtrail dump | grep -c '"type":"file"'
  2

The folders are beside the file, wherever the question is asked from.

  $ cd two && figtrail count -i ../news Orla && cd ..
  2

It is asked, not written.

  $ figtrail index -q one/news
  figtrail: index 'news': it is a file; an index is a folder
    a file that names several can be asked, not written
  [3]

What is wrong with such a file is told with its line.

  $ for lines in '' 'auto' 'folder x' 'remote nowhere' 'remote host:99999' 'auto one/index\n\nauto gone'; do printf "$lines\n" >bad; figtrail count -i bad x; done
  figtrail: 'bad', line 1: it names no part of an index
    write 'auto FOLDER' or 'remote HOST:PORT', one a line
  figtrail: 'bad', line 1: a part of the index has no place
    write 'auto FOLDER' or 'remote HOST:PORT', one a line
  figtrail: 'bad', line 1: this is no part of an index
    write 'auto FOLDER' or 'remote HOST:PORT', one a line
  figtrail: 'bad', line 1: this is no host and port
    write 'auto FOLDER' or 'remote HOST:PORT', one a line
  figtrail: 'bad', line 1: this is no host and port
    write 'auto FOLDER' or 'remote HOST:PORT', one a line
  figtrail: index 'gone': there is no index
    build one: figtrail index FOLDER
  [3]
  $ echo '{"kinds":[{"name":"sheep","about":"sheep","nouns":["sheep"]}]}' >kinds.json
  $ figtrail index -q -i three/index --kinds kinds.json two/b.txt
  $ printf 'auto one/index\nauto three/index\n' >mixed && figtrail count -i mixed x
  figtrail: index 'mixed': its part 'three/index' was indexed with other kinds than the first
    index all parts by the same version and options
  [3]
