Statements over time: when each figure was first said, and how far those of a date lie apart.

  $ cat >feed.jsonl <<'END'
  > {"id":"a","title":"First","source":"Reuters","published":"2024-10-25","text":"Kyiv says 11,000 troops came. Seoul says up to 12,000 troops came."}
  > {"id":"b","title":"Second","source":"Northwire","published":"2024-10-28T10:00:00Z","text":"Some 12,500 troops came. Kyiv says 11,000 troops came."}
  > {"id":"c","title":"Third","text":"Seoul says between 10,000 and 11,500 troops came."}
  > {"id":"d","title":"Fourth","published":"2025-02","text":"Kyiv says 8,000 troops are left of them."}
  > END
  $ figtrail index -q feed.jsonl
  $ figtrail timeline 'troops:..'
  troops  6 figures · 4 dates · 4 articles
  2024-10-25 (2)   ┊             ┊       ◆    ◀━┫          11,000–12,000 Kyiv
  2024-10-28 (2)   ┊             ┊       ●      ┊  ◇       11,000–12,500 Northwire
  2025-02          ◆             ┊              ┊                  8,000 Kyiv
                   ┊             ┊              ┊
  undated          ┊             ├──────────┤   ┊          10,000–11,500 Seoul
                 ──┴─────────────┴──────────────┴─────────
                 8,000        10,000         12,000
  
  ● stated   ○ about   ├─┤ range   ◀─┤ at most   ◆ stated first

Rows are days, months or years: the shortest that --rows has room for, or what is asked for.

  $ figtrail timeline --by month 'troops:..' | head -n 4
  troops  6 figures · 3 dates · 4 articles
  2024-10 (4)   ┊        ┊       ┊        ◆     ◀━┫    ◇   ┊   11,000–12,500 Kyiv
  2025-02       ◆        ┊       ┊        ┊       ┊        ┊           8,000 Kyiv
                ┊        ┊       ┊        ┊       ┊        ┊
  $ for rows in all 3 2; do figtrail timeline --rows $rows --format json 'troops:..' | jq -c '[.by, .panels[0].rows[].name]'; done
  ["day","2024-10-25","2024-10-28","2025-02",null]
  ["day","2024-10-25","2024-10-28","2025-02",null]
  ["month","2024-10","2025-02",null]
  $ figtrail timeline --rows 3 'troops:..' | cut -d ' ' -f 1 | head -n 4
  troops
  2024-10-25
  2024-10-28
  2025-02

In ASCII, and in colour.

  $ LC_ALL=C figtrail timeline 'troops:..'
  troops  6 figures, 4 dates, 4 articles
  2024-10-25 (2)   :             :       #    <=]          11,000-12,000 Kyiv
  2024-10-28 (2)   :             :       *      :  0       11,000-12,500 Northwire
  2025-02          #             :              :                  8,000 Kyiv
                   :             :              :
  undated          :             [----------]   :          10,000-11,500 Seoul
                 --+-------------+--------------+---------
                 8,000        10,000         12,000
  
  * stated   o about   [-] range   <-] at most   # stated first
  $ figtrail timeline --color always 'troops:..' | sed -n '2s/\x1b/ESC/gp'
  2024-10-25 (2)   ESC[2m┊ESC[0m             ESC[2m┊ESC[0m       ESC[1;33m◆ESC[0m    ESC[1;33m◀━┫ESC[0m          ESC[32m11,000–12,000ESC[0m ESC[2mKyivESC[0m

Each figure is marked as the first of its value where it is dated earliest.

  $ figtrail timeline --format json 'troops:..' | jq -c '.panels[].rows[] | [.name, .low, .high, (.marks[] | [.claim.surface, .first, .highlighted])]'
  ["2024-10-25",11000,12000,["11,000",true,true],["up to 12,000",true,true]]
  ["2024-10-28",11000,12500,["11,000",false,false],["Some 12,500",true,true]]
  ["2025-02",8000,8000,["8,000",true,true]]
  [null,10000,11500,["between 10,000 and 11,500",false,false]]

It can be a page and a picture as well.

  $ figtrail timeline --html page.html --svg picture.svg --index "$CORPUS_INDEX" 'troops:.. Kursk' | head -n 1
  troops  37 figures · 13 dates · 14 articles · 3 outliers · log scale
  $ $SUPPORT/page page.html
  figtrail.timeline/1: 37 figures, 11 links to articles

A date stands once beside a figure of its table: the row's, in full.

  $ grep -c '<tr id="f[0-9]*"><th scope="row">\(20..-..-..\|undated\)</th>' page.html
  37
  $ grep -c '<td class="date">' page.html
  0
  [1]
  $ $SUPPORT/page picture.svg
  45 marks
