/* ask.h - what search and claims have in common: asking the index. */
#ifndef CLI_ASK_H
#define CLI_ASK_H

#include "cli/print.h"

/* Ask the question that the operands spell, print the answer, and return the exit status. */
int ask(const settings *s, answer kind, int words_count, char **words);

#endif
