An index holds many languages. A word means what the language of each article makes of it: forms that
no other language has are found by its stem.

  $ cat > mixed.jsonl <<'END'
  > {"id":"ar","lang":"ar","text":"قال الوزير إن الجنود وصلوا إلى المدينة."}
  > {"id":"de","lang":"de","text":"Die Soldaten halfen in den überfluteten Dörfern."}
  > {"id":"el","lang":"el","text":"Οι στρατιώτες βοήθησαν στα χωριά."}
  > {"id":"en","lang":"en","source":"The River","text":"The soldiers were helping in flooded villages near Café Émile."}
  > {"id":"es","lang":"es","text":"Los soldados ayudaron en los pueblos inundados."}
  > {"id":"fi","lang":"fi","text":"Sotilaat auttoivat tulvan kylissä."}
  > {"id":"fr","lang":"fr","text":"Les soldats ont aidé dans les villages inondés."}
  > {"id":"hi","lang":"hi","text":"सैनिकों ने गाँवों में मदद की।"}
  > {"id":"hu","lang":"hu","text":"A katonák segítettek a falvakban."}
  > {"id":"it","lang":"it","text":"I soldati hanno aiutato nei villaggi."}
  > {"id":"ja","lang":"ja","source":"河辺新聞","text":"自衛隊員は洪水の村で約50人を救助した。"}
  > {"id":"ko","lang":"ko","text":"군인들은 홍수 마을에서 주민을 도왔다."}
  > {"id":"ru","lang":"ru","text":"Солдаты помогали в затопленных деревнях."}
  > {"id":"sv","lang":"sv","text":"Soldaterna hjälpte till i byarna."}
  > {"id":"th","lang":"th","source":"ข่าวน้ำ","text":"ทหารช่วยชาวบ้านในหมู่บ้านที่น้ำท่วม"}
  > {"id":"tr","lang":"tr","text":"Askerler köylerde yardım etti."}
  > {"id":"tw","lang":"zh-TW","text":"軍人在洪水中的村莊救人。"}
  > {"id":"zh","lang":"zh","text":"军人在洪水中的村庄救人。"}
  > END
  $ export FIGTRAIL_INDEX=mixed
  $ figtrail index -q mixed.jsonl
  $ ask() { for word; do printf '%s:' "$word"; figtrail search -q -t ' {id}' "$word" | sort | tr -d '\n'; echo; done; }
  $ ask soldier Soldat soldado soldati 'soldat lang:fr' 'soldaten lang:sv' sotilaita katonákat asker
  soldier: en
  Soldat: de fr
  soldado: es
  soldati: fr it
  soldat lang:fr: fr
  soldaten lang:sv: sv
  sotilaita: fi
  katonákat: hu
  asker: tr
  $ ask солдат στρατιώτης الجنود सैनिक Dorf emile 'cafés'
  солдат: ru
  στρατιώτης: el
  الجنود: ar
  सैनिक: hi
  Dorf: de
  emile: en
  cafés: en
  $ ask 洪水 '洪水 lang:ja' '洪水 lang:zh' '洪水 lang:zh-Hant' 村庄 村莊 隊員 군인 주민 ทหาร ชาวบ้าน
  洪水: ja tw zh
  洪水 lang:ja: ja
  洪水 lang:zh: tw zh
  洪水 lang:zh-Hant: tw
  村庄: zh
  村莊: tw
  隊員: ja
  군인: ko
  주민: ko
  ทหาร: th
  ชาวบ้าน: th

Of scripts without spaces exactly what was typed is marked.

  $ figtrail search -q -f ndjson -n1 '救助した' | grep -o '"highlights":.*"claims"'
  "highlights":[{"byte":[41,53]}]}],"claims"
  $ figtrail search -q -f csv --fields id,lang '救人'
  id,lang
  tw,zh-Hant
  zh,zh

Their characters are two columns wide, in a table as in a text.

  $ LC_ALL=C.UTF-8 figtrail search -q --color never --facet source -n0 村 OR ทหาร OR soldier
  articles by source
    The River  1 ████████████████████
    ข่าวน้ำ      1 ████████████████████
    河辺新聞   1 ████████████████████
    (none)     2 ████████████████████████████████████████
  
  5 articles
