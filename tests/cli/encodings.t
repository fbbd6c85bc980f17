Texts of other encodings are read as UTF-8. What is marked or declared is taken at its word; what is
guessed is said.

  $ export FIGTRAIL_INDEX=index
  $ mkdir news
  $ echo 'Some 1,200 people fled the flooded valley of the Größe, said Jürgen Müller, the mayor of Köln, near the café.' >utf8.txt
  $ iconv -f UTF-8 -t UTF-16 utf8.txt >news/marked.txt
  $ iconv -f UTF-8 -t ISO-8859-1 utf8.txt >news/plain.txt
  $ echo '<meta charset=windows-1251><p>Из долины вывезли 1500 жителей.</p>' |
  >   iconv -f UTF-8 -t WINDOWS-1251 >news/page.html
  $ echo 'About 340 villagers were rescued, itâ€™s said in the cafÃ©.' >news/twice.txt
  $ figtrail index news
  figtrail: note: news/plain.txt: is no UTF-8 and declares no encoding it keeps to; read as WINDOWS-1252
    if that is wrong, convert it with 'iconv -f ENCODING -t UTF-8'
  figtrail: note: news/twice.txt: 2 places look as if they had been made UTF-8 twice
    mend it where it comes from
  index: 4 added; 4 claims in 352 bytes of text
  $ figtrail claims -t '{path}: {surface} {subject}' '100..2000' | sort
  news/marked.txt: Some 1,200 people
  news/page.html: 1500 жителей
  news/plain.txt: Some 1,200 people
  news/twice.txt: About 340 villagers

Spans are offsets into the text as UTF-8.

  $ figtrail show --format text "$(figtrail search -t '{id}' dir:news valley | head -1)"
  Some 1,200 people fled the flooded valley of the Größe, said Jürgen Müller, the mayor of Köln, near the café.

JSON is UTF-8 by its own rules.

  $ echo '{"text":"Some 40 sheep."}' | iconv -f UTF-8 -t UTF-16 >wide.json
  $ figtrail index wide.json
  figtrail: wide.json: is JSON in UTF-16 or UTF-32
    convert it with 'iconv -f UTF-16 -t UTF-8'
  index: 1 left out
    left out: 1 broken
  [4]

Of many files whose encoding is guessed, three are told and the others counted.

  $ mkdir many
  $ for i in 1 2 3 4 5; do printf 'Caf\351 num\351ro %s, \340 c\364t\351 du ch\342teau\n' $i >many/$i.txt; done
  $ figtrail index -i index-of-many many 2>&1 | grep -c 'read as WINDOWS-1252'
  4
  $ figtrail index -i index-of-many-2 many 2>&1 | grep more
  figtrail: note: 2 more are no UTF-8 and declare no encoding they keep to; read as WINDOWS-1252
