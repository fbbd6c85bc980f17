Articles that are made to take much are read in little memory and time, or told.

  $ cat >make.py <<'END'
  > import json
  > def write(name, text): open(name, "w").write(text)
  > write("figures.txt", " ".join("%d cows." % i for i in range(1, 100101)))
  > write("digits.txt", "About " + "7" * 1000000 + " cows, and 20 goats.")
  > write("letters.txt", "About 30 cows. " + " ".join("abcdefgh"[i % 8] for i in range(200000)))
  > write("line.txt", "About 40 cows. " + "a" * (8 << 20))
  > many = range(10000)
  > write("parts.eml", "Subject: x\nMIME-Version: 1.0\n" + "".join("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in many) +
  >       "Content-Type: text/plain\n\nAbout 50 cows.\n" + "".join("--b%d--\n" % i for i in reversed(many)))
  > write("elements.html", "<p>About 60 cows." + "<div>" * len(many) + "<p>About 61 cows.")
  > write("levels.jsonl", '{"text": "About 70 cows.", "x": ' + "[" * len(many) + "]" * len(many) + "}")
  > write("cells.html", "<p>About 80 cows.<table>" + ("<tr>" + "<td>5 goats" * 100) * 100 + "</table>")
  > write("columns.csv", "id,text," + ",".join("c%d" % i for i in range(100000)) + "\n1,About 90 cows.," + ",".join("5" * 100000) + "\n")
  > write("names.jsonl", json.dumps({"id": "x" * 1000000, "title": "t " * 100000, "author": "a " * 100000, "source": "s" * 1000000, "text": "About 95 cows."}))
  > END
  $ mkdir in; cd in; python3 ../make.py; cd ..
  $ few() { ulimit -v 600000; figtrail --version >/dev/null 2>&1; } # kB; with a sanitizer built in it would not start
  $ (few) 2>/dev/null && limit=400000 || limit=unlimited
  $ (ulimit -v $limit; figtrail index -i index --jobs 1 in | sed 's/;.*//')
  figtrail: note: in/elements.html: has more than 256 elements in each other: what follows is not read
    save its text as a file of its own
  figtrail: note: in/figures.txt: 'bd9da8a704d763eb' has more figures than the 100000 that are read
    split it
  figtrail: in/levels.jsonl:1: broken JSON at column 1032: '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[['
    write one JSON object a line
  figtrail: in/parts.eml: the message has no text beside its attachments
  index: 8 added, 2 left out
    left out: 1 broken JSON, 1 without text
  $ figtrail claims -i index -n all --format tsv --fields path,value 'cows:5..100' | grep -v figures.txt
  path\tvalue (esc)
  in/cells.html\t80 (esc)
  in/columns.csv\t90 (esc)
  in/elements.html\t60 (esc)
  in/letters.txt\t30 (esc)
  in/line.txt\t40 (esc)
  in/names.jsonl\t95 (esc)
  $ figtrail count -i index 'cows:1..'
  7
  $ figtrail extract -t '{value}' in/figures.txt | wc -l
  figtrail: note: in/figures.txt: 'bd9da8a704d763eb' has more figures than the 100000 that are read
    split it
  100000
  $ figtrail extract -qt '{value}' in/figures.txt | wc -l
  100000
  $ figtrail search -i index --format template -t '{path}' 'cows:95' | cut -c1-80
  in/figures.txt
  in/names.jsonl
