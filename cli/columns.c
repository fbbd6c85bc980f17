/* columns.c - hits and claims as columns. */
#include "cli/columns.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "cli/messages.h"
#include "cli/nearest.h"
#include "cli/options.h"

static const char *number(double value, char scratch[NUMBER_BYTES])
{
    if (isnan(value))
        return NULL;
    number_shortest(value, scratch);
    return scratch;
}

static const char *count(size_t value, char scratch[NUMBER_BYTES])
{
    snprintf(scratch, NUMBER_BYTES, "%zu", value);
    return scratch;
}

static const fig_article *article_of(const record *r)
{
    return r->hit ? &r->hit->article : r->figure->article;
}

static const fig_claim *claim_of(const record *r)
{
    return r->figure->claim;
}

static fig_span span_of(const record *r)
{
    if (r->figure)
        return r->figure->claim ? r->figure->claim->span : r->figure->rejected->span;
    return r->hit->snippets_count > 0 ? r->hit->snippets[0].span : (fig_span){ 0, 0 };
}

#define CELL(name) static const char *cell_##name(const record *r, char scratch[NUMBER_BYTES])
#define CELL_OF_ARTICLE(name)                                                                      \
    CELL(name)                                                                                     \
    {                                                                                              \
        (void)scratch;                                                                             \
        return article_of(r)->name;                                                                \
    }
#define CELL_OF_CLAIM(name, type, expression)                                                      \
    CELL(name)                                                                                     \
    {                                                                                              \
        const fig_claim *const c = claim_of(r);                                                    \
        (void)scratch;                                                                             \
        return c ? type(expression) : NULL;                                                        \
    }
#define TEXT(text)    text
#define NUMBER(value) number(value, scratch)

CELL_OF_ARTICLE(id)
CELL_OF_ARTICLE(path)
CELL_OF_ARTICLE(title)
CELL_OF_ARTICLE(published)
CELL_OF_ARTICLE(date_source)
CELL_OF_ARTICLE(source)
CELL_OF_ARTICLE(url)
CELL_OF_ARTICLE(author)
CELL_OF_ARTICLE(lang)
CELL(copies)
{
    return count(article_of(r)->copies, scratch);
}
CELL(rank)
{
    const size_t rank = r->hit ? r->hit->rank : r->figure->rank;
    return rank > 0 ? count(rank, scratch) : NULL;
}
CELL(score)
{
    return number(r->hit ? r->hit->score : r->figure->score, scratch);
}
CELL(begin)
{
    return count(span_of(r).begin, scratch);
}
CELL(end)
{
    return count(span_of(r).end, scratch);
}
CELL(snippet)
{
    (void)scratch;
    return r->hit->snippets_count > 0 ? r->hit->snippets[0].text : NULL;
}
CELL(type)
{
    (void)scratch;
    return r->figure->claim ? "claim" : "rejected";
}
CELL(surface)
{
    (void)scratch;
    return r->figure->claim ? r->figure->claim->surface : r->figure->rejected->surface;
}
CELL(reason)
{
    (void)scratch;
    return r->figure->rejected ? fig_reason_name(r->figure->rejected->reason) : NULL;
}
CELL(sentence)
{
    (void)scratch;
    return r->figure->sentence;
}
CELL(number)
{
    return claim_of(r) ? count(claim_of(r)->number, scratch) : NULL;
}
CELL_OF_CLAIM(low, NUMBER, c->low)
CELL_OF_CLAIM(high, NUMBER, c->high)
CELL_OF_CLAIM(value, NUMBER, c->value)
CELL_OF_CLAIM(modifier, TEXT, fig_modifier_name(c->modifier))
CELL_OF_CLAIM(trend, TEXT, fig_trend_name(c->trend))
CELL_OF_CLAIM(unit, TEXT, c->unit)
CELL_OF_CLAIM(unit_text, TEXT, c->unit_text)
CELL_OF_CLAIM(canonical_unit, TEXT, c->canonical_unit)
CELL_OF_CLAIM(canonical_low, NUMBER, c->canonical_low)
CELL_OF_CLAIM(canonical_high, NUMBER, c->canonical_high)
CELL_OF_CLAIM(kind, TEXT, c->kind)
CELL_OF_CLAIM(subject, TEXT, c->subject)
CELL_OF_CLAIM(by, TEXT, c->by)
CELL_OF_CLAIM(via, TEXT, c->via)
CELL_OF_CLAIM(modality, TEXT, fig_modality_name(c->modality))
CELL_OF_CLAIM(weak, TEXT, c->weak ? "true" : "false")

/* clang-format off */
#define WORDS(name)  { #name, cell_##name, true }
#define DIGITS(name) { #name, cell_##name, false }

static const column of_hits[] = {
    DIGITS(rank), DIGITS(score), WORDS(id), WORDS(path), WORDS(title), WORDS(published),
    WORDS(date_source), WORDS(source), WORDS(url), WORDS(author), WORDS(lang), DIGITS(copies),
    DIGITS(begin), DIGITS(end), WORDS(snippet),
};

static const column of_figures[] = {
    WORDS(type), WORDS(id), DIGITS(number), DIGITS(rank), DIGITS(score), WORDS(surface),
    DIGITS(low), DIGITS(high), DIGITS(value), WORDS(modifier), WORDS(trend), WORDS(unit),
    WORDS(unit_text), WORDS(canonical_unit), DIGITS(canonical_low), DIGITS(canonical_high),
    WORDS(kind), WORDS(subject), WORDS(by), WORDS(via), WORDS(modality), DIGITS(weak),
    WORDS(reason), WORDS(sentence), DIGITS(begin), DIGITS(end), WORDS(path), WORDS(title),
    WORDS(published), WORDS(date_source), WORDS(source), WORDS(url), WORDS(author), WORDS(lang),
    DIGITS(copies),
};
/* clang-format on */

const column *columns_of(answer kind, size_t *count_out)
{
    if (kind == ANSWER_SEARCH) {
        *count_out = COUNT(of_hits);
        return of_hits;
    }
    *count_out = COUNT(of_figures);
    return of_figures;
}

const column *columns_find(answer kind, const char *name, size_t bytes)
{
    size_t count;
    const column *const columns = columns_of(kind, &count);
    for (size_t i = 0; i < count; i++)
        if (strlen(columns[i].name) == bytes && !memcmp(columns[i].name, name, bytes))
            return &columns[i];
    return NULL;
}

static const char *column_name(const void *from, size_t i)
{
    return ((const column *)from)[i].name;
}

void columns_complain(answer kind, const char *given, const char *name, size_t bytes)
{
    char typed[64], mend[512] = "write one of ";
    snprintf(typed, sizeof typed, "%.*s", (int)(bytes < 63 ? bytes : 63), name);
    size_t count;
    const column *const columns = columns_of(kind, &count);
    const char *const near = nearest_word(typed, column_name, columns, count);
    if (near) {
        snprintf(mend, sizeof mend, "perhaps '%s'?", near);
    } else {
        for (size_t i = 0; i < count; i++) {
            strncat(mend, columns[i].name, sizeof mend - strlen(mend) - 1);
            strncat(mend, i + 1 < count ? " " : "", sizeof mend - strlen(mend) - 1);
        }
    }
    complain(mend, "%s has '%s', which is not known", given, typed);
}

bool columns_choose(answer kind, const char *fields, chosen *out)
{
    out->count = 0;
    if (!fields) {
        size_t count;
        const column *const columns = columns_of(kind, &count);
        for (; out->count < count; out->count++)
            out->columns[out->count] = &columns[out->count];
        return true;
    }
    for (const char *at = fields;; at++) {
        const size_t bytes = strcspn(at, ",");
        const column *const found = columns_find(kind, at, bytes);
        if (!found) {
            columns_complain(kind, "--fields", at, bytes);
            return false;
        }
        if (out->count == CHOSEN_MOST) {
            complain("name each column once", "--fields has more columns than there are");
            return false;
        }
        out->columns[out->count++] = found;
        at += bytes;
        if (!*at)
            return true;
    }
}
