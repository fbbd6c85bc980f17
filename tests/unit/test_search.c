/* test_search.c - questions to a small index: which articles and claims come, in which order, and
 * how they are shown. The index is written once for all tests. */
#include "figtrail.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/buf.h"
#include "index_fixture.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

static const fig_article articles[] = {
    { .id = "kursk1",
      .title = "Kyiv counts soldiers",
      .published = "2024-10-25",
      .source = "Northwire",
      .path = "feeds/wire/a.txt",
      .text = "Up to 15,000 North Korean troops are in the Kursk region, Kyiv said on Friday. "
              "Seoul had spoken of 12,000 North Korean troops a week before." },
    { .id = "kursk2",
      .title = "Losses near Kursk",
      .published = "2024-11",
      .source = "Harbour Post",
      .path = "feeds/post/b.txt",
      .text = "About 4,000 soldiers were killed near Kursk, the ministry in Kyiv said. "
              "The general added that 11,000 to 12,000 troops took part." },
    { .id = "money1",
      .title = "Budget passed",
      .published = "2024-12-03",
      .text = "Spending grows by 7.2 percent to $41.3 billion. Schools get $900 million. "
              "Two-thirds of the members voted for the budget." },
    { .id = "area1",
      .title = "Forest burned",
      .text = "Forest\nburned\n\nThe fire burned 600 square kilometers of forest. Volunteers at "
              "the front said the "
              "wind had turned. About 300 villagers fled." },
    { .id = "de1",
      .title = "Wahlen in Bayern",
      .lang = "de",
      .published = "2023-10-08",
      .text = "Die Wahlen in Bayern waren gut besucht. Rund 12.000 Helfer waren im Einsatz." },
    { .id = "words1",
      .title = "Politics of water",
      .text =
          "The politician spoke of politics and water. Water forces its way; the army is a force. "
          "The front page had no figures." },
};

static int build(void **state)
{
    static index_fixture f;
    *state = &f;
    return index_fixture_build(&f, articles, COUNT(articles));
}

static int drop(void **state)
{
    return index_fixture_drop(*state);
}

/* Ids of the articles, or "id:surface" of the claims, with spaces between. */
static void list(const fig_results *results, buf *out)
{
    for (size_t i = 0; i < fig_results_count(results); i++) {
        buf_text(out, i ? " " : "");
        if (fig_results_kind(results) == FIG_WANT_ARTICLES)
            buf_text(out, fig_results_hit(results, i)->article.id);
        else
            buf_format(out, "%s:%s", fig_results_claim(results, i)->article.id,
                       fig_results_claim(results, i)->claim.surface);
    }
}

static void expect(const index_fixture *f, const fig_search *want, const char *wanted)
{
    buf got = BUF_EMPTY;
    fig_results *const results = index_fixture_ask(f, want);
    list(results, &got);
    if (strcmp(buf_string(&got), wanted))
        fail_msg("'%s' found '%s', not '%s'", want->query, buf_string(&got), wanted);
    fig_results_free(results);
    buf_clear(&got);
}

static void articles_are_found_by(void **state)
{
    static const struct {
        const char *query, *found;
    } rows[] = {
        /* words: stems, titles, other languages */
        { "troops", "kursk1 kursk2" },
        { "forced", "words1" },
        { "bayern wahl", "de1" },
        { "nobodysword", "" },
        { "=force", "words1" },
        { "=forced", "" },
        { "politic*", "words1" },
        { "wate*", "words1" },
        /* words with wrong letters: of any form, in phrases, beside NEAR, in titles */
        { "kursc~1", "kursk1 kursk2" },
        { "kurks~", "kursk1 kursk2" },
        { "kursssk~1", "" },
        { "kursssk~2", "kursk1 kursk2" },
        { "politicians~1", "words1" },
        { "\"nroth~1 koreen~1 troops\"", "kursk1" },
        { "\"koreen~1 nroth~1\"", "" },
        { "volunters~1 NEAR/3 frunt~1", "area1" },
        { "title:kursc~1", "kursk2" },
        { "title:troops~1", "" },
        { "kyiv -kursc~1", "" },
        { "lang:de wahlem~1", "de1" },
        /* phrases and distances */
        { "\"North Korean troops\"", "kursk1" },
        { "\"Korean North troops\"", "" },
        { "\"north troops\"", "" },
        { "\"north troops\"~1", "kursk1" },
        { "volunteers NEAR/3 front", "area1" },
        { "front NEAR/3 volunteers", "area1" },
        { "front NEAR/3 page", "words1" },
        { "front NEAR/3 page NEAR/3 page", "" }, /* a word takes a place of its own */
        { "way NEAR/4 water NEAR/4 water", "words1" },
        { "front ADJ/3 volunteers", "" },
        { "(volunteers OR page) NEAR/3 front", "area1 words1" },
        { "\"10000..16000 north korean troops\"", "kursk1" },
        { "\"20000..30000 north korean troops\"", "" },
        { "\"=korean troop*\"", "kursk1" },
        { "10000..16000 NEAR/3 troops", "kursk1 kursk2" },
        /* AND, OR, NOT */
        { "kursk -seoul", "kursk2" },
        { "budget OR bayern", "de1 money1" },
        { "-kursk -budget -lang:de", "area1 words1" },
        { "kursk NOT troops:15000", "kursk2" },
        { "* -troops:..", "money1 area1 words1 de1" },
        { "budget OR troops:11500..11600", "money1 kursk2" },
        { "kursk (seoul OR troops:11500..11600)", "kursk1 kursk2" },
        /* fields */
        { "title:kursk", "kursk2" },
        { "title:\"losses near\"", "kursk2" },
        { "source:northwire", "kursk1" },
        { "dir:wire", "kursk1" },
        { "dir:feeds/", "kursk1 kursk2" },
        { "lang:DE", "de1" },
        /* dates */
        { "date:2024-10", "kursk1" },
        { "date:2024-11", "kursk2" },
        { "date:2024-11-01", "" },
        { "date:2024", "kursk1 kursk2 money1" },
        { "date:2024-10-26..", "kursk2 money1" },
        { "date:..2023", "de1" },
        { "date:none", "area1 words1" },
        /* figures */
        { "troops:15000", "kursk1" },
        { "troops 14k..16k", "kursk1" },
        { "troops:11500..11600", "kursk2" },
        { "troops:>12000", "kursk1" },
        { "troops:>=12000", "kursk1 kursk2" },
        { "killed:3k..5k", "kursk2" },
        { "casualties:3k..5k", "kursk2" },
        { "600..700", "area1" },
        { "villagers:300", "area1" },
        { "area:200..250sqmi", "area1" },
        { "area:600", "area1" },
        { "area:200..250", "" },
        { "share:60%..70%", "money1" },
        { "money:>$1bn", "money1" },
        { "money:>€1bn", "" },
        { "money:900m", "money1" },
        { "troops:1.. by:Kyiv", "kursk1" },
        { "troops:15000.. -by:Kyiv", "" },
        { "troops:11000.. -by:Kyiv", "kursk1 kursk2" },
        { "troops:15000 mod:at_most", "kursk1" },
        { "troops:15000 mod:exact", "" },
        { "troops:12000 mod:at_most", "" },
        { "troops:15000 killed:4000", "" },
        { "troops:11000.. killed:4000", "kursk2" },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        fig_search want = FIG_SEARCH_DEFAULTS;
        want.query = rows[i].query;
        fig_results *const results = index_fixture_ask(*state, &want);
        buf got = BUF_EMPTY;
        bool exact;
        list(results, &got);
        /* in any order: the words of one are the words of the other */
        bool same = got.bytes == strlen(rows[i].found);
        for (size_t j = 0; j < fig_results_count(results); j++)
            same = same && strstr(rows[i].found, fig_results_hit(results, j)->article.id);
        if (!same)
            fail_msg("'%s' found '%s', not '%s'", rows[i].query, buf_string(&got), rows[i].found);
        assert_int_equal(fig_results_articles(results, &exact), fig_results_count(results));
        assert_true(exact);
        fig_results_free(results);
        buf_clear(&got);
    }
}

static void claims_are_found_by(void **state)
{
    static const struct {
        const char *query;
        fig_match match;
        fig_sort sort;
        const char *found;
    } rows[] = {
        { "troops:10k..16k", FIG_STATED, FIG_BY_VALUE,
          "kursk2:11,000 to 12,000 kursk1:12,000 kursk1:Up to 15,000" },
        { "troops:14k..14500", FIG_STATED, FIG_BY_VALUE, "" },
        { "troops:14k..14500", FIG_COMPATIBLE, FIG_BY_VALUE, "kursk1:Up to 15,000" },
        { "killed:4200..4300", FIG_STATED, FIG_BY_VALUE, "" },
        { "killed:4200..4300", FIG_COMPATIBLE, FIG_BY_VALUE, "kursk2:About 4,000" },
        { "killed:4500..4600", FIG_COMPATIBLE, FIG_BY_VALUE, "" },
        { "troops:10k..16k", FIG_STATED, FIG_BY_DATE,
          "kursk1:12,000 kursk1:Up to 15,000 kursk2:11,000 to 12,000" },
        { "\"10000..16000 north korean troops\"", FIG_STATED, FIG_BY_VALUE,
          "kursk1:12,000 kursk1:Up to 15,000" },
        { "\"14000..16000 north korean troops\"", FIG_STATED, FIG_BY_VALUE, "kursk1:Up to 15,000" },
        { "troops:1.. by:Seoul", FIG_STATED, FIG_BY_VALUE, "kursk1:12,000" },
        { "villagers", FIG_STATED, FIG_BY_RELEVANCE, "area1:About 300" },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        fig_search want = FIG_SEARCH_DEFAULTS;
        want.query = rows[i].query;
        want.want = FIG_WANT_CLAIMS;
        want.match = rows[i].match;
        want.sort = rows[i].sort;
        expect(*state, &want, rows[i].found);
    }
}

/* Who claims a figure stands in the record alone: asked to count that, a search reads texts. */
static size_t count_claims(const index_fixture *f, const char *query, unsigned facets)
{
    fig_search want = FIG_SEARCH_DEFAULTS;
    want.query = query;
    want.want = FIG_WANT_CLAIMS;
    want.values = true;
    want.facets = facets;
    want.limit = 0;
    fig_results *const results = index_fixture_ask(f, &want);
    bool exact;
    size_t values, counted = 0;
    const size_t claims = fig_results_claims(results, &exact);
    const fig_value *const rows = fig_results_values(results, &values);
    for (size_t i = 0; i < values; i++)
        counted += rows[i].count;
    assert_true(exact);
    assert_int_equal(counted, claims);
    fig_results_free(results);
    return claims;
}

static void claims_near_words_and_of_nouns_are_counted_without_texts_as_with_them(void **state)
{
    static const struct {
        const char *query;
        size_t claims;
    } rows[] = {
        { "villagers", 1 },
        { "villagers OR troops", 4 },
        { "\"north korean troops\"", 2 },
        { "villagers -troops", 1 },
        { "korean NEAR/2 troops", 2 },
        { "villagers:1..", 1 },
        { "villagers:301..", 0 },
        { "soldiers:1..", 4 }, /* troops too */
        { "helfer:1..", 1 },
        { "title:troops", 0 },
        { "zirconium", 0 },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const size_t told = count_claims(*state, rows[i].query, 0);
        const size_t read = count_claims(*state, rows[i].query, 1u << FIG_FACET_BY);
        if (told != rows[i].claims || read != rows[i].claims)
            fail_msg("'%s' has %zu claims by places and %zu by texts, not %zu", rows[i].query, told,
                     read, rows[i].claims);
    }
}

static void the_exact_figure_comes_first(void **state)
{
    fig_search want = FIG_SEARCH_DEFAULTS;
    want.query = "troops:11900..12100";
    want.want = FIG_WANT_CLAIMS;
    fig_results *const results = index_fixture_ask(*state, &want);
    assert_true(fig_results_count(results) >= 2);
    assert_string_equal(fig_results_claim(results, 0)->claim.surface, "12,000");
    for (size_t i = 1; i < fig_results_count(results); i++)
        assert_true(fig_results_claim(results, i)->score <=
                    fig_results_claim(results, i - 1)->score);
    fig_results_free(results);
}

static void bare_hits_are_the_same_articles_without_claims_and_passages(void **state)
{
    static const char *const queries[] = { "troops:1..", "kursk troops:10000..15000", "budget" };
    for (size_t q = 0; q < COUNT(queries); q++) {
        fig_search want = FIG_SEARCH_DEFAULTS;
        want.query = queries[q];
        fig_results *const whole = index_fixture_ask(*state, &want);
        want.bare = true;
        fig_results *const bare = index_fixture_ask(*state, &want);
        assert_true(fig_results_count(whole) > 0);
        assert_int_equal(fig_results_count(bare), fig_results_count(whole));
        for (size_t i = 0; i < fig_results_count(whole); i++) {
            const fig_hit *const a = fig_results_hit(whole, i), *const b = fig_results_hit(bare, i);
            assert_string_equal(b->article.id, a->article.id);
            assert_true(b->score == a->score);
            assert_true(a->snippets_count > 0);
            assert_int_equal(b->snippets_count, 0);
            assert_int_equal(b->claims_count, 0);
        }
        fig_results_free(whole);
        fig_results_free(bare);
    }
}

static void bare_hits_have_nothing_to_explain(void **state)
{
    const index_fixture *const f = *state;
    fig_search want = FIG_SEARCH_DEFAULTS;
    fig_results *results;
    fig_error err;
    want.query = "troops:1..";
    want.bare = want.explain = true;
    assert_int_equal(fig_index_search(f->index, &want, &results, &err),
                     FIG_BAD_ARGUMENT);
    assert_null(results);
    want.explain = false;
    want.want = FIG_WANT_CLAIMS;
    assert_int_equal(fig_index_search(f->index, &want, &results, &err),
                     FIG_BAD_ARGUMENT);
}

static void pages_make_up_the_whole(void **state)
{
    static const char *const queries[] = { "*", "troops:1..", "-budget", "kursk OR budget",
                                           "12000" };
    for (size_t q = 0; q < COUNT(queries); q++)
        for (int kind = 0; kind < 2; kind++)
            for (int sort = FIG_BY_RELEVANCE; sort <= FIG_BY_SOURCE; sort++) {
                fig_search want = FIG_SEARCH_DEFAULTS;
                buf whole = BUF_EMPTY, pages = BUF_EMPTY;
                want.query = queries[q];
                want.want = (fig_want)kind;
                want.sort = (fig_sort)sort;
                want.limit = 1000;
                fig_results *results = index_fixture_ask(*state, &want);
                const size_t count = fig_results_count(results);
                list(results, &whole);
                fig_results_free(results);
                for (want.limit = 2; want.offset < count; want.offset += 2) {
                    results = index_fixture_ask(*state, &want);
                    buf_text(&pages, want.offset ? " " : "");
                    list(results, &pages);
                    fig_results_free(results);
                }
                assert_string_equal(buf_string(&pages), buf_string(&whole));
                buf_clear(&whole);
                buf_clear(&pages);
            }
}

static void undated_articles_come_last_either_way(void **state)
{
    fig_search want = FIG_SEARCH_DEFAULTS;
    want.query = "*";
    want.limit = 4;
    want.sort = FIG_BY_DATE;
    expect(*state, &want, "de1 kursk1 kursk2 money1");
    want.sort = FIG_BY_DATE_NEW;
    expect(*state, &want, "money1 kursk2 kursk1 de1");
}

static void highlights_are_what_matched(void **state)
{
    static const struct {
        const char *query, *shown;
    } rows[] = {
        { "volunteer", "[Volunteers] at the front said the wind had turned." },
        { "\"north korean troops\" kyiv",
          "Up to 15,000 [North Korean troops] are in the Kursk region, [Kyiv] said on Friday." },
        { "kursk troops:15000",
          "[Up to 15,000] North Korean troops are in the [Kursk] region, Kyiv "
          "said on Friday." },
        { "kursk troops:12000..13000 by:Seoul",
          "Seoul had spoken of [12,000] North Korean troops a "
          "week before." },
        { "\"14000..16000 north korean troops\"",
          "[Up to 15,000 North Korean troops] are in the Kursk region, Kyiv said on Friday." },
        { "=politician", "The [politician] spoke of politics and water." },
        { "title:budget", "[Budget] passed" },
        /* the text begins with the title, which is shown anyway */
        { "forest", "The fire burned 600 square kilometers of [forest]." },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        fig_search want = FIG_SEARCH_DEFAULTS;
        buf got = BUF_EMPTY;
        want.query = rows[i].query;
        want.snippet_chars = 60;
        fig_results *const results = index_fixture_ask(*state, &want);
        assert_true(fig_results_count(results) >= 1);
        const fig_snippet *const s = &fig_results_hit(results, 0)->snippets[0];
        size_t at = 0;
        for (size_t h = 0; h < s->highlights_count; h++) {
            buf_append(&got, s->text + at, s->highlights[h].begin - at);
            buf_byte(&got, '[');
            at = s->highlights[h].end;
            buf_append(&got, s->text + s->highlights[h].begin, at - s->highlights[h].begin);
            buf_byte(&got, ']');
        }
        buf_text(&got, s->text + at);
        if (strcmp(buf_string(&got), rows[i].shown))
            fail_msg("'%s' shows '%s'", rows[i].query, buf_string(&got));
        fig_results_free(results);
        buf_clear(&got);
    }
}

static void questions_that_cannot_be_answered_say_why(void **state)
{
    static const struct {
        const char *query, *where, *what;
    } rows[] = {
        { "troops:15000..10000", "query:8",
          "the range runs backwards, from the larger to the smaller number" },
        { "— –", "query:1", "there is nothing to look for" },
        { "(U.S.-led OR b) NEAR/3 c", "query:2", "brackets beside NEAR and ADJ take single words" },
    };
    const index_fixture *const f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        fig_search want = FIG_SEARCH_DEFAULTS;
        fig_results *results;
        fig_error err;
        want.query = rows[i].query;
        assert_int_equal(fig_index_search(f->index, &want, &results, &err), FIG_BAD_QUERY);
        assert_null(results);
        assert_string_equal(err.where, rows[i].where);
        assert_string_equal(err.what, rows[i].what);
    }
}

static void a_word_taken_for_a_subject_is_explained_when_nothing_is_found(void **state)
{
    fig_search want = FIG_SEARCH_DEFAULTS;
    want.query = "kursk 10k..16k";
    fig_results *const results = index_fixture_ask(*state, &want);
    assert_int_equal(fig_results_count(results), 0);
    assert_int_equal(fig_results_warnings_count(results), 1);
    assert_string_equal(fig_results_warning(results, 0),
                        "no figure of 'kursk' is in that range; write 'kursk AND' before the range "
                        "for a figure of anything");
    assert_string_equal(fig_results_parsed(results), "(claim subject:kursk 10000..16000)");
    fig_results_free(results);
}

static void what_the_index_does_not_have_is_hinted_at(void **state)
{
    static const struct {
        const char *query, *warning; /* "" = none */
    } rows[] = {
        { "kurks", "no article has 'kurks'; did you mean 'kursk'?" },
        { "Kurks troops", "no article has 'Kurks'; did you mean 'kursk'?" },
        { "troops -kurks", "no article has 'kurks'; did you mean 'kursk'?" },
        { "budget OR bayren", "no article has 'bayren'; did you mean 'bayern'?" },
        { "jursk", "no article has 'jursk'; did you mean 'kursk'?" },
        /* not the stem, which nobody writes: "polit", "villag" */
        { "politicain", "no article has 'politicain'; did you mean 'politician'?" },
        { "vilagers", "no article has 'vilagers'; did you mean 'villagers'?" },
        { "\"north koreen troops\"", "no article has 'koreen'; did you mean 'korean'?" },
        { "=kurks", "no article has 'kurks'; did you mean 'kursk'?" },
        { "title:kurks", "no article has 'title:kurks'; did you mean 'title:kursk'?" },
        { "title:seuol", "" }, /* of a text, not of a title */
        { "source:northwrie",
          "no article has 'source:northwrie'; did you mean 'source:northwire'?" },
        { "kursk qwertzuiop", "no article has 'qwertzuiop'" },
        { "qwertzuiop", "" },
        { "kursk OR qwertzuiop", "" },
        { "kur", "" }, /* too short for a guess */
        { "12001", "" },
        { "f16a", "" },
        { "kurks*", "" },
        { "kurks~1", "" },
        { "trops:10k..", "no figure of 'trops'; did you mean 'troops:'?" },
        { "vilagers:100..", "no figure of 'vilagers'; did you mean 'villagers:'?" },
        { "troops:10k..16k", "" },
        { "villagers:7..9", "no figure of 'villagers' is in that range; write 'villagers AND' "
                            "before the range for a figure of anything" },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        fig_search want = FIG_SEARCH_DEFAULTS;
        want.query = rows[i].query;
        fig_results *const results = index_fixture_ask(*state, &want);
        const char *const got =
            fig_results_warnings_count(results) ? fig_results_warning(results, 0) : "";
        if (strcmp(got, rows[i].warning))
            fail_msg("'%s' is told '%s', not '%s'", rows[i].query, got, rows[i].warning);
        assert_int_equal(fig_results_warnings_count(results), rows[i].warning[0] != '\0');
        fig_results_free(results);
    }
}

static void articles_are_read_by_id(void **state)
{
    static const struct {
        const char *id;
        fig_status status;
        const char *found;
    } rows[] = { { "kursk1", FIG_OK, "kursk1" },
                 { "de", FIG_OK, "de1" },
                 { "kursk", FIG_NOT_FOUND, NULL },
                 { "", FIG_NOT_FOUND, NULL },
                 { "nothing", FIG_NOT_FOUND, NULL } };
    const index_fixture *const f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        fig_document *document;
        fig_error err;
        assert_int_equal(fig_index_article(f->index, rows[i].id, &document, &err), rows[i].status);
        if (!rows[i].status) {
            const fig_article *const a = fig_document_article(document);
            assert_string_equal(a->id, rows[i].found);
            assert_int_equal(strlen(a->text), a->text_bytes);
        }
        fig_document_free(document);
    }
}

static bool append_id(void *user, const fig_document *document)
{
    buf *const out = user;
    buf_text(out, out->bytes ? " " : "");
    buf_text(out, fig_document_article(document)->id);
    return strcmp(fig_document_article(document)->id, "money1") != 0;
}

static void every_article_is_visited_in_the_order_of_ids_until_stopped(void **state)
{
    const index_fixture *const f = *state;
    buf ids = BUF_EMPTY;
    assert_int_equal(fig_index_each(f->index, append_id, &ids, NULL), FIG_OK);
    assert_string_equal(buf_string(&ids), "area1 de1 kursk1 kursk2 money1");
    buf_clear(&ids);
}

static void stats_count_what_is_there(void **state)
{
    const index_fixture *const f = *state;
    fig_stats stats;
    assert_int_equal(fig_index_stats(f->index, &stats, NULL), FIG_OK);
    assert_int_equal(stats.articles, COUNT(articles));
    assert_int_equal(stats.undated, 2);
    assert_string_equal(stats.first_published, "2023-10-08");
    assert_string_equal(stats.last_published, "2024-12-03");
    assert_int_equal(stats.languages_count, 2);
    assert_true(stats.size_bytes > 0 && stats.parts_count > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(articles_are_found_by),
        cmocka_unit_test(claims_are_found_by),
        cmocka_unit_test(claims_near_words_and_of_nouns_are_counted_without_texts_as_with_them),
        cmocka_unit_test(the_exact_figure_comes_first),
        cmocka_unit_test(bare_hits_are_the_same_articles_without_claims_and_passages),
        cmocka_unit_test(bare_hits_have_nothing_to_explain),
        cmocka_unit_test(pages_make_up_the_whole),
        cmocka_unit_test(undated_articles_come_last_either_way),
        cmocka_unit_test(highlights_are_what_matched),
        cmocka_unit_test(questions_that_cannot_be_answered_say_why),
        cmocka_unit_test(a_word_taken_for_a_subject_is_explained_when_nothing_is_found),
        cmocka_unit_test(what_the_index_does_not_have_is_hinted_at),
        cmocka_unit_test(articles_are_read_by_id),
        cmocka_unit_test(every_article_is_visited_in_the_order_of_ids_until_stopped),
        cmocka_unit_test(stats_count_what_is_there),
    };
    return cmocka_run_group_tests(tests, build, drop);
}
