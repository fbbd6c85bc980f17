/* mail.h - messages as articles: one (.eml), and the many of an mbox file; and web pages that a
 * browser saved in the form of a message (MHTML). The one place that knows GMime. What a message is
 * left out for is the reader's to tell. */
#ifndef INDEXER_MAIL_H
#define INDEXER_MAIL_H

#include "indexer/extract.h"
#include "indexer/input.h"

/* By its first lines: an mbox file ("From " and who, then a header), or a message. */
bool mail_is_mbox(const char *data, size_t bytes);
bool mail_is_message(const char *data, size_t bytes);
bool mail_is_page(const char *data, size_t bytes); /* MHTML */

typedef struct mail_found {
    const char *id;     /* its Message-ID without brackets, lent by the page; or NULL */
    size_t attachments; /* parts that were left aside */
} mail_found;

/* The message `data` into `p`, which is overwritten: the plain text, else that of its HTML. Fails
 * with FIG_BAD_INPUT (no header, no text), FIG_NO_MEMORY. */
fig_status mail_read(const char *data, size_t bytes, page *p, mail_found *out, fig_error *err);

/* The page of the MHTML file `data` into `p`, which is overwritten. Fails like mail_read. */
fig_status mail_read_page(const char *data, size_t bytes, page *p, fig_error *err);

/* Where in an mbox file the reading is; zeros at its beginning. */
typedef struct mbox {
    buf line;            /* the next message's "From " line, when has_line */
    size_t lines_count;  /* read so far */
    size_t message_line; /* where the message handed out last begins, from 1 */
    bool has_line;
} mbox;
void mbox_clear(mbox *m);

/* The next message in place of `message`'s content; its "From " line taken off, ">From " set right.
 * FIG_END after the last. FIG_TOO_LARGE when it has more than `limit_bytes`: the next call gives
 * the one after it. Else fails like input_line. */
fig_status mbox_next(mbox *m, input *in, size_t limit_bytes, buf *message, fig_error *err);

/* The library's version, "3.2.13", to `out`; false where it was left out. */
bool mail_library(char *out, size_t capacity);

#endif
