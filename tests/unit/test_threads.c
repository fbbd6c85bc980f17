/* test_threads.c - what threads may do at once, as figtrail.h says: each with handles of its own,
 * and with what does not change, which they share: kinds, synonyms, field maps, queries, answers,
 * documents. Written to be run under ThreadSanitizer (the preset tsan), where a data race fails it;
 * elsewhere it holds each thread's answers to those that one thread gets alone.
 *
 * cmocka's asserts belong to its thread: the others keep what went wrong, and it is asserted when
 * they have been joined. */
#include "core/buf.h"
#include "figtrail.h"
#include "scratch.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

enum { THREADS = 3, PATH_BYTES = 512 };

static const char *const articles = "corpus/articles"; /* all forms but those that need a program */

typedef struct world {
    scratch files;
    char index[PATH_BYTES], news[PATH_BYTES];
    fig_kinds *kinds; /* shared, as is what follows */
    fig_synonyms *synonyms;
    fig_field_map *map;
    fig_query *query;
    fig_results *results;
    fig_document *document;
} world;

/* One of the threads of a test. */
typedef struct part {
    world *world;
    size_t number;      /* from 0 */
    const char *wanted; /* what one thread got alone; NULL: not known yet */
    buf got;
    char failed[512]; /* "" when nothing did */
    pthread_barrier_t *start;
    void (*work)(struct part *p);
} part;

/* Note a failure of a call; true when there was one. */
static bool fails(part *p, fig_status status, const fig_error *err)
{
    if (!status)
        return false;
    if (!p->failed[0])
        snprintf(p->failed, sizeof p->failed, "%.200s: %.200s", err->where, err->what);
    return true;
}

static void *start(void *arg)
{
    part *const p = arg;
    pthread_barrier_wait(p->start);
    p->work(p);
    return NULL;
}

static void expect_as_alone(const part *p)
{
    if (p->failed[0])
        fail_msg("thread %zu: %s", p->number, p->failed);
    assert_false(p->got.failed);
    if (p->wanted)
        assert_string_equal(buf_string(&p->got), p->wanted);
}

/* Do `work` alone, then in threads that begin together; all get the same. */
static void do_together(world *w, void (*work)(part *p))
{
    part alone = { .world = w, .got = BUF_EMPTY, .number = THREADS };
    work(&alone);
    expect_as_alone(&alone);
    assert_true(alone.got.bytes > 0);

    part parts[THREADS];
    pthread_t threads[THREADS];
    pthread_barrier_t at_once;
    assert_int_equal(pthread_barrier_init(&at_once, NULL, THREADS), 0);
    for (size_t i = 0; i < THREADS; i++) {
        parts[i] = (part){ .world = w,
                           .number = i,
                           .wanted = buf_string(&alone.got),
                           .got = BUF_EMPTY,
                           .start = &at_once,
                           .work = work };
        assert_int_equal(pthread_create(&threads[i], NULL, start, &parts[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    for (size_t i = 0; i < THREADS; i++) {
        expect_as_alone(&parts[i]);
        buf_clear(&parts[i].got);
    }
    pthread_barrier_destroy(&at_once);
    buf_clear(&alone.got);
}

/* ---- what they do ---- */

static void search(part *p)
{
    static const struct {
        const char *query;
        fig_want want;
    } questions[] = {
        { "Kursk troops", FIG_WANT_ARTICLES },
        { "\"North Korean troops\"", FIG_WANT_ARTICLES },
        { "troops:10k..15k OR mercen*", FIG_WANT_ARTICLES },
        { "grian~2", FIG_WANT_ARTICLES },
        { "DPRK", FIG_WANT_ARTICLES }, /* has a synonym */
        { "drones:1..", FIG_WANT_CLAIMS },
        { "troops:5k.. by:Seoul", FIG_WANT_CLAIMS },
    };
    fig_index *index;
    fig_error err;
    if (fails(p, fig_index_open(p->world->index, &index, &err), &err))
        return;
    for (size_t i = 0; i < COUNT(questions); i++) {
        fig_search want = FIG_SEARCH_DEFAULTS;
        fig_results *results;
        want.query = questions[i].query;
        want.want = questions[i].want;
        want.synonyms = p->world->synonyms;
        want.facets = 1u << FIG_FACET_SOURCE;
        if (fails(p, fig_index_search(index, &want, &results, &err), &err))
            continue;
        buf_format(&p->got, "%s: %zu\n", fig_results_parsed(results),
                   fig_results_articles(results, NULL));
        for (size_t n = 0; n < fig_results_count(results); n++)
            if (want.want == FIG_WANT_CLAIMS)
                buf_format(&p->got, "  %s\n", fig_results_claim(results, n)->claim.surface);
            else
                buf_format(&p->got, "  %s\n", fig_results_hit(results, n)->article.id);
        fig_results_free(results);
    }
    fig_index_free(index);
}

static void parse(part *p)
{
    static const char *const questions[] = { "drones:1..5 troops:>=1k", "a NEAR/3 b date:2024",
                                             "\"two hundred\" -lang:de" };
    for (size_t i = 0; i < COUNT(questions); i++) {
        fig_query *query;
        fig_error err;
        if (fails(p, fig_query_parse(questions[i], false, p->world->kinds, &query, &err), &err))
            continue;
        buf_format(&p->got, "%s\n", fig_query_parsed(query));
        fig_query_free(query);
    }
}

static void read_nodes(part *p, const fig_query_node *node)
{
    buf_format(&p->got, "(%s %s", node->op, node->text ? node->text : "");
    for (size_t i = 0; i < node->children_count; i++)
        read_nodes(p, &node->children[i]);
    buf_text(&p->got, ")");
}

/* What is there already, of a question whose index is closed. */
static void read_answers(part *p)
{
    const world *const w = p->world;
    size_t count;
    for (size_t n = 0; n < fig_results_count(w->results); n++) {
        const fig_hit *const hit = fig_results_hit(w->results, n);
        buf_format(&p->got, "%s %s\n", hit->article.id,
                   hit->snippets_count ? hit->snippets[0].text : "");
        for (size_t i = 0; i < hit->claims_count; i++)
            buf_format(&p->got, "  %s\n", hit->claims[i].surface);
    }
    const fig_stat *const sources = fig_results_facet(w->results, FIG_FACET_SOURCE, &count);
    for (size_t i = 0; i < count; i++)
        buf_format(&p->got, "%s: %zu\n", sources[i].name ? sources[i].name : "-",
                   (size_t)sources[i].count);
    const fig_claim *const claims = fig_document_claims(w->document, &count);
    for (size_t i = 0; i < count; i++)
        buf_format(&p->got, "%s %s\n", claims[i].kind, claims[i].surface);
    buf_text(&p->got, fig_document_article(w->document)->text);
    read_nodes(p, fig_query_root(w->query));
    buf_format(&p->got, "%s %s %zu\n", fig_query_parsed(w->query), fig_results_parsed(w->results),
               fig_results_warnings_count(w->results));
}

static bool note_article(void *user, const fig_document *document)
{
    part *const p = user;
    buf_format(&p->got, "%s ", fig_document_article(document)->id);
    return true;
}

static bool note_file(void *user, const fig_stored_file *file)
{
    part *const p = user;
    buf_format(&p->got, "%s ", file->path);
    return true;
}

static void note_place(void *user, const fig_place *place)
{
    part *const p = user;
    buf_format(&p->got, "%zu %s\n", place->part, place->trouble ? place->trouble : "is there");
}

/* All that can be asked of an index but questions, and whether it is whole. */
static void look_into(part *p)
{
    fig_index *index;
    fig_stats stats;
    fig_document *document;
    fig_verify_report seen;
    fig_error err;
    const char *const id = fig_document_article(p->world->document)->id;
    if (fails(p, fig_index_open(p->world->index, &index, &err), &err))
        return;
    if (!fails(p, fig_index_stats(index, &stats, &err), &err))
        buf_format(&p->got, "%zu articles, %zu claims\n", (size_t)stats.articles,
                   (size_t)stats.claims);
    if (!fails(p, fig_index_article(index, id, &document, &err), &err)) {
        buf_text(&p->got, fig_document_article(document)->text);
        fig_document_free(document);
    }
    fails(p, fig_index_each(index, note_article, p, &err), &err);
    fails(p, fig_index_each_file(index, note_file, p, &err), &err);
    fig_index_free(index);
    fails(p, fig_index_places(p->world->index, 0, note_place, p, &err), &err);
    if (!fails(p, fig_index_verify(p->world->index, NULL, &seen, &err), &err))
        buf_format(&p->got, "%zu articles, %zu problems\n", (size_t)seen.articles,
                   (size_t)seen.problems);
}

/* Read all articles, and their claims by the shared kinds. */
static void extract(part *p)
{
    fig_reader_options options = FIG_READER_DEFAULTS;
    fig_reader *reader;
    fig_extractor *extractor;
    fig_article a;
    fig_error err;
    options.map = p->world->map;
    const char *const paths[] = { articles, p->world->news };
    if (fails(p, fig_extractor_new(p->world->kinds, &extractor, &err), &err))
        return;
    fig_status status = fig_reader_open(paths, COUNT(paths), &options, &reader, &err);
    while (!status && !(status = fig_reader_next(reader, &a, &err))) {
        fig_extraction found;
        if (fails(p, fig_extractor_read(extractor, &a, &found, &err), &err))
            break;
        buf_format(&p->got, "%s %zu %zu", a.id, found.claims_count, found.rejected_count);
        for (size_t i = 0; i < found.claims_count; i++)
            buf_format(&p->got, " %s", found.claims[i].kind);
        buf_text(&p->got, "\n");
    }
    fails(p, status == FIG_END ? FIG_OK : status, &err);
    fig_reader_free(reader);
    fig_extractor_free(extractor);
}

/* An index of its own, by two threads more. */
static void build(part *p)
{
    fig_writer_options options = FIG_WRITER_DEFAULTS;
    fig_writer *writer;
    fig_writer_summary sum;
    fig_error err;
    char index[PATH_BYTES];
    snprintf(index, sizeof index, "%.400s-%zu", p->world->index, p->number);
    options.jobs = 2;
    options.kinds = p->world->kinds;
    options.map = p->world->map;
    const char *const paths[] = { articles, p->world->news };
    fig_status status = fig_writer_open(index, &options, &writer, &err);
    if (!status)
        status = fig_writer_add_paths(writer, paths, COUNT(paths), &err);
    if (!status)
        status = fig_writer_commit(writer, &err);
    if (!fails(p, status, &err)) {
        fig_writer_summarize(writer, &sum);
        buf_format(&p->got, "%zu articles, %zu claims, %zu left out\n", sum.added, sum.claims,
                   sum.left_out);
    }
    fig_writer_free(writer);
}

/* That index made smaller, and anew. */
static void keep(part *p)
{
    const fig_reindex_options options = { .jobs = 2 };
    fig_upkeep_report made;
    fig_error err;
    char index[PATH_BYTES];
    snprintf(index, sizeof index, "%.400s-%zu", p->world->index, p->number);
    if (!fails(p, fig_index_compact(index, &made, &err), &err))
        buf_format(&p->got, "%zu articles\n", (size_t)made.articles);
    if (!fails(p, fig_index_reindex(index, &options, &made, &err), &err))
        buf_format(&p->got, "%zu articles, %zu lost\n", (size_t)made.articles, (size_t)made.lost);
}

/* ---- the tests ---- */

static void answers_may_be_read_at_once(void **state)
{
    do_together(*state, read_answers);
}

static void an_index_may_be_looked_into_at_once(void **state)
{
    do_together(*state, look_into);
}

static void questions_to_one_index_may_be_asked_at_once(void **state)
{
    do_together(*state, search);
}

static void questions_may_be_parsed_at_once_with_the_same_kinds(void **state)
{
    do_together(*state, parse);
}

static void articles_may_be_read_at_once_with_the_same_kinds_and_map(void **state)
{
    do_together(*state, extract);
}

static void indexes_may_be_built_at_once_by_several_threads_each(void **state)
{
    do_together(*state, build);
}

static void indexes_may_be_made_anew_at_once(void **state) /* those that were built above */
{
    do_together(*state, keep);
}

typedef struct rival {
    const char *index;
    pthread_barrier_t *all; /* began, have tried */
    fig_status status;
} rival;

static void *want_to_write(void *arg)
{
    rival *const r = arg;
    fig_writer *writer;
    pthread_barrier_wait(r->all);
    r->status = fig_writer_open(r->index, NULL, &writer, NULL);
    pthread_barrier_wait(r->all);
    fig_writer_free(writer);
    return NULL;
}

/* A new index, and one that is there. */
static void one_of_several_writers_gets_the_index(void **state)
{
    world *const w = *state;
    char fresh[PATH_BYTES];
    snprintf(fresh, sizeof fresh, "%.400s-fresh", w->index);
    const char *const indexes[] = { fresh, w->index };
    for (size_t i = 0; i < COUNT(indexes); i++) {
        rival rivals[THREADS];
        pthread_t threads[THREADS];
        pthread_barrier_t all;
        size_t writing = 0;
        assert_int_equal(pthread_barrier_init(&all, NULL, THREADS), 0);
        for (size_t n = 0; n < THREADS; n++) {
            rivals[n] = (rival){ .index = indexes[i], .all = &all };
            assert_int_equal(pthread_create(&threads[n], NULL, want_to_write, &rivals[n]), 0);
        }
        for (size_t n = 0; n < THREADS; n++)
            pthread_join(threads[n], NULL);
        for (size_t n = 0; n < THREADS; n++) {
            assert_true(rivals[n].status == FIG_OK || rivals[n].status == FIG_LOCKED);
            writing += rivals[n].status == FIG_OK;
        }
        assert_int_equal(writing, 1);
        pthread_barrier_destroy(&all);
    }
}

enum { ADDED = 20 };

typedef struct following {
    part part;
    atomic_bool all_written;
} following;

/* Count what there is until all has been written; what was seen is never gone again. A question
 * that the writer kept overtaking can be asked again. */
static void *count_while_written(void *arg)
{
    following *const f = arg;
    part *const p = &f->part;
    fig_search want = FIG_SEARCH_DEFAULTS;
    fig_index *index;
    fig_error err;
    size_t before = 0;
    want.query = "quinoa";
    want.exact_total = true;
    fig_status status;
    while ((status = fig_index_open(p->world->index, &index, &err)) == FIG_LOCKED)
        ;
    if (fails(p, status, &err))
        return NULL;
    for (bool last = false; !p->failed[0] && !last;) {
        fig_results *results;
        const bool written = f->all_written;
        status = fig_index_search(index, &want, &results, &err);
        if (status == FIG_LOCKED && !written)
            continue;
        last = written;
        if (fails(p, status, &err))
            break;
        const size_t now = fig_results_articles(results, NULL);
        if (now < before || (last && now != ADDED))
            snprintf(p->failed, sizeof p->failed, "%zu articles after %zu", now, before);
        before = now;
        fig_results_free(results);
    }
    fig_index_free(index);
    return NULL;
}

static void questions_may_be_asked_while_the_index_is_written(void **state)
{
    world *const w = *state;
    following f = { .part = { .world = w } };
    fig_writer *writer;
    fig_error err;
    pthread_t reader;
    assert_int_equal(pthread_create(&reader, NULL, count_while_written, &f), 0);
    assert_int_equal(fig_writer_open(w->index, NULL, &writer, &err), FIG_OK);
    for (unsigned i = 0; i < ADDED; i++) {
        char text[64];
        const int bytes = snprintf(text, sizeof text, "Quinoa of %u tonnes came in.", i + 1);
        const fig_article a = { .text = text, .text_bytes = (size_t)bytes };
        assert_int_equal(fig_writer_add(writer, &a, &err), FIG_OK);
        assert_int_equal(fig_writer_commit(writer, &err), FIG_OK);
    }
    fig_writer_free(writer);
    f.all_written = true;
    pthread_join(reader, NULL);
    if (f.part.failed[0])
        fail_msg("%s", f.part.failed);
}

typedef struct passed {
    fig_index *index;
    fig_results *results;
    fig_status status;
} passed;

static void *ask_what_was_passed(void *arg)
{
    passed *const p = arg;
    fig_search want = FIG_SEARCH_DEFAULTS;
    want.query = "Kursk";
    p->status = fig_index_search(p->index, &want, &p->results, NULL);
    return NULL;
}

static void a_handle_may_be_passed_from_thread_to_thread(void **state)
{
    world *const w = *state;
    passed p = { 0 };
    size_t first = 0;
    assert_int_equal(fig_index_open(w->index, &p.index, NULL), FIG_OK);
    for (size_t i = 0; i < THREADS; i++) {
        pthread_t thread;
        assert_int_equal(pthread_create(&thread, NULL, ask_what_was_passed, &p), 0);
        pthread_join(thread, NULL);
        assert_int_equal(p.status, FIG_OK);
        const size_t count = fig_results_count(p.results);
        assert_true(count > 0 && (i == 0 || count == first));
        first = count;
        fig_results_free(p.results);
    }
    fig_index_free(p.index);
}

static void *write_a_file(void *arg)
{
    world *const w = arg;
    scratch_text(&w->files, "news/late.txt", "Ten ships came late.");
    return NULL;
}

static void a_folder_may_be_watched_while_a_thread_writes_to_it(void **state)
{
    enum { SETTLE_MS = 30, WAIT_MS = 10000 };
    world *const w = *state;
    const fig_watch_options options = { .settle_ms = SETTLE_MS };
    const char *const path = w->news;
    fig_watch *watch;
    fig_watched seen;
    pthread_t writer;
    assert_int_equal(fig_watch_open(&path, 1, &options, &watch, NULL), FIG_OK);
    assert_int_equal(pthread_create(&writer, NULL, write_a_file, w), 0);
    assert_int_equal(fig_watch_next(watch, WAIT_MS, &seen, NULL), FIG_OK);
    pthread_join(writer, NULL);
    assert_int_equal(seen.paths_count, 1);
    assert_non_null(strstr(seen.paths[0], "late.txt"));
    fig_watch_free(watch);
}

/* ---- the world ---- */

static const char own_kinds[] = "{\"kinds\": [{\"name\": \"drones\", \"part_of\": \"munitions\", "
                                "\"nouns\": [\"drone\", \"uav\"]}]}";
static const char packed_pages[] =
    "{\"headline\":\"Harvest\",\"body\":\"Some 40 drones flew.\"}\n"
    "{\"headline\":\"Again\",\"body\":\"Some 3 drones were lost.\"}\n";
static const char mail[] =
    "From: a@b.example\nSubject: Numbers\nDate: Fri, 25 Oct 2024 09:30:00 +0000\n"
    "Content-Type: text/plain; charset=koi8-r\n\nUp to 1,200 people fled.\n";
static const char table[] = "headline,body\nShips,Seven ships came.\n";

/* What the threads are to read when the index is closed. */
static fig_status answer(world *w, fig_error *err)
{
    fig_search want = FIG_SEARCH_DEFAULTS;
    fig_index *index = NULL;
    want.query = "Kursk troops:1k..";
    want.facets = 1u << FIG_FACET_SOURCE;
    fig_status status = fig_query_parse(want.query, false, w->kinds, &w->query, err);
    if (!status)
        status = fig_index_open(w->index, &index, err);
    if (!status)
        status = fig_index_search(index, &want, &w->results, err);
    if (!status)
        status =
            fig_index_article(index, fig_results_hit(w->results, 0)->article.id, &w->document, err);
    fig_index_free(index);
    return status;
}

static int set_up(void **state)
{
    static world w;
    fig_error err;
    scratch_open(&w.files);
    snprintf(w.index, sizeof w.index, "%s/index", w.files.folder);
    snprintf(w.news, sizeof w.news, "%s/news", w.files.folder);
    scratch_text(&w.files, "news/told.jsonl", packed_pages);
    scratch_text(&w.files, "news/numbers.eml", mail);
    scratch_text(&w.files, "news/table.csv", table);
    *state = &w;
    fig_status status =
        fig_kinds_read(scratch_text(&w.files, "kinds.json", own_kinds), &w.kinds, &err);
    if (!status)
        status = fig_synonyms_read(scratch_text(&w.files, "synonyms.txt", "DPRK => North Korea\n"),
                                   &w.synonyms, &err);
    if (!status)
        status = fig_field_map_parse("text=body,title=headline", &w.map, &err);
    fig_writer_options options = FIG_WRITER_DEFAULTS;
    fig_writer *writer = NULL;
    options.kinds = w.kinds;
    if (!status)
        status = fig_writer_open(w.index, &options, &writer, &err);
    if (!status)
        status = fig_writer_add_paths(writer, &articles, 1, &err);
    if (!status)
        status = fig_writer_commit(writer, &err);
    fig_writer_free(writer);
    if (!status)
        status = answer(&w, &err);
    if (status)
        print_error("%s: %s\n", err.where, err.what);
    return status ? -1 : 0;
}

static int tear_down(void **state)
{
    world *const w = *state;
    fig_kinds_free(w->kinds);
    fig_synonyms_free(w->synonyms);
    fig_field_map_free(w->map);
    fig_query_free(w->query);
    fig_results_free(w->results);
    fig_document_free(w->document);
    scratch_remove(&w->files);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(questions_to_one_index_may_be_asked_at_once),
        cmocka_unit_test(questions_may_be_parsed_at_once_with_the_same_kinds),
        cmocka_unit_test(articles_may_be_read_at_once_with_the_same_kinds_and_map),
        cmocka_unit_test(answers_may_be_read_at_once),
        cmocka_unit_test(an_index_may_be_looked_into_at_once),
        cmocka_unit_test(indexes_may_be_built_at_once_by_several_threads_each),
        cmocka_unit_test(indexes_may_be_made_anew_at_once),
        cmocka_unit_test(one_of_several_writers_gets_the_index),
        cmocka_unit_test(questions_may_be_asked_while_the_index_is_written),
        cmocka_unit_test(a_handle_may_be_passed_from_thread_to_thread),
        cmocka_unit_test(a_folder_may_be_watched_while_a_thread_writes_to_it),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
