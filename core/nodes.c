/* nodes.c - decimal digits of a double, and ranges as runs of cells.
 *
 * Bytes of a node: level '0'..'5', sign ('n' negative, 'o' zero, 'p' positive), two bytes of
 * exponent (base 64, from '0' on), digits. Negative numbers have exponent and digits complemented
 * and a leaf's end marked with '~', so that bytes sort as numbers do. */
#include "core/nodes.h"

#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    DIGITS_MAX = 17,
    EXPONENT_BIAS = 400,
    EXPONENT_LEAST = -10, /* shared by everything below 1e-9 */
    EXPONENT_MOST = 19,   /* shared by everything from 1e19 on */
    CELL_DIGITS = 3,
    CELLS_A_DECADE = 900
};

typedef struct decimal { /* 0.d1d2d3... x 10^(exponent+1), of a positive number */
    int exponent;
    int digits_count;         /* without trailing zeros */
    char digits[DIGITS_MAX + 1];
} decimal;

/* Whole numbers, which most figures are: their digits as they stand. */
static decimal decimal_of_whole(uint64_t whole)
{
    decimal d = { -1, 0, { 0 } };
    char reversed[DIGITS_MAX];
    int count = 0;
    for (; whole; whole /= 10)
        reversed[count++] = (char)('0' + whole % 10);
    for (d.exponent += count; count > 0;)
        d.digits[d.digits_count++] = reversed[--count];
    return d;
}

/* The shortest digits that read back as `magnitude` (> 0, finite). */
static decimal decimal_of(double magnitude)
{
    decimal d = { 0, 0, { 0 } };
    if (magnitude < 1e15 && magnitude == floor(magnitude)) {
        d = decimal_of_whole((uint64_t)magnitude);
        while (d.digits_count > 1 && d.digits[d.digits_count - 1] == '0')
            d.digits_count--;
        d.digits[d.digits_count] = '\0';
        return d;
    }
    char printed[40];
    for (int precision = 14; precision < DIGITS_MAX; precision++) {
        snprintf(printed, sizeof printed, "%.*e", precision, magnitude);
        if (precision == DIGITS_MAX - 1 || strtod(printed, NULL) == magnitude)
            break;
    }
    const char *at = printed;
    for (; *at && *at != 'e'; at++)
        if (*at >= '0' && *at <= '9' && d.digits_count < DIGITS_MAX)
            d.digits[d.digits_count++] = *at;
    d.exponent = *at ? (int)strtol(at + 1, NULL, 10) : 0;
    while (d.digits_count > 1 && d.digits[d.digits_count - 1] == '0')
        d.digits_count--;
    d.digits[d.digits_count] = '\0';
    return d;
}

static int shared_exponent(int exponent)
{
    return exponent < EXPONENT_LEAST  ? EXPONENT_LEAST
           : exponent > EXPONENT_MOST ? EXPONENT_MOST
                                      : exponent;
}

static bool is_shared(int exponent)
{
    return exponent <= EXPONENT_LEAST || exponent >= EXPONENT_MOST;
}

static void put(node *n, int byte)
{
    n->bytes[n->length++] = (unsigned char)byte;
}

static void put_exponent(node *n, bool negative, int exponent)
{
    int biased = exponent + EXPONENT_BIAS;
    if (negative)
        biased = 4095 - biased;
    put(n, '0' + biased / 64);
    put(n, '0' + biased % 64);
}

static void put_digit(node *n, bool negative, int digit)
{
    put(n, '0' + (negative ? 9 - digit : digit));
}

static node node_start(node_level level, char sign)
{
    node n = { { 0 }, 0, (unsigned char)level };
    put(&n, '0' + (int)level);
    put(&n, sign);
    return n;
}

/* The node of `d` (of a number that is not 0) at `level`. */
static node node_of_decimal(bool negative, const decimal *d, node_level level)
{
    node n = node_start(level, negative ? 'n' : 'p');
    if (level == NODE_SIGN)
        return n;
    if (level == NODE_LEAF) {
        put_exponent(&n, negative, d->exponent);
        for (int i = 0; i < d->digits_count; i++)
            put_digit(&n, negative, d->digits[i] - '0');
        if (negative)
            put(&n, '~');
        return n;
    }
    put_exponent(&n, negative, shared_exponent(d->exponent));
    const int digits = is_shared(d->exponent) ? 0 : (int)level - NODE_EXPONENT;
    for (int i = 0; i < digits; i++)
        put_digit(&n, negative, i < d->digits_count ? d->digits[i] - '0' : 0);
    return n;
}

void nodes_of(double value, node out[NODE_LEVELS])
{
    decimal d = { 0, 0, { 0 } };
    if (value != 0)
        d = decimal_of(fabs(value));
    for (int level = NODE_SIGN; level <= NODE_LEAF; level++)
        out[level] = value == 0 ? node_start((node_level)level, 'o')
                                : node_of_decimal(value < 0, &d, (node_level)level);
}

node node_of(double value, node_level level)
{
    node all[NODE_LEVELS];
    nodes_of(value, all);
    return all[level];
}

bool node_value(const unsigned char *bytes, size_t length, double *out)
{
    *out = 0;
    if (length < 2 || length > NODE_BYTES_MAX || bytes[0] != '0' + NODE_LEAF)
        return false;
    if (bytes[1] == 'o')
        return length == 2;
    const bool negative = bytes[1] == 'n';
    if (length < 5 || (!negative && bytes[1] != 'p'))
        return false;
    int biased = (bytes[2] - '0') * 64 + (bytes[3] - '0');
    if (negative) {
        biased = 4095 - biased;
        if (bytes[--length] != '~')
            return false;
    }
    char printed[48];
    size_t used = 0;
    if (negative)
        printed[used++] = '-';
    const size_t digits_at = used;
    for (size_t i = 4; i < length; i++) {
        if (bytes[i] < '0' || bytes[i] > '9')
            return false;
        printed[used++] = (char)(negative ? '0' + '9' - bytes[i] : bytes[i]);
    }
    /* the digits as a whole number, so that no locale's decimal point is needed */
    snprintf(printed + used, sizeof printed - used, "e%d",
             biased - EXPONENT_BIAS - ((int)(used - digits_at) - 1));
    *out = strtod(printed, NULL);
    return isfinite(*out);
}

node node_above(const node *n, node_level level)
{
    node above = *n;
    if (level < n->level) {
        const int length = level == NODE_SIGN ? 2 : 4 + (int)level - NODE_EXPONENT;
        above.level = (unsigned char)level;
        above.bytes[0] = (unsigned char)('0' + (int)level);
        if (length < above.length)
            above.length = (unsigned char)length;
    }
    return above;
}

/* ---- ranges of positive numbers ------------------------------------------------------------ */

/* The order number of the NODE_DIGIT_3 cell of a positive decimal; cells of one decade follow
 * each other, so a range is a run of cells. */
static long cell_of(const decimal *d)
{
    int digits = 0;
    for (int i = 0; i < CELL_DIGITS; i++)
        digits = digits * 10 + (i < d->digits_count ? d->digits[i] - '0' : 0);
    return (long)d->exponent * CELLS_A_DECADE + digits - 100;
}

static int decade_of_cell(long cell)
{
    const long decade = cell / CELLS_A_DECADE;
    return (int)(cell % CELLS_A_DECADE < 0 ? decade - 1 : decade);
}

/* The least number in a cell. */
static double first_of_cell(long cell)
{
    char printed[48];
    const int decade = decade_of_cell(cell);
    snprintf(printed, sizeof printed, "%lde%d", cell - (long)decade * CELLS_A_DECADE + 100,
             decade - (CELL_DIGITS - 1));
    return strtod(printed, NULL);
}

/* How many cells a node of `level` has; the levels from NODE_EXPONENT to NODE_DIGIT_3. */
static long cells_of(node_level level)
{
    static const long cells[] = { CELLS_A_DECADE, 100, 10, 1 };
    return cells[level - NODE_EXPONENT];
}

/* The first cell of the node of `level` that `cell` is in. */
static long node_begin(long cell, node_level level)
{
    const long decade = (long)decade_of_cell(cell) * CELLS_A_DECADE;
    return decade + (cell - decade) / cells_of(level) * cells_of(level);
}

/* The node of `level` that begins at `cell`. */
static node node_of_cell(bool negative, long cell, node_level level)
{
    const int decade = decade_of_cell(cell);
    const int digits = (int)(cell - (long)decade * CELLS_A_DECADE) + 100;
    const int digit[CELL_DIGITS] = { digits / 100, digits / 10 % 10, digits % 10 };
    node n = node_start(level, negative ? 'n' : 'p');
    put_exponent(&n, negative, decade);
    for (int i = 0; i < (int)level - NODE_EXPONENT; i++)
        put_digit(&n, negative, digit[i]);
    return n;
}

/* How many cells the greatest node has that begins at `cell` and ends at or before `last`. */
static long greatest_node(long cell, long last, node_level *level)
{
    for (*level = NODE_EXPONENT; *level < NODE_DIGIT_3; (*level)++)
        if (node_begin(cell, *level) == cell && cell + cells_of(*level) - 1 <= last)
            break;
    return cells_of(*level);
}

/* Append the nodes of the cells first..last to out; stops at `most`, but counts on. */
static size_t cover_cells(bool negative, long first, long last, size_t most, node *out)
{
    size_t count = 0;
    while (first <= last) {
        node_level level;
        const long cells = greatest_node(first, last, &level);
        if (count < most)
            out[count] = node_of_cell(negative, first, level);
        count++;
        first += cells;
    }
    return count;
}

static void add_part(node_cover *cover, bool negative, double low, double high)
{
    cover->parts[cover->parts_count++] =
        negative ? (node_part){ -high, -low } : (node_part){ low, high };
}

static void add_shared(node_cover *cover, bool negative, int exponent)
{
    node n = node_start(NODE_EXPONENT, negative ? 'n' : 'p');
    put_exponent(&n, negative, exponent);
    cover->whole[cover->whole_count++] = n;
}

/* 10^(EXPONENT_LEAST + 1) and 10^EXPONENT_MOST: where the shared nodes end and begin. */
static const double least_own = 1e-9, first_beyond = 1e19;

/* Cover (0, oo) intersected with [low, high], where low <= 0 and high = INFINITY are open ends. */
static void cover_magnitudes(bool negative, double low, double high, node_level finest,
                             node_cover *cover)
{
    const bool from_zero = low <= 0, to_infinity = isinf(high);
    /* the shared node of the tiny */
    if (from_zero && high >= least_own) {
        add_shared(cover, negative, EXPONENT_LEAST);
    } else if (low < least_own) {
        const double end = nextafter(least_own, 0);
        add_part(cover, negative, from_zero ? DBL_TRUE_MIN : low, high < end ? high : end);
    }
    /* the shared node of the huge */
    if (to_infinity && low <= first_beyond)
        add_shared(cover, negative, EXPONENT_MOST);
    else if (high >= first_beyond)
        add_part(cover, negative, low > first_beyond ? low : first_beyond,
                 to_infinity ? DBL_MAX : high);

    if (high < least_own || low >= first_beyond)
        return;
    const bool starts_inside = low >= least_own, ends_inside = high < first_beyond;
    const decimal from = decimal_of(starts_inside ? low : least_own);
    long first = cell_of(&from);
    long last = (long)EXPONENT_MOST * CELLS_A_DECADE - 1;
    first = node_begin(first, finest);
    if (ends_inside) {
        const decimal to = decimal_of(high);
        last = node_begin(cell_of(&to), finest);
        if (starts_inside && first == last) {
            add_part(cover, negative, low, high);
            return;
        }
        /* the last node up to `high`: from its first value on */
        add_part(cover, negative, first_of_cell(last), high);
        last--;
    }
    if (starts_inside && low > first_of_cell(first)) {
        /* the first node from `low` on: to the last value before the next node */
        first += cells_of(finest);
        add_part(cover, negative, low, nextafter(first_of_cell(first), 0));
    }
    const size_t room = NODES_COVER_MAX - cover->whole_count;
    const size_t count = cover_cells(negative, first, last, room, cover->whole + cover->whole_count);
    cover->whole_count += count < room ? count : room;
}

bool nodes_cover(double low, double high, node_level finest, node_cover *out)
{
    out->whole_count = out->parts_count = 0;
    if (isnan(low))
        low = -INFINITY;
    if (isnan(high))
        high = INFINITY;
    if (low > high)
        return false;
    if (low < 0)
        cover_magnitudes(true, high < 0 ? -high : 0, -low, finest, out);
    if (low <= 0 && high >= 0)
        out->whole[out->whole_count++] = node_of(0, NODE_LEAF);
    if (high > 0)
        cover_magnitudes(false, low > 0 ? low : 0, high, finest, out);
    return true;
}

/* The cover of magnitudes [low, high], low > 0, by nodes of `finest` and above. */
static size_t coarse_magnitudes(bool negative, double low, double high, node_level finest,
                                size_t most, node *out)
{
    const decimal from = decimal_of(low), to = decimal_of(high);
    long first = (long)shared_exponent(from.exponent) * CELLS_A_DECADE;
    long last = (long)shared_exponent(to.exponent) * CELLS_A_DECADE + CELLS_A_DECADE - 1;
    if (!is_shared(from.exponent))
        first = node_begin(cell_of(&from), finest);
    if (!is_shared(to.exponent))
        last = node_begin(cell_of(&to), finest) + cells_of(finest) - 1;
    return cover_cells(negative, first, last, most, out);
}

size_t nodes_cover_coarse(double low, double high, node_level finest, size_t nodes_max, node *out)
{
    const bool negative = high < 0;
    if (low <= 0 && high >= 0) { /* around zero: whole signs */
        size_t count = 0;
        if (low < 0)
            out[count++] = node_start(NODE_SIGN, 'n');
        out[count++] = node_of(0, NODE_LEAF);
        if (high > 0)
            out[count++] = node_start(NODE_SIGN, 'p');
        return count;
    }
    for (node_level level = finest; level >= NODE_EXPONENT; level--) {
        const size_t count = coarse_magnitudes(negative, negative ? -high : low,
                                               negative ? -low : high, level, nodes_max, out);
        if (count <= nodes_max)
            return count;
    }
    out[0] = node_start(NODE_SIGN, negative ? 'n' : 'p'); /* more decades than that */
    return 1;
}

/* ---- parts as runs of leaves ------------------------------------------------------------------ */

enum { HEAD_BYTES = 4, RUN_DIGITS = 6 }; /* level, sign, exponent; digits that are told apart */

typedef struct runs {
    node_run *rows;
    size_t count;
} runs;

/* The leaf of `value`; `*cut` when only its first digits are left. */
static node leaf_for_runs(double value, bool *cut)
{
    node n = node_of(value, NODE_LEAF);
    const size_t digits = n.length - HEAD_BYTES - (value < 0);
    *cut = digits > RUN_DIGITS;
    if (*cut)
        n.length = HEAD_BYTES + RUN_DIGITS;
    return n;
}

/* The first `length` bytes of `of`, and `next` unless that is 0. */
static void add_run(runs *to, const node *of, size_t length, int next, bool alone)
{
    if (to->count == NODE_RUNS_MAX)
        return;
    node_run *const run = &to->rows[to->count++];
    *run = (node_run){ *of, alone };
    run->n.length = (unsigned char)length;
    if (next)
        put(&run->n, next);
}

/* Behind the first `length` bytes of `of` the bytes from `low` to `high`, both included: digits, and
 * the mark that ends negative leaves. */
static void add_between(runs *to, const node *of, size_t length, int low, int high)
{
    for (int byte = low; byte <= high && byte <= '9'; byte++)
        add_run(to, of, length, byte, false);
    if (low <= '~' && high >= '~')
        add_run(to, of, length, '~', true);
}

/* What goes on behind `n` with digits: `n` itself is a round number, which the end only just leaves out. */
static void add_behind(runs *to, const node *n)
{
    add_between(to, n, n->length, '0', '9');
}

/* From `low` on, as far as its first `begin` bytes go. `bare`: but not itself. */
static void add_above(runs *to, const node *low, size_t begin, bool negative, bool bare)
{
    if (bare)
        add_behind(to, low);
    else
        add_run(to, low, low->length, 0, false);
    for (size_t i = begin; i < low->length; i++)
        add_between(to, low, i, low->bytes[i] + 1, negative ? '~' : '9');
}

/* Up to `high`, as far as its first `begin` bytes go. `bare`: but not itself. */
static void add_below(runs *to, const node *high, size_t begin, bool cut, bool bare)
{
    for (size_t i = begin; i < high->length; i++) {
        add_run(to, high, i, 0, true);
        add_between(to, high, i, '0', high->bytes[i] - 1);
    }
    if (bare)
        add_behind(to, high);
    else
        add_run(to, high, high->length, 0, !cut);
}

/* Takes `digit`s off the end of `n`, which was cut, down to `least` bytes. */
static bool take_off(node *n, bool cut, int digit, size_t least)
{
    const size_t before = n->length;
    while (cut && n->length > least && n->bytes[n->length - 1] == digit)
        n->length--;
    return n->length < before;
}

size_t nodes_runs(const node_part *part, node_run out[NODE_RUNS_MAX])
{
    runs all = { out, 0 };
    const bool negative = part->low < 0;
    bool low_cut, high_cut;
    node low = leaf_for_runs(part->low, &low_cut), high = leaf_for_runs(part->high, &high_cut);
    if (low.length <= HEAD_BYTES || high.length <= HEAD_BYTES || memcmp(low.bytes, high.bytes, HEAD_BYTES) != 0)
        return 0;
    size_t same = HEAD_BYTES;
    while (same < low.length && same < high.length && low.bytes[same] == high.bytes[same])
        same++;
    /* an end beside a round number is told by that: few runs instead of many. Numbers end with zeros on the
     * side away from 0, where the number itself is another leaf, and with nines on the other. */
    const bool low_off = take_off(&low, low_cut, '0', same + 1), high_off = take_off(&high, high_cut, '9', same + 1);
    if (same == high.length) {
        add_run(&all, &high, same, 0, !low_cut && !high_cut);
    } else if (same == low.length && low_cut) {
        add_run(&all, &low, same, 0, false);
    } else if (same == low.length) {
        add_below(&all, &high, same, high_cut, negative && high_off);
    } else {
        add_between(&all, &low, same, low.bytes[same] + 1, high.bytes[same] - 1);
        add_above(&all, &low, same + 1, negative, !negative && low_off);
        add_below(&all, &high, same + 1, high_cut, negative && high_off);
    }
    return all.count;
}
