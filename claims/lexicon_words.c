/* lexicon_words.c - the English words claims are read by, as data: closed classes in full, verbs and
 * nouns as far as news uses them around figures; claims/lexicon_LANG.c are those of other languages.
 * What is not here is guessed from its ending (claims/tags.c). */
#include "claims/lexicon_words.h"

/* clang-format off */
static const word_row english[] = {
    { FORMS_AS_WRITTEN, WORD_ARTICLE,
      "the a an this these those some any each every no another both such either neither all" },
    { FORMS_AS_WRITTEN, WORD_OWNER, "its his her their our my your whose" },
    { FORMS_AS_WRITTEN, WORD_PRONOUN,
      "i you he she it we they who there everyone everybody someone somebody nobody nothing "
      "something anyone anybody what this these those that which" },
    { FORMS_AS_WRITTEN, WORD_PRONOUN | WORD_NOMINAL,
      "me him them us himself herself itself themselves ourselves each" },
    { FORMS_AS_WRITTEN, WORD_PREPOSITION,
      "of in at by from to for with on into onto over under through throughout during between among amongst "
      "against across after before since until till without within toward towards near upon behind beyond "
      "above below beside besides along around about despite per via except including like unlike amid "
      "off out outside inside as than following alongside compared regarding versus vs worth onboard aboard atop" },
    { FORMS_AS_WRITTEN, WORD_OF, "of" },
    { FORMS_AS_WRITTEN, WORD_AND, "and or nor plus" },
    { FORMS_AS_WRITTEN, WORD_CLAUSE,
      "while whilst whereas but because although though if unless when whenever where that which who whom "
      "whether so yet once since whereby however" },
    { FORMS_AS_WRITTEN, WORD_BE, "be is are was were been being am 's 're isn't aren't wasn't weren't isnt arent wasnt werent" },
    { FORMS_AS_WRITTEN, WORD_HAVE, "has have had having haven't hasn't hadn't" },
    { FORMS_AS_WRITTEN, WORD_DO, "do does did doing don't doesn't didn't dont doesnt didnt" },
    { FORMS_AS_WRITTEN, WORD_MODAL, "will would can could may might must shall should cannot won't can't couldn't wouldn't shouldn't couldnt wouldnt shouldnt" },
    { FORMS_AS_WRITTEN, WORD_NOT, "not never n't" },
    { FORMS_AS_WRITTEN, WORD_ADVERB,
      "also little far pretty underground now then here again already still even once ever just only too very so well almost nearly "
      "up down away back together apart forward ahead overall meanwhile instead perhaps maybe rather quite "
      "later earlier soon often always sometimes worldwide abroad overnight alone else further higher lower "
      "ago off today's anyway thus hence therefore respectively overboard northward southward less more most least "
      "combined altogether alike aside yet nonetheless nevertheless otherwise straight" },
    { FORMS_AS_WRITTEN, WORD_HEDGE,
      "about around approximately roughly nearly almost some just only exactly over under up down to more less "
      "fewer than as many much few least most at between below above close estimated circa well slightly "
      "merely barely some approx further additional extra possibly perhaps probably reportedly "
      "total whopping mere record combined average staggering full good or beyond" },
    { FORMS_AS_WRITTEN, WORD_ADJECTIVE,
      "new old past big small large high low good bad great long short young early late first second third last next "
      "own other same different more less most least many few several much bigger smaller larger higher lower "
      "better worse best worst longer shorter newer older cheaper highest lowest largest biggest smallest oldest "
      "total average annual monthly weekly daily quarterly yearly net gross overall main major minor key "
      "clear tall wide deep thick thin narrow broad heavy flat "
      "military civilian foreign local national federal public private north south east west northern southern "
      "eastern western central international global economic political financial industrial commercial "
      "elderly dead alive wounded injured missing homeless open full empty free strong weak hard easy "
      "entire whole half further additional extra recent former current latest previous prior initial final "
      "single double triple standard top worth equal likely unlikely able available ready due flat steady "
      "outstanding dual digital physical virtual maximum minimum rare common certain separate enemy expensive extended combined estimated alleged "
      "east north-west south-east south-west mid senior junior chief fresh mere whopping" },

    /* Time: never what is counted about, seldom a head of anything. */
    { FORMS_NOUN, WORD_TIME | WORD_NOUN,
      "second minute hour day week weekend fortnight month quarter year decade century season winter summer spring autumn morning afternoon "
      "evening night midnight noon period" },
    { FORMS_AS_WRITTEN, WORD_TIME | WORD_NOUN,
      "monday tuesday wednesday thursday friday saturday sunday january february march april june july "
      "august september october november december jan feb mar apr jun jul aug sept sep oct nov dec "
      "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mon tue wed thu fri sat sun" },
    { FORMS_AS_WRITTEN, WORD_TIME | WORD_ADVERB, "today yesterday tomorrow tonight now recently currently" },
    { FORMS_AS_WRITTEN, WORD_MODAL | WORD_TIME | WORD_NOUN, "may" },

    /* What measures: the thing itself follows "of". */
    { FORMS_NOUN, WORD_MEASURE | WORD_NOUN,
      "age number total average maximum minimum amount equivalent quantity sum majority median mean peak "
      "handful couple pair lot bulk batch range combination excess tune level" },
    { FORMS_AS_WRITTEN, WORD_MEASURE | WORD_NOUN, "record rest most half" },
    /* What is counted in: the thing stands before ("sales of 500 units") or after ("500 cases of flu"). */
    { FORMS_NOUN, WORD_COUNTER | WORD_NOUN,
      "unit point count section category|categories piece copy bottle pair kind type batch series|series barrel "
      "cup glass box bag pack packet carat time ounce instance item set sheet slice bit mark notch place " },

    /* Verbs that are no nouns. */
    { FORMS_VERB, 0,
      "bind|bound|bound hide|hid|hidden ride|rode|ridden steal|stole|stolen freeze|froze|frozen "
      "dig*|dug|dug hang|hung|hung sweep|swept|swept swing|swung|swung shake|shook|shaken stick|stuck|stuck "
      "rise|rose|risen grow|grew|grown become|became|become begin|began|begun come|came|come go|went|gone "
      "give|gave|given take|took|taken get*|got|gotten make|made|made see|saw|seen know|knew|known "
      "think|thought|thought find|found|found keep|kept|kept bring|brought|brought buy|bought|bought "
      "sell|sold|sold send|sent|sent lose|lost|lost meet|met|met pay|paid|paid hold|held|held hear|heard|heard "
      "lead|led|led leave|left|left spend|spent|spent stand|stood|stood write|wrote|written sit*|sat|sat "
      "sink|sank|sunk shrink|shrank|shrunk win*|won|won lie|lay|lain eat|ate|eaten flee|fled|fled "
      "drive|drove|driven fly|flew|flown feel|felt|felt feed|fed|fed choose|chose|chosen catch|caught|caught "
      "build|built|built throw|threw|thrown wear|wore|worn speak|spoke|spoken teach|taught|taught "
      "understand|understood|understood fall|fell|fallen exceed surpass total average* reach remain receive "
      "earn require need include contain consist comprise exclude involve allow enable help continue "
      "become seem appear happen occur serve live work stay arrive enter join agree refuse accept reject "
      "provide supply deliver carry conduct launch deploy dispatch train fight|fought|fought seize capture occupy "
      "liberate destroy damage hit*|hit|hit strike|struck|struck bomb attack shoot|shot|shot intercept down "
      "kill murder execute slay|slew|slain wound injure hospitalise hospitalize die perish drown starve survive "
      "evacuate displace relocate resettle rescue save detain arrest imprison jail convict sentence charge "
      "infect vaccinate test employ hire recruit mobilise mobilize fire dismiss "
      "produce generate manufacture create develop design construct "
      "invest borrow lend|lent|lent owe donate raise fund finance pledge commit* allocate collect "
      "own possess acquire purchase import export transport move travel walk run*|ran|run swim*|swam|swum "
      "measure weigh cover span* stretch extend orbit accelerate "
      "vote elect support oppose represent attend gather "
      "score beat|beat|beaten defeat play net* rush concede draw|drew|drawn "
      "climb soar surge jump leap tumble plunge plummet slump slide|slid|slid drop* decline dip* sink edge "
      "gain add advance rally rebound recover retreat ease strengthen weaken close finish end trade open "
      "start stop* last complete expire run "
      "put*|put|put set*|set|set let*|let|let cut*|cut|cut spread|spread|spread shut*|shut|shut hurt|hurt|hurt "
      "release publish issue sign approve impose ban* order call ask want wish like love offer "
      "use try fail manage tend hope decide prepare intend aim "
      "recall compare expose highlight adopt handle face wipe levy admit* treat "
      "belong depend account apply replace remove return retire quit*|quit|quit resign "
      "show|showed|shown cost|cost|cost range vary amount fluctuate hover stand "
      "withdraw|withdrew|withdrawn overtake|overtook|overtaken forecast|forecast|forecast "
      "shell storm suffer sustain inflict tap* fetch fare boast feature weigh rate rank register post record "
      "cause trigger spark lock block host house store share split*|split|split break|broke|broken "
      "bid|bid|bid burn|burned|burnt cross pass fill pull push pour turn watch wait visit cite mark "
      "secure spin|spun|spun tie launder smuggle sell tender consume boost repay|repaid|repaid sway sleep|slept|slept entail overload promise" },
    /* Whose object is what is measured: "cut the price to $5". */
    { FORMS_VERB, WORD_CHANGES,
      "raise cut*|cut|cut boost lift reduce lower increase decrease hike slash trim* double triple quadruple halve "
      "widen narrow extend expand bring|brought|brought push pull drive|drove|driven send|sent|sent take|took|taken "
      "keep|kept|kept put*|put|put set*|set|set fix cap* limit revise upgrade downgrade price value estimate "
      "hold|held|held leave|left|left maintain shorten lengthen" },
    /* Verbs that are nouns too. */
    { FORMS_VERB_NOUN, 0,
      "rise gain drop fall jump surge slide climb plunge decline dip slump rally increase decrease cut boost hike "
      "plan cost work use play share trade offer order report estimate forecast claim result attack strike "
      "charge fire test move run walk ride drive start end close finish visit call show change support supply "
      "demand export import purchase sale loan fund grant bid fine tax wound shell bomb damage loss record "
      "score goal shot vote protest march talk deal release issue cover range limit cap total average account "
      "amount need help hope spread return transfer launch project question look stay step stop tour "
      "trip train post place point pay face form head hit host house land lead level light line link mark "
      "market measure name note number pass period pick pressure price produce profit programme program "
      "race rate reach reform request rest risk rule search sentence set sign sound stand state stock study survey "
      "target term time touch track turn value view wage wait watch water win worry review rebound "
      "benefit award reward discount increase map*" },

    /* Speech. */
    { FORMS_VERB, WORD_SAYS,
      "say|said|said claim announce report estimate insist warn confirm declare reveal acknowledge admit* assert "
      "allege argue state tell|told|told disclose predict calculate testify reiterate emphasise emphasize "
      "speak|spoke|spoken value "
      "stress boast specify believe assess concede maintain deny reckon tweet inform explain remark comment claim repeat" },
    { FORMS_VERB, WORD_SAYS, "recommend ask call" },
    { FORMS_VERB, WORD_SAYS | WORD_EXPECTED,
      "demand propose seek|sought|sought request want expect forecast project predict anticipate envisage foresee|foresaw|foreseen" },
    { FORMS_VERB, WORD_SHOWS, "show|showed|shown suggest indicate find|found|found reveal conclude estimate detail map*" },
    { FORMS_VERB, WORD_ADDS, "add note write|wrote|written put*|put|put quote point think|thought|thought hold|held|held" },
    { FORMS_VERB, WORD_SAYS | WORD_DISPUTED, "deny" },
    { FORMS_VERB, WORD_DISPUTED, "dispute reject dismiss refute rebut* contradict debunk" },
    { FORMS_AS_WRITTEN, WORD_DISPUTED, "denial false baseless untrue fabricated disinformation" },
    { FORMS_AS_WRITTEN, WORD_ACCORDING, "according citing cites" },

    /* Who speaks. */
    { FORMS_NOUN, WORD_SPEAKER | WORD_NOUN,
      "ministry government army military police agency authority department office commission committee "
      "parliament senate congress administration council court embassy party union company firm bank group "
      "organisation organization institute university hospital bureau service office force navy command staff "
      "headquarters alliance coalition kremlin pentagon kyiv moscow seoul pyongyang washington nato intelligence "
      "investigator prosecutor rescuer inspector regulator operator airline carmaker manufacturer retailer "
      "charity watchdog lobby directorate board foundation federation association board campaign management organiser organizer "
      "guard coastguard television radio tank employer side nation country state city tank exchange insurer developer brokerage fund" },
    { FORMS_NOUN, WORD_SPEAKER | WORD_NOUN | WORD_PERSON,
      "official source expert analyst economist spokesman|spokesmen spokeswoman|spokeswomen spokesperson "
      "witness activist lawyer attorney scientist researcher historian diplomat politician lawmaker senator "
      "commander general colonel officer captain admiral minister president premier chancellor chief director "
      "secretary ambassador mayor governor head chairman|chairmen chairwoman boss manager executive leader "
      "professor doctor author critic observer survivor resident forecaster trader coach owner founder "
      "representative deputy defector volunteer aide adviser advisor envoy king queen prince pope councillor sheriff "
      "engineer skipper driver farmer medic nurse coordinator editor blogger" },
    { FORMS_AS_WRITTEN, WORD_SPEAKER | WORD_NOUN,
      "un eu us uk imf who nasa fbi cia nis dprk rok usgs fda cdc" },
    { FORMS_AS_WRITTEN, WORD_TITLE | WORD_NOUN,
      "mr mrs ms miss dr prof sir lord lady dame mr. mrs. ms. dr. prof. gen. col. lt. maj. sen. rep. gov. sgt. "
      "lt maj sgt gen col president minister premier chancellor chief secretary general ambassador senator "
      "governor mayor professor colonel major captain lieutenant admiral king queen prince princess pope director "
      "defence defense foreign prime finance interior health vice deputy spokesman spokeswoman spokesperson "
      "congressman congresswoman judge justice sheriff detective inspector superintendent commander marshal "
      "chairman analyst chef coach councillor constable executive officer commissioner marshal" },
    { FORMS_AS_WRITTEN, WORD_MEDIUM | WORD_SPEAKER | WORD_NOUN,
      "reuters bloomberg yonhap tass kcna xinhua kyodo interfax ukrinform afp ap cnn bbc nhk nbc cbs abc npr "
      "pbs msnbc axios politico cnbc dw rfe/rl ukrainska pravda ria novosti sputnik rt meduza tvn dpa ansa efe newsweek "
      "guardian telegraph economist forbes barron's factset newspaper newspapers broadcaster tabloid reporters "
      "journalists media outlet outlets magazine channel newswire nytimes spiegel focus bild welt nexta" },
    { FORMS_AS_WRITTEN, WORD_MEDIUM,
      "news times post journal herald tribune gazette press daily observer mirror independent" },
    { FORMS_NOUN, WORD_DOCUMENT | WORD_NOUN,
      "report study survey poll data figure statistic document record estimate research analysis|analyses "
      "statement release filing audit inquiry census tally count bulletin dataset image review investigation "
      "briefing assessment forecast projection calculation result evidence paper letter memo post" },

    /* Modality. */
    { FORMS_AS_WRITTEN, WORD_POSSIBLE,
      "may might can could possibly perhaps maybe potentially possible probably presumably" },
    { FORMS_AS_WRITTEN, WORD_EXPECTED,
      "will should expected forecast expects forecasts plans planned plan planning likely projected scheduled intends "
      "aims set due shall won't going predicted anticipated upcoming projects poised hopes target targets wants "
      "promised pledged pledges promises envisages predicts foresees about'll 'll expect" },
    { FORMS_AS_WRITTEN, WORD_HYPOTHETICAL, "if unless would hypothetical hypothetically suppose supposing" },
    { FORMS_AS_WRITTEN, WORD_RUMORED,
      "reportedly allegedly alleged rumoured rumored rumours rumors rumour rumor unconfirmed purportedly supposedly "
      "unverified apparently" },

    /* Who may be killed, wounded, captured, counted as people. */
    { FORMS_NOUN, WORD_PERSON | WORD_NOUN,
      "person|people man|men woman|women child|children boy girl baby teenager adult civilian citizen villager "
      "inhabitant passenger tourist patient student pupil teacher worker employee fan player victim "
      "migrant refugee miner sailor pilot prisoner detainee hostage crew conscript recruit reservist mercenary "
      "journalist demonstrator protester protestor supporter believer pilgrim voter member customer user visitor "
      "guest spectator marcher deputy|deputies brother sister son daughter mother father parent friend colleague victim "
      "attacker gunman|gunmen militant terrorist rebel fighter insurgent policeman|policemen fireman|firemen firefighter rescuer "
      "paramedic clerk guard driver cyclist pedestrian buyer seller investor subscriber viewer reader follower "
      "participant runner athlete swimmer dancer singer actor artist donor entrepreneur expatriate expat evacuee "
      "camper hiker motorist commuter orphan infant toddler pensioner retiree veteran suspect defendant inmate convict accomplice "
      "delegate weaver islander monk nun priest cardinal bishop general steward detective docker technician operator specialist staffer personnel" },
    { FORMS_NOUN, WORD_PERSON | WORD_NOUN,
      "candidate judge grandchild|grandchildren wife|wives husband twin sibling cousin neighbour neighbor baker "
      "waiter waitress astronaut cosmonaut fisherman|fishermen gardener carpenter plumber electrician dissident "
      "peasant apprentice trainee shareholder tenant landlord foreigner immigrant stranger listener writer poet "
      "musician painter referee skater skier climber jockey footballer cricketer boxer wrestler competitor contestant "
      "finalist carer caregiver midwife|midwives surgeon dentist pharmacist client consumer shopper holidaymaker "
      "traveller traveler crewman|crewmen seaman|seamen diver thief|thieves burglar smuggler trafficker dealer hacker "
      "scammer offender juror jihadist kidnapper pirate rabbi imam worshipper parishioner cleric mourner negotiator "
      "inspector taxpayer newborn kid youngster teen centenarian lady gentleman|gentlemen lover spouse mum dad uncle "
      "aunt grandparent grandmother grandfather grandson granddaughter nephew niece heir descendant ancestor slave "
      "recipient beneficiary banker broker merchant vendor trucker biker courier cadet sergeant corporal "
      "airman|airmen agent constable lifeguard surfer nomad settler squatter rioter striker commissioner lawmaker "
      "senator politician legislator congressman|congressmen councilman|councilmen councillor bystander onlooker "
      "attendee addict homeowner householder borrower caretaker nanny lecturer professor scholar chef barber logger "
      "rancher herder shepherd poacher angler farmhand labourer laborer mechanic machinist programmer influencer "
      "streamer gamer commentator broadcaster presenter reporter editor columnist photographer cameraman|cameramen "
      "filmmaker composer drummer guitarist pianist designer architect accountant auditor lobbyist adviser advisor "
      "consultant analyst economist historian psychologist psychiatrist therapist counsellor counselor physician "
      "clinician nurse doctor sufferer devotee disciple missionary loyalist separatist nationalist extremist islamist "
      "executioner jailer warden bailiff magistrate attorney barrister solicitor paralegal stewardess flatmate "
      "roommate classmate teammate housemate schoolchild|schoolchildren schoolboy schoolgirl undergraduate "
      "postgraduate alumnus|alumni freshman|freshmen newcomer deserter defector looter arsonist rapist killer "
      "assassin sympathiser sympathizer supremacist vaccinator nurseryman|nurserymen tradesman|tradesmen "
      "salesman|salesmen businessman|businessmen businesswoman|businesswomen chairman|chairmen spokesman|spokesmen "
      "craftsman|craftsmen sportsman|sportsmen horseman|horsemen clergyman|clergymen policewoman|policewomen "
      "firewoman|firewomen frontiersman|frontiersmen oarsman|oarsmen cowboy vigilante castaway stowaway runaway "
      "cyclist jogger walker rambler mountaineer caver kayaker rower sledder snowboarder gymnast sprinter golfer "
      "batsman|batsmen goalkeeper midfielder defender quarterback" },
    { FORMS_AS_WRITTEN, WORD_PERSON | WORD_NOUN,
      "people persons staff personnel locals natives youths elders seniors teenagers cops police jews muslims "
      "christians catholics protestants hindus buddhists sikhs kurds yazidis arabs turks greeks danes swedes finns "
      "poles czechs slovaks serbs croats bosniaks britons scots uzbeks tajiks kazakhs tatars chechens uyghurs somalis "
      "filipinos englishmen frenchmen irishmen passers-by parents-in-law asylum-seekers infantrymen gunmen" },
};
/* clang-format on */

const lexicon_source *lexicon_source_of(language lang)
{
    static const lexicon_source of_english = { english, sizeof english / sizeof *english, NULL, 0,
                                               false };
    static const lexicon_source of_no_language = { NULL, 0, NULL, 0, false };
    switch (lang) {
    case LANG_EN:
        return &of_english;
    case LANG_DE:
        return &lexicon_source_de;
    case LANG_FR:
        return &lexicon_source_fr;
    case LANG_ES:
        return &lexicon_source_es;
    case LANG_IT:
        return &lexicon_source_it;
    case LANG_PT:
        return &lexicon_source_pt;
    case LANG_NL:
        return &lexicon_source_nl;
    case LANG_RU:
        return &lexicon_source_ru;
    case LANG_UK:
        return &lexicon_source_uk;
    default:
        return &of_no_language;
    }
}
