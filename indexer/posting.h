/* posting.h - one article as the store has it: terms, positions, values, and its record.
 * What is posted is written in docs/index-format.md. Knows nothing of which articles are there. */
#ifndef INDEXER_POSTING_H
#define INDEXER_POSTING_H

#include "core/stopwatch.h"
#include "figtrail.h"
#include "indexer/target.h"
#include "record/record.h"

/* Raised whenever reading a file or posting an article changes, so that they are done again. */
enum { INDEXER_VERSION = 15 };

typedef struct poster poster;

/* `*out` is yours: poster_free. One poster serves any number of articles. `kinds` must outlive it.
 * Fails with FIG_NO_MEMORY. */
fig_status poster_new(const fig_kinds *kinds, poster **out, fig_error *err);
void poster_free(poster *p);
/* Remember the words of so many languages, before the first article; 0 = of all. Each may come to take
 * MEMORY_PLAN_LANGUAGE_BYTES. */
void poster_remember(poster *p, size_t languages);
/* Records from now on: packed with `dictionary`, their parts added to `samples`. As
 * record_packer_use and record_packer_sample. */
void poster_pack_with(poster *p, const record_dictionary *dictionary);
void poster_sample(poster *p, record_samples *samples);
/* Tell `watch` (NULL: nobody) what is done, from now on. */
void poster_watch(poster *p, stopwatch *watch);
/* What its records are packed by. Lent. */
record_packer *poster_packer(poster *p);

typedef struct posted_keys {  /* what the writer finds an article by */
    const char *file;         /* term of its file; NULL when it came from none */
    const char *page;         /* term of its path, when it alone has that in an archive; or NULL */
    unsigned char content[8]; /* of everything that is stored: the same = unchanged */
} posted_keys;

/* Post all of `article`, whose text must be valid UTF-8, to `to`, which is cleared first. The
 * claims found go to `*found`, lent until the next call. */
fig_status poster_post(poster *p, const fig_article *article, const posted_keys *keys,
                       const target *to, fig_extraction *found, fig_error *err);

/* The sketch of the article that was posted last (record/sketch.h): empty where it is too short for
 * one. Lent until the next call. */
store_bytes poster_sketch(const poster *p);

/* The record that was posted last. Lent until the next call. */
store_bytes poster_record(const poster *p);

/* Append the term of an article's id, and of a file (or one in an archive) by its absolute
 * path. */
void posting_id_term(const char *id, buf *out);
void posting_file_term(const char *absolute_path, buf *out);
/* Is a term one of the latter, and is it that of this path? It has FILE_TERM_BYTES at the most, with
 * its NUL. */
enum { FILE_TERM_BYTES = 19 };
bool posting_is_file_term(const char *term, size_t bytes);
bool posting_is_term_of_file(const char *term, const char *absolute_path, size_t path_bytes);

/* Append the terms of the folders in an article's path, each with a NUL behind it. */
void posting_folder_terms(const char *path, buf *out);

#endif
