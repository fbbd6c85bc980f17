A browser that saves a page with all that belongs to it makes a folder beside it. The pages in there are frames and
advertisements, and passed over; a folder that only has such a name is read.

  $ mkdir -p saved/story_files saved/Bericht-Dateien saved/case_files
  $ echo '<p>About 10 cows died in the flood.</p>' >saved/story.html
  $ echo '<p>Buy 500 umbrellas.</p>' >saved/story_files/frame.html
  $ echo '<p>About 20 cows died in the flood.</p>' >saved/Bericht.htm
  $ echo '<p>Buy 600 umbrellas.</p>' >saved/Bericht-Dateien/frame.html
  $ echo '<p>About 30 cows died in the flood.</p>' >saved/case_files/one.html
  $ figtrail extract -t '{value} {path}' saved
  20 saved/Bericht.htm
  30 saved/case_files/one.html
  10 saved/story.html

So is XML that is no feed; named by itself, it is told.

  $ echo '<urlset><url>x</url></urlset>' >saved/sitemap.xml
  $ figtrail extract -t '{value} {path}' saved
  20 saved/Bericht.htm
  30 saved/case_files/one.html
  10 saved/story.html
  $ figtrail extract saved/sitemap.xml
  figtrail: saved/sitemap.xml: is no RSS or Atom feed with items
  [4]

  $ figtrail extract -t '{value}' saved/story_files
  500
