/* packing.h - how the parts of a record are compressed, each alone: what packers and unpackers are
 * made of (record.h is for their users). The codings are written in docs/index-format.md. */
#ifndef RECORD_PACKING_H
#define RECORD_PACKING_H

#include "core/arena.h"
#include "record/dictionary.h"
#include "record/record.h"

#include <zstd.h>

/* Level 3 is the quickest with a dictionary. Measured on texts with one of 16 KiB: level 6 makes
 * the index 0.7 % smaller, and takes three times as long. */
enum { PACKING_LEVEL = 3 };

struct record_dictionary {
    ZSTD_CDict *of[RECORD_PARTS]; /* NULL: parts of this kind are packed without one */
};

struct record_packer {
    ZSTD_CCtx *zstd;
    const record_dictionary *dictionary;
    record_samples *samples;
    buf section, packed; /* scratch of whoever writes a record */
};

/* Append the coding and then `data`, compressed where that is shorter. Ask buf_failed(out). */
void packing_pack(record_packer *p, record_part part, const void *data, size_t bytes, buf *out);

/* What `in`, a coding and what it stands for, was packed from: `want` bytes, or where that is
 * PACKING_ANY as many as it says. NUL-terminated and lent by `strings`. Fails with FIG_DAMAGED,
 * FIG_NO_MEMORY and as fetching a dictionary does. */
#define PACKING_ANY SIZE_MAX
fig_status packing_unpack(record_unpacker *u, record_part part, cursor in, size_t want,
                          arena *strings, const char **out, size_t *bytes, fig_error *err);

/* A record that contradicts itself. */
fig_status packing_damaged(fig_error *err);

#endif
