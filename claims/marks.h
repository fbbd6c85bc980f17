/* marks.h - what the words around a figure say happened to the people it counts: killed, fled, went
 * missing. Within claims/ only. */
#ifndef CLAIMS_MARKS_H
#define CLAIMS_MARKS_H

#include "claims/kind_table.h"
#include "claims/phrases.h"

/* What the word at token `i` says by itself; KIND_NONE when nothing. */
kind_id mark_at(const phrases *p, size_t i);
/* Before token `i`, where the figure begins: "killed at least", "the deaths of". KIND_NONE when
 * nothing is said. */
kind_id mark_before(const phrases *p, size_t i);
/* From token `i` on, where the counted noun ends: "were wounded". */
kind_id mark_after(const phrases *p, size_t i);
/* Whether those counted by [first, last) are lost to their side: "lost 1,200 men", "900 soldiers lost". */
bool loses(const phrases *p, size_t first, size_t last);

#endif
