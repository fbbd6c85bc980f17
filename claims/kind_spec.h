/* kind_spec.h - kinds that users add: as they give them, checked and made ready, and as bytes in an
 * index. Where they come from is for others (indexer/kinds_file.h, query/index.c). */
#ifndef CLAIMS_KIND_SPEC_H
#define CLAIMS_KIND_SPEC_H

#include "core/buf.h"
#include "figtrail.h"

enum {
    KIND_NAME_BYTES_MAX = 32,
    KIND_ABOUT_BYTES_MAX = 200,
    KINDS_ADDED_MAX = 64,
    KIND_WORDS_MAX = 1500 /* of all kinds together: the lexicons have room for them */
};

/* Lists of words: separated by spaces, "" when empty. */
typedef struct kind_spec_words {
    const char *lang;    /* ISO 639-1 */
    const char *nouns;   /* heads of subjects; in English singular, "man|men" gives both forms */
    const char *persons; /* the same, of people, who may be killed, wounded, captured */
    const char *verbs;   /* what happened to those counted, every form: "vaccinated" */
} kind_spec_words;

typedef struct kind_spec {
    const char *name;     /* "drones" */
    const char *about;    /* one line */
    const char *synonyms; /* what people type for it too */
    const char *part_of;  /* kinds whose questions it answers */
    const char *union_of; /* kinds that answer questions for it */
    const char *units;    /* what it is measured in; its nouns then tell it from other measures */
    const kind_spec_words *words;
    size_t words_count;
} kind_spec;

/* The kinds built in and those of `specs`, of which nothing is kept. `where` is what they came
 * from, for messages. `*out` is yours: fig_kinds_free. Fails with FIG_BAD_INPUT where a kind
 * contradicts itself or others, FIG_TOO_LARGE, FIG_NO_MEMORY. */
fig_status kinds_new(const kind_spec *specs, size_t count, const char *where, fig_kinds **out,
                     fig_error *err);

/* Append the added kinds as bytes; nothing when there are none. Ask buf_failed(out). */
void kinds_encode(const fig_kinds *all, buf *out);
/* Read them back. Fails with FIG_DAMAGED where the bytes are none of kinds_encode's, FIG_FORMAT
 * where this version cannot have such kinds, FIG_NO_MEMORY. */
fig_status kinds_decode(const char *data, size_t bytes, fig_kinds **out, fig_error *err);

#endif
