/* json_valid.c - one byte after the other; of what is open only the kinds are kept, a bit each. */
#include "indexer/json_valid.h"

#include <stdint.h>
#include <string.h>

enum { NUMBER_MAX = 63 }; /* longer ones some versions of cJSON refuse */

typedef struct place {
    const char *at, *end;
} place;

static void skip_white(place *p)
{
    while (p->at < p->end && memchr(" \t\r\n", *p->at, 4))
        p->at++;
}

static bool take(place *p, char c)
{
    const bool is = p->at < p->end && *p->at == c;
    p->at += is;
    return is;
}

static bool take_word(place *p, const char *word)
{
    const size_t bytes = strlen(word);
    const bool is = (size_t)(p->end - p->at) >= bytes && !memcmp(p->at, word, bytes);
    p->at += is ? bytes : 0;
    return is;
}

static bool take_digits(place *p)
{
    const char *const begin = p->at;
    while (p->at < p->end && *p->at >= '0' && *p->at <= '9')
        p->at++;
    return p->at > begin;
}

static bool take_number(place *p)
{
    const char *const begin = p->at;
    take(p, '-');
    if (!take(p, '0') && !take_digits(p))
        return false;
    if (take(p, '.') && !take_digits(p))
        return false;
    if (take(p, 'e') || take(p, 'E')) {
        if (!take(p, '-'))
            take(p, '+');
        if (!take_digits(p))
            return false;
    }
    return p->at - begin <= NUMBER_MAX;
}

/* The four digits after "\u"; -1 when there are none. */
static int32_t take_unit(place *p)
{
    int32_t unit = 0;
    for (unsigned i = 0; i < 4; i++, p->at++) {
        static const char digits[] = "0123456789abcdefABCDEF";
        const char *const digit = p->at < p->end && *p->at ? strchr(digits, *p->at) : NULL;
        if (!digit)
            return -1;
        unit = unit * 16 + (int32_t)(digit - digits) - (digit >= digits + 16 ? 6 : 0);
    }
    return unit;
}

static bool take_character(place *p)
{
    int32_t unit = take_unit(p);
    const bool high = unit >= 0xd800 && unit < 0xdc00;
    if (high && (!take_word(p, "\\u") || (unit = take_unit(p)) < 0xdc00 || unit >= 0xe000))
        return false;
    return high || (unit >= 0 && (unit < 0xdc00 || unit >= 0xe000));
}

static bool take_string(place *p)
{
    if (!take(p, '"'))
        return false;
    while (p->at < p->end && *p->at != '"') {
        const unsigned char c = (unsigned char)*p->at++;
        if (c < ' ')
            return false;
        if (c != '\\')
            continue;
        if (p->at == p->end || !memchr("\"\\/bfnrtu", *p->at, 9))
            return false;
        if (*p->at++ == 'u' && !take_character(p))
            return false;
    }
    return take(p, '"');
}

/* A string that breaks off is nothing else either, whatever stands where it does. */
static bool take_scalar(place *p)
{
    if (p->at < p->end && *p->at == '"')
        return take_string(p);
    return take_word(p, "true") || take_word(p, "false") || take_word(p, "null") || take_number(p);
}

/* The key before a value, where the value is an object's. */
static bool take_key(place *p)
{
    skip_white(p);
    const bool taken = take_string(p);
    skip_white(p);
    return taken && take(p, ':');
}

bool json_valid(const char *text, size_t bytes)
{
    place p = { text, text + bytes };
    bool in_object[JSON_DEPTH_MAX];
    unsigned depth = 0;
    for (;;) {
        skip_white(&p);
        const bool object = take(&p, '{');
        if (object || take(&p, '[')) {
            if (depth == JSON_DEPTH_MAX)
                return false;
            in_object[depth++] = object;
            skip_white(&p);
            if (!take(&p, object ? '}' : ']')) {
                if (object && !take_key(&p))
                    return false;
                continue; /* its first value */
            }
            depth--;
        } else if (!take_scalar(&p)) {
            return false;
        }
        /* after a value: what is closed here, and whether another follows */
        skip_white(&p);
        while (depth && take(&p, in_object[depth - 1] ? '}' : ']')) {
            depth--;
            skip_white(&p);
        }
        if (!depth)
            return p.at == p.end;
        if (!take(&p, ',') || (in_object[depth - 1] && !take_key(&p)))
            return false;
    }
}
