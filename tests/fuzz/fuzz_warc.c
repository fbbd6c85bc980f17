/* fuzz_warc.c - any bytes as a web archive, and as the answer of a web server in one. */
#include "fuzz.h"
#include "indexer/http.h"
#include "indexer/warc.h"

#include <string.h>
#include <unistd.h>

enum { LIMIT_BYTES = 4096 };

static void read_answer(const char *text, size_t bytes)
{
    http_answer answer;
    buf body = BUF_EMPTY;
    if (http_read(text, bytes, &answer)) {
        FUZZ_REQUIRE(answer.body >= text && answer.body + answer.body_bytes == text + bytes);
        FUZZ_REQUIRE(strlen(answer.type) < HTTP_TYPE_BYTES);
        const fig_status status = http_body(&answer, LIMIT_BYTES, &body, NULL);
        FUZZ_REQUIRE(status || body.bytes <= LIMIT_BYTES || body.bytes <= answer.body_bytes);
    }
    buf_clear(&body);
}

/* Through a file, as input has it; every call gets on or ends. */
static void read_records(const uint8_t *data, size_t bytes)
{
    char path[] = "fuzz-warc-XXXXXX";
    const int fd = mkstemp(path);
    FUZZ_REQUIRE(fd >= 0 && write(fd, data, bytes) == (ssize_t)bytes);
    close(fd);
    input *in = NULL;
    const fig_status opened = input_open(path, &in, NULL);
    unlink(path);
    warc w = { 0 };
    warc_page page;
    buf body = BUF_EMPTY;
    if (opened == FIG_OK)
        for (size_t calls = 0; warc_next(&w, in, LIMIT_BYTES, &body, &page, NULL) != FIG_END;)
            FUZZ_REQUIRE(++calls <= bytes + 2);
    warc_clear(&w);
    buf_clear(&body);
    input_close(in);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    read_answer((const char *)data, bytes);
    read_records(data, bytes);
    return 0;
}
