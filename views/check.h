/* check.h - a draft beside the archive: whether a figure has been stated before. Nothing here asks an index; it
 * compares what was read and what was found. */
#ifndef VIEWS_CHECK_H
#define VIEWS_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "figtrail.h"
#include "views/words.h"

typedef enum verdict {
    NOT_SEEN, /* nothing of the same subject is in the archive */
    DIFFERS,  /* the same subject, and only other figures */
    SEEN      /* the same subject and the same figure */
} verdict;

/* "seen", "differs", "not_seen" */
const char *verdict_name(verdict v);

/* What a figure of a draft is about, in words without case: those of its subject and, where these say little, of
 * its sentence; of the sentence before it where only a word that leads back there says what it is of ("It cost
 * $4.2 million"). */
enum { ABOUT_MOST = 24 };
typedef struct about {
    char words[ABOUT_MOST][WORD_BYTES];
    size_t count;
    size_t subject_count; /* of them, of the subject; these come first */
    size_t own_count;     /* with those of the sentence; the rest are of the one before */
} about;

/* The words of a claim of a text; common ones, and those that only name the kind, are no help. */
void about_claim(const fig_claim *c, const char *text, about *out);

/* The question for claims of the same kind in articles with any of the words; asked with `any`. Its
 * range is that of the claim when `exactly`. False where the claim has nothing to ask for. */
enum { CHECK_QUERY_BYTES = 1024 };
bool check_query(const fig_claim *c, const about *a, bool exactly, char out[CHECK_QUERY_BYTES]);

/* Whether a claim that was found is of the same kind and unit. */
bool check_same_kind(const fig_claim *c, const fig_found_claim *found);
/* And of the same subject. `before` is the sentence before its own, NULL where that is not known. */
bool check_same_subject(const fig_claim *c, const about *a, const fig_found_claim *found, const char *before);

/* Whether only the sentence before that of a claim says what it is of. */
bool check_refers_back(const fig_claim *c, const char *sentence, size_t bytes);
/* That sentence: its first byte in `text`, which has another at `at`, and how many they are; 0: there is none. */
size_t check_before(const char *text, size_t at, size_t *bytes);
/* Whether it states the same figure: the same bounds, in whatever unit and with whatever hedge. */
bool check_same_figure(const fig_claim *c, const fig_claim *found);

#endif
