/* lines.c - a line was full when the first word of the next one had no room left in it, compared
 * with the longest line near by. Headings and items are nearly always shorter than that. */
#include "stem/lines.h"

#include <string.h>

enum {
    WRAP_CHARS_MIN = 50,   /* nobody wraps articles in narrower columns */
    WRAP_RAGGED_CHARS = 5, /* some programs even lines out instead of filling each */
    WRAP_SIMILAR_CHARS = 20,
    WRAP_SIMILAR_LINES = 2,
    WRAP_CHARS_MAX = 85, /* unless a small letter says that the sentence goes on */
    LINES_AFTER = 3,
    LINE_BYTES_MAX = 4 * (LINE_CHARS_MAX + 1)
};

typedef struct line {
    size_t begin, end; /* without white space around */
    size_t indent;
    size_t chars; /* of [begin, end) and the indent; LINE_CHARS_MAX + 1 for longer ones */
} line;

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* The line that begins at `begin`, read no farther than LINE_BYTES_MAX. `bytes` is the text's or
 * its own end. */
static line line_at(const char *text, size_t bytes, size_t begin)
{
    line found = { begin, begin, 0, 0 };
    const size_t limit = bytes - begin > LINE_BYTES_MAX ? begin + LINE_BYTES_MAX : bytes;
    const char *const newline = memchr(text + begin, '\n', limit - begin);
    found.end = newline ? (size_t)(newline - text) : limit;
    while (found.begin < found.end && is_blank(text[found.begin])) {
        found.indent += text[found.begin] == '\t' ? 8 : 1;
        found.begin++;
    }
    while (found.end > found.begin && is_blank(text[found.end - 1]))
        found.end--;
    found.chars = found.indent;
    for (size_t i = found.begin; i < found.end && found.chars <= LINE_CHARS_MAX; i++)
        found.chars += ((unsigned char)text[i] & 0xc0) != 0x80;
    if (found.chars > LINE_CHARS_MAX || (!newline && limit < bytes))
        found.chars = LINE_CHARS_MAX + 1;
    return found;
}

/* "- item", "* item", "3. item", "(a) item": a line of its own. */
static bool is_item(const char *text, const line *l)
{
    static const char *const bullets[] = { "-", "*", "+", "•", "–", "—", "◦", "▪", "·", "►" };
    const char *const begin = text + l->begin;
    const size_t bytes = l->end - l->begin;
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++) {
        const size_t length = strlen(bullets[i]);
        if (bytes > length && memcmp(begin, bullets[i], length) == 0 && is_blank(begin[length]))
            return true;
    }
    size_t i = bytes > 0 && begin[0] == '(';
    const size_t first = i;
    while (i < bytes && i - first < 3 && begin[i] >= '0' && begin[i] <= '9')
        i++;
    if (i == first && i + 1 < bytes && begin[i + 1] == ')')
        i++;
    return i > first && i + 1 < bytes && (begin[i] == ')' || (first == 0 && begin[i] == '.')) &&
           is_blank(begin[i + 1]);
}

static size_t first_word_chars(const char *text, const line *l)
{
    size_t chars = 0;
    for (size_t i = l->begin; i < l->end && !is_blank(text[i]); i++)
        chars += ((unsigned char)text[i] & 0xc0) != 0x80;
    return chars;
}

void lines_start(lines *l)
{
    *l = (lines){ 0, { { 0, 0 } } };
}

bool lines_wrap(const lines *l, const char *text, size_t bytes, size_t newline)
{
    if (newline - l->begin < WRAP_CHARS_MIN || newline - l->begin >= LINE_BYTES_MAX)
        return false;
    const line full = line_at(text, bytes, l->begin);
    if (full.chars < WRAP_CHARS_MIN || full.chars > LINE_CHARS_MAX)
        return false;

    size_t lengths[LINES_BEFORE + LINES_AFTER], count = 0, width = full.chars;
    line next = full;
    size_t at = newline + 1;
    for (size_t seen = 0; seen < LINES_AFTER && at < bytes; seen++) {
        const line after = line_at(text, bytes, at);
        if (seen == 0)
            next = after;
        if (after.chars > LINE_CHARS_MAX)
            break;
        if (after.begin < after.end)
            lengths[count++] = after.chars;
        at = after.end;
        while (at < bytes && is_blank(text[at]) && at - after.end < LINE_BYTES_MAX)
            at++;
        if (at >= bytes || text[at] != '\n')
            break;
        at++;
    }
    if (next.begin == full.begin || next.begin == next.end || next.chars > LINE_CHARS_MAX ||
        next.indent > full.indent || is_item(text, &next))
        return false;
    for (size_t i = 0; i < LINES_BEFORE; i++) {
        const line before = line_at(text, l->before[i].end, l->before[i].begin);
        if (before.begin < before.end)
            lengths[count++] = before.chars;
    }
    for (size_t i = 0; i < count; i++)
        width = lengths[i] > width ? lengths[i] : width;
    if (full.chars + 1 + first_word_chars(text, &next) + WRAP_RAGGED_CHARS <= width)
        return false;

    size_t similar = 0;
    for (size_t i = 0; i < count; i++)
        similar += lengths[i] + WRAP_SIMILAR_CHARS >= width;
    if (text[next.begin] >= 'a' && text[next.begin] <= 'z')
        return true;
    return similar >= WRAP_SIMILAR_LINES && width <= WRAP_CHARS_MAX;
}

void lines_next(lines *l, size_t newline, size_t begin)
{
    memmove(l->before + 1, l->before, (LINES_BEFORE - 1) * sizeof *l->before);
    l->before[0].begin = l->begin;
    l->before[0].end = newline;
    l->begin = begin;
}
