/* terms.h - the terms an index is made of, spelled in one place for writers and readers.
 *
 *   word            a folded, stemmed word of title or body, bare; words never begin with a capital
 *   fields' prefix  core/fields.h
 *   Q id            the article
 *   XF hash         the file it was read from: the articles of one container share it
 *   N role node     a figure as printed, with its word position
 *   K role kind : node     by kind, in the kind's canonical unit; money: "money" and "money.USD"
 *   H role stem : node     by a word of its subject, as printed
 *   J word _ word  two frequent words side by side (stem/frequent.h)
 * roles: 'p' a point or a node an interval overlaps; 'c' a node an interval covers (or, at its
 * ends, partly covers); 'u' and 'l' the bound of a claim that has only an upper or a lower one. */
#ifndef CORE_TERMS_H
#define CORE_TERMS_H

#include "core/buf.h"
#include "core/nodes.h"

enum {
    TERM_BYTES_MAX = 200,   /* of any term figtrail posts; the store's own limit is 245 */
    SUBJECT_WORDS_MAX = 3   /* words of a claim's subject that are posted: the head and those before */
};

typedef enum term_role { ROLE_POINT = 'p', ROLE_COVER = 'c', ROLE_UPPER = 'u', ROLE_LOWER = 'l' } term_role;
typedef enum term_family { FAMILY_BARE = 'N', FAMILY_KIND = 'K', FAMILY_SUBJECT = 'H' } term_family;

/* Append the term of `n`. `key` is the kind or the stem; NULL for FAMILY_BARE. */
void term_node(buf *out, term_family family, term_role role, const char *key, const node *n);

/* Append the term of two frequent words, the first in front of the second. */
void term_pair(buf *out, const char *first, const char *second);

/* Below the exponent, nodes are posted to this level: a figure as printed to its second digit, one of
 * a kind to its first, one of a subject's word, of which there are few, not at all. The ends of a
 * range are made of the leaves that exist. */
node_level term_finest(term_family family);

/* What one claim posts in one family. Calls `emit` once for each different (role, node):
 * - a point (low == high): ROLE_POINT at every level of it that the family has;
 * - an interval: ROLE_POINT for the levels of both ends and of what it covers, ROLE_COVER for the
 *   cover itself, coarsened to COVER_NODES_MAX nodes (so a cover may be too wide, never too narrow:
 *   readers verify on the stored claim);
 * - a one-sided claim: the bound as a point, and its levels under ROLE_UPPER or ROLE_LOWER too.
 * NAN = unbounded. */
enum { COVER_NODES_MAX = 12 };
typedef void term_emit(void *user, term_role role, const node *n);
void terms_of_interval(term_family family, double low, double high, term_emit *emit, void *user);

/* The posting lists that answer "overlaps [low, high]" (stated), as calls to `emit`:
 * whole nodes of the cover under ROLE_POINT; they and the nodes above them under ROLE_COVER.
 * For a part the leaves from part->low to part->high that exist must be listed by the caller (ROLE_POINT):
 * `part` is called for those. False when low > high. */
typedef void term_emit_part(void *user, const node_part *part);
bool terms_of_range(term_family family, double low, double high, term_emit *emit, term_emit_part *part, void *user);

#endif
