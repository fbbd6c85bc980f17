/* store.h - how terms reach the disk and are found again: a C binding of Xapian.
 *
 *   1. words        bytes, places, limits
 *   2. documents    what is put in: terms, positions, values, data
 *   3. writing      one writer a folder; whatever lies between two commits is one transaction
 *   4. reading      counts, documents, postings, lists of terms, values, metadata
 *   5. queries      trees built bottom-up; the first failure travels up to store_search
 *   6. searching    a finished copy of the answer
 *   7. upkeep       compact, check, sizes
 *
 * Knows nothing of articles, claims, fields or languages. No exception and no type of the library
 * crosses this header. Terms, keys, values and data are byte strings: a pointer and a length, NUL
 * bytes allowed. A handle belongs to one thread at a time; different handles are independent.
 * "lent" lives as long as the handle it came from; "yours" is yours to release.
 *
 * Readers are never blocked by a writer. A reader sees the state of its opening until
 * store_refresh, but when a busy writer has overtaken it so far that this state is gone from the
 * disk, the operation moves to the newest state and is repeated as a whole, up to 3 times; then
 * FIG_LOCKED is reported. Walks (store_terms and the like) go on from where they were.
 *
 * Every call that returns a fig_status can fail with FIG_NO_MEMORY, FIG_IO and FIG_DAMAGED, and
 * with FIG_UNREACHABLE where a place is remote. After FIG_UNREACHABLE the next call connects anew.
 * SIGPIPE is kept from the caller while a remote place is talked to. */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include "core/buf.h"
#include "core/deadline.h"
#include "figtrail.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- 1. words ------------------------------------------------------------------------- */

typedef struct store_bytes { /* not NUL-terminated unless it says so */
    const char *data;
    size_t bytes;
} store_bytes;

typedef uint32_t store_docid; /* counted from 1; 0 is no document */
typedef uint32_t store_slot;  /* of a value; any number but STORE_SLOT_NONE */

enum {
    STORE_TERM_BYTES_MAX = 245,       /* each NUL byte counts double */
    STORE_KEY_BYTES_MAX = 245,        /* of metadata; each NUL byte counts double */
    STORE_DATA_BYTES_MAX = 100 << 20, /* of a document's data, one value, one metadata entry */
    STORE_QUERY_DEPTH_MAX = 200,
    STORE_TIMEOUT_MS = 10000, /* of remote places that do not say */
    STORE_UUID_BYTES = 37     /* with its NUL */
};
#define STORE_SLOT_NONE UINT32_MAX

/* The library's: "1.4.22". */
const char *store_library_version(void);

/* Can `term` be posted? False when it is empty or too long. */
bool store_term_fits(const char *term, size_t bytes);

typedef struct store_place {
    const char *path; /* a folder; NULL when remote */
    const char *host; /* of a remote store; ignored when `path` is given */
    unsigned port;
    unsigned timeout_ms; /* of every exchange with a remote store; 0 = STORE_TIMEOUT_MS */
} store_place;

/* ---- 2. documents --------------------------------------------------------------------- */

typedef struct store_document store_document;

store_document *store_document_new(void); /* NULL when out of memory. Yours. */
void store_document_free(store_document *doc);
void store_document_clear(store_document *doc); /* empty again, for the next one */

/* The document at hand stays as it was when one of these fails. FIG_TOO_LARGE for a term over the
 * limit, FIG_BAD_ARGUMENT for an empty one; the message shows the term. */
/* `times` more occurrences, the one at `position` (from 1) among them. `times` may be 0: a position
 * without weight. */
fig_status store_document_add_posting(store_document *doc, const char *term, size_t bytes,
                                      uint32_t position, uint32_t times, fig_error *err);
/* `times` more occurrences without a position; 0 = a boolean term, that only filters. */
fig_status store_document_add_term(store_document *doc, const char *term, size_t bytes,
                                   uint32_t times, fig_error *err);
/* An empty value is the same as none. */
fig_status store_document_set_value(store_document *doc, store_slot slot, const char *value,
                                    size_t bytes, fig_error *err);
fig_status store_document_set_data(store_document *doc, const char *data, size_t bytes,
                                   fig_error *err);
size_t store_document_terms_count(const store_document *doc); /* different ones */

/* ---- 3. writing ----------------------------------------------------------------------- */

typedef struct store store; /* something to read from */
typedef struct store_writer store_writer;

typedef enum store_mode {
    STORE_OPEN_OR_CREATE,
    STORE_OPEN,     /* FIG_NOT_FOUND when there is none */
    STORE_CREATE,   /* FIG_BAD_ARGUMENT when there is one */
    STORE_OVERWRITE /* what was there is gone, at once */
} store_mode;

typedef enum store_safety {
    STORE_DURABLE,  /* a commit survives a power cut */
    STORE_NO_SYNC,  /* survives a killed process, not a power cut */
    STORE_THROWAWAY /* survives nothing: no readers beside it, no cancel, a kill destroys it.
                     * For segments that are compacted into another store and deleted */
} store_safety;

#define STORE_WAIT_FOREVER UINT32_MAX

typedef struct store_writer_options {
    store_mode mode;
    store_safety safety;
    uint32_t wait_ms; /* for another writer to let go of the lock; 0 = FIG_LOCKED at once */
    /* How many documents' postings are kept in memory before they are merged into the tables, which
     * neither commits nor shows them. 0 = the library's own (10,000, twice as slow on news).
     * Passed to the library by the process's environment for an instant, as there is no other way:
     * open writers before threads that use getenv start. A XAPIAN_FLUSH_THRESHOLD that the
     * environment has already wins. */
    uint32_t flush_documents;
    uint32_t block_bytes; /* of a new store's tables: a power of two, 2048..65536; 0 = 8192 */
    uint64_t value_bytes; /* of values kept in memory before they go the same way; 0 = 16 MiB */
} store_writer_options;
#define STORE_WRITER_DEFAULTS                                                                      \
    {                                                                                              \
        STORE_OPEN_OR_CREATE, STORE_DURABLE, 0, 200, 0, 0                                           \
    }

/* `options` may be NULL. Only the last folder of `path` is made. FIG_LOCKED when another writer,
 * of this process or another, has it; FIG_FORMAT when its files are of another kind. */
fig_status store_writer_open(const char *path, const store_writer_options *options,
                             store_writer **out, fig_error *err);
/* Whatever is not committed is dropped. (STORE_THROWAWAY commits: it has nothing to go back to.) */
void store_writer_free(store_writer *w);

/* Everything since the last commit is one transaction, however large: it becomes visible and
 * durable at once at store_writer_commit, or never. Memory stays bounded by `flush_documents`
 * and `value_bytes`, since what does not fit goes to blocks of the files that no reader looks at yet.
 *
 * After a change or a commit has failed for a reason of the world (disk full, damage), the writer
 * holds nothing any more: every later call fails and says so. The last commit is whole: free
 * the writer and open another. Refusals (FIG_TOO_LARGE, FIG_NOT_FOUND, FIG_BAD_ARGUMENT) leave
 * the writer and what it holds as they were; so does the FIG_IO of a commit that foresees a full
 * disk. store_writer_usable tells the two apart. */
fig_status store_writer_commit(store_writer *w, fig_error *err);
fig_status store_writer_cancel(store_writer *w, fig_error *err);
bool store_writer_usable(const store_writer *w);

/* `*docid` (may be NULL) is the new document's. */
fig_status store_writer_add(store_writer *w, const store_document *doc, store_docid *docid,
                            fig_error *err);
/* In place of the document `docid`; makes it when there is none. */
fig_status store_writer_replace(store_writer *w, store_docid docid, const store_document *doc,
                                fig_error *err);
/* In place of every document that has `term`: one is left. `*docid` may be NULL. */
fig_status store_writer_replace_by_term(store_writer *w, const char *term, size_t bytes,
                                        const store_document *doc, store_docid *docid,
                                        fig_error *err);
/* What of a document changes; the rest of it is not touched, nor read. */
typedef struct store_edit { /* terms that are dropped and added stay */
    const store_bytes *drop; /* terms it has; one that it lacks is passed over */
    size_t drop_count;
    const store_bytes *add; /* terms that only filter */
    size_t add_count;
    store_slot slot; /* of `value`; STORE_SLOT_NONE: no value changes */
    store_bytes value, data;
} store_edit;
/* FIG_NOT_FOUND when there is no such document. */
fig_status store_writer_edit(store_writer *w, store_docid docid, const store_edit *what,
                             fig_error *err);
/* Document `docid` of `from`, under the same number: in the place of the one that is there. */
fig_status store_writer_copy(store_writer *w, store *from, store_docid docid, fig_error *err);
/* FIG_NOT_FOUND when there is no such document. */
fig_status store_writer_delete(store_writer *w, store_docid docid, fig_error *err);
/* Every document that has `term`; `*deleted` (may be NULL) of them. */
fig_status store_writer_delete_by_term(store_writer *w, const char *term, size_t bytes,
                                       size_t *deleted, fig_error *err);
/* An empty value removes the key. */
fig_status store_writer_set_metadata(store_writer *w, const char *key, size_t key_bytes,
                                     const char *value, size_t value_bytes, fig_error *err);
/* Changes that are not committed yet. */
bool store_writer_dirty(const store_writer *w);
/* What the writer sees, its own uncommitted changes included, for any function that reads. Lent by
 * the writer. Listing the terms of a prefix or the postings of a term merges their pending
 * changes into the tables first: look things up by term, but do not walk all terms after each
 * document. Close walks (store_terms, store_postings, store_values) before the next change. */
store *store_writer_view(store_writer *w);

/* ---- 4. reading ----------------------------------------------------------------------- */

typedef struct store_replica { /* has the same as a place, and is asked when that cannot be */
    size_t of;                 /* place, from 0 */
    store_place at;
} store_replica;

typedef struct store_open_options {
    const store_replica *replicas; /* those of a place are tried in this order */
    size_t replicas_count;
    bool partial;          /* a place that cannot be reached, nor a replica of it, is left out, but not all */
    const deadline *until; /* of opening; NULL = as long as the places take */
} store_open_options;

/* Several places are read as one store; document ids then interleave. FIG_NOT_FOUND when there is
 * none at a place, FIG_FORMAT when it is something else. `*out` is yours: store_free. */
fig_status store_open(const store_place *places, size_t places_count, store **out, fig_error *err);
fig_status store_open_folder(const char *path, store **out, fig_error *err);
/* The same with more said. Where an exchange with a place fails, the next operation, or this one again, is a
 * replica's; what failed is asked again some seconds later, or when there is no other. */
fig_status store_open_with(const store_place *places, size_t places_count,
                           const store_open_options *options, store **out, fig_error *err);
/* Why a place is left out; NULL when it is not. Lent until the next call. */
const char *store_missing(const store *s, size_t place);
void store_free(store *s);

/* Move to the newest committed state. `*changed` (may be NULL): something may have changed. */
fig_status store_refresh(store *s, bool *changed, fig_error *err);

/* From now on whatever is asked of `s` fails with FIG_TIMEOUT once `until`, which is lent, has passed;
 * NULL takes that back. A search in local places looks at the clock all the while, one in remote
 * places and all else before each step. */
void store_set_deadline(store *s, const deadline *until);

typedef struct store_facts {
    uint64_t documents;
    store_docid last_docid;
    uint64_t total_length; /* occurrences of terms in all documents */
    double average_length;
    bool has_positions; /* in every place that has occurrences at all */
    size_t places;
    char uuid[STORE_UUID_BYTES]; /* of the first place; "" when it has none */
    uint64_t revision;           /* grows with each commit; 0 when remote or several places */
} store_facts;
fig_status store_read_facts(store *s, store_facts *out, fig_error *err);
fig_status store_count(store *s, size_t *documents, fig_error *err);
/* In how many documents; 0 for a term nobody has. The empty term stands for every document. */
fig_status store_term_frequency(store *s, const char *term, size_t bytes, size_t *documents,
                                fig_error *err);

/* ---- what is about to be asked for. Where places are remote the calls behind it then share one trip to all
 * of them; elsewhere nothing is done. */
/* With store_term_frequency. */
fig_status store_expect_frequencies(store *s, const store_bytes *terms, size_t count, fig_error *err);
/* With store_terms_open, by these very prefixes. */
fig_status store_expect_terms(store *s, const store_bytes *prefixes, size_t count, fig_error *err);
/* With store_document_data and the like, in this order, perhaps not all of them. Replaces what was expected. */
fig_status store_expect_documents(store *s, const store_docid *docids, size_t count, fig_error *err);

/* One document. FIG_NOT_FOUND when there is none. Bytes are appended to `out`, which is left as it
 * was on failure. */
fig_status store_document_data(store *s, store_docid docid, buf *out, fig_error *err);
fig_status store_document_value(store *s, store_docid docid, store_slot slot, buf *out,
                                fig_error *err);
fig_status store_document_length(store *s, store_docid docid, uint32_t *occurrences,
                                 fig_error *err);
/* The data of a document, whatever else of it is damaged; appended. Nothing, and FIG_OK, where the
 * number has no document. */
fig_status store_document_salvage(store *s, store_docid docid, buf *out, fig_error *err);
/* Compare a document with what `doc` would be, its data apart: what differs first is appended to
 * `how`, in words; nothing where all is the same. */
fig_status store_document_compare(store *s, store_docid docid, const store_document *doc, buf *how,
                                  fig_error *err);
/* The positions of `term`, ascending: the first `capacity` go to `out`; `*count` is how many there
 * are. None, not a failure, when the document lacks the term. */
fig_status store_document_positions(store *s, store_docid docid, const char *term, size_t bytes,
                                    uint32_t *out, size_t capacity, size_t *count, fig_error *err);
/* Documents that have `term`, ascending: the first `capacity` go to `out`; `*count` is how many
 * went there. */
fig_status store_docids(store *s, const char *term, size_t bytes, store_docid *out, size_t capacity,
                        size_t *count, fig_error *err);

/* A walk over terms in byte order. Free walks before the store. */
typedef struct store_terms store_terms;
typedef struct store_term {
    const char *term; /* lent until the next call on the walk; NUL-terminated */
    size_t bytes;
    size_t documents; /* that have it; 0 in walks over one document or over metadata */
    uint32_t times;   /* in the document, for store_terms_of_document */
} store_term;
/* All terms that begin with `prefix` (may be empty). */
fig_status store_terms_open(store *s, const char *prefix, size_t bytes, store_terms **out,
                            fig_error *err);
fig_status store_terms_of_document(store *s, store_docid docid, store_terms **out, fig_error *err);
/* Metadata keys that begin with `prefix`; of the first place only. */
fig_status store_terms_of_metadata(store *s, const char *prefix, size_t bytes, store_terms **out,
                                   fig_error *err);
/* Of one of several places, counted from 0. */
fig_status store_place_terms_of_metadata(store *s, size_t place, const char *prefix, size_t bytes,
                                         store_terms **out, fig_error *err);
/* The next term, FIG_END after the last (`err` is not filled then). */
fig_status store_terms_next(store_terms *t, store_term *out, fig_error *err);
/* The first term >= `term` that was not passed yet; FIG_END when there is none. `term` may be of
 * any length. */
fig_status store_terms_skip_to(store_terms *t, const char *term, size_t bytes, store_term *out,
                               fig_error *err);
void store_terms_free(store_terms *t);

/* A walk over the documents that have a term, by ascending id. */
typedef struct store_postings store_postings;
typedef struct store_posting {
    store_docid docid;
    uint32_t times; /* the term occurs in it */
} store_posting;
/* The empty term stands for every document. */
fig_status store_postings_open(store *s, const char *term, size_t bytes, store_postings **out,
                               fig_error *err);
fig_status store_postings_next(store_postings *p, store_posting *out, fig_error *err);
/* The first posting whose id is >= `docid` that was not passed yet; FIG_END when there is none. */
fig_status store_postings_skip_to(store_postings *p, store_docid docid, store_posting *out,
                                  fig_error *err);
void store_postings_free(store_postings *p);

/* A walk over the documents that have a value in `slot`, by ascending id. */
typedef struct store_values store_values;
typedef struct store_value {
    store_docid docid;
    store_bytes value; /* lent until the next call on the walk */
} store_value;
fig_status store_values_open(store *s, store_slot slot, store_values **out, fig_error *err);
fig_status store_values_next(store_values *v, store_value *out, fig_error *err);
/* The value of document `docid`, which is above those of all calls before; empty when it has none.
 * Lent until the next call on the walk. */
fig_status store_values_at(store_values *v, store_docid docid, store_bytes *out, fig_error *err);
void store_values_free(store_values *v);
/* Lower and upper bound of the values in `slot`, appended; both empty when there are none. They may
 * be wider than what is there now: deleted documents still count. */
fig_status store_value_bounds(store *s, store_slot slot, buf *low, buf *high, size_t *documents,
                              fig_error *err);

/* Of the first place. Nothing is appended for a key that is not there. */
fig_status store_metadata(store *s, const char *key, size_t bytes, buf *out, fig_error *err);
/* The same of one of several places, counted from 0. */
fig_status store_place_metadata(store *s, size_t place, const char *key, size_t bytes, buf *out,
                                fig_error *err);
/* Is some place another machine's? Then store_query_checked cannot be asked. */
bool store_is_remote(const store *s);
/* Documents of several places have numbers in turns: the first of each, the second of each. */
size_t store_places(const store *s);
/* Where document `docid` is; `*local` (may be NULL) is its number there. */
size_t store_place_of(const store *s, store_docid docid, store_docid *local);
/* The number in `s` of document `local` of a place. */
store_docid store_docid_at(const store *s, size_t place, store_docid local);

/* ---- 5. queries ----------------------------------------------------------------------- */

/* Constructors never fail loudly. One that meets a failure (a bad argument, a sub-query that
 * failed) makes a query that remembers the first, and store_search reports it. They take their
 * sub-queries, also when they fail, and return NULL only when out of memory; a NULL sub-query
 * stands for that. So a tree is written as one expression and looked at once.
 * A query may be searched any number of times, in any store. Yours: store_query_free, for the root.
 */
typedef struct store_query store_query;

typedef enum store_op {
    STORE_AND,
    STORE_OR,
    STORE_AND_NOT,   /* the first, and none of the others */
    STORE_AND_MAYBE, /* the first; the others only add weight */
    STORE_FILTER,    /* all; only the first gives weight */
    STORE_SYNONYM    /* any; weighed as one term would be that stands for them all. Its members
                      * hold no store_query_values (FIG_BAD_QUERY) */
} store_op;

/* An empty term is FIG_BAD_ARGUMENT, one over the limit is found in no document.
 * `times` is how often the question has it; 1 usually. */
store_query *store_query_term(const char *term, size_t bytes, uint32_t times);
store_query *store_query_all(void);
store_query *store_query_nothing(void);
/* No sub-queries at all match nothing; one is itself. `subs` is an array of the caller's, whose
 * items are taken. */
store_query *store_query_join(store_op op, store_query *const *subs, size_t count);
store_query *store_query_pair(store_op op, store_query *a, store_query *b);
/* The same as store_query_join of store_query_term for each, cheaper. Good for long lists. */
store_query *store_query_terms(store_op op, const store_bytes *terms, size_t count);
/* The best `keep` of the sub-queries, by the weight they can give in the store, joined by OR. */
store_query *store_query_elite(store_query *const *subs, size_t count, size_t keep);
/* All of them within `window` words of each other, in any order, or in this order. A window below
 * `count` stands for `count`. Members are terms, store_query_terms with STORE_OR, or STORE_OR of
 * these; anything else is FIG_BAD_QUERY. Fails with FIG_DAMAGED in a store that lacks positions. */
store_query *store_query_near(store_query *const *subs, size_t count, size_t window);
store_query *store_query_phrase(store_query *const *subs, size_t count, size_t window);
/* Any term that begins with `prefix`, looked up in the store when it is searched; without a limit by each
 * remote place itself. `op` says how
 * they are weighed: STORE_OR or STORE_SYNONYM. With more than `limit` terms (0 = no limit) the
 * search fails with FIG_TOO_LARGE, or takes the most frequent. With STORE_OR it may be a member of
 * a phrase. */
typedef enum store_overflow { STORE_OVERFLOW_FAILS, STORE_OVERFLOW_FREQUENT } store_overflow;
store_query *store_query_prefix(const char *prefix, size_t bytes, store_op op, size_t limit,
                                store_overflow overflow);
/* Documents whose value in `slot` lies within [low, high] in byte order. NULL data = unbounded.
 * Documents without a value match only when both ends are unbounded. */
store_query *store_query_values(store_slot slot, store_bytes low, store_bytes high);
/* Of the documents of `sub`, those whose values in `slots` (1 to STORE_CHECK_SLOTS_MAX, copied)
 * pass; without a value in the first none does. `test` and `user` must outlive the query and its
 * copies. It is called while the store searches: it may not call the store, and what it needs to
 * know of a document is in the values. FIG_BAD_ARGUMENT in a store that has remote places.
 * Where every hit must pass (at the top, and below AND, FILTER, AND NOT's and AND MAYBE's first)
 * only documents that are good enough to be a hit are tested; elsewhere all that `sub` finds. */
enum { STORE_CHECK_SLOTS_MAX = 2 };
typedef enum store_verdict {
    STORE_FAILS,
    STORE_PASSES,
    STORE_DAMAGED, /* a value makes no sense: the search fails with FIG_DAMAGED */
    STORE_NO_MEMORY
} store_verdict;
/* `values` has one for each of the slots, NUL-terminated; empty when the document has none. */
typedef store_verdict store_test(void *user, const store_bytes *values);
store_query *store_query_checked(store_query *sub, const store_slot *slots, size_t slots_count,
                                 store_test *test, void *user);
/* The weight times `factor` (>= 0); 0 makes a pure filter. */
store_query *store_query_scale(store_query *sub, double factor);
store_query *store_query_copy(const store_query *q); /* NULL for NULL */
void store_query_free(store_query *q);

/* FIG_OK, or the failure the query remembers; NULL is FIG_NO_MEMORY. */
fig_status store_query_status(const store_query *q, fig_error *err);
/* Append it as text, for people: operators in capitals, odd bytes as \xNN. */
void store_query_describe(const store_query *q, buf *out);

/* ---- 6. searching --------------------------------------------------------------------- */

typedef enum store_weighting {
    STORE_BM25,      /* parameters: k1 >= 0, b 0..1, k3, k2, minimal normalised length */
    STORE_BM25_PLUS, /* k1, b, k3, k2, minimal normalised length, delta */
    STORE_PL2,       /* c > 0 */
    STORE_DLH,       /* none */
    STORE_LM,        /* Dirichlet smoothing: mu > 0 */
    STORE_TF_IDF,    /* none: log tf, idf */
    STORE_COUNT,     /* none: how many of the query's terms match */
    STORE_NO_WEIGHT  /* none: every weight is 0, the fastest */
} store_weighting;

typedef enum store_order {
    STORE_BY_WEIGHT,
    STORE_BY_SLOT, /* the value of sort_slot; ties by docid */
    STORE_BY_SLOT_THEN_WEIGHT,
    STORE_BY_WEIGHT_THEN_SLOT
} store_order;

typedef enum store_direction { STORE_ASCENDING, STORE_DESCENDING } store_direction;

enum { STORE_WEIGHTS_MAX = 6 };

typedef struct store_search_options {
    store_weighting weighting;
    double parameters[STORE_WEIGHTS_MAX]; /* in the order of the enumeration */
    size_t first, max;                    /* skip `first` of the hits, then give at most `max` */
    /* Find out about so many matches. SIZE_MAX for exact totals and facets; and for ranks that are
     * exact to the last: where it may skip, the library can skip one good hit too many in an OR or
     * an AND_MAYBE. It is rare. */
    size_t check_at_least;
    store_order order;
    store_slot sort_slot;
    store_direction sort_direction;  /* of the slot. No value sorts before any value */
    store_direction docid_direction; /* of ties */
    store_slot
        collapse_slot; /* at most `collapse_max` hits with one value; STORE_SLOT_NONE = off */
    size_t collapse_max;
    double cutoff_percent; /* leave out hits below so many percent of the best possible; 0 = off */
    bool want_data;
    bool want_terms;               /* the query's terms that are in the hit */
    const store_slot *value_slots; /* to be copied to each hit */
    size_t value_slots_count;
    const store_slot *facet_slots; /* whose values are counted over the matches looked at */
    size_t facet_slots_count;
    size_t facet_values_max; /* the most frequent of each; 0 = all */
} store_search_options;
#define STORE_SEARCH_DEFAULTS                                                                      \
    {                                                                                              \
        STORE_BM25, { 1.2, 0.75, 1.0, 0.0, 0.5, 1.0 }, 0, 10, 0, STORE_BY_WEIGHT, STORE_SLOT_NONE, \
            STORE_DESCENDING, STORE_ASCENDING, STORE_SLOT_NONE, 1, 0, false, false, NULL, 0, NULL, \
            0, 0                                                                                   \
    }

typedef struct store_hit {
    store_docid docid;
    size_t place; /* which of the store's places it came from, from 0 */
    double weight;
    int percent;               /* of the weight a document with every term would have */
    size_t collapsed;          /* at least so many others were folded into this one */
    store_bytes collapse_key;  /* its value in collapse_slot */
    store_bytes data;          /* NUL-terminated; NULL unless wanted */
    const store_bytes *values; /* one for each of value_slots; NUL-terminated, "" when none */
    const store_bytes *terms;  /* in byte order; NUL-terminated */
    size_t terms_count;
} store_hit;

typedef struct store_facet {
    store_bytes value; /* NUL-terminated */
    size_t documents;
} store_facet;

typedef struct store_facets {
    store_slot slot;
    const store_facet *values; /* by falling count, then by value */
    size_t values_count;
    size_t looked_at; /* matches whose values were counted, those without a value included */
} store_facets;

/* A finished copy: nothing in it can change or fail. */
typedef struct store_hits {
    const store_hit *hits;
    size_t hits_count;
    size_t matches_low, matches_estimated, matches_high; /* of all documents; low == high: exact */
    double weight_possible;                              /* no document can have more */
    double weight_reached; /* by the best document; where a value orders them, it may be one that a
                            * check would not have let pass */
    const store_facets *facets;                          /* one for each of facet_slots */
    size_t facets_count;
} store_hits;

/* `options` may be NULL. Fails with what `q` remembers, FIG_TOO_LARGE for a prefix of too many
 * terms, FIG_BAD_ARGUMENT for options that make no sense. `*out` is yours: store_hits_free. */
fig_status store_search(store *s, const store_query *q, const store_search_options *options,
                        store_hits **out, fig_error *err);
void store_hits_free(store_hits *hits);

/* ---- 7. upkeep ------------------------------------------------------------------------ */

typedef enum store_numbering {
    STORE_RENUMBER,    /* documents of the second place follow those of the first, and so on */
    STORE_KEEP_NUMBERS /* ids stay; their ranges must not overlap */
} store_numbering;

typedef enum store_entries { /* of metadata, where several places have a key */
    STORE_FIRST_WINS,
    STORE_LAST_WINS /* a STORE_ENTRY_REMOVED of the last leaves no entry */
} store_entries;
#define STORE_ENTRY_REMOVED ((store_bytes){ "", 1 }) /* a NUL byte */

typedef struct store_compact_options {
    store_numbering numbering;
    store_entries entries;
    bool fuller;          /* a little smaller; the next update of it is slower */
    bool multipass;       /* quicker for more than 3 places, needs room for temporary files */
    uint32_t block_bytes; /* 0 = 8192 */
    void (*progress)(void *user, const char *table, const char *state); /* may be NULL */
    void *user;
} store_compact_options;
#define STORE_COMPACT_DEFAULTS                                                                     \
    {                                                                                              \
        STORE_RENUMBER, STORE_FIRST_WINS, true, false, 0, NULL, NULL                               \
    }

/* Merge folders into the new folder `to`, without gaps. `to` must not exist or be empty of a store (FIG_BAD_ARGUMENT), and is of no use when
 * this fails. Reads the last commit of each; `options` may be NULL. */
fig_status store_compact(const char *const *from, size_t from_count, const char *to,
                         const store_compact_options *options, fig_error *err);

/* Read every block and compare what the tables say of each other. `*problems` is 0 when all is
 * well; what was found is appended to `report` (may be NULL). A store that cannot even be opened is
 * a failure. Do not check while a writer commits. */
fig_status store_check(const char *path, buf *report, size_t *problems, fig_error *err);

typedef struct store_file {
    char name[64];
    uint64_t bytes;
} store_file;
/* The files of a store by name: the first `capacity` go to `out` (may be NULL when 0); `*count` is
 * how many there are, `*total_bytes` what all take. Each of the last two may be NULL. */
fig_status store_files(const char *path, store_file *out, size_t capacity, size_t *count,
                       uint64_t *total_bytes, fig_error *err);
/* Is there a store in this folder? Opens nothing. */
bool store_exists(const char *path);

#ifdef __cplusplus
}
#endif
#endif
