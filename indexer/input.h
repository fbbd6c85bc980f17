/* input.h - the bytes of one file or stream, unpacked where they are packed (gzip, zstd, bzip2,
 * xz). Packing is told by the content, not by the name. Memory stays bounded whatever comes. Knows
 * bytes and lines; what they mean is the reader's. */
#ifndef INDEXER_INPUT_H
#define INDEXER_INPUT_H

#include "core/buf.h"
#include "figtrail.h"

typedef struct input input;

/* "-" is stdin. `*out` is yours: input_close. Fails with FIG_IO, FIG_NO_MEMORY. */
fig_status input_open(const char *path, input **out, fig_error *err);

/* Gives the bytes that come next: up to `capacity` of them to `to`; 0 of them at the end. */
typedef fig_status input_source(void *user, char *to, size_t capacity, size_t *bytes,
                                fig_error *err);
/* The same for bytes that `source` gives; `where` names them in messages. */
fig_status input_open_source(input_source *source, void *user, const char *where, input **out,
                             fig_error *err);
void input_close(input *in);

/* Be told of `bytes` more that were unpacked here, from bytes the source gave; a failure ends it.
 * For those who gave the source and are to bound what it becomes. Call before the input is first
 * read. */
typedef fig_status input_count(void *user, size_t bytes, fig_error *err);
void input_count_unpacked(input *in, input_count *count, void *user);

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

/* Append the next `bytes` bytes to `out`, or pass them over when it is NULL. At the end of the
 * input there are fewer; how many to `*taken`. */
fig_status input_take(input *in, uint64_t bytes, buf *out, uint64_t *taken, fig_error *err);

/* Take what waits, and read on when nothing does; no bytes at the end. Lent until the next call. */
fig_status input_block(input *in, const char **data, size_t *bytes, fig_error *err);

/* Whether input_seek can work: on a file that is not packed. */
bool input_can_seek(const input *in);
/* Go on at `offset` from `whence`, as lseek has it; the place it is goes to `*at`. */
fig_status input_seek(input *in, int64_t offset, int whence, int64_t *at, fig_error *err);

/* Of the file as it is on the disk, for progress: after a seek, the place in it. */
uint64_t input_bytes_read(const input *in);

#endif
