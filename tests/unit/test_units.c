/* Units and currencies: what they are called, what they are worth in canonical units. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "claims/units.h"

static void names_typed_after_a_number_are_units(void **state)
{
    static const struct {
        const char *text, *id;
        size_t taken;
    } rows[] = {
        { "km", "kilometer", 2 },
        { "sqmi", "square-mile", 4 },
        { "sq km", "square-kilometer", 5 },
        { "tonnes", "tonne", 6 },
        { "%", "percent", 1 },
        { "usd", "USD", 3 },
        { "$", "USD", 1 },
        { "MW", "megawatt", 2 },
        { "mph", "mile-per-hour", 3 },
        { "m²", "square-meter", 3 },
        { "degrees celsius", "celsius", 15 },
        { "euros", "EUR", 5 },
        { "hectares of", "hectare", 8 },
        { "zyx", NULL, 0 },
        { "", NULL, 0 },
        { "danish crowns", "DKK", 13 },
        { "ml", "milliliter", 2 },
        { "kwh", "kilowatt-hour", 3 },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t taken = 0;
        const unit *const u = units_parse(rows[i].text, strlen(rows[i].text), &taken);
        if (taken != rows[i].taken ||
            (u ? strcmp(u->id, rows[i].id ? rows[i].id : "") != 0 : rows[i].id != NULL))
            fail_msg("'%s': %s, %zu bytes", rows[i].text, u ? u->id : "none", taken);
    }
}

static void amounts_become_canonical(void **state)
{
    static const struct {
        const char *id, *kind, *base;
        double value, canonical;
    } rows[] = {
        { "kilometer", "length", "meter", 1.5, 1500 },
        { "square-mile", "area", "square-meter", 1, 2589988.110336 },
        { "acre", "area", "square-meter", 1, 4046.8564224 },
        { "fahrenheit", "temperature", "celsius", 212, 100 },
        { "celsius", "temperature", "celsius", 21, 21 },
        { "pound", "mass", "kilogram", 1, 0.45359237 },
        { "mile-per-hour", "speed", "meter-per-second", 1, 0.44704 },
        { "kilowatt-hour", "energy", "joule", 1, 3.6e6 },
        { "year", "duration", "second", 1, 31556952 },
        { "percent", "share", "fraction", 12.5, 0.125 },
        { "gigabyte", "data", "byte", 1, 1e9 },
        { "GBX", "money", "GBP", 50, 0.5 },
        { "USD", "money", "USD", 3, 3 },
        { "month-person", "age", "year-person", 18, 1.5 },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const unit *const u = units_find(rows[i].id);
        assert_non_null(u);
        assert_string_equal(u->kind, rows[i].kind);
        assert_string_equal(u->base, rows[i].base);
        if (fabs(units_canonical(u, rows[i].value) - rows[i].canonical) >
            1e-9 * fabs(rows[i].canonical) + 1e-9)
            fail_msg("%s: %.12g", rows[i].id, units_canonical(u, rows[i].value));
    }
    assert_null(units_find("furlong-per-fortnight"));
    assert_null(units_find(NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_typed_after_a_number_are_units),
        cmocka_unit_test(amounts_become_canonical),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
