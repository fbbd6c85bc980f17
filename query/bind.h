/* bind.h - which claim by: and mod: are about.
 *
 * They hold for the claim condition that stands before them among what is joined by AND, else for
 * the one behind; for each claim of a bracket ("(troops:10k.. OR killed:1k..) by:Kyiv"). Without
 * any they are a condition themselves: an article has a claim by Kyiv. */
#ifndef QUERY_BIND_H
#define QUERY_BIND_H

#include "core/arena.h"
#include "query/tree.h"

/* Moves every PROPERTY of the tree below a CLAIM. `*count` is how many nodes there are so far.
 * Fails with FIG_NO_MEMORY, and with FIG_TOO_LARGE (without a message) beyond QUERY_NODES_MAX. */
fig_status properties_bind(query_node **root, arena *nodes, size_t *count, fig_error *err);

#endif
