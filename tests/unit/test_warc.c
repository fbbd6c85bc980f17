/* test_warc.c - web archives: records, HTTP's codings, and damage. */
#include "indexer/http.h"
#include "indexer/warc.h"
#include "scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <zlib.h>

#include <cmocka.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

enum { LIMIT_BYTES = 300 };

#define RECORD(type, fields, length)                                                               \
    "WARC/1.0\r\nWARC-Type: " type "\r\n" fields "Content-Length: " length "\r\n\r\n"
#define URI "WARC-Target-URI: http://a.b/\r\n"
#define OK  "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"

/* What is read, a line a call: "RECORD:URL|TYPE|html or text|BODY", or "RECORD:WHAT". */
static const struct {
    const char *data, *read;
} files[] = {
    { "", "" },
    { RECORD("warcinfo", "", "4") "a: b\r\n\r\n" RECORD("response", URI, "54") OK
      "\r\n<p>One</p>\r\n\r\n" RECORD("request", URI, "3") "GET\r\n\r\n",
      "2:http://a.b/|text/html|html|<p>One</p>\n" },
    { RECORD("response", URI, "55") OK "\r\n<p>One</p>", "1:the record ends too early\n" },
    { RECORD("response", "WARC-Target-URI: <http://a.b/>\r\n", "54") OK "\r\n<p>One</p>\r\n\r\n",
      "1:http://a.b/|text/html|html|<p>One</p>\n" },
    { RECORD("conversion", URI "Content-Type: text/plain\r\n", "5") "words\n\n" RECORD(
          "resource", URI "Content-Type: image/png\r\n",
          "5") "\x89PNG\n\n\n" RECORD("resource",
                                      "WARC-Target-URI: metadata://log\r\nContent-Type: "
                                      "text/plain\r\n",
                                      "3") "log\n\n" RECORD("conversion",
                                                            "Content-Type: text/plain; "
                                                            "charset=koi8-r\r\n",
                                                            "1") "x",
      "1:http://a.b/|text/plain|text|words\n4:-|text/plain; charset=koi8-r|text|x\n" },
    { RECORD("response", URI, "45") "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\nx\n\n", "" },
    { "noise\n" RECORD("conversion", "Content-Type: text/plain\r\n",
                       "1") "a\n\nmore noise\n\n" RECORD("conversion",
                                                         "Content-Type: text/plain\r\n",
                                                         "1") "b\n\nthe end",
      "0:what follows it is no record, and was passed over\n1:-|text/plain|text|a\n"
      "1:what follows it is no record, and was passed over\n2:-|text/plain|text|b\n"
      "2:after it stands no record\n" },
    { "WARC/1.0\r\nWARC-Type: response\r\n\r\n" RECORD(
          "conversion", "Content-Type: text/plain\r\n",
          "-1") "WARC/1.1\r\nWARC-Type: resp\r\n" RECORD("conversion",
                                                         "Content-Type: text/plain\r\n",
                                                         "1") "c\n\nWARC/1.0\nContent",
      "1:the record does not say how long it is\n2:the record does not say how long it is\n"
      "3:the record's header has no end\n4:-|text/plain|text|c\n5:the record's header has no "
      "end\n" },
    { RECORD("conversion", "Content-Type: text/plain\r\n", "99999999999999") "a",
      "1:the record ends too early\n" },
};

static const char *read_all(scratch *folder, const char *data, char *out, size_t capacity)
{
    input *in;
    buf body = BUF_EMPTY;
    warc w = { 0 };
    warc_page page;
    fig_error err;
    fig_status status;
    size_t bytes = 0;
    out[0] = '\0';
    assert_int_equal(input_open(scratch_text(folder, "a.warc", data), &in, NULL), FIG_OK);
    while ((status = warc_next(&w, in, LIMIT_BYTES, &body, &page, &err)) != FIG_END)
        if (status)
            bytes += (size_t)snprintf(out + bytes, capacity - bytes, "%zu:%s\n", w.records_count,
                                      err.what);
        else
            bytes += (size_t)snprintf(out + bytes, capacity - bytes, "%zu:%s|%s|%s|%s\n",
                                      w.records_count, page.url ? page.url : "-", page.type,
                                      page.is_html ? "html" : "text", buf_string(&body));
    buf_clear(&body);
    warc_clear(&w);
    input_close(in);
    return out;
}

static void records_become_pages_and_damage_is_named(void **state)
{
    (void)state;
    scratch folder;
    char read[1024];
    scratch_open(&folder);
    for (size_t i = 0; i < COUNT(files); i++)
        assert_string_equal(read_all(&folder, files[i].data, read, sizeof read), files[i].read);
    scratch_remove(&folder);
}

static void a_record_over_the_limit_is_passed_over(void **state)
{
    (void)state;
    scratch folder;
    char read[1024], data[1024];
    snprintf(data, sizeof data,
             RECORD("conversion", "Content-Type: text/plain\r\n", "400") "%400s\n\n" RECORD(
                 "conversion", "Content-Type: text/plain\r\n", "1") "b",
             "");
    scratch_open(&folder);
    assert_string_equal(read_all(&folder, data, read, sizeof read),
                        "1:the record is larger than 0 MiB\n2:-|text/plain|text|b\n");
    scratch_remove(&folder);
}

#define CHUNKED "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n"

static void http_codings_are_taken_off(void **state)
{
    (void)state;
    static const struct {
        const char *answer, *body; /* NULL: it fails */
    } answers[] = {
        { CHUNKED "3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n", "abc0123456789" },
        { CHUNKED "<p>taken off before</p>", "<p>taken off before</p>" },
        { CHUNKED "3\r\nabc\r\nffff\r\nab", NULL },
        { CHUNKED "3\r\nabc\r\n", NULL },
        { "HTTP/1.1 200 OK\nContent-Encoding: gzip\n\nplain", "plain" },
        { "HTTP/1.1 200 OK\nContent-Encoding: gzip\n\n\x1f\x8b\x08", NULL },
        { "HTTP/1.1 200 OK\nContent-Encoding: br\n\nplain", NULL },
        { "HTTP/1.1 200 OK\nContent-Encoding: identity\n\nplain", "plain" },
    };
    buf body = BUF_EMPTY;
    for (size_t i = 0; i < COUNT(answers); i++) {
        http_answer answer;
        buf_truncate(&body);
        assert_true(http_read(answers[i].answer, strlen(answers[i].answer), &answer));
        const fig_status status = http_body(&answer, LIMIT_BYTES, &body, NULL);
        assert_int_equal(status, answers[i].body ? FIG_OK : FIG_BAD_INPUT);
        if (answers[i].body)
            assert_string_equal(buf_string(&body), answers[i].body);
    }
    buf_clear(&body);
}

static void packed_content_is_unpacked_up_to_the_limit(void **state)
{
    (void)state;
    static const char head[] = "HTTP/1.1 200 OK\nContent-Encoding: deflate\n\n";
    char plain[LIMIT_BYTES + 50], data[512];
    uLongf packed = sizeof data - sizeof head;
    buf body = BUF_EMPTY;
    http_answer answer;
    memset(plain, 'x', sizeof plain);
    for (size_t bytes = LIMIT_BYTES; bytes <= sizeof plain; bytes += 50) {
        memcpy(data, head, sizeof head);
        packed = sizeof data - sizeof head;
        assert_int_equal(compress((Bytef *)data + sizeof head - 1, &packed, (Bytef *)plain, bytes),
                         Z_OK);
        buf_truncate(&body);
        assert_true(http_read(data, sizeof head - 1 + packed, &answer));
        assert_int_equal(http_body(&answer, LIMIT_BYTES, &body, NULL),
                         bytes > LIMIT_BYTES ? FIG_TOO_LARGE : FIG_OK);
        if (bytes == LIMIT_BYTES)
            assert_int_equal(body.bytes, bytes);
    }
    buf_clear(&body);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_become_pages_and_damage_is_named),
        cmocka_unit_test(a_record_over_the_limit_is_passed_over),
        cmocka_unit_test(http_codings_are_taken_off),
        cmocka_unit_test(packed_content_is_unpacked_up_to_the_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
