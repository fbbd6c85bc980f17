/* test_record.c - records, an index's description of itself, states of files: written and read
 * back, and what damage does to them. */
#include "record/copy_group.h"
#include "record/figure_marks.h"
#include "record/figures_code.h"
#include "record/file_state.h"
#include "record/meta.h"
#include "record/record.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <inttypes.h>
#include <xxhash.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

/* Of an index without dictionaries. */
static record_unpacker *unpacker;

static const char text[] = "Seoul said up to 12,000 North Korean troops were in Kursk. "
                           "About 3.5 sq miles changed hands, two-thirds of it woods.";

static const fig_article article = { .id = "a1",
                                     .path = "news/a.txt",
                                     .title = "Troops in Kursk",
                                     .source = "Yonhap",
                                     .published = "2024-10-25",
                                     .date_source = "given",
                                     .lang = "en",
                                     .text = text,
                                     .text_bytes = sizeof text - 1 };

static const fig_claim claims[] = {
    { .number = 1,
      .span = { 11, 23 },
      .figure = { 17, 23 },
      .sentence = { 0, 58 },
      .surface = "up to 12,000",
      .low = NAN,
      .high = 12000,
      .value = 12000,
      .modifier = FIG_AT_MOST,
      .unit = "count",
      .unit_text = "troops",
      .kind = "troops",
      .subject = "North Korean troops",
      .by = "Seoul",
      .modality = FIG_ASSERTED,
      .canonical_unit = "count",
      .canonical_low = NAN,
      .canonical_high = 12000 },
    { .number = 2,
      .span = { 59, 77 },
      .figure = { 65, 68 },
      .sentence = { 59, 116 },
      .surface = "About 3.5 sq miles",
      .low = 3.5,
      .high = 3.5,
      .value = 3.5,
      .modifier = FIG_ABOUT,
      .trend = FIG_UP,
      .unit = "square-mile",
      .kind = "area",
      .subject = "a subject not there",
      .by = "Seoul",
      .via = "Yonhap",
      .modality = FIG_DISPUTED,
      .canonical_unit = "square-meter",
      .canonical_low = 9064958.38,
      .canonical_high = 9064958.38 },
    { .number = 3,
      .span = { 92, 102 },
      .figure = { 92, 102 },
      .sentence = { 59, 116 },
      .surface = "two - thirds",
      .low = 2.0 / 3,
      .high = 1,
      .value = NAN,
      .modifier = FIG_RANGE,
      .unit = "fraction",
      .weak = true,
      .canonical_low = NAN,
      .canonical_high = NAN },
    { .number = 9,
      .span = { 0, 5 },
      .figure = { 0, 5 },
      .sentence = { 0, 58 },
      .surface = "Seoul",
      .low = -1e300,
      .high = NAN,
      .value = -1e300,
      .canonical_low = NAN,
      .canonical_high = NAN },
};

static void same_text(const char *got, const char *want)
{
    if (!got || !want)
        assert_ptr_equal(got, want);
    else
        assert_string_equal(got, want);
}

static void same_number(double got, double want)
{
    assert_true(got == want || (isnan(got) && isnan(want)));
}

static void same_claim(const fig_claim *got, const fig_claim *want)
{
    assert_int_equal(got->number, want->number);
    assert_memory_equal(&got->span, &want->span, sizeof got->span);
    assert_memory_equal(&got->figure, &want->figure, sizeof got->figure);
    assert_memory_equal(&got->sentence, &want->sentence, sizeof got->sentence);
    same_text(got->surface, want->surface);
    same_number(got->low, want->low);
    same_number(got->high, want->high);
    same_number(got->value, want->value);
    assert_int_equal(got->modifier, want->modifier);
    assert_int_equal(got->trend, want->trend);
    same_text(got->unit, want->unit);
    same_text(got->unit_text, want->unit_text);
    same_text(got->kind, want->kind);
    same_text(got->subject, want->subject);
    same_text(got->by, want->by);
    same_text(got->via, want->via);
    assert_int_equal(got->modality, want->modality);
    assert_int_equal(got->weak, want->weak);
    same_text(got->canonical_unit, want->canonical_unit);
    same_number(got->canonical_low, want->canonical_low);
    same_number(got->canonical_high, want->canonical_high);
}

static const record_origin origin = { 7, 0x89abcdef };

static void write_record(buf *out)
{
    record_packer *const packer = record_packer_new();
    assert_non_null(packer);
    assert_int_equal(record_write(packer, &article, claims, COUNT(claims), &origin, out, NULL), FIG_OK);
    record_packer_free(packer);
}

static void an_article_comes_back_as_it_was(void **state)
{
    (void)state;
    buf record = BUF_EMPTY;
    arena strings = ARENA_EMPTY;
    fig_article head;
    fig_claim *read;
    const char *again;
    size_t bytes, count;
    write_record(&record);
    assert_int_equal(record_read_head(unpacker, record.data, record.bytes, &strings, &head, NULL), FIG_OK);
    same_text(head.id, article.id);
    same_text(head.path, article.path);
    same_text(head.title, article.title);
    same_text(head.author, NULL);
    same_text(head.source, article.source);
    same_text(head.url, NULL);
    same_text(head.published, article.published);
    same_text(head.date_source, article.date_source);
    same_text(head.lang, article.lang);
    assert_int_equal(head.text_bytes, article.text_bytes);
    assert_null(head.text);
    assert_int_equal(record_read_text(unpacker, record.data, record.bytes, &strings, &again, &bytes, NULL),
                     FIG_OK);
    assert_int_equal(bytes, article.text_bytes);
    assert_string_equal(again, text);
    assert_int_equal(
        record_read_claims(unpacker, record.data, record.bytes, again, bytes, &strings, &read, &count, NULL),
        FIG_OK);
    assert_int_equal(count, COUNT(claims));
    for (size_t i = 0; i < count; i++)
        same_claim(&read[i], &claims[i]);
    arena_clear(&strings);
    buf_clear(&record);
}

static void claims_read_without_the_text_lack_only_its_words(void **state)
{
    (void)state;
    buf record = BUF_EMPTY;
    arena strings = ARENA_EMPTY;
    fig_claim *read;
    size_t count;
    write_record(&record);
    assert_int_equal(
        record_read_claims(unpacker, record.data, record.bytes, NULL, 0, &strings, &read, &count, NULL),
        FIG_OK);
    assert_int_equal(count, COUNT(claims));
    assert_null(read[0].surface);
    assert_null(read[0].subject);
    assert_string_equal(read[0].kind, "troops");
    same_number(read[0].high, 12000);
    assert_string_equal(read[1].canonical_unit, "square-meter");
    arena_clear(&strings);
    buf_clear(&record);
}

static const char furniture[] = "Home\n\n\n\nShare 212";
static const fig_block blocks[] = { { 0, 6 }, { 20, 11 } };

/* The same with what its page shows beside it. */
static void write_furnished(buf *out)
{
    fig_article furnished = article;
    record_packer *const packer = record_packer_new();
    furnished.furniture = furniture;
    furnished.furniture_bytes = sizeof furniture - 1;
    furnished.blocks = blocks;
    furnished.blocks_count = COUNT(blocks);
    assert_non_null(packer);
    assert_int_equal(record_write(packer, &furnished, claims, COUNT(claims), &origin, out, NULL), FIG_OK);
    record_packer_free(packer);
}

static void what_a_page_shows_beside_its_article_comes_back(void **state)
{
    (void)state;
    buf plain = BUF_EMPTY, record = BUF_EMPTY;
    arena strings = ARENA_EMPTY;
    fig_article read;
    const char *again;
    size_t bytes;
    write_record(&plain);
    write_furnished(&record);
    assert_int_equal(record_read_head(unpacker, record.data, record.bytes, &strings, &read, NULL), FIG_OK);
    assert_int_equal(
        record_read_furniture(unpacker, record.data, record.bytes, &strings, &read, NULL), FIG_OK);
    assert_string_equal(read.furniture, furniture);
    assert_int_equal(read.furniture_bytes, sizeof furniture - 1);
    assert_int_equal(read.blocks_count, COUNT(blocks));
    assert_memory_equal(read.blocks, blocks, sizeof blocks);
    assert_int_equal(record_read_text(unpacker, record.data, record.bytes, &strings, &again, &bytes, NULL),
                     FIG_OK);
    assert_string_equal(again, text);
    assert_int_equal(record_read_head(unpacker, plain.data, plain.bytes, &strings, &read, NULL), FIG_OK);
    assert_int_equal(record_read_furniture(unpacker, plain.data, plain.bytes, &strings, &read, NULL), FIG_OK);
    assert_null(read.blocks);
    assert_int_equal(read.furniture_bytes, 0);
    arena_clear(&strings);
    buf_clear(&plain);
    buf_clear(&record);
}

/* Read all of a record that may be damaged; whatever comes out must be within bounds. */
static void read_damaged(const char *data, size_t bytes)
{
    arena strings = ARENA_EMPTY;
    fig_article head;
    fig_claim *read;
    const char *again = NULL;
    size_t text_bytes = 0, count;
    record_read_head(unpacker, data, bytes, &strings, &head, NULL);
    if (record_read_text(unpacker, data, bytes, &strings, &again, &text_bytes, NULL))
        again = NULL;
    if (record_read_claims(unpacker, data, bytes, again, text_bytes, &strings, &read, &count, NULL) == FIG_OK)
        for (size_t i = 0; i < count && again; i++)
            assert_true(read[i].span.begin <= read[i].span.end && read[i].span.end <= text_bytes &&
                        read[i].sentence.end <= text_bytes && read[i].figure.end <= text_bytes);
    size_t sum = 0;
    if (record_read_furniture(unpacker, data, bytes, &strings, &head, NULL) == FIG_OK)
        for (size_t i = 0; i < head.blocks_count; i++)
            sum += head.blocks[i].bytes;
    assert_int_equal(sum, head.furniture_bytes);
    arena_clear(&strings);
}

/* Cut short anywhere, and with any one byte another. */
static void read_all_damaged(const buf *record)
{
    char *const copy = malloc(record->bytes);
    assert_non_null(copy);
    for (size_t cut = 0; cut < record->bytes; cut++) {
        char *const cut_short = malloc(cut ? cut : 1);
        memcpy(cut_short, record->data, cut);
        record_seal(cut_short, cut);
        read_damaged(cut_short, cut);
        free(cut_short);
    }
    for (size_t at = 0; at < record->bytes; at++) {
        for (int bit = 0; bit < 8; bit++) {
            memcpy(copy, record->data, record->bytes);
            copy[at] = (char)(copy[at] ^ (1 << bit));
            record_seal(copy, record->bytes); /* as if it had been written so */
            read_damaged(copy, record->bytes);
        }
        memcpy(copy, record->data, record->bytes);
        copy[at] = (char)0xff;
        record_seal(copy, record->bytes);
        read_damaged(copy, record->bytes);
    }
    free(copy);
}

static void a_damaged_record_is_never_read_past_its_end(void **state)
{
    (void)state;
    buf record = BUF_EMPTY;
    write_furnished(&record);
    read_all_damaged(&record);
    buf_clear(&record);
}

/* ---- with dictionaries ---------------------------------------------------------------------- */

typedef struct shelf { /* an index's dictionaries */
    buf codes[RECORD_PARTS];
    int asked;
} shelf;

static fig_status fetch(void *user, record_part part, buf *out, fig_error *err)
{
    shelf *const s = user;
    (void)err;
    s->asked++;
    buf_append(out, s->codes[part].data, s->codes[part].bytes);
    return FIG_OK;
}

/* Train on articles that differ from `article` in their figures, until they suffice. */
static void learn(shelf *out)
{
    record_packer *const packer = record_packer_new();
    record_samples *const samples = record_samples_new();
    buf record = BUF_EMPTY, told = BUF_EMPTY;
    *out = (shelf){ 0 };
    record_packer_sample(packer, samples);
    for (unsigned i = 0; !record_samples_suffice(samples); i++) {
        fig_article one = article;
        fig_claim shifted[COUNT(claims)];
        memcpy(shifted, claims, sizeof claims);
        shifted[0].number = i % 50;
        buf_truncate(&told);
        buf_text(&told, text);
        for (unsigned n = 0; n < 100; n++)
            buf_format(&told, "On day %u unit %u lost %u men. ", i, n * i % 77, n * n + i);
        one.text = told.data;
        one.text_bytes = told.bytes;
        buf_truncate(&record);
        assert_int_equal(record_write(packer, &one, shifted, COUNT(claims), &origin, &record, NULL), FIG_OK);
    }
    record_samples_train(samples, out->codes);
    record_samples_free(samples);
    record_packer_free(packer);
    buf_clear(&record);
    buf_clear(&told);
}

static void put_away(shelf *s)
{
    for (size_t i = 0; i < RECORD_PARTS; i++)
        buf_clear(&s->codes[i]);
}

/* `furnished` as write_furnished has it. */
static void write_with(const shelf *s, bool furnished, buf *out)
{
    fig_article one = article;
    record_packer *const packer = record_packer_new();
    record_dictionary *const dictionary = record_dictionary_new(s->codes);
    assert_non_null(dictionary);
    record_packer_use(packer, dictionary);
    if (furnished) {
        one.furniture = furniture;
        one.furniture_bytes = sizeof furniture - 1;
        one.blocks = blocks;
        one.blocks_count = COUNT(blocks);
    }
    assert_int_equal(record_write(packer, &one, claims, COUNT(claims), &origin, out, NULL), FIG_OK);
    record_packer_free(packer);
    record_dictionary_free(dictionary);
}

static void a_record_packed_with_dictionaries_comes_back_as_it_was(void **state)
{
    (void)state;
    shelf s;
    buf plain = BUF_EMPTY, record = BUF_EMPTY;
    arena strings = ARENA_EMPTY;
    fig_article head;
    fig_claim *read;
    const char *again;
    size_t bytes, count;
    learn(&s);
    for (size_t i = 0; i < RECORD_PARTS; i++)
        assert_true(s.codes[i].bytes > 0);
    write_record(&plain);
    write_with(&s, false, &record);
    assert_true(record.bytes < plain.bytes * 3 / 4);
    record_unpacker *const u = record_unpacker_new(fetch, &s);
    for (int round = 0; round < 2; round++) {
        assert_int_equal(record_read_head(u, record.data, record.bytes, &strings, &head, NULL),
                         FIG_OK);
        same_text(head.title, article.title);
        same_text(head.author, NULL);
        assert_int_equal(head.text_bytes, article.text_bytes);
        assert_int_equal(
            record_read_text(u, record.data, record.bytes, &strings, &again, &bytes, NULL), FIG_OK);
        assert_string_equal(again, text);
        assert_int_equal(record_read_claims(u, record.data, record.bytes, again, bytes, &strings,
                                            &read, &count, NULL),
                         FIG_OK);
        assert_int_equal(count, COUNT(claims));
        for (size_t i = 0; i < count; i++)
            same_claim(&read[i], &claims[i]);
    }
    assert_int_equal(s.asked, RECORD_PARTS);
    assert_int_equal(record_read_head(u, plain.data, plain.bytes, &strings, &head, NULL), FIG_OK);
    same_text(head.title, article.title);
    record_unpacker_free(u);
    arena_clear(&strings);
    buf_clear(&plain);
    buf_clear(&record);
    put_away(&s);
}

static void the_same_articles_give_the_same_dictionaries(void **state)
{
    (void)state;
    shelf a, b;
    learn(&a);
    learn(&b);
    for (size_t i = 0; i < RECORD_PARTS; i++) {
        assert_int_equal(a.codes[i].bytes, b.codes[i].bytes);
        assert_memory_equal(a.codes[i].data, b.codes[i].data, a.codes[i].bytes);
    }
    put_away(&a);
    put_away(&b);
}

static void a_record_whose_dictionary_is_gone_is_damaged(void **state)
{
    (void)state;
    shelf s;
    buf record = BUF_EMPTY;
    arena strings = ARENA_EMPTY;
    fig_article head;
    learn(&s);
    write_with(&s, false, &record);
    assert_int_equal(record_read_head(unpacker, record.data, record.bytes, &strings, &head, NULL),
                     FIG_DAMAGED);
    arena_clear(&strings);
    buf_clear(&record);
    put_away(&s);
}

static void another_head_leaves_the_rest_as_it_was_packed(void **state)
{
    (void)state;
    shelf s;
    arena strings = ARENA_EMPTY;
    fig_article moved = article, head;
    const char *again;
    size_t bytes;
    learn(&s);
    record_packer *const packer = record_packer_new();
    record_dictionary *const dictionary = record_dictionary_new(s.codes);
    record_unpacker *const u = record_unpacker_new(fetch, &s);
    moved.path = "archive/2024/a.txt";
    for (int of = 0; of < 2; of++)
        for (int with = 0; with < 2; with++) { /* of an index that has or lacks dictionaries */
            buf record = BUF_EMPTY, out = BUF_EMPTY;
            if (of)
                write_with(&s, false, &record);
            else
                write_record(&record);
            record_packer_use(packer, with ? dictionary : NULL);
            assert_int_equal(
                record_write_head(packer, record.data, record.bytes, &moved, &out, NULL), FIG_OK);
            assert_int_equal(record_read_head(u, out.data, out.bytes, &strings, &head, NULL), FIG_OK);
            same_text(head.path, moved.path);
            same_text(head.lang, article.lang);
            assert_int_equal(
                record_read_text(u, out.data, out.bytes, &strings, &again, &bytes, NULL), FIG_OK);
            assert_string_equal(again, text);
            buf_clear(&record);
            buf_clear(&out);
        }
    record_unpacker_free(u);
    record_dictionary_free(dictionary);
    record_packer_free(packer);
    arena_clear(&strings);
    put_away(&s);
}

static void a_damaged_packed_record_is_never_read_past_its_end(void **state)
{
    (void)state;
    shelf s;
    buf record = BUF_EMPTY;
    learn(&s);
    write_with(&s, true, &record);
    record_unpacker *const before = unpacker;
    unpacker = record_unpacker_new(fetch, &s);
    read_all_damaged(&record);
    record_unpacker_free(unpacker);
    unpacker = before;
    buf_clear(&record);
    put_away(&s);
}

static void one_bit_that_changed_is_told(void **state)
{
    (void)state;
    buf record = BUF_EMPTY;
    arena strings = ARENA_EMPTY;
    fig_article head;
    record_origin read;
    write_furnished(&record);
    assert_int_equal(record_read_origin(record.data, record.bytes, &read, NULL), FIG_OK);
    assert_int_equal(read.indexer, origin.indexer);
    assert_int_equal(read.values, origin.values);
    for (size_t bit = 0; bit < 8 * record.bytes; bit++) {
        record.data[bit / 8] = (char)(record.data[bit / 8] ^ (1 << bit % 8));
        assert_int_equal(record_read_head(unpacker, record.data, record.bytes, &strings, &head, NULL),
                         FIG_DAMAGED);
        record.data[bit / 8] = (char)(record.data[bit / 8] ^ (1 << bit % 8));
    }
    arena_clear(&strings);
    buf_clear(&record);
}

static void an_empty_article_has_a_record(void **state)
{
    (void)state;
    static const fig_article empty = { .id = "e", .text = "", .text_bytes = 0 };
    record_packer *const packer = record_packer_new();
    buf record = BUF_EMPTY;
    arena strings = ARENA_EMPTY;
    const char *again;
    size_t bytes;
    assert_int_equal(record_write(packer, &empty, NULL, 0, &origin, &record, NULL), FIG_OK);
    assert_int_equal(record_read_text(unpacker, record.data, record.bytes, &strings, &again, &bytes, NULL),
                     FIG_OK);
    assert_int_equal(bytes, 0);
    assert_string_equal(again, "");
    record_packer_free(packer);
    arena_clear(&strings);
    buf_clear(&record);
}

static void counts_go_in_and_come_out_again(void **state)
{
    (void)state;
    meta m, again;
    buf written = BUF_EMPTY, empty = BUF_EMPTY;
    meta_init(&m);
    meta_init(&again);
    buf_text(&m.features, META_FEATURES);
    buf_text(&m.stemmer, "snowball 2.2.0");
    buf_text(&m.lang, "en");
    meta_write(&m, &empty);
    assert_int_equal(meta_count_article(&m, &article, claims, COUNT(claims), 1, NULL), FIG_OK);
    assert_int_equal(m.claims, COUNT(claims));
    assert_int_equal(m.kinds.count, 2); /* the weak claim and the one without a kind are in none */
    meta_write(&m, &written);
    assert_int_equal(meta_read(&again, written.data, written.bytes, NULL), FIG_OK);
    assert_int_equal(again.text_bytes, article.text_bytes);
    assert_string_equal(again.kinds.rows[0].name, "area");
    assert_string_equal(again.languages.rows[0].name, "en");
    assert_string_equal(buf_string(&again.stemmer), "snowball 2.2.0");
    assert_int_equal(meta_count_article(&again, &article, claims, COUNT(claims), -1, NULL), FIG_OK);
    buf_truncate(&written);
    meta_write(&again, &written);
    assert_string_equal(written.data, empty.data);
    buf_clear(&written);
    buf_clear(&empty);
    meta_clear(&m);
    meta_clear(&again);
}

static const struct {
    const char *lines;
    bool is_sealed; /* the checksum is put behind them */
    fig_status status;
    bool is_stored; /* what is stored of its articles can be read */
    const char *mend;
} metas[] = {
    { "format 3\nfeatures words claims\nclaims 3\n", true, FIG_OK, true, NULL },
    { "format 3\nlater unknown lines are passed over\n", true, FIG_OK, true, NULL },
    { "format 3\nclaims 3\n", false, FIG_DAMAGED, false, NULL },
    { "format 3\nclaims 3\ncheck 0000000000000000\n", false, FIG_DAMAGED, false, NULL },
    { "format 3\nclaims 3\ncheck 00\nclaims 3\n", false, FIG_DAMAGED, false, NULL },
    { "format 1\n", false, FIG_FORMAT, false, "build it again in a new folder with 'figtrail index'" },
    { "format 2\n", true, FIG_FORMAT, true, "'figtrail reindex' makes it one of this version" },
    { "format 4\n", true, FIG_FORMAT, false, "use the version of figtrail that made it, or a newer one" },
    { "features words\n", true, FIG_FORMAT, false, NULL },
    { "format 3\nfeatures words vectors\n", true, FIG_FORMAT, false, NULL },
    { "format two\n", true, FIG_DAMAGED, false, NULL },
    { "format 3\nclaims 99999999999999999999999\n", true, FIG_DAMAGED, false, NULL },
    { "format 3\nkind 3\n", true, FIG_DAMAGED, false, NULL },
};

static void an_index_of_another_format_is_told_apart_from_a_damaged_one(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(metas); i++) {
        meta m;
        fig_error err;
        buf lines = BUF_EMPTY;
        buf_text(&lines, metas[i].lines);
        if (metas[i].is_sealed)
            buf_format(&lines, "check %016" PRIx64 "\n",
                       (uint64_t)XXH3_64bits(lines.data, lines.bytes));
        meta_init(&m);
        assert_int_equal(meta_read(&m, lines.data, lines.bytes, &err), metas[i].status);
        if (metas[i].mend)
            assert_string_equal(err.mend, metas[i].mend);
        assert_int_equal(meta_read_stored(&m, lines.data, lines.bytes, NULL) == FIG_OK, metas[i].is_stored);
        meta_clear(&m);
        buf_clear(&lines);
    }
}

static void one_bit_that_changed_in_the_description_is_told(void **state)
{
    (void)state;
    meta m, again;
    buf written = BUF_EMPTY;
    meta_init(&m);
    meta_init(&again);
    meta_write(&m, &written);
    for (size_t bit = 0; bit < 8 * written.bytes; bit++) {
        written.data[bit / 8] = (char)(written.data[bit / 8] ^ (1 << bit % 8));
        assert_int_not_equal(meta_read(&again, written.data, written.bytes, NULL), FIG_OK);
        written.data[bit / 8] = (char)(written.data[bit / 8] ^ (1 << bit % 8));
    }
    buf_clear(&written);
    meta_clear(&m);
    meta_clear(&again);
}

static void the_state_of_a_file_comes_back_as_it_was(void **state)
{
    (void)state;
    static const file_state want = { .bytes = 123456789,
                                     .modified_ns = -5,
                                     .settings = UINT64_MAX,
                                     .content = UINT64_MAX - 1,
                                     .articles = 7,
                                     .settled = true,
                                     .leftover = true,
                                     .named_bytes = 5,
                                     .path = "/news/a.txt",
                                     .path_bytes = 11 };
    file_state got;
    buf written = BUF_EMPTY;
    file_state_write(&want, &written);
    assert_true(file_state_read(written.data, written.bytes, &got));
    assert_true(got.bytes == want.bytes && got.modified_ns == want.modified_ns &&
                got.settings == want.settings && got.articles == want.articles &&
                got.content == want.content && got.named_bytes == want.named_bytes && got.settled &&
                got.leftover && !got.complete);
    assert_int_equal(got.path_bytes, 11);
    assert_memory_equal(got.path, want.path, 11);
    for (size_t cut = 0; cut < written.bytes; cut++)
        assert_false(file_state_read(written.data, cut, &got));
    for (size_t bit = 0; bit < 8 * written.bytes; bit++) {
        written.data[bit / 8] = (char)(written.data[bit / 8] ^ (1 << bit % 8));
        assert_false(file_state_read(written.data, written.bytes, &got));
        written.data[bit / 8] = (char)(written.data[bit / 8] ^ (1 << bit % 8));
    }
    buf_clear(&written);
}

typedef struct entries { /* of documents 3 and 5, as the metadata would have them */
    buf values[2];
} entries;

static fig_status entry_of(void *from, const char *key, size_t bytes, buf *out, fig_error *err)
{
    const entries *const e = from;
    (void)err;
    for (size_t i = 0; i < 2; i++)
        if (bytes == strlen("copies:00000003") &&
            !memcmp(key, i ? "copies:00000005" : "copies:00000003", bytes))
            buf_append(out, e->values[i].data, e->values[i].bytes);
    return FIG_OK;
}

static void a_group_of_copies_is_found_from_each_of_its_articles(void **state)
{
    entries e = { { BUF_EMPTY, BUF_EMPTY } };
    copy_group group = { 0 }, got = { 0 };
    fig_error err;
    (void)state;
    assert_true(copy_group_add(&group, 3) && copy_group_add(&group, 5) &&
                copy_group_add(&group, 300000));
    copy_group_write(&group, 0, &e.values[0]);
    copy_group_write(&group, 1, &e.values[1]);
    for (uint32_t docid = 3; docid <= 5; docid++) {
        assert_int_equal(copy_group_read(entry_of, &e, docid, &got, &err), FIG_OK);
        assert_int_equal(got.count, docid == 4 ? 0 : 3);
        if (got.count)
            assert_memory_equal(got.rows, group.rows, 3 * sizeof *got.rows);
    }
    static const char *const damaged[][2] = {
        { "\x00\x80", "\x02" },                 /* cut in a number */
        { "\x00\x02", "\x09" },                 /* points before the first document */
        { "\x00\x02", "\x01" },                 /* points at an article that is in no group */
        { "\x01\x02", "\x02" },                 /* points at one that points on */
        { "\x00\xff\xff\xff\xff\x7f", "\x02" }, /* past the last document there can be */
    };
    for (size_t i = 0; i < COUNT(damaged); i++) {
        for (size_t j = 0; j < 2; j++) {
            const char *const bytes = damaged[i][j];
            buf_truncate(&e.values[j]);
            buf_append(&e.values[j], bytes, 1 + strlen(bytes + 1));
        }
        assert_int_equal(copy_group_read(entry_of, &e, 5, &got, &err), FIG_DAMAGED);
    }
    copy_group_clear(&group);
    copy_group_clear(&got);
    buf_clear(&e.values[0]);
    buf_clear(&e.values[1]);
}

static void same_figure(const fig_claim *got, const fig_claim *want)
{
    same_number(got->low, want->low);
    same_number(got->high, want->high);
    assert_int_equal(got->modifier, want->modifier);
    assert_int_equal(got->modality, want->modality);
    same_text(got->unit, want->unit);
    same_text(got->kind, want->kind);
    same_text(got->canonical_unit, want->canonical_unit);
    same_number(got->canonical_low, want->canonical_low);
    same_number(got->canonical_high, want->canonical_high);
    assert_false(got->weak);
}

static void figures_come_back_without_weak_ones(void **state)
{
    (void)state;
    buf value = BUF_EMPTY;
    arena strings = ARENA_EMPTY;
    fig_claim *read;
    size_t count, rest_bytes;
    const void *rest;
    figures_pack(claims, COUNT(claims), &value);
    assert_int_equal(figures_unpack(value.data, value.bytes, &strings, &read, &count, &rest, &rest_bytes, NULL),
                     FIG_OK);
    assert_int_equal(count, 3);
    same_figure(&read[0], &claims[0]);
    same_figure(&read[1], &claims[1]);
    same_figure(&read[2], &claims[3]);
    buf_truncate(&value);
    figures_pack(&claims[2], 1, &value);
    assert_int_equal(value.bytes, 0);
    assert_int_equal(figures_unpack("", 0, &strings, &read, &count, &rest, &rest_bytes, NULL), FIG_OK);
    assert_int_equal(count, 0);
    arena_clear(&strings);
    buf_clear(&value);
}

/* More units and forms than are remembered: the rest is spelled where it stands. */
static void an_article_may_have_any_number_of_units(void **state)
{
    enum { MANY = 400 };
    (void)state;
    static fig_claim many[MANY];
    static char units[MANY][16];
    buf value = BUF_EMPTY;
    arena strings = ARENA_EMPTY;
    fig_claim *read;
    size_t count, rest_bytes;
    const void *rest;
    for (int i = 0; i < MANY; i++) {
        snprintf(units[i], sizeof units[i], "unit%d", i % 200);
        many[i] = claims[i % 2];
        many[i].unit = many[i].canonical_unit = units[i];
        if (i % 3 == 0)
            many[i].canonical_high = i;
    }
    figures_pack(many, MANY, &value);
    assert_int_equal(figures_unpack(value.data, value.bytes, &strings, &read, &count, &rest, &rest_bytes, NULL),
                     FIG_OK);
    assert_int_equal(count, MANY);
    for (int i = 0; i < MANY; i++)
        same_figure(&read[i], &many[i]);
    arena_clear(&strings);
    buf_clear(&value);
}

static void same_mark(const figure_mark *got, const figure_mark *want)
{
    assert_int_equal(got->first, want->first);
    assert_int_equal(got->end, want->end);
    assert_int_equal(got->has_words, want->has_words);
    assert_int_equal(got->subject_count, want->subject_count);
    assert_int_equal(got->unit_count, want->unit_count);
    for (size_t i = 0; i < want->subject_count + want->unit_count; i++) {
        assert_int_equal(got->words[i].bytes, want->words[i].bytes);
        assert_memory_equal(got->words[i].term, want->words[i].term, want->words[i].bytes);
    }
}

static const figure_word mark_words[] = { { "korean", 6 }, { "troop", 5 }, { "tank", 4 } };
static const figure_mark marks[] = {
    { 12, 30, true, 2, 0, mark_words },
    { 12, 30, true, 0, 1, mark_words + 1 }, /* of the same sentence; a term that was there */
    { 500, 507, true, 1, 1, mark_words + 1 },
    { 40, 41, true, 0, 0, NULL },
    { 0, 0, false, 0, 0, NULL },
};

static void marks_of_figures_come_back(void **state)
{
    (void)state;
    figure_marks_writer w = FIGURE_MARKS_WRITER_EMPTY;
    buf value = BUF_EMPTY;
    arena strings = ARENA_EMPTY;
    figure_mark *read;
    const char *lang;
    for (int round = 0; round < 2; round++) { /* nothing stays of the article before */
        figure_marks_start(&w);
        for (size_t i = 0; i < COUNT(marks); i++)
            figure_marks_add(&w, &marks[i]);
        buf_truncate(&value);
        figure_marks_pack(&w, "de", &value);
        assert_false(value.failed);
        assert_int_equal(figure_marks_unpack(value.data, value.bytes, COUNT(marks), &strings, &read,
                                             &lang, NULL),
                         FIG_OK);
        assert_string_equal(lang, "de");
        for (size_t i = 0; i < COUNT(marks); i++)
            same_mark(&read[i], &marks[i]);
    }
    figure_marks_clear(&w);
    arena_clear(&strings);
    buf_clear(&value);
}

/* More terms than are remembered are spelled again; more of one figure than are counted are left out. */
static void figures_may_have_any_number_of_words(void **state)
{
    enum { MANY = 300 };
    (void)state;
    figure_marks_writer w = FIGURE_MARKS_WRITER_EMPTY;
    static char terms[MANY][8];
    static figure_word words[MANY];
    buf value = BUF_EMPTY;
    arena strings = ARENA_EMPTY;
    figure_mark *read;
    const char *lang;
    for (int i = 0; i < MANY; i++)
        words[i] = (figure_word){ terms[i], (size_t)snprintf(terms[i], sizeof terms[i], "w%d", i % 150) };
    for (int i = 0; i < MANY; i++)
        figure_marks_add(&w, &(figure_mark){ 1, 9, true, 1, 0, &words[i] });
    figure_marks_add(&w, &(figure_mark){ 1, 9, true, FIGURE_SUBJECT_TERMS_MAX + 1, 0, words });
    figure_marks_pack(&w, "en", &value);
    assert_int_equal(
        figure_marks_unpack(value.data, value.bytes, MANY + 1, &strings, &read, &lang, NULL), FIG_OK);
    for (int i = 0; i < MANY; i++)
        same_mark(&read[i], &(figure_mark){ 1, 9, true, 1, 0, &words[i] });
    assert_false(read[MANY].has_words);
    figure_marks_clear(&w);
    arena_clear(&strings);
    buf_clear(&value);
}

static void damaged_marks_are_never_read_past_their_end(void **state)
{
    (void)state;
    figure_marks_writer w = FIGURE_MARKS_WRITER_EMPTY;
    buf value = BUF_EMPTY;
    for (size_t i = 0; i < COUNT(marks); i++)
        figure_marks_add(&w, &marks[i]);
    figure_marks_pack(&w, "en", &value);
    for (size_t bytes = 0; bytes <= value.bytes; bytes++)
        for (int changed = -1; changed < (int)bytes; changed++) {
            arena strings = ARENA_EMPTY;
            figure_mark *read;
            const char *lang;
            char *const copy = malloc(bytes + 1); /* of its own, so that a step beyond is seen */
            assert_non_null(copy);
            memcpy(copy, value.data, bytes);
            if (changed >= 0)
                copy[changed] = (char)~copy[changed];
            const fig_status status = figure_marks_unpack(copy, bytes, COUNT(marks), &strings, &read, &lang, NULL);
            assert_true(status == FIG_DAMAGED || (status == FIG_OK && (changed >= 0 || bytes == value.bytes)));
            free(copy);
            arena_clear(&strings);
        }
    figure_marks_clear(&w);
    buf_clear(&value);
}

static void damaged_figures_are_never_read_past_their_end(void **state)
{
    (void)state;
    buf value = BUF_EMPTY;
    figures_pack(claims, COUNT(claims), &value);
    for (size_t bytes = 0; bytes <= value.bytes; bytes++)
        for (int changed = -1; changed < (int)bytes; changed++) {
            arena strings = ARENA_EMPTY;
            fig_claim *read;
            size_t count, rest_bytes;
            const void *rest;
            char *const copy = malloc(bytes + 1); /* of its own, so that a step beyond is seen */
            assert_non_null(copy);
            memcpy(copy, value.data, bytes);
            if (changed >= 0)
                copy[changed] = (char)~copy[changed];
            const fig_status status = figures_unpack(copy, bytes, &strings, &read, &count, &rest, &rest_bytes, NULL);
            assert_true(status == FIG_OK || status == FIG_DAMAGED);
            free(copy);
            arena_clear(&strings);
        }
    fig_claim *read;
    size_t count, rest_bytes;
    const void *rest;
    arena strings = ARENA_EMPTY;
    assert_int_equal(figures_unpack(value.data, value.bytes - 1, &strings, &read, &count, &rest, &rest_bytes, NULL),
                     FIG_DAMAGED);
    arena_clear(&strings);
    buf_clear(&value);
}

static int set_up(void **state)
{
    (void)state;
    unpacker = record_unpacker_new(NULL, NULL);
    return unpacker ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    record_unpacker_free(unpacker);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_article_comes_back_as_it_was),
        cmocka_unit_test(what_a_page_shows_beside_its_article_comes_back),
        cmocka_unit_test(claims_read_without_the_text_lack_only_its_words),
        cmocka_unit_test(a_damaged_record_is_never_read_past_its_end),
        cmocka_unit_test(a_record_packed_with_dictionaries_comes_back_as_it_was),
        cmocka_unit_test(the_same_articles_give_the_same_dictionaries),
        cmocka_unit_test(a_record_whose_dictionary_is_gone_is_damaged),
        cmocka_unit_test(another_head_leaves_the_rest_as_it_was_packed),
        cmocka_unit_test(a_damaged_packed_record_is_never_read_past_its_end),
        cmocka_unit_test(one_bit_that_changed_is_told),
        cmocka_unit_test(one_bit_that_changed_in_the_description_is_told),
        cmocka_unit_test(an_empty_article_has_a_record),
        cmocka_unit_test(figures_come_back_without_weak_ones),
        cmocka_unit_test(an_article_may_have_any_number_of_units),
        cmocka_unit_test(marks_of_figures_come_back),
        cmocka_unit_test(figures_may_have_any_number_of_words),
        cmocka_unit_test(damaged_marks_are_never_read_past_their_end),
        cmocka_unit_test(damaged_figures_are_never_read_past_their_end),
        cmocka_unit_test(counts_go_in_and_come_out_again),
        cmocka_unit_test(an_index_of_another_format_is_told_apart_from_a_damaged_one),
        cmocka_unit_test(the_state_of_a_file_comes_back_as_it_was),
        cmocka_unit_test(a_group_of_copies_is_found_from_each_of_its_articles),
    };
    return cmocka_run_group_tests_name("record", tests, set_up, tear_down);
}
