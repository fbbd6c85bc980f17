/* ask.h - what search, claims and count have in common: asking the index. */
#ifndef CLI_ASK_H
#define CLI_ASK_H

#include "cli/print.h"
#include "cli/saved.h"

/* The operands with a space between each two, as a question. Yours to free; NULL when memory is
 * out. */
char *join_words(int count, char **words);

/* The question as it is understood with the kinds of the index, or without one with those built in.
 * `*out` is yours: fig_query_free. */
fig_status understand(const settings *s, const char *text, fig_query **out, fig_error *err);

/* What the settings ask for, but for the question. */
fig_search ask_want(const settings *s, answer kind);

/* Answers with what came of `index`, and returns the exit status. */
typedef int answer_with(const settings *s, answer kind, const char *query, fig_index *index,
                        const fig_results *results, void *user);

/* Ask what the operands spell as `want` has it, and return what `print` does; or the exit status that
 * goes with what failed. */
int ask_words(const settings *s, answer kind, fig_search want, int words_count, char **words,
              answer_with *print, void *user);
/* Show how the question is understood rather than ask it. */
int ask_explain(const settings *s, int words_count, char **words);

/* Write an answer to `out`, without those that are in `known` (may be NULL), which gets the others. False when memory
 * ran out. `*sum` is what its end says. */
bool answer_write(FILE *out, const settings *s, answer kind, const char *query, const fig_results *results,
                  seen *known, summary *sum);

/* Ask the question that the operands spell, print the answer, and return the exit status. */
int ask(const settings *s, answer kind, int words_count, char **words);

/* The same for `query`, but answers that are in `known` are left out, and the others added. */
int ask_new(const settings *s, answer kind, const char *query, seen *known);

/* Print how many answers the question has, all of them counted. */
int ask_how_many(const settings *s, int words_count, char **words);

/* That nothing matches, or can, as nothing is in the index. */
void remark_none(fig_index *index);

#endif
