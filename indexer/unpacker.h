/* unpacker.h - the files in an archive (zip, tar, either packed), one after the other, and those of
 * archives in it: each is an input of its own, under the path "news.zip/2024/a.html".
 *
 * Files are taken by the ends of their names, as in folders (files.h). What is encrypted, broken,
 * nested too deep or beyond the limits is told, with the archive's name; the rest goes on.
 * Knows libarchive's formats; what the files hold is the reader's. */
#ifndef INDEXER_UNPACKER_H
#define INDEXER_UNPACKER_H

#include "indexer/files.h"
#include "indexer/input.h"
#include "indexer/notices.h"

/* What one archive may cost, those in it counted with it. */
typedef struct unpacker_limits {
    uint64_t files;            /* in it, wanted or not */
    uint64_t bytes;            /* unpacked */
    uint64_t ratio;            /* of bytes unpacked to bytes read, */
    uint64_t ratio_free_bytes; /* once there are more than these */
} unpacker_limits;
extern const unpacker_limits unpacker_defaults;

typedef struct unpacker unpacker;

typedef struct unpacked {
    const char *path; /* lent until the next call */
    file_form form;   /* by its name */
    input *in;        /* yours: input_close, before the next call and before unpacker_free */
} unpacked;

/* Whether `data`, the first bytes of an input, are an archive's, and no document's that is one too
 * (package.h). */
bool unpacker_is_archive(file_form by_name, const char *data, size_t bytes);

/* The archive that `in` gives is named `path`. Takes `in`, also when it fails; `limits` and `told`
 * must outlive `*out`, which is yours: unpacker_free. Fails with FIG_NO_MEMORY. */
fig_status unpacker_open(input *in, const char *path, const unpacker_limits *limits, notices *told,
                         unpacker **out, fig_error *err);
/* FIG_END after the last. Fails with FIG_NO_MEMORY. */
fig_status unpacker_next(unpacker *u, unpacked *out, fig_error *err);
/* Of the archive as it is on the disk, for progress. */
uint64_t unpacker_bytes_read(const unpacker *u);
void unpacker_free(unpacker *u);

#endif
