/* lexicon_de.c - the German words claims are read by. */
#include "claims/lexicon_words.h"

/* clang-format off */
static const word_row rows[] = {
    { FORMS_AS_WRITTEN, WORD_ARTICLE,
      "der die das den dem des ein eine einen einem einer eines diese dieser dieses diesen diesem jede jeder jedes jeden jedem alle allen" },
    { FORMS_AS_WRITTEN, WORD_OWNER,
      "sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere deren dessen" },
    { FORMS_AS_WRITTEN, WORD_PRONOUN, "er sie es wir ich man davon" },
    { FORMS_AS_WRITTEN, WORD_PRONOUN | WORD_NOMINAL, "sich ihnen ihm ihn uns" },
    { FORMS_AS_WRITTEN, WORD_PREPOSITION,
      "von vom bei beim mit für im am zum zur aus nach über unter um in an auf gegen durch seit vor zwischen ohne bis ab "
      "während wegen trotz entlang binnen innerhalb außerhalb neben hinter je pro samt inklusive einschließlich zu" },
    { FORMS_AS_WRITTEN, WORD_OF, "von vom" },
    { FORMS_AS_WRITTEN, WORD_AND, "und oder sowie bzw." },
    { FORMS_AS_WRITTEN, WORD_CLAUSE, "dass daß weil wenn aber doch sondern denn damit obwohl nachdem bevor sodass als wo ob" },
    { FORMS_AS_WRITTEN, WORD_BE, "ist sind war waren sei seien worden wurde wurden wäre wären gewesen blieb blieben bleibt" },
    { FORMS_AS_WRITTEN, WORD_HAVE, "hat haben habe hatte hatten hätte hätten" },
    { FORMS_AS_WRITTEN, WORD_MODAL,
      "wird werden würde würden kann können konnte konnten soll sollen sollte muss müssen musste mussten darf dürfen durften will wollen möchte" },
    { FORMS_AS_WRITTEN, WORD_NOT, "nicht kein keine keinen keiner nie" },
    { FORMS_AS_WRITTEN, WORD_ADVERB,
      "auch noch schon bereits nur etwa rund mehr mindestens höchstens knapp fast insgesamt zudem dann dort hier jetzt nun "
      "heute gestern morgen wieder weiter rückwärts zurück mit fest aus ab an ein auf zusammen damals zuvor später früher derzeit "
      "hoch lang breit tief schwer groß weit alt entfernt leer gleichzeitig wenigstens weniger zuletzt erstmals immer sehr so pro" },
    { FORMS_AS_WRITTEN, WORD_ADJECTIVE,
      "vergangenen vergangene vergangenes letzten letzte letztes nächsten nächste ersten erste neue neuen neuer neues alte alten "
      "große großen großer kleine kleinen ganzen ganze weitere weiteren weiterer andere anderen junge jungen hohe hohen mittlere "
      "deutsche deutschen russische russischen ukrainische ukrainischen nordkoreanische nordkoreanischen europäische europäischen" },
    { FORMS_AS_WRITTEN, WORD_TIME | WORD_NOUN,
      "jahr jahre jahren jahres tag tage tagen tages woche wochen monat monate monaten monats stunde stunden minute minuten nacht morgen "
      "abend mittag wochenende quartal halbjahr sommer winter herbst frühling frühjahr jahrhundert "
      "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags sonntags "
      "januar februar märz april mai juni juli august september oktober november dezember" },
    { FORMS_AS_WRITTEN, WORD_MEASURE | WORD_NOUN,
      "zahl anzahl summe menge gesamtzahl höhe wert durchschnitt mehrheit mehrzahl anteil länge fläche gewicht" },
    { FORMS_AS_WRITTEN, WORD_PAST,
      "kostet kosten kostete kosteten wiegt wog wiegen misst maß dauert dauerte beträgt betrug betragen liegt lag liegen lagen umfasst umfasste "
      "erreicht erreichte erreichten stieg stiegen steigt sank sanken sinkt fiel fielen fällt fallen wuchs wächst zählt zählte zählen zählten "
      "verlor verloren verliert gewann gewannen gewinnt erhielt erhielten erhält bekam bekamen bekommt verdient verdiente verdienen zahlt zahlte zahlen zahlten "
      "lieferte liefert liefern lieferten zerstörte zerstörten zerstört beschädigte schickte schickten schickt entsandte verkaufte verkauft kaufte kauft "
      "baute baut bauen kamen kam kommt kommen ging gingen geht gehen steht stand stehen standen lebt leben lebten wohnt wohnen gehört gehören gehörten "
      "sah sahen sieht suchte suchten sucht suchen fuhr fuhren fährt beförderte beförderten transportierte verarbeitete produzierte produziert erzeugt "
      "verbraucht verbrauchte brauchte braucht benötigt nahm nahmen nimmt hielt hielten hält traf trafen trifft machte macht brachte bringt führte führt gab gibt "
      "ließ fand fanden findet sprach sprachen spricht verurteilte verließ verließen verlässt begann schloss öffnete öffnet bietet bot "
      "nutzte nutzen nutzt beschäftigt beschäftigte streicht strich blockierte blockierten demonstrierten demonstrierte protestierten "
      "lehnt lehnte schlug meint fehlt fehlen reicht reichen hängt fraß umfassten bewegte bewegt lief laufen läuft enthält enthielt steckt trug trägt" },
    { FORMS_AS_WRITTEN, WORD_SAYS | WORD_PAST,
      "sagte sagten sagt sagen erzählt erzählte erzählten erzählen erklärte erklärten erklärt meldete meldeten meldet melden behauptete behaupteten behauptet berichtete berichteten berichtet berichten "
      "betonte betont teilte teilten schätzt schätzte schätzen schätzten bestätigte bestätigten bestätigt kündigte warnte warnt warnen empfehlen empfiehlt "
      "raten rät schrieb schreibt gab sprach versicherte beziffert bezifferte bezifferten" },
    { FORMS_AS_WRITTEN, WORD_SAYS | WORD_PARTICIPLE, "gesagt mitgeteilt" },
    { FORMS_AS_WRITTEN, WORD_SAYS | WORD_PAST | WORD_EXPECTED,
      "erwartet erwartete erwarten fordert forderte fordern forderten prognostiziert verlangt verlangte rechnet rechnen plant planen" },
    { FORMS_AS_WRITTEN, WORD_ACCORDING, "laut angaben zufolge" },
    { FORMS_AS_WRITTEN, WORD_SPEAKER | WORD_NOUN,
      "ministerium polizei regierung behörde behörden armee militär verband gewerkschaft firma unternehmen konzern gericht staatsanwaltschaft "
      "feuerwehr geheimdienst bank zentralbank amt institut präsidium verwaltung stadt kommission partei parlament agentur dienst präsidentschaft "
      "generalstab kreml universität klinik krankenhaus bundeswehr stiftung gesellschaft ministeriums regierungs nato eu uno un usgs imf iwf" },
    { FORMS_AS_WRITTEN, WORD_SPEAKER | WORD_NOUN | WORD_PERSON,
      "sprecher sprecherin minister ministerin ärzte ärztin arzt experten experte forscher forscherin analysten beamte beamter beamten präsident präsidentin "
      "chef chefin direktor direktorin bürgermeister bürgermeisterin kommandeur general anwalt zeuge zeugin zeugen kanzler kanzlerin vorsitzende vorsitzender "
      "wissenschaftler meteorologen veranstalter organisatoren ökonomen ermittler retter" },
    { FORMS_AS_WRITTEN, WORD_TITLE | WORD_NOUN, "herr frau dr. prof. minister ministerin präsident präsidentin kanzler general sprecher sprecherin" },
    { FORMS_AS_WRITTEN, WORD_MEDIUM | WORD_SPEAKER | WORD_NOUN,
      "reuters bloomberg dpa afp tass ukrinform spiegel zeitung nachrichtenagentur sender interfax yonhap" },
    { FORMS_AS_WRITTEN, WORD_DOCUMENT | WORD_NOUN, "bericht studie umfrage statistik daten papier analyse prognose" },
    { FORMS_AS_WRITTEN, WORD_POSSIBLE, "könnte könnten möglicherweise vielleicht womöglich wahrscheinlich vermutlich" },
    { FORMS_AS_WRITTEN, WORD_EXPECTED | WORD_PAST, "soll sollen erwartet geplant gefordert voraussichtlich streicht" },
    { FORMS_AS_WRITTEN, WORD_HYPOTHETICAL | WORD_CLAUSE, "wenn falls sofern" },
    { FORMS_AS_WRITTEN, WORD_RUMORED, "angeblich mutmaßlich gerüchteweise" },
    { FORMS_AS_WRITTEN, WORD_DISPUTED | WORD_PAST, "dementierte dementiert bestritt bestreitet bestritten" },
    { FORMS_AS_WRITTEN, WORD_PERSON | WORD_NOUN,
      "menschen mensch personen person leute mann männer männern frau frauen kind kinder kindern jugendliche jugendlichen einwohner einwohnern bewohner bewohnern "
      "bürger bürgern anwohner passagiere passagieren fahrgäste fahrgästen gäste gästen gast besucher besuchern touristen helfer helfern retter rettern "
      "rentner rentnern arbeiter arbeitern mitarbeiter mitarbeitern beschäftigte beschäftigten angestellte angestellten schüler schülern studenten studierende "
      "lehrer lehrern eltern patienten patient zuschauer zuschauern demonstranten teilnehmer teilnehmern pilger pilgern angeklagte angeklagten verdächtige verdächtigen "
      "zeugen journalisten fahrer fahrern busfahrer matrosen seeleute bergleute arbeitslose zivilisten kunden kundinnen wähler wählern mitglieder mitgliedern "
      "befragte befragten häftlinge häftlingen gefangene geiseln polizisten feuerwehrleute freiwillige freiwilligen ärzte pfleger bauern familien dorfbewohner "
      "fischer touristinnen migranten opfer fans spieler crew besatzung insassen gläubige babys mädchen jungen senioren camper" },
    { FORMS_AS_WRITTEN, WORD_PERSON | WORD_NOUN,
      "abgeordnete abgeordneten abgeordneter kandidat kandidaten kandidatin kandidatinnen asylwerber asylwerbern asylbewerber asylbewerbern asylsuchende "
      "asylsuchenden schutzsuchende schutzsuchenden palästinenser palästinensern israelis israeli nutzer nutzern nutzerinnen user usern rebellen muslime "
      "muslimen christen juden kurden österreicher österreichern syrer syrern iraker afghanen türken russen ukrainer ukrainern ukrainerinnen franzosen "
      "italiener briten amerikaner amerikanern chinesen japaner nordkoreaner nordkoreanern südkoreaner griechen serben attentäter attentätern angreifer "
      "angreifern täter tätern tatverdächtige aktionäre aktionären richter richtern richterinnen anhänger anhängern senatoren senator politiker politikern "
      "reisende reisenden pensionisten pensionistinnen käufer käufern kunden kunde kundinnen sicherheitskräfte sicherheitskräften einsatzkräfte "
      "einsatzkräften rettungskräfte fachkräfte fachkräften arbeitskräfte lehrkräfte lehrkräften pflegekräfte hilfskräfte arbeiter arbeitern arbeiterinnen "
      "arbeitnehmer arbeitnehmern mitarbeiter mitarbeitern mitarbeiterinnen beschäftigten beschäftigter angestellte angestellten schüler schülern "
      "schülerinnen studenten studentinnen studierende studierenden lehrer lehrern lehrerinnen eltern mutter mütter müttern vater väter vätern sohn söhne "
      "söhnen töchter tochter enkel enkeln enkelkinder brüder brüdern schwestern geschwister geschwistern zwillinge freunde freunden freund nachbarn mieter "
      "mietern eigentümer eigentümern vermieter patienten patientinnen ärztinnen krankenschwestern urlauber urlaubern zuschauer zuschauern zuschauerinnen "
      "zuseher zusehern teilnehmer teilnehmern teilnehmerinnen besucherinnen wähler wählern wahlberechtigte wahlberechtigten mitglieder mitgliedern "
      "delegierte delegierten bewerber bewerbern absolventen abonnenten follower leser lesern leserinnen hörer demonstrierende radfahrer radfahrern "
      "autofahrer autofahrern fahrer fahrern lenker fußgänger fußgängern wanderer wanderern bergsteiger bergsteigern kletterer skifahrer schwimmer schwimmern "
      "läufer läufern sportler sportlern athleten musiker musikern künstler künstlern künstlerinnen autoren journalisten fotografen forscherinnen ingenieure "
      "ingenieuren techniker technikern handwerker handwerkern lehrlinge lehrlingen landwirte landwirten fischern hirten jäger jägern matrosen seeleute "
      "seeleuten piloten minderjährige minderjährigen zuwanderer zuwanderern einwanderer ausländer ausländern arbeitslose arbeitslosen arbeitsloser "
      "langzeitarbeitslose bedürftige bedürftigen säuglinge säuglingen teenager erwachsene erwachsenen mönche mönchen priester priestern bischöfe nonnen "
      "polizistinnen beamtinnen agenten spione jihadisten dschihadisten islamisten terroristen aktivisten aktivistinnen geschworene geschworenen beschuldigte "
      "beschuldigten straftäter straftätern einbrecher diebe schmuggler schlepper piraten geiselnehmer überlebende überlebenden hinterbliebene angehörige "
      "angehörigen gastarbeiter tänzer sänger schauspieler händler händlern verkäufer winzer köche kellner waisen rentnerinnen gefolgsleute kämpferinnen "
      "kollegen partner" },
};

static const kind_words kinds[] = {
    { KIND_TROOPS, "truppen armee", "soldat soldaten soldatinnen kämpfer kämpfern rekruten reservisten söldner militärs wehrpflichtige marinesoldaten offizier offiziere offizieren", NULL },
    { KIND_KILLED, "tote toten toter todesopfer todesopfern todesfälle todesfall leichen leiche opferzahl totenzahl menschenleben verstorbene verstorbenen ertrunkene "
      "morde mordfälle", NULL, "getötet getöteten starben starb gestorben sterben tot ertrunken ertranken umgekommen ermordet tötete töteten erschossen verstarb verstarben umkamen "
      "umkommen tötet töten stirbt ertrinken verhungert verhungerten erfroren hingerichtet erschlagen ermordeten" },
    { KIND_WOUNDED, "verletzte verletzten verletzter verwundete verwundeten verletzungen", NULL, "verletzt verletzten verwundet verletzte verletzen" },
    { KIND_CAPTURED, "kriegsgefangene kriegsgefangenen geiseln geisel gefangene gefangenen", NULL, "gefangen gefangengenommen entführt entführte entführten verschleppt" },
    { KIND_MISSING, "vermisste vermissten vermisster", NULL, "vermisst verschwunden verschollen verschwanden vermisste vermissen" },
    { KIND_CASUALTIES, "verluste verlusten", NULL, NULL },
    { KIND_DISPLACED, NULL, "flüchtling flüchtlinge flüchtlingen vertriebene vertriebenen obdachlose evakuierte evakuierten", "evakuiert evakuierte evakuierten geflohen flohen floh fliehen flüchteten geflüchtet vertrieben obdachlos" },
    { KIND_ARRESTED, "festnahmen festnahme verhaftungen verhaftung festgenommene festgenommenen inhaftierte inhaftierten häftlinge", NULL, "festgenommen verhaftet festnahm fest verhaftete verhafteten inhaftiert inhaftierten festnahmen" },
    { KIND_INFECTED, "infektionen infizierte infizierten neuinfektionen fälle erkrankte ansteckungen fällen erkrankungen erkrankung ansteckung neuansteckungen infektion "
      "", NULL, "angesteckt infiziert erkrankt erkrankten infizierten erkranken infizierte infizieren" },
    { KIND_PEOPLE, "bevölkerung", NULL, NULL },
    { KIND_VOTES, "stimmen stimme stimmzettel wahlkarten", NULL, NULL },
    { KIND_JOBS, "stellen stelle arbeitsplätze arbeitsplatz jobs planstellen arbeitsplätzen ausbildungsplätze", NULL, NULL },
    { KIND_MUNITIONS, "granate granaten rakete raketen drohne drohnen bombe bomben geschosse geschoss mine minen munition marschflugkörper patronen torpedos sprengsätze "
      "sprengkörper gefechtsköpfe kugeln mörsergranaten lenkwaffen lenkflugkörper", NULL, NULL },
    { KIND_VEHICLES, "panzer panzern fahrzeug fahrzeuge fahrzeugen auto autos wagen lastwagen lkw bus busse bussen zug züge zügen traktor traktoren motorräder lokomotiven "
      "haubitzen pkw straßenbahnen fahrrad fahrräder fahrrädern transporter kleinbusse taxi taxis wohnmobile lokomotive waggons waggon straßenbahn "
      "krankenwagen rettungswagen geschütze geschützen mofas roller mopeds bagger", NULL, NULL },
    { KIND_AIRCRAFT, "flugzeug flugzeuge flugzeugen hubschrauber maschinen jets kampfjets helikopter helikoptern jet bomber segelflieger", NULL, NULL },
    { KIND_SHIPS, "schiff schiffe schiffen boot boote booten fähre fähren frachter kutter tanker u-boote u-boot yacht yachten kähne fregatten zerstörer barken "
      "segelschiffe dampfer", NULL, NULL },
    { KIND_BUILDINGS, "haus häuser häusern gebäude gebäuden wohnung wohnungen haushalt haushalte haushalten schule schulen kirche kirchen hotel hotels krankenhäuser klinik "
      "kliniken fabrik fabriken bauernhöfe scheunen läden hütten hütte hallen turm türme villa villen moschee moscheen synagogen tempel schlösser burgen "
      "museum museen bibliotheken kindergärten kindergarten kitas kita universitäten bahnhöfe bahnhof filialen filiale supermärkte restaurants gasthäuser "
      "bauernhof höfe ställe stall scheune garagen büros wohneinheiten appartements apartments gewächshäuser kapellen klöster theater kinos stadien "
      "lagerhallen krankenhaus schulhäuser geschäftslokale bauernhöfen", NULL, NULL },
    { KIND_ANIMALS, "tier tiere tieren kuh kühe kühen rind rinder rindern schwein schweine schweinen schaf schafe schafen pferd pferde pferden hund hunde hunden katze "
      "katzen vögel vogel fische hühner hühnern ziege ziegen wölfe wal wale bienen affen bär bären füchse hasen kaninchen mäuse ratten enten gänse puten "
      "truthähne hennen küken kälber lämmer fohlen ferkel esel kamele elefanten löwen tiger hirsche rehe wildschweine robben seehunde delfine haie "
      "schildkröten schlangen frösche insekten käfer schmetterlinge fledermäuse störche adler eulen pinguine lachse forellen welpen geflügel wolf hirsch "
      "fuchs luchse biber otter milchkühe bullen", NULL, NULL },
    { KIND_FLIGHTS, "flug flüge flügen", NULL, NULL },
};
/* clang-format on */

const lexicon_source lexicon_source_de = { rows, sizeof rows / sizeof *rows, kinds,
                                           sizeof kinds / sizeof *kinds, true };
