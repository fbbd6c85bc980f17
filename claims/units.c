/* units.c - look-up in the generated table of units. */
#include "claims/units.h"

#include <stdlib.h>
#include <string.h>

#include "claims/units_at.h"
#include "claims/units_table.h"
#include "claims/words.h"

#include "units_table.inc" /* units_rows, units_by_id, units_surfaces, units_slots, units_texts */

static int compare_id(const void *key, const void *row)
{
    return strcmp(key, units_rows[*(const uint16_t *)row].id);
}

const unit *units_find(const char *id)
{
    const uint16_t *const row =
        id ? bsearch(id, units_by_id, sizeof units_by_id / sizeof *units_by_id, sizeof *units_by_id,
                     compare_id)
           : NULL;
    return row ? &units_rows[*row] : NULL;
}

double units_canonical(const unit *u, double value)
{
    return value * u->factor + u->offset;
}

bool unit_is_money(const unit *u)
{
    return u && u->kind && strcmp(u->kind, "money") == 0;
}

/* Bytes of `text` that `name` takes; a space in `name` stands for spaces or a hyphen. 0 = no match.
 */
static size_t same(const char *name, const char *text, size_t bytes)
{
    size_t at = 0;
    for (const char *n = name; *n; n++) {
        if (*n == ' ') {
            const size_t from = at;
            if (at < bytes && text[at] == '-')
                at++;
            while (at == from || (at < bytes && text[at] == ' ')) {
                if (at >= bytes || (text[at] != ' ' && (unsigned char)text[at] != 0xC2))
                    return 0;
                at += text[at] == ' ' ? 1 : 2;
                if (at > bytes)
                    return 0;
            }
        } else {
            if (at >= bytes || text[at] != *n)
                return 0;
            at++;
        }
    }
    return at;
}

/* The surfaces whose names begin with a first token: [begin, end). */
static bool bucket_of(const char *folded, size_t first, size_t *begin)
{
    for (uint32_t slot = words_hash(LANG_EN, folded, first) % UNITS_SLOTS; units_slots[slot];
         slot = (slot + 1) % UNITS_SLOTS) {
        const size_t row = (size_t)units_slots[slot] - 1;
        char name[WORD_BYTES_MAX];
        const char *const text = units_texts + units_surfaces[row].text;
        const size_t bytes = words_first(text, strlen(text));
        words_fold(text, 0, bytes, name);
        if (bytes == first && memcmp(name, folded, first) == 0) {
            *begin = row;
            return true;
        }
    }
    return false;
}

bool units_open(const char *text, size_t bytes)
{
    char folded[WORD_BYTES_MAX];
    size_t begin;
    const size_t first = words_first(text, bytes < WORD_BYTES_MAX - 1 ? bytes : WORD_BYTES_MAX - 1);
    return first > 0 && words_fold(text, 0, first, folded) > 0 && bucket_of(folded, first, &begin);
}

static size_t same_folded(const char *name, const char *folded, size_t bytes)
{
    char text[WORD_BYTES_MAX];
    words_fold(name, 0, strlen(name), text);
    return same(text, folded, bytes);
}

typedef bool ends_well(const void *user, size_t bytes);

/* The longest surface at the start of `text` for which `ends` holds; two passes, the second without
 * regard to case. Surfaces with a flag of `avoid` are passed over. NULL when there is none. */
static const surface *match(language lang, const char *text, size_t bytes, ends_well *ends,
                            const void *user, int avoid, size_t *taken)
{
    char folded[WORD_BYTES_MAX];
    const size_t limit = bytes < WORD_BYTES_MAX - 1 ? bytes : WORD_BYTES_MAX - 1;
    size_t begin = 0;
    const size_t first = words_first(text, limit);
    if (first == 0 || words_fold(text, 0, first, folded) == 0 || !bucket_of(folded, first, &begin))
        return NULL; /* most words: no unit begins so */
    words_fold(text, 0, limit, folded);
    for (int pass = 0; pass < 2; pass++)
        for (const surface *s = &units_surfaces[begin];; s++) {
            const char *const own = units_texts + s->text;
            const bool cased = s->flags & SURFACE_CASE;
            const bool spoken = s->lang == LANGS_COUNT || s->lang == lang;
            const bool sure =
                cased && lang == LANG_EN && !(s->flags & SURFACE_WEAK) && own[1] != '\0';
            const size_t length = !spoken || s->flags & avoid ? 0
                                  : pass == 0 ? same(own, cased ? text : folded, limit)
                                  : sure      ? same_folded(own, folded, limit)
                                              : 0;
            if (length > 0 && ends(user, length)) {
                *taken = length;
                return s;
            }
            if (s->flags & SURFACE_LAST)
                break;
        }
    return NULL;
}

typedef struct place { /* where among tokens a match begins */
    const lexed *x;
    size_t i;
} place;

/* Tokens from `i` on that end exactly `bytes` after its begin; 0 when none does. */
static size_t tokens_of(const lexed *x, size_t i, size_t bytes)
{
    const size_t end = x->tokens[i].begin + bytes;
    for (size_t k = i; k < x->count && x->tokens[k].begin < end; k++)
        if (x->tokens[k].end == end ||
            (x->tokens[k].end == end + 1 && x->tokens[k].flags & TOKEN_ABBREVIATION)) /* "164p." */
            return k + 1 - i;
    return 0;
}

static bool ends_at_token(const void *user, size_t bytes)
{
    const place *const p = user;
    return tokens_of(p->x, p->i, bytes) > 0;
}

/* "five F-16s", "12 C-130 planes": a letter that a dash joins to what follows is part of a name. */
static bool begins_name(const lexed *x, size_t i)
{
    return lexed_bytes(x, i) == 1 && x->tokens[i].flags & TOKEN_CAPITAL &&
           lexed_mark(x, i + 1, '-') && lexed_touches(x, i + 1) && lexed_touches(x, i + 2);
}

static unit_hit hit_at(const lexed *x, size_t i, int avoid)
{
    const unit_hit none = { NULL, 0, false, false };
    if (i >= x->count || x->tokens[i].kind == TOKEN_NUMBER || begins_name(x, i))
        return none;
    const bool alone = !lexed_touches(x, i + 1) || !words_letter(x->text[x->tokens[i].end]);
    if (alone && x->lexemes && x->tokens[i].kind == TOKEN_WORD && !x->lexemes[i]->opens_unit)
        return none;
    const place p = { x, i };
    const size_t from = x->tokens[i].begin;
    size_t taken = 0;
    const surface *const s = match(x->lang, x->text + from, x->tokens[x->count - 1].end - from,
                                   ends_at_token, &p, avoid, &taken);
    if (!s)
        return none;
    return (unit_hit){ &units_rows[s->unit], tokens_of(x, i, taken), s->flags & SURFACE_WEAK,
                       s->flags & SURFACE_BEFORE };
}

unit_hit units_at(const lexed *x, size_t i)
{
    if (lexed_kind(x, i + 1, TOKEN_NUMBER) && lexed_touches(x, i + 1) && lexed_bytes(x, i) == 1 &&
        x->tokens[i].flags & TOKEN_CAPITAL)
        return (unit_hit){ NULL, 0, false, false }; /* "31 M1 tanks" */
    return hit_at(x, i, SURFACE_PREFIX);
}

unit_hit units_before(const lexed *x, size_t i)
{
    enum { TOKENS_MAX = 5 }; /* "u.s. $", "us $" */
    unit_hit best = { NULL, 0, false, false };
    for (size_t back = 1; back <= TOKENS_MAX && back <= i; back++) {
        const unit_hit hit = hit_at(x, i - back, 0);
        if (hit.measure && hit.tokens == back && hit.before)
            best = hit;
    }
    return best;
}

typedef struct typed {
    const char *text;
    size_t bytes;
} typed;

static bool ends_word(const void *user, size_t bytes)
{
    const typed *const t = user;
    return bytes >= t->bytes || !words_letter(t->text[bytes]) || !words_letter(t->text[bytes - 1]);
}

const unit *units_parse(const char *text, size_t bytes, size_t *taken)
{
    const typed t = { text, bytes };
    *taken = 0;
    const surface *const s = match(LANG_EN, text, bytes, ends_word, &t, SURFACE_PREFIX, taken);
    return s ? &units_rows[s->unit] : NULL;
}
