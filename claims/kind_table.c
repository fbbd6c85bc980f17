/* kind_table.c - the kinds as data: a row of each for those who ask, and a row of the words that
 * make one. */
#include "claims/kind_table.h"

static const char *const casualties[] = { "killed", "wounded", "captured", "missing", NULL };

/* clang-format off */
const kind kind_rows[KINDS_BUILTIN] = {
    [KIND_TROOPS]      = { "troops", "count", NULL, "soldiers and other people under arms",
                           "soldiers soldier troop servicemen forces military army manpower" },
    [KIND_KILLED]      = { "killed", "count", NULL, "people who died",
                           "dead deaths death died fatalities fatality slain kia" },
    [KIND_WOUNDED]     = { "wounded", "count", NULL, "people who were hurt",
                           "injured hurt injuries injury wia" },
    [KIND_CAPTURED]    = { "captured", "count", NULL, "people taken prisoner or hostage",
                           "prisoners pow pows hostages abducted kidnapped" },
    [KIND_MISSING]     = { "missing", "count", NULL, "people whose fate is unknown",
                           "disappeared unaccounted mia" },
    [KIND_CASUALTIES]  = { "casualties", "count", casualties, "killed, wounded, captured and missing together",
                           "casualty losses victims toll" },
    [KIND_DISPLACED]   = { "displaced", "count", NULL, "people who fled, left or were moved from home",
                           "refugees evacuated evacuees migrants fled homeless" },
    [KIND_ARRESTED]    = { "arrested", "count", NULL, "people arrested, detained or jailed",
                           "detained arrests detainees jailed" },
    [KIND_INFECTED]    = { "infected", "count", NULL, "people who caught a disease",
                           "cases infections sick ill" },
    [KIND_PEOPLE]      = { "people", "count", NULL, "people, whatever happens to them",
                           "persons population residents" },
    [KIND_VOTES]       = { "votes", "count", NULL, "votes and ballots",
                           "ballots vote" },
    [KIND_JOBS]        = { "jobs", "count", NULL, "jobs, positions and roles",
                           "positions roles job" },
    [KIND_MUNITIONS]   = { "munitions", "count", NULL, "shells, missiles, drones, bombs and other ammunition",
                           "ammunition ammo ordnance" },
    [KIND_VEHICLES]    = { "vehicles", "count", NULL, "tanks, cars, trucks, trains and guns",
                           "vehicle armour armor" },
    [KIND_AIRCRAFT]    = { "aircraft", "count", NULL, "planes, jets and helicopters",
                           "planes airplanes plane" },
    [KIND_SHIPS]       = { "ships", "count", NULL, "ships, boats and submarines",
                           "vessels boats ship" },
    [KIND_BUILDINGS]   = { "buildings", "count", NULL, "homes, schools, hospitals and other buildings",
                           "building houses" },
    [KIND_ANIMALS]     = { "animals", "count", NULL, "animals of every kind",
                           "animal livestock" },
    [KIND_FLIGHTS]     = { "flights", "count", NULL, "flights and sorties",
                           "sorties flight" },
    [KIND_MONEY]       = { "money", NULL, NULL, "sums in any currency",
                           "cash sum sums" },
    [KIND_SHARE]       = { "share", "fraction", NULL, "percentages and fractions",
                           "percent percentage proportion fraction" },
    [KIND_AREA]        = { "area", "square-meter", NULL, "areas",
                           "surface" },
    [KIND_LENGTH]      = { "length", "meter", NULL, "lengths, distances and heights",
                           "distance height depth width" },
    [KIND_MASS]        = { "mass", "kilogram", NULL, "masses and weights",
                           "weight" },
    [KIND_VOLUME]      = { "volume", "cubic-meter", NULL, "volumes",
                           "" },
    [KIND_TEMPERATURE] = { "temperature", "celsius", NULL, "temperatures",
                           "temperatures" },
    [KIND_SPEED]       = { "speed", "meter-per-second", NULL, "speeds",
                           "velocity" },
    [KIND_ENERGY]      = { "energy", "joule", NULL, "energies",
                           "electricity" },
    [KIND_POWER]       = { "power", "watt", NULL, "powers",
                           "" },
    [KIND_PRESSURE]    = { "pressure", "pascal", NULL, "pressures",
                           "" },
    [KIND_FREQUENCY]   = { "frequency", "hertz", NULL, "frequencies",
                           "" },
    [KIND_DATA]        = { "data", "byte", NULL, "amounts of data",
                           "" },
    [KIND_DURATION]    = { "duration", "second", NULL, "spans of time",
                           "" },
    [KIND_AGE]         = { "age", "year-person", NULL, "ages of people and things",
                           "aged ages" },
    [KIND_MAGNITUDE]   = { "magnitude", "count", NULL, "strengths of earthquakes",
                           "richter" },
    [KIND_RATE]        = { "rate", NULL, NULL, "one measure for each of another",
                           "" },
    [KIND_COUNT]       = { "count", "count", NULL, "counted things of no other kind",
                           "number" },
};

static const kind_cues cues[KINDS_BUILTIN] = {
    [KIND_TROOPS] = {
        "",
        "troop soldier serviceman|servicemen servicewoman|servicewomen conscript reservist mercenary marine "
        "paratrooper combatant fighter militiaman|militiamen guardsman|guardsmen infantryman|infantrymen "
        "militant insurgent gunner sniper commando legionnaire peacekeeper",
        "deployed mobilised mobilized" },
    [KIND_KILLED] = {
        "toll death fatality killing murder homicide body|bodies corpse martyr",
        "",
        "killed died dead dies die dying perished slain murdered executed drowned starved deceased kill kills killing "
        "murders assassinated massacred perish perishes beheaded slaughtered electrocuted lynched suffocated succumbed "
        "drown drowns drowning starve starving" },
    [KIND_WOUNDED] = {
        "injury wound",
        "",
        "wounded injured hurt hospitalised hospitalized maimed wounding injure injures injuring maiming hospitalising" },
    [KIND_CAPTURED] = {
        "",
        "prisoner hostage pow captive abductee",
        "captured abducted kidnapped captures capture capturing surrendered abducts abducting kidnap kidnaps kidnapping "
        "recaptured" },
    [KIND_MISSING] = {
        "disappearance",
        "",
        "missing disappeared unaccounted" },
    [KIND_CASUALTIES] = {
        "casualty losses|losses",
        "",
        "" },
    [KIND_DISPLACED] = {
        "",
        "refugee evacuee migrant",
        "displaced evacuated fled flee fleeing flees relocated homeless uprooted resettled evacuating displacing "
        "displaces displace evacuate evacuates uprooting rehoused expelled" },
    [KIND_ARRESTED] = {
        "arrest detention",
        "detainee inmate",
        "arrested detained jailed imprisoned arrest arrests arresting detain detains detaining apprehended incarcerated" },
    [KIND_INFECTED] = {
        "infection case",
        "",
        "infected contracted sickened quarantined infect infects infecting sickening sickens contracting" },
    [KIND_PEOPLE] = {
        "population crowd inhabitant",
        "",
        "" },
    [KIND_VOTES] = { "vote ballot", "", "" },
    [KIND_JOBS] = {
        "job position role layoff vacancy redundancy",
        "",
        "" },
    [KIND_MUNITIONS] = {
        "shell missile rocket bomb munition round mine grenade warhead torpedo cartridge projectile bullet mortar drone "
        "uav landmine bomblet interceptor submunition firebomb",
        "",
        "" },
    [KIND_VEHICLES] = {
        "tank vehicle scooter truck car lorry bus train howitzer launcher apc ifv tractor motorcycle motorbike "
        "ambulance van wagon locomotive carriage gun engine bike bicycle motorhome minibus|minibuses taxi cab tram "
        "rickshaw bulldozer excavator digger jeep suv humvee caravan trailer railcar limousine forklift moped "
        "snowmobile pickup",
        "",
        "" },
    [KIND_AIRCRAFT] = {
        "aircraft|aircraft plane jet helicopter airplane bomber airliner warplane balloon chopper seaplane glider "
        "airship biplane fighter-jet",
        "",
        "" },
    [KIND_SHIPS] = {
        "ship tug boat vessel submarine ferry tanker frigate destroyer warship trawler yacht barge corvette freighter "
        "canoe kayak dinghy|dinghies lifeboat minesweeper u-boat dredger catamaran gunboat battleship speedboat rowboat "
        "sailboat steamer houseboat raft",
        "",
        "" },
    [KIND_BUILDINGS] = {
        "building cottage hall silo home house school hospital apartment flat church mosque hotel airport condo cabin "
        "barn shop store warehouse dwelling structure tower library museum clinic factory plant pool branch "
        "steelworks|steelworks farm farmhouse villa bungalow mansion palace castle temple synagogue shrine "
        "monastery|monasteries chapel cathedral hangar garage shed kiosk restaurant cafe café pub cinema theatre "
        "theater stadium arena gym college university kindergarten nursery dormitory skyscraper supermarket bakery "
        "refinery brewery greenhouse chalet hut shack outbuilding residence barracks|barracks courthouse workshop "
        "lighthouse windmill pharmacy bookshop pavilion guesthouse hostel motel sanatorium",
        "",
        "" },
    [KIND_ANIMALS] = {
        "animal cow pig sheep|sheep horse dog cat chicken bird whale fish|fish salmon|salmon elephant bear wolf|wolves "
        "dolphin turkey goat tiger lion bee cattle|cattle hen shark seal lynx|lynx deer|deer donkey mule camel llama "
        "alpaca rabbit hare squirrel rat mouse|mice hamster fox moose|moose elk|elk reindeer|reindeer boar badger otter "
        "beaver walrus|walruses porpoise turtle tortoise snake lizard crocodile alligator frog toad newt spider wasp "
        "hornet butterfly moth beetle mosquito|mosquitoes locust lobster oyster mussel shrimp|shrimp squid|squid "
        "octopus|octopuses jellyfish|jellyfish trout|trout cod|cod herring tuna|tuna eel owl eagle falcon vulture raven "
        "pigeon sparrow stork heron swan goose|geese gull penguin puffin parrot ostrich pheasant kitten puppy lamb "
        "calf|calves foal piglet ewe ox|oxen bison|bison buffalo|buffalo gorilla chimpanzee monkey ape rhino hippo "
        "giraffe zebra antelope gazelle leopard cheetah panther jaguar puma bobcat hyena jackal coyote kangaroo koala "
        "wombat hedgehog mammal reptile amphibian insect rodent primate poultry|poultry livestock|livestock creature "
        "duck heifer hog",
        "",
        "" },
    [KIND_FLIGHTS] = { "flight sortie", "", "" },
    [KIND_MAGNITUDE] = { "magnitude", "", "" },
};
/* clang-format on */

const kind_cues *kind_cues_of(kind_id id)
{
    return &cues[id];
}
