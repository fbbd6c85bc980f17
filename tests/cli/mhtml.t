A page that a browser saved as one file (MHTML) is read as that page is, with where it was found.

  $ mkdir pages
  $ cat >pages/flood.mhtml <<'END'
  > From: <Saved by Blink>
  > Snapshot-Content-Location: https://example.org/flood
  > Subject: =?utf-8?Q?Flood_in_the_caf=C3=A9?=
  > Date: Mon, 4 Nov 2024 10:00:00 -0000
  > MIME-Version: 1.0
  > Content-Type: multipart/related; type="text/html"; boundary="----x"
  > 
  > ------x
  > Content-Type: text/html; charset=windows-1252
  > Content-Transfer-Encoding: quoted-printable
  > Content-Location: https://example.org/flood
  > 
  > <html><head><meta property=3D"article:published_time" content=3D"2024-10-25=
  > "></head><body><nav><a>99 more stories</a></nav><p>Some 1,200 people fled the flooded caf=E9, the mayor said.</p>
  > <p>It had rained for 3 days, and the river rose by two metres, he said.</p></body></html>
  > ------x
  > Content-Type: text/html
  > Content-Location: https://ads.example.org/frame
  > 
  > <p>Buy 500 umbrellas.</p>
  > ------x
  > Content-Type: image/png
  > Content-Transfer-Encoding: base64
  > Content-Location: https://example.org/map.png
  > 
  > iVBORw0KGgo=
  > ------x--
  > END
  $ figtrail index -i index pages
  index: 1 added; 3 claims in 127 bytes of text
  $ figtrail search -i index -t '{title}|{published}|{url}' people
  Flood in the café|2024-10-25|https://example.org/flood
  $ figtrail claims -i index -t '{surface} {subject}' '1..9999'
  3 days 
  two metres river
  Some 1,200 people

It is told from mail by its content.

  $ figtrail extract -t '{value} {url}' - <pages/flood.mhtml
  1200 https://example.org/flood
  3 https://example.org/flood
  2 https://example.org/flood
  $ cat >picture.mht <<'END'
  > MIME-Version: 1.0
  > Content-Type: multipart/related; boundary=x
  > 
  > --x
  > Content-Type: image/png
  > 
  > no picture
  > --x--
  > END
  $ figtrail extract picture.mht
  figtrail: picture.mht: has no page among its parts
  [4]
