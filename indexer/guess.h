/* guess.h - what encoding uchardet takes bytes for. The one door to that library. */
#ifndef INDEXER_GUESS_H
#define INDEXER_GUESS_H

#include <stdbool.h>
#include <stddef.h>

/* Its name for the encoding to `name`, cut to `capacity`. False when it cannot say. */
bool guess_encoding(const char *data, size_t bytes, char *name, size_t capacity);

/* Whether it was not left out. It does not tell its version. */
bool guess_is_built_in(void);

#endif
