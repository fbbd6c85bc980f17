A file of your own says what is meant when nothing is: 'figtrail config' tells what is in force, and why.

  $ unset FIGTRAIL_CONFIG FIGTRAIL_INDEX
  $ figtrail config
  ~/.config/figtrail/config: not there
    index     ~/.local/share/figtrail/index  (built in)
    kinds     those of the index  (built in)
    synonyms  none  (built in)
    format    text  (built in)
    color     auto  (built in)
  $ figtrail config kinds
  [1]
  $ mkdir -p ~/.config/figtrail; ln -s "$CORPUS_INDEX" ~/archive
  $ cat >~/.config/figtrail/config <<'END'
  > # where the archive is
  > index = ~/archive
  > 
  > synonyms = words
  > format=ids
  > END
  $ echo 'troops, soldiers' >~/.config/figtrail/words
  $ figtrail config
  ~/.config/figtrail/config
    index     ~/archive  (by line 2)
    kinds     those of the index  (built in)
    synonyms  ~/.config/figtrail/words  (by line 4)
    format    ids  (by line 5)
    color     auto  (built in)
  $ figtrail config index | sed "s|$HOME|HOME|"
  HOME/archive
  $ figtrail config synonyms | sed "s|$HOME|HOME|"
  HOME/.config/figtrail/words

It is asked where no index is named; the environment wins over it, and an option over both.

  $ figtrail search -n 2 '"North Korean troops"'
  ad85f459beab94d1
  dfbdce615765d097
  $ figtrail search -n 1 --format tsv --fields id '"North Korean troops"'
  id
  ad85f459beab94d1
  $ figtrail stats | head -n 3
  index ~/archive
    articles                     89
    claims                      817
  $ FIGTRAIL_INDEX=nowhere figtrail search troops
  figtrail: index 'nowhere': there is no index
    build one: figtrail index FOLDER
  [3]
  $ figtrail search -i nowhere troops
  figtrail: index 'nowhere': there is no index
    build one: figtrail index FOLDER
  [3]
  $ FIGTRAIL_INDEX=nowhere NO_COLOR=1 figtrail config
  ~/.config/figtrail/config
    index     nowhere  (by $FIGTRAIL_INDEX, which wins over line 2)
    kinds     those of the index  (built in)
    synonyms  ~/.config/figtrail/words  (by line 4)
    format    ids  (by line 5)
    color     never  (by $NO_COLOR)
  $ figtrail config --format json | jq -c '.file_there, .settings[3]'
  true
  {"name":"format","about":"how answers are written, by commands that can","value":"ids","from":"file","variable":null,"line":5}

Without a command it is looked at too.

  $ figtrail
  figtrail: ask your index something, or see what is in it
    figtrail search 'words or "a phrase"'
    figtrail claims 'troops:10k..15k'
    figtrail stats
    figtrail --help
  [2]

Kinds are those of the file, for what reads them; an empty name is none.

  $ cat >~/.config/figtrail/config <<'END'
  > kinds = own.kinds
  > color = never
  > END
  $ echo '{"kinds": [{"name": "penguins", "nouns": ["penguin"]}]}' >~/.config/figtrail/own.kinds
  $ echo 'There are 300 penguins.' | figtrail extract --template '{kind} {value}' -
  penguins 300
  $ echo 'There are 300 penguins.' | figtrail extract --kinds '' --template '{kind} {value}' -
  animals 300
  $ echo 'There are 300 penguins.' | FIGTRAIL_CONFIG=/dev/null figtrail extract --template '{kind} {value}' -
  animals 300

A file named by the environment is read in its place. What is wrong in it is told with its line, and nothing is done then.

  $ export FIGTRAIL_CONFIG=mine
  $ figtrail stats
  figtrail: mine: No such file or directory
    FIGTRAIL_CONFIG names it
  [2]
  $ try() { printf "$1" >mine; figtrail stats; }
  $ try '\nindx = x\n'
  figtrail: mine:2: there is no setting 'indx'
    perhaps 'index'?
  [2]
  $ try 'colour = always\n'
  figtrail: mine:1: there is no setting 'colour'
    perhaps 'color'?
  [2]
  $ try 'archive = x\n'
  figtrail: mine:1: there is no setting 'archive'
    'figtrail config' lists them
  [2]
  $ try 'index ~/archive\n'
  figtrail: mine:1: there is no '=' behind 'index ~/archive'
    write 'name = value', or a '#' before a remark
  [2]
  $ try 'index =\n'
  figtrail: mine:1: there is no value for 'index'
    leave the line out, or write what it is
  [2]
  $ try 'index = a\nindex = b\n'
  figtrail: mine:2: this was set before: 'index'
    leave one of the two
  [2]
  $ try 'format = yaml\n'
  figtrail: mine:1: format cannot be 'yaml'
    write text, json, ndjson, csv, tsv or ids
  [2]
  $ try 'index = a\0b\n'
  figtrail: mine:1: there is a NUL behind 'index = a'
  [2]
  $ figtrail
  figtrail: mine:1: there is a NUL behind 'index = a'
  [2]
  $ printf '' >mine; figtrail config indx
  figtrail: there is no setting 'indx'
    perhaps 'index'?
  [2]
  $ rm mine; mkdir mine; figtrail stats
  figtrail: mine: Is a directory
    FIGTRAIL_CONFIG names it
  [2]
  $ figtrail --version
  figtrail 1.0.0
