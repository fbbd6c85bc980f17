/* deadline.c - moments of the monotonic clock. */
#include "core/deadline.h"

#include "core/clock.h"
#include "core/error.h"

deadline deadline_in(double allowed_s)
{
    const double most_s = 1e9; /* what fits the clock, and never comes */
    deadline d = { 0, 0 };
    if (allowed_s > 0) {
        d.allowed_s = allowed_s < most_s ? allowed_s : most_s;
        d.at_ns = clock_ns() + (int64_t)(d.allowed_s * 1e9);
    }
    return d;
}

fig_status deadline_check(const deadline *d, fig_error *err)
{
    if (!d || !(d->allowed_s > 0) || clock_ns() < d->at_ns)
        return FIG_OK;
    return error_format(err, FIG_TIMEOUT, NULL, "ask for less at a time, or allow more time",
                        "there was no answer within %g seconds", d->allowed_s);
}

double deadline_left_s(const deadline *d)
{
    const double left_s = -clock_since_s(d->at_ns);
    return left_s > 0 ? left_s : 0;
}
