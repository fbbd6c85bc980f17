Word processors' documents are articles: DOCX and ODT. Paragraphs stay apart, a table's row is a line, notes come
at the end; the title is the document's own, else its first heading.

  $ export FIGTRAIL_INDEX=index PYTHONPATH=$SUPPORT
  $ mkdir news
  $ cat >make.py <<'END'
  > from documents import *
  > row = lambda *cells: "<w:tr>" + "".join(f"<w:tc>{paragraph(c)}</w:tc>" for c in cells) + "</w:tr>"
  > save("news/flood.docx", docx(
  >     paragraph("Flood in the valley", "Heading1") + paragraph("Some 1,2|00 people| fled.") +
  >     "<w:p><w:del><w:r><w:delText>About 7 dogs.</w:delText></w:r></w:del></w:p>" +
  >     "<w:tbl>" + row("killed", "12 people") + row("hurt", "30 people") + "</w:tbl>" + paragraph("It rained."),
  >     "<dc:creator>Ann Lee</dc:creator><dcterms:created>2024-10-25T09:30:00Z</dcterms:created>",
  >     f"<w:footnote>{paragraph('Beside 5 cows.')}</w:footnote>"))
  > save("news/fire.odt", odt(
  >     "<text:h>A fire</text:h><text:p>Some 340<text:s text:c='2'/>houses<text:note><text:note-citation>1"
  >     "</text:note-citation><text:note-body><text:p>Of 500 houses.</text:p></text:note-body></text:note> burnt.</text:p>"
  >     "<text:tracked-changes><text:p>Some 999 houses.</text:p></text:tracked-changes>"
  >     "<table:table><table:table-row><table:table-cell><text:p>north</text:p></table:table-cell>"
  >     "<table:table-cell><text:p>40 houses</text:p></table:table-cell></table:table-row></table:table>",
  >     "<dc:title>The fire</dc:title><meta:initial-creator>Ben</meta:initial-creator><dc:creator>Someone</dc:creator>"
  >     "<meta:creation-date>2024-10-26</meta:creation-date><dc:language>en-GB</dc:language>"))
  > END
  $ python3 make.py
  $ figtrail index news
  index: 2 added; 7 claims in 168 bytes of text
  $ figtrail search -t '{title}|{author}|{published}|{lang}|{path}' 'people OR houses'
  The fire|Ben|2024-10-26|en|news/fire.odt
  Flood in the valley|Ann Lee|2024-10-25T09:30:00Z|en|news/flood.docx
  $ figtrail show --all --format ndjson | jq -r '.text // empty, "--"'
  A fire
  
  Some 340 houses burnt.
  
  north\t40 houses (esc)
  
  Of 500 houses.
  --
  Flood in the valley
  
  Some 1,200 people fled.
  
  killed\t12 people (esc)
  hurt\t30 people (esc)
  
  It rained.
  
  Beside 5 cows.
  --
  --

They are told by their content, in a pipe and in archives too.

  $ cp news/flood.docx flood; figtrail extract -t '{value}' flood
  1200
  12
  30
  5
  $ figtrail extract -t '{value}' - <news/fire.odt
  340
  40
  500
  $ tar cf all.tar news; figtrail extract -t '{value} {path}' all.tar
  1200 all.tar/news/flood.docx
  12 all.tar/news/flood.docx
  30 all.tar/news/flood.docx
  5 all.tar/news/flood.docx
  340 all.tar/news/fire.odt
  40 all.tar/news/fire.odt
  500 all.tar/news/fire.odt

What is wrong with one is told, and the rest goes on.

  $ cat >broken.py <<'END'
  > from documents import *
  > whole = docx(paragraph("About 10 cows."))
  > save("short.docx", whole[:300])
  > save("empty.docx", docx(""))
  > save("noise.docx", b"About 10 cows.")
  > save("locked.docx", b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(100))
  > save("old.docx", b"\xd0\xcf\x11\xe0" + bytes(600))
  > save("sheet.odt", odt("", kind="spreadsheet"))
  > save("locked.odt", pack([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", b"\x01\x02"),
  >     ("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>")]))
  > save("cut.docx", pack([("word/document.xml", f"<w:document {W}><w:body>{paragraph('About 20 cows.')}<w:p>")]))
  > save("grows.docx", docx(paragraph("").replace("<w:t xml:space=\"preserve\">", "<w:t>&b;"), before=
  >     '<!DOCTYPE x [<!ENTITY a "' + "a" * 1000 + '"><!ENTITY b "' + "&a;" * 1000 + '">]>'))
  > save("whole.docx", whole)
  > END
  $ python3 broken.py
  $ figtrail extract -t '{value} {path}' short.docx empty.docx noise.docx locked.docx old.docx sheet.odt locked.odt cut.docx grows.docx whole.docx 2>&1 |
  >   sed 's/\(is a broken document\): .*/\1: .../'
  figtrail: short.docx: is a broken document: ...
    open it and save it again
  figtrail: empty.docx: the document has no text
  figtrail: noise.docx: is a broken document: ...
    open it and save it again
  figtrail: locked.docx: the document is encrypted
    open it and save it without a password
  figtrail: old.docx: is a document of before 2007
    save it anew, as with 'soffice --headless --convert-to docx FILE'
  figtrail: sheet.odt: is a document of a kind that is not read
    save it as .odt, .docx, .csv or .pdf
  figtrail: locked.odt: the document is encrypted
    open it and save it without a password
  figtrail: note: cut.docx: is damaged: what could be read of it is kept
    compare it with what the document shows
  figtrail: grows.docx: 'word/document.xml' in it defines entities, which no document needs
  20 cut.docx
  10 whole.docx
