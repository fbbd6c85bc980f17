/* correct.h - the word that was meant where one was typed that the index does not have. */
#ifndef QUERY_CORRECT_H
#define QUERY_CORRECT_H

#include "core/fields.h"
#include "query/view.h"
#include "store/store.h"

typedef struct mistyped {
    const field *in;    /* where it was asked for; NULL = title and text */
    bool of_figures;    /* it was asked for as what a figure counts */
    const char *folded; /* as typed, in small letters */
    size_t folded_bytes;
    const asked_term *terms; /* its own */
    size_t terms_count;
} mistyped;

/* Does an article have a term of the word? For `of_figures`: a figure, as what it counts. */
fig_status correct_is_known(store *s, const mistyped *word, bool *out, fig_error *err);

/* The nearest word of the index that articles write, lent by `strings`; NULL when none is near. Few
 * slips count more than many articles. Words with digits and those of less than four letters have
 * no nearest. `v` reads the articles, and stands on none after. Fails with FIG_DAMAGED,
 * FIG_NO_MEMORY and as the store does. */
fig_status correct_word(store *s, view *v, const mistyped *word, arena *strings, const char **out,
                        fig_error *err);

#endif
