/* test_extract.c - the article in a page. */
#include "indexer/extract.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

typedef struct row {
    const char *page, *text, *title, *author, *source, *url, *lang, *published;
} row;

static const row html[] = {
    { .page = "<p>One  two\nthree</p><p>Four<br>five</p>", .text = "One two three\n\nFour\nfive" },
    { .page = "<div>a<div>b</div>c</div><span>d</span> <b>e</b>f", .text = "a\n\nb\n\nc\n\nd ef" },
    { .page = "<p>a</p><script>var x = 1;</script><style>p{}</style><nav>menu</nav>"
              "<p hidden>secret</p><p style='display : none'>trick</p><!-- no --><p>b</p>",
      .text = "a\n\nb" },
    { .page = "<table><tr><td>Killed<td>12</tr><tr><td>Wounded<td>40</tr></table>",
      .text = "Killed\t12\nWounded\t40" },
    { .page = "<ul><li>one</li><li>two</li></ul><pre>x\n y</pre>", .text = "one\ntwo\n\nx\ny" },
    { .page = "<p>3&nbsp;000 &amp; 5 &lt; 6 &#8364;</p>",
      .text = "3\xc2\xa0"
              "000 & 5 < 6 \xe2\x82\xac" },
    { .page = "<html lang='de'><head><title>Kopf - Der Bote</title>"
              "<meta property='og:site_name' content='Der Bote'>"
              "<meta name=author content=' Gerda  Lindner '>"
              "<link rel=canonical href='https://bote.example/1'></head>"
              "<body><p>Text</p><time datetime='2024-12-17T10:00+01:00'></body></html>",
      .text = "Text",
      .title = "Kopf",
      .author = "Gerda Lindner",
      .source = "Der Bote",
      .url = "https://bote.example/1",
      .lang = "de",
      .published = "2024-12-17T09:00Z" },
    { .page = "<meta property='og:title' content='The headline: so - Some Site'>"
              "<h1>The headline: so</h1><p>Text</p>",
      .text = "The headline: so\n\nText",
      .title = "The headline: so" },
    { .page = "<a rel=author href=/ann>By  Ann <b>Lee</b></a><p>Text</p>",
      .text = "By Ann Lee\n\nText",
      .author = "Ann Lee" },
    { .page = "<span itemprop=author></span><p itemprop=author>Ann Lee</p><a rel=author>Bo</a>",
      .text = "Ann Lee\n\nBo",
      .author = "Ann Lee" },
    { .page = "<title>Page</title><h1>The <i>headline</i></h1><p>Text</p>",
      .text = "The headline\n\nText",
      .title = "The headline" },
    /* the best of several dates: article:published_time, JSON-LD, meta, <time> */
    { .page = "<meta name=date content='2024-01-03'><time datetime='2024-01-04'></time>"
              "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\","
              "\"datePublished\":\"2024-01-02\",\"author\":[{\"name\":\"Ann\"}],"
              "\"publisher\":{\"name\":\"P\"},\"headline\":\"H\"}]}</script><p>Text</p>",
      .text = "Text",
      .title = "H",
      .author = "Ann",
      .source = "P",
      .published = "2024-01-02" },
    { .page =
          "<meta property='article:published_time' content='2024-01-01'>"
          "<script type='application/ld+json'>[{\"datePublished\":\"2024-01-02\"}]</script><p>Text",
      .text = "Text",
      .published = "2024-01-01" },
    { .page = "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\","
              "\"datePublished\":\"2024-01-09\",\"name\":\"Page\"},{\"@type\":\"Person\",\"@id\":\"#ann\","
              "\"name\":\"Ann Lee\"},{\"@type\":[\"Thing\",\"NewsArticle\"],\"headline\":\"H\","
              "\"datePublished\":\"2024-01-02\",\"author\":[{\"@id\":\"#ann\"},\"Bo\"],"
              "\"inLanguage\":\"de\"}]}</script><p>Text",
      .text = "Text",
      .title = "H",
      .author = "Ann Lee, Bo",
      .lang = "de",
      .published = "2024-01-02" },
    { .page = "<script type='application/ld+json'>{\"@type\":\"VideoObject\",\"datePublished\":"
              "\"2019-01-01\",\"headline\":\"A film\"}</script><p>Text",
      .text = "Text" },
    { .page = "<meta name=citation_title content=Ferries><meta name=citation_author content='Lee, A.'>"
              "<meta name=citation_author content='Ray, B.'><meta name=citation_publication_date "
              "content='2024/01/02'><meta name=citation_journal_title content=Ships>"
              "<meta http-equiv=content-language content=fr><p>Text",
      .text = "Text",
      .title = "Ferries",
      .author = "Lee, A., Ray, B.",
      .source = "Ships",
      .lang = "fr",
      .published = "2024-01-02" },
    { .page = "<meta property=article:author content='https://social.example/ann'>"
              "<p><time>October 1, 2023</time> <span itemprop=datePublished content='2024-01-02T10:00'>"
              "today</span><p>Text",
      .text = "October 1, 2023 today\n\nText",
      .published = "2024-01-02T10:00" },
    { .page = "<p>Text</p><time>October 1, 2023</time>",
      .text = "Text\n\nOctober 1, 2023",
      .published = "2023-10-01" },
    { .page = "<meta name=date content='12/03/24'><script type='application/ld+json'>{broken"
              "</script><p>Text",
      .text = "Text" },
};

static const row markdown[] = {
    { .page = "# The *headline*\n\nSome **bold** text\nwrapped, a [link](http://x.example).\n\n"
              "- one\n- two\n",
      .text = "The headline\n\nSome bold text wrapped, a link.\n\none\ntwo",
      .title = "The headline" },
    { .page = "---\ntitle: \"Kept\"\ndate: 2024-10-25\nauthor: Ann\nlang: de\nsource: S\n"
              "url: https://s.example\nother: no\n---\n# Not this\n\nText\n",
      .text = "Not this\n\nText",
      .title = "Kept",
      .author = "Ann",
      .lang = "de",
      .source = "S",
      .url = "https://s.example",
      .published = "2024-10-25" },
    { .page = "---\n\nNo front here\n", .text = "No front here" },
};

static void same_text(const row *r, const char *got, const char *want)
{
    if (!got != !want || (got && strcmp(got, want)))
        fail_msg("'%.60s': got '%s', wanted '%s'", r->page, got ? got : "-", want ? want : "-");
}

static void compare(const page *p, const row *want)
{
    same_text(want, buf_string(&p->text), want->text);
    same_text(want, p->title, want->title);
    same_text(want, p->author, want->author);
    same_text(want, p->source, want->source);
    same_text(want, p->url, want->url);
    same_text(want, p->lang, want->lang);
    same_text(want, p->published, want->published);
}

static void html_gives_its_visible_text_and_what_it_says_of_itself(void **state)
{
    (void)state;
    page p;
    page_init(&p);
    for (size_t i = 0; i < COUNT(html); i++) {
        assert_int_equal(extract_html(html[i].page, strlen(html[i].page), &p, NULL),
                         FIG_OK);
        compare(&p, &html[i]);
    }
    page_clear(&p);
}

#define FIRST                                                                                      \
    "The ferry left the harbour at noon with 212 people aboard, its owner said, and was last "     \
    "seen two miles off the northern lighthouse."
#define SECOND                                                                                     \
    "Rescuers reached the hull before dark. Nobody was hurt, but the ship, built in 1987, is "     \
    "lost, and divers will go down in the morning."

static const struct {
    const char *rule, *page, *text, *furniture;
} mains[] = {
    { "menus, footers and asides go",
      "<div class=menu><a href=/>Home</a> <a href=/w>World</a></div><p>" FIRST "</p><p>" SECOND
      "</p><aside>Most read: 9 letters</aside><footer>&copy; 2001-2024 The Post</footer>",
      FIRST "\n\n" SECOND, "Home World\n\nMost read: 9 letters\n\n\xc2\xa9 2001-2024 The Post" },
    { "a class in words of designers is known in any spelling",
      "<div><p>" FIRST "</p><div class=shareTools>Share 212</div><div id=box_newsletter-2>Get our "
      "letter, every day, in your mail box.</div><p>" SECOND "</p></div>",
      FIRST "\n\n" SECOND, "Share 212\n\nGet our letter, every day, in your mail box." },
    { "what holds the article is no furniture, whatever its name",
      "<div class='has-sidebar nav-open'><p>" FIRST "</p><p>" SECOND "</p></div>",
      FIRST "\n\n" SECOND, "" },
    { "comments go, however long",
      "<article><p>" FIRST "</p><p>" SECOND "</p></article><div class=comments><p>I was there, on "
      "that ship, in 1999, and it was old then.</p></div>",
      FIRST "\n\n" SECOND, "I was there, on that ship, in 1999, and it was old then." },
    { "a list of links goes, a list of facts stays",
      "<p>" FIRST "</p><ul><li>212 aboard</li><li>8 crew</li></ul><p>" SECOND
      "</p><ul><li><a href=1>Ferry laws</a></li><li><a href=2>Old ships</a></li></ul><p>" FIRST
      "</p>",
      FIRST "\n\n212 aboard\n8 crew\n\n" SECOND "\n\n" FIRST, "Ferry laws\nOld ships" },
    { "short lines before the first sentence and behind the last go, the headline stays",
      "<div>The Post</div><h1>Ferry sinks</h1><div>3 min read</div><p>" FIRST
      "</p><h2>The rescue</h2><p>" SECOND "</p><div>Topics: sea</div>",
      "Ferry sinks\n\n" FIRST "\n\nThe rescue\n\n" SECOND,
      "The Post\n\n3 min read\n\nTopics: sea" },
    { "a name of the article's text wins over what is around it",
      "<main><p>" FIRST "</p><div itemprop=articleBody><p>" SECOND "</p><p>" SECOND "</p><p>" SECOND
      "</p></div></main>",
      SECOND "\n\n" SECOND "\n\n" SECOND, FIRST },
    { "captions go",
      "<p>" FIRST "</p><figure><figcaption>The hull, in 2019.</figcaption></figure><p>" SECOND
      "</p>",
      FIRST "\n\n" SECOND, "The hull, in 2019." },
    { "a heading's class says nothing",
      "<p>" FIRST "</p><h2 class=widget-title>The rescue</h2><p>" SECOND "</p>",
      FIRST "\n\nThe rescue\n\n" SECOND, "" },
    { "two pieces named alike are joined",
      "<div><div class=article-body><p>" FIRST "</p></div><div class=article-body><p>" SECOND
      "</p></div></div>",
      FIRST "\n\n" SECOND, "" },
    { "pieces of an article are joined",
      "<div><div><p>" FIRST "</p></div><div><p>" SECOND "</p></div></div>", FIRST "\n\n" SECOND,
      "" },
    { "links in a sentence are no furniture",
      "<p>" FIRST "</p><p>" SECOND " <a href=1>The owner</a> is sorry.</p>",
      FIRST "\n\n" SECOND " The owner is sorry.", "" },
    { "a page without sentences is taken as a whole",
      "<div class=menu><a href=/>Home</a></div><p>Ferry sinks</p><footer>The Post</footer>",
      "Home\n\nFerry sinks\n\nThe Post", "" },
};

/* The blocks of the furniture without the white space around them, apart as paragraphs are. */
static const char *blocks_of(const page *p, buf *out)
{
    const fig_block *const blocks = (const fig_block *)p->blocks.data;
    size_t begin = 0;
    buf_truncate(out);
    for (size_t i = 0; i < p->blocks.bytes / sizeof *blocks; i++) {
        size_t first = begin, last = begin + blocks[i].bytes;
        while (p->furniture.data[first] == '\n')
            first++;
        while (p->furniture.data[last - 1] == '\n')
            last--;
        buf_text(out, out->bytes ? "\n\n" : "");
        buf_append(out, p->furniture.data + first, last - first);
        begin += blocks[i].bytes;
    }
    assert_int_equal(begin, p->furniture.bytes);
    return buf_string(out);
}

static void the_main_text_of_a_page_is_told_from_its_furniture(void **state)
{
    (void)state;
    page p;
    buf furniture = BUF_EMPTY;
    page_init(&p);
    for (size_t i = 0; i < COUNT(mains); i++) {
        assert_int_equal(extract_html(mains[i].page, strlen(mains[i].page), &p, NULL), FIG_OK);
        const char *const beside = blocks_of(&p, &furniture);
        if (strcmp(buf_string(&p.text), mains[i].text) || strcmp(beside, mains[i].furniture))
            fail_msg("%s:\n%s\n--- furniture\n%s", mains[i].rule, buf_string(&p.text), beside);
    }
    buf_clear(&furniture);
    page_clear(&p);
}

/* The text with all blocks put in at their places. */
static void the_blocks_put_into_the_text_give_the_page_in_its_order(void **state)
{
    (void)state;
    static const char source[] =
        "<nav>Home <a href=/s>Sport</a></nav><div class=menu>World</div><p>" FIRST
        "</p><div class=share>Share 212<br>Print</div><p>" SECOND
        "</p><ul class=related><li>More<li>Less</ul><footer>&copy; The Post</footer>";
    static const char whole[] = "Home Sport\n\nWorld\n\n" FIRST "\n\nShare 212\nPrint\n\n" SECOND
                                "\n\nMore\nLess\n\n\xc2\xa9 The Post";
    page p;
    buf raw = BUF_EMPTY;
    size_t at = 0, begin = 0;
    page_init(&p);
    assert_int_equal(extract_html(source, sizeof source - 1, &p, NULL), FIG_OK);
    const fig_block *const blocks = (const fig_block *)p.blocks.data;
    assert_int_equal(p.blocks.bytes / sizeof *blocks, 3);
    for (size_t i = 0; i < 3; i++) {
        buf_append(&raw, p.text.data + at, blocks[i].before - at);
        buf_append(&raw, p.furniture.data + begin, blocks[i].bytes);
        at = blocks[i].before;
        begin += blocks[i].bytes;
    }
    buf_append(&raw, p.text.data + at, p.text.bytes - at);
    assert_string_equal(buf_string(&raw), whole);
    assert_string_equal(buf_string(&p.text), FIRST "\n\n" SECOND);
    buf_clear(&raw);
    page_clear(&p);
}

static void of_very_much_furniture_a_part_is_kept(void **state)
{
    (void)state;
    buf source = BUF_EMPTY;
    page p;
    page_init(&p);
    buf_text(&source, "<p>" FIRST "</p><p>" SECOND "</p><footer>");
    for (size_t i = 0; i < 60000; i++)
        buf_text(&source, "words ");
    assert_int_equal(extract_html(source.data, source.bytes, &p, NULL), FIG_OK);
    assert_true(p.furniture.bytes > 255 << 10 && p.furniture.bytes <= 256 << 10);
    assert_int_equal(p.furniture_cut % 5, 0);
    assert_true(p.furniture_cut > 60000 * 5 - (256 << 10));
    buf_clear(&source);
    page_clear(&p);
}

static void markdown_gives_its_words_and_its_first_heading(void **state)
{
    (void)state;
    page p;
    page_init(&p);
    for (size_t i = 0; i < COUNT(markdown); i++) {
        assert_int_equal(extract_markdown(markdown[i].page, strlen(markdown[i].page), &p, NULL),
                         FIG_OK);
        compare(&p, &markdown[i]);
    }
    page_clear(&p);
}

static void a_page_without_visible_text_is_refused(void **state)
{
    (void)state;
    static const char *const pages[] = { "", " ", "<script>x</script>",
                                         "<html><body></body></html>", "<!doctype html>" };
    page p;
    page_init(&p);
    for (size_t i = 0; i < COUNT(pages); i++)
        assert_int_equal(extract_html(pages[i], strlen(pages[i]), &p, NULL),
                         FIG_BAD_INPUT);
    assert_int_equal(extract_markdown("\n\n", 2, &p, NULL), FIG_BAD_INPUT);
    page_clear(&p);
}

static void deep_nesting_neither_crashes_nor_takes_long(void **state)
{
    (void)state;
    static const char *const opened[] = { "<div>", "<b>", "<table><tr><td>", "<ul><li>", "> ",
                                          "[",     "*a " };
    for (size_t i = 0; i < COUNT(opened); i++) {
        buf deep = BUF_EMPTY;
        page p;
        page_init(&p);
        buf_text(&deep, "word ");
        for (int n = 0; n < 100000; n++)
            buf_text(&deep, opened[i]);
        if (i < 4)
            extract_html(deep.data, deep.bytes, &p, NULL);
        else
            extract_markdown(deep.data, deep.bytes, &p, NULL);
        page_clear(&p);
        buf_clear(&deep);
    }
}

static const struct {
    const char *text, *title;
} titles[] = {
    { "Troops move north\n\nThe text.", "Troops move north" },
    { "\xef\xbb\xbf\n  Troops move north \r\n\r\nThe text.", "Troops move north" },
    { "Troops move north\nThe text of the article follows at once and is a paragraph in one line, "
      "which no wrapped text would have.",
      "Troops move north" },
    { "A text that is wrapped by hand\nso that its first line is short.", "" },
    { "A sentence is no title.\n\nMore.", "" },
    { "A line by itself", "" },
    { "A line by itself\n\n", "" },
    { "", "" },
};

static void a_plain_text_has_a_title_when_its_first_line_stands_apart(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(titles); i++) {
        const fig_span got = extract_title(titles[i].text, strlen(titles[i].text));
        assert_int_equal(got.end - got.begin, strlen(titles[i].title));
        assert_memory_equal(titles[i].text + got.begin, titles[i].title, got.end - got.begin);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(html_gives_its_visible_text_and_what_it_says_of_itself),
        cmocka_unit_test(the_main_text_of_a_page_is_told_from_its_furniture),
        cmocka_unit_test(the_blocks_put_into_the_text_give_the_page_in_its_order),
        cmocka_unit_test(of_very_much_furniture_a_part_is_kept),
        cmocka_unit_test(markdown_gives_its_words_and_its_first_heading),
        cmocka_unit_test(a_page_without_visible_text_is_refused),
        cmocka_unit_test(deep_nesting_neither_crashes_nor_takes_long),
        cmocka_unit_test(a_plain_text_has_a_title_when_its_first_line_stands_apart),
    };
    return cmocka_run_group_tests_name("extract", tests, NULL, NULL);
}
