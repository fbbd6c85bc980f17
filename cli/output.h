/* output.h - stdout: whether anyone still reads it, and whether what was written arrived. */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include <stdbool.h>
#include <stdio.h>

/* False once the reader of stdout has gone, or writing has failed: no use in writing more. */
bool output_wanted(void);
bool output_has_reader(void);

/* A file to write into, "-" is stdout; NULL after telling why it cannot be. */
FILE *output_open(const char *file);
/* Close it, unless it is stdout. False after telling what went wrong; `made` is false when memory was out. */
bool output_close(FILE *out, const char *file, bool made);

/* What is written must arrive. Returns the exit status of a run that would end with `status`:
 * another, after telling why, when the answer could not be written. A reader that went away is no
 * failure. */
int output_finish(int status);

#endif
