/* pattern.h - what words, phrases and NEAR ask for, and where it stands in a text.
 * The store finds articles by the same patterns; here they are found again in one article, for
 * highlights and for what postings alone cannot tell (=word, word*, figures in phrases). */
#ifndef QUERY_PATTERN_H
#define QUERY_PATTERN_H

#include "claims/furniture.h"
#include "query/condition.h"

typedef struct alternative { /* one thing an item of a pattern may be */
    const asked_term *terms; /* any of them; none for a figure */
    size_t terms_count;
    query_form form; /* FORM_EXACT, FORM_PREFIX: the word itself must be, or begin with, `folded`;
                        FORM_FUZZY: `terms` are its neighbours */
    const char *folded;
    size_t folded_bytes;
    const condition *figure; /* NULL for a word */
    bool is_synonym;         /* nobody typed it */
} alternative;

typedef struct pattern_item { /* takes one position */
    const alternative *alternatives;
    size_t count;
    size_t number;  /* of all items of the question, from 0: the set gives it */
    bool is_second; /* as asked_word has it */
} pattern_item;

typedef struct pattern {
    const field *in; /* NULL = title and text */
    query_op op;     /* QUERY_PHRASE (single words too), QUERY_NEAR, QUERY_ADJ */
    pattern_item *items;
    size_t count;
    size_t window; /* positions from the first item to the last, both included, at most */
    size_t number; /* of all patterns of the question */
} pattern;

/* All patterns of a question, ready to be looked for at once. */
typedef struct pattern_set pattern_set;

pattern_set *pattern_set_new(void); /* NULL when out of memory */
void pattern_set_free(pattern_set *set);
/* Numbers the pattern and its items; it must outlive the set. False when out of memory. */
bool pattern_set_add(pattern_set *set, pattern *p);
size_t pattern_set_count(const pattern_set *set);
/* Does a pattern ask for figures? */
bool pattern_set_has_figures(const pattern_set *set);
/* Does a pattern ask for words in this field alone? */
bool pattern_set_asks(const pattern_set *set, const field *in);

/* Where one item stands. */
typedef struct occurrence {
    uint32_t item, position;
    size_t begin, end; /* bytes of its text; of a figure with its hedge */
    bool in_title;
} occurrence;

/* A figure of the text, for items that ask for one: what it meets is asked when its place comes. */
typedef struct figure_test {
    const fig_claim *claims; /* by figure.begin */
    size_t count;
    const char *lang;
    wording *words;
} figure_test;

/* One text of an article. */
typedef struct pattern_text {
    const char *text;
    size_t bytes;
    const char *lang;
    const field *in;   /* the field it is the value of; NULL for the text itself and the title */
    bool is_title;     /* its words are found by patterns without a field, too */
    uint32_t position; /* of its first word */
    const figure_test *figures; /* NULL = none */
} pattern_text;

typedef struct text_sentence {
    size_t begin, end;
    bool starts_paragraph;
    bool stands_apart; /* furniture is before it */
} text_sentence;

/* What was found, kept for several texts one after the other. */
typedef struct findings {
    occurrence *occurrences; /* by item, then by position, once settled */
    size_t count, capacity;
    size_t *starts; /* of each item's occurrences, and one behind the last; made by settling */
    text_sentence *sentences; /* of the text proper, not of title and fields */
    size_t sentences_count, sentences_capacity;
    uint32_t next_position; /* behind the last word read */
    furniture furniture;    /* of the text: nothing is looked for in it */
} findings;
#define FINDINGS_EMPTY                                                                             \
    {                                                                                              \
        NULL, 0, 0, NULL, NULL, 0, 0, 0, { 0 }                                                            \
    }

void findings_clear(findings *f);
void findings_reset(findings *f); /* forgets what was found, keeps the memory */

/* Look for every item of `set` in `text`, but for lines that are no part of the article. Linear in the text. Fails with FIG_NO_MEMORY. */
fig_status pattern_set_find(const pattern_set *set, const pattern_text *text, scanner *scan,
                            termer *terms, findings *out, fig_error *err);
/* Put what was found in the order pattern_match reads; once, after the last text. */
fig_status findings_settle(findings *f, const pattern_set *set, fig_error *err);

/* A place where a whole pattern stands: spans to highlight. */
typedef struct match {
    size_t begin, end;
    uint32_t pattern;
    bool in_title;
} match;

typedef struct match_list {
    match *rows;
    size_t count, capacity;
} match_list;
#define MATCH_LIST_EMPTY                                                                           \
    {                                                                                              \
        NULL, 0, 0                                                                                 \
    }
void match_list_clear(match_list *m);

/* The places of `p` among the occurrences, in the order of the text, appended. A phrase is one
 * match; of NEAR and ADJ each word is one. `found` (may be NULL): is there any? Fails with
 * FIG_NO_MEMORY. */
fig_status pattern_match(const pattern *p, const findings *f, match_list *out, bool *found,
                         fig_error *err);

#endif
