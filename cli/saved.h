/* saved.h - searches under a name: kept in files of the data folder, with the ids of the answers
 * that were reported already.
 *
 * NAME.saved has a line for each setting, NAME.seen a line for each id. Both are replaced whole, so
 * that a run that is interrupted leaves what was there. */
#ifndef CLI_SAVED_H
#define CLI_SAVED_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/options.h"

typedef struct saved {
    char *name, *query, *index; /* index NULL: the default one */
    bool claims;                /* asked of claims rather than of articles */
    int match, sort;
    bool any, weak, fold;
    double k1, b; /* of BM25 */
} saved;

void saved_clear(saved *s);
/* Each tells on stderr what is wrong, and returns false. */
bool saved_name_fits(const char *name);
bool saved_load(const char *name,
                saved *out); /* `*out` is yours: saved_clear, also after failure */
bool saved_store(const saved *s);
bool saved_remove(const char *name);
/* The names in order, yours: saved_names_free. */
bool saved_names(char ***out, size_t *count);
void saved_names_free(char **names, size_t count);

/* What was reported of a search so far. */
typedef struct seen {
    char **ids; /* the first `sorted` in order, then those of this run */
    size_t sorted, count, capacity;
} seen;

void seen_clear(seen *s);
bool seen_load(const char *name, seen *out); /* none when the search was never run */
bool seen_store(const char *name, const seen *s);
bool seen_has(const seen *s, const char *id); /* before this run */
bool seen_add(seen *s, const char *id);       /* false when memory is out, without a word */

#endif
