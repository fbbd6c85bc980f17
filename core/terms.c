/* terms.c - what a claim posts and what a range asks for, in the decimal trie. */
#include "core/terms.h"

#include <math.h>
#include <string.h>

void term_node(buf *out, term_family family, term_role role, const char *key, const node *n)
{
    buf_byte(out, (char)family);
    buf_byte(out, (char)role);
    if (key) {
        buf_text(out, key);
        buf_byte(out, ':');
    }
    buf_append(out, n->bytes, n->length);
}

node_level term_finest(term_family family)
{
    return family == FAMILY_BARE   ? NODE_DIGIT_2
           : family == FAMILY_KIND ? NODE_DIGIT_1
                                   : NODE_EXPONENT;
}

/* Calls `emit` once for each different pair. */
typedef struct once {
    term_emit *emit;
    void *user;
    size_t count;
    struct {
        term_role role;
        node n;
    } seen[2 * NODES_COVER_MAX];
} once;

static void emit_once(once *o, term_role role, const node *n)
{
    for (size_t i = 0; i < o->count; i++)
        if (o->seen[i].role == role && o->seen[i].n.length == n->length &&
            !memcmp(o->seen[i].n.bytes, n->bytes, n->length))
            return;
    if (o->count < sizeof o->seen / sizeof *o->seen) {
        o->seen[o->count].role = role;
        o->seen[o->count++].n = *n;
    }
    o->emit(o->user, role, n);
}

/* `n` and the nodes above it, from `least` down. 0 has its leaf alone. */
static void emit_with_those_above(once *o, term_role role, const node *n, node_level least)
{
    for (int level = (int)least; level < n->level && n->level < NODE_LEAF; level++) {
        const node above = node_above(n, (node_level)level);
        emit_once(o, role, &above);
    }
    if (n->level >= least)
        emit_once(o, role, n);
}

/* A value from its exponent to its finest node, and its leaf. */
static void emit_levels(once *o, term_role role, double value, node_level finest)
{
    node levels[NODE_LEVELS];
    nodes_of(value, levels);
    for (int level = NODE_EXPONENT; level <= (int)finest && value != 0; level++)
        emit_once(o, role, &levels[level]);
    emit_once(o, role, &levels[NODE_LEAF]);
}

void terms_of_interval(term_family family, double low, double high, term_emit *emit, void *user)
{
    const node_level finest = term_finest(family);
    once o;
    o.emit = emit;
    o.user = user;
    o.count = 0;
    if (isnan(low) && isnan(high))
        return;
    if (isnan(low) || isnan(high)) {
        emit_levels(&o, ROLE_POINT, isnan(low) ? high : low, finest);
        emit_levels(&o, isnan(low) ? ROLE_UPPER : ROLE_LOWER, isnan(low) ? high : low, finest);
        return;
    }
    emit_levels(&o, ROLE_POINT, low, finest);
    if (low == high)
        return;
    emit_levels(&o, ROLE_POINT, high, finest);
    node cover[COVER_NODES_MAX];
    const size_t count = nodes_cover_coarse(low < high ? low : high, low < high ? high : low,
                                            finest, COVER_NODES_MAX, cover);
    for (size_t i = 0; i < count; i++) {
        emit_with_those_above(&o, ROLE_POINT, &cover[i], NODE_EXPONENT);
        emit_once(&o, ROLE_COVER, &cover[i]);
    }
}

bool terms_of_range(term_family family, double low, double high, term_emit *emit, term_emit_part *part, void *user)
{
    node_cover cover;
    const node_level finest = term_finest(family);
    if (!nodes_cover(low, high, finest, &cover))
        return false;
    once o;
    o.emit = emit;
    o.user = user;
    o.count = 0;
    for (size_t i = 0; i < cover.whole_count; i++) {
        const node *const n = &cover.whole[i];
        emit_once(&o, ROLE_POINT, n);
        emit_with_those_above(&o, ROLE_COVER, n, NODE_SIGN);
    }
    for (size_t i = 0; i < cover.parts_count; i++) {
        part(user, &cover.parts[i]);
        node levels[NODE_LEVELS];
        nodes_of(cover.parts[i].low, levels);
        for (int level = NODE_SIGN; level <= (int)finest; level++)
            emit_once(&o, ROLE_COVER, &levels[level]);
    }
    return true;
}

void term_pair(buf *out, const char *first, const char *second)
{
    buf_format(out, "J%s_%s", first, second);
}
