/* json_valid.h - whether a text is JSON (RFC 8259) that cJSON reads when it has memory: which of
 * the two was missing it does not say. */
#ifndef INDEXER_JSON_VALID_H
#define INDEXER_JSON_VALID_H

#include <stdbool.h>
#include <stddef.h>

enum { JSON_DEPTH_MAX = 1000 };

/* Whether text[0, bytes) is one value, within cJSON's limits to depth and the length of numbers,
 * and without escapes of halves of pairs. Needs no memory, and does not look at UTF-8. */
bool json_valid(const char *text, size_t bytes);

#endif
