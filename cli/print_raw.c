/* print_raw.c - all that a page shows, the article and what was removed from around it: dimmed where
 * there is colour, else marked in a margin of two columns that scripts can tell ("- " what was
 * removed, two spaces the article). */
#include <string.h>
#include <unistd.h>

#include "cli/print.h"
#include "cli/text.h"

#define FAINT "\033[2m"
#define PLAIN "\033[0m"

typedef struct raw_page {
    FILE *out;
    bool dims;
    bool screens; /* the terminal gets nothing that it would obey */
    bool in_line; /* something stands on the line at hand */
} raw_page;

static void put_line(raw_page *p, const char *line, size_t bytes, bool removed)
{
    if (p->in_line) /* of the article, where a block has no line of its own */
        fputc('\n', p->out);
    if (!p->dims)
        fputs(removed ? "- " : "  ", p->out);
    else if (removed)
        fputs(FAINT, p->out);
    if (p->screens)
        text_put_page(p->out, line, bytes);
    else
        fwrite(line, 1, bytes, p->out);
    if (p->dims && removed)
        fputs(PLAIN, p->out);
    p->in_line = true;
}

/* Lines that are blank belong to neither. */
static void put_lines(raw_page *p, const char *text, size_t bytes, bool removed)
{
    for (size_t at = 0; at < bytes;) {
        const char *const newline = memchr(text + at, '\n', bytes - at);
        const size_t end = newline ? (size_t)(newline - text) : bytes;
        if (end > at)
            put_line(p, text + at, end - at, removed);
        if (newline) {
            fputc('\n', p->out);
            p->in_line = false;
        }
        at = end + 1;
    }
}

/* `visit` gets the pieces of the raw text in order. */
static void each_piece(const fig_article *a,
                       void (*visit)(raw_page *p, const char *text, size_t bytes, bool removed),
                       raw_page *p)
{
    size_t at = 0, begin = 0;
    for (size_t i = 0; i < a->blocks_count; i++) {
        const fig_block *const b = &a->blocks[i];
        visit(p, a->text + at, b->before - at, false);
        visit(p, a->furniture + begin, b->bytes, true);
        at = b->before;
        begin += b->bytes;
    }
    visit(p, a->text + at, a->text_bytes - at, false);
}

static void put_bytes(raw_page *p, const char *text, size_t bytes, bool removed)
{
    (void)removed;
    fwrite(text, 1, bytes, p->out);
}

void print_raw(FILE *out, const settings *s, const fig_article *a)
{
    raw_page p = { out, terminal_color(s), isatty(STDOUT_FILENO), false };
    each_piece(a, s->format == FORMAT_RAW ? put_bytes : put_lines, &p);
    if (p.in_line)
        fputc('\n', out);
}
