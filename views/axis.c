/* axis.c - choosing a line for figures. */
#include "views/axis.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Values a thousand times apart are never told on a linear line; below ten times they always are. */
#define RATIO_ALWAYS_LOG 1000.0
#define RATIO_NEVER_LOG  10.0
/* Half of the figures within so much of the largest are crowded. */
#define CROWDED 0.1
/* Figures closer together than this part of the largest have a line that does not begin at 0. */
#define CLOSE 0.4
/* Beside the largest figure no smaller one counts in choosing where a line both ways is linear. */
#define LEAST_RATIO 1e-6
/* Of a line that nothing tells the length of: about so many steps. */
#define STEPS 5

static int by_size(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* The largest of 1, 2, 5 times a power of ten that is not above a positive `value`; the next above when
 * `up`, unless it is one itself. */
static double round_to_125(double value, int up)
{
    static const double steps[] = { 1, 2, 5, 10 };
    const double power = pow(10, floor(log10(value)));
    if (power == 0 || !isfinite(power))
        return value;
    const double digits = value / power * (1 + (up ? -1e-12 : 1e-12));
    size_t i = 0;
    while (i < 3 && steps[i + 1] <= digits)
        i++;
    if (up && i < 3 && steps[i] < digits)
        i++;
    const double rounded = steps[i] * power;
    return isfinite(rounded) && rounded > 0 ? rounded : value;
}

/* The step of a line of that length: 1, 2 or 5 times a power of ten. */
static double step_of(double length, double steps)
{
    return round_to_125(length / steps, 1);
}

static axis linear(double low, double high)
{
    axis a = { AXIS_LINEAR, low, high, 0 };
    const double largest = fmax(fabs(low), fabs(high));
    if (largest == 0)
        return (axis){ AXIS_LINEAR, 0, 1, 0 };
    if (low == high || high - low > largest * CLOSE) { /* 0 is part of it */
        a.low = fmin(low, 0);
        a.high = fmax(high, 0);
    }
    const double step = step_of(a.high - a.low, STEPS);
    const double below = floor(a.low / step + 1e-9) * step, above = ceil(a.high / step - 1e-9) * step;
    if (isfinite(below) && isfinite(above) && below < above) {
        a.low = below;
        a.high = above;
    }
    return a;
}

static axis logarithmic(double low, double high)
{
    return (axis){ AXIS_LOG, round_to_125(low, 0), round_to_125(high, 1), 0 };
}

static double end_both_ways(double value)
{
    return value == 0 ? 0 : copysign(round_to_125(fabs(value), 1), value);
}

/* The smallest that is not 0 of sizes in order. */
static double least_of(const double *sizes, size_t count)
{
    size_t i = 0;
    while (i + 1 < count && sizes[i] == 0)
        i++;
    return sizes[i];
}

axis axis_choose(const double *values, size_t count, double *scratch)
{
    double low = INFINITY, high = -INFINITY;
    for (size_t i = 0; i < count; i++) {
        low = fmin(low, values[i]);
        high = fmax(high, values[i]);
        scratch[i] = fabs(values[i]);
    }
    if (count == 0)
        return (axis){ AXIS_LINEAR, 0, 1, 0 };
    qsort(scratch, count, sizeof *scratch, by_size);
    const double largest = scratch[count - 1], least = least_of(scratch, count),
                 middle = scratch[(count - 1) / 2], ratio = largest / least;
    const int crowded = ratio >= RATIO_ALWAYS_LOG ||
                        (ratio >= RATIO_NEVER_LOG && middle < CROWDED * largest);
    if (isfinite(high - low) && (largest == 0 || !crowded))
        return linear(low, high);
    if (low > 0)
        return logarithmic(low, high);
    return (axis){ AXIS_BOTH_WAYS, end_both_ways(low), end_both_ways(high),
                   round_to_125(fmax(least, largest * LEAST_RATIO), 0) };
}

/* A value as the line has it, before it is brought to 0..1. */
static double bend(const axis *a, double value)
{
    switch (a->scale) {
    case AXIS_LOG:
        return log10(value);
    case AXIS_BOTH_WAYS:
        return copysign(log10(1 + fabs(value) / a->least), value);
    case AXIS_LINEAR:
        break;
    }
    return value;
}

double axis_place(const axis *a, double value)
{
    if (!(value > a->low))
        return 0;
    if (value >= a->high)
        return 1;
    const double low = bend(a, a->low);
    return (bend(a, value) - low) / (bend(a, a->high) - low);
}

/* The inverse of axis_place. */
static double value_at(const axis *a, double place)
{
    const double low = bend(a, a->low), bent = low + place * (bend(a, a->high) - low);
    switch (a->scale) {
    case AXIS_LOG:
        return pow(10, bent);
    case AXIS_BOTH_WAYS:
        return copysign((pow(10, fabs(bent)) - 1) * a->least, bent);
    case AXIS_LINEAR:
        break;
    }
    return bent;
}

double axis_step(const axis *a, size_t step)
{
    if (step == 0 || step >= AXIS_STEPS)
        return step == 0 ? a->low : a->high;
    const double value = value_at(a, (double)step / AXIS_STEPS),
                 below = value - value_at(a, (double)(step - 1) / AXIS_STEPS),
                 above = value_at(a, (double)(step + 1) / AXIS_STEPS) - value,
                 unit = pow(10, floor(log10(fmin(below, above) / 2))), rounded = round(value / unit) * unit;
    return isfinite(rounded) ? rounded + 0.0 : value; /* no -0 */
}

static size_t linear_ticks(const axis *a, size_t most, double *out)
{
    double step = step_of(a->high - a->low, (double)(most > 1 ? most - 1 : 1));
    size_t count = 0;
    for (double at = ceil(a->low / step - 1e-9); at * step <= a->high + step * 1e-9; at++) {
        if (count == most || at + 1 == at)
            break;
        out[count++] = at * step + 0.0; /* no -0 */
    }
    return count;
}

/* Within a line of a few powers of ten 2 and 5 of each as well, or 1 of every second power. */
static size_t log_ticks(const axis *a, size_t most, double *out)
{
    static const double every[][3] = { { 1, 2, 5 }, { 1, 3, 0 }, { 1, 0, 0 } };
    const int first = (int)floor(log10(a->low) + 1e-9), last = (int)floor(log10(a->high) + 1e-9);
    for (int way = 0; way < 3 + last - first; way++) {
        const double *const digits = every[way < 2 ? way : 2];
        const int stride = way < 2 ? 1 : way - 1;
        size_t count = 0;
        for (int power = first; power <= last && count <= most; power++) {
            if ((power - first) % stride)
                continue;
            for (size_t i = 0; i < 3 && digits[i] > 0; i++) {
                const double value = digits[i] * pow(10, power);
                if (value < a->low * (1 - 1e-9) || value > a->high * (1 + 1e-9))
                    continue;
                if (count < most)
                    out[count] = value;
                count++;
            }
        }
        if (count > 0 && count <= most)
            return count;
    }
    return 0;
}

/* 0, and powers of ten on both sides of it. */
static size_t both_ways_ticks(const axis *a, size_t most, double *out)
{
    const double largest = fmax(fabs(a->low), fabs(a->high));
    const int first = (int)ceil(log10(a->least) - 1e-9), last = (int)floor(log10(largest) + 1e-9);
    for (int stride = 1; stride <= last - first + 1; stride++) {
        size_t count = 0;
        for (int sign = -1; sign <= 1 && count <= most; sign++) {
            for (int i = 0; i <= last - first && count <= most; i++) {
                const int power = sign < 0 ? last - i : first + i;
                const double value = sign * pow(10, power);
                if ((sign == 0 && i > 0) || (sign != 0 && (last - power) % stride) ||
                    value < a->low || value > a->high)
                    continue;
                if (count < most)
                    out[count] = value;
                count++;
            }
        }
        if (count <= most)
            return count;
    }
    return 0;
}

size_t axis_ticks(const axis *a, size_t most, double out[TICKS_MOST])
{
    most = most > TICKS_MOST ? TICKS_MOST : most;
    const size_t count = a->scale == AXIS_LOG         ? log_ticks(a, most, out)
                         : a->scale == AXIS_BOTH_WAYS ? both_ways_ticks(a, most, out)
                                                      : linear_ticks(a, most, out);
    if (count > 0 || most == 0)
        return count;
    out[0] = a->low;
    if (most > 1)
        out[1] = a->high;
    return most > 1 ? 2 : 1;
}

const char *axis_scale_name(axis_scale scale)
{
    static const char *const names[] = { "linear", "log", "both_ways" };
    return names[scale];
}
