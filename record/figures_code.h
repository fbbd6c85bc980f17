/* figures_code.h - what the figures of an article say without its text, as a value of the article:
 * limits, units, kinds, how sure they are. What counts figures over many articles reads no records
 * then. The format is written in docs/index-format.md. */
#ifndef RECORD_FIGURES_CODE_H
#define RECORD_FIGURES_CODE_H

#include "core/arena.h"
#include "core/buf.h"
#include "figtrail.h"

/* Append the claims that are not weak, in their order; nothing when there is none. `*out` remembers
 * when memory was out. */
void figures_pack(const fig_claim *claims, size_t count, buf *out);

/* Claims that have low, high, modifier, modality, unit, kind, and canonical unit and limits; all
 * else is 0, NULL, or NAN. Lent by `strings`; no claims of no bytes. `*rest` is what stands behind
 * them in the value (record/figure_marks.h). Fails with FIG_DAMAGED and FIG_NO_MEMORY. */
fig_status figures_unpack(const void *value, size_t bytes, arena *strings, fig_claim **out,
                          size_t *count, const void **rest, size_t *rest_bytes, fig_error *err);

/* FIG_DAMAGED, said of such a value. */
fig_status figures_damaged(fig_error *err);

#endif
