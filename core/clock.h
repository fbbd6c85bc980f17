/* clock.h - the clock that nobody sets: for how long something takes. */
#ifndef CORE_CLOCK_H
#define CORE_CLOCK_H

#include <stdint.h>

/* Nanoseconds since a moment that is the same while the system runs. */
int64_t clock_ns(void);
/* Seconds since clock_ns gave `began_ns`. */
double clock_since_s(int64_t began_ns);

#endif
