/* loose.c - small words taken away, repeated ones counted. */
#include "query/loose.h"

#include "core/error.h"
#include "stem/languages.h"
#include "stem/small_words.h"

#include <stdlib.h>
#include <string.h>

typedef struct said { /* a plain word, to be sorted beside its like */
    const asked_word *word;
    loose_word *row;
} said;

static int compare_terms(const asked_term *a, const asked_term *b)
{
    const size_t shared = a->bytes < b->bytes ? a->bytes : b->bytes;
    const int order = memcmp(a->text, b->text, shared);
    if (order || a->bytes != b->bytes)
        return order ? order : a->bytes < b->bytes ? -1 : 1;
    return (a->tongues > b->tongues) - (a->tongues < b->tongues);
}

static int compare_words(const asked_word *a, const asked_word *b)
{
    int order = 0;
    for (size_t i = 0; i < a->terms_count && i < b->terms_count && !order; i++)
        order = compare_terms(&a->terms[i], &b->terms[i]);
    return order ? order : (a->terms_count > b->terms_count) - (a->terms_count < b->terms_count);
}

/* Rows stand in the order of the question. */
static int compare_said(const void *a, const void *b)
{
    const said *const left = a, *const right = b;
    const int order = compare_words(left->word, right->word);
    return order ? order : (left->row > right->row) - (left->row < right->row);
}

/* The languages a word is small in. */
static tongue_set small_in(const asked_word *word, const char *const *langs)
{
    tongue_set small = 0;
    for (; *langs; langs++)
        if (small_words_have(*langs, word->folded, word->folded_bytes))
            small |= tongue_of(*langs);
    return small;
}

/* The word without its terms of `languages`; none may be left. False when out of memory. */
static bool take_away(loose_word *row, tongue_set languages, arena *strings)
{
    const asked_word *const from = row->words;
    asked_word *const to = arena_alloc(strings, sizeof *to);
    asked_term *const terms = arena_alloc(strings, from->terms_count * sizeof *terms);
    if (!to || !terms)
        return false;
    *to = *from;
    to->terms = terms;
    to->terms_count = 0;
    for (size_t i = 0; i < from->terms_count; i++)
        if (from->terms[i].tongues & ~languages) {
            terms[to->terms_count] = from->terms[i];
            terms[to->terms_count++].tongues &= ~languages;
        }
    row->words = to;
    row->times = to->terms_count > 0;
    return true;
}

/* Small words go, in the languages that have others to ask for. */
static fig_status drop_small(const said *all, size_t count, arena *strings, fig_error *err)
{
    const char *const *const langs = languages_stemmed();
    tongue_set others = 0;
    for (size_t i = 0; i < count; i++)
        others |= ~small_in(all[i].word, langs);
    for (size_t i = 0; i < count; i++) {
        const tongue_set small = small_in(all[i].word, langs) & others;
        if (small && !take_away(all[i].row, small, strings))
            return error_no_memory(err);
    }
    return FIG_OK;
}

/* The first of several gets the times of all. */
static void count_repeated(said *all, size_t count)
{
    size_t first = 0;
    qsort(all, count, sizeof *all, compare_said);
    for (size_t i = 1; i < count; i++) {
        if (compare_words(all[first].word, all[i].word)) {
            first = i;
        } else if (all[i].row->times) {
            all[first].row->times++;
            all[i].row->times = 0;
        }
    }
}

fig_status loose_read(wording *words, const query_node *any, const char *only_lang, arena *strings,
                      loose_word **out, fig_error *err)
{
    size_t count = 0, said_count = 0;
    for (const query_node *child = any->first; child; child = child->next)
        count++;
    loose_word *const rows = arena_alloc(strings, (count + 1) * sizeof *rows);
    said *const all = arena_alloc(strings, (count + 1) * sizeof *all);
    *out = rows;
    if (!rows || !all)
        return error_no_memory(err);
    loose_word *row = rows;
    for (const query_node *child = any->first; child; child = child->next, row++) {
        asked_word *read = NULL;
        *row = (loose_word){ NULL, 0, 1 };
        if (child->op != QUERY_WORD || child->form != FORM_STEM || child->in)
            continue;
        const fig_status status = wording_read(words, child->text, child->text_bytes, only_lang,
                                               strings, &read, &row->words_count, err);
        if (status)
            return status;
        row->words = read;
        if (row->words_count == 1 && read->folded)
            all[said_count++] = (said){ read, row };
    }
    const fig_status status = drop_small(all, said_count, strings, err);
    if (!status)
        count_repeated(all, said_count);
    return status;
}
