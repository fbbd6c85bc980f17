Archives hold articles as folders do: zip and tar, packed by whatever, and archives in archives. An
article's path is the way to it.

  $ export FIGTRAIL_INDEX=index
  $ mkdir -p news/2024 && cd news
  $ echo 'About 1,200 people fled the flood.' >2024/flood.txt
  $ echo '<p>Some 340 villagers were rescued.</p>' >2024/rescue.html
  $ echo '{"id":"f1","text":"The fair drew 5,000 visitors."}' >feed.jsonl
  $ echo 'not an article' >notes.xyz
  $ cat >../pack.py <<'END'
  > import io, sys, tarfile, zipfile
  > files = ["2024/flood.txt", "2024/rescue.html", "feed.jsonl", "notes.xyz"]
  > def packed(name):
  >     if name.endswith(".zip"):
  >         with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as z:
  >             for f in files: z.write(f)
  >     else:
  >         with tarfile.open(name, "w:" + name.partition(".tar.")[2]) as t:
  >             for f in files: t.add(f)
  > for name in sys.argv[1:]: packed(name)
  > END
  $ python3 ../pack.py ../news.zip ../news.tar. ../news.tar.gz ../news.tar.bz2 ../news.tar.xz && cd ..
  $ figtrail index --quiet news.zip
  $ figtrail claims --limit all --sort value -t '{value} {subject} {path}' 1..
  340 villagers news.zip/2024/rescue.html
  1200 people news.zip/2024/flood.txt
  5000 visitors news.zip/feed.jsonl
  $ figtrail search -t '{path}' dir:2024
  news.zip/2024/flood.txt
  news.zip/2024/rescue.html
  $ figtrail show --format text "$(figtrail search -t '{id}' villagers)"
  Some 340 villagers were rescued. (no-eol)
  $ mv news.tar. news.tar
  $ for a in news.tar*; do figtrail extract -t '{value} {path}' $a; done
  1200 news.tar/2024/flood.txt
  340 news.tar/2024/rescue.html
  5000 news.tar/feed.jsonl
  1200 news.tar.bz2/2024/flood.txt
  340 news.tar.bz2/2024/rescue.html
  5000 news.tar.bz2/feed.jsonl
  1200 news.tar.gz/2024/flood.txt
  340 news.tar.gz/2024/rescue.html
  5000 news.tar.gz/feed.jsonl
  1200 news.tar.xz/2024/flood.txt
  340 news.tar.xz/2024/rescue.html
  5000 news.tar.xz/feed.jsonl

An archive is known by what it holds, from a pipe too; a single file may be packed as well.

  $ cp news.tar.gz download && figtrail extract -t '{value} {path}' download
  1200 download/2024/flood.txt
  340 download/2024/rescue.html
  5000 download/feed.jsonl
  $ figtrail extract -t '{value} {path}' - <news.zip
  1200 -/2024/flood.txt
  340 -/2024/rescue.html
  5000 -/feed.jsonl
  $ python3 -c "import bz2; open('a.txt.bz2', 'wb').write(bz2.compress(b'About 40 cows.'))"
  $ python3 -c "import lzma; open('b.txt.xz', 'wb').write(lzma.compress(b'About 50 cows.'))"
  $ figtrail extract -t '{value} {path}' a.txt.bz2 b.txt.xz
  40 a.txt.bz2
  50 b.txt.xz

One archive may stand in another. No name leads out of it, and what is hidden stays so.

  $ cat >deep.py <<'END'
  > import io, zipfile
  > def archive(**files):
  >     out = io.BytesIO()
  >     with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
  >         for name, data in files.items(): z.writestr(name, data)
  >     return out.getvalue()
  > inner = archive(**{"three.zip": archive(**{"c.txt": "About 30 cows."}), "b.txt": "About 20 cows."})
  > outer = {"a.txt": "About 10 cows.", "two.zip": inner, "../../up.txt": "About 40 cows.",
  >          "__MACOSX/._a.txt": "About 50 cows.", "z.txt": "About 60 cows."}
  > open("deep.zip", "wb").write(archive(**outer))
  > END
  $ python3 deep.py
  $ figtrail extract -t '{value} {path}' deep.zip
  figtrail: deep.zip/two.zip/three.zip: is an archive in an archive in an archive
    unpack the outermost and name its folder
  10 deep.zip/a.txt
  20 deep.zip/two.zip/b.txt
  40 deep.zip/up.txt
  60 deep.zip/z.txt
  [4]

An archive that did not change is passed over unread. Of one that did, every article is compared.

  $ count() { grep -o '"\(added\|updated\|unchanged\|removed\)":[0-9]*' | tr '\n' ' '; }
  $ mkdir kept && cp news.zip kept && sleep 0.2
  $ FIGTRAIL_INDEX=second
  $ figtrail index --format json kept | count
  "added":3 "updated":0 "unchanged":0 "removed":0  (no-eol)
  $ figtrail index --format json kept | count
  "added":0 "updated":0 "unchanged":3 "removed":0  (no-eol)
  $ (cd news && echo 'About 1,500 people fled the flood.' >2024/flood.txt && rm feed.jsonl &&
  >  sed -i 's/"feed.jsonl", //' ../pack.py && python3 ../pack.py ../kept/news.zip)
  $ figtrail index --dry-run --prune --format json kept | count
  "added":0 "updated":1 "unchanged":1 "removed":1  (no-eol)
  $ figtrail index --format json kept | count
  "added":0 "updated":1 "unchanged":1 "removed":0  (no-eol)
  $ figtrail claims --sort value -t '{value}' 1..
  340
  1500
  5000
  $ touch kept/news.zip && figtrail index --prune --format json kept | count
  "added":0 "updated":0 "unchanged":2 "removed":1  (no-eol)
  $ rm kept/news.zip && figtrail index --prune --format json kept | count
  "added":0 "updated":0 "unchanged":0 "removed":2  (no-eol)

The same text in two archives is two articles.

  $ cp news.zip twice.zip && figtrail index --quiet --index third news.zip twice.zip 2>/dev/null
  $ figtrail search --index third -t '{path}' villagers
  news.zip/2024/rescue.html
  twice.zip/2024/rescue.html
