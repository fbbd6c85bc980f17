/* kind_table.c - the kinds as data: a row of each for those who ask, and a row of the words that
 * make one. */
#include "claims/kind_table.h"

static const char *const casualties[] = { "killed", "wounded", "captured", "missing", NULL };

/* clang-format off */
static const kind kinds[KINDS_BUILTIN] = {
    [KIND_TROOPS]      = { "troops", "count", NULL, "soldiers and other people under arms" },
    [KIND_KILLED]      = { "killed", "count", NULL, "people who died" },
    [KIND_WOUNDED]     = { "wounded", "count", NULL, "people who were hurt" },
    [KIND_CAPTURED]    = { "captured", "count", NULL, "people taken prisoner or hostage" },
    [KIND_MISSING]     = { "missing", "count", NULL, "people whose fate is unknown" },
    [KIND_CASUALTIES]  = { "casualties", "count", casualties, "killed, wounded, captured and missing together" },
    [KIND_DISPLACED]   = { "displaced", "count", NULL, "people who fled, left or were moved from home" },
    [KIND_ARRESTED]    = { "arrested", "count", NULL, "people arrested, detained or jailed" },
    [KIND_INFECTED]    = { "infected", "count", NULL, "people who caught a disease" },
    [KIND_PEOPLE]      = { "people", "count", NULL, "people, whatever happens to them" },
    [KIND_VOTES]       = { "votes", "count", NULL, "votes and ballots" },
    [KIND_JOBS]        = { "jobs", "count", NULL, "jobs, positions and roles" },
    [KIND_MUNITIONS]   = { "munitions", "count", NULL, "shells, missiles, drones, bombs and other ammunition" },
    [KIND_VEHICLES]    = { "vehicles", "count", NULL, "tanks, cars, trucks, trains and guns" },
    [KIND_AIRCRAFT]    = { "aircraft", "count", NULL, "planes, jets and helicopters" },
    [KIND_SHIPS]       = { "ships", "count", NULL, "ships, boats and submarines" },
    [KIND_BUILDINGS]   = { "buildings", "count", NULL, "homes, schools, hospitals and other buildings" },
    [KIND_ANIMALS]     = { "animals", "count", NULL, "animals of every kind" },
    [KIND_FLIGHTS]     = { "flights", "count", NULL, "flights and sorties" },
    [KIND_MONEY]       = { "money", NULL, NULL, "sums in any currency" },
    [KIND_SHARE]       = { "share", "fraction", NULL, "percentages and fractions" },
    [KIND_AREA]        = { "area", "square-meter", NULL, "areas" },
    [KIND_LENGTH]      = { "length", "meter", NULL, "lengths, distances and heights" },
    [KIND_MASS]        = { "mass", "kilogram", NULL, "masses and weights" },
    [KIND_VOLUME]      = { "volume", "cubic-meter", NULL, "volumes" },
    [KIND_TEMPERATURE] = { "temperature", "celsius", NULL, "temperatures" },
    [KIND_SPEED]       = { "speed", "meter-per-second", NULL, "speeds" },
    [KIND_ENERGY]      = { "energy", "joule", NULL, "energies" },
    [KIND_POWER]       = { "power", "watt", NULL, "powers" },
    [KIND_PRESSURE]    = { "pressure", "pascal", NULL, "pressures" },
    [KIND_FREQUENCY]   = { "frequency", "hertz", NULL, "frequencies" },
    [KIND_DATA]        = { "data", "byte", NULL, "amounts of data" },
    [KIND_DURATION]    = { "duration", "second", NULL, "spans of time" },
    [KIND_AGE]         = { "age", "year-person", NULL, "ages of people and things" },
    [KIND_MAGNITUDE]   = { "magnitude", "count", NULL, "strengths of earthquakes" },
    [KIND_RATE]        = { "rate", NULL, NULL, "one measure for each of another" },
    [KIND_COUNT]       = { "count", "count", NULL, "counted things of no other kind" },
};

static const kind_cues cues[KINDS_BUILTIN] = {
    [KIND_TROOPS] = {
        "soldiers soldier troop servicemen forces military army manpower",
        "",
        "troop soldier serviceman|servicemen servicewoman|servicewomen conscript reservist mercenary marine "
        "paratrooper combatant fighter militiaman|militiamen guardsman|guardsmen infantryman|infantrymen "
        "militant insurgent gunner sniper commando legionnaire peacekeeper",
        "deployed mobilised mobilized" },
    [KIND_KILLED] = {
        "dead deaths death died fatalities fatality slain kia",
        "toll death fatality killing murder homicide body|bodies corpse",
        "",
        "killed died dead dies die dying perished slain murdered executed drowned starved deceased kill kills "
        "killing murders assassinated massacred" },
    [KIND_WOUNDED] = {
        "injured hurt injuries injury wia",
        "injury wound",
        "",
        "wounded injured hurt hospitalised hospitalized maimed wounding injure injures injuring" },
    [KIND_CAPTURED] = {
        "prisoners pow pows hostages abducted kidnapped",
        "",
        "prisoner hostage pow captive abductee",
        "captured abducted kidnapped captures capture capturing surrendered" },
    [KIND_MISSING] = {
        "disappeared unaccounted mia",
        "disappearance",
        "",
        "missing disappeared unaccounted" },
    [KIND_CASUALTIES] = {
        "casualty losses victims toll",
        "casualty losses|losses",
        "",
        "" },
    [KIND_DISPLACED] = {
        "refugees evacuated evacuees migrants fled homeless",
        "",
        "refugee evacuee migrant",
        "displaced evacuated fled flee fleeing flees relocated homeless uprooted resettled evacuating" },
    [KIND_ARRESTED] = {
        "detained arrests detainees jailed",
        "arrest detention",
        "detainee inmate",
        "arrested detained jailed imprisoned arrest arrests arresting detain" },
    [KIND_INFECTED] = {
        "cases infections sick ill",
        "infection case",
        "",
        "infected contracted sickened quarantined" },
    [KIND_PEOPLE] = {
        "persons population residents",
        "population crowd inhabitant",
        "",
        "" },
    [KIND_VOTES] = { "ballots vote", "vote ballot", "", "" },
    [KIND_JOBS] = {
        "positions roles job",
        "job position role layoff vacancy redundancy",
        "",
        "" },
    [KIND_MUNITIONS] = {
        "ammunition ammo ordnance",
        "shell missile rocket bomb munition round mine grenade warhead torpedo cartridge projectile bullet mortar "
        "drone uav",
        "",
        "" },
    [KIND_VEHICLES] = {
        "vehicle armour armor",
        "tank vehicle scooter truck car lorry bus train howitzer launcher apc ifv tractor motorcycle motorbike ambulance "
        "van wagon locomotive carriage gun engine",
        "",
        "" },
    [KIND_AIRCRAFT] = {
        "planes airplanes plane",
        "aircraft|aircraft plane jet helicopter airplane bomber airliner warplane balloon",
        "",
        "" },
    [KIND_SHIPS] = {
        "vessels boats ship",
        "ship tug boat vessel submarine ferry tanker frigate destroyer warship trawler yacht barge corvette freighter",
        "",
        "" },
    [KIND_BUILDINGS] = {
        "building houses",
        "building cottage hall silo home house school hospital apartment flat church mosque hotel airport condo cabin barn shop store "
        "warehouse dwelling structure tower library museum clinic factory plant pool branch steelworks|steelworks",
        "",
        "" },
    [KIND_ANIMALS] = {
        "animal livestock",
        "animal cow pig sheep|sheep horse dog cat chicken bird whale fish|fish salmon|salmon elephant bear "
        "wolf|wolves dolphin turkey goat tiger lion bee cattle|cattle hen shark seal lynx|lynx deer|deer",
        "",
        "" },
    [KIND_FLIGHTS] = { "sorties flight", "flight sortie", "", "" },
    [KIND_MONEY] = { "cash sum sums", "", "", "" },
    [KIND_SHARE] = { "percent percentage proportion fraction", "", "", "" },
    [KIND_AREA] = { "surface", "", "", "" },
    [KIND_LENGTH] = { "distance height depth width", "", "", "" },
    [KIND_MASS] = { "weight", "", "", "" },
    [KIND_VOLUME] = { "", "", "", "" },
    [KIND_TEMPERATURE] = { "temperatures", "", "", "" },
    [KIND_SPEED] = { "velocity", "", "", "" },
    [KIND_ENERGY] = { "electricity", "", "", "" },
    [KIND_POWER] = { "", "", "", "" },
    [KIND_PRESSURE] = { "", "", "", "" },
    [KIND_FREQUENCY] = { "", "", "", "" },
    [KIND_DATA] = { "", "", "", "" },
    [KIND_DURATION] = { "", "", "", "" },
    [KIND_AGE] = { "aged ages", "", "", "" },
    [KIND_MAGNITUDE] = { "richter", "magnitude", "", "" },
    [KIND_RATE] = { "", "", "", "" },
    [KIND_COUNT] = { "number", "", "", "" },
};
/* clang-format on */

const kind *kind_row(kind_id id)
{
    return &kinds[id];
}

const kind_cues *kind_cues_of(kind_id id)
{
    return &cues[id];
}
