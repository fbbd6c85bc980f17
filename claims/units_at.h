/* units_at.h - units and currencies as they stand among a sentence's tokens. */
#ifndef CLAIMS_UNITS_AT_H
#define CLAIMS_UNITS_AT_H

#include "claims/lexed.h"
#include "claims/units.h"

typedef struct unit_hit {
    const unit *measure; /* NULL: none stands there */
    size_t tokens;
    bool weak;   /* means other things too; the caller looks at the context */
    bool before; /* money that may stand before its number */
} unit_hit;

/* The longest name of a unit that begins at token i. */
unit_hit units_at(const lexed *x, size_t i);

/* The sign or code of money that ends right before token i. */
unit_hit units_before(const lexed *x, size_t i);

bool unit_is_money(const unit *u);

/* Whether a name of a unit may begin with the word that is `text`. */
bool units_open(const char *text, size_t bytes);

#endif
