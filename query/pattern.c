/* pattern.c - all items of a question looked for in one walk through a text. */
#include "query/pattern.h"

#include "claims/positions.h"
#include "core/error.h"

#include <stdlib.h>
#include <string.h>

/* ---- the set --------------------------------------------------------------------------- */

typedef struct entry { /* a term that makes an item */
    const asked_term *term;
    const pattern *pattern;
    const pattern_item *item;
    const alternative *alternative;
    size_t next; /* entry + 1 of the same slot; 0 = none */
} entry;

typedef struct figure_entry {
    const pattern *pattern;
    const pattern_item *item;
    const condition *figure;
} figure_entry;

struct pattern_set {
    size_t patterns, items;
    unsigned fields; /* that patterns stand in, a bit each */
    entry *entries;
    size_t entries_count, entries_capacity;
    figure_entry *figures;
    size_t figures_count, figures_capacity;
    size_t *slots;         /* entry + 1, by the term's hash; as many as entries_capacity */
    bool first_bytes[256]; /* that a word of interest can begin with */
};

pattern_set *pattern_set_new(void)
{
    return calloc(1, sizeof(pattern_set));
}

void pattern_set_free(pattern_set *set)
{
    if (!set)
        return;
    free(set->entries);
    free(set->figures);
    free(set->slots);
    free(set);
}

size_t pattern_set_count(const pattern_set *set)
{
    return set->patterns;
}

bool pattern_set_has_figures(const pattern_set *set)
{
    return set->figures_count > 0;
}

bool pattern_set_asks(const pattern_set *set, const field *in)
{
    return set->fields & 1u << in->id;
}

static size_t hash(const char *text, size_t bytes)
{
    size_t h = 14695981039346656037u & SIZE_MAX;
    for (size_t i = 0; i < bytes; i++)
        h = (h ^ (unsigned char)text[i]) * 1099511628211u;
    return h ^ (h >> 29);
}

/* Room for one more of `size` bytes; the new capacity doubles. NULL when out of memory. */
static void *room(void *rows, size_t count, size_t *capacity, size_t size)
{
    if (count < *capacity)
        return rows;
    const size_t more = *capacity ? *capacity * 2 : 16;
    if (more > SIZE_MAX / size)
        return NULL;
    void *const grown = realloc(rows, more * size);
    if (grown)
        *capacity = more;
    return grown;
}

static void put_in_slot(pattern_set *set, size_t i)
{
    entry *const e = &set->entries[i];
    size_t *const slot =
        &set->slots[hash(e->term->text, e->term->bytes) & (set->entries_capacity - 1)];
    e->next = *slot;
    *slot = i + 1;
}

/* Let pass what can become a term that begins with this byte: capitals and accents stand in the
 * same few rows of Unicode; variants for compatibility, of any letter, in a few others. */
static void let_begin(pattern_set *set, unsigned char first)
{
    static const struct {
        unsigned char first, last; /* the terms' */
        unsigned char from, to;    /* the words' */
    } rows[] = {
        { 'a', 'z', 0xc2, 0xcb },                               /* Latin */
        { 0xc2, 0xcd, 0xc2, 0xcd }, { 0xce, 0xcf, 0xce, 0xcf }, /* Greek */
        { 0xd0, 0xd3, 0xd0, 0xd3 },                             /* Cyrillic */
        { 0xd4, 0xd6, 0xd4, 0xd6 },                             /* Armenian, Hebrew */
        { 0xd7, 0xdb, 0xd6, 0xdb },                             /* Hebrew, Arabic */
        { 0x00, 0xff, 0xe1, 0xe2 }, /* accents piled up, circled letters, decomposed Hangul */
        { 0xe3, 0xf4, 0xe3, 0xe3 }, /* squared and circled characters */
        { 0x00, 0xff, 0xea, 0xea }, /* rare letters */
        { 0x00, 0xff, 0xef, 0xf0 }, /* forms by width and place; mathematical letters */
    };
    set->first_bytes[first] = true;
    if (first >= 'a' && first <= 'z')
        set->first_bytes[first - 'a' + 'A'] = true;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (first >= rows[i].first && first <= rows[i].last)
            for (size_t byte = rows[i].from; byte <= rows[i].to; byte++)
                set->first_bytes[byte] = true;
}

static bool add_entry(pattern_set *set, const entry *e)
{
    const size_t before = set->entries_capacity;
    entry *const entries =
        room(set->entries, set->entries_count, &set->entries_capacity, sizeof *entries);
    if (!entries)
        return false;
    set->entries = entries;
    set->entries[set->entries_count] = *e;
    if (set->entries_capacity != before) {
        free(set->slots);
        set->slots = calloc(set->entries_capacity, sizeof *set->slots);
        if (!set->slots)
            return false;
        for (size_t i = 0; i < set->entries_count; i++)
            put_in_slot(set, i);
    }
    put_in_slot(set, set->entries_count++);
    let_begin(set, (unsigned char)e->term->text[0]);
    return true;
}

static bool add_figure(pattern_set *set, const figure_entry *e)
{
    figure_entry *const figures =
        room(set->figures, set->figures_count, &set->figures_capacity, sizeof *figures);
    if (!figures)
        return false;
    set->figures = figures;
    figures[set->figures_count++] = *e;
    return true;
}

bool pattern_set_add(pattern_set *set, pattern *p)
{
    p->number = set->patterns++;
    set->fields |= p->in ? 1u << p->in->id : 0;
    for (size_t i = 0; i < p->count; i++) {
        pattern_item *const item = &p->items[i];
        item->number = set->items++;
        for (size_t j = 0; j < item->count; j++) {
            const alternative *const a = &item->alternatives[j];
            if (a->figure && !add_figure(set, &(figure_entry){ p, item, a->figure }))
                return false;
            for (size_t k = 0; k < a->terms_count; k++)
                if (!add_entry(set, &(entry){ &a->terms[k], p, item, a, 0 }))
                    return false;
        }
    }
    return true;
}

/* ---- findings -------------------------------------------------------------------------- */

void findings_clear(findings *f)
{
    free(f->occurrences);
    free(f->starts);
    free(f->sentences);
    furniture_clear(&f->furniture);
    *f = (findings)FINDINGS_EMPTY;
}

void findings_reset(findings *f)
{
    f->count = f->sentences_count = 0;
    f->next_position = 0;
}

static bool add_occurrence(findings *f, const occurrence *o)
{
    occurrence *const rows = room(f->occurrences, f->count, &f->capacity, sizeof *rows);
    if (!rows)
        return false;
    f->occurrences = rows;
    rows[f->count++] = *o;
    return true;
}

static bool add_sentence(findings *f, const sentence *s, bool stands_apart)
{
    text_sentence *const rows =
        room(f->sentences, f->sentences_count, &f->sentences_capacity, sizeof *rows);
    if (!rows)
        return false;
    f->sentences = rows;
    rows[f->sentences_count++] = (text_sentence){ s->begin, s->end, s->starts_paragraph,
                                                   stands_apart };
    return true;
}

/* Items stay in the order of their text: a counting sort. */
fig_status findings_settle(findings *f, const pattern_set *set, fig_error *err)
{
    size_t *const starts = calloc(set->items + 2, sizeof *starts);
    occurrence *const sorted = malloc((f->count + 1) * sizeof *sorted);
    if (!starts || !sorted) {
        free(starts);
        free(sorted);
        return error_no_memory(err);
    }
    for (size_t i = 0; i < f->count; i++)
        starts[f->occurrences[i].item + 2]++;
    for (size_t i = 2; i < set->items + 2; i++)
        starts[i] += starts[i - 1];
    for (size_t i = 0; i < f->count; i++)
        sorted[starts[f->occurrences[i].item + 1]++] = f->occurrences[i];
    free(f->occurrences);
    free(f->starts);
    f->occurrences = sorted;
    f->capacity = f->count + 1;
    f->starts = starts;
    return FIG_OK;
}

/* ---- looking --------------------------------------------------------------------------- */

typedef struct looking {
    const pattern_set *set;
    const pattern_text *in;
    termer *terms;
    tongue_set lang;
    findings *out;
    size_t claim; /* the first figure that does not end before this place */
    buf joined;
} looking;

static bool stands_in(const pattern *p, const pattern_text *text)
{
    return p->in == text->in || (!p->in && text->is_title);
}

/* Is the word as the alternative wants it? */
static bool has_form(const alternative *a, termer *terms, const char *word, size_t bytes)
{
    size_t folded_bytes;
    if (a->form == FORM_STEM || a->form == FORM_FUZZY)
        return true;
    const char *const folded = termer_fold(terms, word, bytes, &folded_bytes);
    return folded && folded_bytes >= a->folded_bytes &&
           (a->form == FORM_PREFIX || folded_bytes == a->folded_bytes) &&
           !memcmp(folded, a->folded, a->folded_bytes);
}

/* Every item that `term` makes, at [begin, end). */
static bool look_up(looking *l, const char *term, size_t bytes, const occurrence *where)
{
    const pattern_set *const set = l->set;
    if (!set->entries_count)
        return true;
    for (size_t i = set->slots[hash(term, bytes) & (set->entries_capacity - 1)]; i;
         i = set->entries[i - 1].next) {
        const entry *const e = &set->entries[i - 1];
        if (e->term->bytes != bytes || !(e->term->tongues & l->lang) ||
            memcmp(e->term->text, term, bytes) != 0 || !stands_in(e->pattern, l->in) ||
            !has_form(e->alternative, l->terms, l->in->text + where->begin,
                      where->end - where->begin))
            continue;
        occurrence o = *where;
        o.item = (uint32_t)e->item->number;
        if (!add_occurrence(l->out, &o))
            return false;
    }
    return true;
}

static bool look_at_place(looking *l, const sentence *s, const place *p)
{
    for (size_t i = p->first; i < p->last; i++) {
        const token *const t = &s->tokens[i];
        const char *const word = s->text + t->begin;
        if (t->kind == TOKEN_MARK || !l->set->first_bytes[(unsigned char)*word])
            continue;
        size_t bytes;
        const char *const term = termer_term(l->terms, word, t->end - t->begin, &bytes);
        const occurrence where = { 0, p->position, t->begin, t->end, l->in->is_title };
        if (term && !look_up(l, term, bytes, &where))
            return false;
    }
    if (!p->is_joined)
        return true;
    size_t bytes;
    const char *const term = place_term(p, s, l->terms, &l->joined, &bytes);
    const fig_span span = place_span(p, s);
    const occurrence where = { 0, p->position, span.begin, span.end, l->in->is_title };
    return !term || look_up(l, term, bytes, &where);
}

/* Which items ask for this figure? */
static fig_status test_figure(looking *l, const fig_claim *claim, uint32_t position, fig_error *err)
{
    const figure_test *const test = l->in->figures;
    for (size_t i = 0; i < l->set->figures_count; i++) {
        const figure_entry *const e = &l->set->figures[i];
        double fit;
        if (!stands_in(e->pattern, l->in))
            continue;
        const fig_status status =
            condition_fit(e->figure, claim, test->lang, test->words, &fit, err);
        if (status)
            return status;
        const occurrence o = { (uint32_t)e->item->number, position, claim->span.begin,
                               claim->span.end, false };
        if (fit > 0 && !add_occurrence(l->out, &o))
            return error_no_memory(err);
    }
    return FIG_OK;
}

/* The figures that begin or end in the place: as they are posted, a range stands at both of its
 * ends. */
static fig_status look_at_figures(looking *l, const sentence *s, const place *p, fig_error *err)
{
    const figure_test *const test = l->in->figures;
    const size_t begin = s->tokens[p->first].begin, end = s->tokens[p->last - 1].end;
    while (l->claim < test->count && test->claims[l->claim].figure.end <= begin)
        l->claim++;
    for (size_t i = l->claim; i < test->count && test->claims[i].figure.begin < end; i++) {
        const fig_span figure = test->claims[i].figure;
        if (figure.begin < begin && figure.end > end)
            continue;
        const fig_status status = test_figure(l, &test->claims[i], p->position, err);
        if (status)
            return status;
    }
    return FIG_OK;
}

/* These languages lose prefixes when stemmed. */
static bool first_byte_tells(const char *lang)
{
    static const char *const not [] = { "id", "ga", "ar", "ms" };
    for (size_t i = 0; lang && i < sizeof not / sizeof *not ; i++)
        if (!strcmp(lang, not [i]))
            return false;
    return true;
}

fig_status pattern_set_find(const pattern_set *set, const pattern_text *text, scanner *scan,
                            termer *terms, findings *out, fig_error *err)
{
    looking l = { set, text, terms, tongue_of(text->lang), out, 0, BUF_EMPTY };
    pattern_set every; /* a copy that lets every first byte pass */
    if (!first_byte_tells(text->lang)) {
        every = *set;
        memset(every.first_bytes, true, sizeof every.first_bytes);
        l.set = &every;
    }
    const bool is_text = !text->in && !text->is_title;
    const bool figures = text->figures && set->figures_count > 0;
    uint32_t position = text->position;
    fig_status status = FIG_OK;
    bool after_furniture = false;
    sentence s;
    furniture_find(text->text, is_text ? text->bytes : 0, &out->furniture);
    if (out->furniture.failed)
        status = error_no_memory(err);
    scanner_start(scan, text->text, text->bytes, text->lang);
    while (!status && scanner_next(scan, &s)) {
        const bool is_furniture = out->furniture.count &&
                                  furniture_holds(&out->furniture, (fig_span){ s.begin, s.end });
        if (is_text && !is_furniture && !add_sentence(out, &s, after_furniture))
            status = error_no_memory(err);
        after_furniture = is_furniture;
        place_walk walk = places_of(&s, text->lang, position);
        for (place p; !status && places_next(&walk, &p);) {
            if (is_furniture)
                continue;
            if (!look_at_place(&l, &s, &p))
                status = error_no_memory(err);
            else if (figures)
                status = look_at_figures(&l, &s, &p, err);
        }
        position = walk.position;
    }
    if (!status && buf_failed(&l.joined))
        status = error_no_memory(err);
    buf_clear(&l.joined);
    out->next_position = position;
    return status;
}

/* ---- matching -------------------------------------------------------------------------- */

void match_list_clear(match_list *m)
{
    free(m->rows);
    *m = (match_list)MATCH_LIST_EMPTY;
}

static bool add_match(match_list *m, const pattern *p, const occurrence *first,
                      const occurrence *last)
{
    if (!m)
        return true;
    match *const rows = room(m->rows, m->count, &m->capacity, sizeof *rows);
    if (!rows)
        return false;
    m->rows = rows;
    rows[m->count++] = (match){ first->begin < last->begin ? first->begin : last->begin,
                                first->end > last->end ? first->end : last->end,
                                (uint32_t)p->number, first->in_title };
    return true;
}

/* The occurrences of an item, between `*from` and what is returned. */
static const occurrence *occurrences_of(const findings *f, const pattern_item *item,
                                        const occurrence **from)
{
    *from = f->occurrences + f->starts[item->number];
    return f->occurrences + f->starts[item->number + 1];
}

/* The first of [from, to) at a position above `position`. */
static const occurrence *first_above(const occurrence *from, const occurrence *to,
                                     uint32_t position)
{
    while (from < to) {
        const occurrence *const middle = from + (to - from) / 2;
        if (middle->position > position)
            to = middle;
        else
            from = middle + 1;
    }
    return from;
}

/* Each item behind the one before it, the whole within the window. */
static bool match_in_order(const pattern *p, const findings *f, match_list *out, bool *found)
{
    const occurrence *first, *first_end = occurrences_of(f, &p->items[0], &first);
    for (; first < first_end; first++) {
        const occurrence *last = first;
        for (size_t i = 1; i < p->count && last; i++) {
            const occurrence *from, *to = occurrences_of(f, &p->items[i], &from);
            const occurrence *const next = first_above(from, to, last->position);
            if (next == to) /* nor behind any later start */
                return true;
            last = next->position - first->position < p->window ? next : NULL;
        }
        if (!last)
            continue;
        *found = true;
        if (p->op == QUERY_PHRASE) {
            if (!add_match(out, p, first, last))
                return false;
            continue;
        }
        const occurrence *one = first;
        for (size_t i = 0; i < p->count; i++) {
            if (i > 0) {
                const occurrence *from, *to = occurrences_of(f, &p->items[i], &from);
                one = first_above(from, to, one->position);
            }
            if (!add_match(out, p, one, one))
                return false;
        }
    }
    return true;
}

enum { GROUP_MAX = QUERY_CHAIN_MAX * 4 };

typedef struct near_group { /* an occurrence of each item, no two at one position */
    const pattern *pattern;
    const findings *found;
    const occurrence *first; /* `rows[lead]` */
    size_t lead, count;
    const occurrence *rows[GROUP_MAX]; /* NULL: none yet */
    bool moved[GROUP_MAX];             /* while one item looks for its place */
} near_group;

/* The item that stands at the position; g->count when none does. */
static size_t item_at(const near_group *g, uint32_t position)
{
    size_t i = 0;
    while (i < g->count && !(g->rows[i] && g->rows[i]->position == position))
        i++;
    return i;
}

/* Find a position behind the first for an item. One that is taken is free when its item finds
 * another: each is asked once, so this ends. */
static bool seat(near_group *g, size_t item)
{
    const occurrence *from, *to = occurrences_of(g->found, &g->pattern->items[item], &from);
    g->moved[item] = true;
    for (const occurrence *o = first_above(from, to, g->first->position);
         o < to && o->position - g->first->position < g->pattern->window; o++) {
        const size_t other = item_at(g, o->position);
        if (other < g->count && (g->moved[other] || !seat(g, other)))
            continue;
        g->rows[item] = o;
        return true;
    }
    return false;
}

static bool fill_group(near_group *g)
{
    memset(g->rows, 0, sizeof g->rows);
    g->rows[g->lead] = g->first;
    for (size_t i = 0; i < g->count; i++) {
        memset(g->moved, 0, sizeof g->moved);
        if (i != g->lead && !seat(g, i))
            return false;
    }
    return true;
}

/* In any order: every occurrence as the first of its group, all others behind it within the window.
 */
static bool match_near(const pattern *p, const findings *f, match_list *out, bool *found)
{
    near_group g = { .pattern = p, .found = f };
    g.count = p->count < GROUP_MAX ? p->count : GROUP_MAX;
    for (g.lead = 0; g.lead < g.count; g.lead++) {
        const occurrence *const end = occurrences_of(f, &p->items[g.lead], &g.first);
        for (; g.first < end; g.first++) {
            if (!fill_group(&g))
                continue;
            *found = true;
            for (size_t i = 0; i < g.count; i++)
                if (!add_match(out, p, g.rows[i], g.rows[i]))
                    return false;
        }
    }
    return true;
}

fig_status pattern_match(const pattern *p, const findings *f, match_list *out, bool *found,
                         fig_error *err)
{
    bool any = false;
    const bool fits =
        p->op == QUERY_NEAR ? match_near(p, f, out, &any) : match_in_order(p, f, out, &any);
    if (found)
        *found = any;
    return fits ? FIG_OK : error_no_memory(err);
}
