/* view.h - one article of an answer, read from its record as far as somebody asks. */
#ifndef QUERY_VIEW_H
#define QUERY_VIEW_H

#include "query/pattern.h"
#include "query/unpackers.h"
#include "record/figure_marks.h"
#include "record/record.h"
#include "store/store.h"

/* Get the record of the article at hand, which lasts as long as the view stands on it. */
typedef fig_status view_fetch(void *user, store_bytes *record, fig_error *err);

typedef struct view {
    wording *words;            /* lent */
    scanner *scanner;          /* lent */
    const unpackers *unpackers; /* lent */
    record_unpacker *unpacker;  /* of the place that the article at hand is in */
    const void *record;        /* lent until the next view_start; NULL: not fetched yet */
    size_t record_bytes;
    view_fetch *fetch; /* of a view without a record */
    void *user;
    store_bytes figures; /* of such a view; data NULL: not known */
    arena strings;       /* for all that is read */
    bool has_head, has_text, has_bare, has_marks, has_claims, has_findings;
    fig_article head;
    const char *text;
    size_t text_bytes;
    fig_claim *bare;   /* claims without what stands in the text; read from figures none is weak */
    fig_claim *claims; /* with all of it, by where they stand */
    size_t bare_count, claims_count;
    store_bytes rest;          /* of the figures, behind the bare claims */
    const figure_mark *marks;  /* one for each of `bare`; NULL: not known */
    const char *marks_lang;    /* the article's */
    const condition *fit_of; /* of which `fit` is known; NULL = of none */
    double fit;
    findings found;
} view;

void view_init(view *v, wording *words, scanner *scan, const unpackers *from);
void view_clear(view *v);
/* The next article; forgets the last one. */
void view_start(view *v, store_docid docid, const void *record, size_t bytes);
/* The same for an article whose record is fetched when it is needed: not for its bare claims, where
 * its `figures` are given (record/figures_code.h; data NULL: they are not known), which must
 * outlive the look at it. */
void view_start_later(view *v, store_docid docid, store_bytes figures, view_fetch *fetch, void *user);

/* A record that is read from the store when it is needed: a view_fetch and its `user`. The data lasts
 * until the next. Fails as store_document_data does. */
typedef struct stored_record {
    store *store;
    store_docid docid;
    buf data; /* yours */
} stored_record;
fig_status stored_record_fetch(void *user, store_bytes *record, fig_error *err);

/* Each reads what is not read yet. All fail with FIG_DAMAGED and FIG_NO_MEMORY, and as fetching
 * does. */
fig_status view_head(view *v, fig_error *err);
fig_status view_text(view *v, fig_error *err);
fig_status view_claims(view *v, fig_error *err);
/* The claims without what stands in the text, which stays packed. */
fig_status view_bare(view *v, fig_error *err);
/* What is known of their words without the text: `marks` stays NULL for claims that were read from the
 * record. */
fig_status view_marks(view *v, fig_error *err);
/* The mark of one of `bare`; NULL when it is not known. */
const figure_mark *view_mark(const view *v, size_t bare);
/* The items of `set` in title, text and those fields that patterns of the set ask for. */
fig_status view_findings(view *v, const pattern_set *set, fig_error *err);

/* How well the best claim of the article fits; 0 = none meets the condition. */
fig_status view_best_fit(view *v, const condition *c, double *best, fig_error *err);

#endif
