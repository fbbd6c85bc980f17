/* markup.c - escaping for HTML and SVG. */
#include "cli/markup.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "cli/text.h"

static const char *entity_of(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

/* What is escaped is ASCII, so that no character is torn. */
void markup_put(FILE *out, const char *text, size_t bytes)
{
    size_t from = 0;
    for (size_t at = 0; at < bytes; at++) {
        const char *const entity = entity_of(text[at]);
        if (!entity)
            continue;
        text_put(out, text + from, at - from);
        fputs(entity, out);
        from = at + 1;
    }
    text_put(out, text + from, bytes - from);
}

void markup_text(FILE *out, const char *text)
{
    markup_put(out, text, strlen(text));
}

void markup_cut(FILE *out, const char *text, size_t columns)
{
    char *cut = NULL;
    size_t bytes = 0;
    const size_t own = text_columns(text, strlen(text));
    FILE *const memory = own > columns ? open_memstream(&cut, &bytes) : NULL;
    if (!memory) {
        markup_text(out, text);
        return;
    }
    text_put_cell(memory, text, columns);
    if (!fclose(memory))
        markup_put(out, cut, bytes);
    free(cut);
}

/* The last words, as far as they take no more than `columns`; "" where the last is longer. */
static const char *last_words(const char *text, size_t columns)
{
    for (const char *at = strchr(text, ' '); at; at = strchr(at + 1, ' '))
        if (text_columns(at + 1, strlen(at + 1)) <= columns)
            return at + 1;
    return "";
}

void markup_cut_middle(FILE *out, const char *text, size_t columns)
{
    const bool fits = text_columns(text, strlen(text)) <= columns;
    const char *const end = fits ? "" : last_words(text, columns / 2);
    markup_cut(out, text, columns - text_columns(end, strlen(end)));
    markup_text(out, end);
}

void markup_marked(FILE *out, const char *text, const fig_span *marks, size_t marks_count)
{
    const size_t bytes = strlen(text);
    size_t at = 0;
    for (size_t i = 0; i < marks_count; i++) {
        if (marks[i].begin < at || marks[i].end > bytes || marks[i].begin >= marks[i].end)
            continue;
        markup_put(out, text + at, marks[i].begin - at);
        fputs("<mark>", out);
        markup_put(out, text + marks[i].begin, marks[i].end - marks[i].begin);
        fputs("</mark>", out);
        at = marks[i].end;
    }
    markup_put(out, text + at, bytes - at);
}

/* These stand in strings alone, where an escape means the same. */
void markup_json(FILE *out, const char *json, size_t bytes)
{
    for (size_t i = 0; i < bytes; i++) {
        if (json[i] == '<' || json[i] == '>' || json[i] == '&')
            fprintf(out, "\\u%04x", (unsigned)json[i]);
        else
            fputc(json[i], out);
    }
}

void markup_data_uri(FILE *out, const char *bytes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const unsigned char c = (unsigned char)bytes[i];
        if (c < 0x80 && (isalnum(c) || strchr("-._~,", c)) && c)
            fputc(c, out);
        else
            fprintf(out, "%%%02X", c);
    }
}

bool markup_is_link(const char *url)
{
    if (!url || (strncasecmp(url, "http://", 7) != 0 && strncasecmp(url, "https://", 8) != 0))
        return false;
    for (; *url; url++)
        if ((unsigned char)*url <= ' ' || *url == 0x7f || *url == '\\')
            return false;
    return true;
}
