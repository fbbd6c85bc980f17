/* warc.c - records one after the other; after damage, reading goes on at the next "WARC/1." */
#include "indexer/warc.h"

#include "core/error.h"
#include "indexer/http.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { HEADER_BYTES_MAX = 64 << 10, HEADER_LINES_MAX = 1000 };

typedef enum kind { KIND_OTHER, KIND_RESPONSE, KIND_PLAIN /* the content itself */ } kind;

typedef struct header {
    kind kind;
    bool has_length;
    uint64_t content_bytes;
} header;

bool warc_is(const char *data, size_t bytes)
{
    return bytes > 7 && !memcmp(data, "WARC/1.", 7);
}

void warc_clear(warc *w)
{
    buf_clear(&w->line);
    buf_clear(&w->block);
    buf_clear(&w->url);
    buf_clear(&w->type);
    *w = (warc){ 0 };
}

static fig_status damaged(fig_error *err, const char *what)
{
    return error_set(err, FIG_BAD_INPUT, NULL, what,
                     "fetch the file again, if it can be had whole");
}

/* What fails in the input itself would fail again. */
static fig_status give_up(warc *w, fig_status status)
{
    w->ended = true;
    return status;
}

/* The line that begins the next record. Anything else than empty lines before it is damage. */
static fig_status find_record(warc *w, input *in, fig_error *err)
{
    bool is_damaged = false;
    while (!w->has_line) {
        const fig_status status = input_line(in, HEADER_BYTES_MAX, &w->line, err);
        if (status && status != FIG_TOO_LARGE) {
            w->ended = true;
            return status == FIG_END && is_damaged ? damaged(err, "after it stands no record")
                                                   : status;
        }
        w->has_line = warc_is(buf_string(&w->line), w->line.bytes);
        is_damaged = is_damaged || (!w->has_line && !w->is_told && (status || w->line.bytes));
    }
    w->is_told = false;
    return is_damaged ? damaged(err, "what follows it is no record, and was passed over") : FIG_OK;
}

/* The value of `line`, if it is that of `name`. */
static const char *value_of(const char *line, const char *name)
{
    const size_t bytes = strlen(name);
    if (strncasecmp(line, name, bytes) || line[bytes] != ':')
        return NULL;
    return line + bytes + 1 + strspn(line + bytes + 1, " \t");
}

static void read_length(header *h, const char *value)
{
    char *end;
    errno = 0;
    const unsigned long long bytes = strtoull(value, &end, 10);
    h->has_length =
        end > value && value[0] >= '0' && value[0] <= '9' && !errno && !end[strspn(end, " \t")];
    h->content_bytes = bytes;
}

static void keep(buf *to, const char *value)
{
    size_t bytes = strlen(value);
    if (bytes > 1 && value[0] == '<' && value[bytes - 1] == '>') { /* as wget writes addresses */
        value++;
        bytes -= 2;
    }
    buf_truncate(to);
    buf_append(to, value, bytes);
}

static void read_field(warc *w, header *h, const char *line)
{
    const char *value;
    if ((value = value_of(line, "WARC-Type")))
        h->kind = !strcasecmp(value, "response") ? KIND_RESPONSE
                  : !strcasecmp(value, "conversion") || !strcasecmp(value, "resource") ? KIND_PLAIN
                                                                                       : KIND_OTHER;
    else if ((value = value_of(line, "Content-Length")))
        read_length(h, value);
    else if ((value = value_of(line, "WARC-Target-URI")))
        keep(&w->url, value);
    else if ((value = value_of(line, "Content-Type")))
        keep(&w->type, value);
}

/* The fields up to the empty line. A new record among them means that this one was cut. */
static fig_status read_header(warc *w, input *in, header *h, fig_error *err)
{
    *h = (header){ .kind = KIND_OTHER };
    buf_truncate(&w->url);
    buf_truncate(&w->type);
    w->has_line = false;
    for (size_t lines = 0; lines < HEADER_LINES_MAX; lines++) {
        const fig_status status = input_line(in, HEADER_BYTES_MAX, &w->line, err);
        if (status == FIG_END || status == FIG_TOO_LARGE)
            return damaged(err, "the record's header has no end");
        if (status)
            return give_up(w, status);
        if (!w->line.bytes)
            return h->has_length ? FIG_OK : damaged(err, "the record does not say how long it is");
        w->has_line = warc_is(buf_string(&w->line), w->line.bytes);
        if (w->has_line)
            return damaged(err, "the record's header has no end");
        read_field(w, h, buf_string(&w->line));
    }
    return damaged(err, "the record's header has no end");
}

/* The content into `w->block`, where it is wanted. */
static fig_status read_content(warc *w, input *in, const header *h, size_t limit_bytes,
                               fig_error *err)
{
    const bool is_wanted = h->kind != KIND_OTHER && h->content_bytes <= limit_bytes;
    uint64_t taken;
    buf_truncate(&w->block);
    const fig_status status =
        input_take(in, h->content_bytes, is_wanted ? &w->block : NULL, &taken, err);
    if (status)
        return give_up(w, status);
    if (taken < h->content_bytes)
        return damaged(err, "the record ends too early");
    if (h->kind != KIND_OTHER && !is_wanted)
        return error_format(err, FIG_TOO_LARGE, NULL, NULL, "the record is larger than %zu MiB",
                            limit_bytes >> 20);
    return FIG_OK;
}

static bool is_type(const char *type, const char *wanted)
{
    const size_t bytes = strlen(wanted);
    return !strncasecmp(type, wanted, bytes) && strchr("; \t", type[bytes]);
}

/* Whether the record at hand is a page or a text; its content to `body`. */
static fig_status take_content(warc *w, const header *h, size_t limit_bytes, buf *body,
                               warc_page *out, bool *taken, fig_error *err)
{
    *taken = false;
    buf_truncate(body);
    if (h->kind == KIND_RESPONSE) {
        http_answer answer;
        if (!http_read(buf_string(&w->block), w->block.bytes, &answer) || answer.status != 200)
            return FIG_OK;
        keep(&w->type, answer.type);
        if (is_type(answer.type, "text/html") || is_type(answer.type, "application/xhtml+xml") ||
            is_type(answer.type, "text/plain")) {
            const fig_status status = http_body(&answer, limit_bytes, body, err);
            if (status)
                return status;
        }
    } else if (h->kind == KIND_PLAIN && strncmp(buf_string(&w->url), "metadata:", 9) != 0) {
        /* those are the logs of the program that fetched */
        buf_append(body, buf_string(&w->block), w->block.bytes);
    }
    const char *const type = buf_string(&w->type);
    const bool is_html = is_type(type, "text/html") || is_type(type, "application/xhtml+xml");
    *taken = h->kind != KIND_OTHER && body->bytes && (is_html || is_type(type, "text/plain"));
    *out =
        (warc_page){ .url = w->url.bytes ? w->url.data : NULL, .type = type, .is_html = is_html };
    return buf_failed(body) || buf_failed(&w->url) || buf_failed(&w->type) ? error_no_memory(err)
                                                                           : FIG_OK;
}

fig_status warc_next(warc *w, input *in, size_t limit_bytes, buf *body, warc_page *out,
                     fig_error *err)
{
    *out = (warc_page){ 0 };
    while (!w->ended) {
        header h;
        bool taken = false;
        fig_status status = find_record(w, in, err);
        if (status)
            return status;
        w->records_count++;
        status = read_header(w, in, &h, err);
        w->is_told = status != FIG_OK;
        if (!status)
            status = read_content(w, in, &h, limit_bytes, err);
        if (!status)
            status = take_content(w, &h, limit_bytes, body, out, &taken, err);
        if (status || taken)
            return status;
    }
    return FIG_END;
}
