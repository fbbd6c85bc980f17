/* hand_over.h - a command that is the work of another program of figtrail's. */
#ifndef CLI_HAND_OVER_H
#define CLI_HAND_OVER_H

#include "cli/options.h"

/* Become `program`, which `does` what was asked ("reads articles") and lies beside this one or in
 * libexec/figtrail. Returns only when it cannot be done: the exit status. */
int hand_over(const settings *s, const char *program, const char *does);

/* Whether that program is there, of those that lie in libexec/figtrail beside the one that asks. */
bool hand_over_has(const char *program);

#endif
