/* packing.c - parts of records to Zstandard frames and back. */
#include "record/packing.h"

#include "core/error.h"

#include <stdlib.h>
#include <string.h>

enum {
    CODING_AS_IS = 0,
    CODING_ZSTD = 1,
    CODING_DICTIONARY = 3, /* 2 says something of texts, see record.c */
    MAGIC_BYTES = 4,
    ANY_BYTES_MAX = 64 << 20 /* of a part whose size only the frame tells */
};

/* Every frame begins with it; those with a dictionary are stored without. */
static const unsigned char magic[MAGIC_BYTES] = { 0x28, 0xb5, 0x2f, 0xfd };

struct record_unpacker {
    ZSTD_DCtx *zstd;
    ZSTD_DDict *of[RECORD_PARTS]; /* those that were needed so far */
    buf frame, code;              /* scratch */
    record_dictionary_fetch *fetch;
    void *user;
};

fig_status packing_damaged(fig_error *err)
{
    return error_set(err, FIG_DAMAGED, NULL, "the stored record of an article contradicts itself",
                     "'figtrail verify' tells how much is damaged, 'figtrail reindex' keeps what is "
                     "whole");
}

/* ---- packing ------------------------------------------------------------------------------- */

record_packer *record_packer_new(void)
{
    record_packer *const packer = calloc(1, sizeof *packer);
    if (!packer)
        return NULL;
    packer->zstd = ZSTD_createCCtx();
    if (!packer->zstd ||
        ZSTD_isError(
            ZSTD_CCtx_setParameter(packer->zstd, ZSTD_c_compressionLevel, PACKING_LEVEL)) ||
        ZSTD_isError(ZSTD_CCtx_setParameter(packer->zstd, ZSTD_c_dictIDFlag, 0))) {
        record_packer_free(packer);
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
    buf_clear(&packer->packed);
    free(packer);
}

void record_packer_use(record_packer *packer, const record_dictionary *dictionary)
{
    packer->dictionary = dictionary;
}

void record_packer_sample(record_packer *packer, record_samples *samples)
{
    packer->samples = samples;
}

void packing_pack(record_packer *p, record_part part, const void *data, size_t bytes, buf *out)
{
    const ZSTD_CDict *const with = p->dictionary ? p->dictionary->of[part] : NULL;
    const bool is_bounded = part == RECORD_TEXT || bytes <= ANY_BYTES_MAX;
    const size_t bound = ZSTD_compressBound(bytes), left_out = with ? MAGIC_BYTES : 0;
    if (!buf_reserve(out, bound + 1))
        return;
    char *const at = out->data + out->bytes;
    size_t packed = ZSTD_CCtx_refCDict(p->zstd, with);
    if (!ZSTD_isError(packed))
        packed = ZSTD_compress2(p->zstd, at + 1, bound, data, bytes);
    if (is_bounded && !ZSTD_isError(packed) && packed - left_out < bytes) {
        packed -= left_out;
        memmove(at + 1, at + 1 + left_out, packed);
        at[0] = with ? CODING_DICTIONARY : CODING_ZSTD;
        out->bytes += packed + 1;
        out->data[out->bytes] = '\0';
    } else {
        buf_byte(out, CODING_AS_IS);
        buf_append(out, data, bytes);
    }
}

/* ---- unpacking ----------------------------------------------------------------------------- */

record_unpacker *record_unpacker_new(record_dictionary_fetch *fetch, void *user)
{
    record_unpacker *const u = calloc(1, sizeof *u);
    if (u) {
        u->fetch = fetch;
        u->user = user;
    }
    return u;
}

void record_unpacker_free(record_unpacker *u)
{
    if (!u)
        return;
    record_unpacker_forget(u);
    ZSTD_freeDCtx(u->zstd);
    buf_clear(&u->frame);
    buf_clear(&u->code);
    free(u);
}

void record_unpacker_forget(record_unpacker *u)
{
    for (size_t i = 0; i < RECORD_PARTS; i++) {
        ZSTD_freeDDict(u->of[i]);
        u->of[i] = NULL;
    }
}

/* That there is none is not remembered: a writer may have come to it since. */
static fig_status need_dictionary(record_unpacker *u, record_part part, fig_error *err)
{
    if (u->of[part])
        return FIG_OK;
    buf_truncate(&u->code);
    const fig_status status = u->fetch ? u->fetch(u->user, part, &u->code, err) : FIG_OK;
    if (status)
        return status;
    if (buf_failed(&u->code))
        return error_no_memory(err);
    if (!u->code.bytes)
        return packing_damaged(err);
    if (!record_dictionary_is_sound(&u->code))
        return packing_damaged(err);
    u->of[part] = ZSTD_createDDict(u->code.data, u->code.bytes - RECORD_DICTIONARY_CHECK_BYTES);
    buf_clear(&u->code);
    return u->of[part] ? FIG_OK : error_no_memory(err);
}

static fig_status need_context(record_unpacker *u, fig_error *err)
{
    if (!u->zstd)
        u->zstd = ZSTD_createDCtx();
    return u->zstd ? FIG_OK : error_no_memory(err);
}

/* `in` becomes the whole frame. */
static fig_status with_magic(record_unpacker *u, cursor *in, fig_error *err)
{
    buf_truncate(&u->frame);
    buf_append(&u->frame, magic, sizeof magic);
    buf_append(&u->frame, in->at, (size_t)(in->end - in->at));
    if (buf_failed(&u->frame))
        return error_no_memory(err);
    *in = cursor_of(u->frame.data, u->frame.bytes);
    return FIG_OK;
}

/* How many bytes `in` stands for; false when it is not what it should be. */
static bool tell_size(unsigned char coding, const cursor *in, size_t want, size_t *bytes)
{
    const size_t packed = (size_t)(in->end - in->at);
    const unsigned long long told =
        coding == CODING_AS_IS ? packed : ZSTD_getFrameContentSize(in->at, packed);
    if (want == PACKING_ANY ? coding != CODING_AS_IS && told > ANY_BYTES_MAX
                            : told != want || want > (size_t)INT32_MAX)
        return false;
    *bytes = (size_t)told;
    return true;
}

fig_status packing_unpack(record_unpacker *u, record_part part, cursor in, size_t want,
                          arena *strings, const char **out, size_t *bytes, fig_error *err)
{
    *out = NULL;
    *bytes = 0;
    if (in.failed || in.at == in.end)
        return packing_damaged(err);
    const unsigned char coding = *in.at++;
    if (coding != CODING_AS_IS && coding != CODING_ZSTD && coding != CODING_DICTIONARY)
        return packing_damaged(err);
    fig_status status = FIG_OK;
    size_t size = 0;
    if (coding == CODING_DICTIONARY)
        status = with_magic(u, &in, err);
    if (status == FIG_OK && !tell_size(coding, &in, want, &size))
        status = packing_damaged(err);
    if (status == FIG_OK && coding == CODING_DICTIONARY)
        status = need_dictionary(u, part, err);
    if (status == FIG_OK && coding != CODING_AS_IS)
        status = need_context(u, err);
    if (status)
        return status;
    char *const data = arena_alloc(strings, size + 1);
    if (!data)
        return error_no_memory(err);
    const size_t packed = (size_t)(in.end - in.at);
    if (coding == CODING_AS_IS)
        memcpy(data, in.at, size);
    else if (ZSTD_decompress_usingDDict(u->zstd, data, size, in.at, packed,
                                        coding == CODING_DICTIONARY ? u->of[part] : NULL) != size)
        return packing_damaged(err);
    data[size] = '\0';
    *out = data;
    *bytes = size;
    return FIG_OK;
}

const char *record_library_version(void)
{
    return ZSTD_versionString();
}
