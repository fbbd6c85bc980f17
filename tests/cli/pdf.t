A PDF is an article, through poppler's pdftotext. Running heads and page numbers are no part of its text, and a
sentence goes on across a page's end. What is written in it about title, author and time is believed.

  $ export FIGTRAIL_INDEX=index PYTHONPATH=$SUPPORT
  $ mkdir news
  $ cat >make.py <<'END'
  > from documents import *
  > save("news/report.pdf", pdf([
  >     ["The Daily Report 1", "", "Flood in the valley", "", "Some 1,200 people fled the hospi-", "tal and the old houses by", "the river,", "", "1"],
  >     ["The Daily Report 2", "", "and 30 of them were hurt.", "", "2"],
  >     ["The Daily Report 3", "", "About 99 cows died.", "", "3"]],
  >     Title="Flood & (fire)", Author="Jürgen O'Neil", CreationDate="D:20241025113000+02'00'"))
  > save("news/dated.pdf", pdf([["Rescue", "", "Published 26 October 2024", "", "Some 340 villagers were rescued."]],
  >     Title="Microsoft Word - rescue.doc", CreationDate="D:20191231"))
  > END
  $ python3 make.py
  $ figtrail index news
  index: 2 added; 4 claims in 200 bytes of text
  $ figtrail search -t '{title}|{author}|{published}|{path}' 'people OR villagers'
  ||2024-10-26|news/dated.pdf
  Flood & (fire)|Jürgen O'Neil|2024-10-25T09:30:00Z|news/report.pdf
  $ figtrail show --all --format ndjson | jq -r 'select(.path == "news/report.pdf").text'
  Flood in the valley
  Some 1,200 people fled the hospital and the old houses by
  the river,
  and 30 of them were hurt.
  
  About 99 cows died.
  $ figtrail claims -t '{surface} {subject}' '1..9999'
  30 people
  Some 340 villagers
  Some 1,200 people
  About 99 cows

It is told by its content, in a pipe and in archives too, two deep.

  $ cp news/report.pdf report; figtrail extract -t '{value}' report
  1200
  30
  99
  $ cp news/report.pdf report.txt; figtrail extract -t '{value}' report.txt
  1200
  30
  99
  $ figtrail extract -t '{value}' - <news/report.pdf
  1200
  30
  99
  $ cat >pack.py <<'END'
  > import zipfile
  > with zipfile.ZipFile("inner.zip", "w") as z: z.write("news/report.pdf", "r.pdf")
  > with zipfile.ZipFile("outer.zip", "w") as z: z.write("inner.zip")
  > END
  $ python3 pack.py; figtrail extract -t '{value} {path}' outer.zip
  1200 outer.zip/inner.zip/r.pdf
  30 outer.zip/inner.zip/r.pdf
  99 outer.zip/inner.zip/r.pdf

What is wrong with one is told with how to mend it, and the rest goes on.

  $ cat >broken.py <<'END'
  > from documents import *
  > whole = pdf([["About 10 cows."]])
  > save("short.pdf", whole[:200])
  > save("scanned.pdf", pdf([[], []]))
  > save("locked.pdf", whole.replace(b"trailer << ", b"trailer << /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" +
  >     b"11" * 32 + b"> /U <" + b"22" * 32 + b"> >> /ID [<33> <33>] "))
  > save("noise.pdf", b"%PDF-1.4\n" + bytes(range(256)) * 40)
  > save("whole.pdf", whole)
  > END
  $ python3 broken.py
  $ figtrail extract -t '{value} {path}' short.pdf scanned.pdf locked.pdf noise.pdf whole.pdf
  figtrail: short.pdf: is no PDF that can be read: Syntax Error: Couldn't find trailer dictionary
    write it anew, as with 'qpdf IN OUT'
  figtrail: scanned.pdf: is a PDF without text: pictures of pages perhaps
    put the text in, as with 'ocrmypdf IN OUT'
  figtrail: locked.pdf: is an encrypted PDF
    decrypt it, as with 'qpdf --password=WORD --decrypt IN OUT'
  figtrail: noise.pdf: is no PDF that can be read: Syntax Error: Couldn't find trailer dictionary
    write it anew, as with 'qpdf IN OUT'
  10 whole.pdf
  [4]

Where pdftotext is not installed, the message names what to install.

  $ PATH=/nowhere $(command -v figtrail) extract -t '{value}' whole.pdf
  figtrail: whole.pdf: is a PDF, and 'pdftotext' cannot be run
    install poppler, on Debian the package 'poppler-utils'
  [4]
