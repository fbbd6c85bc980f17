/* test_unspaced.c - questions in scripts that do not part words by spaces: they find what stands
 * there as it is written, inside longer words too, and the highlights are exactly that. */
#include "figtrail.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "core/buf.h"
#include "index_fixture.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

static const fig_article articles[] = {
    { .id = "zh",
      .lang = "zh",
      .title = "洪水淹没村庄",
      .text = "周五，洪水淹没了12个村庄。救援队说，约3000人已经撤离！" },
    { .id = "hant", .lang = "zh-Hant", .text = "首爾市政府說，軍隊在河邊的村莊救人。" },
    { .id = "ja",
      .lang = "ja",
      .text = "市の消防局は、洪水で住民約5000人が避難したと発表した。ﾀﾞﾑの水位は２０メートル。" },
    { .id = "ko", .lang = "ko", .text = "홍수로 주민들이 대피했다. 서울시는 군대를 보냈다." },
    { .id = "th", .lang = "th", .text = "น้ำท่วมหมู่บ้านริมแม่น้ำ ชาวบ้านอพยพแล้ว" },
    { .id = "km", .lang = "km", .text = "ទឹកជំនន់\u200bលិច\u200bភូមិ" },
    { .id = "en", .lang = "en", .text = "The paper 市民日报 wrote of a flood (洪水) and AI时代." },
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

static void describe(buf *out, const fig_results *r)
{
    for (size_t i = 0; i < fig_results_count(r); i++) {
        const fig_hit *const hit = fig_results_hit(r, i);
        buf_format(out, "%s%s", i ? " " : "", hit->article.id);
        for (size_t j = 0; j < hit->snippets_count; j++)
            for (size_t k = 0; k < hit->snippets[j].highlights_count; k++) {
                const fig_span span = hit->snippets[j].highlights[k];
                buf_byte(out, '|');
                buf_append(out, hit->snippets[j].text + span.begin, span.end - span.begin);
            }
    }
}

static const struct {
    const char *query, *found;
} rows[] = {
    /* words, in the order of their ids where they weigh the same */
    { "洪水 lang:ja", "ja|洪水" },
    { "村庄 -title:村庄", "" },
    { "村莊", "hant|村莊" },
    { "title:洪水淹没", "zh|洪水淹没" },
    { "政府說", "hant|政府說" },
    { "府政", "" },
    { "水洪", "" },
    { "莊", "hant|莊" },
    { "人 lang:zh", "hant|人 zh|人" },
    { "人 lang:zh-Hant", "hant|人" },
    { "人 lang:zh-hant", "hant|人" },
    { "日报", "en|日报" },
    { "时代", "en|时代" },
    { "AI时代", "en|AI时代" },
    /* forms by width; kana */
    { "ダム", "ja|ﾀﾞﾑ" },
    { "ﾀﾞﾑ", "ja|ﾀﾞﾑ" },
    { "20メートル", "ja|２０メートル" },
    { "メートル", "ja|メートル" },
    { "たム", "" },
    /* Hangul: with and without particles, composed or not */
    { "주민", "ko|주민" },
    { "군대를", "ko|군대를" },
    { "서울", "ko|서울" },
    { "\xe1\x84\x8c\xe1\x85\xae\xe1\x84\x86\xe1\x85\xb5\xe1\x86\xab", "ko|주민" },
    { "홍수 군대", "ko|홍수|군대" },
    { "수주민", "" },
    /* Thai, Khmer */
    { "น้ำท่วม", "th|น้ำท่วม" },
    { "หมู่บ้าน", "th|หมู่บ้าน" },
    { "บ้าน", "th|บ้าน|บ้าน" },
    { "ลិច", "" },
    { "ភូមិ", "km|ភូមិ" },
    { "លិចភូមិ", "km|លិច\u200bភូមិ" },
    /* marks of the language of questions */
    { "=軍隊", "hant|軍隊" },
    { "軍*", "hant|軍" },
    { "軍隊*", "hant|軍隊" },
    { "\"軍隊在 河邊\"", "hant|軍隊在河邊" },
    { "\"住民約 5000 人\"", "ja|住民約5000人" },
    { "\"消防局 発表\"~20", "ja|消防局は、洪水で住民約5000人が避難したと発表" },
    { "消防局 NEAR/20 発表", "ja|消防局|発表" },
    { "発表 NEAR/20 消防局", "ja|消防局|発表" },
    { "消防局 ADJ/20 発表", "ja|消防局|発表" },
    { "発表 ADJ/20 消防局", "" },
    { "消防局 NEAR/2 発表", "" },
    { "(軍隊 OR 消防) NEAR/9 河邊", "hant|軍隊|河邊" },
    { "村庄 OR 村莊", "zh|村庄 hant|村莊" },
};

static void what_is_written_is_found_and_marked(void **state)
{
    size_t wrong = 0;
    for (size_t i = 0; i < COUNT(rows); i++) {
        buf got = BUF_EMPTY;
        fig_search want = FIG_SEARCH_DEFAULTS;
        want.query = rows[i].query;
        fig_results *const r = index_fixture_ask(*state, &want);
        describe(&got, r);
        if (strcmp(buf_string(&got), rows[i].found)) {
            print_error("%s: '%s', wanted '%s'\n", rows[i].query, buf_string(&got), rows[i].found);
            wrong++;
        }
        fig_results_free(r);
        buf_clear(&got);
    }
    assert_int_equal(wrong, 0);
}

/* A clause without spaces is no word that must stand there as a whole. */
static void long_questions_are_asked_pair_by_pair(void **state)
{
    fig_search want = FIG_SEARCH_DEFAULTS;
    want.query = "洪水之后村庄的居民怎么样";
    want.any = true;
    fig_results *const r = index_fixture_ask(*state, &want);
    assert_true(fig_results_count(r) >= 2);
    assert_string_equal(fig_results_hit(r, 0)->article.id, "zh");
    fig_results_free(r);
}

static void slips_are_for_letters(void **state)
{
    index_fixture *const f = *state;
    fig_search want = FIG_SEARCH_DEFAULTS;
    fig_results *r;
    fig_error err;
    want.query = "消防局~1";
    assert_int_equal(fig_index_search(f->index, &want, &r, &err), FIG_BAD_QUERY);
    assert_non_null(strstr(err.what, "without spaces"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_is_found_and_marked),
        cmocka_unit_test(long_questions_are_asked_pair_by_pair),
        cmocka_unit_test(slips_are_for_letters),
    };
    return cmocka_run_group_tests(tests, build, drop);
}
