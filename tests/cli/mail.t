A message is an article: its subject the title, who wrote it the author, its date the date.

  $ export FIGTRAIL_INDEX=index
  $ mkdir news
  $ cat >news/report.eml <<'END'
  > From: =?UTF-8?Q?J=C3=BCrgen_M=C3=BCller?= <jm@example.org>
  > To: desk@example.org
  > Subject: =?iso-8859-1?Q?Flood_in_the_caf=E9?=
  > Date: Fri, 25 Oct 2024 11:30:00 +0200 (CEST)
  > Message-ID: <flood.1@example.org>
  > MIME-Version: 1.0
  > Content-Type: multipart/mixed; boundary=outer
  > 
  > --outer
  > Content-Type: multipart/alternative; boundary=inner
  > 
  > --inner
  > Content-Type: text/plain; charset=iso-8859-1
  > Content-Transfer-Encoding: quoted-printable
  > 
  > Some 1,200 people fled the flooded caf=E9, the mayor said.
  > 
  > --inner
  > Content-Type: text/html; charset=utf-8
  > 
  > <p>Some 9,999 people fled.</p>
  > --inner--
  > --outer
  > Content-Type: image/png
  > Content-Disposition: attachment; filename=map.png
  > Content-Transfer-Encoding: base64
  > 
  > iVBORw0KGgo=
  > --outer--
  > END
  $ figtrail index news
  figtrail: note: news/report.eml: 1 attachment was left aside
    save what is to be searched as files of their own
  index: 1 added; 1 claim in 57 bytes of text
  $ figtrail search -t '{id}|{title}|{author}|{published}' people
  flood.1@example.org|Flood in the café|Jürgen Müller|2024-10-25T09:30:00Z
  $ figtrail claims -t '{surface} {subject}' '1..9999'
  Some 1,200 people

An mbox file holds any number of messages. It is told by its content, and what is wrong with a
message by the line at which it begins.

  $ cat >inbox <<'END'
  > From anna@example.org Sat Oct 26 08:00:00 2024
  > From: anna@example.org
  > Subject: Rescue
  > Date: Sat, 26 Oct 2024 08:00:00 +0000
  > 
  > Some 340 villagers were rescued.
  > >From the roofs, 40 were lifted.
  > 
  > From ben@example.org Sun Oct 27 08:00:00 2024
  > From: Ben <ben@example.org>
  > Subject: Nothing in it
  > 
  > From cora@example.org Mon Oct 28 08:00:00 2024
  > From: Cora <cora@example.org>
  > Subject: A page
  > Content-Type: text/html
  > 
  > <p>About 75 houses <b>burnt</b> down.</p>
  > END
  $ figtrail index inbox
  figtrail: inbox:9: the message has no text
  index: 2 added, 1 left out; 3 claims in 91 bytes of text
    left out: 1 without text
  [4]
  $ figtrail claims --sort value -t '{path}|{title}|{author}|{surface} {subject}' '30..400'
  inbox|Rescue|anna@example.org|40 
  inbox|A page|Cora|About 75 houses
  inbox|Rescue|anna@example.org|Some 340 villagers
  $ gzip -c inbox | figtrail extract -t '{surface}' -
  figtrail: stdin:9: the message has no text
  Some 340
  40
  About 75
  [4]
