/* kind_make.c - kinds that users give joined with those built in: who is part of whom. A kind is
 * answered by all its parts, and by theirs. */
#include "claims/kind_set.h"
#include "claims/kinds.h"
#include "core/error.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS_MAX = KINDS_BUILTIN + KINDS_ADDED_MAX };

typedef struct joining {
    fig_kinds *all;
    kind *rows;
    added_kind *added;
    bool part[ROWS_MAX][ROWS_MAX]; /* [of][the part], by kind_id */
    const char *where;
    fig_error *err;
} joining;

static kind_id id_of(const joining *j, const char *name, size_t bytes)
{
    for (size_t id = KIND_NONE + 1; id < j->all->count; id++)
        if (strlen(j->rows[id].name) == bytes && memcmp(j->rows[id].name, name, bytes) == 0)
            return (kind_id)id;
    return KIND_NONE;
}

static fig_status refuse(const joining *j, kind_id id, const char *mend, const char *what)
{
    char at[256];
    snprintf(at, sizeof at, "%.200s: kind '%s'", j->where, j->rows[id].name);
    return error_set(j->err, FIG_BAD_INPUT, at, what, mend);
}

/* What is measured in another unit, or counted, answers no question of it. */
static bool same_measure(const joining *j, kind_id whole, kind_id part)
{
    const char *const a = j->rows[whole].canonical_unit, *const b = j->rows[part].canonical_unit;
    return a && b && strcmp(a, b) == 0;
}

static fig_status join(joining *j, kind_id whole, kind_id part, kind_id told)
{
    char what[200];
    if (whole == part)
        return refuse(j, told, "take it away", "the kind is a part of itself");
    if (!same_measure(j, whole, part)) {
        snprintf(what, sizeof what, "'%s' and '%s' are not measured in the same",
                 j->rows[whole].name, j->rows[part].name);
        return refuse(j, told, "join kinds of counted things, or of one measure", what);
    }
    j->part[whole][part] = true;
    return FIG_OK;
}

/* The kinds that `list` names. */
static fig_status join_list(joining *j, kind_id id, const char *field, const char *list, bool parts)
{
    for (const char *at = list; *at;) {
        const size_t bytes = strcspn(at, " ");
        const kind_id other = id_of(j, at, bytes);
        if (other == KIND_NONE) {
            char what[200];
            snprintf(what, sizeof what, "'%s' names '%.*s', which is no kind", field, (int)bytes,
                     at);
            return refuse(j, id, "write the name of a kind, such as 'munitions'", what);
        }
        const fig_status status = parts ? join(j, id, other, id) : join(j, other, id, id);
        if (status)
            return status;
        at += bytes;
        at += *at == ' ';
    }
    return FIG_OK;
}

/* The kinds as they were built in, and what each added one says. */
static fig_status join_all(joining *j)
{
    fig_status status = FIG_OK;
    for (kind_id id = KIND_NONE + 1; id < KINDS_BUILTIN; id++)
        for (const char *const *m = kind_rows[id].members; m && *m; m++)
            j->part[id][id_of(j, *m, strlen(*m))] = true;
    for (size_t i = 0; i < j->all->added_count && !status; i++) {
        const added_kind *const k = &j->added[i];
        const kind_id id = (kind_id)(KINDS_BUILTIN + i);
        status = join_list(j, id, "part_of", k->spec.part_of, false);
        if (!status)
            status = join_list(j, id, "union_of", k->spec.union_of, true);
        if (!status && k->units_count) { /* rainfall is a length, whether it says so or not */
            const char *const measure = k->units[0]->kind;
            status = join(j, id_of(j, measure, strlen(measure)), id, id);
        }
    }
    return status;
}

/* What is part of a part is part of the whole. */
static fig_status close_over(joining *j)
{
    const size_t count = j->all->count;
    for (size_t through = KIND_NONE + 1; through < count; through++)
        for (size_t whole = KIND_NONE + 1; whole < count; whole++)
            for (size_t part = KIND_NONE + 1; j->part[whole][through] && part < count; part++)
                j->part[whole][part] = j->part[whole][part] || j->part[through][part];
    for (size_t id = KINDS_BUILTIN; id < count; id++)
        if (j->part[id][id])
            return refuse(j, (kind_id)id, "take one 'part_of' or 'union_of' away",
                          "the kind is a part of its own parts");
    return FIG_OK;
}

static fig_status list_members(joining *j, kind_id whole)
{
    size_t count = 0;
    for (size_t id = KIND_NONE + 1; id < j->all->count; id++)
        count += j->part[whole][id];
    if (!count)
        return FIG_OK;
    const char **const names = arena_alloc(&j->all->strings, (count + 1) * sizeof *names);
    if (!names)
        return error_no_memory(j->err);
    size_t at = 0;
    for (size_t id = KIND_NONE + 1; id < j->all->count; id++)
        if (j->part[whole][id])
            names[at++] = j->rows[id].name;
    names[at] = NULL;
    j->rows[whole].members = names;
    return FIG_OK;
}

static bool is_of_people(const kind_spec *spec)
{
    for (size_t i = 0; i < spec->words_count; i++)
        if (spec->words[i].persons[0])
            return true;
    return false;
}

/* The first of the table that it is part of; those who are people are people at the least. */
static kind_id like_of(const joining *j, size_t index)
{
    for (kind_id id = KIND_NONE + 1; id < KINDS_BUILTIN; id++)
        if (j->part[id][KINDS_BUILTIN + index])
            return id;
    return is_of_people(&j->added[index].spec) ? KIND_PEOPLE : KIND_COUNT;
}

static fig_status join_kinds(fig_kinds *all, const char *where, fig_error *err)
{
    joining *const j = calloc(1, sizeof *j);
    if (!j)
        return error_no_memory(err);
    j->all = all;
    j->rows = (kind *)all->rows; /* still being made */
    j->added = (added_kind *)all->added;
    j->where = where;
    j->err = err;
    fig_status status = join_all(j);
    if (!status)
        status = close_over(j);
    for (size_t id = KIND_NONE + 1; id < all->count && !status; id++)
        status = list_members(j, (kind_id)id);
    for (size_t i = 0; i < all->added_count && !status; i++)
        j->added[i].like = like_of(j, i);
    free(j);
    return status;
}

fig_status kinds_new(const kind_spec *specs, size_t count, const char *where, fig_kinds **out,
                     fig_error *err)
{
    *out = NULL;
    fig_kinds *const all = calloc(1, sizeof *all);
    if (!all)
        return error_no_memory(err);
    arena_init(&all->strings);
    fig_status status = kinds_check(all, specs, count, where, err);
    if (!status)
        status = join_kinds(all, where, err);
    if (status)
        fig_kinds_free(all);
    else
        *out = all;
    return status;
}

void fig_kinds_free(fig_kinds *kinds)
{
    if (!kinds)
        return;
    arena_clear(&kinds->strings);
    free(kinds);
}
