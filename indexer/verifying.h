/* verifying.h - what the parts of verifying share. No one else's business.
 *   verify.c           opening, the order of it all, and what is told
 *   verify_tables.c    posting lists against term lists, and values against their checksums
 *   verify_articles.c  each article's record; and, deep, all that its text gives
 *   verify_notes.c     what the index remembers of files and copies */
#ifndef INDEXER_VERIFYING_H
#define INDEXER_VERIFYING_H

#include "claims/kind_spec.h"
#include "core/arena.h"
#include "core/buf.h"
#include "figtrail.h"
#include "indexer/posting.h"
#include "record/meta.h"
#include "record/record.h"
#include "store/store.h"

/* Files of the store. */
#define PART_VERSION  "iamglass"
#define PART_POSTINGS "postlist.glass" /* values and metadata too */
#define PART_TERMS    "termlist.glass"
#define PART_RECORDS  "docdata.glass"

typedef struct told { /* a problem; strings are lent by `strings` of the verifier */
    const char *part, *article, *what;
} told;

typedef struct verifier {
    store *s;
    meta meta;    /* as the index has it */
    meta counted; /* in its articles */
    fig_kinds *own_kinds;
    record_unpacker *unpacker;
    bool deep;
    poster *poster;      /* deep alone, */
    store_document *doc; /* which posts to this */
    store_facts facts;
    /* by document number, up to facts.last_docid: sums of what the posting lists have of it, which
     * its term list must have too, and of checks of its values */
    uint64_t *postings;
    uint32_t *values;
    uint64_t articles, unread, older, problems;
    uint64_t occurrences; /* of terms, in all documents */
    told *told;
    size_t told_count;
    arena strings; /* of what is told */
    arena article; /* of the one at hand */
    buf record, scratch;
} verifier;

/* Note a problem. FIG_NO_MEMORY, else FIG_OK. */
__attribute__((format(printf, 5, 6))) fig_status
verify_tell(verifier *v, const char *part, const char *article, fig_error *err, const char *what,
            ...);
/* A failure of reading `part`: noted where it tells of damage, and FIG_OK; else itself. `err` is
 * what was filled, and is filled anew. */
fig_status verify_failed(verifier *v, fig_status status, const char *part, const char *article,
                         fig_error *err);
/* What one posting adds to the sum of its document. */
uint64_t verify_posting(uint64_t term_hash, uint32_t times);

/* The order is: tables, articles, notes. */
fig_status verify_tables(verifier *v, fig_error *err);
fig_status verify_articles(verifier *v, fig_error *err);
fig_status verify_notes(verifier *v, fig_error *err);

#endif
