/* scanner.c - gathers tokens to sentences. One pass; what lies ahead is looked at over bounded
 * stretches (scan_number.c, lines.c) or once (scan_gap, stops.c). */
#include "stem/scan.h"

#include "stem/stops.h"

#include <assert.h>
#include <stdlib.h>

scanner *scanner_new(void)
{
    scanner *const s = malloc(sizeof *s);
    if (!s)
        return NULL;
    chars_init(&s->classes);
    scanner_start(s, "", 0, NULL);
    return s;
}

void scanner_free(scanner *s)
{
    free(s);
}

void scanner_start(scanner *s, const char *text, size_t bytes, const char *lang)
{
    assert(bytes <= TEXT_BYTES_MAX);
    s->lang = languages_find(lang);
    s->text = text;
    s->bytes = bytes;
    s->at = s->judged = 0;
    s->stop = SIZE_MAX;
    s->pending = TOKEN_SPACE | TOKEN_LINE | TOKEN_PARAGRAPH;
    s->has_figure = false;
    s->count = 0;
    lines_start(&s->lines);
}

gap scan_gap(const scanner *s, size_t at)
{
    gap found = { at, at, at, GAP_NONE };
    size_t length;
    for (; found.end < s->bytes; found.end += length) {
        const uint8_t class = scan_class(s, found.end, &length);
        if (class == CHAR_JOINER)
            continue; /* invisible where there is no word before it */
        if (!(class & CHAR_SPACE))
            break;
        gap_kind kind = GAP_SPACE;
        switch (utf8_at(s->text, s->bytes, found.end, &length)) {
        case '\n':
            kind = found.kind == GAP_LINE ? GAP_PARAGRAPH : GAP_LINE;
            break;
        case '\r':
            if (found.end + 1 < s->bytes && s->text[found.end + 1] != '\n')
                kind = GAP_HARD_LINE;
            break;
        case '\v':
        case 0x2028:
            kind = GAP_HARD_LINE;
            break;
        case '\f': /* a page's end */
        case 0x2029:
            kind = GAP_PARAGRAPH;
            break;
        default:
            break;
        }
        if (kind >= GAP_LINE) {
            if (found.kind < GAP_LINE)
                found.newline = found.end;
            found.line = found.end + length;
        }
        found.kind = kind > found.kind ? kind : found.kind;
    }
    return found;
}

bool scan_gap_ends(const scanner *s, const gap *g)
{
    return g->kind > GAP_LINE ||
           (g->kind == GAP_LINE && !lines_wrap(&s->lines, s->text, s->bytes, g->newline));
}

/* White space: to the next token. True when a sentence cannot go on over it. */
static bool skip_space(scanner *s)
{
    const unsigned char *const text = (const unsigned char *)s->text + s->at;
    if (s->at + 1 < s->bytes && text[0] == ' ' && (s->classes.byte[text[1]] & ~CHAR_SPACE)) {
        s->pending |= TOKEN_SPACE; /* nearly always */
        s->at++;
        return false;
    }
    const gap g = scan_gap(s, s->at);
    s->at = g.end;
    if (g.kind == GAP_NONE)
        return false;
    s->pending |= TOKEN_SPACE;
    if (g.kind == GAP_SPACE)
        return false;
    const bool ends = scan_gap_ends(s, &g);
    lines_next(&s->lines, g.newline, g.line);
    s->pending |= TOKEN_LINE | (g.kind == GAP_PARAGRAPH ? TOKEN_PARAGRAPH : 0);
    return ends;
}

/* The token at s->at, which is no white space. */
static void read_token(scanner *s)
{
    const size_t begin = s->at;
    size_t length;
    const uint8_t class = scan_class(s, begin, &length);
    token *const out = &s->tokens[s->count];
    if (class & CHAR_LETTER) {
        *out = scan_word(s, begin, class, length);
    } else if (class == CHAR_DIGIT) {
        *out = (token){ (uint32_t)begin, (uint32_t)scan_number(s, begin), TOKEN_NUMBER, 0, 0 };
        s->has_figure = true;
    } else {
        *out = (token){ (uint32_t)begin, (uint32_t)(begin + length), TOKEN_MARK, 0, 0 };
        s->has_figure = s->has_figure || class == CHAR_FIGURE;
        const int32_t point = utf8_at(s->text, s->bytes, begin, &length);
        if (stops_is_stop(point) || (point == ';' && (s->lang->traits & LANG_SEMICOLON_ASKS)))
            stops_mark(s, begin);
    }
    out->flags |= (uint8_t)s->pending;
    s->pending = 0;
    s->at = out->end;
    s->count++;
}

bool scanner_next(scanner *s, sentence *out)
{
    bool cut = false;
    s->count = 0;
    s->has_figure = false;
    s->stop = SIZE_MAX;
    for (;;) {
        const bool ends = skip_space(s);
        if (s->at == s->bytes || (ends && s->count > 0))
            break;
        if (s->count == SENTENCE_TOKENS_MAX) {
            cut = true;
            break;
        }
        read_token(s);
        if (s->at >= s->stop)
            break;
    }
    *out = (sentence){ .text = s->text, .tokens = s->tokens, .count = s->count, .cut = cut };
    if (s->count == 0)
        return false;
    out->begin = s->tokens[0].begin;
    out->end = s->tokens[s->count - 1].end;
    out->starts_paragraph = s->tokens[0].flags & TOKEN_PARAGRAPH;
    out->has_figure = s->has_figure;
    return true;
}
