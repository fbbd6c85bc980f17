/* vocab_words.c - the words of vocab.c, language by language. An abbreviation that stands here with
 * a capital is one only where the text has the capital too: "Gen." but not "gen.". Inflected words
 * of Slavonic and compounding languages stand here by their beginnings (VOCAB_COMPOUND). */
#include "stem/vocab_words.h"

#include "stem/vocab.h"

/* clang-format off */
static const vocab_row rows[] = {
    /* ---- numbers: ordinals that are no parts of fractions are left out ---- */
    { "en", VOCAB_NUMBER,
      "zero nought naught nil one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
      "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty "
      "ninety hundred thousand million billion trillion quadrillion quintillion zillion gazillion "
      "ones twos threes fours fives sixes sevens eights nines tens teens twenties thirties forties "
      "fifties sixties seventies eighties nineties "
      "hundreds thousands millions billions trillions quadrillions zillions "
      "half halves halve halved halving third thirds quarter quarters fourth fourths fifth fifths "
      "sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths eleventh elevenths twelfth "
      "twelfths fifteenth fifteenths sixteenth sixteenths twentieth twentieths thirtieth fortieth fiftieth "
      "sixtieth hundredth hundredths thousandth thousandths millionth millionths billionth billionths trillionth trillionths "
      "dozen dozens score scores couple couples pair pairs handful handfuls several single few none myriad "
      "double doubled doubles doubling triple tripled triples tripling treble trebled quadruple quadrupled "
      "quadrupling quintuple quintupled twice thrice twofold threefold fourfold fivefold sixfold sevenfold "
      "eightfold ninefold tenfold twentyfold hundredfold thousandfold multimillion multibillion halfway "
      "thirteenth fourteenth seventeenth eighteenth nineteenth seventieth eightieth ninetieth doz dozs "
      "lakh lakhs lkh lac lacs crore crores krore krores koti kotis mil cr mln bln bn mn tn trn mio mrd grand both" },
    { "de", VOCAB_COMPOUND,
      "null ein eins zwei zwo drei vier fünf fuenf sechs sech sieben sieb acht neun zehn elf zwölf zwoelf "
      "zwanzig dreißig dreissig hundert tausend million milliard billion billiard trillion mill mio mrd bio tsd "
      "dutzend halb hälfte haelfte viertel drittel fünftel zehntel anderthalb doppel verdopp verdreif "
      "vervierf verfünff verzehnf paar mehrere einzig beide" },
    { "fr", VOCAB_NUMBER,
      "zéro zero un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
      "vingt vingts trente quarante cinquante soixante septante huitante octante nonante cent cents mille "
      "milles millier milliers million millions milliard milliards billion billions trillion trillions mrd "
      "mds md mio demi demie demis moitié moitie moitiés tiers quart quarts cinquième cinquièmes sixième "
      "sixièmes septième septièmes huitième huitièmes neuvième neuvièmes dixième dixièmes centième centièmes "
      "millième millièmes dizaine dizaines douzaine douzaines quinzaine vingtaine vingtaines trentaine "
      "quarantaine cinquantaine soixantaine centaine centaines double doubles doublé doublée doubler triple "
      "triplé tripler quadruple quadruplé quintuple décuple couple couples paire paires plusieurs quelques "
      "aucun aucune" },
    { "es", VOCAB_NUMBER,
      "cero mill un uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
      "dieciséis dieciseis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta "
      "ochenta noventa cien ciento cientos mil miles millón millon millones mdp mdd millardo millardos billón "
      "billones trillón trillones medio media medios medias mitad tercio tercios cuarto cuartos quinto quintos "
      "sexto séptimo octavo noveno décimo décima décimas centésimo centésimas milésimo milésimas decena "
      "decenas docena docenas quincena veintena treintena cuarentena centenar centenares centena centenas "
      "millar millares doble dobles duplicar duplicó duplicado triple triplicar triplicó cuádruple "
      "cuadruplicar par pareja parejas varios varias ningún ninguno ninguna" },
    { "es", VOCAB_COMPOUND,
      "veinti doscient trescient cuatrocient quinient seiscient sietecient setecient ochocient novecient" },
    { "it", VOCAB_COMPOUND,
      "zero due duecent tre trecent quattro quattr cinque sei sette otto nove dieci undici dodici tredici "
      "quattordici quindici sedici diciassette diciotto diciannove vent trent quarant cinquant sessant settant "
      "ottant novant cent mille mila milion miliard bilion mezz terz quart quint decin dozzin centina miglia "
      "doppi raddopp tripl quadrupl mld mln" },
    { "it", VOCAB_NUMBER,
      "un uno una metà sesto settimo ottavo nono decimo decimi centesimi millesimi paio coppia vari varie "
      "diversi diverse nessun nessuno nessuna" },
    { "pt", VOCAB_NUMBER,
      "zero um uma dois duas três tres quatro cinco seis sete oito nove dez onze doze treze quatorze catorze "
      "quinze dezesseis dezasseis dezessete dezassete dezoito dezenove dezanove vinte trinta quarenta "
      "cinquenta cinqüenta sessenta setenta oitenta noventa cem cento centos duzentos duzentas trezentos "
      "trezentas quatrocentos quatrocentas quinhentos quinhentas seiscentos seiscentas setecentos setecentas "
      "oitocentos oitocentas novecentos novecentas mil milhão milhões milhao milhoes mi bi tri mld bilhão "
      "bilhões bilião biliões trilhão trilhões bilhao bilhoes meio meia meios metade metades terço terços "
      "quarto quartos quinto quintos sexto sétimo oitavo nono décimo décimos centésimo centésimos milésimo "
      "dezena dezenas dúzia dúzias centena centenas milhar milhares dobro duplicar duplicou dobrou triplo "
      "triplicou quádruplo par pares casal vários várias nenhum nenhuma" },
    { "nl", VOCAB_COMPOUND,
      "nul een één twee twaalf twintig drie der vier veer veertig vijf zes zeven acht tach negen tien elf "
      "honderd duizend miljoen miljard biljoen mln mld mrd half halve helft halveer anderhalf anderhalve kwart "
      "derde vijfde tiende dozijn tiental verdubbel verdrie dubbel paar meerdere enkele geen" },
    { "ru", VOCAB_NUMBER,
      "ноль ноля нуля нулю один одна одно одни одного одной одному одним одну одном два две двух двум двумя "
      "двое двоих три трех трёх трем трём тремя трое троих четыре четырех четырёх четырем четырьмя четверо "
      "пять пяти пятью пятеро шесть шести шестью шестеро семь семи семью семеро восемь восьми девять девяти "
      "девятью десять десяти десятью сорок сорока сто ста сот сотня сотни сотен сотням сотнями сотню пара "
      "пару пары оба обе обоих вдвое втрое вчетверо впятеро вдесятеро дважды трижды четырежды млн млрд трлн "
      "тыс пол полтора полторы треть трети третью третей четверть четверти четвертью десяток десятка десятки "
      "десятков десяткам десятками дюжина дюжины дюжин несколько нескольких нескольким" },
    { "ru", VOCAB_COMPOUND,
      "одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат "
      "двадцат тридцат пятьдесят пятидесят шестьдесят шестидесят семьдесят семидесят восемьдесят восьмидесят "
      "девяносто девяноста двест двухсот двумст трист трехсот трёхсот четырест четырехсот четырёхсот пятьсот "
      "пятисот шестьсот шестисот семьсот семисот восемьсот восьмисот девятьсот девятисот тысяч миллион "
      "миллиард триллион половин полмиллион полмиллиард полтысяч полусотн двукратн трехкратн удво утро единиц "
      "десят пятерк сотк" },
    { "uk", VOCAB_NUMBER,
      "нуль нуля нулю один одна одне одні одного одної одному одним одну два дві двох двом двома двоє три "
      "трьох трьом трьома троє чотири чотирьох чотирьом чотирма четверо п'ять п'яти п'ятьох п'ятеро шість "
      "шести шістьох шестеро сім семи сімох семеро вісім восьми вісьмох дев'ять дев'яти десять десяти десятьох "
      "сорок сорока сто ста сот сотня сотні сотень сотням сотнями сотню пара пару пари обидва обидві обох "
      "вдвічі втричі вчетверо вп'ятеро двічі тричі млн млрд трлн тис пів півтора півтори третина третини "
      "третину третин чверть чверті чвертю десяток десятка десятки десятків десяткам десятками дюжина дюжини "
      "кілька кількох декілька декількох" },
    { "uk", VOCAB_COMPOUND,
      "одинадцят дванадцят тринадцят чотирнадцят п'ятнадцят шістнадцят сімнадцят вісімнадцят дев'ятнадцят "
      "двадцят тридцят п'ятдесят п'ятидесят шістдесят шестидесят сімдесят семидесят вісімдесят дев'яност "
      "двісті двохсот двомст триста трьохсот чотириста чотирьохсот п'ятсот п'ятисот шістсот шестисот сімсот "
      "семисот вісімсот восьмисот дев'ятсот дев'ятисот тисяч мільйон мільярд трильйон половин півмільйон "
      "півмільярд подво потро десят" },

    /* ---- abbreviations ---- */
    { "*", VOCAB_NEVER,
      "Mr Mrs Ms Mx Messrs Dr Drs Prof Gen Col Lt Maj Capt Cpl Sgt Cmdr Adm Brig Pvt Rev Hon Gov "
      "Sen Rep Pres Amb Supt Insp Fr Msgr vs e.g i.e cf ca" },
    { "*", VOCAB_MAYBE, "St Mt Ft Jr Sr etc Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec" },
    { "*", VOCAB_CLOSING, "Inc Ltd Corp Co Bros a.m p.m" },
    { "*", VOCAB_COUNTED, "no nos nr pp p vol art fig sec ch" },
    { "en", VOCAB_NEVER,
      "Ald Assn Asst Atty Dist Dept Det Gens Govs Sens Reps Profs Sgts Lts Cols Maj Pfc Spc Ens Vice-Adm approx "
      "viz incl sq cu Ph.D" },
    { "en", VOCAB_MAYBE,
      "Mfg Bldg Ave Blvd Rd Univ Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ala Ariz Ark Calif Colo Conn "
      "Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ore Pa Penn Tenn Tex Va Vt "
      "Wash Wis Wisc Wyo Dak Ont Que Esq Assoc Intl Natl al ed eds Op" },
    { "en", VOCAB_INNER, "ft yd yds lb lbs oz mph mi gal gals kg km cm mm bbl bbls mln bln bn mn tn cts pct dept" },
    { "en", VOCAB_CLOSING, "Cos Cie Plc Pty" },
    { "en", VOCAB_TAIL,
      "ltd plc inc llc corp co pty chief president chairman chairwoman chair ceo cfo vice executive director founder "
      "spokesman spokeswoman magazine securities monday tuesday wednesday thursday friday saturday sunday mon tue wed "
      "thu fri sat sun january february march april may june july august september october november december jan feb "
      "mar apr jun jul aug sept sep oct nov dec et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest eet "
      "kst jst msk eastern central mountain pacific local moscow kyiv kiev" },
    { "en", VOCAB_COUNTED, "para paras ref refs tel ext chap sect" },
    { "de", VOCAB_NEVER,
      "bzw ggf gegebenenf sog sogen vgl evtl eventl inkl exkl einschl insb insbes bspw z.b d.h u.a z.t i.d.r o.ä "
      "u.u v.a m.e s.o s.u Wr zzgl abzgl circa zirka Hr Fr Frl Dipl Ing Mag Univ Frhr hl Hl gem lt "
      "allg europ österr dt amerik brit franz ehem stv stellv z" },
    { "de", VOCAB_MAYBE,
      "Mio Mrd Bio Tsd Mill Std Min Sek Stk Str Tel usw usf dgl u.s.w Chr Jh Jhdt Jän Feber Mär Okt Dez So Mo Di Mi Do Sa" },
    { "de", VOCAB_COUNTED, "max mind rd art abs s zif ziff kap bd nr rn rz anm" },
    { "fr", VOCAB_NEVER, "Mme Mlle MM Mgr Me Pr av env p.ex ex c.-à-d" },
    { "fr", VOCAB_MAYBE, "janv févr fév avr juil sept oct nov déc" },
    { "fr", VOCAB_COUNTED, "art p pp chap n" },
    { "es", VOCAB_NEVER,
      "sr sra sres sras srta D Dª Dña dra Lic Ing Arq Gral Tte Cnel Cap Excmo Ilmo Avda Av Ud Uds aprox p.ej" },
    { "es", VOCAB_MAYBE, "EE.UU EE UU ene abr ago dic mdd mdp" },
    { "es", VOCAB_COUNTED, "art núm num pág págs pag" },
    { "it", VOCAB_NEVER, "Sig Sigg Dott Dr Avv Ing Arch On Geom Rag Mons Gen Col Ten ecc p.es es" },
    { "it", VOCAB_MAYBE, "S.p.A S.r.l gen febbr mag giu lug ago sett ott dic mln mld" },
    { "it", VOCAB_COUNTED, "art n pag cap" },
    { "pt", VOCAB_NEVER, "sr sra srs sras dra D Exmo Exma Eng Gal Cel Ten Cap Av aprox p.ex" },
    { "pt", VOCAB_MAYBE, "jan fev abr mai ago set out dez" },
    { "pt", VOCAB_COUNTED, "art n pág pag cap" },
    { "nl", VOCAB_NEVER, "dhr mevr mw mr ir ing drs bv bijv o.a d.w.z m.n i.p.v incl excl resp ongeveer jl" },
    { "nl", VOCAB_MAYBE, "mln mld enz mrt mei okt a.s j.l" },
    { "nl", VOCAB_COUNTED, "art nr blz p" },
    { "ru", VOCAB_NEVER,
      "т.е т.к т.н т.ч т.о напр ок прим проф акад им ул пр просп пл г-н г-жа ген полк св гр п.п см ср" },
    { "ru", VOCAB_MAYBE,
      "т.д т.п др г гг в вв тыс млн млрд трлн руб коп долл кв куб км м см кг чел шт экз янв фев февр мар апр июн июл авг сен "
      "сент окт ноя нояб дек н.э" },
    { "ru", VOCAB_COUNTED, "ст п стр с ч гл рис табл" },
    { "uk", VOCAB_NEVER, "т.зв т.ч напр прибл проф акад ім вул просп пл ген полк св гр п.п див пор" },
    { "uk", VOCAB_MAYBE,
      "т.д т.п ін р рр ст тис млн млрд трлн грн коп дол кв куб км м см кг чол шт січ лют бер квіт трав черв лип серп вер "
      "жовт лист груд н.е" },
    { "uk", VOCAB_COUNTED, "п стор с ч гл рис табл" },
    { "pl", VOCAB_NEVER, "prof inż mgr gen płk ppłk ks np tzw tzn m.in ok św ul al im" },
    { "pl", VOCAB_MAYBE, "tys mln mld zł gr godz r w br itd itp" },
    { "pl", VOCAB_COUNTED, "nr art str s pkt ust" },
    { "cs", VOCAB_NEVER, "např tzv tj resp Ing Mgr MUDr JUDr PhDr cca sv ul" },
    { "cs", VOCAB_MAYBE, "tis mil mld hod atd apod" },
    { "cs", VOCAB_COUNTED, "č čl str s" },
    { "sv", VOCAB_NEVER, "bl.a d.v.s t.ex t.o.m s.k m.fl ca" },
    { "sv", VOCAB_MAYBE, "m.m osv kl milj mdr" },
    { "da", VOCAB_NEVER, "bl.a dvs f.eks fx ca hr kl" },
    { "da", VOCAB_MAYBE, "mio mia osv m.m kr" },
    { "nb", VOCAB_NEVER, "bl.a dvs f.eks ca kl" },
    { "nb", VOCAB_MAYBE, "mill mrd osv m.m kr" },
    { "fi", VOCAB_NEVER, "esim ns mm n ks" },
    { "fi", VOCAB_MAYBE, "milj mrd jne klo" },
    { "hu", VOCAB_NEVER, "pl ún dr özv ifj id ill kb" },
    { "hu", VOCAB_MAYBE, "stb jan febr márc ápr máj jún júl aug szept okt nov dec" },
    { "ro", VOCAB_NEVER, "dl dna ex cca" },
    { "ro", VOCAB_MAYBE, "mil mld" },
    { "tr", VOCAB_NEVER, "örn vb" },

    /* ---- words that begin sentences and seldom names ---- */
    { "en", VOCAB_STARTER,
      "the a an this that these those there here it its he his she her they their them we our you your i my in on "
      "at for with without within as if when while where who what which why how after before since until during "
      "under over between among about against although though because but so yet nor no however moreover meanwhile "
      "nevertheless nonetheless also still then thus therefore instead once now some many most all both each every "
      "another other such only even just despite according did let more few several earlier later last next today "
      "yesterday neither either none nobody one two three" },
    { "de", VOCAB_STARTER,
      "der die das dem den des ein eine einen einem einer er sie es wir ich ihr man in im am an auf aus bei mit nach "
      "seit von vom vor zu zum zur über unter für gegen ohne um durch und aber oder doch denn wenn als ob da dann "
      "dort hier so auch noch nur schon nun nicht kein keine sein seine ihre dieser diese dieses diesen diesem "
      "jeder jede alle viele wie was wer warum wo während obwohl weil dass damit deshalb daher trotzdem allerdings "
      "jedoch zudem außerdem laut insgesamt heute gestern derzeit zuvor" },
    { "fr", VOCAB_STARTER,
      "le la les l un une des du de il elle ils elles on nous vous je ce cet cette ces c d en dans sur sous à au aux "
      "par pour avec sans selon après avant depuis pendant entre et mais ou donc or car ni si quand lorsque comme "
      "que qui où son sa ses leur leurs tout tous toute toutes plus moins aussi ainsi alors enfin puis cependant "
      "pourtant toutefois hier aujourd" },
    { "es", VOCAB_STARTER,
      "el la los las un una unos unas lo él ella ellos ellas yo nosotros se su sus mi este esta estos estas ese esa "
      "eso esto aquel en de del al a por para con sin sobre entre desde hasta según tras durante y e o pero sino "
      "aunque porque si cuando como donde que quien no también además sin ya hoy ayer todo todos toda todas más" },
    { "it", VOCAB_STARTER,
      "il lo la i gli le un uno una l di del della dei delle dal dalla al alla nel nella in da su per con tra fra e ed "
      "o ma però se quando come dove che chi non si è sono questo questa questi queste quello quella anche ancora "
      "poi dopo prima secondo lui lei loro noi io" },
    { "pt", VOCAB_STARTER,
      "o a os as um uma uns umas ele ela eles elas eu nós seu sua seus suas este esta esse essa isso isto em no na nos "
      "nas de do da dos das ao à por pelo pela para com sem sobre entre desde até segundo após e ou mas se quando "
      "como onde que quem não também já ainda hoje ontem" },
    { "nl", VOCAB_STARTER,
      "de het een hij zij ze wij we ik men er dit dat deze die in op aan bij met na naar uit van voor door over onder "
      "tegen tijdens sinds volgens en of maar want als dan toen hoewel omdat ook nog niet geen zijn haar hun wat wie "
      "waar hoe" },
    { "ru", VOCAB_STARTER,
      "в во на по с со к ко из за от до о об у при под над для без через после перед между и а но или да же если когда "
      "как что где кто это этот эта эти тот та те он она оно они мы вы я его ее её их не ни также однако кроме тем при "
      "все всё так уже еще ещё сейчас сегодня вчера согласно" },
    { "uk", VOCAB_STARTER,
      "в у на по з із зі до від за о об при під над для без через після перед між і й та а але або якщо коли як що де "
      "хто це цей ця ці той ті він вона воно вони ми ви я його її їх не ні також однак крім тим усі все так уже вже ще "
      "зараз сьогодні вчора згідно" },
    { "pl", VOCAB_STARTER,
      "w we na po z ze do od za o u przy pod nad dla bez przez i a ale lub oraz jeśli gdy jak co gdzie kto to ten ta "
      "te on ona ono oni my nie także jednak jego jej ich" },

    /* ---- elisions: what stands before the apostrophe ---- */
    { "fr", VOCAB_ELIDED, "l d j m n s t c ç qu jusqu lorsqu puisqu quoiqu" },
    { "it", VOCAB_ELIDED,
      "l d un c s m t v n gl dell nell all dall sull coll quell quest bell sant cent mezz tutt nessun ciascun qualcun "
      "alcun buon com dov cos anch quand senz grand pover dev" },
    { "ca", VOCAB_ELIDED, "l d n s m t" },
    { NULL, 0, NULL },
};
/* clang-format on */

const vocab_row *vocab_rows(void)
{
    return rows;
}
