/* postings.c - nodes of ranges, the leaves inside their ends, stems behind beginnings of words. */
#include "query/postings.h"

#include "core/error.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { LEAVES_MAX = 4096, PARTS_MAX = 4 };

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

typedef struct ranging {
    store *store;
    term_family family;
    const char *key;
    term_role point;  /* what stands for ROLE_POINT: the points themselves, or bounds */
    bool with_covers; /* intervals too */
    term_list *out;
    buf term;
    node_part parts[PARTS_MAX];
    size_t parts_count;
    fig_status status;
    fig_error *err;
} ranging;

static void add_node(void *user, term_role role, const node *n)
{
    ranging *const r = user;
    if (r->status || (role == ROLE_COVER && !r->with_covers))
        return;
    buf_truncate(&r->term);
    term_node(&r->term, r->family, role == ROLE_POINT ? r->point : role, r->key, n);
    r->status = buf_failed(&r->term) ? error_no_memory(r->err)
                                     : term_list_add(r->out, r->term.data, r->term.bytes, r->err);
}

static void add_part(void *user, const node_part *part)
{
    ranging *const r = user;
    if (r->parts_count < PARTS_MAX)
        r->parts[r->parts_count++] = *part;
}

/* The leaves from part->low to part->high that exist. Where there are very many, the one node they
 * all stand in. */
static void list_leaves(ranging *r, const node_part *part)
{
    const node low = node_of(part->low, NODE_LEAF), high = node_of(part->high, NODE_LEAF);
    const size_t count_before = r->out->count;
    buf last = BUF_EMPTY;
    store_terms *walk = NULL;
    store_term t;
    term_node(&last, r->family, r->point, r->key, &high);
    buf_truncate(&r->term);
    term_node(&r->term, r->family, r->point, r->key, &low);
    fig_status status = buf_failed(&last) || buf_failed(&r->term) ? error_no_memory(r->err) : FIG_OK;
    const size_t prefix_bytes = r->term.bytes - low.length;
    if (!status)
        status = store_terms_open(r->store, r->term.data, prefix_bytes, &walk, r->err);
    if (!status)
        status = store_terms_skip_to(walk, r->term.data, r->term.bytes, &t, r->err);
    while (!status) {
        const size_t common = t.bytes < last.bytes ? t.bytes : last.bytes;
        const int order = memcmp(t.term, last.data, common);
        if (order > 0 || (order == 0 && t.bytes > last.bytes))
            break;
        status = r->out->count - count_before < LEAVES_MAX
                     ? term_list_add(r->out, t.term, t.bytes, r->err)
                     : FIG_TOO_LARGE;
        if (!status)
            status = store_terms_next(walk, &t, r->err);
    }
    store_terms_free(walk);
    buf_clear(&last);
    if (status == FIG_TOO_LARGE) {
        r->out->count = count_before;
        const node whole = node_of(part->low, NODE_DIGIT_3);
        add_node(r, ROLE_POINT, &whole);
    } else if (status != FIG_END) {
        r->status = status;
    }
}

static fig_status add_range(ranging *r, double low, double high)
{
    r->parts_count = 0;
    terms_of_range(isinf(low) ? NAN : low, isinf(high) ? NAN : high, add_node, add_part, r);
    for (size_t i = 0; i < r->parts_count && !r->status; i++)
        list_leaves(r, &r->parts[i]);
    return r->status;
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
                             fig_match match, term_list *out, fig_error *err)
{
    ranging r = { s, family, key, ROLE_POINT, true, out, BUF_EMPTY, { { 0, 0 } }, 0, FIG_OK, err };
    const bool compatible = match == FIG_COMPATIBLE;
    fig_status status = low > high ? FIG_OK
                        : compatible ? add_range(&r, about_low(low), about_high(high))
                                     : add_range(&r, low, high);
    r.with_covers = false;
    if (!status && compatible && low <= high) {
        r.point = ROLE_UPPER;
        status = add_range(&r, low, INFINITY);
        r.point = ROLE_LOWER;
        if (!status)
            status = add_range(&r, -INFINITY, high);
    }
    buf_clear(&r.term);
    return status;
}

fig_status postings_of_currencies(store *s, term_list *out, fig_error *err)
{
    static const char prefix[] = { FAMILY_KIND, ROLE_POINT, 'm', 'o', 'n', 'e', 'y', '.' };
    buf next = BUF_EMPTY;
    store_terms *walk;
    store_term t;
    fig_status status = store_terms_open(s, prefix, sizeof prefix, &walk, err);
    if (!status)
        status = store_terms_next(walk, &t, err);
    while (!status) {
        const char *const key = t.term + 2, *const end = memchr(key, ':', t.bytes - 2);
        if (end)
            status = term_list_add(out, key, (size_t)(end - key), err);
        if (status)
            break;
        buf_truncate(&next);
        buf_append(&next, t.term, end ? (size_t)(end - t.term) : t.bytes);
        buf_byte(&next, ':' + 1);
        status = buf_failed(&next) ? error_no_memory(err)
                                   : store_terms_skip_to(walk, next.data, next.bytes, &t, err);
    }
    store_terms_free(walk);
    buf_clear(&next);
    return status == FIG_END ? FIG_OK : status;
}

/* ---- beginnings of words --------------------------------------------------------------- */

/* Stemming shortens words: "politic*" must find "political", whose stem is "polit". Stems that a cut
 * of the beginning, or one with its 'y' turned to 'i', would make. */
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
