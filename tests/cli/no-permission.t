A folder that may not be read is named and left out; what stands beside it is indexed.

  $ mkdir -m 777 place && cd place
  $ mkdir -p news/closed
  $ echo 'About 1,200 people fled.' >news/open.txt
  $ echo 'Nobody reads this.' >news/closed/secret.txt
  $ chmod 000 news/closed

Root may read everything, so root becomes somebody else for this; who cannot is skipped.

  $ as() { "$@"; }
  $ if [ "$(id -u)" = 0 ]; then
  >   chmod 755 "$HOME" "$HOME/.." "$CRAMTMP" 2>/dev/null
  >   as() { setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; }
  >   as figtrail --version >/dev/null 2>&1 && as test -w . || exit 80
  > fi
  $ as figtrail index --index index news
  figtrail: news/closed: cannot open the folder: Permission denied
  index: 1 added, 1 left out; 1 claim in 25 bytes of text
    left out: 1 unreadable
  [4]
  $ as figtrail search --index index -t '{path}' people
  news/open.txt
  $ chmod 755 news/closed
