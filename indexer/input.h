/* input.h - the bytes of one file or stream, unpacked where they are packed (gzip, zstd).
 * Packing is told by the content, not by the name. Memory stays bounded whatever comes.
 * Knows bytes and lines; what they mean is the reader's. */
#ifndef INDEXER_INPUT_H
#define INDEXER_INPUT_H

#include "core/buf.h"
#include "figtrail.h"

typedef struct input input;

/* "-" is stdin. `*out` is yours: input_close. Fails with FIG_IO, FIG_NO_MEMORY. */
fig_status input_open(const char *path, input **out, fig_error *err);
void input_close(input *in);

/* The bytes that come next, without taking them: at least 4096 unless the input is shorter. Lent
 * until the next call. Fails with FIG_IO, FIG_BAD_INPUT (packed data that is broken). */
fig_status input_peek(input *in, const char **data, size_t *bytes, fig_error *err);

/* The next line without its "\n" or "\r\n" in place of `line`'s content. FIG_END after the last (a
 * last line may lack its end). A line over `limit_bytes` is skipped: FIG_TOO_LARGE, `line` is
 * empty, and the next call gives the line after it; a line without an end for 1 GiB ends the
 * input. Fails like input_peek, and with FIG_NO_MEMORY. */
fig_status input_line(input *in, size_t limit_bytes, buf *line, fig_error *err);

/* Append all that is left. FIG_TOO_LARGE when that is more than `limit_bytes`. */
fig_status input_rest(input *in, size_t limit_bytes, buf *out, fig_error *err);

/* Of the file as it is on the disk, for progress. */
uint64_t input_bytes_read(const input *in);

#endif
