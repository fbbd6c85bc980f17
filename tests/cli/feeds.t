Each item of a feed is an article: its title, link, date, author and text, HTML in it read as a page.

  $ cat >news.rss <<'END'
  > <?xml version="1.0" encoding="utf-8"?>
  > <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  >      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
  > <channel><title>Valley Post</title><link>http://post.example/</link><language>en-us</language>
  > <item><media:title>A picture</media:title><title>Flood &amp; rescue</title>
  >   <link>http://post.example/1</link><pubDate>Tue, 12 Mar 2024 09:30:00 GMT</pubDate>
  >   <dc:creator>Elena Marsh</dc:creator><description>About 7 words.</description>
  >   <content:encoded><![CDATA[<p>About 1,200 people fled.</p><script>9 cows</script>]]></content:encoded></item>
  > <item><title>Fair</title><description>It drew 5,000 &lt;b&gt;visitors&lt;/b&gt;.</description></item>
  > <item><title>Nothing</title></item>
  > </channel></rss>
  > END
  $ cat >feed <<'END'
  > <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Talblatt</title>
  > <author><name>Redaktion</name></author>
  > <entry><title>Deich</title><link rel="self" href="http://tal.example/self"/>
  >   <link href="http://tal.example/2"/><updated>2024-03-13T10:00:00Z</updated>
  >   <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Etwa 40 <b>Schafe</b>.</p></div></content></entry>
  > <entry><title>Markt</title><author><name>A. Berg</name></author><summary type="text">Etwa 50 &lt; 60 Schafe.</summary></entry>
  > </feed>
  > END
  $ figtrail extract -t '{value}|{title}|{url}|{published}|{author}|{source}|{lang}|{path}' news.rss feed
  figtrail: news.rss: article 3: the article has no text
  1200|Flood & rescue|http://post.example/1|2024-03-12T09:30:00Z|Elena Marsh|Valley Post|en|news.rss
  5000|Fair||||Valley Post|en|news.rss
  40|Deich|http://tal.example/2|2024-03-13T10:00:00Z|Redaktion|Talblatt|de|feed
  50|Markt|||A. Berg|Talblatt|de|feed
  60|Markt|||A. Berg|Talblatt|de|feed
  [4]

A feed in an index is updated item by item.

  $ export FIGTRAIL_INDEX=index
  $ figtrail index --quiet feed
  $ figtrail show --format text "$(figtrail search -t '{id}' title:Deich)"
  Etwa 40 Schafe. (no-eol)
  $ sed -i '/Markt/d' feed
  $ figtrail index --prune feed
  index: 1 unchanged, 1 removed
  $ figtrail search -t '{title}' Schafe
  Deich

What is no feed is named, and one that breaks off gives what it has.

  $ echo '<urlset><url>http://post.example/</url></urlset>' >map.xml
  $ sed '/<title>Fair/,$d' news.rss >short.rss
  $ figtrail extract -t '{value} {path}' map.xml short.rss
  figtrail: map.xml: is no RSS or Atom feed with items
  figtrail: note: short.rss: breaks off at line 9: what should follow is missing
    fetch it again
  1200 short.rss
  [4]
