/* kind_table.h - the kinds by number, and the words that make a claim one of each. Within claims/
 * only. */
#ifndef CLAIMS_KIND_TABLE_H
#define CLAIMS_KIND_TABLE_H

#include "claims/kinds.h"

typedef enum kind_id {            /* in the order of listings */
                       KIND_NONE, /* no word says */
                       KIND_TROOPS,
                       KIND_KILLED,
                       KIND_WOUNDED,
                       KIND_CAPTURED,
                       KIND_MISSING,
                       KIND_CASUALTIES,
                       KIND_DISPLACED,
                       KIND_ARRESTED,
                       KIND_INFECTED,
                       KIND_PEOPLE,
                       KIND_VOTES,
                       KIND_JOBS,
                       KIND_MUNITIONS,
                       KIND_VEHICLES,
                       KIND_AIRCRAFT,
                       KIND_SHIPS,
                       KIND_BUILDINGS,
                       KIND_ANIMALS,
                       KIND_FLIGHTS,
                       KIND_MONEY,
                       KIND_SHARE,
                       KIND_AREA,
                       KIND_LENGTH,
                       KIND_MASS,
                       KIND_VOLUME,
                       KIND_TEMPERATURE,
                       KIND_SPEED,
                       KIND_ENERGY,
                       KIND_POWER,
                       KIND_PRESSURE,
                       KIND_FREQUENCY,
                       KIND_DATA,
                       KIND_DURATION,
                       KIND_AGE,
                       KIND_MAGNITUDE,
                       KIND_RATE,
                       KIND_COUNT,
                       KINDS_BUILTIN
} kind_id;

/* Lower case, separated by spaces; nouns are singular ("man|men" gives both forms); "" or
 * NULL when none. */
typedef struct kind_cues {
    const char *nouns;   /* heads of subjects: things, or the event itself ("death", "arrest") */
    const char *persons; /* heads of subjects who are people, and so may be killed or captured */
    const char *marks;   /* words that make counted people one of this kind: "killed", "fled" */
} kind_cues;

extern const kind kind_rows[KINDS_BUILTIN];
const kind_cues *kind_cues_of(kind_id id);

#endif
