/* snippet.c - windows of sentences scored by how much of the question they show. */
#include "query/snippet.h"

#include "core/error.h"
#include "stem/utf8.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct passage {
    size_t begin, end;             /* bytes */
    size_t first_match, match_end; /* those that begin in it */
    double score;
} passage;

typedef struct choosing {
    const snippet_input *in;
    double *weights; /* of each part of the question: less where it is everywhere */
    size_t *seen;    /* by part: the last window that counted it */
    size_t window;   /* number of the window being scored */
    bool *shown;     /* by part: a chosen passage has it */
} choosing;

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* A begin for a cut at or before `at`: behind white space, or at least between two characters. */
static size_t cut_before(const char *text, size_t least, size_t at)
{
    size_t i = at;
    while (i > least && at - i < 40 && !is_space(text[i - 1]))
        i--;
    return i > least && is_space(text[i - 1]) ? i : i == least ? least : utf8_border(text, at);
}

static size_t cut_after(const char *text, size_t most, size_t at)
{
    size_t i = at;
    while (i < most && i - at < 40 && !is_space(text[i]))
        i++;
    if (i == most || is_space(text[i]))
        return i;
    i = at;
    while (i < most && ((unsigned char)text[i] & 0xc0) == 0x80)
        i++;
    return i;
}

/* What of the question the matches [first, end) show that end before `limit`. */
static double score(choosing *c, size_t first, size_t end, size_t limit)
{
    double sum = 0;
    c->window++;
    for (size_t i = first; i < end; i++) {
        const match *const m = &c->in->matches[i];
        if (m->end > limit)
            continue;
        const double weight = c->weights[m->pattern] * (c->shown[m->pattern] ? 0.2 : 1);
        sum += c->seen[m->pattern] == c->window ? weight * 0.1 : weight;
        c->seen[m->pattern] = c->window;
    }
    return sum;
}

/* The part of one long sentence that begins just before match `first`. */
static passage cut_sentence(choosing *c, const text_sentence *s, size_t first, size_t end)
{
    const snippet_input *const in = c->in;
    const size_t before = in->chars / 5;
    const size_t at = in->matches[first].begin;
    passage p = { s->begin, s->end, first, first, 0 };
    if (at - s->begin > before)
        p.begin = cut_before(in->text, s->begin, at - before);
    if (p.begin > at)
        p.begin = at;
    if (s->end - p.begin > in->chars)
        p.end = cut_after(in->text, s->end, p.begin + in->chars);
    if (p.end < in->matches[first].end && in->matches[first].end <= s->end)
        p.end = in->matches[first].end;
    while (p.match_end < end && in->matches[p.match_end].begin < p.end)
        p.match_end++;
    p.score = score(c, first, p.match_end, p.end);
    return p;
}

/* Sentences from `s` on while they fit. */
static passage whole_sentences(choosing *c, size_t s, size_t first)
{
    const snippet_input *const in = c->in;
    size_t last = s;
    while (last + 1 < in->sentences_count && !in->sentences[last + 1].stands_apart &&
           in->sentences[last + 1].end - in->sentences[s].begin <= in->chars)
        last++;
    passage p = { in->sentences[s].begin, in->sentences[last].end, first, first, 0 };
    while (p.match_end < in->matches_count && in->matches[p.match_end].begin < p.end)
        p.match_end++;
    p.score = score(c, first, p.match_end, p.end);
    return p;
}

static void keep_better(passage *best, const passage *p)
{
    if (p->score > best->score + 1e-9)
        *best = *p;
}

static bool overlaps_any(const passage *p, const passage *chosen, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (p->begin < chosen[i].end && chosen[i].begin < p->end)
            return true;
    return false;
}

/* The best passage that overlaps none of those chosen; score 0 when there is none. */
static passage best_passage(choosing *c, const passage *chosen, size_t count)
{
    const snippet_input *const in = c->in;
    passage best = { 0 };
    size_t m = 0;
    for (size_t s = 0; s < in->sentences_count && m < in->matches_count; s++) {
        const text_sentence *const at = &in->sentences[s];
        while (m < in->matches_count && in->matches[m].begin < at->begin)
            m++;
        size_t end = m;
        while (end < in->matches_count && in->matches[end].begin < at->end)
            end++;
        if (end == m)
            continue;
        if (at->end - at->begin <= in->chars + in->chars / 2) {
            const passage p = whole_sentences(c, s, m);
            if (!overlaps_any(&p, chosen, count))
                keep_better(&best, &p);
        } else {
            size_t beyond = 0; /* cuts that overlap by half are enough */
            for (size_t i = m; i < end; i++) {
                if (in->matches[i].begin < beyond)
                    continue;
                const passage p = cut_sentence(c, at, i, end);
                beyond = p.begin + in->chars / 2;
                if (!overlaps_any(&p, chosen, count))
                    keep_better(&best, &p);
            }
        }
        m = end;
    }
    return best;
}

/* The sentence before joins when the passage has room left. */
static void widen(const snippet_input *in, passage *p)
{
    size_t s = 0, high = in->sentences_count;
    while (s < high) { /* the first sentence that does not end before the passage */
        const size_t middle = s + (high - s) / 2;
        if (in->sentences[middle].end <= p->begin)
            s = middle + 1;
        else
            high = middle;
    }
    while (s > 0 && s < in->sentences_count && in->sentences[s].begin == p->begin &&
           !in->sentences[s].starts_paragraph && !in->sentences[s].stands_apart &&
           p->end - in->sentences[s - 1].begin <= in->chars) {
        p->begin = in->sentences[--s].begin;
        while (p->first_match > 0 && in->matches[p->first_match - 1].begin >= p->begin)
            p->first_match--;
    }
}

/* Matches that lie in [begin, end) as disjoint spans relative to `begin`. */
static fig_status highlight(const match *matches, size_t count, size_t begin, size_t end,
                            arena *strings, fig_snippet *out, fig_error *err)
{
    fig_span *const spans = arena_alloc(strings, (count + 1) * sizeof *spans);
    size_t made = 0;
    if (!spans)
        return error_no_memory(err);
    for (size_t i = 0; i < count; i++) {
        if (matches[i].begin < begin || matches[i].end > end)
            continue;
        const fig_span span = { matches[i].begin - begin, matches[i].end - begin };
        if (made && span.begin < spans[made - 1].end) {
            if (span.end > spans[made - 1].end)
                spans[made - 1].end = span.end;
        } else {
            spans[made++] = span;
        }
    }
    out->highlights = spans;
    out->highlights_count = made;
    return FIG_OK;
}

/* Does a sentence go on over the byte `at`? */
static bool is_cut(const snippet_input *in, size_t at)
{
    size_t low = 0, high = in->sentences_count;
    while (low < high) { /* the first sentence that ends behind it */
        const size_t middle = low + (high - low) / 2;
        if (in->sentences[middle].end <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low < in->sentences_count && in->sentences[low].begin < at;
}

static fig_status make(const snippet_input *in, const passage *p, arena *strings, fig_snippet *out,
                       fig_error *err)
{
    out->text = arena_copy(strings, in->text + p->begin, p->end - p->begin);
    out->span = (fig_span){ p->begin, p->end };
    out->cut_before = is_cut(in, p->begin);
    out->cut_after = is_cut(in, p->end);
    if (!out->text)
        return error_no_memory(err);
    const size_t matches = p->match_end - p->first_match; /* there may be none anywhere */
    return highlight(matches ? in->matches + p->first_match : NULL, matches, p->begin, p->end, strings,
                     out, err);
}

/* The first sentences. */
static passage lead(const snippet_input *in)
{
    if (!in->sentences_count)
        return (passage){ 0 };
    const size_t begin = in->sentences[0].begin;
    size_t end = in->sentences[0].end;
    for (size_t s = 1; s < in->sentences_count && !in->sentences[s].stands_apart &&
                       in->sentences[s].end - begin <= in->chars;
         s++)
        end = in->sentences[s].end;
    if (end - begin > in->chars + in->chars / 2)
        end = cut_after(in->text, end, begin + in->chars);
    return (passage){ begin, end, 0, 0, 0 };
}

static int by_begin(const void *a, const void *b)
{
    const passage *const left = a, *const right = b;
    return left->begin < right->begin ? -1 : left->begin > right->begin;
}

static size_t choose(choosing *c, passage *chosen)
{
    const snippet_input *const in = c->in;
    size_t count = 0;
    for (size_t i = 0; i < in->matches_count; i++)
        c->weights[in->matches[i].pattern] += 1;
    for (size_t i = 0; i < in->parts_count; i++)
        c->weights[i] =
            (i == in->figures_part ? 2 : 1) / (1 + log(c->weights[i] > 1 ? c->weights[i] : 1));
    while (count < in->most) {
        const passage p = best_passage(c, chosen, count);
        if (!(p.score > 0))
            break;
        chosen[count] = p;
        widen(in, &chosen[count]);
        if (overlaps_any(&chosen[count], chosen, count))
            chosen[count] = p;
        count++;
        for (size_t i = p.first_match; i < p.match_end; i++)
            c->shown[in->matches[i].pattern] = true;
    }
    qsort(chosen, count, sizeof *chosen, by_begin);
    return count;
}

fig_status snippets_make(const snippet_input *in, arena *strings, fig_snippet **out, size_t *count,
                         fig_error *err)
{
    *out = NULL;
    *count = 0;
    if (!in->most || !in->text_bytes || !in->sentences_count)
        return FIG_OK;
    choosing c = { in, calloc(in->parts_count + 1, sizeof *c.weights),
                   calloc(in->parts_count + 1, sizeof *c.seen), 0,
                   calloc(in->parts_count + 1, sizeof *c.shown) };
    passage *const chosen = calloc(in->most, sizeof *chosen);
    fig_status status = FIG_OK;
    size_t chosen_count = 0;
    if (!c.weights || !c.seen || !c.shown || !chosen)
        status = error_no_memory(err);
    if (!status && in->matches_count)
        chosen_count = choose(&c, chosen);
    if (!status && !chosen_count) {
        chosen[0] = lead(in);
        chosen_count = 1;
    }
    fig_snippet *const made = status ? NULL : arena_alloc(strings, chosen_count * sizeof *made);
    if (!status && !made)
        status = error_no_memory(err);
    for (size_t i = 0; !status && i < chosen_count; i++)
        status = make(in, &chosen[i], strings, &made[i], err);
    if (!status) {
        *out = made;
        *count = chosen_count;
    }
    free(c.weights);
    free(c.seen);
    free(c.shown);
    free(chosen);
    return status;
}

fig_status snippet_whole(const char *text, size_t bytes, const match *matches, size_t count,
                         arena *strings, fig_snippet *out, fig_error *err)
{
    *out = (fig_snippet){ .text = arena_copy(strings, text, bytes) };
    if (!out->text)
        return error_no_memory(err);
    return highlight(matches, count, 0, bytes, strings, out, err);
}
