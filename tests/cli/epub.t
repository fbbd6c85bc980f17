A book is as many articles as it has chapters, in the order of reading: what was said in which chapter can be found
and shown. The book is their source. A cover and a list of contents are none.

  $ export FIGTRAIL_INDEX=index PYTHONPATH=$SUPPORT
  $ cat >make.py <<'END'
  > from documents import *
  > save("book.epub", epub({
  >     "cover.xhtml": "<p>THE FLOOD</p><p>Ann Lee</p>",
  >     "two.xhtml": "<h2>The valley</h2><p>About 340 houses&#160;burnt.</p>",
  >     "a%20b/one.xhtml": "<h1>The hills</h1><p>Some 1,200 people fled.</p><ul><li>5 goats</li><li>6 cows</li></ul>",
  >     "unlisted.xhtml": "<p>About 999 horses.</p>"},
  >     "<dc:title>The Flood</dc:title><dc:creator>Ann Lee</dc:creator><dc:language>en</dc:language><dc:date>2020-05-01</dc:date>",
  >     spine=["cover.xhtml", "a%20b/one.xhtml", "two.xhtml", "two.xhtml", "gone.xhtml"]))
  > END
  $ python3 make.py
  $ figtrail index book.epub
  index: 2 added; 4 claims in 86 bytes of text
  $ figtrail search --sort date -t '{title}|{author}|{source}|{published}|{lang}|{path}' 'people OR houses'
  The valley|Ann Lee|The Flood|2020-05-01|en|book.epub
  The hills|Ann Lee|The Flood|2020-05-01|en|book.epub
  $ figtrail claims --sort value -t '{value} {subject}' '2..9999'
  5 goats
  6 cows
  340 houses
  1200 people
  $ figtrail index book.epub
  index: 2 unchanged

It is told by its content, in a pipe and in an archive too.

  $ figtrail extract -t '{value} {title}' - <book.epub
  1200 The hills
  5 The hills
  6 The hills
  340 The valley
  $ tar cf books.tar book.epub; figtrail extract -t '{path}' books.tar | sort -u
  books.tar/book.epub

What is wrong with one is told.

  $ cat >broken.py <<'END'
  > from documents import *
  > save("no-spine.epub", epub({}))
  > save("no-container.epub", pack([("mimetype", "application/epub+zip"), ("a.xhtml", "<p>About 10 cows.</p>")]))
  > save("locked.epub", epub({"one.xhtml": "<p>About 10 cows.</p>", "two.xhtml": "<p>About 20 cows.</p>"},
  >     more=[("META-INF/encryption.xml", '<e><CipherReference URI="OPS/one.xhtml"/></e>')]))
  > save("short.epub", epub({"one.xhtml": "<p>About 10 cows.</p>"})[:400])
  > END
  $ python3 broken.py
  $ figtrail extract -t '{value} {path}' no-spine.epub no-container.epub locked.epub short.epub 2>&1 |
  >   sed 's/\(is a broken document\): .*/\1: .../'
  figtrail: no-spine.epub: the book has no chapters
  figtrail: no-container.epub: is no book: it has no 'META-INF/container.xml'
  figtrail: locked.epub: OPS/one.xhtml: the chapter is encrypted
  figtrail: short.epub: is a broken document: ...
    open it and save it again
  20 locked.epub
