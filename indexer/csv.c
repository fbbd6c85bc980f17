/* csv.c - fields one character after the other; quotes count where they begin a field. */
#include "indexer/csv.h"

#include "core/error.h"
#include "indexer/field_map.h"

#include <ctype.h>
#include <string.h>

void csv_init(csv *c, char delimiter)
{
    *c = (csv){ .delimiter = delimiter, .text = BUF_EMPTY, .begins = BUF_EMPTY };
}

void csv_clear(csv *c)
{
    buf_clear(&c->text);
    buf_clear(&c->begins);
    c->in_quotes = false;
}

void csv_begin(csv *c)
{
    buf_truncate(&c->text);
    buf_truncate(&c->begins);
    c->in_quotes = false;
}

bool csv_failed(const csv *c)
{
    return buf_failed(&c->text) || buf_failed(&c->begins);
}

size_t csv_count(const csv *c)
{
    return c->begins.bytes / sizeof(size_t);
}

const char *csv_field(const csv *c, size_t i)
{
    size_t begin;
    memcpy(&begin, c->begins.data + i * sizeof begin, sizeof begin);
    return c->text.data + begin;
}

void csv_make_names(csv *c)
{
    for (size_t i = 0; i < csv_count(c); i++) {
        char *const name = c->text.data + (csv_field(c, i) - c->text.data);
        const size_t skipped = strspn(name, " \t\r");
        size_t bytes = strlen(name + skipped);
        while (bytes && strchr(" \t\r", name[skipped + bytes - 1]))
            bytes--;
        for (size_t at = 0; at < bytes; at++)
            name[at] = (char)tolower((unsigned char)name[skipped + at]);
        name[bytes] = '\0';
    }
}

/* Append a run of a field; a NUL, which no text has, would end it. */
static void add(csv *c, const char *run, size_t bytes)
{
    while (bytes) {
        const char *const nul = memchr(run, '\0', bytes);
        const size_t taken = nul ? (size_t)(nul - run) : bytes;
        buf_append(&c->text, run, taken);
        run += taken + (nul != NULL);
        bytes -= taken + (nul != NULL);
    }
}

/* Take the quoted field that goes on at `at`. Returns where it ends, or `end`. */
static const char *add_quoted(csv *c, const char *at, const char *end)
{
    while (at < end) {
        const char *const quote = memchr(at, '"', (size_t)(end - at));
        add(c, at, (size_t)((quote ? quote : end) - at));
        if (!quote)
            return end;
        at = quote + 1;
        if (at == end || *at != '"') {
            c->in_quotes = false;
            return at;
        }
        buf_byte(&c->text, '"');
        at++;
    }
    return end;
}

bool csv_add_line(csv *c, const char *line, size_t bytes)
{
    const char *at = line, *const end = line + bytes;
    bool begins = !c->in_quotes;
    if (c->in_quotes)
        buf_byte(&c->text, '\n');
    for (;;) {
        if (begins) {
            const size_t begin = c->text.bytes;
            buf_append(&c->begins, (const char *)&begin, sizeof begin);
            c->in_quotes = at < end && *at == '"';
            at += c->in_quotes;
        }
        if (c->in_quotes)
            at = add_quoted(c, at, end);
        if (c->in_quotes)
            return false;
        const char *const stop = at < end ? memchr(at, c->delimiter, (size_t)(end - at)) : NULL;
        add(c, at, (size_t)((stop ? stop : end) - at));
        buf_byte(&c->text, '\0');
        if (!stop)
            return true;
        at = stop + 1;
        begins = true;
    }
}

/* Whether the names of `line` are an article's; `*are_words`: they are one word each. */
static bool names_article(csv *c, const char *line, size_t bytes, const fig_field_map *map,
                          bool *are_words)
{
    bool has_text = false;
    *are_words = true;
    csv_begin(c);
    if (!memchr(line, c->delimiter, bytes) || !csv_add_line(c, line, bytes) || csv_failed(c))
        return false;
    csv_make_names(c);
    for (size_t i = 0; i < csv_count(c); i++) {
        const char *const name = csv_field(c, i);
        has_text = has_text || field_map_is_text(map, name);
        *are_words = *are_words && *name && !strpbrk(name, " .:!?");
    }
    return has_text;
}

static fig_status find_delimiter(const char *line, size_t bytes, const fig_field_map *map,
                                 char *found, bool *are_words, fig_error *err)
{
    static const char delimiters[] = { ',', ';', '\t' };
    bool failed = false;
    *found = '\0';
    for (size_t i = 0; i < sizeof delimiters && !*found && !failed; i++) {
        csv names;
        csv_init(&names, delimiters[i]);
        if (names_article(&names, line, bytes, map, are_words))
            *found = delimiters[i];
        failed = csv_failed(&names);
        csv_clear(&names);
    }
    return failed ? error_no_memory(err) : FIG_OK;
}

fig_status csv_delimiter(const char *line, size_t bytes, const fig_field_map *map, char *out,
                         fig_error *err)
{
    bool are_words;
    return find_delimiter(line, bytes, map, out, &are_words, err);
}

fig_status csv_is_likely(const char *data, size_t bytes, const fig_field_map *map, bool *out,
                         fig_error *err)
{
    const char *const newline = memchr(data, '\n', bytes);
    char found = '\0';
    bool are_words = false;
    const fig_status status =
        newline ? find_delimiter(data, (size_t)(newline - data), map, &found, &are_words, err)
                : FIG_OK;
    *out = status == FIG_OK && found && are_words;
    return status;
}
