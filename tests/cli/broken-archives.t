What an archive's damage leaves is read; the rest is named.

  $ cat >make.py <<'END'
  > import io, random, tarfile, zipfile
  > random.seed(1)
  > noise = "".join(random.choices("abcdefghij klmnop", k=400000))
  > texts = {"a.txt": "About 10 cows.", "b.txt": "About 20 cows. " + noise, "c.txt": "About 30 cows."}
  > def packed(name, files):
  >     with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as z:
  >         for f, text in files.items(): z.writestr(f, text)
  >     return bytearray(open(name, "rb").read())
  > def keep(name, data): open(name, "wb").write(data)
  > whole = packed("whole.zip", texts)
  > keep("short.zip", whole[:200000])
  > whole[200000:200100] = b"\0" * 100
  > keep("middle.zip", whole)
  > secret = packed("secret.zip", {"a.txt": "About 10 cows.", "b.txt": "About 20 cows."})
  > for mark, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
  >     secret[secret.find(mark) + at] |= 1
  > keep("secret.zip", secret)
  > with tarfile.open("whole.tar", "w") as t:
  >     for f, text in texts.items():
  >         info = tarfile.TarInfo(f)
  >         info.size = len(text)
  >         t.addfile(info, io.BytesIO(text.encode()))
  > keep("short.tar", open("whole.tar", "rb").read()[:100000])
  > keep("noise.zip", noise.encode())
  > packed("bomb.zip", {"a.txt": "About 10 cows.", "b.txt": " " * 100000000, "c.txt": "About 30 cows."})
  > packed("pictures.zip", {"a.png": "no picture"})
  > END
  $ python3 make.py
  $ for a in short.zip middle.zip short.tar; do
  >  figtrail extract -t '{value} {path}' $a 2>&1 | sed 's/\(broken[^:]*\): .*/\1: .../'
  > done
  figtrail: short.zip/b.txt: the packed data is broken: ...
  figtrail: short.zip: the archive is broken after 2 of its files: ...
  10 short.zip/a.txt
  figtrail: middle.zip/b.txt: the packed data is broken: ...
  10 middle.zip/a.txt
  30 middle.zip/c.txt
  figtrail: short.tar/b.txt: the packed data is broken: ...
  figtrail: short.tar: the archive is broken after 2 of its files: ...
  10 short.tar/a.txt

Encrypted files are left out.

  $ figtrail extract -t '{value} {path}' secret.zip
  figtrail: secret.zip/a.txt: is encrypted
    unpack the archive and name its folder
  20 secret.zip/b.txt
  [4]

So are archives that would unpack to too much for what they are.

  $ figtrail extract -t '{value} {path}' bomb.zip
  figtrail: bomb.zip/b.txt: is in an archive that unpacks to too much
  figtrail: bomb.zip: the rest is left out: the archive unpacks to too much
    if that is no mistake, unpack it and name its folder
  10 bomb.zip/a.txt
  [4]

A name promises nothing.

  $ figtrail extract -t '{value} {path}' noise.zip pictures.zip
  figtrail: noise.zip: is no archive that can be read: Unrecognized archive format
    zip and tar are read
  figtrail: pictures.zip: the archive has no file of a form that is read
  [4]
