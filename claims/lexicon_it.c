/* lexicon_it.c - the Italian words claims are read by. */
#include "claims/lexicon_words.h"

/* clang-format off */
static const word_row rows[] = {
    { FORMS_AS_WRITTEN, WORD_ARTICLE, "il lo la i gli le l' l’ l un uno una un' questo questa questi queste ogni tutti tutte altri altre altro altra" },
    { FORMS_AS_WRITTEN, WORD_OWNER, "suo sua suoi sue loro nostro nostra" },
    { FORMS_AS_WRITTEN, WORD_PRONOUN, "egli lui lei essi esse noi io" },
    { FORMS_AS_WRITTEN, WORD_PRONOUN | WORD_NOMINAL, "ne si ci" },
    { FORMS_AS_WRITTEN, WORD_PREPOSITION,
      "di del dello della dell' dell’ dell dei degli delle d' da dal dallo dalla dall' dall dai dagli dalle in nel nello nella nell' nell nei negli nelle a al allo alla all' all ai agli alle "
      "con per su sul sulla sull' sull sui sulle tra fra contro senza dopo prima durante verso entro presso secondo oltre" },
    { FORMS_AS_WRITTEN, WORD_OF, "di del dello della dell' dell’ dell dei degli delle d'" },
    { FORMS_AS_WRITTEN, WORD_AND, "e ed o oppure né" },
    { FORMS_AS_WRITTEN, WORD_CLAUSE, "quando mentre ma perché poiché dove come però" },
    { FORMS_AS_WRITTEN, WORD_CLAUSE | WORD_PRONOUN, "che chi cui" },
    { FORMS_AS_WRITTEN, WORD_BE, "è sono era erano fu furono stato stata stati state sarà saranno sia siano essere risultano risulta rimasto rimasta rimasti rimaste resta restano" },
    { FORMS_AS_WRITTEN, WORD_HAVE, "ha hanno aveva avevano avrà avranno abbia abbiano avere avuto" },
    { FORMS_AS_WRITTEN, WORD_MODAL, "può possono deve devono potrebbe potrebbero dovrebbe dovrebbero dovuto potuto dovrà dovranno vuole vogliono" },
    { FORMS_AS_WRITTEN, WORD_NOT, "non mai nessun nessuna" },
    { FORMS_AS_WRITTEN, WORD_ADVERB,
      "fa più meno circa quasi anche già ancora solo almeno soltanto inoltre ieri oggi domani ora qui molto massimo minimo intorno attorno vicino all'incirca pressappoco approssimativamente poi insieme" },
    { FORMS_AS_WRITTEN, WORD_ADJECTIVE,
      "lungo lunga largo larga alto alta pesante scorso scorsa prossimo prossima ultimo ultima ultimi ultime nuovo nuova nuovi nuove grande grandi piccolo piccola primo prima "
      "russo russi russa russe ucraino ucraini ucraina nordcoreano nordcoreani italiano italiana vuoto vuota totale giovane giovani vecchio" },
    { FORMS_AS_WRITTEN, WORD_TIME | WORD_NOUN,
      "anno anni giorno giorni settimana settimane mese mesi ora ore minuto minuti notte mattina sera inverno estate primavera autunno trimestre secolo "
      "lunedì martedì mercoledì giovedì venerdì sabato domenica "
      "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre" },
    { FORMS_AS_WRITTEN, WORD_MEASURE | WORD_NOUN, "numero totale media somma quantità maggioranza valore resto record bilancio cifra" },
    { FORMS_AS_WRITTEN, WORD_PAST,
      "costa costano costava pesa pesano pesava misura misurano dura durano conta contano raggiunge raggiungono vale valgono guadagna guadagnano perde perdono copre coprono produce producono "
      "consuma consumano impiega vive vivono abitano supera superano custodisce contiene trasporta trasportava portava portavano riceve ricevono rappresenta attende sale salgono scende scendono "
      "rifiuta rifiutano cercano cerca consigliano occupa occupano riempivano blocca chiede chiedono usa usano utilizza possiede paga pagano arriva arrivano ospita comprende perse ottenne vinse" },
    { FORMS_AS_WRITTEN, WORD_PARTICIPLE,
      "perso preso fatto detto visto messo aperto scritto chiuso ottenuto venduto distrutto prodotto sceso salito ucciso rimasto vinto speso offerto chiesto" },
    { FORMS_AS_WRITTEN, WORD_SAYS | WORD_PAST | WORD_PARTICIPLE,
      "detto dichiarato affermato annunciato comunicato riferito spiegato confermato precisato stimato sostenuto aggiunto indicato" },
    { FORMS_AS_WRITTEN, WORD_SAYS | WORD_PAST,
      "disse dissero dice dicono afferma affermano stima stimano annuncia comunica riferisce conferma consigliano consiglia raccomandano sostiene dichiara calcola" },
    { FORMS_AS_WRITTEN, WORD_SAYS | WORD_PAST | WORD_EXPECTED, "prevede prevedono attende chiede chiedono esige pretende" },
    { FORMS_AS_WRITTEN, WORD_ACCORDING, "secondo" },
    { FORMS_AS_WRITTEN, WORD_SPEAKER | WORD_NOUN,
      "ministero polizia governo autorità esercito comune procura tribunale sindacato azienda società gruppo banca agenzia istituto ufficio commissione partito parlamento associazione "
      "federazione organizzazione ospedale carabinieri protezione università intelligence onu nato cremlino regione operatore direzione presidenza prefettura questura" },
    { FORMS_AS_WRITTEN, WORD_SPEAKER | WORD_NOUN | WORD_PERSON,
      "portavoce ministro ministra medico medici esperto esperti esperta responsabile responsabili presidente capo sindaco sindaca procuratore direttore direttrice analista analisti "
      "ricercatore ricercatori ricercatrice scienziati testimone testimoni avvocato comandante generale organizzatori economisti funzionario funzionari" },
    { FORMS_AS_WRITTEN, WORD_TITLE | WORD_NOUN, "sig. dott. ministro ministra presidente generale portavoce sindaco sindaca" },
    { FORMS_AS_WRITTEN, WORD_MEDIUM | WORD_SPEAKER | WORD_NOUN, "reuters bloomberg ansa afp tass ukrinform giornale quotidiano yonhap interfax" },
    { FORMS_AS_WRITTEN, WORD_DOCUMENT | WORD_NOUN, "rapporto studio sondaggio dati statistiche documento indagine" },
    { FORMS_AS_WRITTEN, WORD_POSSIBLE, "potrebbe potrebbero forse probabilmente possibilmente" },
    { FORMS_AS_WRITTEN, WORD_EXPECTED | WORD_PAST, "taglierà taglieranno costerà costeranno sarà saranno raggiungerà prevede prevedono costruirà riceverà invierà investirà creerà ridurrà" },
    { FORMS_AS_WRITTEN, WORD_EXPECTED | WORD_MODAL, "dovrebbe dovrebbero dovrà dovranno" },
    { FORMS_AS_WRITTEN, WORD_HYPOTHETICAL | WORD_CLAUSE, "se qualora" },
    { FORMS_AS_WRITTEN, WORD_RUMORED, "presumibilmente presunto presunti presunta" },
    { FORMS_AS_WRITTEN, WORD_DISPUTED | WORD_PAST | WORD_PARTICIPLE, "smentito smentisce negato nega negano" },
    { FORMS_AS_WRITTEN, WORD_PERSON | WORD_NOUN,
      "persona persone gente uomo uomini donna donne bambino bambini bambina bambine abitante abitanti cittadino cittadini passeggero passeggeri viaggiatori turista turisti visitatore visitatori "
      "minatore minatori pensionato pensionati soccorritore soccorritori operaio operai dipendente dipendenti impiegati lavoratore lavoratori alunno alunni studente studenti insegnante insegnanti "
      "professori genitori paziente pazienti malato malati spettatore spettatori manifestante manifestanti partecipante partecipanti pellegrino pellegrini imputato imputati sospetto sospetti "
      "testimone testimoni giornalista giornalisti autista autisti conducente marinaio marinai pescatore pescatori civile civili cliente clienti elettore elettori membro membri detenuto detenuti "
      "poliziotti pompiere pompieri volontario volontari medici infermieri agricoltori famiglia famiglie residente residenti migrante migranti vittima vittime tifosi giocatore giocatori equipaggio "
      "fedeli neonati giovani ragazzo ragazzi ragazza ragazze intervistato intervistati anziani utenti" },
    { FORMS_AS_WRITTEN, WORD_PERSON | WORD_NOUN,
      "adulto adulti adulta adulte adolescente adolescenti figlio figli figlia figlie fratello fratelli sorella sorelle padre padri madre madri nonno nonni "
      "nipote nipoti neonato neonati minori giovani ragazzo ragazzi ragazza ragazze anziano anziani anziana anziane amico amici familiari parenti moglie "
      "mogli mariti vedove orfani gemelli deputato deputati senatore senatori parlamentari ministri sindaci consiglieri candidato candidati votanti elettore "
      "elettori militanti iscritti simpatizzanti sostenitori tifoso tifosi abbonato abbonati utente utenti cliente clienti consumatore consumatori acquirenti "
      "lettori ascoltatori telespettatori giocatore giocatori calciatori atleta atleti sportivi nuotatori corridori ciclista ciclisti motociclisti "
      "automobilisti pedone pedoni conducente conducenti autista autisti tassisti camionisti pilota piloti marinai marinaio pescatore pescatori contadino "
      "contadini agricoltore agricoltori allevatori braccianti pastori cacciatori ingegnere ingegneri architetti docenti maestri maestre tirocinanti "
      "apprendisti infermiere infermieri infermiera dottori chirurghi operatori farmacisti pompiere pompieri poliziotto poliziotti agente agenti carabinieri "
      "guardie giudice giudici magistrati avvocati giurati detenuto detenuti carcerati delinquenti ladro ladri trafficanti narcotrafficanti terrorista "
      "terroristi jihadisti ribelle ribelli insorti miliziani guerriglieri rapitori aggressori sopravvissuto sopravvissuti superstiti clandestini immigrato "
      "immigrati migrante migranti stranieri imprenditori manager dirigenti azionista azionisti investitori proprietario proprietari inquilino inquilini "
      "contribuenti disoccupato disoccupati beneficiari donatori volontario volontari attivista attivisti musicisti cantanti attori artista artisti ballerini "
      "scrittori autori giornalista giornalisti fotografi sacerdote sacerdoti monaci suore vescovi fedele fedeli credenti ospite ospiti invitati delegato "
      "delegati rappresentanti diplomatici ambasciatori osservatori ispettori esperti muratori venditori commercianti camerieri cuochi schiavi escursionista "
      "escursionisti alpinisti sciatori bagnanti villeggianti residente residenti civili equipaggio ostaggi studentessa studentesse lavoratrici passeggere "
      "concorrenti associati soci profughi coniugi neolaureati insegnanti" },
};

static const kind_words kinds[] = {
    { KIND_TROOPS, "truppe effettivi esercito", "soldato soldati militare militari combattente combattenti mercenario mercenari reclute riservisti ufficiale ufficiali", NULL },
    { KIND_KILLED, "morto morti morta morte decesso decessi corpo corpi cadavere cadaveri vittima vittime omicidio omicidi assassinio assassinii salme salma defunti", NULL, "morto morti morte morirono morì ucciso uccisi uccisa uccise uccide deceduto deceduti annegati assassinati uccisero uccidono uccidere uccidendo muoiono "
      "morire decedute assassinato annegato annegarono periti perirono giustiziati" },
    { KIND_WOUNDED, "ferito feriti ferita ferite", NULL, "ferito feriti ferita ferite ricoverati ferì ferirono ustionati ricoverato ricoverate ricoverata ferendo" },
    { KIND_CAPTURED, "prigioniero prigionieri ostaggio ostaggi", NULL, "catturato catturati rapito rapiti rapita rapite sequestrati rapirono catturate catturarono sequestrato sequestrata" },
    { KIND_MISSING, "disperso dispersi scomparsi", NULL, "disperso dispersi dispersa disperse scomparso scomparsi scomparse scompaiono scomparvero" },
    { KIND_CASUALTIES, "perdite", NULL, NULL },
    { KIND_DISPLACED, NULL, "rifugiato rifugiati profugo profughi sfollato sfollati evacuati", "evacuato evacuati evacuate fuggito fuggiti fuggite fuggirono sfollati sfollate andarsene lasciare fuggire evacuata evacuarono sfollata fuggono fuggì" },
    { KIND_ARRESTED, "arresto arresti fermi fermo detenzioni", NULL, "arrestato arrestati arrestata arrestate fermato fermati arrestò incarcerati arrestarono arrestare incarcerato incarcerate fermarono fermata fermate "
      "detenute" },
    { KIND_INFECTED, "caso casi contagi infezioni contagiati infetti contagio infezione positivi", NULL, "infettato infettati contagiato contagiati contagiate infettate contratto ammalati ammalate infetti infetta ammalato ammalata contagiata contrassero "
      "contraggono" },
    { KIND_PEOPLE, "popolazione folla", NULL, NULL },
    { KIND_VOTES, "voto voti schede scheda preferenze suffragi", NULL, NULL },
    { KIND_JOBS, "impiego impieghi posto posti licenziamenti esuberi assunzioni", NULL, NULL },
    { KIND_MUNITIONS, "proiettile proiettili missile missili razzo razzi drone droni bomba bombe mina mine munizioni granate cartuccia cartucce siluro siluri testate ordigno "
      "ordigni granata pallottole", NULL, NULL },
    { KIND_VEHICLES, "carro carri veicolo veicoli auto automobili macchina macchine camion autobus treno treni trattore trattori moto blindati tram ambulanze pullman "
      "autocarro autocarri furgone furgoni bicicletta biciclette motocicletta motociclette motorino motorini scooter taxi ambulanza vagone vagoni locomotiva "
      "locomotive automobile mezzi corriere carrozze escavatori autobotti cannoni obici autovettura autovetture", NULL, NULL },
    { KIND_AIRCRAFT, "aereo aerei elicottero elicotteri velivoli caccia jet velivolo alianti bombardieri", NULL, NULL },
    { KIND_SHIPS, "nave navi barca barche traghetto traghetti peschereccio pescherecci petroliera petroliere sottomarini imbarcazione imbarcazioni barcone barconi "
      "gommone gommoni veliero velieri yacht chiatta chiatte fregata fregate sottomarino motovedette scafi", NULL, NULL },
    { KIND_BUILDINGS, "casa case edificio edifici abitazione abitazioni alloggi appartamento appartamenti scuola scuole chiesa chiese albergo alberghi hotel ospedali "
      "fabbrica fabbriche fattorie ospedale clinica cliniche negozio negozi farmacia farmacie ristorante ristoranti bar museo musei biblioteca biblioteche "
      "teatro teatri tempio templi moschea moschee cattedrali torre torri palazzo palazzi castello castelli villa ville baita baite capanna capanne immobile "
      "immobili alloggio magazzino magazzini capannone capannoni fattoria supermercato supermercati filiale filiali uffici asilo asili carceri stazione "
      "stazioni università palestre cascine condomini condominio villette", NULL, NULL },
    { KIND_ANIMALS, "animale animali mucca mucche bovini maiale maiali suini pecora pecore cavallo cavalli cane cani gatto gatti uccello uccelli pesci galline capre lupo "
      "lupi balene api bestiame capi toro tori vitello vitelli agnello agnelli asino asini cammelli elefante elefanti leone leoni tigre tigri orso orsi volpe "
      "volpi cervo cervi cinghiale cinghiali coniglio conigli topi ratti anatra anatre oche tacchini pollo polli galli colombe piccioni aquila aquile "
      "avvoltoi cicogne pinguini delfino delfini squalo squali foche tartaruga tartarughe serpenti rane insetto insetti farfalle cucciolo cuccioli scimmie "
      "gorilla cavalla puledri tonni salmoni gallina capra balena linci suino bovino ovini caprini", NULL, NULL },
    { KIND_FLIGHTS, "volo voli", NULL, NULL },
};
/* clang-format on */

const lexicon_source lexicon_source_it = { rows, sizeof rows / sizeof *rows, kinds,
                                           sizeof kinds / sizeof *kinds, false };
