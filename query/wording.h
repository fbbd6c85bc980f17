/* wording.h - the words of a question as the terms an index may have for them.
 * An index can hold several languages: a word has a term in each of them, and an article is asked
 * only for the one of its own language. */
#ifndef QUERY_WORDING_H
#define QUERY_WORDING_H

#include "core/arena.h"
#include "figtrail.h"
#include "stem/scanner.h"
#include "stem/terms.h"

#include <stdint.h>

typedef struct wording wording;

/* Languages, a bit each. Those that are not known are one: their words are folded alike. */
typedef uint64_t tongue_set;
#define TONGUES_ALL UINT64_MAX
/* The set of one language; NULL = "en". */
tongue_set tongue_of(const char *lang);

typedef struct asked_term {
    const char *text; /* NUL-terminated */
    size_t bytes;
    tongue_set tongues; /* that spell it so */
} asked_term;

/* A word of a question that takes one position. */
typedef struct asked_word {
    const asked_term *terms; /* different ones, at least one */
    size_t terms_count;
    const char *folded; /* in small letters and without accents, not stemmed; of its first token or
                           its pair of characters */
    size_t folded_bytes;
    bool is_unspaced; /* a character of a script without spaces, with the one behind it if there is
                       */
    bool is_second;   /* the second of the pair before: nothing has that pair without it */
} asked_word;

/* How many of the words must be asked for: a last one that the pair before it has already need not,
 * unless something is asked for behind it. */
static inline size_t asked_words_telling(const asked_word *words, size_t count)
{
    return count - (count && words[count - 1].is_second);
}

/* `*out` is yours: wording_free. Languages are added as they are met. Fails with FIG_NO_MEMORY. */
fig_status wording_new(wording **out, fig_error *err);
void wording_free(wording *w);
/* Questions are worded in these languages; an empty list is "en". */
fig_status wording_ask_in(wording *w, const char *const *langs, size_t count, fig_error *err);
tongue_set wording_tongues(const wording *w);

/* The words of `text`, in order; none when it has only marks. `only` is the one language it is
 * asked in, NULL = all of them. All is lent by `strings`. Fails with FIG_NO_MEMORY. */
fig_status wording_read(wording *w, const char *text, size_t bytes, const char *only,
                        arena *strings, asked_word **out, size_t *count, fig_error *err);

/* The terms of an article's language (NULL = "en"), lent by `w`. */
fig_status wording_termer(wording *w, const char *lang, termer **out, fig_error *err);

/* Does every one of `words` stand in `text`, of language `lang`? With `last` > 0 only the last so
 * many words of `text` are looked at. */
fig_status wording_holds(wording *w, const char *text, const char *lang, const asked_word *words,
                         size_t count, size_t last, bool *out, fig_error *err);

#endif
