/* tree.h - a question as it was understood: what the parser makes and everything else reads.
 * Nodes live in the arena they were parsed into and never change after. No index is known here. */
#ifndef QUERY_TREE_H
#define QUERY_TREE_H

#include "claims/kinds.h"
#include "claims/units.h"
#include "core/buf.h"
#include "core/fields.h"
#include "figtrail.h"

#include <stdbool.h>
#include <stddef.h>

enum {
    QUERY_BYTES_MAX = 64 * 1024,
    QUERY_NODES_MAX = 4096,   /* of one question, groups included */
    QUERY_DEPTH_MAX = 64,     /* brackets within brackets */
    QUERY_DISTANCE_MAX = 100, /* words of slop, of NEAR and ADJ */
    QUERY_CHAIN_MAX = 16      /* words that one chain of NEAR or ADJ joins */
};

typedef enum query_op {
    QUERY_EVERYTHING, /* every article */
    QUERY_ALL,        /* all children hold */
    QUERY_ANY,        /* one of the children holds */
    QUERY_NOT,        /* its only child does not hold */
    QUERY_WORD,       /* `text`: a word, or several that a mark joins ("U.S.-backed") */
    QUERY_PHRASE,     /* children in order, at most `distance` other words between them in all */
    QUERY_NEAR,       /* children in any order, neighbours at most `distance` words apart */
    QUERY_ADJ,        /* the same in the order given */
    QUERY_CLAIM,      /* a claim whose figure lies in `range` and that has every child property */
    QUERY_PROPERTY,   /* by: and mod:, of the claim above it */
    QUERY_FIELD,      /* dir: and lang:, the whole value */
    QUERY_DATE        /* published from `first_day` to `last_day` */
} query_op;

/* How a word is to be compared. */
typedef enum query_form {
    FORM_STEM,   /* any form of the word */
    FORM_EXACT,  /* =word: as typed, but for case and accents */
    FORM_PREFIX, /* word*: whatever begins with it */
    FORM_FUZZY   /* word~1: whatever is at most `distance` letters away from it */
} query_form;

typedef struct query_range {
    double low, high; /* in `measure` where there is one; NAN = open */
    bool low_excluded, high_excluded;
    double centre;       /* of "~12000": where a figure fits best; NAN when there is none */
    const unit *measure; /* the unit typed; NULL when none was */
} query_range;

/* Days are written as the number 20241025, so that they compare as they should. */
enum { DAY_NONE = -1, DAY_FIRST = 0, DAY_LAST = 99999999 };

typedef struct query_node query_node;
struct query_node {
    query_op op;
    size_t at;         /* the byte of the question it begins with */
    query_node *first; /* child */
    query_node *next;  /* sibling */

    const field *in;  /* WORD, PHRASE, NEAR, ADJ: the field they stand in, NULL = anywhere;
                         PROPERTY, FIELD: which */
    const char *text; /* WORD, PROPERTY, FIELD: as typed, without quotes, escapes, '=' and '*' */
    size_t text_bytes;
    query_form form;   /* WORD */
    bool loose;        /* ANY: words side by side in a long question, not joined by OR; WORD: the
                          only one of such a question */
    bool synonyms;     /* ANY: of one word of the question, and weighed as one */
    bool is_synonym;   /* WORD: nobody typed it */
    unsigned distance; /* PHRASE, NEAR, ADJ: words; WORD of FORM_FUZZY: letters */
    fig_modifier modifier; /* PROPERTY of mod: */

    const char *key; /* CLAIM: the kind or subject word typed, NULL = any figure */
    size_t key_bytes;
    const kind *asked; /* CLAIM: the kind that `key` names, NULL when it names none */
    query_range range; /* CLAIM: open on both sides when only properties were given */

    int first_day, last_day; /* DATE; both DAY_NONE for articles without a date */
};

/* Append the tree as text, the canonical form that output and tests show:
 *     (and (claim troops 10000..15000) kursk) */
void tree_print(const query_node *root, buf *out);

#endif
