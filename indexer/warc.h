/* warc.h - the pages and texts of a web archive: records of WARC files (ISO 28500), what a server
 * answered with HTTP's codings taken off. What encoding their text is in is left to the reader. */
#ifndef INDEXER_WARC_H
#define INDEXER_WARC_H

#include "core/buf.h"
#include "figtrail.h"
#include "indexer/input.h"

bool warc_is(const char *data, size_t bytes); /* by its beginning */

typedef struct warc { /* where in a file the reading is; zeros at its beginning */
    buf line, block;
    size_t records_count; /* read so far, of every kind */
    bool has_line;        /* `line` begins the next record */
    bool is_told;         /* of the damage that the next record is looked for behind */
    bool ended;
    buf url, type; /* of the record at hand */
} warc;
void warc_clear(warc *w);

typedef struct warc_page { /* lent until the next call */
    const char *url;       /* or NULL */
    const char *type;      /* "text/html; charset=koi8-r" */
    bool is_html;          /* else plain text */
} warc_page;

/* The content of the next record that is a page or a text, in place of `body`'s content; others
 * are passed over, answers that tell of a failure too. FIG_END after the last. Fails with
 * FIG_BAD_INPUT (a damaged record) and FIG_TOO_LARGE, and the next call goes on behind that; with
 * FIG_IO, FIG_NO_MEMORY. */
fig_status warc_next(warc *w, input *in, size_t limit_bytes, buf *body, warc_page *out,
                     fig_error *err);

#endif
