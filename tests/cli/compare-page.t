A page and a picture of the lines, for those who have no figtrail. They need nothing else: $SUPPORT/page looks that they
load nothing and run nothing, that each link leads somewhere, and that the data keeps its contract.

  $ export FIGTRAIL_INDEX="$CORPUS_INDEX"
  $ figtrail compare --html page.html --svg picture.svg 'troops:.. Kursk' | head -n 1
  troops  37 figures · 20 claimants · 14 articles · 3 outliers · log scale
  $ $SUPPORT/page page.html
  figtrail.compare/1: 37 figures, 11 links to articles
  $ $SUPPORT/page picture.svg
  45 marks

Its data is what JSON and CSV have.

  $ data() { sed -n 's|^<script type="application/json" id="data">||; /^{"schema"/,/<\/script>/p' "$1" | sed 's|</script>.*||'; }
  $ data page.html | jq 'del(.took_ms)' >inside.json
  $ figtrail compare --format json 'troops:.. Kursk' | jq 'del(.took_ms)' | cmp - inside.json
  $ cat >table.py <<'END'
  > import csv, io, re, sys, urllib.parse
  > page = open(sys.argv[1], encoding='utf-8').read()
  > text = urllib.parse.unquote(re.search(r'href="data:text/csv;charset=utf-8,([^"]*)"', page)[1])
  > rows = list(csv.DictReader(io.StringIO(text)))
  > print(len(rows), sorted({row['kind'] for row in rows}), rows[0]['surface'])
  > END
  $ python3 table.py page.html
  37 ['troops'] Rund 3.000

The same question gives the same bytes but for the time it took.

  $ figtrail compare --html - 'troops:.. Kursk' | sed 's/"took_ms":[^,]*/X/' >again
  $ sed 's/"took_ms":[^,]*/X/' page.html | cmp - again

What articles and questions say is never markup, a script, or a link to one.

  $ cat >evil.jsonl <<'END'
  > {"id":"e1","title":"</script><script>alert(1)</script>","source":"\"><img src=x onerror=alert(2)>","url":"javascript:alert(3)","text":"Minister O'Neil & <b>Co</b> said 12 troops came </q></td>."}
  > {"id":"e2","title":"a\u0000b\u001b[2J\u202e \"quoted\" 'title' ]]> <!--","source":"<svg/onload=alert(4)>","url":"https://example.org/?a=\"><script>&b='","published":"2024-10-25","text":"About 40,000 troops came, said <Anna> Berg --> ."}
  > {"id":"e3\"><script>","title":"&lt;b&gt; &amp;","url":"https://example.org/\u0007 x","published":"2024-10-26","text":"Some 15 troops came, said Anna Berg."}
  > END
  $ figtrail index -q --index evil.index evil.jsonl
  $ figtrail compare -q --index evil.index --html evil.html --svg evil.svg 'troops:.. -"<script>alert(5)</script>" -"it'"'"'s & so"' >/dev/null
  $ $SUPPORT/page evil.html
  figtrail.compare/1: 3 figures, 1 links to articles
  $ $SUPPORT/page evil.svg
  10 marks
  $ grep -c '<script' evil.html
  1
  $ for id in e1 e2 e3; do data evil.html | jq -r --arg id "$id" '.panels[].rows[].marks[].claim.article | select(.id | startswith($id)) | .title'; done
  </script><script>alert(1)</script>
  a\xef\xbf\xbdb\x1b[2J\xe2\x80\xae "quoted" 'title' ]]> <!-- (esc)
  &lt;b&gt; &amp;

A question nothing matches has a page too, with status 1. A file that cannot be written is told.

  $ figtrail compare -q --html none.html 'troops:=77777'
  [1]
  $ $SUPPORT/page none.html
  figtrail.compare/1: 0 figures, 0 links to articles
  $ figtrail compare --html nowhere/page.html 'troops:..'
  figtrail: 'nowhere/page.html' cannot be written: No such file or directory
  [3]
  $ figtrail compare --html - --svg - 'troops:..'
  figtrail: --html and --svg cannot both go to stdout
    write one of them to a file
  [2]
  $ figtrail compare --html /dev/full 'troops:..'
  figtrail: '/dev/full' could not be written: No space left on device
  [3]
