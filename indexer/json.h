/* json.h - JSON documents read: the only door to the JSON library. */
#ifndef INDEXER_JSON_H
#define INDEXER_JSON_H

#include "core/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct json json;

/* Read one value of text[0, bytes), which ends in a NUL beyond its last byte. What follows the
 * value but white space makes it fail. NULL when it is broken; `*broken_at` is then the offset of
 * the first byte that cannot be read, or JSON_NO_MEMORY. Yours: json_free. */
#define JSON_NO_MEMORY SIZE_MAX
json *json_read(const char *text, size_t bytes, size_t *broken_at);
void json_free(json *j);

/* Replace the escapes that are valid JSON but no text - \u0000, halves of pairs without the other
 * half - by U+FFFD, in place. Returns how many. */
size_t json_mend_escapes(char *text, size_t bytes);

/* An object to put strings in, under keys of its own; NULL when memory ran out. Yours. */
json *json_object_new(void);
json *json_array_new(void);
/* A new object at the end of the array, lent by it; NULL when memory ran out. */
json *json_array_add_object(json *array);
bool json_put_text(json *object, const char *key, const char *value);

/* All take NULL and then give NULL or false. What they give is lent by the document. */
bool json_is_object(const json *j);
bool json_is_array(const json *j);
bool json_is_null(const json *j);
const json *json_member(const json *object, const char *key);
const char *json_text(const json *j); /* NULL unless it is a string */
const char *json_key(const json *j);  /* of a member of an object; NULL for others */
bool json_number(const json *j, double *out);
/* The members of an array or object one after the other. */
const json *json_first(const json *j);
const json *json_next(const json *j);

/* cJSON's: "1.7.15". */
const char *json_library_version(void);

#endif
