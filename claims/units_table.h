/* units_table.h - the shape of the generated table, for its generator and units.c alone. */
#ifndef CLAIMS_UNITS_TABLE_H
#define CLAIMS_UNITS_TABLE_H

#include <stdint.h>

#include "claims/units.h"

enum surface_flag {
    SURFACE_CASE = 1,   /* only as written: "MW" is no "mW" */
    SURFACE_BEFORE = 2, /* money: may stand before the number */
    SURFACE_WEAK = 4,   /* means other things too: "p", "in", "C": needs context */
    SURFACE_PREFIX = 8, /* money only before the number: "PS6m" */
    SURFACE_LAST = 16   /* the last row with this first token; set by the generator */
};

typedef struct surface { /* one way to write a unit; rows of one first token stand together */
    uint32_t text;       /* where units_texts has it, folded unless SURFACE_CASE; words parted
                            by one space */
    uint16_t unit;       /* row of units_rows */
    uint8_t lang;        /* language, or LANGS_COUNT for all */
    uint8_t flags;
} surface;

#endif
