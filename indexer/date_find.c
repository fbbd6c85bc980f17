/* date_find.c - the date an article's own text gives for itself: labelled, alone on a line, in a
 * byline or a dateline. */
#include "indexer/date_text.h"

#include <string.h>

enum {
    HEAD_LINES = 12, /* non-empty lines at the beginning that may give the date */
    TAIL_LINES = 6,
    LINE_BYTES_MAX = 400, /* no line beyond this is looked at further than its dateline */
    ALONE_BYTES_MAX = 80, /* of a line that is little more than a date */
    PLACE_BYTES_MAX = 40, /* of a dateline's place */
    DATE_REACH = 48       /* from a date's first byte to its year */
};

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

typedef enum label { LABEL_NONE, LABEL_UPDATED, LABEL_PUBLISHED } label;

static const char *const published_labels[] = {
    "published",
    "published on",
    "published at",
    "publish date",
    "publish time",
    "publication date",
    "date published",
    "first published",
    "posted",
    "posted on",
    "posted at",
    "date posted",
    "date",
    "released",
    "release date",
    "issued",
    "created",
    "pubdate",
    "ver\303\266ffentlicht",
    "ver\303\266ffentlicht am",
    "publi\303\251 le",
    "publicado",
    "publicado el",
    "fecha",
};

static const char *const updated_labels[] = {
    "updated",     "updated on",      "updated at",           "update",        "update time",
    "last update", "last updated",    "last updated on",      "last modified", "modified",
    "stand",       "aktualisiert am", "mis \303\240 jour le", "actualizado",
};

/* Where something stands apart from its neighbours: "|", ",", a dash, a bullet, a bracket. */
static size_t separator_at(const char *at, const char *end)
{
    static const char *const marks[] = { "|",
                                         ",",
                                         ":",
                                         ";",
                                         "-",
                                         "(",
                                         ")",
                                         "/",
                                         "\t",
                                         "\xc2\xb7",
                                         "\xe2\x80\xa2",
                                         "\xe2\x80\x93",
                                         "\xe2\x80\x94" };
    for (size_t i = 0; i < COUNT(marks); i++) {
        const size_t bytes = strlen(marks[i]);
        if ((size_t)(end - at) >= bytes && !memcmp(at, marks[i], bytes))
            return bytes;
    }
    return 0;
}

static bool begins_apart(date_text rest)
{
    date_skip(&rest, " ");
    return rest.at == rest.end || separator_at(rest.at, rest.end);
}

static bool ends_apart(date_text before)
{
    while (before.end > before.at && before.end[-1] == ' ')
        before.end--;
    if (before.end == before.at)
        return true;
    for (size_t bytes = 1; bytes <= 3 && bytes <= (size_t)(before.end - before.at); bytes++)
        if (separator_at(before.end - bytes, before.end) == bytes)
            return true;
    return false;
}

/* "By Jane Doe" behind a date, with or without a stop between. */
static bool byline_follows(date_text rest)
{
    static const char *const words[] = { "by", "von", "par", "por", "di" };
    date_take_sign(&rest, '.');
    date_skip(&rest, " ");
    for (size_t i = 0; i < COUNT(words); i++)
        if (date_take_word(&rest, words[i]))
            return true;
    return false;
}

/* Does `before` end with one of `labels`, standing at its beginning or apart from what it follows?
 */
static bool ends_in_label(date_text before, const char *const *labels, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const size_t bytes = strlen(labels[i]);
        if ((size_t)(before.end - before.at) >= bytes &&
            date_same_word(before.end - bytes, bytes, labels[i]) &&
            ends_apart((date_text){ before.at, before.end - bytes }))
            return true;
    }
    return false;
}

static label label_before(date_text before)
{
    while (before.end > before.at && strchr(" :", before.end[-1]))
        before.end--;
    if (ends_in_label(before, published_labels, COUNT(published_labels)))
        return LABEL_PUBLISHED;
    return ends_in_label(before, updated_labels, COUNT(updated_labels)) ? LABEL_UPDATED
                                                                        : LABEL_NONE;
}

/* "LONDON, 25 October 2024 (Reuters) - ..." */
static bool is_dateline(date_text before, date_text rest)
{
    if (before.end - before.at > PLACE_BYTES_MAX || before.at == before.end ||
        before.end[-1] == '.' || !ends_apart(before))
        return false;
    date_skip(&rest, " ");
    const size_t bytes = separator_at(rest.at, rest.end);
    return bytes && (*rest.at == '(' || *rest.at == '-' || bytes == 3);
}

/* How sure it is that a line's date is the article's. */
typedef enum standing { NOWHERE, UPDATED, ALONE, PUBLISHED } standing;

/* The next four digits in a row, no more: without them there is no date. NULL at the end. */
static const char *find_year(const char *at, const char *end)
{
    for (; at < end; at++) {
        const char *const begin = at;
        while (at < end && date_is_digit(*at))
            at++;
        if (at - begin == 4)
            return begin;
        if (at == end)
            break;
    }
    return NULL;
}

/* On to the next word or sign. */
static void step(date_text *r)
{
    const bool in_word = date_is_letter(*r->at) || date_is_digit(*r->at);
    while (in_word && r->at < r->end && (date_is_letter(*r->at) || date_is_digit(*r->at)))
        r->at++;
    if (!in_word)
        r->at++;
}

/* "Today: July 24, 2008" is when the page was seen, "Ann Lee (@annlee) May 23, 2022" when somebody
 * else wrote, "1957 - January 4, 2023" a life. */
static bool is_of_another(date_text before)
{
    static const char *const days[] = { "today", "heute",   "aujourd'hui", "hoy",     "oggi",
                                        "hoje",  "vandaag", "сегодня",     "сьогодні" };
    for (const char *at = before.at; at + 1 < before.end; at++)
        if (at[0] == '(' && at[1] == '@')
            return true;
    while (before.end > before.at && separator_at(before.end - 1, before.end))
        before.end--;
    while (before.end > before.at && strchr(" :", before.end[-1]))
        before.end--;
    if (before.end - before.at >= 3 && separator_at(before.end - 3, before.end) == 3) {
        before.end -= 3; /* a dash */
        while (before.end > before.at && before.end[-1] == ' ')
            before.end--;
        const char *const year = before.end - before.at >= 4 ? before.end - 4 : NULL;
        if (year && date_is_digit(year[0]) && date_is_digit(year[1]) && date_is_digit(year[2]) &&
            date_is_digit(year[3]))
            return true;
    }
    return ends_in_label(before, days, COUNT(days));
}

/* Of the date between `before` and `rest`. */
static standing standing_of(date_text line, date_text before, date_text rest)
{
    const label means = label_before(before);
    const bool begins = means != LABEL_NONE || before.at == before.end;
    const bool has_byline = begins && byline_follows(rest);
    const bool ends = rest.at < rest.end && *rest.at == '.' && means != LABEL_NONE;
    const bool is_short = line.end - line.at <= ALONE_BYTES_MAX;
    if ((!begins_apart(rest) && !has_byline && !ends) || is_of_another(before))
        return NOWHERE;
    if (means != LABEL_NONE)
        return means == LABEL_PUBLISHED ? PUBLISHED : UPDATED;
    return (is_short && ends_apart(before) && (line.end[-1] != '.' || has_byline)) ||
                   is_dateline(before, rest)
               ? ALONE
               : NOWHERE;
}

static standing date_in_line(date_text line, date *out)
{
    date_skip(&line, "*_"); /* a line that Markdown sets apart */
    while (line.end > line.at && (line.end[-1] == '*' || line.end[-1] == '_'))
        line.end--;
    const char *const end =
        line.end - line.at > LINE_BYTES_MAX ? line.at + LINE_BYTES_MAX : line.end;
    const char *year = find_year(line.at, end);
    date_text r = line;
    while (year) {
        if (year - r.at > DATE_REACH) { /* words this far before it are no part of the date */
            step(&r);
            continue;
        }
        const char *const begin = r.at;
        const date_text before = { line.at, begin };
        const bool is_date = date_take_timed(&r, out) || date_take(&r, out);
        const standing stands = is_date ? standing_of(line, before, r) : NOWHERE;
        if (stands != NOWHERE)
            return stands;
        if (!is_date) { /* of one that counts for nothing no part counts */
            r.at = begin;
            step(&r);
        }
        if (r.at > year)
            year = find_year(r.at, end);
    }
    return NOWHERE;
}

/* The non-empty line that begins at or behind `*at`; false at the end. */
static bool next_line(const char **at, const char *end, date_text *out)
{
    while (*at < end) {
        const char *const newline = memchr(*at, '\n', (size_t)(end - *at));
        const char *const stop = newline ? newline : end;
        *out = date_trimmed(*at, (size_t)(stop - *at));
        *at = newline ? newline + 1 : end;
        if (out->at < out->end)
            return true;
    }
    return false;
}

/* Where the last TAIL_LINES non-empty lines begin, not before `least`. */
static const char *tail_of(const char *least, const char *end)
{
    int lines = 0;
    bool in_line = false;
    const char *begin = end;
    for (const char *at = end; at > least; at--) {
        if (at[-1] == '\n') {
            lines += in_line;
            if (lines == TAIL_LINES)
                break;
            in_line = false;
        } else if (at[-1] != ' ' && at[-1] != '\r' && at[-1] != '\t') {
            in_line = true;
        }
        begin = at - 1;
    }
    return begin;
}

bool date_find(const char *text, size_t bytes, date *out)
{
    const char *at = text;
    const char *const end = text + bytes;
    standing best = NOWHERE;
    date_text line;
    date found;
    *out = (date){ .hour = -1, .minute = -1, .second = -1 };
    for (int i = 0; i < HEAD_LINES && best < PUBLISHED && next_line(&at, end, &line); i++) {
        const standing stands = date_in_line(line, &found);
        if (stands > best) {
            best = stands;
            *out = found;
        }
    }
    at = best == NOWHERE ? tail_of(at, end) : end;
    while (best < PUBLISHED && next_line(&at, end, &line)) {
        const standing stands = date_in_line(line, &found);
        if (stands > best && stands != ALONE) {
            best = stands;
            *out = found;
        }
    }
    return best != NOWHERE;
}
