The figures for one thing on a number line, a row for each who says so.

  $ cat >feed.jsonl <<'END'
  > {"id":"a","title":"First","source":"Reuters","published":"2024-10-25","text":"Kyiv says 11,000 troops came. Seoul says up to 12,000 troops came."}
  > {"id":"b","title":"Second","source":"Northwire","published":"2024-10-28T10:00:00Z","text":"Some 12,500 troops came. Kyiv says at least 9,000 troops came."}
  > {"id":"c","title":"Third","text":"Seoul says between 10,000 and 11,500 troops came. Thousands of troops left. Mappers say 40 drones fell."}
  > END
  $ figtrail index -q feed.jsonl
  $ figtrail compare 'troops:..'
  troops  6 figures · 4 claimants · 3 articles
  source unknown   ┊ ├╌╌╌╌╌╌╌╌╌╌╌╌╌╌┤        ┊   1,000–10,000 undated    Third
  Kyiv (2)         ┊        ┊      ┣━▶●      ┊        ≥ 9,000 2024-10-28 Northwire
  Seoul (2)        ┊        ┊       ├─◀━┫    ┊       ≤ 12,000 2024-10-25 Reuters
  Northwire        ┊        ┊       ┊    ○   ┊       ~ 12,500 2024-10-28 Second
                 ──┴────────┴───────┴────────┴──
                   0      5,000  10,000   15,000
  
  ● stated   ○ about   ├╌┤ vague   ├─┤ range   ├─▶ at least   ◀─┤ at most
  ◆ newest

Rows may be sources or articles, in another order, and the first figure set off rather than the newest.

  $ figtrail compare --by source --sort newest --highlight first 'troops:..'
  troops  6 figures · 3 sources · 3 articles
  Northwire (2)       ┊       ┊      ├─▶   ◇   ┊        ~ 12,500 2024-10-28 Second
  Reuters (2)         ┊       ┊        ┊◆─┤    ┊          11,000 2024-10-25 Kyiv
  source unkno… (2)   ┊ ├╌╌╌╌╌╌╌╌╌╌╌╌╌╌┣━┫     ┊   10,000–11,500 undated    Seoul
                    ──┴───────┴────────┴───────┴──
                      0     5,000   10,000  15,000
  
  ● stated   ○ about   ├╌┤ vague   ├─┤ range   ├─▶ at least   ◆ first
  $ figtrail compare --by article --sort name 'troops:..'
  troops  6 figures · 3 articles
  First (2)    ┊        ┊         ┊◀◆┤     ┊          11,000 2024-10-25 Reuters
  Second (2)   ┊        ┊       ├─▶   ◇    ┊        ~ 12,500 2024-10-28 Northwire
  Third (2)    ┊ ├╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┣━┫      ┊   10,000–11,500 undated    feed.jsonl
             ──┴────────┴─────────┴────────┴──
               0      5,000    10,000   15,000
  
  ● stated   ○ about   ├╌┤ vague   ├─┤ range   ├─▶ at least   ◀─┤ at most
  ◆ newest

The sentences come on request, their figures set off.

  $ figtrail compare --sentences 'troops:.. Seoul' | tail -n +4
  Seoul (2)        ┊        ┊         ├◀━┫     ┊       ≤ 12,000 2024-10-25 Reuters
                 ──┴────────┴─────────┴────────┴──
                   0      5,000    10,000   15,000
  
    source unknown
      [Thousands] of troops left.
      undated · feed.jsonl · c
  
    Kyiv
      Kyiv says [11,000] troops came.
      2024-10-25 · Reuters · a
  
    Seoul (2)
      Seoul says [up to 12,000] troops came.
      2024-10-25 · Reuters · a
      Seoul says [between 10,000 and 11,500] troops came.
      undated · feed.jsonl · c
  
  ● stated   ├╌┤ vague   ◀─┤ at most   ◆ newest

A wide terminal has room for more; beyond 200 columns nothing gets wider.

  $ COLUMNS=200 figtrail compare 'troops:..'
  troops  6 figures · 4 claimants · 3 articles
  source unknown    ┊        ├╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┤                  ┊                  ┊             1,000–10,000  undated     Third
  Kyiv (2)          ┊                  ┊                  ┊                  ┊                  ┊        ┣━▶       ┊        ●         ┊                  ┊                  ≥ 9,000  2024-10-28  Northwire
  Seoul (2)         ┊                  ┊                  ┊                  ┊                  ┊                  ├─────────────┤  ◀━┫                  ┊                 ≤ 12,000  2024-10-25  Reuters
  Northwire         ┊                  ┊                  ┊                  ┊                  ┊                  ┊                  ┊   ○              ┊                 ~ 12,500  2024-10-28  Second
                  ──┴──────────────────┴──────────────────┴──────────────────┴──────────────────┴──────────────────┴──────────────────┴──────────────────┴───────────
                    0                2,000              4,000              6,000              8,000             10,000             12,000             14,000
  
  ● stated   ○ about   ├╌┤ vague   ├─┤ range   ├─▶ at least   ◀─┤ at most   ◆ newest
  $ COLUMNS=300 figtrail compare 'troops:..' | wc -L
  200
  $ for columns in 40 60 80 100 140 200; do COLUMNS=$columns figtrail compare --index "$CORPUS_INDEX" '*' | wc -L; done
  40
  60
  80
  100
  140
  200

In a locale that is not of UTF-8 it is ASCII, but for what articles say.

  $ LC_ALL=C figtrail compare 'troops:..'
  troops  6 figures, 4 claimants, 3 articles
  source unknown   : [~~~~~~~~~~~~~~]        :   1,000-10,000 undated    Third
  Kyiv (2)         :        :      [=>*      :       >= 9,000 2024-10-28 Northwire
  Seoul (2)        :        :       [-<=]    :      <= 12,000 2024-10-25 Reuters
  Northwire        :        :       :    o   :       ~ 12,500 2024-10-28 Second
                 --+--------+-------+--------+--
                   0      5,000  10,000   15,000
  
  * stated   o about   [~] vague   [-] range   [-> at least   <-] at most
  # newest
  $ COLUMNS=40 LC_ALL=C figtrail compare --by article --sentences 'troops:..' | LC_ALL=C grep -c '[^ -~]'
  0
  [1]

Colour marks what is set off, and what is far from the rest; shapes say the same without.

  $ figtrail compare --color always 'troops:..' | head -n 3 | sed 's/\x1b/ESC/g'
  ESC[1mtroopsESC[0m  ESC[2m6 figures · 4 claimants · 3 articlesESC[0m
  ESC[2msource unknownESC[0m   ESC[2m┊ESC[0m ESC[32m├╌╌╌╌╌╌╌╌╌╌╌╌╌╌┤ESC[0m        ESC[2m┊ESC[0m   ESC[32m1,000–10,000ESC[0m undated    ESC[2mThirdESC[0m
  Kyiv (2)         ESC[2m┊ESC[0m        ESC[2m┊ESC[0m      ESC[1;33m┣━▶ESC[0mESC[32m●ESC[0m      ESC[2m┊ESC[0m        ESC[32m≥ 9,000ESC[0m 2024-10-28 ESC[2mNorthwireESC[0m
  $ figtrail compare 'troops:..' | grep -c "$(printf '\033')"
  0
  [1]

Kinds have lines of their own, and units are brought to one.

  $ figtrail compare --index "$CORPUS_INDEX" 'area:.. FieldAtlas'
  area, sq km  8 figures · 5 claimants · 3 articles
  FieldAtlas (2)      ◀━┫●         ┊           < 150 2025-03-14 Friday digest
  Independent … (2)   ┊     ◀━┫    ┊           ≤ 600 2024-11-12 Analysis: what a …
  general staff in…   ┊         ○  ┊           ~ 800 2024-11-12 Analysis: what a …
  source unknown      ┊            ├─▶       > 1,000 2024-11-12 Analysis: what a …
  mapping grou… (2)   ┊◀─┤         ┊  ◆        1,300 2025-03-13 Ukraine clings to…
                    ──┴────────────┴────────
                      0          1,000
  
  share  1 figure · 1 claimant · 1 article
  Russia's general… ┊           ┊       ●  ┊ 86% 2025-03-13 Ukraine clings to the…
                    ┴───────────┴──────────┴
                    0%         50%      100%
  
  ● stated   ○ about   ├─▶ at least   ◀─┤ at most   ◆ newest
  $ figtrail compare --index "$CORPUS_INDEX" --rows 3 'casualties:50..'
  casualties  16 figures · 11 claimants · 10 articles
  source unkno… (5)   ┊├─▶ ◆    ┊   ●   ●┊     1,100 2025-02-03 The price of a di…
  President An… (2)   ┊         ┊   ├─▶ ◇┊   ~ 3,800 2025-01-05 Lysenko puts Nort…
  South Korea's jo…   ┊         ┊        ○   ~ 4,000 2025-03-27 Northwire
  8 more claimants    ┊ ●  ○○   ┊   ├─▶ ●●
                    ──┴─────────┴────────┴──
                      0       2,000    4,000
  
  killed  9 figures · 8 claimants · 7 articles · 1 outlier · log scale
  Governor Selim A…   ●     ┊         ┊             63 2025-01-20 The Harbour Post
  Seoul (2)            ●  ◆ ┊         ┊            300 2025-02-05 The Harbour Post
  British defence …         ○         ┊        ~ 1,000 2025-02-05 The Harbour Post
  5 more claimants    ●├─▶● ┊         ┊   ├─▶
                    ────────┴─────────┴───────
                           1k       100k
  
  wounded  7 figures · 6 claimants · 6 articles
  disaster agency     ┊      ○      ┊          ~ 1,000 2025-01-19 Northwire
  Governor Selim A…   ┊         ├─▶ ┊          > 1,400 2025-01-20 The Harbour Post
  Seoul (2)           ┊      ●      ┊    ◆       2,700 2025-02-05 The Harbour Post
  3 more claimants    ┊      ●      ┊    ●
                    ──┴─────────────┴─────────
                      0           2,000
  
  missing  3 figures · 3 claimants · 3 articles
  Innenministerium    ┊    ├─▶  ┊        ┊    > 50 2024-09-18 Hochwasser: Zahl de…
  interior ministry   ┊     ├─▶ ┊        ┊    > 60 2024-09-17 Flood toll rises to…
  agency chief Orh…   ┊         ┊      ◀─┤   ≤ 200 2025-01-19 Northwire
                    ──┴─────────┴────────┴──
                      0        100      200
  
  captured  2 figures · 2 claimants · 2 articles
  source unknown ┊        ●             ┊ 200 2025-01-20 Where did the prisoners …
  Moscow         ┊                   ●  ┊ 430 2025-03-13 Ukraine clings to the la…
                 ┴──────────────────────┴
                 0                    500
  
  ● stated   ○ about   ├─▶ at least   ◀─┤ at most   ◆ newest

Copies of a story count once.

  $ for copies in --no-copies --copies; do figtrail compare $copies --index "$CORPUS_INDEX" --format json 'troops:10k..15k' | jq -c '[.shown, .panels[0].figures, (.panels[0].rows | length)]'; done
  [31,31,20]
  [33,33,20]

How many figures are taken, and how many lines are drawn, is bounded, and it is said.

  $ figtrail compare --limit 4 --panels 1 'came OR left OR fell'
  troops  4 figures · 3 claimants · 2 articles
  Kyiv (2)    ┣━▶      ┊        ●       ┊        ┊    ≥ 9,000 2024-10-28 Northwire
  Seoul       ┊        ┊        ┊     ◀─┤        ┊   ≤ 12,000 2024-10-25 Reuters
  Northwire   ┊        ┊        ┊       ┊    ○   ┊   ~ 12,500 2024-10-28 Second
            ──┴────────┴────────┴───────┴────────┴──
            9,000   10,000   11,000  12,000   13,000
  
  ● stated   ○ about   ├─▶ at least   ◀─┤ at most   ◆ newest
  4 of 7 figures in 3 articles, the best fits: --limit all has them all

What is drawn never obeys what an article says.

  $ printf '{"id":"x","title":"\\u001b[31mred","source":"S\\u202eource\\u0007","text":"Minister \\u001b[2JEvil said 12 troops came."}\n' >evil.jsonl
  $ figtrail index -q --index evil.index evil.jsonl
  $ figtrail compare --index evil.index --sentences 'troops:..'
  troops  1 figure · 1 claimant · 1 article
  JEvil ┊                ┊                ┊      ●         ┊ 12 undated    Source�
        ┴────────────────┴────────────────┴────────────────┴
        0                5               10               15
  
    JEvil
      Minister �[2JEvil said [12] troops came.
      undated · Source� · x
  
  ● stated

Nothing to draw is status 1.

  $ figtrail compare 'troops:1..2'
  figtrail: note: nothing matches
  [1]
  $ figtrail compare --format json 'troops:1..2' | jq -c .panels
  []
