Shells ask what may stand where the cursor is. Kinds are those of the index.

  $ cat >own.json <<'END'
  > {"kinds":[{"name":"sheep","nouns":["sheep"]}]}
  > END
  $ echo 'Some 40 sheep were counted.' >a.txt
  $ figtrail index -q --kinds own.json a.txt
  $ figtrail completion words -- search she
  sheep:
  :
  $ figtrail completion words -- search -i nowhere she
  :
  $ figtrail completion words -- search 'flood (titl'
  flood (title:\twords of the title (esc)
  :
  $ figtrail completion words -- claims -n 3 --gr
  --group\tput the answers together by claimant, source, day or article (esc)
  :
  $ figtrail completion words -- claims -n ''
  :
  $ figtrail completion words -- claims --group=s
  --group=source
  :
  $ figtrail completion words -- index --lang de ''
  :files
  $ figtrail completion words -- search -- --f
  --flights:\tflights and sorties (esc)
  --frequency:\tfrequencies (esc)
  :
  $ figtrail completion words -- nonsense ''
  :
  $ figtrail completion words --
  $ figtrail completion tcsh
  figtrail: there is no completion for 'tcsh'
    write bash, zsh or fish
  [2]
