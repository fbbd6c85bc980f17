/* question.c - classes of characters of the query language, and columns for messages. */
#include "query/question.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool question_has(const question *q, size_t at, const char *word)
{
    const size_t bytes = strlen(word);
    return at <= q->bytes && q->bytes - at >= bytes && !memcmp(q->text + at, word, bytes);
}

/* The length of the first of `marks` (ended by "") that stands at `at`. */
static size_t one_of(const question *q, size_t at, const char marks[][4])
{
    for (size_t i = 0; marks[i][0]; i++)
        if (question_has(q, at, marks[i]))
            return strlen(marks[i]);
    return 0;
}

size_t question_space_at(const question *q, size_t at)
{
    static const char spaces[][4] = {
        "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004",
        "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200a", "\u200b",
        "\u2028", "\u2029", "\u202f", "\u205f", "\u3000", "\ufeff", "",
    };
    if (at >= q->bytes)
        return 0;
    const unsigned char c = (unsigned char)q->text[at];
    if (c < 0x80)
        return c <= ' ' || c == 0x7f;
    return one_of(q, at, spaces);
}

size_t question_quote_at(const question *q, size_t at)
{
    static const char quotes[][4] = { "\"", "“", "”", "„", "‟", "«", "»", "" };
    return one_of(q, at, quotes);
}

size_t question_skip_spaces(const question *q, size_t at)
{
    for (size_t space; (space = question_space_at(q, at)) > 0;)
        at += space;
    return at;
}

bool question_ends_at(const question *q, size_t at)
{
    return at >= q->bytes || q->text[at] == '(' || q->text[at] == ')' || question_space_at(q, at) ||
           question_quote_at(q, at);
}

bool question_letter_at(const question *q, size_t at)
{
    static const char comparisons[][4] = { "≥", "≤", "≈", "…", "" };
    if (at >= q->bytes)
        return false;
    const unsigned char c = (unsigned char)q->text[at];
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_';
    return !question_space_at(q, at) && !question_quote_at(q, at) && !one_of(q, at, comparisons);
}

size_t question_column(const question *q, size_t at)
{
    size_t column = 1;
    for (size_t i = 0; i < at && i < q->bytes; i++)
        column += ((unsigned char)q->text[i] & 0xc0) != 0x80;
    return column;
}

void question_tell_wrong(const question *q, size_t at, const char *mend, fig_error *err,
                         const char *format, ...)
{
    char where[32], what[512];
    snprintf(where, sizeof where, "query:%zu", question_column(q, at));
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(what, sizeof what, format, arguments);
    va_end(arguments);
    error_fill(err, FIG_BAD_QUERY, where, what, mend);
}
