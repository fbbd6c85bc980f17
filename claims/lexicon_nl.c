/* lexicon_nl.c - the Dutch words claims are read by. */
#include "claims/lexicon_words.h"

/* clang-format off */
static const word_row rows[] = {
    { FORMS_AS_WRITTEN, WORD_ARTICLE, "de het een 't deze dit die dat elke ieder iedere alle andere" },
    { FORMS_AS_WRITTEN, WORD_OWNER, "zijn haar hun ons onze" },
    { FORMS_AS_WRITTEN, WORD_PRONOUN, "hij zij ze wij we ik het men" },
    { FORMS_AS_WRITTEN, WORD_PRONOUN | WORD_NOMINAL, "er zich hem" },
    { FORMS_AS_WRITTEN, WORD_PREPOSITION,
      "van in op aan met voor bij uit naar over onder om door tot tussen zonder sinds na tijdens tegen langs binnen buiten achter naast per ter volgens te" },
    { FORMS_AS_WRITTEN, WORD_OF, "van" },
    { FORMS_AS_WRITTEN, WORD_AND, "en of" },
    { FORMS_AS_WRITTEN, WORD_CLAUSE, "toen terwijl maar omdat hoewel waar want doordat wanneer dan als" },
    { FORMS_AS_WRITTEN, WORD_BE, "is was waren werd werden wordt worden geworden geweest bleef bleven blijft raakte raakten ben zijn" },
    { FORMS_AS_WRITTEN, WORD_HAVE, "heeft hebben had hadden heb" },
    { FORMS_AS_WRITTEN, WORD_MODAL, "kan kunnen kon konden moet moeten moest moesten mag mogen mocht zal zullen zou zouden gaat gaan wil willen" },
    { FORMS_AS_WRITTEN, WORD_NOT, "niet geen nooit" },
    { FORMS_AS_WRITTEN, WORD_ADVERB,
      "geleden ook nog al reeds slechts ongeveer zo'n ruim meer minder bijna circa rond minstens hooguit hoogstens maximaal minimaal zeker gisteren vandaag morgen nu daar hier weer "
      "tegelijk samen daarna eerder later toe uit af aan terug weg vast mee hoog lang breed diep zwaar oud waard groot leeg nagenoeg totaal" },
    { FORMS_AS_WRITTEN, WORD_ADJECTIVE,
      "vorig vorige afgelopen volgende laatste eerste nieuwe grote kleine jonge oude hele russische oekraïense noord-koreaanse nederlandse europese gewone vierkante kubieke" },
    { FORMS_AS_WRITTEN, WORD_TIME | WORD_NOUN,
      "jaar jaren dag dagen week weken maand maanden uur uren minuut minuten nacht ochtend avond middag winter zomer lente herfst kwartaal eeuw weekend "
      "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag "
      "januari februari maart april mei juni juli augustus september oktober november december" },
    { FORMS_AS_WRITTEN, WORD_MEASURE | WORD_NOUN, "aantal totaal som hoeveelheid meerderheid gemiddelde waarde rest" },
    { FORMS_AS_WRITTEN, WORD_PAST,
      "kost kosten kostte kostten weegt wegen woog meet duurt duurde telt tellen telde bedraagt bedroeg ligt lag liggen stond stonden staat staan bereikt bereikte steeg stegen stijgt daalde daalden daalt "
      "groeide groeit verloor verloren verliest won wonnen wint kreeg kregen krijgt krijgen verdient verdienen verdiende betaalt betaalde levert leverde leveren verwoestte verwoest stuurde stuurden stuurt "
      "verkocht verkoopt kocht bouwt bouwde kwam kwamen komt komen ging gingen zat zaten zit zitten woont wonen woonde leeft leven zag zagen zoekt zoeken zocht zochten vervoerde vervoert verwerkte "
      "verwerkt produceert produceerde verbruikt verbruikte heeft nam namen neemt maakte maakt bracht brengt gaf geeft vond vonden leende uitte hoorde hoorden bewaart verliet verlieten begon sloot opende "
      "gebruikt gebruikten telde schrapt schrapte blokkeerde blokkeerden betoogden betoogde viel vielen wijst wees bevat bevatte bezit omvat raden zonk zonken" },
    { FORMS_AS_WRITTEN, WORD_SAYS | WORD_PAST,
      "zei zeiden zegt zeggen meldde meldden meldt melden verklaarde verklaarden verklaart bevestigde bevestigt bericht berichtte schat schatte schatten stelt stelde waarschuwt waarschuwde raden adviseren "
      "schreef schrijft beweert beweerde aldus" },
    { FORMS_AS_WRITTEN, WORD_SAYS | WORD_PARTICIPLE, "gezegd gemeld verklaard" },
    { FORMS_AS_WRITTEN, WORD_SAYS | WORD_PAST | WORD_EXPECTED, "verwacht verwachten verwachtte eist eisen eiste voorspelt vraagt" },
    { FORMS_AS_WRITTEN, WORD_ACCORDING, "volgens aldus" },
    { FORMS_AS_WRITTEN, WORD_SPEAKER | WORD_NOUN,
      "ministerie politie regering overheid autoriteiten leger gemeente rechtbank vakbond bedrijf concern bank bureau instituut commissie partij parlement vereniging bond organisatie ziekenhuis brandweer "
      "universiteit inlichtingendienst dienst kremlin navo vn eu openbaar stichting justitie onderneming agentschap" },
    { FORMS_AS_WRITTEN, WORD_SPEAKER | WORD_NOUN | WORD_PERSON,
      "woordvoerder woordvoerster minister arts artsen dokter deskundige deskundigen expert experts president premier baas burgemeester officier directeur analist analisten onderzoeker onderzoekers "
      "wetenschappers getuige getuigen advocaat commandant generaal organisatoren economen ambtenaren voorzitter" },
    { FORMS_AS_WRITTEN, WORD_TITLE | WORD_NOUN, "dhr. mevr. dr. prof. minister president premier generaal woordvoerder burgemeester" },
    { FORMS_AS_WRITTEN, WORD_MEDIUM | WORD_SPEAKER | WORD_NOUN, "reuters bloomberg anp afp tass ukrinform krant nos yonhap interfax persbureau" },
    { FORMS_AS_WRITTEN, WORD_DOCUMENT | WORD_NOUN, "rapport studie onderzoek peiling cijfers gegevens statistiek" },
    { FORMS_AS_WRITTEN, WORD_POSSIBLE, "mogelijk misschien wellicht waarschijnlijk vermoedelijk" },
    { FORMS_AS_WRITTEN, WORD_EXPECTED | WORD_MODAL, "zal zullen gaat" },
    { FORMS_AS_WRITTEN, WORD_EXPECTED | WORD_PAST, "verwacht schrapt" },
    { FORMS_AS_WRITTEN, WORD_HYPOTHETICAL | WORD_CLAUSE, "indien" },
    { FORMS_AS_WRITTEN, WORD_RUMORED, "vermeend vermeende" },
    { FORMS_AS_WRITTEN, WORD_DISPUTED | WORD_PAST, "ontkende ontkent ontkennen betwist" },
    { FORMS_AS_WRITTEN, WORD_PERSON | WORD_NOUN,
      "mensen mens personen persoon man mannen vrouw vrouwen kind kinderen inwoner inwoners bewoner bewoners burger burgers passagier passagiers reizigers toerist toeristen bezoeker bezoekers mijnwerker "
      "mijnwerkers gepensioneerde gepensioneerden hulpverlener hulpverleners redder redders arbeider arbeiders werknemer werknemers medewerker medewerkers personeelsleden leerling leerlingen student studenten "
      "leraar leraren ouders patiënt patiënten zieken toeschouwer toeschouwers kijkers betoger betogers demonstranten deelnemer deelnemers pelgrim pelgrims beklaagden verdachte verdachten getuige getuigen "
      "journalist journalisten chauffeur chauffeurs bestuurder matroos matrozen zeelieden visser vissers burgerslachtoffers klant klanten kiezer kiezers lid leden gedetineerden gevangenen agenten brandweerlieden "
      "vrijwilliger vrijwilligers artsen verplegers boer boeren gezin gezinnen dorpelingen omwonenden migranten slachtoffer slachtoffers supporters spelers bemanningsleden bemanning gelovigen baby's jongeren "
      "meisjes jongens ondervraagden gebruikers lieden" },
    { FORMS_AS_WRITTEN, WORD_PERSON | WORD_NOUN,
      "volwassene volwassenen tiener tieners jongere jongeren jongen jongens meisje meisjes baby baby's zoon zonen zoons dochter dochters broer broers zus "
      "zussen vader vaders moeder moeders kleinkind kleinkinderen grootouders vriend vrienden buren familieleden weduwen tweelingen kamerlid kamerleden "
      "parlementariërs senator senatoren ministers burgemeesters raadsleden wethouders kandidaat kandidaten kiezer kiezers stemmers leden aanhanger "
      "aanhangers volgers abonnees gebruiker gebruikers klant klanten consument consumenten koper kopers lezers luisteraars fans supporters speler spelers "
      "voetballers atleten sporters zwemmers hardlopers renners fietser fietsers motorrijders automobilist automobilisten bestuurder bestuurders voetganger "
      "voetgangers chauffeur chauffeurs piloot piloten matroos matrozen zeelieden bemanningsleden opvarenden inzittenden visser vissers boer boeren tuinders "
      "landbouwers herders jagers ingenieur ingenieurs technici architecten docenten leerkracht leerkrachten stagiairs studentes scholier scholieren "
      "verpleegkundige verpleegkundigen verplegers chirurgen apothekers brandweerman brandweerlieden brandweermannen politieagent politieagenten agent "
      "agenten politiemensen bewakers rechter rechters advocaten juryleden gedetineerde gedetineerden gevangenen criminelen dief dieven inbrekers smokkelaars "
      "handelaren terrorist terroristen jihadisten rebel rebellen opstandelingen ontvoerders aanvallers daders dader overlevende overlevenden slachtoffer "
      "slachtoffers nabestaanden asielzoeker asielzoekers immigranten migrant migranten vreemdelingen buitenlanders ondernemer ondernemers managers "
      "aandeelhouder aandeelhouders beleggers eigenaar eigenaren huurder huurders belastingbetalers werkloze werklozen uitkeringsgerechtigden vrijwilliger "
      "vrijwilligers activist activisten muzikanten zangers acteurs kunstenaars dansers schrijvers auteurs journalist journalisten fotografen priester "
      "priesters monniken nonnen bisschoppen gelovigen gasten gast genodigden afgevaardigden vertegenwoordigers diplomaten ambassadeurs waarnemers "
      "inspecteurs specialisten metselaars verkopers koks slaven wandelaar wandelaars klimmers skiërs badgasten vakantiegangers campinggasten forenzen "
      "dorpelingen ouderen bejaarden senioren zieke daklozen minderjarigen bewoonsters werkneemsters personeel kijker stakers" },
};

static const kind_words kinds[] = {
    { KIND_TROOPS, "troepen leger manschappen", "soldaat soldaten militair militairen strijder strijders huurlingen rekruten reservisten", NULL },
    { KIND_KILLED, "dode doden dodental sterfgeval sterfgevallen lichaam lichamen lijk lijken dodelijke doodslachtoffers moorden moord stoffelijke", NULL, "gedood omgekomen overleden stierf stierven dood doodde doodden vermoord verdronken verdronk sneuvelden gesneuveld doodgeschoten gedode overleed "
      "vermoorde vermoordden geëxecuteerd sterven" },
    { KIND_WOUNDED, "gewonde gewonden verwondingen", NULL, "gewond gewonden verwond verwondde verwondden verwonding gewonde" },
    { KIND_CAPTURED, "krijgsgevangene krijgsgevangenen gijzelaar gijzelaars gijzelaren", NULL, "gevangengenomen ontvoerd ontvoerde ontvoerden gegijzeld" },
    { KIND_MISSING, "vermiste vermisten", NULL, "vermist verdwenen vermiste vermisten verdween" },
    { KIND_CASUALTIES, "verliezen", NULL, NULL },
    { KIND_DISPLACED, NULL, "vluchteling vluchtelingen ontheemden evacués daklozen", "geëvacueerd gevlucht vluchtten vluchtte vluchten ontheemd vertrekken evacueerde dakloos geëvacueerde evacueerden ontheemde gevluchte" },
    { KIND_ARRESTED, "arrestaties arrestatie aanhoudingen arrestant arrestanten aanhouding", NULL, "aangehouden gearresteerd opgepakt arresteerde arresteerden hield hielden vastgezet gearresteerde aangehoudenen opgesloten oppakte gevangengezet" },
    { KIND_INFECTED, "gevallen besmettingen infecties besmetten besmetting infectie ziektegevallen geval", NULL, "besmet geïnfecteerd opgelopen ziek besmette besmetten geïnfecteerde" },
    { KIND_PEOPLE, "bevolking menigte man", NULL, NULL },
    { KIND_VOTES, "stem stemmen", NULL, NULL },
    { KIND_JOBS, "baan banen arbeidsplaatsen functies vacatures ontslagen arbeidsplaats", NULL, NULL },
    { KIND_MUNITIONS, "granaat granaten raket raketten drone drones bom bommen mijn mijnen munitie projectielen kogels patronen torpedo's projectiel kernkoppen explosieven "
      "kruisraketten", NULL, NULL },
    { KIND_VEHICLES, "tank tanks voertuig voertuigen auto auto's wagens vrachtwagen vrachtwagens bus bussen trein treinen tractor tractoren motoren trams fiets fietsen "
      "motor motorfiets motorfietsen scooter scooters bestelwagen bestelwagens bestelbusje bestelbusjes taxi taxi's ambulance ambulances wagon wagons "
      "locomotief locomotieven tram caravans graafmachines pantservoertuigen kanonnen houwitsers vrachtauto's treinstellen", NULL, NULL },
    { KIND_AIRCRAFT, "vliegtuig vliegtuigen helikopter helikopters toestellen straaljagers toestel jets straaljager zweefvliegtuigen bommenwerpers", NULL, NULL },
    { KIND_SHIPS, "schip schepen boot boten veerboot veerboten kotter kotters tankers onderzeeërs jacht jachten zeilboot zeilboten zeilschepen fregat fregatten "
      "vrachtschip vrachtschepen tanker onderzeeër rubberboot rubberboten sloep sloepen vaartuig vaartuigen binnenvaartschepen", NULL, NULL },
    { KIND_BUILDINGS, "huis huizen gebouw gebouwen woning woningen huishouden huishoudens appartement appartementen school scholen kerk kerken hotel hotels ziekenhuizen "
      "fabriek fabrieken ziekenhuis kliniek klinieken winkel winkels apotheken restaurant restaurants museum musea bibliotheek bibliotheken theater theaters "
      "tempels moskee moskeeën synagogen kathedralen toren torens paleis paleizen kasteel kastelen villa villa's hut hutten boerderij boerderijen schuur "
      "schuren stallen magazijn magazijnen loods loodsen supermarkt supermarkten filiaal filialen vestigingen kantoren kinderdagverblijven gevangenissen "
      "stations station universiteiten flat flats panden pand kassen vakantiehuisjes", NULL, NULL },
    { KIND_ANIMALS, "dier dieren koe koeien rund runderen varken varkens schaap schapen paard paarden hond honden kat katten vogel vogels vissen kippen geiten wolven "
      "walvissen bijen vee stier stieren kalf kalveren lam lammeren ezel ezels kamelen olifant olifanten leeuw leeuwen tijgers beer beren vos vossen hert "
      "herten zwijnen konijn konijnen muizen ratten eend eenden ganzen kalkoenen kuikens haan duiven adelaars gieren ooievaars pinguïns dolfijn dolfijnen "
      "haai haaien zeehond zeehonden schildpad schildpadden slangen kikkers insecten vlinders pup puppy's apen gorilla's veulens zalmen kip geit wolf walvis "
      "pluimvee melkkoeien", NULL, NULL },
    { KIND_FLIGHTS, "vlucht", NULL, NULL },
};
/* clang-format on */

const lexicon_source lexicon_source_nl = { rows, sizeof rows / sizeof *rows, kinds,
                                           sizeof kinds / sizeof *kinds, true };
