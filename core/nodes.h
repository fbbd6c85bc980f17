/* nodes.h - a decimal trie over the numbers: numeric ranges as posting lists.
 *
 * People ask in round decimal numbers, so a value stands under nodes of its decimal digits:
 *   NODE_SIGN      all numbers of one sign
 *   NODE_EXPONENT  12,345: everything from 10,000 to 99,999
 *   NODE_DIGIT_1   10,000 to 19,999
 *   NODE_DIGIT_2   12,000 to 12,999
 *   NODE_DIGIT_3   12,300 to 12,399
 *   NODE_LEAF      the exact value, in an encoding whose byte order is numeric order
 * A point posts its node at some of these levels: of each from NODE_EXPONENT to a `finest` one, which
 * is for the caller to choose, and at NODE_LEAF. A range question is a handful of nodes, with the
 * leaves that exist inside the two finest nodes its ends fall into. What an interval posts:
 * core/terms.h.
 * Numbers below 1e-9 and from 1e19 on share one exponent node each, so that an open end costs few
 * nodes. Knows numbers and bytes only: neither terms' prefixes nor the store. */
#ifndef CORE_NODES_H
#define CORE_NODES_H

#include <stdbool.h>
#include <stddef.h>

typedef enum node_level {
    NODE_SIGN,
    NODE_EXPONENT,
    NODE_DIGIT_1,
    NODE_DIGIT_2,
    NODE_DIGIT_3,
    NODE_LEAF
} node_level;

enum {
    NODE_LEVELS = NODE_LEAF + 1,
    NODE_BYTES_MAX = 24,  /* of any node's encoding */
    NODES_COVER_MAX = 160, /* nodes of any cover; leaves to be listed not counted */
    NODE_RUNS_MAX = 224    /* of any part */
};

typedef struct node {
    unsigned char bytes[NODE_BYTES_MAX]; /* printable ASCII: its term, after the caller's prefix */
    unsigned char length;
    unsigned char level;
} node;

/* The node of `value` (finite) at `level`. The first byte names the level, so that the leaves of
 * one prefix stand together, in numeric order. */
node node_of(double value, node_level level);
/* The nodes of `value` at every level. */
void nodes_of(double value, node out[NODE_LEVELS]);

/* The value of a leaf's bytes (level byte included). False when they are no leaf. */
bool node_value(const unsigned char *bytes, size_t length, double *out);

/* The leaves from `low` to `high`, both included, all under one finest (or shared exponent) node:
 * those that exist are to be listed by whoever has the terms. */
typedef struct node_part {
    double low, high;
} node_part;

typedef struct node_cover {
    node whole[NODES_COVER_MAX]; /* these lie wholly in the range */
    size_t whole_count;
    node_part parts[4];
    size_t parts_count;
} node_cover;

/* The nodes that make up [low, high]; NAN or an infinity = unbounded on that side. Every value in
 * the range is in exactly one whole node or part, and no other value is. Whole nodes are of the
 * levels from NODE_EXPONENT to `finest` (NODE_DIGIT_3 at most), and the leaf of 0.
 * False, and an empty cover, when low > high. */
bool nodes_cover(double low, double high, node_level finest, node_cover *out);

/* Leaves that follow each other: those whose bytes begin with `n`, or `n` alone. */
typedef struct node_run {
    node n;
    bool alone;
} node_run;

/* The runs that make up a part, for whoever had rather not list its leaves. Past the sixth digit of its
 * ends they may hold more than the part, never less. Returns how many; 0 when the part is not under one
 * exponent. */
size_t nodes_runs(const node_part *part, node_run out[NODE_RUNS_MAX]);

/* At most `nodes_max` (>= 8) nodes that together hold [low, high] (finite, low <= high), each as
 * fine as that and `finest` allow: they may hold more than the range, never less. Around 0, and
 * where it takes more, those of NODE_SIGN. Returns how many. */
size_t nodes_cover_coarse(double low, double high, node_level finest, size_t nodes_max, node *out);

/* The node at `level` above `n` (`level` <= n->level). */
node node_above(const node *n, node_level level);

#endif
