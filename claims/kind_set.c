/* kind_set.c - the kinds in use, found by what people type for them. */
#include "claims/kind_set.h"

#include <string.h>

const fig_kinds *kinds_builtin(void)
{
    static const fig_kinds builtin = { kind_rows, KINDS_BUILTIN };
    return &builtin;
}

static bool same_folded(const char *a, const char *b, size_t bytes)
{
    for (size_t i = 0; i < bytes; ++i) {
        const char c = a[i] >= 'A' && a[i] <= 'Z' ? (char)(a[i] + ('a' - 'A')) : a[i];
        if (c != b[i])
            return false;
    }
    return true;
}

static bool has_word(const char *words, const char *word, size_t bytes)
{
    for (const char *at = words; *at;) {
        const size_t n = strcspn(at, " ");
        if (n == bytes && same_folded(word, at, n))
            return true;
        at += n;
        at += *at == ' ';
    }
    return false;
}

const kind *kinds_find(const fig_kinds *all, const char *name, size_t bytes)
{
    for (size_t id = KIND_NONE + 1; id < all->count; ++id)
        if (has_word(all->rows[id].name, name, bytes))
            return &all->rows[id];
    for (size_t id = KIND_NONE + 1; id < all->count; ++id)
        if (has_word(all->rows[id].synonyms, name, bytes))
            return &all->rows[id];
    return NULL;
}

const kind *kinds_all(const fig_kinds *all, size_t *count)
{
    *count = all->count - 1;
    return &all->rows[KIND_NONE + 1];
}

bool kinds_answers(const kind *asked, const char *claim_kind)
{
    if (!claim_kind)
        return false;
    if (strcmp(asked->name, claim_kind) == 0)
        return true;
    for (const char *const *member = asked->members; member && *member; ++member)
        if (strcmp(*member, claim_kind) == 0)
            return true;
    return false;
}
