/* postings.c - nodes of ranges, the leaves inside their ends, stems behind beginnings of words. */
#include "query/postings.h"

#include "core/error.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { LEAVES_MAX = 4096 };

void term_list_clear(term_list *list)
{
    free(list->rows);
    list->rows = NULL;
    list->count = list->capacity = 0;
}

fig_status term_list_add(term_list *list, const char *term, size_t bytes, fig_error *err)
{
    if (list->count == list->capacity) {
        const size_t more = list->capacity ? list->capacity * 2 : 32;
        store_bytes *const rows = realloc(list->rows, more * sizeof *rows);
        if (!rows)
            return error_no_memory(err);
        list->rows = rows;
        list->capacity = more;
    }
    char *const copy = arena_copy(list->strings, term, bytes);
    if (!copy)
        return error_no_memory(err);
    list->rows[list->count++] = (store_bytes){ copy, bytes };
    return FIG_OK;
}

/* ---- ranges ---------------------------------------------------------------------------- */

typedef struct wanted { /* the terms from low to high that exist; mostly just one */
    store_bytes low, high;
    node_part part; /* of leaves */
    bool is_part;
} wanted;

typedef struct ranging {
    term_family family;
    const char *key;
    term_role point;  /* what stands for ROLE_POINT: the points themselves, or bounds */
    bool with_covers; /* intervals too */
    arena *strings;
    wanted *rows;
    size_t count, capacity;
    buf term;
    fig_status status;
    fig_error *err;
} ranging;

/* The term of `n`, lent by the arena. */
static store_bytes spell(ranging *r, term_role role, const node *n)
{
    buf_truncate(&r->term);
    term_node(&r->term, r->family, role == ROLE_POINT ? r->point : role, r->key, n);
    char *const copy =
        buf_failed(&r->term) ? NULL : arena_copy(r->strings, r->term.data, r->term.bytes);
    if (!copy)
        r->status = error_no_memory(r->err);
    return (store_bytes){ copy, copy ? r->term.bytes : 0 };
}

static void add_wanted(ranging *r, const wanted *w)
{
    if (r->count == r->capacity) {
        const size_t more = r->capacity ? r->capacity * 2 : 64;
        wanted *const rows = realloc(r->rows, more * sizeof *rows);
        if (!rows) {
            r->status = error_no_memory(r->err);
            return;
        }
        r->rows = rows;
        r->capacity = more;
    }
    r->rows[r->count++] = *w;
}

static void add_node(void *user, term_role role, const node *n)
{
    ranging *const r = user;
    if (r->status || (role == ROLE_COVER && !r->with_covers))
        return;
    const store_bytes term = spell(r, role, n);
    add_wanted(r, &(wanted){ term, term, { 0, 0 }, false });
}

static void add_part(void *user, const node_part *part)
{
    ranging *const r = user;
    const node low = node_of(part->low, NODE_LEAF), high = node_of(part->high, NODE_LEAF);
    if (r->status)
        return;
    const store_bytes low_term = spell(r, ROLE_POINT, &low);
    add_wanted(r, &(wanted){ low_term, spell(r, ROLE_POINT, &high), *part, true });
}

static int compare_bytes(const char *a, size_t a_bytes, const char *b, size_t b_bytes)
{
    const int order = memcmp(a, b, a_bytes < b_bytes ? a_bytes : b_bytes);
    return order ? order : (a_bytes > b_bytes) - (a_bytes < b_bytes);
}

static int by_low(const void *a, const void *b)
{
    const wanted *const left = a, *const right = b;
    return compare_bytes(left->low.data, left->low.bytes, right->low.data, right->low.bytes);
}

/* The whole node that a part stands in. */
static fig_status add_whole(ranging *r, const node_part *part, term_list *out)
{
    const node whole = node_of(part->low, term_finest(r->family));
    const store_bytes term = spell(r, ROLE_POINT, &whole);
    return r->status ? r->status : term_list_add(out, term.data, term.bytes, r->err);
}

/* Keep what exists, in one walk: most nodes that could answer are nobody's, and a term that is
 * looked up in vain costs the store as much as one that is there. Where a part has very many
 * leaves, the node they stand in takes their place. */
static fig_status list_existing(ranging *r, store *s, term_list *out)
{
    const char family = (char)r->family;
    store_terms *walk;
    store_term t = { 0 };
    if (r->count > 1)
        qsort(r->rows, r->count, sizeof *r->rows, by_low);
    fig_status status = store_terms_open(s, &family, 1, &walk, r->err);
    for (size_t i = 0; i < r->count && !status; i++) {
        const wanted *const w = &r->rows[i];
        const size_t before = out->count;
        if (!t.term || compare_bytes(t.term, t.bytes, w->low.data, w->low.bytes) < 0)
            status = store_terms_skip_to(walk, w->low.data, w->low.bytes, &t, r->err);
        while (!status && compare_bytes(t.term, t.bytes, w->high.data, w->high.bytes) <= 0 &&
               out->count - before < LEAVES_MAX) {
            status = term_list_add(out, t.term, t.bytes, r->err);
            if (!status && w->is_part)
                status = store_terms_next(walk, &t, r->err);
            else
                break;
        }
        if (!status && out->count - before == LEAVES_MAX) {
            out->count = before;
            status = add_whole(r, &w->part, out);
        }
    }
    store_terms_free(walk);
    return status == FIG_END ? FIG_OK : status;
}

/* ---- over servers: names instead of lists ---- */

static fig_status name_part(ranging *r, const node_part *part, term_list *out, term_list *beginnings)
{
    node_run runs[NODE_RUNS_MAX];
    const size_t count = nodes_runs(part, runs);
    fig_status status = count ? FIG_OK : add_whole(r, part, out);
    for (size_t i = 0; i < count && !status; i++) {
        const store_bytes term = spell(r, ROLE_POINT, &runs[i].n);
        status = r->status ? r->status
                           : term_list_add(runs[i].alone ? out : beginnings, term.data, term.bytes, r->err);
    }
    return status;
}

/* What of `beginnings` exists, all of it asked for at once. */
static fig_status list_beginnings(ranging *r, store *s, const term_list *beginnings, term_list *out)
{
    fig_status status = store_expect_terms(s, beginnings->rows, beginnings->count, r->err);
    for (size_t i = 0; i < beginnings->count && !status; i++) {
        store_terms *walk;
        store_term t;
        status = store_terms_open(s, beginnings->rows[i].data, beginnings->rows[i].bytes, &walk, r->err);
        while (!status && !(status = store_terms_next(walk, &t, r->err)))
            status = term_list_add(out, t.term, t.bytes, r->err);
        store_terms_free(walk);
        status = status == FIG_END ? FIG_OK : status;
    }
    return status;
}

static fig_status name_all(ranging *r, store *s, term_list *out, term_list *beginnings)
{
    term_list listed = { out->strings, NULL, 0, 0 };
    fig_status status = FIG_OK;
    for (size_t i = 0; i < r->count && !status; i++) {
        const wanted *const w = &r->rows[i];
        status = w->is_part ? name_part(r, &w->part, out, beginnings ? beginnings : &listed)
                            : term_list_add(out, w->low.data, w->low.bytes, r->err);
    }
    if (!status && listed.count)
        status = list_beginnings(r, s, &listed, out);
    term_list_clear(&listed);
    return status;
}

static void want_range(ranging *r, double low, double high)
{
    terms_of_range(r->family, isinf(low) ? NAN : low, isinf(high) ? NAN : high, add_node, add_part, r);
}

/* The least and the largest figure that "about" makes overlap the range, and a little more. */
static double about_low(double low)
{
    return low > 0 ? low / 1.1 * (1 - 1e-9) : low / 0.9 * (1 + 1e-9);
}

static double about_high(double high)
{
    return high > 0 ? high / 0.9 * (1 + 1e-9) : high / 1.1 * (1 - 1e-9);
}

fig_status postings_of_range(store *s, term_family family, const char *key, double low, double high,
                             fig_match match, term_list *out, term_list *beginnings, fig_error *err)
{
    ranging r = { .family = family,
                  .key = key,
                  .point = ROLE_POINT,
                  .with_covers = true,
                  .strings = out->strings,
                  .term = BUF_EMPTY,
                  .err = err };
    const bool compatible = match == FIG_COMPATIBLE;
    if (low > high)
        return FIG_OK;
    want_range(&r, compatible ? about_low(low) : low, compatible ? about_high(high) : high);
    r.with_covers = false;
    if (compatible) {
        r.point = ROLE_UPPER;
        want_range(&r, low, INFINITY);
        r.point = ROLE_LOWER;
        want_range(&r, -INFINITY, high);
        r.point = ROLE_POINT;
    }
    const fig_status status = r.status             ? r.status
                              : store_is_remote(s) ? name_all(&r, s, out, beginnings)
                                                   : list_existing(&r, s, out);
    buf_clear(&r.term);
    free(r.rows);
    return status;
}

/* ---- beginnings of words --------------------------------------------------------------- */

/* Stemming shortens words: "politic*" must find "political", whose stem is "polit". Stems that a
 * cut of the beginning, or one with its 'y' turned to 'i', would make. */
static fig_status add_shorter(store *s, const char *field_prefix, const char *folded, size_t bytes,
                              term_list *out, fig_error *err)
{
    enum { CUT_MOST = 5, LEFT_LEAST = 3 };
    buf term = BUF_EMPTY;
    fig_status status = FIG_OK;
    for (size_t cut = 0; cut <= CUT_MOST && bytes >= LEFT_LEAST + cut && !status; cut++) {
        const bool is_y = cut == 0 && folded[bytes - 1] == 'y';
        if ((cut == 0 && !is_y) || ((unsigned char)folded[bytes - cut] & 0xc0) == 0x80)
            continue;
        size_t documents;
        buf_truncate(&term);
        buf_text(&term, field_prefix);
        buf_append(&term, folded, bytes - (is_y ? 1 : cut));
        if (is_y)
            buf_byte(&term, 'i');
        status = buf_failed(&term)
                     ? error_no_memory(err)
                     : store_term_frequency(s, term.data, term.bytes, &documents, err);
        if (!status && documents)
            status = term_list_add(out, term.data, term.bytes, err);
    }
    buf_clear(&term);
    return status;
}

fig_status postings_of_prefix(store *s, const char *field_prefix, const char *folded, size_t bytes,
                              size_t most, term_list *out, fig_error *err)
{
    buf prefix = BUF_EMPTY;
    store_terms *walk = NULL;
    store_term t;
    buf_text(&prefix, field_prefix);
    buf_append(&prefix, folded, bytes);
    fig_status status = buf_failed(&prefix)
                            ? error_no_memory(err)
                            : store_terms_open(s, prefix.data, prefix.bytes, &walk, err);
    for (size_t count = 0; !status && !(status = store_terms_next(walk, &t, err)); count++)
        status = count < most ? term_list_add(out, t.term, t.bytes, err) : FIG_TOO_LARGE;
    store_terms_free(walk);
    buf_clear(&prefix);
    return status == FIG_END ? add_shorter(s, field_prefix, folded, bytes, out, err) : status;
}
