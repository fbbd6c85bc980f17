/* office.h - word processors' documents as articles: DOCX (Office Open XML) and ODT (OpenDocument).
 */
#ifndef INDEXER_OFFICE_H
#define INDEXER_OFFICE_H

#include "indexer/extract.h"

/* The document `data` into `p`, which is overwritten: paragraphs, a line for each row of a table,
 * notes at the end. At most `bytes_max` of it are unpacked. `*is_damaged`: it has faults, and what could be read is there. Fails with
 * FIG_BAD_INPUT (encrypted, broken, of another kind, no text), FIG_TOO_LARGE, FIG_NO_MEMORY. */
fig_status office_read(const char *data, size_t bytes, size_t bytes_max, page *p, bool *is_damaged,
                       fig_error *err);

#endif
