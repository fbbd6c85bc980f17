A part that cannot be reached is answered for by a replica, or left out where that is permitted.

  $ mkdir articles && for n in 1 2 3 4 5 6; do echo "About 3$n soldiers came to Orla." >articles/$n.txt; done
  $ figtrail index -q -i news --shards 2 articles && cp -r news/shard-2 copy
  $ figtrail count -i news Orla
  6
  $ mv news/shard-2 gone && figtrail count -i news Orla
  figtrail: index 'news/shard-2': there is no index
    build one: figtrail index FOLDER
  [3]
  $ figtrail count -i news --partial Orla
  figtrail: left out: news/shard-2: there is no index
  1
  [4]
  $ figtrail count -i news --partial --format json Orla | sed 's/.*"partial"/"partial"/'
  figtrail: left out: news/shard-2: there is no index
  "partial":true,"missing_parts":["news/shard-2: there is no index"]}
  $ figtrail search -i news --partial -t '{id}' -n 1 Orla >hit
  figtrail: left out: news/shard-2: there is no index
  [4]
  $ figtrail stats -i news --partial | head -3
  figtrail: left out: news/shard-2: there is no index
  index news
    articles                      1
    claims                        1
  $ figtrail stats -i news --partial --format json | sed 's/.*"partial"/"partial"/'
  figtrail: left out: news/shard-2: there is no index
  "partial":true,"missing_parts":["news/shard-2: there is no index"]}
  $ figtrail show -i news --partial $(cat hit)
  figtrail: left out: news/shard-2: there is no index
  About 35 soldiers came to Orla.
  [4]
  $ figtrail show -i news --partial nobody
  figtrail: index 'news': there is no article 'nobody'
    'figtrail search' shows the ids of what it finds
  figtrail: left out: news/shard-2: there is no index
  [4]
  $ figtrail show -i news --partial --all --format ndjson | tail -1
  figtrail: left out: news/shard-2: there is no index
  {"type":"summary","schema":"figtrail.article/1","total":{"articles":1},"partial":true,"missing_parts":["news/shard-2: there is no index"]}
  $ figtrail show -i news $(cat hit) && figtrail stats -i news
  figtrail: index 'news/shard-2': there is no index
    build one: figtrail index FOLDER
  [3]
  $ printf 'auto news/shard-1\nauto news/shard-2\n# or auto none\n# or auto copy\n# or whatever: a comment\n' >cluster
  $ figtrail count -i cluster Orla
  6
  $ figtrail shard status -i cluster
     1     news/shard-1  shard 1/2  1 article
     2     news/shard-2  there is no index
     2 or  none  there is no index
     2 or  copy  shard 2/2  5 articles
  [4]
  $ mv gone news/shard-2 && figtrail count -i news Orla && figtrail shard status -i news
  6
     1     news/shard-1  shard 1/2  1 article
     2     news/shard-2  shard 2/2  5 articles

A replica is behind by the commits that it lacks.

  $ echo 'About 40 soldiers came to Orla.' >>articles/1.txt && echo 'About 50 soldiers left.' >>articles/4.txt && figtrail index -q -i news articles
  $ figtrail shard status -i cluster --format json | grep -o '"place":"copy".*'
  "place":"copy","reachable":true,"trouble":null,"shard":"2/2","articles":5,"commits":1,"lag":1}]}

What makes no sense in the file is told with its line.

  $ for lines in '# or auto copy' '# timeout none' '# timeout 0\nauto copy'; do printf "$lines\n" >bad; figtrail count -i bad x; done
  figtrail: 'bad', line 1: there is no part above that this could stand for
    write 'auto FOLDER' or 'remote HOST:PORT', one a line
  figtrail: 'bad', line 1: this is no time that an exchange may take
    write 'auto FOLDER' or 'remote HOST:PORT', one a line
  figtrail: 'bad', line 1: this is no time that an exchange may take
    write 'auto FOLDER' or 'remote HOST:PORT', one a line
  [3]

A server is for the loopback unless it is told otherwise, and serves what is one index.

  $ figtrail shard serve -i news
  figtrail: 'news' is an index of 2 parts
    serve each of them, at a port of its own
  [2]
  $ figtrail shard serve -i copy --interface 0.0.0.0
  figtrail: it would listen on all interfaces, without passwords or encryption
    name one address with --interface; or know that who reaches it reads all, and write --i-know
  [2]
  $ figtrail shard serve -i copy --port 70000
  figtrail: 70000 is no port
    write one from 1 to 65535
  [2]
  $ figtrail shard
  figtrail: shard needs serve | status
    figtrail shard serve | status
  [2]
  $ figtrail shard look
  figtrail: shard does not know 'look'
    write serve or status
  [2]
