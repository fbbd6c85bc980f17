A template writes one line an answer.

  $ export FIGTRAIL_INDEX="$CORPUS_INDEX"
  $ figtrail claims -t '{value}\t{modifier}\t{by}' 'arrested:5..20'
  9\texact\t (esc)
  11\texact\t (esc)
  $ figtrail search -t '{{{rank}}} {id}\\' jellyfish
  {1} 24c48844399b5222\

Names that are not known, and braces that are open, are told before anything is asked.

  $ figtrail claims -t '{valu}' 'arrested:5..20'
  figtrail: the template has 'valu', which is not known
    perhaps 'value'?
  [2]
  $ figtrail search -t '{value' jellyfish
  figtrail: the template has a '{' without its '}'
    write '{{' for a brace itself
  [2]
  $ figtrail search -t '{xyzzy}' jellyfish
  figtrail: the template has 'xyzzy', which is not known
    write one of rank score id path title published date_source source url author lang copies begin end snippet
  [2]
  $ figtrail search --format template jellyfish
  figtrail: --format template needs a template
    write --template '{id}\t{title}'
  [2]
  $ figtrail search --format csv -t '{id}' jellyfish
  figtrail: --template goes with --format template only
    leave --format away
  [2]
