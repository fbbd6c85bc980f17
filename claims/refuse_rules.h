/* refuse_rules.h - the rules that refuse figures, by the file they are in. Each says how many
 * tokens from i on it takes, none when it does not hold. For refuse*.c alone; refuse.c knows their
 * order and what each says of itself. */
#ifndef CLAIMS_REFUSE_RULES_H
#define CLAIMS_REFUSE_RULES_H

#include "claims/refuse.h"

/* refuse_time.c */
refusal refuse_date_with_month(const lexed *x, size_t i);
refusal refuse_date_in_digits(const lexed *x, size_t i);
refusal refuse_time_of_day(const lexed *x, size_t i);

/* refuse_name.c */
refusal refuse_phone(const lexed *x, size_t i);
refusal refuse_glued_name(const lexed *x, size_t i);
refusal refuse_decade(const lexed *x, size_t i);
refusal refuse_glued_after(const lexed *x, size_t i);
refusal refuse_index_name(const lexed *x, size_t i);
refusal refuse_well_known(const lexed *x, size_t i);
refusal refuse_identifier(const lexed *x, size_t i);

/* refuse_place.c */
refusal refuse_reference(const lexed *x, size_t i);
refusal refuse_named(const lexed *x, size_t i);
refusal refuse_after_capital(const lexed *x, size_t i);
refusal refuse_list_item(const lexed *x, size_t i, const sentence *s);
refusal refuse_postal(const lexed *x, size_t i);
refusal refuse_furniture(const lexed *x, size_t i);
refusal refuse_coordinates(const lexed *x, size_t i);
refusal refuse_score(const lexed *x, size_t i);
refusal refuse_calendar(const lexed *x, size_t i);

/* refuse_number.c */
refusal refuse_year(const lexed *x, size_t i, const number *n);
refusal refuse_era_or_hour(const lexed *x, size_t i, const number *n);
refusal refuse_year_in_words(const lexed *x, size_t i, const number *n);
refusal refuse_pronoun(const lexed *x, size_t i, const number *n);
refusal refuse_rank(const lexed *x, size_t i, const number *n);
refusal refuse_half_of_name(const lexed *x, size_t i, const number *n);
refusal refuse_zero_of_name(const lexed *x, size_t i, const number *n);
refusal refuse_capital_word(const lexed *x, size_t i, const number *n);

#endif
