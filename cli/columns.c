/* columns.c - hits and claims as columns. */
#include "cli/columns.h"

#include <math.h>
#include <stdio.h>

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

#define COLUMN(name)                                                                               \
    {                                                                                              \
#name, cell_##name                                                                         \
    }

static const column of_hits[] = {
    COLUMN(rank),      COLUMN(score),       COLUMN(id),     COLUMN(path), COLUMN(title),
    COLUMN(published), COLUMN(date_source), COLUMN(source), COLUMN(url),  COLUMN(author),
    COLUMN(lang),      COLUMN(copies),      COLUMN(begin),  COLUMN(end),  COLUMN(snippet),
};

static const column of_figures[] = {
    COLUMN(type),
    COLUMN(id),
    COLUMN(number),
    COLUMN(rank),
    COLUMN(score),
    COLUMN(surface),
    COLUMN(low),
    COLUMN(high),
    COLUMN(value),
    COLUMN(modifier),
    COLUMN(trend),
    COLUMN(unit),
    COLUMN(unit_text),
    COLUMN(canonical_unit),
    COLUMN(canonical_low),
    COLUMN(canonical_high),
    COLUMN(kind),
    COLUMN(subject),
    COLUMN(by),
    COLUMN(via),
    COLUMN(modality),
    COLUMN(weak),
    COLUMN(reason),
    COLUMN(sentence),
    COLUMN(begin),
    COLUMN(end),
    COLUMN(path),
    COLUMN(title),
    COLUMN(published),
    COLUMN(date_source),
    COLUMN(source),
    COLUMN(url),
    COLUMN(author),
    COLUMN(lang),
    COLUMN(copies),
};

const column *columns_of(answer kind, size_t *count_out)
{
    if (kind == ANSWER_SEARCH) {
        *count_out = COUNT(of_hits);
        return of_hits;
    }
    *count_out = COUNT(of_figures);
    return of_figures;
}
