/* record.c - the record of one article: sections one behind the other, each with its length, so
 * that a reader takes only what it needs. Head, text and furniture here, claims in claims_code.c. */
#include "record/record.h"

#include "core/error.h"
#include "record/claims_code.h"

#include <stdlib.h>
#include <string.h>
#include <zstd.h>

enum {
    RECORD_VERSION = 2,
    TEXT_AS_IS = 0,
    TEXT_ZSTD = 1,
    TEXT_FURNISHED = 2, /* or'ed: its length is there, and furniture behind it */
    ZSTD_LEVEL = 3,
    HEAD_STRINGS = 8,
    BLOCKS_MAX = 1 << 20 /* of furniture, when read */
};

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

/* The text with its length, the blocks, the furniture. */
static void write_furnished(record_packer *packer, const fig_article *a, buf *out)
{
    buf *const section = &packer->section;
    buf_truncate(section);
    write_text(packer->zstd, a->text, a->text_bytes, section);
    buf_byte(out, TEXT_FURNISHED);
    buf_string_counted(out, buf_string(section), section->bytes);
    buf_uint(out, a->blocks_count);
    size_t before = 0;
    for (size_t i = 0; i < a->blocks_count; i++) {
        buf_uint(out, a->blocks[i].before - before);
        buf_uint(out, a->blocks[i].bytes);
        before = a->blocks[i].before;
    }
    write_text(packer->zstd, a->furniture, a->furniture_bytes, out);
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
    if (article->blocks_count)
        write_furnished(packer, article, out);
    else
        write_text(packer->zstd, article->text, article->text_bytes, out);
    failed = failed || buf_failed(section);
    return failed || buf_failed(out) ? error_no_memory(err) : FIG_OK;
}

static fig_status damaged(fig_error *err)
{
    return error_set(err, FIG_DAMAGED, NULL, "the stored record of an article contradicts itself",
                     "build the index again with 'figtrail index'");
}

typedef struct sections {
    cursor head, claims, text, furniture; /* the last with the blocks before it; may be empty */
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
    *out = (sections){ .head = cursor_of(head, head_bytes),
                       .claims = cursor_of(claims, claims_bytes),
                       .text = all };
    if (all.at < all.end && *all.at == TEXT_FURNISHED) {
        size_t text_bytes;
        all.at++;
        const char *const text = cursor_string(&all, &text_bytes);
        if (all.failed)
            return false;
        out->text = cursor_of(text, text_bytes);
        out->furniture = all;
    }
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

/* `in` is a coding and then a text of `want` bytes, to `*out`. */
static fig_status unpack(cursor in, uint64_t want, arena *strings, const char **out, fig_error *err)
{
    if (in.failed || in.at == in.end || want > (uint64_t)INT32_MAX)
        return damaged(err);
    const unsigned char coding = *in.at++;
    const size_t packed = (size_t)(in.end - in.at), bytes = (size_t)want;
    const bool sound = coding == TEXT_AS_IS  ? packed == bytes
                       : coding == TEXT_ZSTD ? ZSTD_getFrameContentSize(in.at, packed) == want
                                             : false;
    if (!sound)
        return damaged(err);
    char *const text = arena_alloc(strings, bytes + 1);
    if (!text)
        return error_no_memory(err);
    if (coding == TEXT_AS_IS)
        memcpy(text, in.at, bytes);
    else if (ZSTD_decompress(text, bytes, in.at, packed) != bytes)
        return damaged(err);
    text[bytes] = '\0';
    *out = text;
    return FIG_OK;
}

fig_status record_read_text(const void *record, size_t bytes, arena *strings, const char **out,
                            size_t *text_bytes, fig_error *err)
{
    sections s;
    *out = NULL;
    *text_bytes = 0;
    if (!open_record(record, bytes, &s))
        return damaged(err);
    const fig_status status = unpack(s.text, s.text_bytes, strings, out, err);
    *text_bytes = status ? 0 : (size_t)s.text_bytes;
    return status;
}

/* The blocks in `in`; how many bytes they have together to `*sum`. False when they contradict
 * themselves or the text. */
static bool read_blocks(cursor *in, uint64_t text_bytes, fig_block *blocks, size_t count,
                        uint64_t *sum)
{
    uint64_t before = 0;
    *sum = 0;
    for (size_t i = 0; i < count; i++) {
        const uint64_t step = cursor_uint(in), bytes = cursor_uint(in);
        if (in->failed || step > text_bytes - before || bytes > (uint64_t)INT32_MAX - *sum)
            return false;
        before += step;
        *sum += bytes;
        blocks[i] = (fig_block){ (size_t)before, (size_t)bytes };
    }
    return true;
}

fig_status record_read_furniture(const void *record, size_t bytes, arena *strings,
                                 fig_article *article, fig_error *err)
{
    sections s;
    uint64_t sum;
    if (!open_record(record, bytes, &s))
        return damaged(err);
    if (!s.furniture.at)
        return FIG_OK;
    const uint64_t count = cursor_uint(&s.furniture);
    /* each block takes two bytes at least, so that no record asks for more than it has */
    if (s.furniture.failed || count > BLOCKS_MAX ||
        count > (uint64_t)(s.furniture.end - s.furniture.at) / 2)
        return damaged(err);
    fig_block *const blocks = arena_alloc(strings, ((size_t)count + 1) * sizeof *blocks);
    if (!blocks)
        return error_no_memory(err);
    if (!read_blocks(&s.furniture, s.text_bytes, blocks, (size_t)count, &sum))
        return damaged(err);
    const fig_status status = unpack(s.furniture, sum, strings, &article->furniture, err);
    if (status)
        return status;
    article->furniture_bytes = (size_t)sum;
    article->blocks = blocks;
    article->blocks_count = (size_t)count;
    return FIG_OK;
}
