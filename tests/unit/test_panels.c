/* test_panels.c - claims as panels, rows and marks. */
#include "views/panels.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { FOUND_MOST = 16 };

/* Claims to make panels of. */
typedef struct set {
    fig_found_claim claims[FOUND_MOST];
    const fig_found_claim *pointers[FOUND_MOST];
    size_t count;
} set;

static fig_found_claim *add(set *s, const char *kind, const char *by, double low, double high)
{
    static char ids[FOUND_MOST][8];
    fig_found_claim *const f = &s->claims[s->count];
    *f = (fig_found_claim){ 0 };
    snprintf(ids[s->count], sizeof ids[0], "a%zu", s->count);
    f->article.id = ids[s->count];
    f->claim.kind = kind;
    f->claim.by = by;
    f->claim.surface = "12";
    f->claim.low = f->claim.canonical_low = low;
    f->claim.high = f->claim.canonical_high = high;
    f->claim.value = low == high ? low : NAN;
    f->claim.unit = f->claim.canonical_unit = "count";
    s->pointers[s->count++] = f;
    return f;
}

static panels make(const set *s, panels_want want)
{
    panels p;
    assert_true(panels_make(s->pointers, s->count, &want, &p));
    return p;
}

static void kinds_and_units_have_lines_of_their_own(void **state)
{
    (void)state;
    set s = { 0 };
    add(&s, "killed", "A", 3, 3);
    add(&s, "troops", "A", 10, 10);
    add(&s, "troops", "B", 12, 12);
    add(&s, "money", "A", 5, 5)->claim.canonical_unit = "USD";
    add(&s, "money", "A", 5, 5)->claim.canonical_unit = "EUR";
    add(&s, "count", "A", 1, 1)->claim.unit_text = "Drones";
    add(&s, "count", "A", 1, 1)->claim.unit_text = "drone";
    add(&s, "count", "A", 1, 1)->claim.unit_text = "ships";
    panels p = make(&s, (panels_want){ 0 });
    assert_int_equal(p.count, 6);
    assert_int_equal(p.list[0].figures, 2);
    size_t figures = 0;
    for (size_t i = 0; i < p.count; i++) {
        figures += p.list[i].figures;
        for (size_t j = 0; j < p.list[i].rows_count; j++)
            for (size_t k = 0; k < p.list[i].rows[j].marks_count; k++) {
                const char *const kind = p.list[i].rows[j].marks[k].found->claim.kind;
                assert_string_equal(kind, p.list[i].kind ? p.list[i].kind : "count");
            }
    }
    assert_int_equal(figures, s.count);
    panels_clear(&p);
}

static void figures_in_several_units_are_brought_to_the_most_frequent(void **state)
{
    (void)state;
    set s = { 0 };
    fig_found_claim *f = add(&s, "area", "A", 600, 600);
    f->claim.unit = "square-kilometer";
    f->claim.unit_text = "sq km";
    f->claim.canonical_low = f->claim.canonical_high = 6e8;
    *add(&s, "area", "B", 0, 0) = *f;
    f = add(&s, "area", "A", 230, 230);
    f->claim.unit = "square-mile";
    f->claim.canonical_low = f->claim.canonical_high = 230 * 2589988.110336;
    for (size_t i = 0; i < s.count; i++)
        s.claims[i].claim.canonical_unit = "square-meter";
    panels p = make(&s, (panels_want){ .order = ORDER_NAME });
    assert_int_equal(p.count, 1);
    assert_string_equal(p.list[0].unit, "square-kilometer");
    assert_string_equal(p.list[0].unit_text, "sq km");
    const row *const r = &p.list[0].rows[0];
    assert_true(fabs(r->low - 595.69726537728) < 1e-6);
    assert_true(r->high == 600);
    panels_clear(&p);
}

static void degrees_that_no_factor_converts_are_in_celsius(void **state)
{
    (void)state;
    set s = { 0 };
    for (int i = 0; i < 3; i++) {
        fig_found_claim *const f = add(&s, "temperature", "A", i < 2 ? 50 : 10, i < 2 ? 50 : 10);
        f->claim.unit = i < 2 ? "fahrenheit" : "celsius";
        f->claim.canonical_unit = "celsius";
    }
    panels p = make(&s, (panels_want){ 0 });
    assert_string_equal(p.list[0].unit, "celsius");
    panels_clear(&p);
    s.count = 2; /* all alike: as printed */
    p = make(&s, (panels_want){ 0 });
    assert_string_equal(p.list[0].unit, "fahrenheit");
    assert_true(p.list[0].rows[0].low == 50);
    panels_clear(&p);
}

static void a_mark_has_the_shape_of_its_claim(void **state)
{
    (void)state;
    static const struct {
        double low, high;
        fig_modifier modifier;
        const char *surface, *shape;
        bool vague;
    } rows[] = {
        { 5, 5, FIG_EXACT, "5", "dot", false },        { 5, 5, FIG_ABOUT, "about 5", "dot", true },
        { 5, 9, FIG_RANGE, "5 to 9", "bar", false },   { 12, 120, FIG_RANGE, "dozens", "bar", true },
        { NAN, 5, FIG_AT_MOST, "up to 5", "up_to", false },
        { 5, NAN, FIG_MORE_THAN, "more than 5", "from", false },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        set s = { 0 };
        fig_found_claim *const f = add(&s, "troops", "A", rows[i].low, rows[i].high);
        f->claim.modifier = rows[i].modifier;
        f->claim.surface = rows[i].surface;
        panels p = make(&s, (panels_want){ 0 });
        assert_string_equal(mark_shape_name(p.list[0].rows[0].marks[0].shape), rows[i].shape);
        assert_int_equal(p.list[0].rows[0].marks[0].vague, rows[i].vague);
        assert_true(isfinite(p.list[0].rows[0].low) && isfinite(p.list[0].rows[0].high));
        panels_clear(&p);
    }
}

static void what_has_no_bound_on_either_side_is_left_out(void **state)
{
    (void)state;
    set s = { 0 };
    add(&s, "troops", "A", NAN, NAN);
    add(&s, "troops", "A", 1, INFINITY);
    panels p = make(&s, (panels_want){ 0 });
    assert_int_equal(p.count, 0);
    panels_clear(&p);
    s.count = 0;
    p = make(&s, (panels_want){ 0 });
    assert_int_equal(p.count, 0);
    panels_clear(&p);
}

static void nobody_named_is_the_source_itself(void **state)
{
    (void)state;
    set s = { 0 };
    add(&s, "troops", "Reuters", 1, 1);
    add(&s, "troops", NULL, 2, 2)->article.source = "Reuters";
    add(&s, "troops", NULL, 3, 3);
    panels p = make(&s, (panels_want){ 0 });
    assert_int_equal(p.list[0].rows_count, 3);
    assert_false(p.list[0].rows[0].is_source);
    assert_true(p.list[0].rows[1].is_source);
    assert_string_equal(p.list[0].rows[1].name, "Reuters");
    assert_null(p.list[0].rows[2].name);
    panels_clear(&p);
}

static void the_newest_or_the_first_of_a_row_is_set_off(void **state)
{
    (void)state;
    set s = { 0 };
    add(&s, "troops", "A", 3, 3);
    add(&s, "troops", "A", 2, 2)->article.published = "2024-11-02";
    add(&s, "troops", "A", 1, 1)->article.published = "2024-10";
    add(&s, "troops", "B", 9, 9);
    panels p = make(&s, (panels_want){ 0 });
    const row *r = &p.list[0].rows[0];
    assert_true(r->shown->low == 2 && r->shown->highlighted);
    assert_true(r->marks[0].low == 1 && !r->marks[0].highlighted);
    assert_true(r->marks[2].low == 3); /* undated last */
    assert_false(p.list[0].rows[1].shown->highlighted); /* alone in its row */
    panels_clear(&p);
    p = make(&s, (panels_want){ .highlight = HIGHLIGHT_FIRST });
    assert_true(p.list[0].rows[0].shown->low == 1);
    panels_clear(&p);
}

static void a_figure_appears_first_where_it_is_dated_earliest(void **state)
{
    (void)state;
    set s = { 0 };
    add(&s, "troops", "A", 10, 10)->article.published = "2024-11-02";
    add(&s, "troops", "B", 10, 10)->article.published = "2024-10-01";
    add(&s, "troops", "C", 10, NAN)->article.published = "2024-12-01";
    add(&s, "troops", "D", 7, 7);
    panels p = make(&s, (panels_want){ .order = ORDER_NAME });
    static const bool wanted[] = { false, true, true, false };
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(p.list[0].rows[i].marks[0].first, wanted[i]);
    panels_clear(&p);
}

static void rows_stand_as_asked(void **state)
{
    (void)state;
    static const struct {
        panel_order order;
        const char *names;
    } rows[] = { { ORDER_VALUE, "CAB" },
                 { ORDER_DATE, "ACB" },
                 { ORDER_NEWEST, "CAB" },
                 { ORDER_NAME, "ABC" },
                 { ORDER_FIGURES, "CAB" } };
    set s = { 0 };
    add(&s, "troops", "A", 5, 5)->article.published = "2024-01-01";
    add(&s, "troops", "B", 9, 9);
    add(&s, "troops", "C", 2, 2)->article.published = "2024-03-01";
    add(&s, "troops", "C", 1, 1)->article.published = "2024-02-01";
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        panels p = make(&s, (panels_want){ .order = rows[i].order });
        char names[4] = "";
        for (size_t j = 0; j < 3; j++)
            names[j] = p.list[0].rows[j].name[0];
        assert_string_equal(names, rows[i].names);
        panels_clear(&p);
    }
}

static void days_are_one_row_whatever_the_hour(void **state)
{
    (void)state;
    set s = { 0 };
    add(&s, "troops", "A", 5, 5)->article.published = "2024-01-01T09:00:00Z";
    add(&s, "troops", "B", 9, 9)->article.published = "2024-01-01";
    add(&s, "troops", "B", 9, 9);
    panels p = make(&s, (panels_want){ .key = KEY_DATE, .order = ORDER_DATE });
    assert_int_equal(p.list[0].rows_count, 2);
    assert_int_equal(p.list[0].rows[0].name_bytes, 10);
    assert_null(p.list[0].rows[1].name);
    panels_clear(&p);
}

static void dates_are_as_long_as_there_is_room_for(void **state)
{
    (void)state;
    static const char *const dates[] = { "2023-01-01", "2024-01-01", "2024-01-02", "2024-03-01T10:00", "2024-03-09", "2024" };
    static const struct {
        size_t rows_most, rows;
        panel_dates dates, made;
    } rows[] = { { 0, 6, DATES_AUTO, DATES_DAY },  { SIZE_MAX, 6, DATES_AUTO, DATES_DAY },
                 { 6, 6, DATES_AUTO, DATES_DAY },
                 { 4, 4, DATES_AUTO, DATES_MONTH }, { 1, 2, DATES_AUTO, DATES_YEAR },
                 { 40, 2, DATES_YEAR, DATES_YEAR } };
    set s = { 0 };
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
        add(&s, "troops", "A", (double)i, (double)i)->article.published = dates[i];
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        panels p = make(&s, (panels_want){ .key = KEY_DATE, .order = ORDER_DATE, .dates = rows[i].dates,
                                           .rows_most = rows[i].rows_most });
        assert_int_equal(p.dates, rows[i].made);
        assert_int_equal(p.list[0].rows_count, rows[i].rows);
        panels_clear(&p);
    }
}

static void every_first_is_set_off_where_that_is_asked(void **state)
{
    (void)state;
    set s = { 0 };
    add(&s, "troops", "A", 1, 1)->article.published = "2024-01-01";
    add(&s, "troops", "B", 1, 1)->article.published = "2024-01-02";
    add(&s, "troops", "B", 2, 2)->article.published = "2024-01-02";
    panels p = make(&s, (panels_want){ .key = KEY_DATE, .order = ORDER_DATE, .highlight = HIGHLIGHT_NEW });
    const row *const rows = p.list[0].rows;
    assert_true(rows[0].marks[0].highlighted && !rows[1].marks[0].highlighted && rows[1].marks[1].highlighted);
    assert_true(rows[1].shown == &rows[1].marks[1]);
    panels_clear(&p);
}

static void a_thousand_rows_are_bounded_and_nothing_is_lost(void **state)
{
    (void)state;
    enum { ROWS = 1000 };
    fig_found_claim *const claims = calloc(ROWS, sizeof *claims);
    const fig_found_claim **const pointers = calloc(ROWS, sizeof *pointers);
    char (*const names)[8] = calloc(ROWS, sizeof *names);
    assert_true(claims && pointers && names);
    for (size_t i = 0; i < ROWS; i++) {
        snprintf(names[i], sizeof names[i], "n%03zu", i / 2 * 2 == 20 ? 20 : i);
        const double value = i == 999 ? 1e9 : (double)(100 + i % 50);
        claims[i] = (fig_found_claim){ .article = { .id = names[i] },
                                       .claim = { .kind = "troops", .by = names[i], .unit = "count",
                                                  .canonical_unit = "count", .surface = "1",
                                                  .low = value, .high = value, .value = value,
                                                  .canonical_low = value, .canonical_high = value } };
        pointers[i] = &claims[i];
    }
    const panels_want want = { .rows_most = 10 };
    panels p;
    assert_true(panels_make(pointers, ROWS, &want, &p));
    assert_int_equal(p.count, 1);
    assert_int_equal(p.list[0].rows_count, 999);
    assert_int_equal(p.list[0].rest_count, 989);
    assert_int_equal(p.list[0].outliers, 1);
    size_t marks = 0, kept = 0;
    for (size_t i = 0; i < p.list[0].rows_count; i++) {
        const row *const r = &p.list[0].rows[i];
        marks += r->marks_count;
        kept += !r->rest;
        if (r->marks_count == 2)
            assert_false(r->rest); /* the most figures */
    }
    assert_int_equal(marks, ROWS);
    assert_int_equal(kept, 10);
    panels_clear(&p);
    free(names);
    free(pointers);
    free(claims);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kinds_and_units_have_lines_of_their_own),
        cmocka_unit_test(figures_in_several_units_are_brought_to_the_most_frequent),
        cmocka_unit_test(degrees_that_no_factor_converts_are_in_celsius),
        cmocka_unit_test(a_mark_has_the_shape_of_its_claim),
        cmocka_unit_test(what_has_no_bound_on_either_side_is_left_out),
        cmocka_unit_test(nobody_named_is_the_source_itself),
        cmocka_unit_test(the_newest_or_the_first_of_a_row_is_set_off),
        cmocka_unit_test(a_figure_appears_first_where_it_is_dated_earliest),
        cmocka_unit_test(rows_stand_as_asked),
        cmocka_unit_test(days_are_one_row_whatever_the_hour),
        cmocka_unit_test(dates_are_as_long_as_there_is_room_for),
        cmocka_unit_test(every_first_is_set_off_where_that_is_asked),
        cmocka_unit_test(a_thousand_rows_are_bounded_and_nothing_is_lost),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
