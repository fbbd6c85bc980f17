/* pages_text.c - two walks over the pages: what their edges share, then what is left. */
#include "indexer/pages_text.h"

#include "stem/utf8.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

enum {
    EDGE_LINES = 2,
    LINE_BYTES_MAX = 160, /* of a running head */
    PAGES_MIN = 3,        /* that share a line */
    PAGES_SHARE = 4 /* every fourth: chapters have their own heads, left pages others than right */
};

/* A line without its digits and the space around them, so that "Page 7" is "Page 8". */
static uint64_t shape(const char *line, size_t bytes)
{
    char plain[LINE_BYTES_MAX];
    size_t kept = 0;
    for (size_t i = 0; i < bytes && kept < sizeof plain; i++)
        if (!isdigit((unsigned char)line[i]) && line[i] != ' ')
            plain[kept++] = line[i];
    return XXH3_64bits(plain, kept);
}

/* The lines at the edges of a page: up to 2 * EDGE_LINES of them; how many. */
static size_t edges(const char *text, size_t bytes, fig_span out[2 * EDGE_LINES])
{
    size_t count = 0, at = 0, end = bytes;
    while (at < bytes && count < EDGE_LINES) {
        const fig_span line = extract_line(text, bytes, at, &at);
        if (line.end > line.begin)
            out[count++] = line;
    }
    /* from the end, back to where the first ones were */
    for (size_t last = 0; last < EDGE_LINES && end > at;) {
        size_t begin = end - 1, next;
        while (begin > at && text[begin - 1] != '\n')
            begin--;
        const fig_span line = extract_line(text, end, begin, &next);
        if (line.end > line.begin) {
            out[count++] = line;
            last++;
        }
        end = begin;
    }
    return count;
}

static int compare_shapes(const void *a, const void *b)
{
    const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return x < y ? -1 : x > y;
}

typedef struct shapes { /* those of all edges, ascending */
    uint64_t *of;
    size_t count, pages;
} shapes;

static size_t first_at_least(const shapes *s, uint64_t wanted)
{
    size_t low = 0, high = s->count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (s->of[middle] < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool is_number(const char *line, size_t bytes, size_t number)
{
    size_t value = 0;
    for (size_t i = 0; i < bytes; i++) {
        if (!isdigit((unsigned char)line[i]) || value > SIZE_MAX / 16)
            return false;
        value = value * 10 + (size_t)(line[i] - '0');
    }
    return value == number;
}

static bool is_furniture(const shapes *s, const char *text, fig_span line, size_t number)
{
    const char *const at = text + line.begin;
    const size_t bytes = line.end - line.begin;
    if (bytes > LINE_BYTES_MAX)
        return false;
    if (is_number(at, bytes, number))
        return true;
    const uint64_t wanted = shape(at, bytes);
    const size_t shared =
        wanted == UINT64_MAX ? 0 : first_at_least(s, wanted + 1) - first_at_least(s, wanted);
    return shared >= PAGES_MIN && shared * PAGES_SHARE >= s->pages;
}

static size_t page_end(const char *text, size_t bytes, size_t at)
{
    const char *const end = memchr(text + at, '\f', bytes - at);
    return end ? (size_t)(end - text) : bytes;
}

static bool find_shapes(const char *text, size_t bytes, shapes *out)
{
    fig_span lines[2 * EDGE_LINES];
    *out = (shapes){ 0 };
    for (size_t at = 0; at < bytes; at = page_end(text, bytes, at) + 1)
        out->pages++;
    out->of = calloc(out->pages * 2 * EDGE_LINES + 1, sizeof *out->of);
    for (size_t at = 0, end; out->of && at < bytes; at = end + 1) {
        end = page_end(text, bytes, at);
        const size_t count = edges(text + at, end - at, lines);
        for (size_t i = 0; i < count; i++)
            if (lines[i].end - lines[i].begin <= LINE_BYTES_MAX)
                out->of[out->count++] =
                    shape(text + at + lines[i].begin, lines[i].end - lines[i].begin);
    }
    if (out->of)
        qsort(out->of, out->count, sizeof *out->of, compare_shapes);
    return out->of != NULL;
}

/* Whether a sentence goes on from the end of `out` to the line `next`. */
static bool goes_on(const buf *out, const char *next)
{
    const unsigned char last = out->bytes ? (unsigned char)out->data[out->bytes - 1] : '.';
    return (islower(last) || last == ',' || last >= 0x80) && islower((unsigned char)*next);
}

/* Append one page's lines, the furniture apart. */
static void add_page(const shapes *s, const char *text, size_t bytes, size_t number, page *p)
{
    fig_span lines[2 * EDGE_LINES];
    const size_t count = edges(text, bytes, lines);
    bool first = true, blank = false;
    for (size_t at = 0; at < bytes;) {
        const fig_span line = extract_line(text, bytes, at, &at);
        size_t edge = 0;
        while (edge < count && lines[edge].begin != line.begin)
            edge++;
        if (line.begin == line.end) {
            blank = true;
            continue;
        }
        const bool apart = edge < count && is_furniture(s, text, line, number);
        buf *const out = apart ? &p->furniture : &p->text;
        if (out->bytes) {
            const bool same = apart || (first ? goes_on(out, text + line.begin) : !blank);
            buf_text(out, same ? "\n" : "\n\n");
        }
        utf8_repair(text + line.begin, line.end - line.begin, out);
        if (!apart)
            first = blank = false;
    }
}

bool pages_text_take(const char *text, size_t bytes, page *p)
{
    shapes s;
    bool taken = find_shapes(text, bytes, &s);
    size_t number = 1;
    for (size_t at = 0, end; taken && at < bytes; at = end + 1) {
        end = page_end(text, bytes, at);
        add_page(&s, text + at, end - at, number++, p);
    }
    free(s.of);
    return taken && !buf_failed(&p->text) && !buf_failed(&p->furniture);
}
