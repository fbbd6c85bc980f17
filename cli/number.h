/* number.h - numbers as text. */
#ifndef CLI_NUMBER_H
#define CLI_NUMBER_H

#include <stddef.h>

enum { NUMBER_BYTES = 40 };

/* The shortest digits that read back as the same number, written as JavaScript writes them: plain
 * from 1e-6 up to 1e21, with an exponent beyond. `value` is finite. */
void number_shortest(double value, char out[NUMBER_BYTES]);

/* For eyes: "15,000", "3.2 bn", "0.6667". */
void number_readable(double value, char out[NUMBER_BYTES]);

/* For eyes: "812 bytes", "48.2 kB", "1.3 GB". */
void number_size(double bytes, char out[NUMBER_BYTES]);

#endif
