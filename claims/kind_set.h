/* kind_set.h - the kinds that are in use, as those who read claims see them: by number. Within
 * claims/ only; claims/kinds.h has them by name. */
#ifndef CLAIMS_KIND_SET_H
#define CLAIMS_KIND_SET_H

#include "claims/kind_spec.h"
#include "claims/kind_table.h"
#include "claims/units.h"
#include "core/arena.h"

typedef struct added_kind {
    kind_spec spec; /* checked; words are folded */
    kind_id like;   /* the built-in one whose rules hold for it */
    const unit **units;
    size_t units_count;
    bool has_nouns; /* where there are units: they are asked for */
} added_kind;

struct fig_kinds {
    const kind *rows; /* by kind_id, the added ones last; that of KIND_NONE is empty */
    size_t count;     /* of rows */
    const added_kind *added;
    size_t added_count;
    bool has_verbs, has_units; /* among those added */
    arena strings;
};

static inline const char *kinds_name(const fig_kinds *all, kind_id id)
{
    return all->rows[id].name;
}

/* A kind_id for what was added; KINDS_BUILTIN and on. */
static inline bool kind_is_added(kind_id id)
{
    return id >= KINDS_BUILTIN;
}

/* The built-in kind whose rules hold for `id`: that of a kind which is part of another. */
static inline kind_id kinds_like(const fig_kinds *all, kind_id id)
{
    return kind_is_added(id) ? all->added[id - KINDS_BUILTIN].like : id;
}

/* Check and fold `specs` into `all->added`, names and units. Fails as kinds_new does. */
fig_status kinds_check(fig_kinds *all, const kind_spec *specs, size_t count, const char *where,
                       fig_error *err);

#endif
