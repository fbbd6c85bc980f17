/* extract.c - what all pages share, what content looks like, and plain text. HTML is in
 * extract_html.c, Markdown in extract_markdown.c. */
#include "indexer/extract.h"

#include <string.h>
#include <strings.h>

enum { TITLE_BYTES_MAX = 160, WRAPPED_BYTES = 100 };

void page_init(page *p)
{
    *p = (page){ 0 };
    buf_init(&p->text);
    buf_init(&p->furniture);
    buf_init(&p->blocks);
    arena_init(&p->strings);
}

void page_clear(page *p)
{
    buf_clear(&p->text);
    buf_clear(&p->furniture);
    buf_clear(&p->blocks);
    arena_clear(&p->strings);
    page_init(p);
}

void page_reset(page *p)
{
    arena_reset(&p->strings);
    buf_truncate(&p->text);
    buf_truncate(&p->furniture);
    buf_truncate(&p->blocks);
    *p = (page){ .text = p->text,
                 .furniture = p->furniture,
                 .blocks = p->blocks,
                 .strings = p->strings };
}

bool extract_is_binary(const char *data, size_t bytes)
{
    size_t odd = 0;
    for (size_t i = 0; i < bytes; i++) {
        const unsigned char c = (unsigned char)data[i];
        if (c == 0)
            return true;
        odd += (c < 0x20 && !strchr("\t\n\v\f\r\x1b", c)) || c == 0x7f;
    }
    return odd > bytes / 20;
}

bool extract_is_html(const char *data, size_t bytes)
{
    static const char *const starts[] = { "<!doctype html", "<html", "<head",    "<body", "<title",
                                          "<meta",          "<div",  "<article", "<p>" };
    size_t at = 0;
    while (at < bytes && data[at] && strchr(" \t\r\n\xef\xbb\xbf", data[at]))
        at++;
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        const size_t need = strlen(starts[i]);
        if (bytes - at >= need && !strncasecmp(data + at, starts[i], need))
            return true;
    }
    return bytes - at >= 4 && !memcmp(data + at, "<!--", 4);
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

fig_span extract_line(const char *text, size_t bytes, size_t at, size_t *next)
{
    const char *const newline = memchr(text + at, '\n', bytes - at);
    fig_span line = { at, newline ? (size_t)(newline - text) : bytes };
    *next = newline ? line.end + 1 : bytes;
    while (line.begin < line.end && is_blank(text[line.begin]))
        line.begin++;
    while (line.end > line.begin && is_blank(text[line.end - 1]))
        line.end--;
    return line;
}

fig_span extract_title(const char *text, size_t bytes)
{
    static const fig_span none = { 0, 0 };
    size_t at = bytes >= 3 && !memcmp(text, "\xef\xbb\xbf", 3) ? 3 : 0; /* byte order mark */
    fig_span title = none;
    while (at < bytes && title.begin == title.end)
        title = extract_line(text, bytes, at, &at);
    if (title.begin == title.end || title.end - title.begin > TITLE_BYTES_MAX ||
        strchr(".,;:", text[title.end - 1]))
        return none;
    /* apart: an empty line follows, or a paragraph in one line, which no wrapped text has */
    fig_span next = none;
    const size_t second = at;
    while (at < bytes && next.begin == next.end)
        next = extract_line(text, bytes, at, &at);
    if (next.begin == next.end)
        return none;
    const bool apart = memchr(text + second, '\n', next.begin - second) != NULL;
    const bool unwrapped =
        title.end - title.begin <= WRAPPED_BYTES && next.end - next.begin > WRAPPED_BYTES;
    return apart || unwrapped ? title : none;
}
