The commands are listed, and each tells its options from the table that parsing reads.

  $ figtrail --help
  figtrail 1.0.0 - words and figures in an archive of articles
  
  usage: figtrail COMMAND [OPTIONS] [ARGUMENTS]
  
    index     bring articles into an index; again, to update it
    search    articles that match, ranked, with the passages that do
    claims    the figures that match: value, subject, who says so, date, sentence
    compare   the figures that match on a number line, a row for each who says so
    timeline  when each figure that matches was first stated, and how they spread
    check     the figures of a draft beside those of the archive: seen, other, not seen
    count     how many articles or claims match, exactly
    extract   the claims of files, folders or stdin (-), without an index
    why       a text with its claims and refused figures marked, and the rule for each
    show      an article of the index: its text, or all that is known of it
    stats     what is in an index: articles, claims by kind, dates, languages, size
    verify    whether an index is whole, and which part of it is not
    dump      all that is in an index as ndjson, the same for two that hold the same
    export    articles and their claims for Elasticsearch and OpenSearch, all or those that match
    compact   an index without the gaps that updates leave in it
    reindex   an index made anew of the articles it has, without their files
    serve     the archive as a page in the browser, and as JSON over HTTP
    saved     questions under a name, and what is new since they were last asked
    shard     serve a part of an index to other machines, and see how all parts are
    config    your own defaults, those in force, and where each comes from
    doctor    what figtrail is made of, finds here and may take, and how the index is
    completion  a script that lets bash, zsh or fish complete commands, options and questions
  
  'figtrail COMMAND --help' tells more of one.
  $ figtrail help search
  figtrail search - articles that match, ranked, with the passages that do
  
  usage: figtrail search [OPTIONS] QUERY
  
    -i, --index DIR        the index; else the one that 'figtrail config' tells
    -n, --limit N          how many answers at the most (10), or 'all'
        --offset N         how many to pass over first
    -s, --sort KEY         the order; date is oldest first
                             relevance, date, newest, value or source
    -m, --match HOW        what counts: a printed figure in the range, or that the words allow one
                             stated or compatible
        --any              articles with any of the words, for long questions
        --synonyms FILE    words that stand for each other; else those of 'figtrail config'
        --weak             count a bare 'one' and the like as figures too
        --explain-query    show how the question is understood, and do not ask it
        --exact-total      count every match, however long that takes
        --timeout SECONDS  give up after so long, with a message and status 3 (0: never)
        --partial          answer without parts of the index that cannot be reached, with status 4
        --fold             each story once, with where its copies stand
        --k1 N             how much a word said again counts: of BM25 (1.2)
        --b N              how much long articles are held back, 0 to 1 (0.6)
        --facet LIST       count the answers by source,lang,month,kind,by
        --facet-values N   how many names of a facet (10; of months all), or 'all'
        --histogram BUCKETS how many claims have which value
                             decade or round
        --explain          what of the question matched each article, and its weight
        --snippets N       passages of an article at the most (1)
    -f, --format FORMAT    how the answer is written
                             text, json, ndjson, csv, tsv, template or ids
        --schema N         the number of the json and ndjson asked for, else the newest
        --fields LIST      columns of csv, tsv, json and ndjson: 'published,by,surface'
    -t, --template TEXT    one line an answer, such as '{by}\t{surface}'
    -0, --null             end the lines of tsv, template and ids with a NUL, for xargs -0
        --color WHEN       bold and colour in text
                             always, never or auto
    -q, --quiet            no progress, no remarks; only answers and failures
    -h, --help             show this
  
  examples
    figtrail search 'hospital flood'
    figtrail search '"North Korean troops" Kursk'
    figtrail search 'troops:10k..15k date:2024-10..2024-11'
  
  exit status
    0  done; something matched
    1  all went well and nothing matched
    2  the command line or the query was not understood
    3  the index is missing, busy, damaged or of another format, or took longer than --timeout
    4  some input was left out; the messages name it, the rest is done
  $ figtrail show -h | head -n 3
  figtrail show - an article of the index: its text, or all that is known of it
  
  usage: figtrail show [OPTIONS] ID
  $ figtrail --version
  figtrail 1.0.0

Every command explains itself.

  $ for c in index search claims extract why show stats; do figtrail $c --help | head -n 1; done
  figtrail index - bring articles into an index; again, to update it
  figtrail search - articles that match, ranked, with the passages that do
  figtrail claims - the figures that match: value, subject, who says so, date, sentence
  figtrail extract - the claims of files, folders or stdin (-), without an index
  figtrail why - a text with its claims and refused figures marked, and the rule for each
  figtrail show - an article of the index: its text, or all that is known of it
  figtrail stats - what is in an index: articles, claims by kind, dates, languages, size
