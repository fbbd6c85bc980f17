/* units.h - the table of units and currencies: names, symbols, factor to the base unit, kind.
 * The table itself is generated at build time from ICU's CLDR data (claims/gen_units.c). */
#ifndef CLAIMS_UNITS_H
#define CLAIMS_UNITS_H

#include <stdbool.h>
#include <stddef.h>

typedef struct unit {
    const char *id;     /* CLDR identifier, ISO 4217 code, "percent", "fraction" or "count" */
    const char *kind;   /* claims/kinds.h: "area", "money", "share" ...; NULL when none */
    const char *base;   /* id of the kind's canonical unit; money: its own code */
    double factor, offset; /* canonical = printed * factor + offset */
} unit;

/* By identifier. NULL when unknown. Rows are static. */
const unit *units_find(const char *id);

/* By what a person types after a number in a question ("km", "sqmi", "sq km", "tonnes", "%", "usd",
 * "$"), case folded; the longest match at the start of `text`, its bytes to `*taken`. NULL when none. */
const unit *units_parse(const char *text, size_t bytes, size_t *taken);

/* `value` of unit `u` in the canonical unit. */
double units_canonical(const unit *u, double value);

#endif
