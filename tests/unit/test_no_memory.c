/* test_no_memory.c - the nth allocation fails, for many n: of whatever the public interface does
 * there is the whole answer or FIG_NO_MEMORY, never a part of it, a crash or, under
 * AddressSanitizer, a leak.
 *
 *   test_no_memory [TRIES]   so many failures of each work, spread over all of its allocations; 0:
 * all
 *
 * All allocations are counted, those of libraries too; under a sanitizer, which has its own, only
 * those of our objects and the archives linked with them (the linker's --wrap). */
#include "figtrail.h"
#include "scratch.h"

#include <errno.h>
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* ---- allocations ---------------------------------------------------------------------------- */

static atomic_bool counting;
static atomic_long allocations, failing; /* failing: which of them; 0: none */

static bool fails(void)
{
    return atomic_load_explicit(&counting, memory_order_relaxed) &&
           atomic_fetch_add_explicit(&allocations, 1, memory_order_relaxed) + 1 ==
               atomic_load_explicit(&failing, memory_order_relaxed);
}

#ifdef FIG_WRAPPED
#define OURS(name) __wrap_##name
#define REAL(name) __real_##name
#else
#define OURS(name) name
#define REAL(name) __libc_##name
#endif
void *REAL(malloc)(size_t bytes);
void *REAL(calloc)(size_t count, size_t bytes);
void *REAL(realloc)(void *old, size_t bytes);
void *OURS(malloc)(size_t bytes);
void *OURS(calloc)(size_t count, size_t bytes);
void *OURS(realloc)(void *old, size_t bytes);

static void *refused(void)
{
    errno = ENOMEM;
    return NULL;
}

void *OURS(malloc)(size_t bytes)
{
    return fails() ? refused() : REAL(malloc)(bytes);
}

void *OURS(calloc)(size_t count, size_t bytes)
{
    return fails() ? refused() : REAL(calloc)(count, bytes);
}

void *OURS(realloc)(void *old, size_t bytes)
{
    return fails() ? refused() : REAL(realloc)(old, bytes);
}

/* ---- what comes out of a work ---------------------------------------------------------------- */

static uint64_t seen; /* a hash of all that was answered: FNV-1a */

static void see_bytes(const void *data, size_t bytes)
{
    for (size_t i = 0; i < bytes; i++)
        seen = (seen ^ ((const unsigned char *)data)[i]) * UINT64_C(1099511628211);
}

static void see(const char *text)
{
    see_bytes(text ? text : "-", text ? strlen(text) + 1 : 1);
}

static void see_count(uint64_t count)
{
    see_bytes(&count, sizeof count);
}

static void see_article(const fig_article *a)
{
    see(a->id);
    see(a->title);
    see(a->published);
    see(a->lang);
    see_bytes(a->text ? a->text : "", a->text ? a->text_bytes : 0);
    see_count(a->copies);
    see_bytes(a->furniture ? a->furniture : "", a->furniture_bytes);
}

static void see_claim(const fig_claim *c)
{
    see(c->surface);
    see(c->kind);
    see(c->subject);
    see(c->by);
    see_bytes(&c->low, sizeof c->low);
}

/* ---- the works ------------------------------------------------------------------------------ */

static scratch files; /* "news" to be read, "index" of them */
static unsigned made; /* indexes that were begun */

static void left_out(void *user, const fig_error *why)
{
    (void)user;
    see(why->what);
}

static fig_status parse(fig_error *err)
{
    static const char text[] = "(troops:10k..15k OR \"grain exports\"~2) date:2024..2025 wheat* "
                               "-title:harvset~1 lang:en (ships NEAR/5 port) by:Zelensky";
    fig_query *query;
    const fig_status status = fig_query_parse(text, false, NULL, &query, err);
    if (status == FIG_OK)
        see(fig_query_parsed(query));
    fig_query_free(query);
    return status;
}

static fig_status extract(fig_error *err)
{
    static const char text[] =
        "Up to 15,000 North Korean troops came in October, President Zelensky said.\n\n"
        "Wheat prices fell by 12 per cent to 250 dollars a tonne, and F-16 jets flew 30 km.\n";
    const fig_article article = { .text = text, .text_bytes = sizeof text - 1, .title = "Troops" };
    fig_extractor *extractor;
    fig_extraction found;
    fig_status status = fig_extractor_new(NULL, &extractor, err);
    if (status == FIG_OK)
        status = fig_extractor_read(extractor, &article, &found, err);
    for (size_t i = 0; status == FIG_OK && i < found.claims_count; i++)
        see_claim(&found.claims[i]);
    if (status == FIG_OK)
        see_count(found.rejected_count);
    fig_extractor_free(extractor);
    return status;
}

static fig_status settings(fig_error *err)
{
    fig_kinds *kinds = NULL;
    fig_synonyms *synonyms = NULL;
    fig_field_map *map = NULL;
    fig_status status = fig_kinds_read(scratch_path(&files, "kinds"), &kinds, err);
    if (status == FIG_OK)
        status = fig_synonyms_read(scratch_path(&files, "synonyms"), &synonyms, err);
    if (status == FIG_OK)
        status = fig_field_map_parse("text=body,title=headline", &map, err);
    for (size_t i = 0; status == FIG_OK && fig_query_key(kinds, i).name; i++)
        see(fig_query_key(kinds, i).name);
    fig_field_map_free(map);
    fig_synonyms_free(synonyms);
    fig_kinds_free(kinds);
    return status;
}

static fig_status read_all(fig_error *err)
{
    const char *const paths[] = { scratch_path(&files, "news") };
    const fig_reader_options options = { .left_out = left_out, .noted = left_out };
    fig_reader *reader;
    fig_article article;
    fig_status status = fig_reader_open(paths, 1, &options, &reader, err);
    while (status == FIG_OK && (status = fig_reader_next(reader, &article, err)) == FIG_OK)
        see_article(&article);
    fig_reader_free(reader);
    return status == FIG_END ? FIG_OK : status;
}

static fig_status bring_in(const char *index, fig_error *err)
{
    static const char text[] = "Some 300 ships left port, the ministry said on 3 May 2024.";
    const char *const paths[] = { scratch_path(&files, "news") };
    const fig_writer_options options = { .left_out = left_out };
    const fig_article article = { .id = "one", .text = text, .text_bytes = sizeof text - 1 };
    char news[sizeof files.path];
    fig_writer *writer;
    fig_writer_summary sum;
    snprintf(news, sizeof news, "%s", paths[0]);
    fig_status status = fig_writer_open(index, &options, &writer, err);
    if (status == FIG_OK)
        status = fig_writer_add_paths(writer, &(const char *){ news }, 1, err);
    if (status == FIG_OK)
        status = fig_writer_add(writer, &article, err);
    if (status == FIG_OK)
        status = fig_writer_commit(writer, err);
    if (status == FIG_OK) {
        fig_writer_summarize(writer, &sum);
        see_count(sum.added + sum.updated + sum.unchanged);
    }
    fig_writer_free(writer);
    return status;
}

static fig_status build(fig_error *err)
{
    char index[sizeof files.path], name[32];
    snprintf(name, sizeof name, "made%u", made++);
    snprintf(index, sizeof index, "%s", scratch_path(&files, name));
    const fig_status status = bring_in(index, err);
    return status ? status : bring_in(index, err); /* what was made can be written to */
}

static fig_status bring_again(fig_error *err)
{
    char index[sizeof files.path];
    snprintf(index, sizeof index, "%s", scratch_path(&files, "again"));
    return bring_in(index, err);
}

static fig_status search(fig_error *err)
{
    static const fig_search asked[] = {
        { .query = "\"grain exports\" OR wheat* OR harvset~1 troops:10k..15k",
          .limit = 10,
          .snippets = 2,
          .snippet_chars = 100,
          .k1 = 1.2,
          .b = 0.6,
          .facets = (1u << FIG_FACETS) - 1,
          .fold = true,
          .explain = true },
        { .query = "ships OR troops",
          .limit = 10,
          .sort = FIG_BY_DATE,
          .k1 = 1.2,
          .b = 0.6,
          .values = true },
        { .query = "1..999999", .want = FIG_WANT_CLAIMS, .limit = 10, .k1 = 1.2, .b = 0.6 },
    };
    fig_index *index;
    fig_status status = fig_index_open(scratch_path(&files, "index"), &index, err);
    for (size_t i = 0; status == FIG_OK && i < sizeof asked / sizeof *asked; i++) {
        fig_results *results;
        size_t count;
        status = fig_index_search(index, &asked[i], &results, err);
        for (size_t n = 0; status == FIG_OK && n < fig_results_count(results); n++) {
            if (asked[i].want == FIG_WANT_CLAIMS) {
                see_claim(&fig_results_claim(results, n)->claim);
                see(fig_results_claim(results, n)->sentence);
                continue;
            }
            const fig_hit *const hit = fig_results_hit(results, n);
            see_article(&hit->article);
            for (size_t s = 0; s < hit->snippets_count; s++)
                see(hit->snippets[s].text);
            for (size_t c = 0; c < hit->claims_count; c++)
                see_claim(&hit->claims[c]);
        }
        if (status == FIG_OK) {
            see(fig_results_parsed(results));
            see_count(fig_results_warnings_count(results));
            for (fig_facet facet = 0; facet < FIG_FACETS; facet++) {
                fig_results_facet(results, facet, &count);
                see_count(count);
            }
            fig_results_values(results, &count);
            see_count(count);
        }
        fig_results_free(results);
    }
    fig_index_free(index);
    return status;
}

static bool see_document(void *user, const fig_document *document)
{
    (void)user;
    size_t count;
    see_article(fig_document_article(document));
    const fig_claim *const claims = fig_document_claims(document, &count);
    for (size_t i = 0; i < count; i++)
        see_claim(&claims[i]);
    return true;
}

static bool see_stored(void *user, const fig_stored *stored)
{
    see_count(stored->values_count);
    for (size_t i = 0; i < stored->terms_count; i++)
        see_bytes(stored->terms[i].term, stored->terms[i].bytes);
    return see_document(user, stored->document);
}

static bool see_file(void *user, const fig_stored_file *file)
{
    (void)user;
    see(file->path);
    return true;
}

static fig_status look(fig_error *err)
{
    fig_index *index;
    fig_document *one = NULL;
    fig_stats stats;
    fig_status status = fig_index_open(scratch_path(&files, "index"), &index, err);
    if (status == FIG_OK)
        status = fig_index_article(index, "one", &one, err);
    if (status == FIG_OK)
        see_document(NULL, one);
    if (status == FIG_OK)
        status = fig_index_each(index, see_document, NULL, err);
    if (status == FIG_OK)
        status = fig_index_each_stored(index, true, see_stored, NULL, err);
    if (status == FIG_OK)
        status = fig_index_each_file(index, see_file, NULL, err);
    if (status == FIG_OK)
        status = fig_index_stats(index, &stats, err);
    if (status == FIG_OK) {
        see_count(stats.articles);
        see_count(stats.claims);
        see_count(stats.kinds_count);
    }
    fig_document_free(one);
    fig_index_free(index);
    return status;
}

static void see_problem(void *user, const fig_problem *problem)
{
    (void)user;
    see(problem->what);
}

static fig_status verify(fig_error *err)
{
    const fig_verify_options options = { .deep = true, .problem = see_problem };
    fig_verify_report report;
    const fig_status status =
        fig_index_verify(scratch_path(&files, "index"), &options, &report, err);
    if (status == FIG_OK) {
        see_count(report.articles);
        see_count(report.problems);
    }
    return status;
}

static fig_status compact(fig_error *err)
{
    fig_upkeep_report report;
    const fig_status status = fig_index_compact(scratch_path(&files, "again"), &report, err);
    if (status == FIG_OK)
        see_count(report.articles);
    return status;
}

static fig_status reindex(fig_error *err)
{
    const fig_reindex_options options = { .lost = see_problem };
    fig_upkeep_report report;
    const fig_status status =
        fig_index_reindex(scratch_path(&files, "again"), &options, &report, err);
    if (status == FIG_OK) {
        see_count(report.articles);
        see_count(report.lost);
    }
    return status;
}

/* ---- trying --------------------------------------------------------------------------------- */

static const struct work {
    const char *name;
    fig_status (*run)(fig_error *err);
    long tries; /* in a short run */
} works[] = {
    { "parse", parse, 200 },    { "extract", extract, 200 }, { "settings", settings, 200 },
    { "read", read_all, 200 },  { "search", search, 200 },   { "look", look, 100 },
    { "verify", verify, 50 },   { "build", build, 40 },      { "bring again", bring_again, 40 },
    { "compact", compact, 20 }, { "reindex", reindex, 20 },
};
static long tries_asked = -1; /* -1: as the table has it */

static fig_status attempt(const struct work *w, long nth, fig_error *err)
{
    *err = (fig_error){ 0 };
    seen = UINT64_C(14695981039346656037);
    allocations = 0;
    failing = nth;
    counting = true;
    const fig_status status = w->run(err);
    counting = false;
    return status;
}

/* A call of the C library or of another that says why it failed. */
static bool is_of_memory(fig_status status, const fig_error *err)
{
    return status == FIG_NO_MEMORY ||
           (status != FIG_OK && strstr(err->what, strerror(ENOMEM)) != NULL);
}

static void all_of_it_or_no_memory(void **state)
{
    const struct work *const w = *state;
    fig_error err;
    size_t wrong = 0;
    if (attempt(w, 0, &err))
        fail_msg("%s: %s: %s", w->name, err.where, err.what);
    const uint64_t whole = seen;
    const long total = allocations, tries = tries_asked < 0 ? w->tries : tries_asked;
    const long step = tries && total > tries ? total / tries : 1;
    long failures = 0;
    assert_true(total > 0);
    for (long nth = 1; nth <= total; nth += step, failures++) {
        const fig_status status = attempt(w, nth, &err);
        if (status == FIG_OK ? seen == whole : is_of_memory(status, &err))
            continue;
        wrong++;
        print_error("%s, allocation %ld of %ld: status %d, %s: %s\n", w->name, nth, total,
                    (int)status, err.where, status ? err.what : "another answer");
    }
    print_message("%s: %ld failures of %ld allocations\n", w->name, failures, total);
    if (attempt(w, 0, &err))
        fail_msg("%s, and then with memory: %s: %s", w->name, err.where, err.what);
    assert_int_equal(wrong, 0);
}

static void write_news(void)
{
    scratch_text(&files, "news/a.txt",
                 "Grain exports\n\nGrain exports rose to 40 million tonnes, the ministry said on "
                 "12 March 2024. About 300 ships left port, and up to 15,000 troops were there.\n");
    scratch_text(&files, "news/c.jsonl",
                 "{\"id\":\"c\",\"title\":\"Troops\",\"text\":\"Some 12,000 troops came to the "
                 "port of Odesa.\",\"published\":\"2024-10-25\"}\n");
    scratch_text(&files, "news/d.csv", "id,text\nd,\"About 7 cows, and 30 sheep.\"\n");
#ifdef FIG_WRAPPED /* cmark and GLib end the process, libxml2 never ends or crashes */
    scratch_text(&files, "news/b.html",
                 "<html><head><title>Harvest &amp; wheat</title><meta property=\"article:"
                 "published_time\" content=\"2024-05-01\"></head><body><nav>12 comments</nav><p>"
                 "The wheat harvest fell by 12 per cent, President Zelensky said.</p>"
                 "<table><tr><th>Year</th><th>Tonnes</th></tr><tr><td>2023</td><td>500</td></tr>"
                 "</table></body></html>");
    scratch_text(&files, "news/e.md", "# Floods\n\nSome *1,200 people* fled.\n");
    scratch_text(&files, "news/f.eml",
                 "From: a@b.c\nSubject: Ships\nDate: Fri, 25 Oct 2024 11:30:00 +0200\n\n"
                 "Some 25 ships were seen.\n");
#endif
    scratch_text(&files, "news/g.txt", "Der Weizen kostete 250 Euro, sagte der \xe4ltere Bauer.\n");
    scratch_text(&files, "kinds",
                 "{\"kinds\": [{\"name\": \"cattle\", \"nouns\": [\"cow\", \"bull\"],"
                 "\"words\": {\"de\": {\"nouns\": [\"Kuh\"]}}}]}");
    scratch_text(&files, "synonyms", "ship, vessel, boat\nwheat, grain\n");
}

int main(int argc, char **argv)
{
    struct CMUnitTest tests[sizeof works / sizeof *works];
    char index[sizeof files.path];
    fig_error err;
    if (argc > 1)
        tries_asked = strtol(argv[1], NULL, 10);
    for (size_t i = 0; i < sizeof works / sizeof *works; i++)
        tests[i] = (struct CMUnitTest){ .name = works[i].name,
                                        .test_func = all_of_it_or_no_memory,
                                        .initial_state = (void *)(uintptr_t)&works[i] };
    scratch_open(&files);
    write_news();
    for (size_t i = 0; i < 2; i++) {
        snprintf(index, sizeof index, "%s", scratch_path(&files, i ? "again" : "index"));
        if (bring_in(index, &err)) {
            fprintf(stderr, "%s: %s\n", err.where, err.what);
            return 1;
        }
    }
    const int failed = cmocka_run_group_tests_name("no_memory", tests, NULL, NULL);
    scratch_remove(&files);
    return failed;
}
