/* axis.h - the line that figures are put on: its scale, where it begins and ends, its ticks. */
#ifndef VIEWS_AXIS_H
#define VIEWS_AXIS_H

#include <stddef.h>

typedef enum axis_scale {
    AXIS_LINEAR,
    AXIS_LOG,      /* above 0 only */
    AXIS_BOTH_WAYS /* log on both sides of 0 */
} axis_scale;

typedef struct axis {
    axis_scale scale;
    double low, high; /* its ends; low < high, both finite */
    double least;     /* of AXIS_BOTH_WAYS: within it, about, the line is linear */
} axis;

/* The line for these values, which are finite, in any order, and not changed. It is linear unless most
 * of them would crowd at one end of it, and begins at 0 unless they are far from it and close together.
 * No values: from 0 to 1. `scratch` has room for `count`. */
axis axis_choose(const double *values, size_t count, double *scratch);

/* Where a value stands, 0 at the low end to 1 at the high end; values beyond an end stand there. */
double axis_place(const axis *a, double value);

/* The values along the line, for who turns places back into values: the one that stands at `step` of AXIS_STEPS equal
 * steps, as round as tells it from its neighbours. The ends are exact. */
enum { AXIS_STEPS = 100 };
double axis_step(const axis *a, size_t step);

/* At most `most` round values of the line, in order, and at least its ends where none is within.
 * Returns how many. */
enum { TICKS_MOST = 12 };
size_t axis_ticks(const axis *a, size_t most, double out[TICKS_MOST]);

/* "linear", "log", "both_ways" */
const char *axis_scale_name(axis_scale scale);

#endif
