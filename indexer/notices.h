/* notices.h - what is told about inputs on the way: left out, or kept without a part.
 * One place to count and to call back, shared by all who read. */
#ifndef INDEXER_NOTICES_H
#define INDEXER_NOTICES_H

#include "figtrail.h"

typedef struct notices {
    fig_left_out *left_out, *noted; /* may be NULL */
    void *user;
    size_t left_out_count, noted_count;
    size_t left_out_by[FIG_FAULTS_COUNT];
    size_t passed_over; /* files of folders whose names say that they are none that is read */
} notices;

static inline fig_fault notices_fault(const fig_error *why)
{
    return why->fault != FIG_FAULT_NONE   ? why->fault
           : why->status == FIG_TOO_LARGE ? FIG_FAULT_TOO_LARGE
           : why->status == FIG_IO        ? FIG_FAULT_UNREADABLE
                                          : FIG_FAULT_BROKEN;
}

/* `why` is filled by the caller, `where` names the input. */
static inline void notices_left_out(notices *n, const fig_error *why)
{
    n->left_out_count++;
    n->left_out_by[notices_fault(why)]++;
    if (n->left_out)
        n->left_out(n->user, why);
}

/* What is to be known and says nothing of an article: not counted. */
static inline void notices_remark(notices *n, const fig_error *why)
{
    if (n->noted)
        n->noted(n->user, why);
}

static inline void notices_noted(notices *n, const fig_error *why)
{
    n->noted_count++;
    notices_remark(n, why);
}

#endif
