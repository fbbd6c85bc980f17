/* deadline.h - a moment by which something is to be done, on a clock that nobody sets.
 * Who works long looks at it between steps. */
#ifndef CORE_DEADLINE_H
#define CORE_DEADLINE_H

#include "figtrail.h"

#include <stdint.h>

typedef struct deadline {
    double allowed_s; /* from its beginning; 0 = without end */
    int64_t at_ns;
} deadline;

/* `allowed_s` from now; 0 or less: never. */
deadline deadline_in(double allowed_s);
/* FIG_OK, or FIG_TIMEOUT once it has passed. `d` NULL never passes. Costs a look at the clock. */
fig_status deadline_check(const deadline *d, fig_error *err);
/* Seconds until it passes, 0 when it has. It has an end. */
double deadline_left_s(const deadline *d);

#endif
