/* meta.h - what an index says of itself: what made it, and counts of what is in it.
 * It is stored as metadata of the store under META_KEY, as lines of text (docs/index-format.md).
 * Writers keep it, readers compare and show it. */
#ifndef RECORD_META_H
#define RECORD_META_H

#include "core/buf.h"
#include "figtrail.h"

/* Keys of the store's metadata. */
#define META_KEY         "figtrail"
#define META_KINDS_KEY   "kinds" /* those added to the built-in ones: claims/kind_spec.h */
#define META_SHARD_KEY   "shard" /* "2/4", where it has a part of an archive's articles */
#define META_COMMITS_KEY "commits" /* how many wrote it, in digits: not what is in it, so apart */
#define META_FILE_PREFIX "file:" /* + hash of a file's absolute path: record/file_state.h */
#define META_COPIES_PREFIX "copies:" /* + number of a document: record/copy_group.h */
#define META_CONTENT_PREFIX                                                                        \
    "content:" /* + hash of a file's bytes, ":", what stands behind "file:" of one that has them */

enum {
    META_FORMAT = 3,        /* of the index; another number is FIG_FORMAT */
    META_FORMAT_STORED = 2, /* from this one on what is stored of articles can be read, and an index be made anew of it */
};

/* Features this version writes, by name, one space between them. An index with a feature that is
 * not among these cannot be read. */
#define META_FEATURES "words claims nodes copies places marks dictionaries pairs"
#define META_FEATURE_DICTIONARIES "dictionaries" /* records may be packed with them */

typedef struct meta_count {
    char *name;
    uint64_t count;
} meta_count;

typedef struct meta_counts { /* sorted by name, none is 0 */
    meta_count *rows;
    size_t count, capacity;
} meta_counts;

typedef struct meta { /* meta_init before, meta_clear after use */
    unsigned format;
    buf features, stemmer, lang; /* lang: of articles that do not say, "" = by their words */
    uint64_t claims, text_bytes, undated;
    meta_counts kinds;     /* claims of each kind, weak ones left out */
    meta_counts languages; /* articles of each language */
} meta;

void meta_init(meta *m);
void meta_clear(meta *m);
/* Read what meta_write wrote; lines of unknown names are passed over. Fails with FIG_FORMAT when
 * the index is of another format, FIG_DAMAGED, FIG_NO_MEMORY. */
fig_status meta_read(meta *m, const char *data, size_t bytes, fig_error *err);
/* The same of whoever needs no more than what is stored of articles. */
fig_status meta_read_stored(meta *m, const char *data, size_t bytes, fig_error *err);
/* Append it. Ask buf_failed(out). */
void meta_write(const meta *m, buf *out);

/* What META_COMMITS_KEY has: of two copies of one index the one with more is newer. 0 where it has no count. */
uint64_t meta_read_commits(const buf *data);
void meta_write_commits(uint64_t commits, buf *out);

/* Count an article and its claims in (`sign` +1) or out (-1). Fails with FIG_NO_MEMORY. */
fig_status meta_count_article(meta *m, const fig_article *article, const fig_claim *claims,
                              size_t claims_count, int sign, fig_error *err);
/* Add what `more` counted, which may have been counted elsewhere. Fails with FIG_NO_MEMORY. */
fig_status meta_add(meta *m, const meta *more, fig_error *err);

#endif
