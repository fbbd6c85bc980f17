/* nodes.h - a decimal trie over the numbers: numeric ranges as posting lists.
 *
 * People ask in round decimal numbers, so a value stands under nodes of its decimal digits:
 *   level 0  sign and exponent             everything from 10,000 to 99,999
 *   level 1  and the first digit           10,000 to 19,999
 *   level 2  and the second digit          12,000 to 12,999
 *   level 3  and the third digit           12,300 to 12,399
 *   leaf     the exact value, in an encoding whose byte order is numeric order
 * A point posts its node at each level; a range question is a handful of nodes, with the
 * leaves that exist inside the two nodes its ends fall into.
 * An interval posts its ends as points, and the nodes that cover it (core/terms.h).
 * Knows numbers and bytes only: neither terms' prefixes nor the store. */
#ifndef CORE_NODES_H
#define CORE_NODES_H

#include <stdbool.h>
#include <stddef.h>

enum {
    NODE_LEVELS = 4,      /* 0..3 */
    NODE_LEAF = 4,        /* the level of the exact value */
    NODE_BYTES_MAX = 24,  /* of any node's encoding */
    NODES_COVER_MAX = 640 /* nodes of any cover, leaves to be listed not counted */
};

typedef struct node { /* bytes of its term, after whatever prefix the caller puts */
    unsigned char bytes[NODE_BYTES_MAX];
    unsigned char length;
    unsigned char level;
} node;

/* The node of `value` at `level` (0..NODE_LEAF). Byte order of leaves of one sign is numeric
 * order; a node's bytes are a prefix of those of every node and leaf below it, but for the level
 * byte in front, so leaves can be listed from a prefix. Zero has one node at every level.
 * `value` must be finite. */
node node_of(double value, int level);

/* The value of a leaf's bytes (level byte included). False when they are no leaf. */
bool node_value(const unsigned char *bytes, size_t length, double *out);

/* A partly covered level-3 node: the leaves in it that lie within [low, high] count. */
typedef struct node_part {
    node leaf_low, leaf_high; /* list the leaves from low to high, both included */
} node_part;

typedef struct node_cover {
    node whole[NODES_COVER_MAX]; /* lie wholly in the range */
    size_t whole_count;
    node_part parts[4]; /* at most two are used: one at each end */
    size_t parts_count;
} node_cover;

/* The nodes that make up [low, high]; NAN or an infinity = unbounded on that side.
 * Every value in the range is in exactly one whole node or one part, no other value is in a whole
 * node. Exponents beyond a double's do not exist. False (and an empty cover) when low > high. */
bool nodes_cover(double low, double high, node_cover *out);

#endif
