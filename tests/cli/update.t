Indexing again updates: unchanged articles are passed over, changed ones replaced, and gone ones
dropped when that is asked for.

  $ export FIGTRAIL_INDEX=index
  $ mkdir news
  $ echo 'About 1,200 people fled the flood.' >news/a.txt
  $ echo 'Some 340 villagers were rescued.' >news/b.txt
  $ figtrail index --format json news | sed 's/"took_ms":[0-9.]*/"took_ms":0/'
  {"schema":"figtrail.index/1","index":"index","dry_run":false,"added":2,"updated":0,"unchanged":0,"moved":0,"removed":0,"left_out":0,"left_out_by":{"other":0,"missing":0,"unreadable":0,"too_large":0,"broken_json":0,"broken":0,"no_text":0,"same_id":0},"noted":0,"passed_over":0,"claims":2,"text_bytes":68,"took_ms":0,"profile":null}
  $ figtrail index --format json news | sed 's/"took_ms":[0-9.]*/"took_ms":0/'
  {"schema":"figtrail.index/1","index":"index","dry_run":false,"added":0,"updated":0,"unchanged":2,"moved":0,"removed":0,"left_out":0,"left_out_by":{"other":0,"missing":0,"unreadable":0,"too_large":0,"broken_json":0,"broken":0,"no_text":0,"same_id":0},"noted":0,"passed_over":0,"claims":0,"text_bytes":0,"took_ms":0,"profile":null}
  $ echo 'About 1,500 people fled the flood.' >news/a.txt
  $ figtrail index --format json news | sed 's/"took_ms":[0-9.]*/"took_ms":0/'
  {"schema":"figtrail.index/1","index":"index","dry_run":false,"added":0,"updated":1,"unchanged":1,"moved":0,"removed":0,"left_out":0,"left_out_by":{"other":0,"missing":0,"unreadable":0,"too_large":0,"broken_json":0,"broken":0,"no_text":0,"same_id":0},"noted":0,"passed_over":0,"claims":1,"text_bytes":35,"took_ms":0,"profile":null}
  $ figtrail claims -t '{value}' people
  1500
  $ rm news/b.txt

What would happen can be seen first.

  $ figtrail index --prune --dry-run --format json news | sed 's/"took_ms":[0-9.]*/"took_ms":0/'
  {"schema":"figtrail.index/1","index":"index","dry_run":true,"added":0,"updated":0,"unchanged":1,"moved":0,"removed":1,"left_out":0,"left_out_by":{"other":0,"missing":0,"unreadable":0,"too_large":0,"broken_json":0,"broken":0,"no_text":0,"same_id":0},"noted":0,"passed_over":0,"claims":0,"text_bytes":0,"took_ms":0,"profile":null}
  $ figtrail search -t '{id}' villagers | wc -l
  1
  $ figtrail index --prune --format json news | sed 's/"took_ms":[0-9.]*/"took_ms":0/'
  {"schema":"figtrail.index/1","index":"index","dry_run":false,"added":0,"updated":0,"unchanged":1,"moved":0,"removed":1,"left_out":0,"left_out_by":{"other":0,"missing":0,"unreadable":0,"too_large":0,"broken_json":0,"broken":0,"no_text":0,"same_id":0},"noted":0,"passed_over":0,"claims":0,"text_bytes":0,"took_ms":0,"profile":null}
  $ figtrail search -t '{id}' villagers
  [1]
