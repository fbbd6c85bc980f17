/* question.h - the text of a question, and pointing at a place in it.
 * What every reader of the language shares: white space, quotes, words' ends, messages. */
#ifndef QUERY_QUESTION_H
#define QUERY_QUESTION_H

#include "core/error.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct question { /* valid UTF-8 */
    const char *text;
    size_t bytes;
    size_t at; /* where reading stands */
} question;

/* How many bytes of white space, or of a double quote of any shape, stand at `at`; 0 = none. */
size_t question_space_at(const question *q, size_t at);
size_t question_quote_at(const question *q, size_t at);
/* `at` moved behind white space. */
size_t question_skip_spaces(const question *q, size_t at);
/* Does `word` stand at `at`? */
bool question_has(const question *q, size_t at, const char *word);
/* End of text, white space, a bracket or a quote: what ends a word. */
bool question_ends_at(const question *q, size_t at);
/* Part of a word as far as the language goes: a letter, a digit, '_', or beyond ASCII
 * (but no space, quote or comparison). */
bool question_letter_at(const question *q, size_t at);

/* The number, from 1, of the character that byte `at` is in. */
size_t question_column(const question *q, size_t at);

/* FIG_BAD_QUERY at the character that byte `at` is in: "query:9". The status stands here for the
 * reason that error_set gives. */
__attribute__((format(printf, 5, 6))) void question_tell_wrong(const question *q, size_t at,
                                                               const char *mend, fig_error *err,
                                                               const char *format, ...);
#define question_wrong(...) (question_tell_wrong(__VA_ARGS__), error_status(FIG_BAD_QUERY))

#endif
