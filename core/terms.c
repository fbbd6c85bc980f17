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

/* `n` and the nodes above it, from the sign down. */
static void emit_with_those_above(once *o, term_role role, const node *n)
{
    for (int level = NODE_SIGN; level < n->level; level++) {
        const node above = node_above(n, (node_level)level);
        emit_once(o, role, &above);
    }
    emit_once(o, role, n);
}

static void emit_point(term_emit *emit, void *user, term_role role, double value)
{
    node levels[NODE_LEVELS];
    nodes_of(value, levels);
    for (int level = NODE_SIGN; level < NODE_LEVELS; level++)
        emit(user, role, &levels[level]);
}

void terms_of_interval(double low, double high, term_emit *emit, void *user)
{
    if (isnan(low) && isnan(high))
        return;
    if (isnan(low) || isnan(high)) {
        emit_point(emit, user, ROLE_POINT, isnan(low) ? high : low);
        emit_point(emit, user, isnan(low) ? ROLE_UPPER : ROLE_LOWER, isnan(low) ? high : low);
        return;
    }
    if (low == high) {
        emit_point(emit, user, ROLE_POINT, low);
        return;
    }
    once o;
    o.emit = emit;
    o.user = user;
    o.count = 0;
    const double ends[] = { low, high };
    for (size_t i = 0; i < 2; i++) {
        node levels[NODE_LEVELS];
        nodes_of(ends[i], levels);
        for (int level = NODE_SIGN; level < NODE_LEVELS; level++)
            emit_once(&o, ROLE_POINT, &levels[level]);
    }
    node cover[COVER_NODES_MAX];
    const size_t count = nodes_cover_coarse(low < high ? low : high, low < high ? high : low,
                                            COVER_NODES_MAX, cover);
    for (size_t i = 0; i < count; i++) {
        emit_with_those_above(&o, ROLE_POINT, &cover[i]);
        emit_once(&o, ROLE_COVER, &cover[i]);
    }
}

bool terms_of_range(double low, double high, term_emit *emit, term_emit_part *part, void *user)
{
    node_cover cover;
    if (!nodes_cover(low, high, &cover))
        return false;
    once o;
    o.emit = emit;
    o.user = user;
    o.count = 0;
    for (size_t i = 0; i < cover.whole_count; i++) {
        const node *const n = &cover.whole[i];
        emit_once(&o, ROLE_POINT, n);
        for (int level = NODE_SIGN; level <= n->level; level++) {
            const node above = node_above(n, (node_level)level);
            emit_once(&o, ROLE_COVER, &above);
        }
    }
    for (size_t i = 0; i < cover.parts_count; i++) {
        part(user, &cover.parts[i]);
        node levels[NODE_LEVELS];
        nodes_of(cover.parts[i].low, levels);
        for (int level = NODE_SIGN; level < NODE_LEAF; level++)
            emit_once(&o, ROLE_COVER, &levels[level]);
    }
    return true;
}
