/* test_document.c - what pdftotext writes taken apart: the head, running heads, page numbers. */
#include "indexer/pages_text.h"
#include "indexer/pdf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct {
    const char *name, *pages, *text, *furniture;
} rows[] = {
    { "one page is its text", "One.\n\nTwo\nlines.\n\f", "One.\n\nTwo\nlines.", "" },
    { "a line that three pages share is a running head",
      "Daily\nOne.\n\fDaily\nTwo.\n\fDaily\nThree.\n\f", "One.\n\nTwo.\n\nThree.",
      "Daily\nDaily\nDaily" },
    { "also with a number in it",
      "One.\nPage 1 of 3\n\fTwo.\nPage 2 of 3\n\fThree.\nPage 3 of 3\n\f", "One.\n\nTwo.\n\nThree.",
      "Page 1 of 3\nPage 2 of 3\nPage 3 of 3" },
    { "one that two pages share is none", "Daily\nOne.\n\fDaily\nTwo.\n\f",
      "Daily\nOne.\n\nDaily\nTwo.", "" },
    { "a page's number is furniture", "One.\n1\n\fTwo.\n2\n\f", "One.\n\nTwo.", "1\n2" },
    { "another number is not", "One.\n7\n\f", "One.\n7", "" },
    { "what is not at an edge stays",
      "A\nB\nDaily\nC\nD\n\fE\nF\nDaily\nG\nH\n\fI\nJ\nDaily\nK\nL\n\f",
      "A\nB\nDaily\nC\nD\n\nE\nF\nDaily\nG\nH\n\nI\nJ\nDaily\nK\nL", "" },
    { "a sentence goes on across pages", "One and\n1\n\fthe same.\n2\n\f", "One and\nthe same.",
      "1\n2" },
    { "no text at all", "\f\f", "", "" },
    { "bytes that are no UTF-8 are replaced", "One \xff.\f", "One \xef\xbf\xbd.", "" },
};

static void pages_are_put_together(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        page p;
        page_init(&p);
        assert_true(pages_text_take(rows[i].pages, strlen(rows[i].pages), &p));
        if (strcmp(buf_string(&p.text), rows[i].text))
            fail_msg("%s: the text is '%s'", rows[i].name, buf_string(&p.text));
        if (strcmp(buf_string(&p.furniture), rows[i].furniture))
            fail_msg("%s: the furniture is '%s'", rows[i].name, buf_string(&p.furniture));
        page_clear(&p);
    }
}

static const struct {
    const char *head, *title, *author, *published;
} heads[] = {
    { "<title>A &lt;b&gt; &amp; &quot;c&quot;</title>\n<meta name=\"Author\" "
      "content=\"O&apos;Neil\"/>\n",
      "A <b> & \"c\"", "O'Neil", NULL },
    { "<title></title>\n<meta name=\"CreationDate\" content=\"2024-10-25T11:30:00+02\"/>\n", NULL,
      NULL, "2024-10-25T09:30:00Z" },
    { "<title>Microsoft Word - a.doc</title>\n", NULL, NULL, NULL },
    { "<title>report.INDD</title>\n<meta name=\"Author\" content=\" \"/>\n", NULL, NULL, NULL },
};

static void same(const char *got, const char *wanted)
{
    if (wanted)
        assert_non_null(got);
    if (wanted)
        assert_string_equal(got, wanted);
    else
        assert_null(got);
}

static void heads_say_what_a_pdf_is(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        buf written = BUF_EMPTY;
        page p;
        page_init(&p);
        buf_text(&written, heads[i].head);
        buf_text(&written, "<pre>\nOne line,\n\f</pre>\n</body>\n</html>\n");
        assert_true(pdf_take(buf_string(&written), written.bytes, &p));
        assert_string_equal(buf_string(&p.text), "One line,");
        same(p.title, heads[i].title);
        same(p.author, heads[i].author);
        same(p.published, heads[i].published);
        page_clear(&p);
        buf_clear(&written);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pages_are_put_together),
        cmocka_unit_test(heads_say_what_a_pdf_is),
    };
    return cmocka_run_group_tests_name("document", tests, NULL, NULL);
}
