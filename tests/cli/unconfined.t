A system that permits no filter of system calls, for the program that reads PDFs: it is read all the same, and that is told,
once. Here every prctl is refused.

  $ export FIGTRAIL_INDEX=index PYTHONPATH=$SUPPORT ASAN_OPTIONS=detect_leaks=0:new_delete_type_mismatch=0
  $ refused() { strace -f -qq -e trace=prctl -e inject=prctl:error=EINVAL -o /dev/null "$@"; }
  $ refused true 2>/dev/null || exit 80
  $ mkdir news
  $ cat >make.py <<'END'
  > from documents import *
  > save("news/a.pdf", pdf([["About 10 cows."]]))
  > save("news/b.pdf", pdf([["About 20 cows."]]))
  > END
  $ python3 make.py
  $ refused figtrail extract -t '{value}' news
  figtrail: note: 'pdftotext' runs without its filter of system calls: Invalid argument
    where PDFs come from strangers, run figtrail where seccomp is permitted
  10
  20
  $ refused figtrail extract -q -t '{value}' news
  10
  20

No article is less than it was for that.

  $ refused figtrail index --format json news 2>told | jq .noted; wc -l <told
  0
  2
  $ refused figtrail index news
  index: 2 unchanged
