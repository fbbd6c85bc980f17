/* test_axis.c - which line figures get, where they stand on it, and its ticks. */
#include "views/axis.h"

#include <float.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { VALUES_MOST = 8 };

static void a_line_suits_its_figures(void **state)
{
    (void)state;
    static const struct {
        const char *why;
        double values[VALUES_MOST];
        size_t count;
        axis_scale scale;
        double low, high;
    } rows[] = {
        { "nothing", { 0 }, 0, AXIS_LINEAR, 0, 1 },
        { "one value", { 58 }, 1, AXIS_LINEAR, 0, 60 },
        { "one value, again and again", { 7, 7, 7 }, 3, AXIS_LINEAR, 0, 8 },
        { "zero", { 0, 0 }, 2, AXIS_LINEAR, 0, 1 },
        { "one value below zero", { -42 }, 1, AXIS_LINEAR, -50, 0 },
        { "shares", { 0.16, 0.86, 0.5 }, 3, AXIS_LINEAR, 0, 1 },
        { "close together, far from zero", { 1010, 1020, 1030 }, 3, AXIS_LINEAR, 1010, 1030 },
        { "of one size", { 10000, 12000, 3000, 8000 }, 4, AXIS_LINEAR, 0, 15000 },
        { "ten times apart, evenly", { 10, 40, 70, 100 }, 4, AXIS_LINEAR, 0, 100 },
        { "most of them small", { 10, 12, 15, 900 }, 4, AXIS_LOG, 10, 1000 },
        { "a thousand times apart", { 1, 600, 900, 1000 }, 4, AXIS_LOG, 1, 1000 },
        { "an outlier", { 10000, 11000, 12000, 1000000 }, 4, AXIS_LOG, 10000, 1000000 },
        { "on both sides of zero", { -40, -8, 12, 30 }, 4, AXIS_LINEAR, -40, 40 },
        { "far apart on both sides", { -1, 2, 3, 100000 }, 4, AXIS_BOTH_WAYS, -1, 100000 },
        { "zero and large ones", { 0, 1, 2, 5000 }, 4, AXIS_BOTH_WAYS, 0, 5000 },
        { "the largest there are", { -DBL_MAX, 1, DBL_MAX }, 3, AXIS_BOTH_WAYS, -DBL_MAX, DBL_MAX },
        { "the smallest there are", { DBL_TRUE_MIN, 1 }, 2, AXIS_LOG, DBL_TRUE_MIN, 1 },
    };
    double scratch[VALUES_MOST];
    for (size_t i = 0; i < COUNT(rows); i++) {
        const axis a = axis_choose(rows[i].values, rows[i].count, scratch);
        if (a.scale != rows[i].scale || !(fabs(a.low - rows[i].low) <= 1e-9 * fabs(rows[i].low)) ||
            !(fabs(a.high - rows[i].high) <= 1e-9 * fabs(rows[i].high)))
            fail_msg("%s: %s from %g to %g", rows[i].why, axis_scale_name(a.scale), a.low, a.high);
    }
}

static void every_figure_stands_on_its_line_in_order(void **state)
{
    (void)state;
    static const double sets[][4] = { { 1, 2, 3, 4 },
                                      { 1, 10, 100, 1e9 },
                                      { -1e9, -1, 0, 1e9 },
                                      { 0.001, 0.002, 5, 5e6 },
                                      { -5, -4, -3, -1 },
                                      { -1e12, -3, -2, -1 },
                                      { -DBL_MAX, 0, 1, DBL_MAX },
                                      { DBL_TRUE_MIN, 1e-300, 1, DBL_MAX } };
    double scratch[4];
    for (size_t i = 0; i < COUNT(sets); i++) {
        const axis a = axis_choose(sets[i], 4, scratch);
        double before = -1;
        assert_true(a.low < a.high);
        for (size_t j = 0; j < 4; j++) {
            const double place = axis_place(&a, sets[i][j]);
            if (!(place >= 0 && place <= 1 && place >= before))
                fail_msg("set %zu: %g stands at %g", i, sets[i][j], place);
            before = place;
        }
    }
    const axis a = { AXIS_LINEAR, 0, 10, 0 };
    assert_true(axis_place(&a, -5) == 0);
    assert_true(axis_place(&a, 50) == 1);
    assert_true(axis_place(&a, 5) == 0.5);
    const axis b = { AXIS_LOG, 1, 100, 0 };
    assert_true(axis_place(&b, 10) == 0.5);
    const axis c = { AXIS_BOTH_WAYS, -100, 100, 1 };
    assert_true(axis_place(&c, 0) == 0.5);
}

static void the_steps_of_a_line_stand_where_their_values_do(void **state)
{
    (void)state;
    static const axis lines[] = { { AXIS_LINEAR, 0, 60, 0 },           { AXIS_LINEAR, 11000, 12000, 0 },
                                  { AXIS_LINEAR, -DBL_MAX / 4, DBL_MAX / 4, 0 },
                                  { AXIS_LOG, 1, 1e6, 0 },             { AXIS_LOG, 1e-300, 1e300, 0 },
                                  { AXIS_BOTH_WAYS, -1e9, 5000, 1 },   { AXIS_BOTH_WAYS, 0, 1e12, 1e6 } };
    for (size_t i = 0; i < COUNT(lines); i++) {
        const axis *const a = &lines[i];
        assert_true(axis_step(a, 0) == a->low && axis_step(a, AXIS_STEPS) == a->high);
        for (size_t j = 1; j <= AXIS_STEPS; j++) {
            const double value = axis_step(a, j);
            if (!(value > axis_step(a, j - 1)) || fabs(axis_place(a, value) * AXIS_STEPS - (double)j) > 0.51)
                fail_msg("line %zu: step %zu is %g, at %g", i, j, value, axis_place(a, value));
        }
    }
    assert_true(axis_step(&lines[0], 25) == 15);
    assert_true(axis_step(&lines[1], 37) == 11370);
    assert_true(axis_step(&lines[3], 37) == 170); /* 165.96, between 145 and 191 */
}

static void ticks_are_round_and_as_many_as_there_is_room_for(void **state)
{
    (void)state;
    static const struct {
        axis a;
        size_t most, count;
        double first, last;
    } rows[] = {
        { { AXIS_LINEAR, 0, 60, 0 }, 7, 7, 0, 60 },
        { { AXIS_LINEAR, 0, 60, 0 }, 3, 2, 0, 50 },
        { { AXIS_LINEAR, -40, 40, 0 }, 5, 5, -40, 40 },
        { { AXIS_LOG, 1, 1000, 0 }, 4, 4, 1, 1000 },
        { { AXIS_LOG, 1, 1000, 0 }, 12, 10, 1, 1000 },
        { { AXIS_LOG, 1, 1e12, 0 }, 4, 4, 1, 1e12 },
        { { AXIS_LOG, 20, 50, 0 }, 3, 2, 20, 50 },
        { { AXIS_BOTH_WAYS, -100, 100, 1 }, 7, 7, -100, 100 },
        { { AXIS_BOTH_WAYS, 0, 5000, 1 }, 3, 3, 0, 1000 },
        { { AXIS_LINEAR, 0, 60, 0 }, 1, 1, 0, 0 },
        { { AXIS_LINEAR, 0, 60, 0 }, 0, 0, 0, 0 },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        double ticks[TICKS_MOST] = { 0 };
        const size_t count = axis_ticks(&rows[i].a, rows[i].most, ticks);
        const double last = rows[i].last;
        if (count != rows[i].count || (count && (fabs(ticks[0] - rows[i].first) > 1e-9 ||
                                                 fabs(ticks[count - 1] - last) > 1e-9 * fmax(1, fabs(last)))))
            fail_msg("row %zu: %zu ticks from %g to %g", i, count, ticks[0], count ? ticks[count - 1] : 0);
    }
}

static void there_are_never_more_ticks_than_asked_for_and_they_are_in_order(void **state)
{
    (void)state;
    srand(1);
    double scratch[VALUES_MOST];
    for (int round = 0; round < 20000; round++) {
        double values[VALUES_MOST], ticks[TICKS_MOST + 1] = { 0 };
        const size_t count = 1 + (size_t)(rand() % VALUES_MOST);
        for (size_t i = 0; i < count; i++)
            values[i] = (rand() % 3 - 1) * (rand() % 1000) * pow(10, rand() % (round % 600 + 1) - round % 300);
        const axis a = axis_choose(values, count, scratch);
        const size_t most = (size_t)(rand() % (TICKS_MOST + 1)), ticks_count = axis_ticks(&a, most, ticks);
        assert_true(a.low < a.high && isfinite(a.low) && isfinite(a.high));
        assert_true(ticks_count <= most);
        for (size_t i = 0; i < ticks_count; i++) {
            assert_true(isfinite(ticks[i]));
            if (i > 0 && !(ticks[i] > ticks[i - 1]))
                fail_msg("%s %g to %g: tick %g after %g", axis_scale_name(a.scale), a.low, a.high, ticks[i],
                         ticks[i - 1]);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_suits_its_figures),
        cmocka_unit_test(every_figure_stands_on_its_line_in_order),
        cmocka_unit_test(the_steps_of_a_line_stand_where_their_values_do),
        cmocka_unit_test(ticks_are_round_and_as_many_as_there_is_room_for),
        cmocka_unit_test(there_are_never_more_ticks_than_asked_for_and_they_are_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
