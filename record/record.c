/* record.c - the record of one article: sections one behind the other, each with its length, so
 * that a reader takes only what it needs. Head and text here, claims in claims_code.c. */
#include "record/record.h"

#include "core/error.h"
#include "record/claims_code.h"

#include <stdlib.h>
#include <string.h>
#include <zstd.h>

enum { RECORD_VERSION = 1, TEXT_AS_IS = 0, TEXT_ZSTD = 1, ZSTD_LEVEL = 3, HEAD_STRINGS = 8 };

struct record_packer {
    ZSTD_CCtx *zstd;
    buf section;
};

record_packer *record_packer_new(void)
{
    record_packer *const packer = calloc(1, sizeof *packer);
    if (!packer)
        return NULL;
    buf_init(&packer->section);
    packer->zstd = ZSTD_createCCtx();
    if (!packer->zstd) {
        free(packer);
        return NULL;
    }
    return packer;
}

void record_packer_free(record_packer *packer)
{
    if (!packer)
        return;
    ZSTD_freeCCtx(packer->zstd);
    buf_clear(&packer->section);
    free(packer);
}

/* The optional strings of a head, in the order of their bits and of their bytes. */
static void head_strings(fig_article *article, const char **strings[HEAD_STRINGS])
{
    const char **const all[HEAD_STRINGS] = {
        &article->path, &article->title,     &article->author,      &article->source,
        &article->url,  &article->published, &article->date_source, &article->lang,
    };
    memcpy(strings, all, sizeof all);
}

static void write_head(const fig_article *article, buf *out)
{
    fig_article copy = *article;
    const char **strings[HEAD_STRINGS];
    unsigned present = 0;
    head_strings(&copy, strings);
    for (unsigned i = 0; i < HEAD_STRINGS; i++)
        present |= (*strings[i] ? 1u : 0u) << i;
    buf_uint(out, present);
    buf_uint(out, article->text_bytes);
    buf_string_counted(out, article->id, strlen(article->id));
    for (unsigned i = 0; i < HEAD_STRINGS; i++)
        if (*strings[i])
            buf_string_counted(out, *strings[i], strlen(*strings[i]));
}

/* Compressed where that is shorter. */
static void write_text(ZSTD_CCtx *zstd, const char *text, size_t bytes, buf *out)
{
    const size_t bound = ZSTD_compressBound(bytes);
    if (!buf_reserve(out, bound + 1))
        return;
    char *const at = out->data + out->bytes;
    const size_t packed = ZSTD_compressCCtx(zstd, at + 1, bound, text, bytes, ZSTD_LEVEL);
    if (!ZSTD_isError(packed) && packed < bytes) {
        at[0] = TEXT_ZSTD;
        out->bytes += packed + 1;
        out->data[out->bytes] = '\0';
    } else {
        buf_byte(out, TEXT_AS_IS);
        buf_append(out, text, bytes);
    }
}

fig_status record_write(record_packer *packer, const fig_article *article, const fig_claim *claims,
                        size_t claims_count, buf *out, fig_error *err)
{
    buf *const section = &packer->section;
    buf_byte(out, RECORD_VERSION);
    buf_truncate(section);
    write_head(article, section);
    buf_string_counted(out, buf_string(section), section->bytes);
    bool failed = buf_failed(section);
    buf_truncate(section);
    claims_encode(article->text, article->text_bytes, claims, claims_count, section);
    buf_string_counted(out, buf_string(section), section->bytes);
    failed = failed || buf_failed(section);
    write_text(packer->zstd, article->text, article->text_bytes, out);
    return failed || buf_failed(out) ? error_no_memory(err) : FIG_OK;
}

static fig_status damaged(fig_error *err)
{
    return error_set(err, FIG_DAMAGED, NULL, "the stored record of an article contradicts itself",
                     "build the index again with 'figtrail index'");
}

typedef struct sections {
    cursor head, claims, text;
    uint64_t present; /* the head's first two numbers, already read */
    uint64_t text_bytes;
} sections;

/* Find the sections. False when they do not fit. */
static bool open_record(const void *record, size_t bytes, sections *out)
{
    cursor all = cursor_of(record, bytes);
    size_t head_bytes, claims_bytes;
    const uint64_t version = cursor_uint(&all);
    const char *const head = cursor_string(&all, &head_bytes);
    const char *const claims = cursor_string(&all, &claims_bytes);
    if (all.failed || version != RECORD_VERSION)
        return false;
    *out = (sections){ cursor_of(head, head_bytes), cursor_of(claims, claims_bytes), all, 0, 0 };
    out->present = cursor_uint(&out->head);
    out->text_bytes = cursor_uint(&out->head);
    return !out->head.failed && out->present >> HEAD_STRINGS == 0 &&
           out->text_bytes <= (uint64_t)INT32_MAX;
}

fig_status record_write_head(const void *record, size_t bytes, const fig_article *article, buf *out,
                             fig_error *err)
{
    sections s;
    buf head = BUF_EMPTY;
    size_t head_bytes;
    if (!open_record(record, bytes, &s) || s.text_bytes != article->text_bytes)
        return damaged(err);
    cursor rest = cursor_of(record, bytes);
    cursor_uint(&rest);
    cursor_string(&rest, &head_bytes);
    write_head(article, &head);
    buf_byte(out, RECORD_VERSION);
    buf_string_counted(out, buf_string(&head), head.bytes);
    buf_append(out, rest.at, (size_t)(rest.end - rest.at));
    const bool failed = buf_failed(&head) || buf_failed(out);
    buf_clear(&head);
    return failed ? error_no_memory(err) : FIG_OK;
}

static const char *copied(cursor *in, arena *strings)
{
    size_t bytes;
    const char *const at = cursor_string(in, &bytes);
    return in->failed ? NULL : arena_copy(strings, at, bytes);
}

fig_status record_read_head(const void *record, size_t bytes, arena *strings, fig_article *out,
                            fig_error *err)
{
    sections s;
    fig_article article = { 0 };
    const char **fields[HEAD_STRINGS];
    *out = (fig_article){ 0 };
    if (!open_record(record, bytes, &s))
        return damaged(err);
    article.text_bytes = (size_t)s.text_bytes;
    article.id = copied(&s.head, strings);
    head_strings(&article, fields);
    for (unsigned i = 0; i < HEAD_STRINGS; i++)
        if (s.present >> i & 1)
            *fields[i] = copied(&s.head, strings);
    if (s.head.failed)
        return damaged(err);
    if (strings->failed)
        return error_no_memory(err);
    *out = article;
    return FIG_OK;
}

fig_status record_read_claims(const void *record, size_t bytes, const char *text, size_t text_bytes,
                              arena *strings, fig_claim **out, size_t *count, fig_error *err)
{
    sections s;
    *out = NULL;
    *count = 0;
    if (!open_record(record, bytes, &s) || (text && text_bytes != s.text_bytes))
        return damaged(err);
    if (claims_decode(&s.claims, text, (size_t)s.text_bytes, strings, out, count))
        return FIG_OK;
    return strings->failed ? error_no_memory(err) : damaged(err);
}

fig_status record_read_text(const void *record, size_t bytes, arena *strings, const char **out,
                            size_t *text_bytes, fig_error *err)
{
    sections s;
    *out = NULL;
    *text_bytes = 0;
    if (!open_record(record, bytes, &s) || s.text.at == s.text.end)
        return damaged(err);
    const size_t want = (size_t)s.text_bytes;
    const unsigned char coding = *s.text.at++;
    const size_t packed = (size_t)(s.text.end - s.text.at);
    const bool sound = coding == TEXT_AS_IS ? packed == want
                       : coding == TEXT_ZSTD
                           ? ZSTD_getFrameContentSize(s.text.at, packed) == s.text_bytes
                           : false;
    if (!sound)
        return damaged(err);
    char *const text = arena_alloc(strings, want + 1);
    if (!text)
        return error_no_memory(err);
    if (coding == TEXT_AS_IS)
        memcpy(text, s.text.at, want);
    else if (ZSTD_decompress(text, want, s.text.at, packed) != want)
        return damaged(err);
    text[want] = '\0';
    *out = text;
    *text_bytes = want;
    return FIG_OK;
}
