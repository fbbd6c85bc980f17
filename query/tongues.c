/* tongues.c - sets of languages by the terms they share, and the terms of their articles. */
#include "query/tongues.h"

#include "core/fields.h"

#include <stdlib.h>
#include <string.h>

/* Do two languages of a pattern share every term? */
static bool spell_alike(const pattern *p, tongue_set a, tongue_set b)
{
    for (size_t i = 0; i < p->count; i++)
        for (size_t j = 0; j < p->items[i].count; j++) {
            const alternative *const one = &p->items[i].alternatives[j];
            for (size_t k = 0; k < one->terms_count; k++)
                if (!(one->terms[k].tongues & a) != !(one->terms[k].tongues & b))
                    return false;
        }
    return true;
}

size_t tongues_classes(const pattern *p, tongue_set all, tongue_set out[LANG_ROWS_MAX])
{
    tongue_set likes[LANG_ROWS_MAX]; /* the first language of each class */
    size_t count = 0;
    for (size_t bit = 0; bit < LANG_ROWS_MAX; bit++) {
        const tongue_set self = (tongue_set)1 << bit;
        size_t i = 0;
        if (!(all & self))
            continue;
        while (i < count && !spell_alike(p, likes[i], self))
            i++;
        if (i == count) {
            likes[count] = self;
            out[count++] = 0;
        }
        out[i] |= self;
    }
    return count;
}

static bool is_in(const meta_count *language, tongue_set set)
{
    return tongue_of(language->name) & set;
}

/* Articles in any of `set`. */
static store_query *query_of(tongue_set set, const meta_counts *languages)
{
    const char *const prefix = fields_row(FIELD_LANG)->prefix;
    store_query **const rows = malloc((languages->count + 1) * sizeof(store_query *));
    buf term = BUF_EMPTY;
    size_t count = 0;
    if (!rows)
        return NULL;
    for (size_t i = 0; i < languages->count; i++) {
        if (!is_in(&languages->rows[i], set))
            continue;
        buf_truncate(&term);
        buf_text(&term, prefix);
        /* of "zh-Hant" the first part: what tongue_of goes by, and a term of its own */
        buf_append(&term, languages->rows[i].name, strcspn(languages->rows[i].name, "-"));
        rows[count++] = buf_failed(&term) ? NULL : store_query_term(term.data, term.bytes, 1);
    }
    store_query *const q = store_query_join(STORE_OR, rows, count);
    buf_clear(&term);
    free(rows);
    return q;
}

/* Whichever side has fewer articles is read. */
store_query *tongues_keep(store_query *q, tongue_set wanted, const meta_counts *languages)
{
    uint64_t in = 0, out = 0;
    for (size_t i = 0; i < languages->count; i++)
        *(is_in(&languages->rows[i], wanted) ? &in : &out) += languages->rows[i].count;
    if (!out)
        return q;
    return in <= out ? store_query_pair(STORE_FILTER, q, query_of(wanted, languages))
                     : store_query_pair(STORE_AND_NOT, q, query_of(~wanted, languages));
}
