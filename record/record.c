/* record.c - the record of one article: sections one behind the other, each with its length, so
 * that a reader takes only what it needs. Head, text and furniture here, claims in claims_code.c,
 * how they are compressed in packing.c. */
#include "core/error.h"
#include "record/claims_code.h"
#include "record/packing.h"

#include <string.h>
#include <xxhash.h>

enum {
    VERSION_PLAIN = 4,  /* head and claims stand as they are */
    VERSION_PACKED = 5, /* they are packed as the text is: where there is a dictionary */
    TEXT_FURNISHED = 2, /* in place of a coding: its length is there, and furniture behind it */
    CHECK_BYTES = 4,                           /* of a checksum, the lowest first */
    SEALED_AT = 1 + CHECK_BYTES,               /* behind the version, what the checksum is of begins: */
    SECTIONS_AT = SEALED_AT + 1 + CHECK_BYTES, /* the origin, and then the rest */
    HEAD_STRINGS = 8,
    BLOCKS_MAX = 1 << 20 /* of furniture, when read */
};

/* The optional strings of a head, in the order of their bits and of their bytes. */
static void head_strings(fig_article *article, const char **strings[HEAD_STRINGS])
{
    const char **const all[HEAD_STRINGS] = {
        &article->path, &article->title,     &article->author,      &article->source,
        &article->url,  &article->published, &article->date_source, &article->lang,
    };
    memcpy(strings, all, sizeof all);
}

static void encode_head(const fig_article *article, bool has_text_bytes, buf *out)
{
    fig_article copy = *article;
    const char **strings[HEAD_STRINGS];
    unsigned present = 0;
    head_strings(&copy, strings);
    for (unsigned i = 0; i < HEAD_STRINGS; i++)
        present |= (*strings[i] ? 1u : 0u) << i;
    buf_uint(out, present);
    if (has_text_bytes)
        buf_uint(out, article->text_bytes);
    buf_string_counted(out, article->id, strlen(article->id));
    for (unsigned i = 0; i < HEAD_STRINGS; i++)
        if (*strings[i])
            buf_string_counted(out, *strings[i], strlen(*strings[i]));
}

/* The text with its length, the blocks, the furniture. */
static void write_furnished(record_packer *packer, const fig_article *a, buf *out)
{
    buf *const section = &packer->section;
    buf_truncate(section);
    packing_pack(packer, RECORD_TEXT, a->text, a->text_bytes, section);
    buf_byte(out, TEXT_FURNISHED);
    buf_string_counted(out, buf_string(section), section->bytes);
    buf_uint(out, a->blocks_count);
    size_t before = 0;
    for (size_t i = 0; i < a->blocks_count; i++) {
        buf_uint(out, a->blocks[i].before - before);
        buf_uint(out, a->blocks[i].bytes);
        before = a->blocks[i].before;
    }
    packing_pack(packer, RECORD_TEXT, a->furniture, a->furniture_bytes, out);
}

/* ---- checksums ---------------------------------------------------------------------------- */

static void put_check(unsigned char *to, uint32_t check)
{
    for (unsigned i = 0; i < CHECK_BYTES; i++)
        to[i] = (unsigned char)(check >> (8 * i));
}

static uint32_t get_check(const unsigned char *from)
{
    uint32_t check = 0;
    for (unsigned i = 0; i < CHECK_BYTES; i++)
        check |= (uint32_t)from[i] << (8 * i);
    return check;
}

uint32_t record_value_check(uint32_t slot, const void *value, size_t bytes)
{
    return (uint32_t)XXH3_64bits_withSeed(value, bytes, slot);
}

static uint32_t check_of(const unsigned char *record, size_t bytes)
{
    return (uint32_t)XXH3_64bits_withSeed(record + SEALED_AT, bytes - SEALED_AT, record[0]);
}

void record_seal(void *record, size_t bytes)
{
    if (bytes > SEALED_AT)
        put_check((unsigned char *)record + 1, check_of(record, bytes));
}

static fig_status end_record(buf *out, size_t begin, fig_error *err)
{
    if (buf_failed(out))
        return error_no_memory(err);
    record_seal(out->data + begin, out->bytes - begin);
    return FIG_OK;
}

/* ---- writing ------------------------------------------------------------------------------ */

/* What is in packer->section, as a version has it. */
static void write_section(record_packer *packer, bool packs, record_part part, buf *out)
{
    const buf *section = &packer->section;
    bool failed = buf_failed(section);
    if (packs) {
        buf_truncate(&packer->packed);
        packing_pack(packer, part, buf_string(section), section->bytes, &packer->packed);
        section = &packer->packed;
    }
    buf_string_counted(out, buf_string(section), section->bytes);
    failed = failed || buf_failed(section);
    out->failed = out->failed || failed;
}

/* The version and all before the claims; the head stays in packer->section. */
static void write_begin(record_packer *packer, bool packs, const fig_article *article,
                        const record_origin *origin, buf *out)
{
    unsigned char begin[SECTIONS_AT] = { packs ? VERSION_PACKED : VERSION_PLAIN };
    begin[SEALED_AT] = origin->indexer;
    put_check(begin + SEALED_AT + 1, origin->values);
    buf_append(out, begin, sizeof begin);
    if (packs)
        buf_uint(out, article->text_bytes);
    buf_truncate(&packer->section);
    encode_head(article, !packs, &packer->section);
    write_section(packer, packs, RECORD_HEAD, out);
}

static void sample(const record_packer *packer, record_part part, const char *data, size_t bytes,
                   buf *out)
{
    if (packer->samples && !record_samples_add(packer->samples, part, data, bytes))
        out->failed = true;
}

fig_status record_write(record_packer *packer, const fig_article *article, const fig_claim *claims,
                        size_t claims_count, const record_origin *origin, buf *out, fig_error *err)
{
    buf *const section = &packer->section;
    const size_t begin = out->bytes;
    const bool packs = packer->dictionary != NULL;
    write_begin(packer, packs, article, origin, out);
    sample(packer, RECORD_HEAD, buf_string(section), section->bytes, out);
    buf_truncate(section);
    claims_encode(article->text, article->text_bytes, claims, claims_count, section);
    write_section(packer, packs, RECORD_CLAIMS, out);
    sample(packer, RECORD_CLAIMS, buf_string(section), section->bytes, out);
    sample(packer, RECORD_TEXT, article->text, article->text_bytes, out);
    if (article->blocks_count)
        write_furnished(packer, article, out);
    else
        packing_pack(packer, RECORD_TEXT, article->text, article->text_bytes, out);
    return buf_failed(section) ? error_no_memory(err) : end_record(out, begin, err);
}

/* ---- reading ------------------------------------------------------------------------------ */

typedef struct sections {
    record_origin origin;
    cursor head, claims, text, furniture; /* the last with the blocks before it; may be empty */
    bool are_packed;                      /* head and claims */
    uint64_t text_bytes;
} sections;

/* Find the sections. False when they do not fit. */
static bool open_record(const void *record, size_t bytes, sections *out)
{
    const unsigned char *const at = record;
    if (bytes <= SECTIONS_AT || get_check(at + 1) != check_of(at, bytes))
        return false;
    cursor all = cursor_of(at + SECTIONS_AT, bytes - SECTIONS_AT);
    size_t head_bytes, claims_bytes;
    const unsigned char version = at[0];
    const bool are_packed = version == VERSION_PACKED;
    uint64_t text_bytes = are_packed ? cursor_uint(&all) : 0;
    const char *const head = cursor_string(&all, &head_bytes);
    const char *const claims = cursor_string(&all, &claims_bytes);
    if (all.failed || (version != VERSION_PLAIN && !are_packed))
        return false;
    *out = (sections){ .origin = { at[SEALED_AT], get_check(at + SEALED_AT + 1) },
                       .head = cursor_of(head, head_bytes),
                       .claims = cursor_of(claims, claims_bytes),
                       .text = all,
                       .are_packed = are_packed };
    if (all.at < all.end && *all.at == TEXT_FURNISHED) {
        size_t packed_bytes;
        all.at++;
        const char *const text = cursor_string(&all, &packed_bytes);
        if (all.failed)
            return false;
        out->text = cursor_of(text, packed_bytes);
        out->furniture = all;
    }
    if (!are_packed) {
        cursor begin = out->head;
        cursor_uint(&begin); /* what is there */
        text_bytes = cursor_uint(&begin);
        if (begin.failed)
            return false;
    }
    out->text_bytes = text_bytes;
    return text_bytes <= (uint64_t)INT32_MAX;
}

/* Head or claims as they were before they were packed, into `*at`. */
static fig_status open_section(record_unpacker *u, const sections *s, record_part part, cursor *at,
                               arena *strings, fig_error *err)
{
    const char *data;
    size_t bytes;
    if (!s->are_packed)
        return FIG_OK;
    const fig_status status =
        packing_unpack(u, part, *at, PACKING_ANY, strings, &data, &bytes, err);
    if (status == FIG_OK)
        *at = cursor_of(data, bytes);
    return status;
}

fig_status record_write_head(record_packer *packer, const void *record, size_t bytes,
                             const fig_article *article, buf *out, fig_error *err)
{
    sections s;
    if (!open_record(record, bytes, &s) || s.text_bytes != article->text_bytes)
        return packing_damaged(err);
    const unsigned char *const rest = s.head.end; /* the claims, as they are */
    const size_t rest_bytes = bytes - (size_t)(rest - (const unsigned char *)record);
    const size_t begin = out->bytes;
    write_begin(packer, s.are_packed, article, &s.origin, out); /* the version is that of the rest */
    buf_append(out, rest, rest_bytes);
    return end_record(out, begin, err);
}

fig_status record_read_origin(const void *record, size_t bytes, record_origin *out, fig_error *err)
{
    sections s;
    if (!open_record(record, bytes, &s))
        return packing_damaged(err);
    *out = s.origin;
    return FIG_OK;
}

fig_status record_same_claims(record_unpacker *u, const void *record, size_t bytes,
                              const void *other, size_t other_bytes, arena *strings, bool *same,
                              fig_error *err)
{
    sections a, b;
    if (!open_record(record, bytes, &a) || !open_record(other, other_bytes, &b))
        return packing_damaged(err);
    fig_status status = open_section(u, &a, RECORD_CLAIMS, &a.claims, strings, err);
    if (status == FIG_OK)
        status = open_section(u, &b, RECORD_CLAIMS, &b.claims, strings, err);
    if (status)
        return status;
    const size_t length = (size_t)(a.claims.end - a.claims.at);
    *same = length == (size_t)(b.claims.end - b.claims.at) &&
            !memcmp(a.claims.at, b.claims.at, length);
    return FIG_OK;
}

static const char *copied(cursor *in, arena *strings)
{
    size_t bytes;
    const char *const at = cursor_string(in, &bytes);
    return in->failed ? NULL : arena_copy(strings, at, bytes);
}

fig_status record_read_head(record_unpacker *u, const void *record, size_t bytes, arena *strings,
                            fig_article *out, fig_error *err)
{
    sections s;
    fig_article article = { 0 };
    const char **fields[HEAD_STRINGS];
    *out = (fig_article){ 0 };
    if (!open_record(record, bytes, &s))
        return packing_damaged(err);
    const fig_status status = open_section(u, &s, RECORD_HEAD, &s.head, strings, err);
    if (status)
        return status;
    const uint64_t present = cursor_uint(&s.head);
    if (!s.are_packed)
        cursor_uint(&s.head); /* text_bytes */
    article.text_bytes = (size_t)s.text_bytes;
    article.id = copied(&s.head, strings);
    head_strings(&article, fields);
    for (unsigned i = 0; i < HEAD_STRINGS; i++)
        if (present >> i & 1)
            *fields[i] = copied(&s.head, strings);
    if (s.head.failed || present >> HEAD_STRINGS)
        return packing_damaged(err);
    if (strings->failed)
        return error_no_memory(err);
    *out = article;
    return FIG_OK;
}

fig_status record_read_claims(record_unpacker *u, const void *record, size_t bytes,
                              const char *text, size_t text_bytes, arena *strings, fig_claim **out,
                              size_t *count, fig_error *err)
{
    sections s;
    *out = NULL;
    *count = 0;
    if (!open_record(record, bytes, &s) || (text && text_bytes != s.text_bytes))
        return packing_damaged(err);
    const fig_status status = open_section(u, &s, RECORD_CLAIMS, &s.claims, strings, err);
    if (status || claims_decode(&s.claims, text, (size_t)s.text_bytes, strings, out, count))
        return status;
    return strings->failed ? error_no_memory(err) : packing_damaged(err);
}

fig_status record_read_text(record_unpacker *u, const void *record, size_t bytes, arena *strings,
                            const char **out, size_t *text_bytes, fig_error *err)
{
    sections s;
    *out = NULL;
    *text_bytes = 0;
    if (!open_record(record, bytes, &s))
        return packing_damaged(err);
    return packing_unpack(u, RECORD_TEXT, s.text, (size_t)s.text_bytes, strings, out, text_bytes,
                          err);
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

fig_status record_read_furniture(record_unpacker *u, const void *record, size_t bytes,
                                 arena *strings, fig_article *article, fig_error *err)
{
    sections s;
    uint64_t sum;
    if (!open_record(record, bytes, &s))
        return packing_damaged(err);
    if (!s.furniture.at)
        return FIG_OK;
    const uint64_t count = cursor_uint(&s.furniture);
    /* each block takes two bytes at least, so that no record asks for more than it has */
    if (s.furniture.failed || count > BLOCKS_MAX ||
        count > (uint64_t)(s.furniture.end - s.furniture.at) / 2)
        return packing_damaged(err);
    fig_block *const blocks = arena_alloc(strings, ((size_t)count + 1) * sizeof *blocks);
    if (!blocks)
        return error_no_memory(err);
    if (!read_blocks(&s.furniture, s.text_bytes, blocks, (size_t)count, &sum))
        return packing_damaged(err);
    const fig_status status = packing_unpack(u, RECORD_TEXT, s.furniture, (size_t)sum, strings,
                                             &article->furniture, &article->furniture_bytes, err);
    if (status)
        return status;
    article->blocks = blocks;
    article->blocks_count = (size_t)count;
    return FIG_OK;
}
