/* claims_code.h - the claims of one record as bytes and back. Shared by record.c only. */
#ifndef RECORD_CLAIMS_CODE_H
#define RECORD_CLAIMS_CODE_H

#include "core/arena.h"
#include "core/buf.h"
#include "figtrail.h"

/* Append the claims. What of them stands in `text` is written as its span. Ask buf_failed(out). */
void claims_encode(const char *text, size_t text_bytes, const fig_claim *claims, size_t count,
                   buf *out);

/* Read them back, with strings and the array from `strings`. `text` may be NULL; `text_bytes` is
 * the text's length all the same. False: the bytes contradict themselves, or memory ran out
 * (strings->failed). */
bool claims_decode(cursor *in, const char *text, size_t text_bytes, arena *strings, fig_claim **out,
                   size_t *count);

#endif
