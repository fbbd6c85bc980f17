Claims can be put together by who says them, where and when; the order that was asked for stays.

  $ export FIGTRAIL_INDEX="$CORPUS_INDEX"
  $ figtrail claims --sort value --group by -n 4 'troops:11k..13k'
  South Korean defence minister
  10,000–12,000  North Korean troops  South Korean defence minister   2024-10-28
                 Days after the South Korean defence minister spoke of 10,000 to
                 12,000 North Korean troops, the first units have reached the
                 border region, Western officials say.
                 Meridian Daily · d0f23b6a010e0bcd
  
  Defence Minister Kim Yong-hwan
  10,000–12,000  North Korean troops  Defence Minister Kim Yong-hwan  2024-10-25
                 SEOUL, Oct 25 (Northwire) - South Korea's Defence Minister Kim
                 Yong-hwan told parliament on Friday that between 10,000 and
                 12,000 North Korean troops were expected in Russia's Kursk region
                 by December.
                 expected · The Harbour Post · b6773e8d9aa67978
  10,000–12,000  North Korean troops  Defence Minister Kim Yong-hwan  2024-10-25
                 SEOUL, Oct 25 (Northwire) - South Korea's Defence Minister Kim
                 Yong-hwan told parliament on Friday that between 10,000 and
                 12,000 North Korean troops were expected in Russia's Kursk region
                 by December.
                 expected · corpus/articles/kursk-02-minister-statement.txt
                 6c1bf7c84f20b17b
  10,000–12,000  North Korean troops  Defence Minister Kim Yong-hwan  undated
                 SEOUL (Northwire) - South Korea's Defence Minister Kim Yong-hwan
                 told parliament on Friday that between 10,000 and 12,000 North
                 Korean troops were expected in Russia's Kursk region by December.
                 expected · corpus/articles/kursk-16-forum-repost.txt
                 fb99e0ed16047e61
  
  4 of 16 claims in 14 articles
  $ for key in source date article by; do figtrail claims --sort value --group $key -n all -t '{value}' 'troops:..' | sort -n | md5sum; done | uniq | wc -l
  1
  $ figtrail claims --group source -n all --fields source -f csv 'troops:..' | uniq | sort | uniq -d
