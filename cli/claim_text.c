/* claim_text.c - the cells of tables and pictures that claims are told in. */
#include "cli/claim_text.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "cli/number.h"

/* "Two-thirds" is shown as 66.67 %. */
static bool is_fraction(const fig_claim *c)
{
    return c->unit && !strcmp(c->unit, "fraction");
}

static void put_bound(char *out, size_t capacity, const char *sign, double value)
{
    char digits[NUMBER_BYTES];
    number_readable(value, digits);
    snprintf(out, capacity, "%s%s", sign, digits);
}

void claim_value(const fig_claim *c, signs with, char out[CLAIM_TEXT_BYTES])
{
    static const char *const hedges[][FIG_RANGE + 1] = {
        [SIGNS_UTF8] = { [FIG_EXACT] = "",
                         [FIG_ABOUT] = "~ ",
                         [FIG_MORE_THAN] = "> ",
                         [FIG_AT_LEAST] = "\xe2\x89\xa5 ",
                         [FIG_LESS_THAN] = "< ",
                         [FIG_AT_MOST] = "\xe2\x89\xa4 ",
                         [FIG_RANGE] = "" },
        [SIGNS_ASCII] = { [FIG_EXACT] = "",
                          [FIG_ABOUT] = "~ ",
                          [FIG_MORE_THAN] = "> ",
                          [FIG_AT_LEAST] = ">= ",
                          [FIG_LESS_THAN] = "< ",
                          [FIG_AT_MOST] = "<= ",
                          [FIG_RANGE] = "" },
    };
    static const char *const trends[][FIG_DOWN + 1] = {
        [SIGNS_UTF8] = { "", "\xe2\x86\x91 ", "\xe2\x86\x93 " },
        [SIGNS_ASCII] = { "", "up ", "down " },
    };
    static const char *const dashes[] = { "\xe2\x80\x93", "-" };
    const double scale = is_fraction(c) ? 100 : 1;
    const size_t used = (size_t)snprintf(out, CLAIM_TEXT_BYTES, "%s", trends[with][c->trend]);
    char *const at = out + used;
    const size_t room = CLAIM_TEXT_BYTES - used;
    if (!isnan(c->value)) {
        put_bound(at, room, hedges[with][c->modifier], c->value * scale);
    } else if (!isnan(c->low) && !isnan(c->high)) {
        put_bound(at, room, "", c->low * scale);
        put_bound(at + strlen(at), room - strlen(at), dashes[with], c->high * scale);
    } else if (!isnan(c->low)) {
        put_bound(at, room, hedges[with][FIG_AT_LEAST], c->low * scale);
    } else if (!isnan(c->high)) {
        put_bound(at, room, hedges[with][FIG_AT_MOST], c->high * scale);
    }
}

const char *claim_unit(const fig_claim *c)
{
    if (!c->unit || !strcmp(c->unit, "count"))
        return "";
    if (is_fraction(c) || !strcmp(c->unit, "percent"))
        return "%";
    const bool is_money = c->unit[0] >= 'A' && c->unit[0] <= 'Z';
    return c->unit_text && !is_money ? c->unit_text : c->unit;
}
