/* hedges.c - finding the phrases of hedges_LANG.inc, and the signs > < ≥ ≤ ~ ≈ + ±. */
#include "claims/hedges.h"

static const struct {
    const char *sign;
    fig_modifier modifier;
} signs[] = {
    { ">", FIG_MORE_THAN }, { "<", FIG_LESS_THAN }, { "≥", FIG_AT_LEAST }, { "⩾", FIG_AT_LEAST },
    { "≤", FIG_AT_MOST },   { "⩽", FIG_AT_MOST },   { "~", FIG_ABOUT },    { "≈", FIG_ABOUT },
    { "∼", FIG_ABOUT },     { "±", FIG_ABOUT },
};

/* Words of [first, last) folded, with one space between; the length, 0 when that is too long. */
static size_t spell(const lexed *x, size_t first, size_t last, char *out, size_t bytes)
{
    size_t n = 0;
    for (size_t i = first; i < last; i++) {
        char folded[WORD_BYTES_MAX];
        const size_t length = words_fold(x->text, x->tokens[i].begin, x->tokens[i].end, folded);
        if (length == 0 || n + length + 2 > bytes)
            return 0;
        if (i > first && !lexed_touches(x, i))
            out[n++] = ' ';
        memcpy(out + n, folded, length);
        n += length;
    }
    out[n] = '\0';
    return n;
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
    if (!lexed_is(x, i - 1, W_HEDGE))
        return best;
    char phrase[120];
    for (size_t n = 1; n <= x->words[i - 1]->hedge_tokens && n <= i; n++) {
        fig_modifier modifier;
        const size_t bytes = spell(x, i - n, i, phrase, sizeof phrase);
        if (bytes == 0)
            break;
        if (words_hedge(x->lang, true, phrase, bytes, &modifier))
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
    if (!lexed_is(x, i, W_TAIL) && !(lexed_dash(x, i) && lexed_touches(x, i)))
        return best;
    char phrase[120];
    for (size_t n = 1; n <= 3 && i + n <= x->count; n++) {
        fig_modifier modifier;
        const size_t bytes = spell(x, i, i + n, phrase, sizeof phrase);
        if (bytes == 0)
            break;
        if (words_hedge(x->lang, false, phrase, bytes, &modifier))
            best = (hedge){ modifier, n };
    }
    return best;
}
