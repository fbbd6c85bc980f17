/* pdf.h - the text of a PDF and what it says of itself, through poppler's pdftotext, which is run
 * as a program of its own (child.h): PDFs come from strangers, and readers of them have had
 * defects. */
#ifndef INDEXER_PDF_H
#define INDEXER_PDF_H

#include "indexer/child.h"
#include "indexer/extract.h"

#include <string.h>

/* By its beginning. */
static inline bool pdf_is(const char *data, size_t bytes)
{
    return bytes >= 5 && !memcmp(data, "%PDF-", 5);
}

extern const child_limits pdf_limits;

/* The PDF `data` into `p`, which is overwritten: the text, page after page; page numbers and
 * running heads as furniture. `*is_damaged`: it has faults, and what could be read is there.
 * `*unconfined`: as child_end has it, also on failure. Fails with FIG_BAD_INPUT (encrypted, broken,
 * no text, too much work, no pdftotext), FIG_TOO_LARGE, FIG_IO, FIG_NO_MEMORY. */
fig_status pdf_read(const char *data, size_t bytes, const child_limits *limits, page *p,
                    bool *is_damaged, int *unconfined, fig_error *err);

/* Try the program, as pdf_read runs it: the first line it says of itself to `out`. `*unconfined` as in pdf_read. False when it
 * cannot be run, or was left out. */
bool pdf_program(char *out, size_t capacity, int *unconfined);
/* Whether PDFs can be read at all, where the program is there. */
bool pdf_is_built_in(void);

/* What pdftotext -htmlmeta wrote, without NULs but for the one that ends it, into `p`. False when
 * there is no text, or p->strings.failed. Here for the tests. */
bool pdf_take(const char *written, size_t bytes, page *p);

#endif
