What a terminal would obey does not get through, whatever an article holds.

  $ printf 'A \033[31mred\033[0m \302\233title\n\nSome 500 \033]0;owned\007 people fled.\n' >evil.txt
  $ figtrail extract --color=never evil.txt | cat -v
  $ figtrail extract --format csv evil.txt | grep -c "$(printf '\033')"
  $ figtrail index -q -i index evil.txt
  $ figtrail search --color=always -i index people | grep -c "$(printf '\033')\\]"
  $ figtrail search -i "$(printf 'no\033[31mwhere')" people
