/* text.c - UTF-8 on a terminal. Widths are utf8proc's: those of the C library come with a locale,
 * which takes four files and longer to load than most answers take to print. */
#include "cli/text.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

static const char replacement[] = "\xef\xbf\xbd"; /* U+FFFD */

/* One character; `bytes` are at most 4, and 1 where it is no UTF-8. */
typedef struct glyph {
    const char *bytes_at;
    size_t bytes;
    uint32_t code;
    bool valid;
} glyph;

/* By its first byte; 0 where none starts so. */
static size_t glyph_bytes(unsigned char first)
{
    return first < 0x80   ? 1
           : first < 0xc2 ? 0
           : first < 0xe0 ? 2
           : first < 0xf0 ? 3
           : first < 0xf5 ? 4
                          : 0;
}

static glyph read_glyph(const char *text, size_t bytes)
{
    static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
    const unsigned char *const at = (const unsigned char *)text;
    const size_t need = glyph_bytes(at[0]);
    const glyph bad = { text, 1, 0xfffd, false };
    if (need == 0 || need > bytes)
        return bad;
    uint32_t code = need == 1 ? at[0] : at[0] & (0x7fu >> need);
    for (size_t i = 1; i < need; i++) {
        if ((at[i] & 0xc0) != 0x80)
            return bad;
        code = code << 6 | (at[i] & 0x3fu);
    }
    if (code < least[need] || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
        return bad;
    return (glyph){ text, need, code, true };
}

static bool is_space(uint32_t code)
{
    return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x85 || code == 0x2028 ||
           code == 0x2029;
}

/* What a terminal would obey. */
static bool is_control(uint32_t code)
{
    return code < 0x20 || (code >= 0x7f && code < 0xa0);
}

/* Marks that turn the order of what stands around them; left away. */
static bool is_turning(uint32_t code)
{
    return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

static size_t glyph_columns(const glyph *g)
{
    const utf8proc_int32_t code = (utf8proc_int32_t)g->code;
    if (code < 0x300 || is_space(g->code) || !g->valid)
        return 1;
    if (is_turning(g->code))
        return 0;
    return utf8proc_category(code) == UTF8PROC_CATEGORY_CN ? 1 : (size_t)utf8proc_charwidth(code);
}

static void put_glyph(FILE *out, const glyph *g)
{
    if (is_space(g->code))
        fputc(' ', out);
    else if (is_control(g->code) || !g->valid)
        fputs(replacement, out);
    else if (!is_turning(g->code))
        fwrite(g->bytes_at, 1, g->bytes, out);
}

size_t text_columns(const char *text, size_t bytes)
{
    size_t columns = 0;
    for (size_t at = 0; at < bytes;) {
        const glyph g = read_glyph(text + at, bytes - at);
        columns += glyph_columns(&g);
        at += g.bytes;
    }
    return columns;
}

void text_put(FILE *out, const char *text, size_t bytes)
{
    for (size_t at = 0; at < bytes;) {
        const glyph g = read_glyph(text + at, bytes - at);
        put_glyph(out, &g);
        at += g.bytes;
    }
}

void text_put_cell(FILE *out, const char *text, size_t columns)
{
    text_put_cell_cut(out, text, columns, "\xe2\x80\xa6"); /* an ellipsis */
}

void text_put_cell_cut(FILE *out, const char *text, size_t columns, const char *cut_sign)
{
    const size_t bytes = strlen(text);
    const bool cut = text_columns(text, bytes) > columns;
    const size_t room = cut && columns > 0 ? columns - 1 : columns;
    size_t used = 0;
    for (size_t at = 0; at < bytes;) {
        const glyph g = read_glyph(text + at, bytes - at);
        const size_t width = glyph_columns(&g);
        if (used + width > room)
            break;
        put_glyph(out, &g);
        used += width;
        at += g.bytes;
    }
    if (cut && columns > 0) {
        fputs(cut_sign, out);
        used++;
    }
    for (; used < columns; used++)
        fputc(' ', out);
}

void text_put_page(FILE *out, const char *text, size_t bytes)
{
    for (size_t at = 0; at < bytes;) {
        const glyph g = read_glyph(text + at, bytes - at);
        if (g.code == '\n' || g.code == '\t')
            fputc((int)g.code, out);
        else if (g.code != '\r')
            put_glyph(out, &g);
        at += g.bytes;
    }
}

void text_put_json(FILE *out, const char *json)
{
    size_t from = 0, at = 0;
    for (const size_t bytes = strlen(json); at < bytes;) {
        const unsigned char first = (unsigned char)json[at];
        if (first != 0x7f && first != 0xc2 && first != 0xe2) { /* what all such begin with */
            at++;
            continue;
        }
        const glyph g = read_glyph(json + at, bytes - at);
        if (is_control(g.code) || is_turning(g.code)) {
            fwrite(json + from, 1, at - from, out);
            fprintf(out, "\\u%04x", (unsigned)g.code);
            from = at + g.bytes;
        }
        at += g.bytes;
    }
    fwrite(json + from, 1, at - from, out);
}

/* Where a paragraph has got to. */
typedef struct pen {
    FILE *out;
    const paragraph *shape;
    size_t column;
    size_t mark;        /* the first that does not end before here */
    const char *marked; /* how the text is marked now; NULL when it is not */
} pen;

static void set_marked(pen *p, const char *mark_on)
{
    if (p->marked == mark_on)
        return;
    if (p->marked)
        fputs(p->shape->mark_off, p->out);
    if (mark_on)
        fputs(mark_on, p->out);
    p->marked = mark_on;
}

/* How the text is to be marked at `at`; NULL when it is not. */
static const char *mark_at(pen *p, size_t at)
{
    const paragraph *const shape = p->shape;
    while (p->mark < shape->marks_count && shape->marks[p->mark].end <= at)
        p->mark++;
    if (p->mark == shape->marks_count || shape->marks[p->mark].begin > at)
        return NULL;
    return shape->marks_on ? shape->marks_on[p->mark] : shape->mark_on;
}

static void new_line(pen *p)
{
    set_marked(p, NULL);
    fprintf(p->out, "\n%*s", (int)p->shape->indent, "");
    p->column = p->shape->indent;
}

static void put_word(pen *p, const char *text, size_t begin, size_t end)
{
    for (size_t at = begin; at < end;) {
        const glyph g = read_glyph(text + at, end - at);
        const size_t width = glyph_columns(&g);
        if (p->column + width > p->shape->columns && p->column > p->shape->indent)
            new_line(p);
        set_marked(p, mark_at(p, at));
        put_glyph(p->out, &g);
        p->column += width;
        at += g.bytes;
    }
}

void text_put_paragraph(FILE *out, const char *text, size_t bytes, const paragraph *shape)
{
    pen p = { out, shape, shape->indent, 0, NULL };
    for (size_t at = 0; at < bytes;) {
        const size_t space_at = at;
        while (at < bytes) {
            const glyph g = read_glyph(text + at, bytes - at);
            if (!is_space(g.code))
                break;
            at += g.bytes;
        }
        const size_t word_at = at;
        while (at < bytes) {
            const glyph g = read_glyph(text + at, bytes - at);
            if (is_space(g.code))
                break;
            at += g.bytes;
        }
        if (word_at == at)
            break;
        if (p.column > shape->indent) {
            if (p.column + 1 + text_columns(text + word_at, at - word_at) > shape->columns) {
                new_line(&p);
            } else {
                const char *const mark = mark_at(&p, space_at);
                set_marked(&p, mark == mark_at(&p, word_at) ? mark : NULL);
                fputc(' ', out);
                p.column++;
            }
        }
        put_word(&p, text, word_at, at);
    }
    set_marked(&p, NULL);
    fputc('\n', out);
}

const char *text_valid(const char *text, char **to_free)
{
    *to_free = NULL;
    const size_t bytes = strlen(text);
    size_t at = 0;
    bool valid = true;
    while (at < bytes && valid) {
        const glyph g = read_glyph(text + at, bytes - at);
        valid = g.valid;
        at += g.bytes;
    }
    if (valid)
        return text;
    char *const copy = *to_free = malloc(bytes * (sizeof replacement - 1) + 1);
    if (!copy)
        return NULL;
    size_t used = 0;
    for (at = 0; at < bytes;) {
        const glyph g = read_glyph(text + at, bytes - at);
        const char *const from = g.valid ? g.bytes_at : replacement;
        const size_t from_bytes = g.valid ? g.bytes : sizeof replacement - 1;
        memcpy(copy + used, from, from_bytes);
        used += from_bytes;
        at += g.bytes;
    }
    copy[used] = '\0';
    return copy;
}

bool text_is_plain(const char *text, size_t bytes)
{
    const utf8proc_uint8_t *at = (const utf8proc_uint8_t *)text;
    for (size_t left = bytes; left > 0;) {
        utf8proc_int32_t code;
        const utf8proc_ssize_t read =
            utf8proc_iterate(at, left < 4 ? (utf8proc_ssize_t)left : 4, &code);
        if (read <= 0 || code <= 0)
            return false;
        at += read;
        left -= (size_t)read;
    }
    return true;
}
