/* place_check.c - the words of a pattern among the numbered words of an article. */
#include "query/place_check.h"

#include "record/word_places.h"

#include <stdlib.h>
#include <string.h>

typedef struct asked_place { /* a term found in the article at hand */
    uint32_t number;
    uint64_t items; /* a bit each */
} asked_place;

enum { LANG_BYTES = 16 };

struct place_check {
    place_check *next;
    place_check *otherwise; /* for other languages; may be NULL */
    tongue_set in;
    char lang[LANG_BYTES]; /* of the article before: most are in one language */
    place_check *for_lang; /* what is asked of it */
    pattern pattern; /* its items numbered from 0 */
    pattern_item *items;
    store_bytes *terms;
    uint64_t *hashes; /* of them */
    unsigned char *item_of; /* each hash */
    size_t count;
    bool in_a_row;     /* the words must stand one behind the other */
    uint32_t *row;     /* the number of each item in the article at hand */
    bool row_is_known; /* no item has two */
    asked_place *asked;
    uint32_t *wanted; /* for each number of a term: asked + 1 */
    size_t wanted_capacity;
    occurrence *rows; /* as the article has them, then by item */
    uint64_t *row_items;
    size_t rows_count, rows_capacity;
    bool sorted; /* rows are, by position */
    findings found;
};

static void free_one(place_check *c)
{
    free(c->items);
    free(c->terms);
    free(c->hashes);
    free(c->item_of);
    free(c->row);
    free(c->asked);
    free(c->wanted);
    free(c->rows);
    free(c->row_items);
    free(c->found.occurrences);
    free(c->found.starts);
    free(c);
}

void place_checks_free(place_check *first)
{
    while (first) {
        place_check *const next = first->next;
        free_one(first);
        first = next;
    }
}

static size_t count_terms(const pattern *wanted)
{
    size_t count = 0;
    for (size_t i = 0; i < wanted->count; i++)
        for (size_t j = 0; j < wanted->items[i].count; j++)
            count += wanted->items[i].alternatives[j].terms_count + 1;
    return count;
}

static void add_term(place_check *c, size_t item, const char *term, size_t bytes)
{
    c->item_of[c->count] = (unsigned char)item;
    c->terms[c->count] = (store_bytes){ term, bytes };
    c->hashes[c->count++] = word_places_hash(term, bytes);
}

static void add_terms(place_check *c, size_t item, const alternative *a, tongue_set in)
{
    if (a->figure)
        add_term(c, item, WORD_PLACES_FIGURE, sizeof WORD_PLACES_FIGURE - 1);
    for (size_t i = 0; i < a->terms_count; i++)
        if (a->terms[i].tongues & in)
            add_term(c, item, a->terms[i].text, a->terms[i].bytes);
}

place_check *place_check_new(const pattern *wanted, tongue_set in, place_check *next)
{
    const size_t most = count_terms(wanted);
    place_check *const c = calloc(1, sizeof *c);
    if (!c)
        return NULL;
    c->items = malloc(wanted->count * sizeof *c->items);
    c->terms = malloc(most * sizeof *c->terms);
    c->hashes = malloc(most * sizeof *c->hashes);
    c->item_of = malloc(most);
    c->row = malloc(wanted->count * sizeof *c->row);
    c->asked = malloc(most * sizeof *c->asked);
    c->found.starts = malloc((wanted->count + 2) * sizeof *c->found.starts);
    if (!c->items || !c->terms || !c->hashes || !c->item_of || !c->row || !c->asked ||
        !c->found.starts) {
        free_one(c);
        return NULL;
    }
    c->next = next;
    c->in = in;
    c->in_a_row = wanted->op == QUERY_PHRASE && wanted->window == wanted->count;
    c->pattern = *wanted;
    c->pattern.items = c->items;
    for (size_t i = 0; i < wanted->count; i++) {
        c->items[i] = wanted->items[i];
        c->items[i].number = i;
        for (size_t j = 0; j < wanted->items[i].count; j++)
            add_terms(c, i, &wanted->items[i].alternatives[j], in);
    }
    return c;
}

/* The terms asked for that the article has, each once; those that are not `present` are not looked
 * at. `*all`: is there one for each item? Terms are in the order of items: it ends where an item has
 * none. */
static bool find_terms(place_check *c, const word_places *p, const bool *present, size_t *count,
                       bool *all)
{
    size_t items = 0; /* that have a term */
    *count = 0;
    *all = false;
    c->row_is_known = true;
    for (size_t i = 0; i < c->count; i++) {
        const size_t item = c->item_of[i];
        uint32_t number;
        size_t at = 0;
        if (item > items)
            return true;
        if (present && !present[i])
            continue;
        if (!word_places_find(p, c->hashes[i], &number))
            return false;
        if (!number)
            continue;
        if (item == items)
            c->row[items++] = number;
        else
            c->row_is_known = c->row_is_known && c->row[item] == number;
        while (at < *count && c->asked[at].number != number)
            at++;
        if (at == *count)
            c->asked[(*count)++] = (asked_place){ number, 0 };
        c->asked[at].items |= UINT64_C(1) << item;
    }
    *all = items == c->pattern.count;
    return true;
}

static bool want_numbers(place_check *c, uint32_t terms, size_t asked)
{
    if (terms >= c->wanted_capacity) {
        const size_t capacity = ((size_t)terms + 1) * 2;
        uint32_t *const wanted = calloc(capacity, sizeof *wanted);
        if (!wanted)
            return false;
        free(c->wanted);
        c->wanted = wanted;
        c->wanted_capacity = capacity;
    }
    for (size_t i = 0; i < asked; i++)
        c->wanted[c->asked[i].number] = (uint32_t)i + 1;
    return true;
}

static void forget_numbers(place_check *c, size_t asked)
{
    for (size_t i = 0; i < asked; i++)
        c->wanted[c->asked[i].number] = 0;
}

static bool add_row(place_check *c, uint32_t position, uint64_t items)
{
    if (c->rows_count == c->rows_capacity) {
        const size_t capacity = c->rows_capacity ? c->rows_capacity * 2 : 64;
        occurrence *const rows = realloc(c->rows, capacity * sizeof *rows);
        if (rows)
            c->rows = rows;
        uint64_t *const row_items = realloc(c->row_items, capacity * sizeof *row_items);
        if (row_items)
            c->row_items = row_items;
        if (!rows || !row_items)
            return false;
        c->rows_capacity = capacity;
    }
    c->sorted = c->sorted && (!c->rows_count || c->rows[c->rows_count - 1].position <= position);
    c->rows[c->rows_count] = (occurrence){ 0, position, position, position + 1, false };
    c->row_items[c->rows_count++] = items;
    return true;
}

/* By item, each by position: as pattern_match reads them. */
static bool settle(place_check *c)
{
    size_t total = 0;
    for (size_t i = 0; i < c->rows_count; i++)
        total += (size_t)__builtin_popcountll(c->row_items[i]);
    if (total > c->found.capacity) {
        occurrence *const rows = realloc(c->found.occurrences, total * 2 * sizeof *rows);
        if (!rows)
            return false;
        c->found.occurrences = rows;
        c->found.capacity = total * 2;
    }
    c->found.count = 0;
    for (size_t item = 0; item < c->pattern.count; item++) {
        c->found.starts[item] = c->found.count;
        for (size_t i = 0; i < c->rows_count; i++)
            if (c->row_items[i] >> item & 1)
                c->found.occurrences[c->found.count++] = c->rows[i];
    }
    c->found.starts[c->pattern.count] = c->found.count;
    return true;
}

static int by_position(const void *a, const void *b)
{
    const uint32_t left = ((const occurrence *)a)->position,
                   right = ((const occurrence *)b)->position;
    return (left > right) - (left < right);
}

static store_verdict collect(place_check *c, const word_places *p, size_t asked_count)
{
    const unsigned char *parts = p->parts;
    uint32_t numbers[WORD_PLACES_FEW];
    const bool few = asked_count <= WORD_PLACES_FEW;
    word_places_walk walk;
    for (size_t i = 0; few && i < asked_count; i++)
        numbers[i] = c->asked[i].number;
    c->rows_count = 0;
    c->sorted = true;
    while (word_places_next_part(p, c->pattern.in, &parts, &walk)) {
        uint32_t position;
        uint32_t asked;
        walk.numbers = few ? numbers : NULL;
        walk.numbers_count = asked_count;
        while (word_places_next(&walk, p, c->wanted, &position, &asked))
            if (!add_row(c, position, c->asked[asked - 1].items))
                return STORE_NO_MEMORY;
        if (walk.damaged)
            return STORE_DAMAGED;
    }
    if (walk.damaged)
        return STORE_DAMAGED;
    if (!settle(c))
        return STORE_NO_MEMORY;
    for (size_t i = 0; i < c->pattern.count && !c->sorted; i++)
        qsort(c->found.occurrences + c->found.starts[i],
              c->found.starts[i + 1] - c->found.starts[i], sizeof(occurrence), by_position);
    return STORE_PASSES;
}

/* The same for words in a row, without a list of where each stands. `*told` is false where it takes
 * one. */
static store_verdict look_for_row(place_check *c, const word_places *p, bool *told)
{
    const unsigned char *parts = p->parts;
    word_places_walk walk;
    bool found = false;
    *told = c->in_a_row && c->row_is_known;
    while (*told && word_places_next_part(p, c->pattern.in, &parts, &walk)) {
        *told = word_places_in_a_row(&walk, c->row, c->pattern.count, &found);
        if (found)
            return STORE_PASSES;
    }
    return *told && walk.damaged ? STORE_DAMAGED : STORE_FAILS;
}

void place_check_chain(place_check *c, place_check *otherwise)
{
    c->otherwise = otherwise;
}

store_verdict place_check_by_language(void *user, const store_bytes *values)
{
    place_check *const first = user;
    const char *const lang = values[1].data;
    if (!*first->lang || strcmp(first->lang, lang) != 0) {
        const tongue_set self = tongue_of(lang);
        first->for_lang = first;
        while (first->for_lang && !(first->for_lang->in & self))
            first->for_lang = first->for_lang->otherwise;
        *first->lang = '\0';
        if (values[1].bytes < LANG_BYTES)
            memcpy(first->lang, lang, values[1].bytes + 1);
    }
    return first->for_lang ? place_check_value(first->for_lang, values) : STORE_FAILS;
}

size_t place_check_terms(const place_check *c, const store_bytes **out)
{
    *out = c->terms;
    return c->count;
}

static store_verdict look(place_check *c, store_bytes value, const bool *present, match_list *out)
{
    word_places places;
    size_t asked;
    bool found = false, told;
    if (!word_places_open(value.data, value.bytes, &places) ||
        !find_terms(c, &places, present, &asked, &found))
        return STORE_DAMAGED;
    if (!found)
        return STORE_FAILS;
    store_verdict verdict = look_for_row(c, &places, &told);
    if (told && (!out || verdict != STORE_PASSES))
        return verdict;
    if (!want_numbers(c, places.terms, asked))
        return STORE_NO_MEMORY;
    verdict = collect(c, &places, asked);
    forget_numbers(c, asked);
    if (verdict != STORE_PASSES)
        return verdict;
    if (pattern_match(&c->pattern, &c->found, out, &found, NULL))
        return STORE_NO_MEMORY;
    return found ? STORE_PASSES : STORE_FAILS;
}

store_verdict place_check_value(void *user, const store_bytes *values)
{
    return look(user, values[0], NULL, NULL);
}

store_verdict place_check_matches(place_check *c, store_bytes places, const bool *present,
                                  match_list *out)
{
    return look(c, places, present, out);
}
