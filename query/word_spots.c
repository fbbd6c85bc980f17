/* word_spots.c - the patterns of a question as checks of places, made for each language when it is met. */
#include "query/word_spots.h"

#include "claims/positions.h"
#include "core/error.h"
#include "core/fields.h"
#include "query/place_check.h"

#include <stdlib.h>

typedef struct walk { /* over the articles that have a term */
    store_postings *postings;
    store_docid at; /* 0 before the first; none comes after END */
} walk;

#define END UINT32_MAX

typedef struct asked { /* a pattern in a language */
    place_check *check;
    walk *walks; /* one for each of its terms */
    bool *present;
    size_t terms_count;
    const store_bytes *terms;
} asked;

typedef struct spoken { /* what is asked of articles in some language */
    tongue_set self;
    asked *asked;
    struct spoken *next;
} spoken;

struct word_spots {
    store *store;
    store_values *places;
    const pattern **patterns;
    size_t patterns_count;
    spoken *first;
    match_list matches;
};

/* ---- making ---------------------------------------------------------------------------- */

static bool is_told_by_places(const pattern *p)
{
    if (p->count > PLACE_CHECK_ITEMS_MAX || p->window >= PLACE_TITLE_GAP)
        return false;
    for (size_t i = 0; i < p->count; i++)
        for (size_t j = 0; j < p->items[i].count; j++) {
            const alternative *const a = &p->items[i].alternatives[j];
            if (a->figure || a->form == FORM_EXACT || a->form == FORM_PREFIX)
                return false;
        }
    return true;
}

fig_status word_spots_new(const plan *p, store *s, word_spots **out, fig_error *err)
{
    word_spots *const w = calloc(1, sizeof *w);
    bool told = true;
    *out = NULL;
    if (!w)
        return error_no_memory(err);
    w->store = s;
    w->patterns = calloc(p->shown_count + 1, sizeof *w->patterns);
    fig_status status = w->patterns ? FIG_OK : error_no_memory(err);
    for (size_t i = 0; !status && told && i < p->shown_count; i++) {
        const pattern *const one = p->shown[i]->pattern;
        if (!one || one->in) /* words of fields stand in no sentence */
            continue;
        told = is_told_by_places(one);
        w->patterns[w->patterns_count++] = one;
    }
    if (!status && told)
        status = store_values_open(s, SLOT_WORD_PLACES, &w->places, err);
    if (status || !told)
        word_spots_free(w);
    else
        *out = w;
    return status;
}

static void free_spoken(spoken *s, size_t count)
{
    for (size_t i = 0; s->asked && i < count; i++) {
        asked *const one = &s->asked[i];
        for (size_t j = 0; one->walks && j < one->terms_count; j++)
            store_postings_free(one->walks[j].postings);
        free(one->walks);
        free(one->present);
        place_checks_free(one->check);
    }
    free(s->asked);
    free(s);
}

void word_spots_free(word_spots *w)
{
    if (!w)
        return;
    while (w->first) {
        spoken *const next = w->first->next;
        free_spoken(w->first, w->patterns_count);
        w->first = next;
    }
    store_values_free(w->places);
    match_list_clear(&w->matches);
    free(w->patterns);
    free(w);
}

static fig_status make_asked(word_spots *w, const pattern *p, tongue_set self, asked *out,
                             fig_error *err)
{
    out->check = place_check_new(p, self, NULL);
    if (!out->check)
        return error_no_memory(err);
    out->terms_count = place_check_terms(out->check, &out->terms);
    out->walks = calloc(out->terms_count + 1, sizeof *out->walks);
    out->present = calloc(out->terms_count + 1, sizeof *out->present);
    fig_status status = out->walks && out->present ? FIG_OK : error_no_memory(err);
    for (size_t i = 0; !status && i < out->terms_count; i++)
        status = store_postings_open(w->store, out->terms[i].data, out->terms[i].bytes,
                                     &out->walks[i].postings, err);
    return status;
}

/* What is asked of articles in `lang`. */
static fig_status find_spoken(word_spots *w, const char *lang, spoken **out, fig_error *err)
{
    const tongue_set self = tongue_of(lang);
    for (*out = w->first; *out; *out = (*out)->next)
        if ((*out)->self == self)
            return FIG_OK;
    spoken *const made = calloc(1, sizeof *made);
    if (!made)
        return error_no_memory(err);
    made->self = self;
    made->asked = calloc(w->patterns_count + 1, sizeof *made->asked);
    fig_status status = made->asked ? FIG_OK : error_no_memory(err);
    for (size_t i = 0; !status && i < w->patterns_count; i++)
        status = make_asked(w, w->patterns[i], self, &made->asked[i], err);
    if (status) {
        free_spoken(made, w->patterns_count);
        return status;
    }
    made->next = w->first;
    *out = w->first = made;
    return FIG_OK;
}

/* ---- looking --------------------------------------------------------------------------- */

static fig_status is_in(walk *w, store_docid docid, bool *out, fig_error *err)
{
    if (w->at < docid) {
        store_posting posting;
        const fig_status status = store_postings_skip_to(w->postings, docid, &posting, err);
        if (status && status != FIG_END)
            return status;
        w->at = status ? END : posting.docid;
    }
    *out = w->at == docid;
    return FIG_OK;
}

static int by_begin(const void *a, const void *b)
{
    const match *const left = a, *const right = b;
    if (left->begin != right->begin)
        return left->begin < right->begin ? -1 : 1;
    return (left->end > right->end) - (left->end < right->end);
}

static fig_status of_verdict(store_verdict verdict, fig_error *err)
{
    switch (verdict) {
    case STORE_DAMAGED:
        return error_set(err, FIG_DAMAGED, NULL, "the places of an article's words contradict themselves",
                         "build the index again with 'figtrail index'");
    case STORE_NO_MEMORY:
        return error_no_memory(err);
    default:
        return FIG_OK;
    }
}

fig_status word_spots_find(word_spots *w, store_docid docid, const char *lang,
                           const match_list **out, fig_error *err)
{
    spoken *in;
    store_bytes places;
    w->matches.count = 0;
    *out = &w->matches;
    fig_status status = find_spoken(w, lang, &in, err);
    if (!status)
        status = store_values_at(w->places, docid, &places, err);
    if (status || !places.bytes)
        return status;
    for (size_t i = 0; !status && i < w->patterns_count; i++) {
        asked *const one = &in->asked[i];
        for (size_t j = 0; !status && j < one->terms_count; j++)
            status = is_in(&one->walks[j], docid, &one->present[j], err);
        if (!status)
            status = of_verdict(place_check_matches(one->check, places, one->present, &w->matches), err);
    }
    if (!status && w->matches.count > 1)
        qsort(w->matches.rows, w->matches.count, sizeof *w->matches.rows, by_begin);
    return status;
}

bool word_spots_hold(const match_list *matches, uint32_t first, uint32_t end)
{
    size_t low = 0, high = matches->count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (matches->rows[middle].begin < first)
            low = middle + 1;
        else
            high = middle;
    }
    return low < matches->count && matches->rows[low].end <= end;
}
