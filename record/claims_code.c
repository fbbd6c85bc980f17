/* claims_code.c - claims as bytes: small numbers short, words of the text as spans, words that
 * come again ("count", "people") by their place in a list. */
#include "record/claims_code.h"

#include "record/number_code.h"

#include <assert.h>
#include <math.h>
#include <string.h>

enum {                  /* low 7 bits of a claim's head: what most claims have fits one byte */
       SHAPE_POINT = 0, /* low == high == value */
       SHAPE_LOW = 1,   /* low == value, no high */
       SHAPE_HIGH = 2,  /* high == value, no low */
       SHAPE_OTHER = 3, /* low, high and value follow */
       SHAPE_BITS = 3,
       CANONICAL_NONE = 0 << 2,
       CANONICAL_SAME = 1 << 2,  /* as printed */
       CANONICAL_OTHER = 2 << 2, /* unit, low and high follow */
       CANONICAL_BITS = 3 << 2,
       SENTENCE_SAME = 1 << 4, /* as the claim before */
       NUMBER_NEXT = 1 << 5,   /* one more than the claim before */
       SURFACE_IS_SPAN = 1 << 6,
       MODIFIER_SHIFT = 7,
       MODALITY_SHIFT = 10,
       TREND_SHIFT = 13,
       WEAK_SHIFT = 15,
       HEAD_BITS = 16
};

enum { /* how a string is written */
       REF_NULL = 0,
       REF_SPAN = 1,    /* stands in the text: offset from the claim's begin, length */
       REF_LITERAL = 2, /* follows */
       REF_LISTED = 3 /* + its place in the list; the place after the last: follows and is added */
};

enum {
    LIST_MAX = 64,      /* words a record's list holds */
    NEAR_BYTES = 1024,  /* how far around a claim its words are looked for */
    STANDING_MAX = 1024 /* bytes of a string written as a span */
};

typedef struct word_list {
    const char *words[LIST_MAX];
    size_t bytes[LIST_MAX];
    size_t count;
} word_list;

static void put_offset(buf *out, size_t value, size_t from)
{
    zigzag_write(out, (int64_t)value - (int64_t)from);
}

static bool same_number(double a, double b)
{
    return a == b || (isnan(a) && isnan(b));
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && !strcmp(a, b));
}

/* The first place of `word` in text[begin, end); `end` when it is not there. */
static size_t find(const char *text, size_t begin, size_t end, const char *word, size_t bytes)
{
    while (end - begin >= bytes) {
        const char *const at = memchr(text + begin, word[0], end - begin - bytes + 1);
        if (!at)
            break;
        if (!memcmp(at, word, bytes))
            return (size_t)(at - text);
        begin = (size_t)(at - text) + 1;
    }
    return end;
}

typedef struct encoder {
    buf *out;
    const char *text;
    size_t text_bytes;
    word_list list;
} encoder;

/* Units and kinds: a handful of words that come again. */
static void put_listed(encoder *e, const char *word)
{
    word_list *const list = &e->list;
    if (!word) {
        buf_uint(e->out, REF_NULL);
        return;
    }
    const size_t bytes = strlen(word);
    for (size_t i = 0; i < list->count; i++) {
        if (list->bytes[i] == bytes && !memcmp(list->words[i], word, bytes)) {
            buf_uint(e->out, REF_LISTED + i);
            return;
        }
    }
    if (list->count < LIST_MAX) {
        buf_uint(e->out, REF_LISTED + list->count);
        list->words[list->count] = word;
        list->bytes[list->count++] = bytes;
    } else {
        buf_uint(e->out, REF_LITERAL);
    }
    buf_string_counted(e->out, word, bytes);
}

/* Subjects and claimants: mostly words of the sentence, near the figure. */
static void put_standing(encoder *e, const fig_claim *c, const char *word)
{
    const size_t bytes = word ? strlen(word) : 0;
    if (bytes && bytes <= STANDING_MAX && c->sentence.begin <= c->span.begin &&
        c->span.end <= c->sentence.end && c->sentence.end <= e->text_bytes) {
        size_t begin = c->sentence.begin, end = c->sentence.end;
        if (c->span.begin - begin > NEAR_BYTES)
            begin = c->span.begin - NEAR_BYTES;
        if (end - c->span.begin > NEAR_BYTES)
            end = c->span.begin + NEAR_BYTES;
        const size_t at = find(e->text, begin, end, word, bytes);
        if (at != end) {
            buf_uint(e->out, REF_SPAN);
            put_offset(e->out, at, c->span.begin);
            buf_uint(e->out, bytes);
            return;
        }
    }
    put_listed(e, word);
}

static unsigned shape_of(const fig_claim *c)
{
    if (c->low == c->high && c->low == c->value)
        return SHAPE_POINT;
    if (isnan(c->high) && c->low == c->value)
        return SHAPE_LOW;
    if (isnan(c->low) && c->high == c->value)
        return SHAPE_HIGH;
    return SHAPE_OTHER;
}

static unsigned canonical_of(const fig_claim *c)
{
    if (!c->canonical_unit && isnan(c->canonical_low) && isnan(c->canonical_high))
        return CANONICAL_NONE;
    if (same_text(c->canonical_unit, c->unit) && same_number(c->canonical_low, c->low) &&
        same_number(c->canonical_high, c->high))
        return CANONICAL_SAME;
    return CANONICAL_OTHER;
}

static bool surface_is_span(const encoder *e, const fig_claim *c)
{
    const size_t bytes = c->span.end - c->span.begin;
    return c->surface && bytes <= STANDING_MAX && strlen(c->surface) == bytes &&
           !memcmp(e->text + c->span.begin, c->surface, bytes);
}

static void put_numbers(buf *out, unsigned shape, const fig_claim *c)
{
    if (shape == SHAPE_OTHER) {
        number_code_write(out, c->low);
        number_code_write(out, c->high);
    }
    number_code_write(out, c->value);
}

static void put_claim(encoder *e, const fig_claim *c, const fig_claim *before)
{
    assert(c->span.begin <= c->span.end && c->span.end <= e->text_bytes);
    const unsigned shape = shape_of(c), canonical = canonical_of(c);
    const bool next = c->number == before->number + 1;
    const bool as_span = surface_is_span(e, c);
    const bool same_sentence =
        c->sentence.begin == before->sentence.begin && c->sentence.end == before->sentence.end;
    buf_uint(e->out, shape | canonical | (same_sentence ? SENTENCE_SAME : 0u) |
                         (next ? NUMBER_NEXT : 0u) | (as_span ? SURFACE_IS_SPAN : 0u) |
                         (unsigned)c->modifier << MODIFIER_SHIFT |
                         (unsigned)c->modality << MODALITY_SHIFT |
                         (unsigned)c->trend << TREND_SHIFT | (unsigned)c->weak << WEAK_SHIFT);
    if (!next)
        buf_uint(e->out, c->number);
    put_offset(e->out, c->span.begin, before->span.begin);
    buf_uint(e->out, c->span.end - c->span.begin);
    put_offset(e->out, c->figure.begin, c->span.begin);
    buf_uint(e->out, c->figure.end - c->figure.begin);
    if (!same_sentence) {
        put_offset(e->out, c->sentence.begin, c->span.begin);
        buf_uint(e->out, c->sentence.end - c->sentence.begin);
    }
    put_numbers(e->out, shape, c);
    if (!as_span)
        put_listed(e, c->surface);
    put_listed(e, c->unit);
    put_standing(e, c, c->unit_text);
    put_listed(e, c->kind);
    put_standing(e, c, c->subject);
    put_standing(e, c, c->by);
    put_standing(e, c, c->via);
    if (canonical == CANONICAL_OTHER) {
        put_listed(e, c->canonical_unit);
        number_code_write(e->out, c->canonical_low);
        number_code_write(e->out, c->canonical_high);
    }
}

void claims_encode(const char *text, size_t text_bytes, const fig_claim *claims, size_t count,
                   buf *out)
{
    static const fig_claim none = { 0 };
    encoder e = { .out = out, .text = text, .text_bytes = text_bytes };
    buf_uint(out, count);
    for (size_t i = 0; i < count; i++)
        put_claim(&e, &claims[i], i ? &claims[i - 1] : &none);
}

typedef struct decoder {
    cursor *in;
    const char *text; /* or NULL */
    size_t text_bytes;
    arena *strings;
    word_list list;
} decoder;

/* A span from its begin, which is `from` and a written offset, and its written length. */
static fig_span get_span(decoder *d, size_t from)
{
    const int64_t offset = zigzag_read(d->in);
    const uint64_t bytes = uint_read(d->in);
    const int64_t limit = (int64_t)d->text_bytes;
    if (offset < -limit || offset > limit) {
        d->in->failed = true;
        return (fig_span){ 0, 0 };
    }
    const int64_t begin = (int64_t)from + offset; /* `from` is within the text: no overflow */
    if (begin < 0 || begin > limit || bytes > (uint64_t)(limit - begin)) {
        d->in->failed = true;
        return (fig_span){ 0, 0 };
    }
    return (fig_span){ (size_t)begin, (size_t)begin + (size_t)bytes };
}

static const char *standing(decoder *d, fig_span span)
{
    if (span.end - span.begin > STANDING_MAX)
        d->in->failed = true;
    if (!d->text || d->in->failed)
        return NULL;
    return arena_copy(d->strings, d->text + span.begin, span.end - span.begin);
}

static const char *get_string(decoder *d, size_t claim_begin)
{
    word_list *const list = &d->list;
    const uint64_t ref = uint_read(d->in);
    size_t bytes;
    if (ref == REF_NULL)
        return NULL;
    if (ref == REF_SPAN)
        return standing(d, get_span(d, claim_begin));
    if (ref != REF_LITERAL && ref - REF_LISTED < list->count)
        return list->words[ref - REF_LISTED];
    if (ref != REF_LITERAL && (ref - REF_LISTED > list->count || list->count == LIST_MAX)) {
        d->in->failed = true;
        return NULL;
    }
    const char *const at = cursor_string(d->in, &bytes);
    const char *const word = arena_copy(d->strings, at, bytes);
    if (ref != REF_LITERAL)
        list->words[list->count++] = word;
    return word;
}

static void get_numbers(cursor *in, unsigned shape, fig_claim *c)
{
    c->low = c->high = NAN;
    if (shape == SHAPE_OTHER) {
        c->low = number_code_read(in);
        c->high = number_code_read(in);
    }
    c->value = number_code_read(in);
    if (shape == SHAPE_POINT || shape == SHAPE_LOW)
        c->low = c->value;
    if (shape == SHAPE_POINT || shape == SHAPE_HIGH)
        c->high = c->value;
}

static void get_claim(decoder *d, fig_claim *c, const fig_claim *before)
{
    cursor *const in = d->in;
    const uint64_t head = uint_read(in);
    *c = (fig_claim){ .kind_rule = NULL }; /* which is not kept */
    c->modifier = head >> MODIFIER_SHIFT & 7;
    c->modality = head >> MODALITY_SHIFT & 7;
    c->trend = head >> TREND_SHIFT & 3;
    c->weak = head >> WEAK_SHIFT & 1;
    if (head >> HEAD_BITS || c->modifier > FIG_RANGE || c->modality > FIG_QUESTION ||
        c->trend > FIG_DOWN || (head & CANONICAL_BITS) == CANONICAL_BITS) {
        in->failed = true;
        return;
    }
    c->number = head & NUMBER_NEXT ? before->number + 1 : (unsigned)uint_read(in);
    c->span = get_span(d, before->span.begin);
    c->figure = get_span(d, c->span.begin);
    c->sentence = head & SENTENCE_SAME ? before->sentence : get_span(d, c->span.begin);
    get_numbers(in, head & SHAPE_BITS, c);
    c->surface = head & SURFACE_IS_SPAN ? standing(d, c->span) : get_string(d, c->span.begin);
    c->unit = get_string(d, c->span.begin);
    c->unit_text = get_string(d, c->span.begin);
    c->kind = get_string(d, c->span.begin);
    c->subject = get_string(d, c->span.begin);
    c->by = get_string(d, c->span.begin);
    c->via = get_string(d, c->span.begin);
    c->canonical_unit = NULL;
    c->canonical_low = c->canonical_high = NAN;
    switch (head & CANONICAL_BITS) {
    case CANONICAL_SAME:
        c->canonical_unit = c->unit;
        c->canonical_low = c->low;
        c->canonical_high = c->high;
        break;
    case CANONICAL_OTHER:
        c->canonical_unit = get_string(d, c->span.begin);
        c->canonical_low = number_code_read(in);
        c->canonical_high = number_code_read(in);
        break;
    default:
        break;
    }
}

bool claims_decode(cursor *in, const char *text, size_t text_bytes, arena *strings, fig_claim **out,
                   size_t *count)
{
    static const fig_claim none = { 0 };
    decoder d = { .in = in, .text = text, .text_bytes = text_bytes, .strings = strings };
    const uint64_t counted = uint_read(in);
    *out = NULL;
    *count = 0;
    /* a claim takes more than one byte: a count beyond that is no count, and the array stays in
     * proportion to the record */
    if (in->failed || counted > (uint64_t)(in->end - in->at))
        return false;
    fig_claim *const claims = arena_alloc(strings, (size_t)counted * sizeof *claims);
    if (!claims)
        return false;
    for (size_t i = 0; i < counted && !in->failed; i++)
        get_claim(&d, &claims[i], i ? &claims[i - 1] : &none);
    if (in->failed || strings->failed)
        return false;
    *out = claims;
    *count = (size_t)counted;
    return true;
}
