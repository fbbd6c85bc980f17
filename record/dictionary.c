/* dictionary.c - samples of articles, and the dictionaries trained on them. */
#include "record/packing.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#define ZDICT_STATIC_LINKING_ONLY /* for ZDICT_trainFromBuffer_fastCover, which shared libraries have too */
#include <zdict.h>

enum {
    /* of text. Measured on news: twice as much saves another 0.1 % of the records */
    SUFFICIENT_BYTES = 2 << 20,
    /* of one part of one article: a few long ones are not to stand for all */
    SAMPLE_BYTES_MAX = 16 << 10
};

/* Small, as whoever asks one question reads them for that. Measured on 39,290 articles of news:
 * with 16 KiB for texts they take 27.6 MB instead of 31.2, with 64 KiB 26.8; more for heads or
 * claims saves less than 1 % of those. */
static const struct {
    const char *key;
    size_t bytes_max;
} parts[RECORD_PARTS] = {
    [RECORD_HEAD] = { "dictionary:head", 8 << 10 },
    [RECORD_CLAIMS] = { "dictionary:claims", 8 << 10 },
    [RECORD_TEXT] = { "dictionary:text", 16 << 10 },
};

/* ZDICT_trainFromBuffer tries five sizes of segments, packing all samples with the dictionary of each, for
 * 0.3 % of the records: of the processor time of indexing 7 MB of text that is a fifth. */
static const ZDICT_fastCover_params_t training = { .k = 50, .d = 6, .f = 18, .accel = 2 };

struct record_samples {
    buf data[RECORD_PARTS];  /* one behind the other */
    buf sizes[RECORD_PARTS]; /* of size_t: how long each is */
    size_t text_bytes;       /* those that were left aside too */
};

const char *record_dictionary_key(record_part part)
{
    return parts[part].key;
}

/* ---- training ------------------------------------------------------------------------------ */

record_samples *record_samples_new(void)
{
    return calloc(1, sizeof(record_samples));
}

void record_samples_free(record_samples *s)
{
    if (!s)
        return;
    for (size_t i = 0; i < RECORD_PARTS; i++) {
        buf_clear(&s->data[i]);
        buf_clear(&s->sizes[i]);
    }
    free(s);
}

bool record_samples_add(record_samples *s, record_part part, const void *data, size_t bytes)
{
    const size_t kept = bytes < SAMPLE_BYTES_MAX ? bytes : SAMPLE_BYTES_MAX;
    if (part == RECORD_TEXT)
        s->text_bytes += bytes;
    if (!kept)
        return true;
    buf_append(&s->data[part], data, kept);
    buf_append(&s->sizes[part], &kept, sizeof kept);
    return !buf_failed(&s->data[part]) && !buf_failed(&s->sizes[part]);
}

bool record_samples_suffice(const record_samples *s)
{
    return s->text_bytes >= SUFFICIENT_BYTES;
}

static uint32_t check_of(const buf *code, size_t bytes)
{
    return (uint32_t)XXH3_64bits(code->data, bytes);
}

static void seal(buf *code)
{
    const uint32_t check = check_of(code, code->bytes);
    for (unsigned i = 0; i < RECORD_DICTIONARY_CHECK_BYTES; i++)
        buf_byte(code, (char)(check >> (8 * i)));
}

bool record_dictionary_is_sound(const buf *code)
{
    uint32_t check = 0;
    if (code->bytes <= RECORD_DICTIONARY_CHECK_BYTES)
        return false;
    const size_t bytes = code->bytes - RECORD_DICTIONARY_CHECK_BYTES;
    for (unsigned i = 0; i < RECORD_DICTIONARY_CHECK_BYTES; i++)
        check |= (uint32_t)(unsigned char)code->data[bytes + i] << (8 * i);
    return check == check_of(code, bytes);
}

static void train(const buf *data, const buf *sizes, size_t bytes_max, buf *out)
{
    const size_t count = sizes->bytes / sizeof(size_t);
    size_t *const each = calloc(count + 1, sizeof *each);
    if (!each || !buf_reserve(out, bytes_max)) {
        out->failed = true;
        free(each);
        return;
    }
    if (count)
        memcpy(each, sizes->data, sizes->bytes);
    const size_t trained = ZDICT_trainFromBuffer_fastCover(
        out->data + out->bytes, bytes_max, buf_string(data), each, (unsigned)count, training);
    if (!ZDICT_isError(trained)) {
        out->bytes += trained;
        seal(out);
    }
    free(each);
}

void record_samples_train(const record_samples *s, buf codes[RECORD_PARTS])
{
    for (size_t i = 0; i < RECORD_PARTS; i++)
        train(&s->data[i], &s->sizes[i], parts[i].bytes_max, &codes[i]);
}

/* ---- packing with them --------------------------------------------------------------------- */

record_dictionary *record_dictionary_new(const buf codes[RECORD_PARTS])
{
    record_dictionary *const d = calloc(1, sizeof *d);
    bool any = false, failed = !d;
    for (size_t i = 0; i < RECORD_PARTS && !failed; i++) {
        if (!codes[i].bytes)
            continue;
        d->of[i] = ZSTD_createCDict(codes[i].data, codes[i].bytes - RECORD_DICTIONARY_CHECK_BYTES,
                                    PACKING_LEVEL);
        any = true;
        failed = !d->of[i];
    }
    if (any && !failed)
        return d;
    record_dictionary_free(d);
    return NULL;
}

void record_dictionary_free(record_dictionary *d)
{
    for (size_t i = 0; d && i < RECORD_PARTS; i++)
        ZSTD_freeCDict(d->of[i]);
    free(d);
}
