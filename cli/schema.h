/* schema.h - the outputs for programs, by name and number: docs/schema/ has what each promises. */
#ifndef CLI_SCHEMA_H
#define CLI_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>

typedef enum schema {
    SCHEMA_NONE, /* of commands that write none */
    SCHEMA_SEARCH,
    SCHEMA_CLAIMS,
    SCHEMA_COUNT,
    SCHEMA_COMPARE,
    SCHEMA_TIMELINE,
    SCHEMA_CHECK,
    SCHEMA_EXTRACT,
    SCHEMA_WHY,
    SCHEMA_ARTICLE,
    SCHEMA_STATS,
    SCHEMA_INDEX,
    SCHEMA_VERIFY,
    SCHEMA_DUMP,
    SCHEMA_BULK, /* of export */
    SCHEMA_COMPACT,
    SCHEMA_REINDEX,
    SCHEMA_SAVED, /* of saved list */
    SCHEMA_SHARD, /* of shard status */
    SCHEMA_CONFIG,
    SCHEMA_DOCTOR,
    SCHEMA_QUERY, /* under --explain-query */
    SCHEMA_ERROR, /* of the server */
    SCHEMA_KEYS,  /* the same: what may stand before a ':' */
    SCHEMA_FIELDS /* of answers under --fields */
} schema;

/* "figtrail.search/1" */
const char *schema_name(schema of);

/* Whether this program writes the number that was asked for, 0 being any; false after telling what
 * it writes instead. */
bool schema_accepts(schema of, size_t number);

#endif
