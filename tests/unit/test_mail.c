/* test_mail.c - messages and mbox files: what becomes of them, what is left aside. */
#include "indexer/mail.h"
#include "scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

/* "title|author|published|id|attachments|text", or what went wrong. */
static const struct {
    const char *message, *read;
} messages[] = {
    { "Subject: S\nFrom: A B <ab@c>\nDate: Fri, 25 Oct 2024 09:30:00 +0000\nMessage-ID: <1@c>\n\n"
      "Text\r\nof it.\n",
      "S|A B|2024-10-25T09:30:00Z|1@c|0|Text\nof it." },
    { "Subject:\nFrom: ab@c\nDate: some day\n\nText.\n", "-|ab@c|-|-|0|Text." },
    { "Subject: =?koi8-r?B?8NLJ18XU?=\nContent-Type: text/plain; charset=windows-1251\n\n"
      "\xcf\xf0\xe8\xe2\xe5\xf2",
      "Привет|-|-|-|0|Привет" },
    { "Subject: folded\n subject\nContent-Transfer-Encoding: base64\n\nVGV4dC4=\n",
      "folded subject|-|-|-|0|Text." },
    { "Subject: H\nContent-Type: text/html; charset=utf-8\n\n<p>One</p><p>Two</p>\n",
      "H|-|-|-|0|One\n\nTwo" },
    /* the plain text comes first, wherever it stands */
    { "Subject: A\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html"
      "\n\n<p>page</p>\n--b\nContent-Type: text/plain\n\nplain\n--b--\n",
      "A|-|-|-|0|plain" },
    { "Subject: A\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain"
      "\n\n \n--b\nContent-Type: text/html\n\n<p>page</p>\n--b--\n",
      "A|-|-|-|0|page" },
    { "Subject: M\nContent-Type: multipart/mixed; boundary=b\n\nnot read\n--b\n\none\n--b\n"
      "Content-Type: text/plain\nContent-Disposition: attachment\n\nfile\n--b\n"
      "Content-Type: application/pdf\n\n%PDF\n--b\n\ntwo\n--b--\n",
      "M|-|-|-|2|one\n\ntwo" },
    { "Subject: cut\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nsome tex",
      "cut|-|-|-|0|some tex" },
    { "Subject: P\nContent-Type: application/pdf\n\n%PDF\n",
      "the message has no text beside its attachments" },
    { "Subject: E\n\n", "the message has no text" },
};

static const char *or_none(const char *text)
{
    return text ? text : "-";
}

static void messages_become_pages(void **state)
{
    (void)state;
    page p;
    page_init(&p);
    for (size_t i = 0; i < COUNT(messages); i++) {
        char read[512];
        mail_found found;
        fig_error err;
        if (mail_read(messages[i].message, strlen(messages[i].message), &p, &found, &err))
            snprintf(read, sizeof read, "%s", err.what);
        else
            snprintf(read, sizeof read, "%s|%s|%s|%s|%zu|%s", or_none(p.title), or_none(p.author),
                     or_none(p.published), or_none(found.id), found.attachments,
                     buf_string(&p.text));
        assert_string_equal(read, messages[i].read);
    }
    page_clear(&p);
}

static void mail_is_told_by_its_first_lines(void **state)
{
    (void)state;
    static const struct {
        const char *data;
        bool is_mbox, is_message;
    } files[] = {
        { "From a@b Sat Oct 26 08:00:00 2024\nSubject: x\n\n", true, false },
        { "From Moscow: 12 trains at 12:30 left\nnobody knew.\n", false, false },
        { "From: a\nDate: b\nSubject: c\n\nText", false, true },
        { "Return-Path: <a>\nX-Some: thing\n over two lines\nFrom: b\nTo: c\n", false, true },
        { "From: the editors\nDate: today\n\nNo mail.", false, false },
        { "To: whom\nit: may\nconcern\n", false, false },
        { "", false, false },
    };
    for (size_t i = 0; i < COUNT(files); i++) {
        assert_int_equal(mail_is_mbox(files[i].data, strlen(files[i].data)), files[i].is_mbox);
        assert_int_equal(mail_is_message(files[i].data, strlen(files[i].data)),
                         files[i].is_message);
    }
}

/* Each message as "LINE:first bytes/bytes"; "!" for one that is too large. */
static void mbox_files_are_cut_into_messages(void **state)
{
    (void)state;
    static const char data[] = "From a@b Sat Oct 26 08:00:00 2024\n"
                               "A: 1\n\nFrom here on\n>From me\n>>From you\n\n"
                               "From a@b Sat Oct 26 08:00:00 2024\n"
                               "B: 1\n\n0123456789012345678901234567890123456789012345678901234\n\n"
                               "From a@b Sat Oct 26 08:00:00 2024\n"
                               "C: 1\nFrom a@b Sat Oct 26 08:00:00 2024\n";
    static const char *const cut[] = { "1:A: 1\n\nFrom here on\nFrom me\n>From you\n\n", "8:!",
                                       "13:C: 1\nFrom a@b Sat Oct 26 08:00:00 2024\n" };
    scratch files;
    input *in;
    buf message = BUF_EMPTY;
    mbox m = { 0 };
    scratch_open(&files);
    assert_int_equal(input_open(scratch_write(&files, "m.mbox", data, sizeof data - 1), &in, NULL),
                     FIG_OK);
    for (size_t i = 0; i < COUNT(cut); i++) {
        char got[256];
        const fig_status status = mbox_next(&m, in, 50, &message, NULL);
        assert_true(status == FIG_OK || status == FIG_TOO_LARGE);
        snprintf(got, sizeof got, "%zu:%s", m.message_line, status ? "!" : buf_string(&message));
        assert_string_equal(got, cut[i]);
    }
    assert_int_equal(mbox_next(&m, in, 50, &message, NULL), FIG_END);
    mbox_clear(&m);
    buf_clear(&message);
    input_close(in);
    scratch_remove(&files);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages_become_pages),
        cmocka_unit_test(mail_is_told_by_its_first_lines),
        cmocka_unit_test(mbox_files_are_cut_into_messages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
