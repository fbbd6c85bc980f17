/* stops.c - a stop ends a sentence unless what stands before or behind it says otherwise. What
 * stands behind is read from the text, a bounded stretch of it but for white space, and every white
 * space once. */
#include "stem/stops.h"

#include <string.h>

enum {
    CLOSERS_BYTES_MAX = 64, /* of stops, quotes and brackets in a row */
    OPENERS_MAX = 8,
    WORD_BYTES_MAX = 64, /* of the word behind, as far as it is looked at */
    TIME_BYTES_MAX = 20, /* "New York City time" */
    URL_BYTES_MAX = 64   /* how far around an address is looked for */
};

typedef enum next_kind {
    NEXT_NOTHING, /* the text's end, an empty line, a line that was not full */
    NEXT_TOUCHES, /* no white space behind the stop */
    NEXT_UPPER,   /* or a letter of a script without cases */
    NEXT_LOWER,
    NEXT_DIGIT,
    NEXT_MARK
} next_kind;

typedef struct following {
    next_kind kind;
    size_t closed;     /* behind the stops, quotes and brackets that belong to the sentence */
    size_t begin, end; /* the word that follows */
} following;

/* The first of `characters` that stands at `at`: its length, or 0. */
static size_t one_of(const scanner *s, size_t at, const char *const *characters)
{
    for (; *characters; characters++)
        if (scan_begins(s, at, *characters))
            return strlen(*characters);
    return 0;
}

/* "[12]", "[a]": a note of an encyclopedia, behind the stop. */
static size_t note_bytes(const scanner *s, size_t at)
{
    size_t i = at;
    if (s->text[i++] != '[')
        return 0;
    while (i < s->bytes && i - at < 5 &&
           (s->classes.byte[(unsigned char)s->text[i]] & (CHAR_DIGIT | CHAR_LOWER)))
        i++;
    return i > at + 1 && i < s->bytes && s->text[i] == ']' ? i + 1 - at : 0;
}

static size_t skip_closers(const scanner *s, size_t at)
{
    static const char *const closers[] = {
        "”", "’", "“", "»", "«", "›", "…", "」", "』", "）", NULL
    };
    const size_t limit = s->bytes - at > CLOSERS_BYTES_MAX ? at + CLOSERS_BYTES_MAX : s->bytes;
    while (at < limit) {
        const char c = s->text[at];
        size_t length = c == '.' || c == '!' || c == '?' || c == '"' || c == '\'' || c == ')' ||
                        c == ']' || c == '}' || c == '*';
        if (length == 0 && c == '[')
            length = note_bytes(s, at);
        if (length == 0 && (unsigned char)c >= 0x80)
            length = one_of(s, at, closers);
        if (length == 0)
            break;
        at += length;
    }
    return at;
}

static size_t skip_openers(const scanner *s, size_t at)
{
    static const char *const openers[] = { "(", "[", "{", "\"", "'", "-", "“", "‘",  "„", "‚",
                                           "«", "»", "‹", "¿",  "¡", "–", "—", "「", " ", NULL };
    for (int i = 0; i < OPENERS_MAX && at < s->bytes; i++) {
        const size_t length = one_of(s, at, openers);
        if (length == 0)
            break;
        at += length;
    }
    return at;
}

static size_t word_end(const scanner *s, size_t begin)
{
    const size_t limit = s->bytes - begin > WORD_BYTES_MAX ? begin + WORD_BYTES_MAX : s->bytes;
    size_t at = begin, length;
    while (at < limit && (scan_class(s, at, &length) & (CHAR_LETTER | CHAR_JOINER)))
        at += length;
    return at;
}

/* "https://", "www.", "pic.twitter.com": goes on with no sentence. */
static bool is_address(const scanner *s, const following *next)
{
    return scan_begins(s, next->begin, "http") || scan_begins(s, next->begin, "www.") ||
           scan_begins(s, next->begin, "pic.");
}

static following look(const scanner *s, size_t at)
{
    following next = { NEXT_NOTHING, skip_closers(s, at), 0, 0 };
    gap behind = scan_gap(s, next.closed);
    size_t length;
    if (behind.end == s->bytes)
        return next;
    if (behind.kind == GAP_NONE) {
        next.kind = NEXT_TOUCHES;
        next.begin = behind.end;
        return next;
    }
    if (behind.kind == GAP_SPACE &&
        scan_begins(s, behind.end, "»")) { /* French: the quote closes here */
        const size_t after = behind.end + 2;
        if (after == s->bytes || !(scan_class(s, after, &length) & (CHAR_LETTER | CHAR_DIGIT))) {
            next.closed = skip_closers(s, after);
            behind = scan_gap(s, next.closed);
        }
    }
    if (behind.end == s->bytes || scan_gap_ends(s, &behind))
        return next;
    next.begin = skip_openers(s, behind.end);
    if (next.begin == s->bytes) {
        next.kind = NEXT_MARK;
        return next;
    }
    const uint8_t class = scan_class(s, next.begin, &length);
    next.end = word_end(s, next.begin);
    if (class & CHAR_LOWER)
        next.kind = is_address(s, &next) ? NEXT_MARK : NEXT_LOWER;
    else if (class & CHAR_LETTER)
        next.kind = NEXT_UPPER;
    else
        next.kind = class == CHAR_DIGIT ? NEXT_DIGIT : NEXT_MARK;
    return next;
}

/* Does a word follow that often begins a sentence, and not an initial like the A. of "J. A. Smith"?
 */
static bool starter_follows(const scanner *s, const following *next)
{
    if (next->kind != NEXT_UPPER ||
        !(vocab_classes(s->lang, s->text + next->begin, next->end - next->begin) &
          VOCAB_STARTER))
        return false;
    size_t length;
    scan_class(s, next->begin, &length);
    return next->begin + length < next->end || next->end == s->bytes || s->text[next->end] != '.';
}

/* Does what follows belong to the company's name or the time of day? "Inc. CEO", "a.m. EST", "a.m.
 * Seoul time" */
static bool tail_follows(const scanner *s, const following *next)
{
    static const char time[] = " time";
    if (vocab_classes(s->lang, s->text + next->begin, next->end - next->begin) &
        VOCAB_TAIL)
        return true;
    const size_t limit =
        s->bytes - next->end > TIME_BYTES_MAX ? next->end + TIME_BYTES_MAX : s->bytes;
    for (size_t at = next->end; at + sizeof time - 1 <= limit && s->text[at] != '.'; at++)
        if (memcmp(s->text + at, time, sizeof time - 1) == 0)
            return true;
    return false;
}

static bool in_address(const scanner *s, size_t at)
{
    const size_t after = s->bytes - at > URL_BYTES_MAX ? at + URL_BYTES_MAX : s->bytes;
    for (size_t i = at; i < after && !(s->classes.byte[(unsigned char)s->text[i]] & CHAR_SPACE);
         i++)
        if (s->text[i] == '@')
            return true;
    const size_t limit = at > URL_BYTES_MAX ? at - URL_BYTES_MAX : 0;
    for (; at > limit; at--) {
        const char c = s->text[at - 1];
        if (s->classes.byte[(unsigned char)c] & CHAR_SPACE)
            return false;
        if (c == '/' || c == '@' || c == '_' || c == '=' || c == '&' || c == '#')
            return true;
        if (c == 'w' && at > limit + 3 && memcmp(s->text + at - 3, "www", 3) == 0)
            return true;
    }
    return at > 0; /* longer than words are */
}

/* "... the end.The next": a lower-case word, a stop, and a word with one capital. */
static bool space_is_missing(const scanner *s, size_t at, const following *next)
{
    size_t length, second;
    if (at < 3 || !(s->classes.byte[(unsigned char)s->text[at - 1]] & CHAR_LOWER) ||
        !(s->classes.byte[(unsigned char)s->text[at - 2]] & CHAR_LOWER))
        return false;
    if (!(scan_class(s, next->begin, &length) & CHAR_UPPER) || next->begin + length >= s->bytes ||
        !(scan_class(s, next->begin + length, &second) & CHAR_LOWER))
        return false;
    return !in_address(s, at);
}

/* "3. Oktober", "1. The first item". */
static bool number_goes_on(const scanner *s, const following *next)
{
    const token *const number = &s->tokens[s->count - 1];
    const size_t bytes = number->end - number->begin;
    if (bytes > 3)
        return false;
    if ((number->flags & TOKEN_LINE) && s->count == 1)
        return true;
    return bytes <= 2 && (s->lang->traits & LANG_ORDINAL_STOP) &&
           (next->kind == NEXT_DIGIT || (next->kind == NEXT_UPPER && !starter_follows(s, next)));
}

static void settle(scanner *s, const following *next, bool ends)
{
    s->judged = next->closed;
    if (ends)
        s->stop = next->closed;
}

static bool needs_no_space(int32_t point)
{
    switch (point) {
    case 0x0589: /* Armenian */
    case 0x061f: /* Arabic */
    case 0x06d4:
    case 0x0964: /* Devanagari */
    case 0x0965:
    case 0x1362: /* Ethiopic */
    case 0x3002: /* Chinese, Japanese */
    case 0xff01:
    case 0xff1f:
    case 0xff61:
        return true;
    default:
        return false;
    }
}

bool stops_is_stop(int32_t point)
{
    return point == '.' || point == '!' || point == '?' || point == 0x2026 || point == 0x203d ||
           (point >= 0x2047 && point <= 0x2049) || point == 0x203c || needs_no_space(point);
}

void stops_mark(scanner *s, size_t at)
{
    if (at < s->judged)
        return;
    size_t length;
    const int32_t point = utf8_at(s->text, s->bytes, at, &length);
    const following next = look(s, at + length);
    if (needs_no_space(point)) {
        settle(s, &next, true);
        return;
    }
    const token *const before = s->count > 0 ? &s->tokens[s->count - 1] : NULL;
    const bool touches = before && before->end == at;
    bool ends = false;
    switch (next.kind) {
    case NEXT_NOTHING:
        ends = true;
        break;
    case NEXT_TOUCHES:
        ends = space_is_missing(s, at, &next);
        break;
    case NEXT_LOWER: /* with spaces on both sides: the text was taken apart by a program */
        ends = point == '.' && before && !touches && next.closed == at + 1;
        break;
    default:
        ends = !(point == '.' && touches && before->kind == TOKEN_NUMBER && next.closed == at + 1 &&
                 number_goes_on(s, &next));
    }
    settle(s, &next, ends);
}

/* Which of the ways of an abbreviation this word goes: one of VOCAB_ABBREVIATIONS, 0 for a plain
 * word. */
static unsigned manner(const scanner *s, size_t begin, size_t end, bool initial, unsigned flags)
{
    unsigned classes = vocab_classes(s->lang, s->text + begin, end - begin) &
                       (VOCAB_ABBREVIATIONS | VOCAB_CAPITAL);
    if (classes & VOCAB_CAPITAL ? !(flags & TOKEN_CAPITAL) : initial)
        classes = 0; /* "gen." is not "Gen.", the P. of "J. P. Smith" is no page */
    if (classes == 0 && memchr(s->text + begin, '.', end - begin))
        classes = VOCAB_MAYBE; /* "U.S." */
    static const unsigned manners[] = { VOCAB_NEVER, VOCAB_CLOSING, VOCAB_MAYBE, VOCAB_COUNTED,
                                        VOCAB_INNER };
    for (size_t i = 0; i < sizeof manners / sizeof *manners; i++)
        if (classes & manners[i])
            return manners[i];
    return 0;
}

bool stops_abbreviation(scanner *s, size_t begin, size_t end, unsigned flags)
{
    size_t first;
    scan_class(s, begin, &first);
    const bool initial = begin + first == end && (flags & TOKEN_CAPITAL);
    const unsigned kind = manner(s, begin, end, initial, flags);
    if (kind == 0 && !initial)
        return false;

    const following next = look(s, end + 1);
    bool belongs = true, ends = next.kind == NEXT_NOTHING;
    switch (kind) {
    case VOCAB_NEVER:
        break;
    case VOCAB_CLOSING:
        ends = ends || (next.kind == NEXT_UPPER && !tail_follows(s, &next));
        break;
    case VOCAB_MAYBE:
        ends = ends || starter_follows(s, &next);
        break;
    case VOCAB_COUNTED:
        belongs = next.kind == NEXT_DIGIT && next.closed == end + 1;
        break;
    case VOCAB_INNER:
        belongs = next.kind == NEXT_LOWER || next.kind == NEXT_TOUCHES;
        break;
    default: /* an initial, but not that of "vitamin C." */
        belongs = next.kind == NEXT_UPPER || next.kind == NEXT_LOWER || next.kind == NEXT_TOUCHES;
        ends = starter_follows(s, &next);
    }
    if (!belongs)
        return false;
    if (next.closed > end + 1 && kind != VOCAB_NEVER && next.kind != NEXT_LOWER &&
        next.kind != NEXT_TOUCHES) {
        const char last = s->text[next.closed - 1];
        ends =
            ends || (last != ')' && last != ']'); /* "... of the U.S.\" The, but "(the U.S.) The" */
    }
    settle(s, &next, ends);
    return true;
}
