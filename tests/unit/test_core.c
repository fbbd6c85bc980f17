/* test_core.c - buffers, arenas, errors, fields, and the decimal trie against brute force. */
#include "core/arena.h"
#include "core/buf.h"
#include "core/error.h"
#include "core/fields.h"
#include "core/nodes.h"
#include "core/stopwatch.h"
#include "core/terms.h"

#include <float.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

static void a_buffer_reads_back_what_was_written(void **state)
{
    (void)state;
    static const uint64_t numbers[] = { 0, 1, 127, 128, 300, 1u << 31, UINT64_MAX };
    static const double doubles[] = { 0.0, -1.5, DBL_MAX, DBL_TRUE_MIN, 0.1 };
    buf b = BUF_EMPTY;
    for (size_t i = 0; i < COUNT(numbers); i++)
        buf_uint(&b, numbers[i]);
    for (size_t i = 0; i < COUNT(doubles); i++)
        buf_double(&b, doubles[i]);
    buf_string_counted(&b, "grain", 5);
    assert_false(buf_failed(&b));

    cursor c = cursor_of(b.data, b.bytes);
    for (size_t i = 0; i < COUNT(numbers); i++)
        assert_true(cursor_uint(&c) == numbers[i]);
    for (size_t i = 0; i < COUNT(doubles); i++)
        assert_true(cursor_double(&c) == doubles[i]);
    size_t bytes;
    const char *const text = cursor_string(&c, &bytes);
    assert_int_equal(bytes, 5);
    assert_memory_equal(text, "grain", 5);
    assert_false(c.failed);
    cursor_uint(&c);
    assert_true(c.failed);

    for (size_t cut = 0; cut < b.bytes; cut++) { /* every truncation fails, none overreads */
        char *const copy = malloc(cut ? cut : 1);
        memcpy(copy, b.data, cut);
        cursor short_one = cursor_of(copy, cut);
        for (size_t i = 0; i < COUNT(numbers); i++)
            cursor_uint(&short_one);
        for (size_t i = 0; i < COUNT(doubles); i++)
            cursor_double(&short_one);
        cursor_string(&short_one, &bytes);
        assert_true(short_one.failed);
        free(copy);
    }
    buf_clear(&b);
}

static void a_number_of_more_than_64_bits_is_refused(void **state)
{
    (void)state;
    static const unsigned char eleven[] = { 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                                            0xff, 0xff, 0xff, 0xff, 0x01 };
    static const unsigned char overflow[] = { 0xff, 0xff, 0xff, 0xff, 0xff,
                                              0xff, 0xff, 0xff, 0xff, 0x02 };
    cursor c = cursor_of(eleven, sizeof eleven);
    cursor_uint(&c);
    assert_true(c.failed);
    c = cursor_of(overflow, sizeof overflow);
    cursor_uint(&c);
    assert_true(c.failed);
}

static void formatted_text_and_taking(void **state)
{
    (void)state;
    buf b = BUF_EMPTY;
    for (int i = 0; i < 1000; i++)
        buf_format(&b, "%d,", i);
    char *const taken = buf_take(&b);
    assert_non_null(taken);
    assert_int_equal(strlen(taken), 3890);
    assert_int_equal(b.bytes, 0);
    free(taken);
    char *const empty = buf_take(&b);
    assert_string_equal(empty, "");
    free(empty);
}

static void an_arena_gives_aligned_memory_and_keeps_it_over_a_reset(void **state)
{
    (void)state;
    arena a = ARENA_EMPTY;
    for (int round = 0; round < 3; round++) {
        for (size_t bytes = 1; bytes < 20000; bytes = bytes * 3 + 1) {
            char *const given = arena_alloc(&a, bytes);
            assert_non_null(given);
            assert_int_equal((uintptr_t)given % _Alignof(max_align_t), 0);
            memset(given, 1, bytes);
        }
        assert_string_equal(arena_copy(&a, "troops and more", 6), "troops");
        assert_null(arena_string(&a, NULL));
        arena_reset(&a);
    }
    assert_null(arena_alloc(&a, SIZE_MAX));
    assert_true(a.failed);
    arena_clear(&a);
}

static void an_error_escapes_control_bytes_and_is_cut_at_a_character(void **state)
{
    (void)state;
    fig_error err;
    assert_int_equal(error_set(&err, FIG_BAD_INPUT, "a\x1b[1m.txt", "tab\there", NULL),
                     FIG_BAD_INPUT);
    assert_string_equal(err.where, "a\\x1b[1m.txt");
    assert_string_equal(err.what, "tab\\x09here");
    assert_string_equal(err.mend, "");
    char long_one[600] = "x";
    for (size_t i = 1; i + 2 < sizeof long_one; i += 2)
        memcpy(long_one + i, "\xc3\xa9", 3);
    error_set(&err, FIG_IO, NULL, long_one, NULL);
    const size_t bytes = strlen(err.what);
    assert_true(bytes < sizeof err.what);
    assert_string_equal(err.what + bytes - 3, "...");
    assert_int_equal((unsigned char)err.what[bytes - 4], 0xa9);
    assert_int_equal(error_set(NULL, FIG_IO, "w", "w", "m"), FIG_IO);
}

static void fields_are_found_by_their_whole_name(void **state)
{
    (void)state;
    assert_ptr_equal(fields_find("title", 5), fields_row(FIELD_TITLE));
    assert_null(fields_find("titl", 4));
    assert_null(fields_find("titles", 6));
    for (size_t i = 0; i < FIELDS_COUNT; i++)
        assert_int_equal(fields_row((field_id)i)->id, i);
}

/* ---- the decimal trie --------------------------------------------------------------------- */

static uint64_t random_state = 88172645463325252u;

static uint64_t random_bits(void) /* xorshift64: the same numbers in every run */
{
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    return random_state ^= random_state << 17;
}

/* Numbers as news has them: mostly few digits, some extreme. */
static double random_value(void)
{
    static const double special[] = { 0,     1e-9,         1e19, 9.99e18, 1e-300, DBL_MAX, -1e-9,
                                      -1e19, DBL_TRUE_MIN, 999,  1000,    100,    0.001 };
    const uint64_t kind = random_bits() % 16;
    if (kind == 0)
        return special[random_bits() % COUNT(special)];
    double value = (double)(random_bits() % (kind < 8 ? 100 : kind < 14 ? 1000000 : 1u << 31));
    for (uint64_t scale = random_bits() % 8; scale > 0; scale--)
        value *= kind % 2 ? 10 : 0.1;
    return random_bits() % 5 ? value : -value;
}

static int compare_nodes(const node *a, const node *b)
{
    const int order = memcmp(a->bytes, b->bytes, a->length < b->length ? a->length : b->length);
    return order ? order : (a->length > b->length) - (a->length < b->length);
}

static void leaves_sort_as_numbers_and_read_back(void **state)
{
    (void)state;
    for (int i = 0; i < 20000; i++) {
        const double a = random_value(), b = random_value();
        const node leaf_a = node_of(a, NODE_LEAF), leaf_b = node_of(b, NODE_LEAF);
        double back;
        assert_true(node_value(leaf_a.bytes, leaf_a.length, &back));
        assert_true(back == a);
        const int order = compare_nodes(&leaf_a, &leaf_b);
        assert_int_equal((order > 0) - (order < 0), (a > b) - (a < b));
    }
    double out;
    assert_false(node_value((const unsigned char *)"5p", 2, &out));
    assert_false(node_value((const unsigned char *)"4p6@12", 6, &out));
    assert_false(node_value((const unsigned char *)"5p6@1x", 6, &out));
    assert_false(node_value((const unsigned char *)"5pzz1", 5, &out));
}

static void a_cover_holds_every_value_of_its_range_once_and_no_other(void **state)
{
    (void)state;
    for (int i = 0; i < 4000; i++) {
        double low = random_value(), high = random_value();
        if (random_bits() % 8 == 0)
            low = random_bits() % 2 ? NAN : -INFINITY;
        if (random_bits() % 8 == 0)
            high = NAN;
        if (low > high) {
            const double swap = low;
            low = high;
            high = swap;
        }
        const node_level finest = (node_level)(NODE_EXPONENT + i % (NODE_DIGIT_3 - NODE_EXPONENT + 1));
        node_cover cover;
        assert_true(nodes_cover(low, high, finest, &cover));
        assert_true(cover.parts_count <= 4);
        for (int j = 0; j < 60; j++) {
            const double value = j == 0 && isfinite(low)    ? low
                                 : j == 1 && isfinite(high) ? high
                                                            : random_value();
            int found = 0;
            for (int level = NODE_SIGN; level <= NODE_LEAF; level++) {
                const node n = node_of(value, (node_level)level);
                for (size_t k = 0; k < cover.whole_count; k++)
                    found += !compare_nodes(&n, &cover.whole[k]);
            }
            for (size_t k = 0; k < cover.parts_count; k++)
                found += value >= cover.parts[k].low && value <= cover.parts[k].high;
            const bool within = !(value < low) && !(value > high); /* NAN is no bound */
            if (found != within)
                print_error("%.17g in [%.17g, %.17g]: found %d\n", value, low, high, found);
            assert_int_equal(found, within);
        }
    }
    node_cover none;
    assert_false(nodes_cover(2, 1, NODE_DIGIT_3, &none));
    assert_int_equal(none.whole_count + none.parts_count, 0);
}

static bool in_runs(double value, const node_run *runs, size_t count)
{
    const node leaf = node_of(value, NODE_LEAF);
    bool found = false;
    for (size_t i = 0; i < count && !found; i++)
        found = leaf.length >= runs[i].n.length && !memcmp(leaf.bytes, runs[i].n.bytes, runs[i].n.length) &&
                (!runs[i].alone || leaf.length == runs[i].n.length);
    return found;
}

/* Of numbers of six digits just those of the part; of others perhaps some that are as good as at its ends. */
static void runs_hold_the_leaves_of_a_part(void **state)
{
    (void)state;
    static node_run runs[NODE_RUNS_MAX];
    for (int i = 0; i < 6000; i++) {
        const double ten = pow(10, (double)(random_bits() % 6)), sign = random_bits() % 2 ? 1 : -1;
        const bool whole = random_bits() % 2;
        double ends[2];
        for (int j = 0; j < 2; j++)
            ends[j] = sign * (whole ? (double)(random_bits() % 900000 + 100000) * ten
                                    : (double)(random_bits() % 900000000 + 100000000) * ten / 7);
        if (i % 5 == 0)
            ends[1] = nextafter(sign * 300000 * ten, 0);
        const node_part part = { fmin(ends[0], ends[1]), fmax(ends[0], ends[1]) };
        const size_t count = nodes_runs(&part, runs);
        const node low = node_of(part.low, NODE_LEAF), high = node_of(part.high, NODE_LEAF);
        assert_int_equal(!memcmp(low.bytes, high.bytes, 4), count > 0);
        if (!count)
            continue;
        assert_true(count < NODE_RUNS_MAX);
        assert_true(in_runs(part.low, runs, count) && in_runs(part.high, runs, count));
        for (int j = 0; j < 40; j++) {
            const double share = (double)(random_bits() % 1000) / 999;
            const double between = part.low + (part.high - part.low) * share;
            assert_true(in_runs(fmin(fmax(between, part.low), part.high), runs, count));
            const double value = sign * floor(fabs(part.low) / ten + (double)(random_bits() % 300000) - 150000) * ten;
            const bool within = value >= part.low && value <= part.high;
            const double off = fmin(fabs(value - part.low), fabs(value - part.high)) / fabs(value);
            const bool held = in_runs(value, runs, count);
            if (held != within && (within || off > 1e-5))
                print_error("%.17g in [%.17g, %.17g]\n", value, part.low, part.high);
            assert_true(held == within || (held && off <= 1e-5));
        }
    }
    for (int i = 0; i < 300; i++) { /* every number of three digits */
        const double sign = i % 2 ? 1 : -1;
        const double a = sign * (double)(100 + random_bits() % 900), b = sign * (double)(100 + random_bits() % 900);
        const node_part few = { fmin(a, b), fmax(a, b) };
        const size_t count = nodes_runs(&few, runs);
        for (int j = 100; j < 1000; j++)
            assert_int_equal(in_runs(sign * j, runs, count), sign * j >= few.low && sign * j <= few.high);
    }
    const node_part tiny = { 1e-12, 1e-10 };
    assert_int_equal(nodes_runs(&tiny, runs), 0);
    static const struct {
        node_part part;
        double without; /* and what is left out */
        size_t most;
    } round[] = {
        { { 10000, 15000 }, 9999, 8 },       { { 30000.000000000004, 39999.999999999993 }, 30000, 20 },
        { { -39999.999999999993, -30000.000000000004 }, -30000, 21 }, { { 20000, 29999.999999999996 }, 30000, 12 },
        { { 12000.000000000002, 15000 }, 12000, 20 },
    };
    for (size_t i = 0; i < COUNT(round); i++) {
        const size_t count = nodes_runs(&round[i].part, runs);
        assert_in_range(count, 1, round[i].most);
        assert_false(in_runs(round[i].without, runs, count));
        assert_true(in_runs(round[i].part.low, runs, count) && in_runs(round[i].part.high, runs, count));
    }
}

static void a_round_range_takes_few_nodes(void **state)
{
    (void)state;
    static const struct {
        double low, high;
        node_level finest;
        size_t nodes_most;
    } rows[] = {
        { 10000, 15000, NODE_DIGIT_3, 6 }, { 100, 999, NODE_DIGIT_3, 27 },
        { 1000, NAN, NODE_DIGIT_3, 17 },   { 11234, 98765, NODE_DIGIT_3, 60 },
        { 5, 5, NODE_DIGIT_3, 1 },         { 10000, 15000, NODE_DIGIT_2, 6 },
        { 11234, 98765, NODE_DIGIT_1, 9 }, { 1000, 15000, NODE_EXPONENT, 2 },
        { NAN, NAN, NODE_EXPONENT, 61 },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        node_cover cover;
        assert_true(nodes_cover(rows[i].low, rows[i].high, rows[i].finest, &cover));
        assert_in_range(cover.whole_count + cover.parts_count, 1, rows[i].nodes_most);
    }
}

typedef struct posted {
    char terms[600][NODE_BYTES_MAX + 2];
    size_t count;
} posted;

static void collect(void *user, term_role role, const node *n)
{
    posted *const p = user;
    assert_true(p->count < COUNT(p->terms));
    p->terms[p->count][0] = (char)role;
    memcpy(p->terms[p->count] + 1, n->bytes, n->length);
    p->terms[p->count++][1 + n->length] = '\0';
}

typedef struct asked {
    posted terms;
    node_part parts[4];
    size_t parts_count;
} asked;

static void collect_asked(void *user, term_role role, const node *n)
{
    collect(&((asked *)user)->terms, role, n);
}

static void collect_part(void *user, const node_part *part)
{
    asked *const a = user;
    a->parts[a->parts_count++] = *part;
}

static bool meets(const posted *claim, const asked *question)
{
    for (size_t i = 0; i < claim->count; i++) {
        for (size_t j = 0; j < question->terms.count; j++)
            if (!strcmp(claim->terms[i], question->terms.terms[j]))
                return true;
        double leaf;
        const char *const term = claim->terms[i];
        if (term[0] == ROLE_POINT &&
            node_value((const unsigned char *)term + 1, strlen(term) - 1, &leaf))
            for (size_t j = 0; j < question->parts_count; j++)
                if (leaf >= question->parts[j].low && leaf <= question->parts[j].high)
                    return true;
    }
    return false;
}

static void intervals_that_overlap_a_range_are_found_and_points_exactly(void **state)
{
    (void)state;
    static const term_family families[] = { FAMILY_BARE, FAMILY_KIND, FAMILY_SUBJECT };
    size_t overlapping = 0, found_too_much[COUNT(families)] = { 0 };
    for (int i = 0; i < 18000; i++) {
        const term_family family = families[i / 6000];
        double low = random_value(), high = i % 3 ? random_value() : low;
        double from = random_value(), to = i % 4 ? random_value() : from * 1.5;
        if (low > high) {
            const double swap = low;
            low = high;
            high = swap;
        }
        if (from > to) {
            const double swap = from;
            from = to;
            to = swap;
        }
        static posted claim;
        static asked question;
        claim.count = question.terms.count = question.parts_count = 0;
        terms_of_interval(family, low, high, collect, &claim);
        assert_true(terms_of_range(family, from, to, collect_asked, collect_part, &question));
        const bool overlap = low <= to && high >= from, met = meets(&claim, &question);
        if (overlap && !met)
            print_error("[%.17g, %.17g] is not found by [%.17g, %.17g]\n", low, high, from, to);
        assert_true(met || !overlap);
        if (low == high)
            assert_int_equal(met, overlap);
        overlapping += overlap;
        found_too_much[i / 6000] += met && !overlap;
    }
    assert_true(overlapping > 3000);
    assert_true(found_too_much[0] < overlapping / 3 / 3);
    assert_true(found_too_much[1] < overlapping / 3 / 2);
}

static void one_sided_claims_post_their_bound(void **state)
{
    (void)state;
    posted p = { .count = 0 };
    terms_of_interval(FAMILY_KIND, NAN, 1200, collect, &p);
    assert_int_equal(p.count, 6);
    assert_int_equal(p.terms[3][0], ROLE_UPPER);
    buf b = BUF_EMPTY;
    const node n = node_of(1200, NODE_DIGIT_1);
    term_node(&b, FAMILY_KIND, ROLE_POINT, "troops", &n);
    assert_memory_equal(buf_string(&b), "Kptroops:2p", 11);
    assert_true(b.bytes <= TERM_BYTES_MAX);
    buf_clear(&b);
}

/* Keep the processor busy for so long by its own clock. */
static void work_ms(long ms)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    const double end_s = (double)t.tv_sec + (double)t.tv_nsec / 1e9 + (double)ms / 1e3;
    do
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    while ((double)t.tv_sec + (double)t.tv_nsec / 1e9 < end_s);
}

static void a_stopwatch_tells_tasks_apart_and_waiting_is_none_of_them(void **state)
{
    (void)state;
    static const struct timespec a_while = { .tv_nsec = 60 * 1000 * 1000 };
    double cpu_s[FIG_TASKS_COUNT] = { 0 };
    stopwatch w;
    stopwatch_start(&w);
    assert_int_equal(stopwatch_turn(&w, FIG_TASK_WORDS), FIG_TASK_OTHER);
    work_ms(30);
    for (int i = 0; i < 200; i++) { /* finer than the processor time is read */
        assert_int_equal(stopwatch_turn(&w, FIG_TASK_CLAIMS), FIG_TASK_WORDS);
        stopwatch_turn(&w, FIG_TASK_WORDS);
    }
    stopwatch_turn(&w, FIG_TASK_CLAIMS);
    work_ms(60);
    stopwatch_divide(&w);
    nanosleep(&a_while, NULL);
    stopwatch_resume(&w);
    stopwatch_divide(&w);
    stopwatch_add(&w, cpu_s);
    assert_true(cpu_s[FIG_TASK_WORDS] > 0.02 && cpu_s[FIG_TASK_WORDS] < 0.05);
    assert_true(cpu_s[FIG_TASK_CLAIMS] > 0.05 && cpu_s[FIG_TASK_CLAIMS] < 0.09);
    assert_true(cpu_s[FIG_TASK_RECORDS] == 0);
    assert_int_equal(stopwatch_turn(NULL, FIG_TASK_WORDS), FIG_TASK_OTHER);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_buffer_reads_back_what_was_written),
        cmocka_unit_test(a_number_of_more_than_64_bits_is_refused),
        cmocka_unit_test(formatted_text_and_taking),
        cmocka_unit_test(an_arena_gives_aligned_memory_and_keeps_it_over_a_reset),
        cmocka_unit_test(an_error_escapes_control_bytes_and_is_cut_at_a_character),
        cmocka_unit_test(fields_are_found_by_their_whole_name),
        cmocka_unit_test(leaves_sort_as_numbers_and_read_back),
        cmocka_unit_test(a_cover_holds_every_value_of_its_range_once_and_no_other),
        cmocka_unit_test(a_round_range_takes_few_nodes),
        cmocka_unit_test(runs_hold_the_leaves_of_a_part),
        cmocka_unit_test(intervals_that_overlap_a_range_are_found_and_points_exactly),
        cmocka_unit_test(one_sided_claims_post_their_bound),
        cmocka_unit_test(a_stopwatch_tells_tasks_apart_and_waiting_is_none_of_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
