/* furniture.c - the lines of a text that are no part of its article, by what they say and by what
 * they are made of. */
#include "claims/furniture.h"

#include "claims/furniture_words.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    LINE_BYTES_MAX = 600, /* no longer line is furniture */
    PIECES_MAX = 64,      /* of a line that is a list of words */
    SHARES_LEAST = 3,
    MENU_LEAST = 4,       /* items on one line; */
    MENU_KNOWN_LEAST = 2, /* of them known */
    MENU_LINES_LEAST = 3, /* known items, each on a line of its own */
    LIST_LINES_MAX = 12,
    TITLE_BYTES_MAX = 140,
    DAYS_LEAST = 6,
    GRID_LINES_MAX = 40
};

typedef struct line {
    size_t begin, end; /* without white space around it */
    size_t next;       /* where the next line begins */
    size_t bytes;      /* of `folded`; 0 when the line is empty or too long */
    char folded[LINE_BYTES_MAX + 1];
} line;

typedef struct search {
    const char *text;
    size_t bytes;
    furniture *out;
} search;

/* ---- lines ------------------------------------------------------------------------------- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

/* Small letters of Latin and Cyrillic, typographic apostrophes plain, white space collapsed. Every
 * character stays as long as it was, or gets shorter. */
static size_t fold(const char *text, size_t bytes, char *out)
{
    size_t n = 0;
    for (size_t i = 0; i < bytes; i++) {
        const unsigned char c = (unsigned char)text[i];
        const unsigned char next = i + 1 < bytes ? (unsigned char)text[i + 1] : 0;
        if (c >= 'A' && c <= 'Z') {
            out[n++] = (char)(c - 'A' + 'a');
        } else if (is_blank(text[i]) || (c == 0xc2 && next == 0xa0)) {
            if (n && out[n - 1] != ' ')
                out[n++] = ' ';
            i += c == 0xc2;
        } else if (c == 0xc3 && next >= 0x80 && next <= 0x9e && next != 0x97) {
            out[n++] = text[i++];
            out[n++] = (char)(next + 0x20);
        } else if (c == 0xd0 && next >= 0x80 && next <= 0xaf) {
            out[n++] = (char)(next < 0x90 || next >= 0xa0 ? 0xd1 : 0xd0);
            out[n++] = (char)(next < 0x90 ? next + 0x10 : next < 0xa0 ? next + 0x20 : next - 0x20);
            i++;
        } else if (c == 0xe2 && next == 0x80 && i + 2 < bytes &&
                   (unsigned char)text[i + 2] == 0x99) {
            out[n++] = '\'';
            i += 2;
        } else {
            out[n++] = text[i];
        }
    }
    out[n] = '\0';
    return n;
}

/* The line that begins at `at`. */
static void read_line(const search *s, size_t at, line *l)
{
    const char *const newline = memchr(s->text + at, '\n', s->bytes - at);
    l->begin = at;
    l->end = newline ? (size_t)(newline - s->text) : s->bytes;
    l->next = newline ? l->end + 1 : s->bytes;
    while (l->begin < l->end && is_blank(s->text[l->begin]))
        l->begin++;
    while (l->end > l->begin && is_blank(s->text[l->end - 1]))
        l->end--;
    const size_t bytes = l->end - l->begin;
    l->bytes = bytes <= LINE_BYTES_MAX ? fold(s->text + l->begin, bytes, l->folded) : 0;
    l->folded[l->bytes] = '\0';
}

static void mark(search *s, size_t begin, size_t end)
{
    furniture *const f = s->out;
    fig_span *const last = f->count ? &f->lines[f->count - 1] : NULL;
    if (last && begin <= last->end + 1) {
        last->end = end > last->end ? end : last->end;
        return;
    }
    if (f->count == f->capacity) {
        const size_t capacity = f->capacity ? 2 * f->capacity : 16;
        fig_span *const lines = realloc(f->lines, capacity * sizeof *lines);
        if (!lines) {
            f->failed = true;
            return;
        }
        f->lines = lines;
        f->capacity = capacity;
    }
    f->lines[f->count++] = (fig_span){ begin, end };
}

/* ---- what lines are made of ---------------------------------------------------------------- */

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (unsigned char)c >= 0xc3;
}

static bool is_in_word(char c)
{
    return is_letter(c) || (unsigned char)c >= 0x80 || c == '\'' || c == '-';
}

/* Is "|word|" in `list`, which begins and ends with '|'? The word may be any bytes. */
static bool is_among(const char *word, size_t bytes, const char *list)
{
    if (!bytes || !word[0])
        return false;
    for (const char *at = list + 1; (at = strchr(at, word[0])) != NULL; at++)
        if (at[-1] == '|' && !strncmp(at, word, bytes) && at[bytes] == '|')
            return true;
    return false;
}

/* "Share 212 Tweet Email Print": hardly a word that no share bar has, and one that only they have.
 */
static bool is_share_bar(const line *l)
{
    size_t words = 0, own = 0;
    if (l->bytes > 160)
        return false;
    for (size_t i = 0; i < l->bytes;) {
        size_t end = i;
        while (end < l->bytes && is_in_word(l->folded[end]))
            end++;
        if (end == i) {
            if (l->folded[i] == '.' && i + 1 < l->bytes && l->folded[i + 1] == ' ')
                return false; /* sentences */
            i++;
            continue;
        }
        words++;
        const size_t bytes = end - i;
        if (!is_among(l->folded + i, bytes, furniture_shares))
            return false;
        own += is_among(l->folded + i, bytes,
                        "|share|tweet|facebook|twitter|whatsapp|linkedin|pinterest|reddit|teilen|"
                        "partager|compartir|condividi|compartilhar|delen|поделиться|поділитися|"
                        "вконтакте|telegram|");
        i = end;
    }
    return words >= SHARES_LEAST && own >= 2;
}

/* The pieces of a line between '|', bullets and the like. */
static size_t pieces_of(const line *l, fig_span pieces[PIECES_MAX])
{
    static const char *const marks[] = { "|", "\302\267", "\342\200\242", "\302\273", "\342\200\272" };
    size_t count = 0, begin = 0, i = 0;
    while (i <= l->bytes && count < PIECES_MAX) {
        size_t mark_bytes = i == l->bytes;
        for (size_t k = 0; !mark_bytes && k < sizeof marks / sizeof *marks; k++)
            if (!strncmp(l->folded + i, marks[k], strlen(marks[k])))
                mark_bytes = strlen(marks[k]);
        if (!mark_bytes) {
            i++;
            continue;
        }
        size_t end = i;
        while (begin < end && l->folded[begin] == ' ')
            begin++;
        while (end > begin && l->folded[end - 1] == ' ')
            end--;
        if (end > begin)
            pieces[count++] = (fig_span){ begin, end };
        begin = i += mark_bytes;
    }
    return count;
}

/* "Home | News | Sport | About us" */
static bool is_menu(const line *l)
{
    fig_span pieces[PIECES_MAX];
    if (!strchr(l->folded, '|') && !strchr(l->folded, '\302') && !strchr(l->folded, '\342'))
        return false;
    const size_t count = pieces_of(l, pieces);
    size_t known = 0;
    for (size_t i = 0; i < count; i++) {
        const size_t bytes = pieces[i].end - pieces[i].begin;
        if (bytes > 40)
            return false;
        known += is_among(l->folded + pieces[i].begin, bytes, furniture_menus);
    }
    return count >= MENU_LEAST && known >= MENU_KNOWN_LEAST;
}

/* ---- what lines say ------------------------------------------------------------------------ */

/* Nothing but digits and marks from `at` on. */
static bool is_over(const line *l, size_t at)
{
    for (; at < l->bytes; at++)
        if (is_letter(l->folded[at]))
            return false;
    return true;
}

/* Which three bytes follow each other anywhere in a line, by a hash: a saying whose first three do not is
 * not in it, and need not be looked for. */
typedef struct triples {
    uint64_t bits[64];
} triples;

static unsigned triple_bit(const char *at)
{
    const uint32_t bytes = (uint32_t)(unsigned char)at[0] | (uint32_t)(unsigned char)at[1] << 8 |
                           (uint32_t)(unsigned char)at[2] << 16;
    return bytes * 0x9e3779b1u >> 20;
}

static void read_triples(const line *l, triples *out)
{
    *out = (triples){ { 0 } };
    for (size_t i = 0; i + 2 < l->bytes; i++) {
        const unsigned bit = triple_bit(l->folded + i);
        out->bits[bit / 64] |= (uint64_t)1 << bit % 64;
    }
}

static bool may_have(const triples *of, const char *text)
{
    const unsigned bit = triple_bit(text);
    return of->bits[bit / 64] >> bit % 64 & 1;
}

static const saying *find_saying(const line *l)
{
    triples have;
    read_triples(l, &have);
    for (const saying *s = furniture_sayings; s->text; s++) {
        if (l->bytes > s->bytes_max)
            continue;
        if (s->form == SAYS_WITHIN) {
            if (may_have(&have, s->text) && strstr(l->folded, s->text))
                return s;
            continue;
        }
        if (s->text[0] != l->folded[0])
            continue;
        const size_t bytes = strlen(s->text);
        if (strncmp(l->folded, s->text, bytes) || is_letter(l->folded[bytes]))
            continue;
        if (s->form == SAYS_LABEL && strstr(l->folded + bytes, ". "))
            continue; /* the article goes on behind the link */
        const size_t colon = bytes + (l->folded[bytes] == ' ');
        if (s->form == SAYS_FIRST || (s->form == SAYS_LABEL && l->folded[colon] == ':') ||
            ((s->form == SAYS_ALL || s->form == SAYS_LIST) && is_over(l, bytes)))
            return s;
    }
    return NULL;
}

/* A title of another article: short and no sentence. */
static bool is_title(const search *s, const line *l)
{
    const char last = s->text[l->end - 1];
    return l->bytes && l->end - l->begin <= TITLE_BYTES_MAX && last != '.' && last != ',' &&
           last != ';' && last != ':' && last != '"';
}

/* The titles below "Related articles", up to a blank line. Returns where they end. */
static size_t end_of_list(const search *s, const line *head)
{
    line l;
    size_t end = head->end;
    size_t at = head->next;
    for (size_t n = 0; at < s->bytes && n < LIST_LINES_MAX; n++, at = l.next) {
        read_line(s, at, &l);
        if (l.end == l.begin || !is_title(s, &l))
            return l.end == l.begin ? end : head->end; /* titles beside sentences are none */
        end = l.end;
    }
    return end;
}

/* ---- calendars, contents, menus of several lines --------------------------------------------- */

/* How many days of the week the line has; 0 when it has any other word. */
static size_t days_in(const line *l)
{
    size_t days = 0;
    for (size_t i = 0; i < l->bytes && l->bytes <= 400;) {
        size_t end = i;
        while (end < l->bytes && is_in_word(l->folded[end]))
            end++;
        if (end == i) {
            i++;
        } else if (is_among(l->folded + i, end - i, furniture_days)) {
            days++;
            i = end;
        } else {
            return 0;
        }
    }
    return days;
}

/* Only numbers up to 31, each one more than the one before it, `*day`. */
static bool is_week(const line *l, unsigned *day)
{
    unsigned last = *day, count = 0;
    for (size_t i = 0; i < l->bytes;) {
        const char c = l->folded[i];
        if (c >= '0' && c <= '9') {
            unsigned value = 0;
            while (i < l->bytes && l->folded[i] >= '0' && l->folded[i] <= '9' && value < 100)
                value = value * 10 + (unsigned)(l->folded[i++] - '0');
            if (value > 31 || (value != last + 1 && !(last == 0 && value == 1)))
                return false;
            last = value;
            count++;
        } else if (is_letter(c) || c == '.' || c == '%' || c == ':') {
            return false;
        } else {
            i++;
        }
    }
    *day = last;
    return count > 0;
}

/* "Mo Tu We Th Fr Sa Su" and the weeks below it, or behind it on the line. Where it ends; 0: none.
 */
static size_t end_of_calendar(const search *s, const line *head)
{
    line l;
    unsigned day = 0;
    size_t end = 0;
    if (days_in(head) < DAYS_LEAST)
        return 0;
    for (size_t i = 0; i < head->bytes; i++)
        if (head->folded[i] >= '0' && head->folded[i] <= '9')
            return strstr(head->folded, " 27 28 ") ? head->end : 0;
    size_t at = head->next;
    for (size_t n = 0; at < s->bytes && n < GRID_LINES_MAX; n++, at = l.next) {
        read_line(s, at, &l);
        if (l.begin == l.end)
            continue;
        if (!is_week(&l, &day))
            break;
        end = l.end;
    }
    return day >= 28 ? end : 0;
}

/* "3 The vote", "3. The vote": the number before a heading; 0 when there is none. */
static unsigned item_number(const line *l)
{
    unsigned value = 0;
    size_t i = 0;
    while (i < 2 && l->folded[i] >= '0' && l->folded[i] <= '9')
        value = value * 10 + (unsigned)(l->folded[i++] - '0');
    i += i && (l->folded[i] == '.' || l->folded[i] == ')');
    return i && l->folded[i] == ' ' && is_letter(l->folded[i + 1]) ? value : 0;
}

/* "Contents" and its numbered lines, as encyclopaedias have them. */
static size_t end_of_contents(const search *s, const line *head)
{
    static const char heads[] = "|contents|table of contents|in this article|inhalt|"
                                "inhaltsverzeichnis|sommaire|table des matières|índice|contenido|"
                                "indice|sumário|inhoud|содержание|оглавление|зміст|";
    line l;
    size_t end = 0, at = head->next, items = 0;
    unsigned number = 0;
    if (!is_among(head->folded, head->bytes, heads))
        return 0;
    for (; at < s->bytes; at = l.next) {
        read_line(s, at, &l);
        if (l.begin == l.end)
            continue;
        const unsigned next = item_number(&l);
        const bool sub = !next && l.bytes && l.folded[0] >= '0' && l.folded[0] <= '9' &&
                         l.folded[1] == '.' && l.folded[2] >= '0' && l.folded[2] <= '9';
        if (!is_title(s, &l) || !(sub || next == number + 1))
            break;
        number = next ? next : number;
        items++;
        end = l.end;
    }
    return items >= 2 ? end : 0;
}

/* Known items of a menu, a line each. */
static size_t end_of_menu(const search *s, const line *first)
{
    line l = *first;
    size_t end = 0, count = 0;
    while (is_among(l.folded, l.bytes, furniture_menus)) {
        end = l.end;
        count++;
        if (l.next >= s->bytes)
            break;
        read_line(s, l.next, &l);
    }
    return count >= MENU_LINES_LEAST ? end : 0;
}

/* ---- all lines ------------------------------------------------------------------------------- */

/* Where the furniture that begins with `l` ends; 0 when it is none. */
static size_t end_of_furniture(const search *s, const line *l)
{
    const saying *const said = find_saying(l);
    if (said)
        return said->form == SAYS_LIST ? end_of_list(s, l) : l->end;
    if (is_menu(l) || is_share_bar(l))
        return l->end;
    size_t end = end_of_calendar(s, l);
    if (!end)
        end = end_of_contents(s, l);
    return end ? end : end_of_menu(s, l);
}

/* Nothing else is there: then it is what the text is about. */
static bool is_all(const search *s)
{
    size_t at = 0;
    for (size_t i = 0; i <= s->out->count; i++) {
        const size_t end = i < s->out->count ? s->out->lines[i].begin : s->bytes;
        for (; at < end; at++)
            if (!is_blank(s->text[at]) && s->text[at] != '\n')
                return false;
        at = i < s->out->count ? s->out->lines[i].end : s->bytes;
    }
    return true;
}

void furniture_find(const char *text, size_t bytes, furniture *out)
{
    search s = { text, bytes, out };
    line l;
    out->count = 0;
    out->failed = false;
    for (size_t at = 0; at < bytes; at = l.next) {
        read_line(&s, at, &l);
        const size_t end = l.bytes ? end_of_furniture(&s, &l) : 0;
        if (!end)
            continue;
        mark(&s, l.begin, end);
        if (end > l.next)
            l.next = end;
    }
    if (is_all(&s))
        out->count = 0;
}

bool furniture_holds(const furniture *f, fig_span span)
{
    size_t low = 0, high = f->count;
    while (low < high) { /* the first that ends at or behind the span's end */
        const size_t middle = low + (high - low) / 2;
        if (f->lines[middle].end < span.end)
            low = middle + 1;
        else
            high = middle;
    }
    return low < f->count && f->lines[low].begin <= span.begin;
}

void furniture_clear(furniture *f)
{
    free(f->lines);
    *f = (furniture){ .lines = NULL };
}
