A question can be shown as it is understood; no index is needed.

  $ figtrail search --explain-query 'kursk troops:>10k'
  all      of
    word     kursk
    claim    more than 10,000, of the kind troops
  $ figtrail claims --explain-query '(title:(flood OR quake*) OR "=red cross"~2) -by:"foreign ministry" date:..2024-03 lang:de'
  all      of
    any      of
      any      of
        word     flood, in the field title
        word     quake..., and whatever else begins so, in the field title
      phrase   side by side, but for up to 2 other words
        word     red, in just this form
        word     cross
    date     to 2024-03-31
    lang     de
    not
      claim    any figure
        by       foreign ministry
  $ figtrail count --explain-query 'wounded ADJ/3 hospital AND 10..20km date:none' -f json | sed 's/,"children"/\
  > &/g'
  {"schema":"figtrail.query/1","text":"wounded ADJ/3 hospital AND 10..20km date:none","parsed":"(and (adj/3 wounded hospital) (claim 10..20 kilometer) date:none)","tree":{"op":"all","column":1,"field":null,"text":null,"form":null,"distance":0,"kind":null,"low":null,"high":null,"low_excluded":false,"high_excluded":false,"unit":null,"first_day":null,"last_day":null,"undated":false
  ,"children":[{"op":"adj","column":1,"field":null,"text":null,"form":null,"distance":3,"kind":null,"low":null,"high":null,"low_excluded":false,"high_excluded":false,"unit":null,"first_day":null,"last_day":null,"undated":false
  ,"children":[{"op":"word","column":1,"field":null,"text":"wounded","form":"stem","distance":0,"kind":null,"low":null,"high":null,"low_excluded":false,"high_excluded":false,"unit":null,"first_day":null,"last_day":null,"undated":false
  ,"children":[]},{"op":"word","column":15,"field":null,"text":"hospital","form":"stem","distance":0,"kind":null,"low":null,"high":null,"low_excluded":false,"high_excluded":false,"unit":null,"first_day":null,"last_day":null,"undated":false
  ,"children":[]}]},{"op":"claim","column":28,"field":null,"text":null,"form":null,"distance":0,"kind":null,"low":10,"high":20,"low_excluded":false,"high_excluded":false,"unit":"kilometer","first_day":null,"last_day":null,"undated":false
  ,"children":[]},{"op":"date","column":37,"field":"date","text":null,"form":null,"distance":0,"kind":null,"low":null,"high":null,"low_excluded":false,"high_excluded":false,"unit":null,"first_day":null,"last_day":null,"undated":true
  ,"children":[]}]}}
  $ figtrail search --any --explain-query 'who said "this'
  any      of
    word     who
    word     said
    word     this
  $ figtrail search --explain-query '*'
  everything
  $ figtrail search --explain-query 'sorce:reuters'
  figtrail: query:1: there is no field 'sorce'; did you mean 'source:'?
    fields are title: author: source: url: dir: lang: date: by: mod:; a range may follow any word, as in troops:10k..15k; quotes make it plain text
  [2]
  $ figtrail search --explain-query -f csv kursk
  figtrail: --explain-query does not go with this format
    write it beside --format text or json
  [2]
