/* kind_set.c - the kinds in use, found by what people type for them. */
#include "claims/kind_set.h"

#include "claims/kinds.h"
#include "claims/words.h"

#include <string.h>

const fig_kinds *kinds_builtin(void)
{
    static const fig_kinds builtin = { .rows = kind_rows, .count = KINDS_BUILTIN };
    return &builtin;
}

static bool has_word(const char *words, const char *name, size_t bytes)
{
    for (const char *at = words; *at;) {
        const size_t n = strcspn(at, " ");
        if (n == bytes && memcmp(name, at, n) == 0)
            return true;
        at += n;
        at += *at == ' ';
    }
    return false;
}

static const kind *find_synonym(const fig_kinds *all, size_t first, size_t last, const char *name,
                                size_t bytes)
{
    for (size_t id = first; id < last; ++id)
        if (has_word(all->rows[id].synonyms, name, bytes))
            return &all->rows[id];
    return NULL;
}

const kind *kinds_find(const fig_kinds *all, const char *typed, size_t typed_bytes)
{
    char name[WORD_BYTES_MAX];
    const size_t bytes = words_fold(typed, 0, typed_bytes, name);
    for (size_t id = KIND_NONE + 1; bytes && id < all->count; ++id)
        if (strcmp(all->rows[id].name, name) == 0)
            return &all->rows[id];
    const kind *const added = find_synonym(all, KINDS_BUILTIN, all->count, name, bytes);
    return added ? added : find_synonym(all, KIND_NONE + 1, KINDS_BUILTIN, name, bytes);
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
