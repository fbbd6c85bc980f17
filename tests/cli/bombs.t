Whatever is put into a folder to do harm ends in a message, in little memory and time, and the rest is read.

  $ mkdir in
  $ cat >make.py <<'END'
  > import gzip, io, os, tarfile, zipfile, zlib
  > def zeros(name, count, level=9):
  >     """A zip whose one file unpacks to `count` GB of zeros, without packing them all."""
  >     step = 1 << 20
  >     one = zlib.compressobj(level, zlib.DEFLATED, -15)
  >     block = one.compress(bytes(step)) + one.flush(zlib.Z_FULL_FLUSH)
  >     many = count * 1000
  >     body = block * many + b"\3\0"
  >     head = lambda sign, more: sign + b"\x14\0" + more
  >     with open(name, "wb") as f:
  >         n = b"a.txt"
  >         f.write(b"PK\3\4\x14\0\0\0\x08\0" + bytes(8) + len(body).to_bytes(4, "little") + (0xfffffffe).to_bytes(4, "little") +
  >                 len(n).to_bytes(2, "little") + bytes(2) + n + body)
  >         at = f.tell()
  >         f.write(b"PK\1\2\x14\0\x14\0\0\0\x08\0" + bytes(8) + len(body).to_bytes(4, "little") + (0xfffffffe).to_bytes(4, "little") +
  >                 len(n).to_bytes(2, "little") + bytes(16) + n)
  >         end = f.tell()
  >         f.write(b"PK\5\6" + bytes(4) + b"\1\0\1\0" + (end - at).to_bytes(4, "little") + at.to_bytes(4, "little") + bytes(2))
  > zeros("in/zeros.zip", 10)
  > def gz(data): return gzip.compress(data, 1)
  > open("in/thrice.txt.gz", "wb").write(gz(gz(gz(b"About 10 cows."))))
  > one = zlib.compressobj(9, zlib.DEFLATED, -15)
  > block = one.compress(b"a" * (1 << 20)) + one.flush(zlib.Z_FULL_FLUSH)
  > line = b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + block * 1024 + b"\3\0" + bytes(4) + (1 << 30).to_bytes(4, "little")
  > open("in/line.txt.gz", "wb").write(line)
  > open("in/line.jsonl.gz", "wb").write(line)
  > with zipfile.ZipFile("in/packed.zip", "w") as z: z.writestr("line.jsonl.gz", line)
  > open("in/nested.html", "w").write("<p>About 20 cows." + "<div>" * 100000)
  > open("in/nested.json", "w").write("[" * 100000)
  > open("in/two\nlines.txt", "w").write("About 30 cows.")
  > with tarfile.open("in/paths.tar", "w") as t:
  >     for name in "../../up.txt", "/etc/absolute.txt":
  >         info = tarfile.TarInfo(name); info.size = 14
  >         t.addfile(info, io.BytesIO(b"About 40 cows."))
  > os.symlink("../in", "in/loop"); os.symlink("self.txt", "in/self.txt")
  > os.mkfifo("in/pipe.txt")
  > import sys; sys.path.insert(0, os.environ["SUPPORT"])
  > from documents import *
  > save("in/bomb.docx", docx("<w:p/>" + " " * (80 << 20)))
  > save("in/nested.docx", docx("<w:p>" * 100000 + paragraph("About 5 cows.")))
  > open("in/whole.txt", "w").write("About 50 cows.")
  > END
  $ python3 make.py
  $ du -sm in | cut -f1
  14
  $ few() { ulimit -v 600000; figtrail --version >/dev/null 2>&1; } # kB; with a sanitizer built in it would not start
  $ (few) 2>/dev/null && limit=600000 || limit=unlimited
  $ (ulimit -v $limit; figtrail extract -t '{value} {path}' in)
  figtrail: in/bomb.docx: the document unpacks to more than 64 MiB
  figtrail: in/line.jsonl.gz:1: the line is longer than 64 MiB
  figtrail: in/line.txt.gz: is larger than 64 MiB
  figtrail: in/nested.docx: the document has no text
  figtrail: note: in/nested.html: has more than 256 elements in each other: what follows is not read
    save its text as a file of its own
  figtrail: in/nested.json:1: broken JSON at column 1001: '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[['
    write one JSON object, or an array of them
  figtrail: in/packed.zip/line.jsonl.gz:1: is in an archive that unpacks to too much
  figtrail: in/packed.zip: the rest is left out: the archive unpacks to too much
    if that is no mistake, unpack it and name its folder
  figtrail: in/pipe.txt: is a pipe, not a file
    name it by itself to read from it
  figtrail: in/self.txt: cannot follow the link: Too many levels of symbolic links
  figtrail: in/zeros.zip/a.txt: is no text: it has bytes that no text has
  20 in/nested.html
  40 in/paths.tar/up.txt
  40 in/paths.tar/etc/absolute.txt
  10 in/thrice.txt.gz
  30 in/two lines.txt
  50 in/whole.txt
  [4]
  $ ls
  in
  make.py
