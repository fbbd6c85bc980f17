The pages of a web archive are articles, with the address they were fetched from.

  $ export FIGTRAIL_INDEX=index
  $ mkdir web
  $ record() { # TYPE URL CONTENT-TYPE, the content on stdin
  >   cat >content
  >   printf 'WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2024-10-25T09:30:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n' \
  >     "$1" "$2" "$3" "$(wc -c <content)"
  >   cat content
  >   printf '\r\n\r\n'
  > }
  $ answer() { printf 'HTTP/1.1 200 OK\r\nContent-Type: text/html%s\r\n\r\n' "$1"; cat; }
  $ {
  >   echo 'software: none' | record warcinfo '' application/warc-fields
  >   echo '<title>Flood</title><p>Some 1,200 people fled the flood in the valley.</p>' |
  >     answer | record response http://news.example/flood application/http
  >   echo '<p>Из долины вывезли 1500 жителей.</p>' | iconv -f UTF-8 -t KOI8-R |
  >     answer '; charset=koi8-r' | record response http://news.example/ru application/http
  >   printf 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>There are 404 reasons.</p>' |
  >     record response http://news.example/gone application/http
  > } | gzip >web/crawl.warc.gz
  $ echo 'About 340 villagers were rescued.' | record conversion http://news.example/text text/plain >web/crawl.warc.wet.gz
  $ figtrail index web
  index: 3 added; 3 claims in 134 bytes of text
  $ figtrail claims -t '{url} {published}: {surface} {subject}' '1..9999' | sort
  http://news.example/flood : Some 1,200 people
  http://news.example/ru : 1500 жителей
  http://news.example/text : About 340 villagers

A damaged record is named, and the next ones are read. A web archive is told by its content.

  $ {
  >   echo 'Some 40 sheep were counted.' | record conversion http://news.example/sheep text/plain
  >   printf 'WARC/1.0\r\nWARC-Type: conversion\r\n\r\nlost words\r\n'
  >   echo 'Some 50 goats were counted.' | record conversion http://news.example/goats text/plain
  >   echo 'Some 60 cows were counted.' | record conversion http://news.example/cows text/plain | head -c -10
  > } >damaged
  $ figtrail extract -t '{url} {surface} {subject}' damaged
  figtrail: damaged: record 2: the record does not say how long it is
    fetch the file again, if it can be had whole
  figtrail: damaged: record 4: the record ends too early
    fetch the file again, if it can be had whole
  http://news.example/sheep Some 40 sheep
  http://news.example/goats Some 50 goats
  [4]
