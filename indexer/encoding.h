/* encoding.h - text of other encodings becomes UTF-8 where it comes in, once.
 * What a text is written in is told, best first, by: its bytes, when they are UTF-8; a byte order
 * mark; what it declares; what it looks like. The last is a guess, and said to be one.
 * Knows bytes only; the messages are the reader's. */
#ifndef INDEXER_ENCODING_H
#define INDEXER_ENCODING_H

#include "core/buf.h"
#include "figtrail.h"

typedef enum encoding_by {
    ENCODING_VALID,    /* UTF-8 as it came; nothing was written */
    ENCODING_DAMAGED,  /* UTF-8 but for some bytes */
    ENCODING_MARKED,   /* a byte order mark, or zeros in every other place */
    ENCODING_DECLARED, /* by the text or by what brought it */
    ENCODING_DETECTED  /* a guess */
} encoding_by;

typedef struct encoding_found {
    const char *name; /* "WINDOWS-1251"; static */
    encoding_by by;
    size_t replaced; /* sequences that are nothing in this encoding, each now a U+FFFD */
} encoding_found;

/* Put `data` as UTF-8 into `out`, unless it is (ENCODING_VALID: `out` is left alone). `declared` is
 * a name of an encoding as written in a page or a header, or NULL; unknown ones are passed over.
 * Fails with FIG_NO_MEMORY. */
fig_status encoding_to_utf8(const char *data, size_t bytes, const char *declared, buf *out,
                            encoding_found *found, fig_error *err);

/* The encoding of two or four bytes a unit that `data` begins as, static; NULL when it does not. */
const char *encoding_wide(const char *data, size_t bytes);

enum { ENCODING_NAME_BYTES = 32 };
/* What a page of HTML or XML declares near its beginning; "" when it declares none. */
void encoding_declared(const char *page, size_t bytes, char out[ENCODING_NAME_BYTES]);

/* What a Content-Type ("text/html; charset=koi8-r") declares; "" when it declares none. */
void encoding_of_type(const char *type, char out[ENCODING_NAME_BYTES]);

/* How many characters of UTF-8 look as if they had been made UTF-8 twice, as in
 * "it\u00e2\u20ac\u2122s". */
size_t encoding_doubled(const char *text, size_t bytes);

#endif
