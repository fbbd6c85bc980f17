/* parsing.h - what the parts of the parser share. For parse*.c alone.
 *   parse.c         terms, NEAR, AND and OR: the grammar
 *   parse_words.c   nodes, words, and values of fields
 *   parse_phrase.c  what stands between quotes */
#ifndef QUERY_PARSING_H
#define QUERY_PARSING_H

#include "query/parse.h"
#include "query/question.h"

typedef struct parser {
    question q;
    const fig_kinds *kinds;
    arena *nodes;
    size_t count; /* nodes made so far */
    unsigned depth;
    bool any;        /* PARSE_ANY */
    bool shouted;    /* PARSE_ANY of capitals alone: AND, OR and NOT are words */
    const field *in; /* the field whose brackets are open; NULL outside */
    fig_error *err;
} parser;

typedef struct node_list {
    query_node *first, *last;
    size_t count;
} node_list;

typedef struct piece { /* a part of the question without its escapes */
    char *text;
    size_t bytes, at;
    bool has_word; /* something else than marks of ASCII */
    bool ends_star;
    size_t inner_star; /* byte of the question; 0 when there is none */
} piece;

/* ---- parse_words.c ---- */

void parse_list_add(node_list *list, query_node *n);
void parse_list_splice(node_list *list, query_node *first);
fig_status parse_too_many(const parser *p, size_t at);
fig_status parse_node_new(parser *p, query_op op, size_t at, query_node **out);
/* One node for a list: itself when it is alone, NULL when the list is empty. */
fig_status parse_group(parser *p, query_op op, const node_list *list, query_node **out);
fig_status parse_piece(const parser *p, size_t begin, size_t end, piece *out);
/* Where the word that begins at `at` ends; an escaped character never ends it. */
size_t parse_word_end(const question *q, size_t at);
/* Where the "~" or "~1" begins that ends the word [begin, end), and its number; `end` when there is
 * none. "~12" is a figure's. */
size_t parse_fuzzy_at(const question *q, size_t begin, size_t end, unsigned *slips);
/* A word, with its '=', '*' and '~'; NULL when it is only marks. */
fig_status parse_word(parser *p, size_t begin, size_t end, query_node **out);
/* What stands behind "field:", for fields that take a whole value. */
fig_status parse_value(parser *p, const field *in, const piece *value, size_t at, query_node **out);

/* ---- parse_phrase.c ---- */

fig_status parse_phrase(parser *p, const field *in, query_node **out);

#endif
