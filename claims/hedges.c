/* hedges.c - matching the phrases of hedges_LANG.inc, and the signs > < ≥ ≤ ~ ≈ + ±. */
#include "claims/hedges.h"

typedef struct hedge_row {
    language lang;
    fig_modifier modifier;
    const char *phrases; /* parted by '|' */
} hedge_row;

static const hedge_row rows_before[] = {
#define BEFORE(lang, modifier, phrases) { LANG_##lang, modifier, phrases },
#define AFTER(lang, modifier, phrases)
#include "claims/hedges_en.inc"
#include "claims/hedges_other.inc"
#undef BEFORE
#undef AFTER
};

static const hedge_row rows_after[] = {
#define BEFORE(lang, modifier, phrases)
#define AFTER(lang, modifier, phrases) { LANG_##lang, modifier, phrases },
#include "claims/hedges_en.inc"
#include "claims/hedges_other.inc"
#undef BEFORE
#undef AFTER
};

static const struct {
    const char *sign;
    fig_modifier modifier;
} signs[] = {
    { ">", FIG_MORE_THAN }, { "<", FIG_LESS_THAN }, { "≥", FIG_AT_LEAST }, { "⩾", FIG_AT_LEAST },
    { "≤", FIG_AT_MOST },   { "⩽", FIG_AT_MOST },   { "~", FIG_ABOUT },    { "≈", FIG_ABOUT },
    { "∼", FIG_ABOUT },     { "±", FIG_ABOUT },
};

enum { PHRASE_TOKENS_MAX = 7 };

/* Words of [first, last) folded, with one space between; false when that is too long. */
static bool spell(const lexed *x, size_t first, size_t last, char *out, size_t bytes)
{
    size_t n = 0;
    for (size_t i = first; i < last; i++) {
        char folded[WORD_BYTES_MAX];
        const size_t length = words_fold(x->text, x->tokens[i].begin, x->tokens[i].end, folded);
        if (length == 0 || n + length + 2 > bytes)
            return false;
        if (i > first && !lexed_touches(x, i))
            out[n++] = ' ';
        memcpy(out + n, folded, length);
        n += length;
    }
    out[n] = '\0';
    return true;
}

static bool listed(const char *phrases, const char *wanted)
{
    const size_t bytes = strlen(wanted);
    for (const char *at = phrases; (at = strstr(at, wanted)) != NULL; at++)
        if ((at == phrases || at[-1] == '|') && (at[bytes] == '|' || at[bytes] == '\0'))
            return true;
    return false;
}

static bool look_up(const hedge_row *rows, size_t count, language lang, const char *phrase,
                    fig_modifier *out)
{
    for (size_t i = 0; i < count; i++)
        if (rows[i].lang == lang && listed(rows[i].phrases, phrase)) {
            *out = rows[i].modifier;
            return true;
        }
    return false;
}

static hedge sign_at(const lexed *x, size_t i)
{
    for (size_t k = 0; k < sizeof signs / sizeof *signs; k++)
        if (lexed_text(x, i, signs[k].sign))
            return (hedge){ signs[k].modifier, 1 };
    return (hedge){ FIG_EXACT, 0 };
}

hedge hedge_before(const lexed *x, size_t i)
{
    hedge best = { FIG_EXACT, 0 };
    if (i == 0)
        return best;
    if (lexed_mark(x, i - 1, '=') && i > 1) { /* "<=", "> =" */
        best = sign_at(x, i - 2);
        if (best.tokens)
            return (hedge){ best.modifier == FIG_MORE_THAN ? FIG_AT_LEAST : FIG_AT_MOST, 2 };
    }
    best = sign_at(x, i - 1);
    if (best.tokens)
        return best;
    if (!lexed_kind(x, i - 1, TOKEN_WORD) && !lexed_is(x, i - 1, W_HEDGE))
        return best;
    if (!lexed_is(x, i - 1, W_HEDGE))
        return best;
    char phrase[120];
    for (size_t n = 1; n <= PHRASE_TOKENS_MAX && n <= i; n++) {
        fig_modifier modifier;
        if (!spell(x, i - n, i, phrase, sizeof phrase))
            break;
        if (look_up(rows_before, sizeof rows_before / sizeof *rows_before, x->lang, phrase, &modifier))
            best = (hedge){ modifier, n };
    }
    return best;
}

hedge hedge_after(const lexed *x, size_t i)
{
    hedge best = { FIG_EXACT, 0 };
    if (i >= x->count)
        return best;
    if (lexed_mark(x, i, '+') && lexed_touches(x, i) && !(lexed_kind(x, i + 1, TOKEN_NUMBER)))
        return (hedge){ FIG_AT_LEAST, 1 };
    if (!lexed_kind(x, i, TOKEN_WORD) && !lexed_dash(x, i))
        return best;
    char phrase[120];
    for (size_t n = 1; n <= 3 && i + n <= x->count; n++) {
        fig_modifier modifier;
        if (!spell(x, i, i + n, phrase, sizeof phrase))
            break;
        if (look_up(rows_after, sizeof rows_after / sizeof *rows_after, x->lang, phrase, &modifier))
            best = (hedge){ modifier, n };
    }
    return best;
}
