A file system like NFS: locks may be refused, and two folders cannot be exchanged. Calls are changed by strace.

  $ export FIGTRAIL_INDEX=index ASAN_OPTIONS=detect_leaks=0:new_delete_type_mismatch=0
  $ with() { inject=$1; shift; strace -f -qq -o /dev/null -e trace=fcntl,renameat2,rename -e inject="$inject" "$@"; }
  $ with renameat2:error=EINVAL true 2>/dev/null || exit 80
  $ echo 'About 1,200 people fled.' >a.txt; echo 'Some 340 people returned.' >b.txt
  $ figtrail index -q a.txt

Readers need no lock; whoever writes is told that there is none.

  $ with fcntl:error=ENOLCK figtrail claims -t '{value}' people
  1200
  $ with fcntl:error=ENOLCK figtrail index b.txt 2>&1 | sed 's/: [^:]*:[^:]*$//'
  figtrail: index 'index': cannot be locked for writing
    check that you may write to that folder
  $ figtrail verify
  index: 1 article, all of it is whole

The new index is put in the place of the old one in two steps. Searches meanwhile find the one or the other.

  $ figtrail index -q b.txt
  $ (for k in 1 2 3 4 5 6; do with renameat2:error=EINVAL figtrail compact -q; done; touch done) &
  $ while [ ! -e done ]; do figtrail claims -n all -t '{value}' people | sort -n | tr '\n' ' '; done | tr -d '\n' | sed 's/340 1200 //g'
  $ wait; ls
  a.txt
  b.txt
  done
  index

Killed between the two, the old one is read where it is, and put back by who writes next.

  $ with renameat2:error=EINVAL true; mv index index.aside.tmp
  $ figtrail claims -t '{value}' people
  1200
  340
  $ figtrail
  figtrail: ask your index something, or see what is in it
    figtrail search 'words or "a phrase"'
    figtrail claims 'troops:10k..15k'
    figtrail stats
    figtrail --help
  [2]
  $ figtrail index a.txt b.txt
  index: 2 unchanged
  $ ls -d index*
  index
  $ figtrail verify
  index: 2 articles, all of it is whole
