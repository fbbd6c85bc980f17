/* ask.h - what search, claims and count have in common: asking the index. */
#ifndef CLI_ASK_H
#define CLI_ASK_H

#include "cli/print.h"

/* Ask the question that the operands spell, print the answer, and return the exit status. */
int ask(const settings *s, answer kind, int words_count, char **words);

/* Print how many answers the question has, all of them counted. */
int ask_how_many(const settings *s, int words_count, char **words);

#endif
