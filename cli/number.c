/* number.c - a double as the fewest digits that mean it, and for reading. */
#include "cli/number.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The digits of a positive number without point, and the power of ten of the first. */
typedef struct decimal {
    char digits[20];
    int count, exponent;
} decimal;

static decimal shortest(double value)
{
    decimal d = { { 0 }, 0, 0 };
    char text[NUMBER_BYTES];
    for (int digits = 1; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*e", digits - 1, value);
        if (strtod(text, NULL) == value)
            break;
    }
    const char *at = text;
    for (; *at && *at != 'e'; at++)
        if (*at != '.')
            d.digits[d.count++] = *at;
    d.exponent = *at ? (int)strtol(at + 1, NULL, 10) : 0;
    while (d.count > 1 && d.digits[d.count - 1] == '0')
        d.count--;
    return d;
}

void number_shortest(double value, char out[NUMBER_BYTES])
{
    if (value == 0) { /* -0 as well */
        strcpy(out, "0");
        return;
    }
    const decimal d = shortest(fabs(value));
    char *at = out;
    if (value < 0)
        *at++ = '-';
    const int point = d.exponent + 1; /* digits before it */
    if (point > 21 || point < -5) {
        *at++ = d.digits[0];
        if (d.count > 1)
            at += sprintf(at, ".%.*s", d.count - 1, d.digits + 1);
        sprintf(at, "e%+d", d.exponent);
    } else if (point <= 0) {
        at += sprintf(at, "0.%.*s", -point, "00000");
        sprintf(at, "%.*s", d.count, d.digits);
    } else if (point >= d.count) {
        at += sprintf(at, "%.*s", d.count, d.digits);
        sprintf(at, "%.*s", point - d.count, "000000000000000000000");
    } else {
        sprintf(at, "%.*s.%.*s", point, d.digits, d.count - point, d.digits + point);
    }
}

/* "1234567" to "1,234,567", in place; what follows the whole part stays. */
static void group_thousands(char *text)
{
    char *const digits = text + (text[0] == '-');
    size_t whole = strspn(digits, "0123456789");
    while (whole > 3) {
        whole -= 3;
        memmove(digits + whole + 1, digits + whole, strlen(digits + whole) + 1);
        digits[whole] = ',';
    }
}

void number_readable(double value, char out[NUMBER_BYTES])
{
    static const struct {
        double one;
        const char *name;
    } scales[] = { { 1e12, " tn" }, { 1e9, " bn" } };
    const double size = fabs(value);
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++) {
        if (size < scales[i].one || size >= 1e15)
            continue;
        const double scaled = round(value / scales[i].one * 1e3) / 1e3;
        if (scaled * scales[i].one != value)
            break;
        number_shortest(scaled, out);
        strcat(out, scales[i].name);
        return;
    }
    if (value != floor(value) && size < 1e6) {
        /* four digits are plenty after 0., and two after a whole part */
        const double step = size < 1 ? 1e4 : 1e2;
        const double rounded = round(value * step) / step;
        number_shortest(rounded != 0 ? rounded : value, out);
    } else {
        number_shortest(value, out);
    }
    if (!strchr(out, 'e'))
        group_thousands(out);
}

void number_size(double bytes, char out[NUMBER_BYTES])
{
    static const char *const units[] = { "bytes", "kB", "MB", "GB", "TB" };
    size_t unit = 0;
    for (; bytes >= 1000 && unit + 1 < sizeof units / sizeof *units; unit++)
        bytes /= 1000;
    snprintf(out, NUMBER_BYTES, "%.*f %s", unit > 0, bytes, units[unit]);
}
