/* store_queries.c - what queries match: rows for what is special, and thousands of random ones
 * against a matcher that reads the words one by one. */
#include "store_tests.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

static const sample animals[] = {
    { "the quick brown fox jumps", "10", NULL }, /* 1 */
    { "the brown quick dog", "20", NULL },       /* 2 */
    { "quick quick brown dogs", "30", NULL },    /* 3 */
    { "a fox and a dog", NULL, NULL },           /* 4 */
    { "fox", "15", NULL },                       /* 5 */
};

void test_what_queries_match(void **state)
{
    static const struct {
        const char *query, *want;
    } rows[] = {
        { "fox", "1 4 5" },
        { "nobody", "" },
        { "ALL", "1 2 3 4 5" },
        { "NOTHING", "" },
        { "LONG", "" },
        { "quick brown AND/2", "1 2 3" },
        { "quick fox OR/2", "1 2 3 4 5" },
        { "ALL fox AND_NOT/2", "2 3" },
        { "ALL fox dog AND_NOT/3", "3" },
        { "quick fox AND_MAYBE/2", "1 2 3" },
        { "quick the fox FILTER/3", "1" },
        { "fox dog SYNONYM/2", "1 2 4 5" },
        { "AND/0", "" },
        { "OR/0", "" },
        { "fox AND_NOT/1", "1 4 5" },
        { "fox NOTHING AND/2", "" },
        { "fox NOTHING OR/2", "1 4 5" },
        { "fox NOTHING AND_NOT/2", "1 4 5" },
        { "NOTHING fox AND_MAYBE/2", "" },
        { "fox LONG OR/2", "1 4 5" },
        { "quick brown PHRASE/2/2", "1 3" },
        { "brown quick PHRASE/2/0", "2" },
        { "quick fox PHRASE/2/3", "1" },
        { "quick fox PHRASE/2/2", "" },
        { "quick brown NEAR/2/2", "1 2 3" },
        { "fox the NEAR/2/4", "1" },
        { "fox the NEAR/2/3", "" },
        { "quick quick PHRASE/2/2", "3" },
        { "the quick brown OR/2 PHRASE/2/2", "1 2" },
        { "the OR:quick,brown,fox PHRASE/2/2", "1 2" },
        { "OR:quick,brown OR:dog,dogs,fox PHRASE/2/2", "1 2 3" },
        { "quick brown OR/2 NOTHING OR/2 dog dogs OR/2 PHRASE/2/2", "2 3" },
        { "brown do*OR PHRASE/2/2", "3" },
        { "quick do*OR PHRASE/2/3", "2 3" },
        { "brown x*OR PHRASE/2/2", "" },
        { "fox PHRASE/1/0", "1 4 5" },
        { "PHRASE/0/0", "" },
        { "brown NOTHING PHRASE/2/2", "" },
        { "do*", "2 3 4" },
        { "do* fox OR/2", "1 2 3 4 5" },
        { "do*OR fox AND/2", "4" },
        { "zz*", "" },
        { "ALL do* AND_NOT/2", "1 5" },
        { "VALUES/-/-", "1 2 3 4 5" },
        { "VALUES/-/15", "1 5" },
        { "VALUES/15/-", "2 3 5" },
        { "VALUES/15/20", "2 5" },
        { "VALUES/20/15", "" },
        { "VALUES//-", "1 2 3 5" },
        { "VALUES/-/9", "1 2 3 5" },
        { "VALUES/-/0", "" },
        { "VALUES/9/-", "" },
        { "VALUES/0/9", "1 2 3 5" },
        { "fox VALUES/-/12 FILTER/2", "1" },
        { "fox VALUES/-/- AND/2", "1 4 5" },
        { "fox SCALE/0 quick OR/2", "1 2 3 4 5" },
        { "fox dog quick ELITE/3/3", "1 2 3 4 5" },
        { "OR:fox,nobody,dog", "1 2 4 5" },
        { "AND:quick,brown,fox", "1" },
        { "AND_NOT:quick,fox,dogs", "2" },
    };
    static const store_weighting weightings[] = { STORE_NO_WEIGHT, STORE_BM25, STORE_BM25_PLUS,
                                                  STORE_PL2,       STORE_DLH,  STORE_TF_IDF,
                                                  STORE_COUNT };
    const char *const path = path_in(state, "a");
    make_store(path, animals, COUNT(animals));
    store *const s = open_store(path);
    for (size_t i = 0; i < COUNT(rows); i++) {
        store_query *const q = query_of(rows[i].query);
        for (size_t w = 0; w < COUNT(weightings); w++) {
            char found[100];
            matches_of(s, q, weightings[w], found, sizeof found);
            if (strcmp(found, rows[i].want) != 0)
                print_error("'%s' with weighting %d\n", rows[i].query, (int)weightings[w]);
            assert_string_equal(found, rows[i].want);
        }
        store_query_free(q);
    }
    store_free(s);
}

void test_a_query_remembers_its_first_failure(void **state)
{
    static const struct {
        const char *query;
        fig_status want;
        const char *says;
    } rows[] = {
        { "EMPTY", FIG_BAD_ARGUMENT, "empty" },
        { "OUT_OF_MEMORY", FIG_NO_MEMORY, "memory" },
        { "fox EMPTY OR/2", FIG_BAD_ARGUMENT, "empty" },
        { "fox OUT_OF_MEMORY OR/2 EMPTY AND/2", FIG_NO_MEMORY, "memory" },
        { "EMPTY OUT_OF_MEMORY AND/2 fox PHRASE/2/2", FIG_BAD_ARGUMENT, "empty" },
        { "fox dog AND/2 quick PHRASE/2/2", FIG_BAD_QUERY, "a phrase" },
        { "fox dog PHRASE/2/2 quick PHRASE/2/2", FIG_BAD_QUERY, "a phrase" },
        { "fox dog SYNONYM/2 quick NEAR/2/2", FIG_BAD_QUERY, "near" },
        { "fox dog AND/2 cow OR/2 quick NEAR/2/2", FIG_BAD_QUERY, "near" },
        { "do* quick PHRASE/2/2", FIG_BAD_QUERY, "a phrase" },
        { "VALUES/1/2 quick PHRASE/2/2", FIG_BAD_QUERY, "a phrase" },
        { "ALL quick PHRASE/2/2", FIG_BAD_QUERY, "a phrase" },
        { "fox SCALE/1 quick PHRASE/2/2", FIG_BAD_QUERY, "a phrase" },
        { "fox SCALE/-1", FIG_BAD_ARGUMENT, "weight" },
        { "fox SCALE/nan", FIG_BAD_ARGUMENT, "weight" },
        { "fox SCALE/inf", FIG_BAD_ARGUMENT, "weight" },
        { "EMPTY SCALE/1", FIG_BAD_ARGUMENT, "empty" },
        { "OUT_OF_MEMORY SCALE/1", FIG_NO_MEMORY, "memory" },
        { "OUT_OF_MEMORY ELITE/1/1", FIG_NO_MEMORY, "memory" },
        { "fox VALUES/1/2 SYNONYM/2", FIG_BAD_QUERY, "synonym" },
        { "fox VALUES/1/2 FILTER/2 dog SYNONYM/2", FIG_BAD_QUERY, "synonym" },
    };
    const char *const path = path_in(state, "a");
    make_store(path, animals, COUNT(animals));
    store *const s = open_store(path);
    for (size_t i = 0; i < COUNT(rows); i++) {
        store_query *const q = query_of(rows[i].query);
        store_query *const copy = store_query_copy(q);
        store_hits *hits = (store_hits *)1;
        fig_error err = { .status = FIG_OK };
        assert_int_equal(store_query_status(q, NULL), rows[i].want);
        assert_int_equal(store_query_status(copy, NULL), q ? rows[i].want : FIG_NO_MEMORY);
        assert_int_equal(store_search(s, q, NULL, &hits, &err), rows[i].want);
        assert_null(hits);
        assert_non_null(strstr(err.what, rows[i].says));
        store_query_free(q);
        store_query_free(copy);
    }
    store_query *const odd = store_query_prefix("do", 2, STORE_AND, 0, STORE_OVERFLOW_FAILS);
    assert_int_equal(store_query_status(odd, NULL), FIG_BAD_ARGUMENT);
    store_query_free(odd);
    store_free(s);
}

void test_depth_has_a_limit(void **state)
{
    store_query *q = store_query_term("a", 1, 1);
    (void)state;
    for (int i = 1; i < STORE_QUERY_DEPTH_MAX; i++)
        q = store_query_pair(STORE_OR, q, store_query_term("b", 1, 1));
    assert_ok(store_query_status(q, &fixture_error));
    q = store_query_scale(q, 1);
    assert_int_equal(store_query_status(q, NULL), FIG_TOO_LARGE);
    for (int i = 0; i < 100000; i++)
        q = store_query_pair(STORE_AND, q, store_query_all());
    assert_int_equal(store_query_status(q, NULL), FIG_TOO_LARGE);
    store_query_free(q);
}

void test_descriptions_of_queries(void **state)
{
    static const struct {
        const char *query, *want;
    } rows[] = {
        { "fox", "fox" },
        { "fox dog AND/2 cow OR/2", "((fox AND dog) OR cow)" },
        { "fox dog cow PHRASE/3/5", "(fox PHRASE/5 dog PHRASE/5 cow)" },
        { "fox dog NEAR/2/5", "(fox NEAR/5 dog)" },
        { "fox dog AND_NOT/2", "(fox AND NOT dog)" },
        { "do* VALUES/10/20 FILTER/2", "(do* FILTER VALUE 0 10..20)" },
        { "VALUES/-/20", "VALUE 0 ..20" },
        { "ALL NOTHING OR/2 SCALE/0.5", "0.5 * (ALL OR NOTHING)" },
        { "OR:a,b,c", "(a OR b OR c)" },
        { "a b ELITE/2/1", "BEST/1(a OR b)" },
        { "a\\b\x01", "a\\x5cb\\x01" },
        { "EMPTY", "<a term is empty>" },
        { "OUT_OF_MEMORY", "<out of memory>" },
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        store_query *const q = query_of(rows[i].query), *const copy = store_query_copy(q);
        buf out = BUF_EMPTY;
        store_query_describe(q, &out);
        assert_string_equal(buf_string(&out), rows[i].want);
        buf_truncate(&out);
        store_query_describe(copy, &out);
        assert_string_equal(buf_string(&out), rows[i].want);
        buf_clear(&out);
        store_query_free(copy);
        store_query_free(q);
    }
    store_query *const twice = store_query_term("a", 1, 2);
    buf out = BUF_EMPTY;
    store_query_describe(twice, &out);
    assert_string_equal(buf_string(&out), "a#2");
    buf_clear(&out);
    store_query_free(twice);
}

void test_prefixes_have_a_limit_or_take_the_most_frequent(void **state)
{
    static const sample rows[] = { { "w1 w2 w3", NULL, NULL },
                                   { "w2 w3", NULL, NULL },
                                   { "w3", NULL, NULL },
                                   { "w4", NULL, NULL } };
    static const struct {
        size_t limit;
        store_overflow overflow;
        fig_status status;
        const char *want;
    } limits[] = {
        { 0, STORE_OVERFLOW_FAILS, FIG_OK, "1 2 3 4" },
        { 4, STORE_OVERFLOW_FAILS, FIG_OK, "1 2 3 4" },
        { 3, STORE_OVERFLOW_FAILS, FIG_TOO_LARGE, "" },
        { 2, STORE_OVERFLOW_FREQUENT, FIG_OK, "1 2 3" },
        { 0, STORE_OVERFLOW_FREQUENT, FIG_OK, "1 2 3 4" },
    };
    const char *const path = path_in(state, "a");
    make_store(path, rows, COUNT(rows));
    store *const s = open_store(path);
    for (size_t i = 0; i < COUNT(limits); i++) {
        store_query *const q =
            store_query_prefix("w", 1, STORE_SYNONYM, limits[i].limit, limits[i].overflow);
        char found[100];
        store_hits *hits;
        assert_int_equal(store_search(s, q, NULL, &hits, &fixture_error), limits[i].status);
        store_hits_free(hits);
        if (!limits[i].status) {
            matches_of(s, q, STORE_BM25, found, sizeof found);
            assert_string_equal(found, limits[i].want);
        }
        store_query_free(q);
    }
    store_free(s);
}

static void expect_phrase(const char *path, fig_status want)
{
    store *const s = open_store(path);
    store_query *const phrase = query_of("quick brown PHRASE/2/2");
    store_query *const word = query_of("quick NEAR/1/1");
    store_hits *hits;
    assert_int_equal(store_search(s, phrase, NULL, &hits, &fixture_error), want);
    store_hits_free(hits);
    assert_ok(store_search(s, word, NULL, &hits, &fixture_error));
    store_hits_free(hits);
    store_query_free(phrase);
    store_query_free(word);
    store_free(s);
}

void test_phrases_need_positions(void **state)
{
    const char *const path = path_in(state, "a");
    char positions[2 * PATH_BYTES];
    store_document *const doc = store_document_new();
    make_store(path, animals, COUNT(animals));
    expect_phrase(path, FIG_OK);
    snprintf(positions, sizeof positions, "%s/position.glass", path);
    assert_int_equal(unlink(positions), 0);
    expect_phrase(path, FIG_DAMAGED);

    store_writer *const w = writer_in(path, STORE_OVERWRITE, 100);
    assert_ok(store_document_add_term(doc, "filter", 6, 0, &fixture_error));
    assert_ok(store_writer_add(w, doc, NULL, &fixture_error));
    assert_ok(store_writer_commit(w, &fixture_error));
    expect_phrase(path, FIG_OK); /* nothing has a place in any text */
    assert_ok(store_document_add_term(doc, "word", 4, 1, &fixture_error));
    assert_ok(store_writer_add(w, doc, NULL, &fixture_error));
    assert_ok(store_writer_commit(w, &fixture_error));
    expect_phrase(path, FIG_DAMAGED);
    store_document_free(doc);
    store_writer_free(w);
}

/* ---- random queries against reading the words one by one ---- */

enum { VOCABULARY = 7, WORDS_MAX = 12, TEXTS = 120, SEED = 20241117, ROUNDS = 600 };

typedef struct text {
    int words[WORDS_MAX];
    size_t count;
    int value; /* 0: none */
} text;

typedef struct maker {
    uint32_t seed;
    text texts[TEXTS];
    bool in_synonym; /* where conditions on values may not stand */
} maker;

static uint32_t below(maker *m, uint32_t limit)
{
    m->seed ^= m->seed << 13;
    m->seed ^= m->seed >> 17;
    m->seed ^= m->seed << 5;
    return m->seed % limit;
}

static void name_word(int word, char out[8])
{
    snprintf(out, 8, "%c%d", word < 4 ? 'a' : 'b', word);
}

static void make_texts(maker *m, sample *samples, char (*words)[100], char (*values)[8])
{
    for (size_t i = 0; i < TEXTS; i++) {
        size_t used = 0;
        m->texts[i].count = below(m, WORDS_MAX + 1);
        m->texts[i].value = (int)below(m, 10);
        words[i][0] = '\0';
        for (size_t k = 0; k < m->texts[i].count; k++) {
            char word[8];
            m->texts[i].words[k] = (int)below(m, VOCABULARY);
            name_word(m->texts[i].words[k], word);
            used += (size_t)snprintf(words[i] + used, 100 - used, k ? " %s" : "%s", word);
        }
        snprintf(values[i], 8, "%d", m->texts[i].value);
        samples[i] = (sample){ words[i], m->texts[i].value ? values[i] : NULL, NULL };
    }
}

static bool has_word(const text *t, int word)
{
    for (size_t i = 0; i < t->count; i++)
        if (t->words[i] == word)
            return true;
    return false;
}

/* A member of a phrase: a set of words, as bits. */
typedef struct member {
    unsigned words;
} member;

/* Can members [at, count) be put on different places of a window that begins at `begin`? */
static bool place_members(const text *t, const member *members, size_t count, size_t at,
                          size_t begin, size_t end, size_t after, bool in_order, unsigned used)
{
    if (at == count)
        return true;
    for (size_t i = in_order ? after : begin; i < end && i < t->count; i++)
        if (!(used >> i & 1) && members[at].words >> t->words[i] & 1 &&
            place_members(t, members, count, at + 1, begin, end, i + 1, in_order, used | 1u << i))
            return true;
    return false;
}

static bool positional_matches(const text *t, const member *members, size_t count, size_t window,
                               bool in_order)
{
    for (size_t begin = 0; begin < t->count; begin++)
        if (place_members(t, members, count, 0, begin, begin + window, begin, in_order, 0))
            return true;
    return false;
}

/* A random query, and in `match` which texts it should find. */
static store_query *random_query(maker *m, int depth, bool *match);

static store_query *random_word(maker *m, bool *match)
{
    const int word = (int)below(m, VOCABULARY);
    char name[8];
    name_word(word, name);
    for (size_t i = 0; i < TEXTS; i++)
        match[i] = has_word(&m->texts[i], word);
    return store_query_term(name, strlen(name), 1);
}

static store_query *random_prefix(maker *m, bool *match)
{
    const bool first = below(m, 2);
    for (size_t i = 0; i < TEXTS; i++) {
        match[i] = false;
        for (int word = first ? 0 : 4; word < (first ? 4 : VOCABULARY); word++)
            match[i] |= has_word(&m->texts[i], word);
    }
    return store_query_prefix(first ? "a" : "b", 1, below(m, 2) ? STORE_OR : STORE_SYNONYM, 0,
                              STORE_OVERFLOW_FAILS);
}

static store_query *random_values(maker *m, bool *match)
{
    const int low = (int)below(m, 10), high = (int)below(m, 10);
    const char low_text[] = { (char)('0' + low), 0 }, high_text[] = { (char)('0' + high), 0 };
    for (size_t i = 0; i < TEXTS; i++)
        match[i] = m->texts[i].value && (!low || m->texts[i].value >= low) &&
                   (!high || m->texts[i].value <= high);
    if (!low && !high)
        memset(match, 1, TEXTS * sizeof *match);
    return store_query_values(0, (store_bytes){ low ? low_text : NULL, 1 },
                              (store_bytes){ high ? high_text : NULL, 1 });
}

static store_query *random_member(maker *m, member *out)
{
    store_query *words[3];
    const size_t count = below(m, 3) ? 1 : 2 + below(m, 2);
    out->words = 0;
    for (size_t i = 0; i < count; i++) {
        const int word = (int)below(m, VOCABULARY);
        char name[8];
        name_word(word, name);
        words[i] = store_query_term(name, strlen(name), 1);
        out->words |= 1u << word;
    }
    return store_query_join(STORE_OR, words, count);
}

static store_query *random_positional(maker *m, bool *match)
{
    store_query *subs[3];
    member members[3];
    const size_t count = 2 + below(m, 2), window = count + below(m, 4);
    const bool in_order = below(m, 2);
    for (size_t i = 0; i < count; i++)
        subs[i] = random_member(m, &members[i]);
    for (size_t i = 0; i < TEXTS; i++)
        match[i] = positional_matches(&m->texts[i], members, count, window, in_order);
    return in_order ? store_query_phrase(subs, count, window)
                    : store_query_near(subs, count, window);
}

static bool combined(store_op op, bool a, bool b)
{
    switch (op) {
    case STORE_AND:
    case STORE_FILTER:
        return a && b;
    case STORE_AND_NOT:
        return a && !b;
    case STORE_AND_MAYBE:
        return a;
    default:
        return a || b;
    }
}

static store_query *random_join(maker *m, int depth, bool *match)
{
    const store_op op = (store_op)below(m, STORE_SYNONYM + 1);
    const size_t count = 1 + below(m, 4);
    const bool in_synonym = m->in_synonym;
    store_query *subs[4];
    m->in_synonym |= op == STORE_SYNONYM;
    for (size_t i = 0; i < count; i++) {
        bool other[TEXTS];
        subs[i] = random_query(m, depth - 1, i ? other : match);
        for (size_t k = 0; i && k < TEXTS; k++)
            match[k] = combined(op, match[k], other[k]);
    }
    m->in_synonym = in_synonym;
    return store_query_join(op, subs, count);
}

static char checked_values[10]; /* each a test's own `user`: at least so much passes */

static store_verdict is_at_least(void *user, const store_bytes *values)
{
    assert_int_equal(values[0].bytes, 1);
    return *values[0].data - '0' >= (char *)user - checked_values ? STORE_PASSES : STORE_FAILS;
}

static store_query *random_checked(maker *m, int depth, bool *match)
{
    const int least = (int)below(m, 10);
    store_query *const sub = random_query(m, depth - 1, match);
    for (size_t i = 0; i < TEXTS; i++)
        match[i] = match[i] && m->texts[i].value && m->texts[i].value >= least;
    return store_query_checked(sub, (const store_slot[]){ 0 }, 1, is_at_least,
                               &checked_values[least]);
}

static store_query *random_query(maker *m, int depth, bool *match)
{
    switch (below(m, depth > 0 ? 11 : 4)) {
    case 0:
        return random_prefix(m, match);
    case 1:
        return m->in_synonym ? random_word(m, match) : random_values(m, match);
    case 2:
        return random_positional(m, match);
    case 3:
        return random_word(m, match);
    case 4:
        return store_query_scale(random_query(m, depth - 1, match), below(m, 3));
    case 5:
        return random_checked(m, depth, match);
    default:
        return random_join(m, depth, match);
    }
}

static void write_expected(const bool *match, char *out, size_t capacity)
{
    size_t used = 0;
    *out = '\0';
    for (size_t i = 0; i < TEXTS; i++)
        if (match[i])
            used += (size_t)snprintf(out + used, capacity - used, used ? " %zu" : "%zu", i + 1);
}

/* The first few, of which the library may skip what it thinks too light, and the first few of all,
 * which are the head of the whole. The bounds of how many there are hold what there is. */
static void check_head(store *s, const store_query *q)
{
    store_search_options options = STORE_SEARCH_DEFAULTS;
    store_hits *whole, *head, *quick;
    options.max = SIZE_MAX;
    assert_ok(store_search(s, q, &options, &whole, &fixture_error));
    options.max = 3;
    assert_ok(store_search(s, q, &options, &quick, &fixture_error));
    assert_true(quick->matches_low <= whole->hits_count);
    assert_true(quick->matches_high >= whole->hits_count);
    assert_true(quick->matches_low <= quick->matches_estimated);
    assert_true(quick->matches_estimated <= quick->matches_high);
    options.check_at_least = SIZE_MAX;
    assert_ok(store_search(s, q, &options, &head, &fixture_error));
    assert_int_equal(head->matches_low, whole->hits_count);
    assert_int_equal(head->matches_high, whole->hits_count);
    assert_int_equal(head->hits_count, whole->hits_count < 3 ? whole->hits_count : 3);
    for (size_t i = 0; i < head->hits_count; i++) {
        assert_int_equal(head->hits[i].docid, whole->hits[i].docid);
        assert_true(head->hits[i].weight == whole->hits[i].weight);
    }
    store_hits_free(whole);
    store_hits_free(head);
    store_hits_free(quick);
}

void test_random_queries_match_what_reading_the_words_finds(void **state)
{
    static maker m = { .seed = SEED };
    static sample samples[TEXTS];
    static char words[TEXTS][100], values[TEXTS][8];
    static const store_weighting weightings[] = { STORE_NO_WEIGHT, STORE_BM25 };
    const store_place halves[] = { { path_in(state, "even"), NULL, 0, 0 },
                                   { path_in(state, "odd"), NULL, 0, 0 } };
    const char *const path = path_in(state, "a");
    store *both;
    make_texts(&m, samples, words, values);
    make_store(path, samples, TEXTS);
    for (size_t half = 0; half < 2; half++) { /* numbers interleave: the same ones come out */
        store_writer *const w = writer_in(halves[half].path, STORE_CREATE, 100);
        for (size_t i = half; i < TEXTS; i += 2)
            add_sample(w, &samples[i]);
        assert_ok(store_writer_commit(w, &fixture_error));
        store_writer_free(w);
    }
    store *const one = open_store(path);
    assert_ok(store_open(halves, 2, &both, &fixture_error));
    for (int round = 0; round < ROUNDS; round++) {
        bool match[TEXTS];
        char want[600], found[600];
        const uint32_t seed_before = m.seed;
        store_query *const q = random_query(&m, 3, match);
        write_expected(match, want, sizeof want);
        for (size_t i = 0; i < 4; i++) {
            matches_of(i < 2 ? one : both, q, weightings[i % 2], found, sizeof found);
            if (strcmp(found, want) != 0) {
                buf text_of = BUF_EMPTY;
                store_query_describe(q, &text_of);
                print_error("round %d, seed %u, way %zu: %s\n", round, (unsigned)seed_before, i,
                            buf_string(&text_of));
                buf_clear(&text_of);
            }
            assert_string_equal(found, want);
        }
        check_head(one, q);
        check_head(both, q);
        store_query_free(q);
    }
    store_free(one);
    store_free(both);
}
