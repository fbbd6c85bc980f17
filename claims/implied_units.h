/* implied_units.h - units the words around a number imply. Within claims/ only. */
#ifndef CLAIMS_IMPLIED_UNITS_H
#define CLAIMS_IMPLIED_UNITS_H

#include "claims/mentions.h"

/* Give the sentence's bare numbers that are ages, and its degrees of temperature, their units. */
void implied_units_read(const lexed *x, mention_list *list);

#endif
