What a terminal would obey does not get through, whatever an article holds.

  $ printf 'A \033cred \302\233Ktitle\n\nSome 500 \033]P;owned\007 people fled.\n' >evil.txt
  $ figtrail extract --color=never evil.txt
  A �cred �Ktitle
  ~ 500
         Some 500 �]P;owned� people fled.
  $ figtrail extract --format csv evil.txt | grep -c "$(printf '\033')"
  0
  [1]
  $ figtrail index -q -i index evil.txt
  $ figtrail search -i index people
   1  A �cred �Ktitle
      evil.txt · 45f5ea18e8e62c99
      Some 500 �]P;owned� people fled.
  
  1 article
  $ figtrail search --color=always -i index people | grep -c "$(printf '\033')[]c]"
  0
  [1]
  $ figtrail search -i "$(printf 'no\033[31mwhere')" people
  figtrail: index 'no\x1b[31mwhere': there is no index
    build one: figtrail index FOLDER
  [3]
