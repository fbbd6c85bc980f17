/* test_encoding.c - texts of many encodings become UTF-8; what cannot is counted. */
#include "indexer/encoding.h"

#include <iconv.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

static const char russian[] =
    "В пятницу спасатели вывезли из долины 1200 жителей, сообщили местные власти. Вода "
    "поднялась на три метра, разрушены мосты и дороги. По словам губернатора, ещё 340 человек "
    "ждут помощи в двух посёлках за рекой.\n";
static const char ukrainian[] =
    "У п'ятницю рятувальники вивезли з долини 1200 мешканців, повідомила місцева влада. Вода "
    "піднялася на три метри, зруйновані мости й дороги. Її рівень ще зростає.\n";
static const char german[] =
    "Am Freitag brachten die Helfer rund 1.200 Menschen über die Brücke, sagte der Bürgermeister. "
    "Für die Rückkehr fehlt noch größeres Gerät; die Behörden prüfen die Häuser.\n";
static const char japanese[] =
    "金曜日、救助隊は谷の住民1200人を避難させたと地元当局が発表した。水位は三メートル上昇し、"
    "橋と道路が壊れている。\n";
static const char english[] =
    "He said \xe2\x80\x9csome 1,200 people\xe2\x80\x9d fled the caf\xc3\xa9.\n";

static const struct {
    const char *written_in, *text, *declared, *read_as;
    encoding_by by;
} rows[] = {
    { "UTF-8", russian, NULL, "UTF-8", ENCODING_VALID },
    { "UTF-8", english, "iso-8859-1", "UTF-8", ENCODING_VALID }, /* bytes are surer than words */
    { "WINDOWS-1251", russian, NULL, "WINDOWS-1251", ENCODING_DETECTED },
    { "WINDOWS-1251", russian, "cp1251", "WINDOWS-1251", ENCODING_DECLARED },
    { "WINDOWS-1251", russian, "no-such-name", "WINDOWS-1251", ENCODING_DETECTED },
    { "WINDOWS-1251", russian, "utf-8", "WINDOWS-1251", ENCODING_DETECTED },
    { "WINDOWS-1251", ukrainian, NULL, "WINDOWS-1251", ENCODING_DETECTED },
    { "KOI8-U", ukrainian, NULL, "KOI8-U", ENCODING_DETECTED },
    { "CP866", russian, NULL, "CP866", ENCODING_DETECTED },
    { "WINDOWS-1252", german, NULL, "WINDOWS-1252", ENCODING_DETECTED },
    { "ISO-8859-1", german, "Latin1", "WINDOWS-1252", ENCODING_DECLARED },
    { "WINDOWS-1252", english, NULL, "WINDOWS-1252", ENCODING_DETECTED }, /* three signs */
    { "WINDOWS-1252", english, "ISO-8859-1", "WINDOWS-1252", ENCODING_DECLARED },
    { "CP932", japanese, NULL, "CP932", ENCODING_DETECTED },
    { "CP932", japanese, "x-sjis", "CP932", ENCODING_DECLARED },
    { "EUC-JP", japanese, NULL, "EUC-JP", ENCODING_DETECTED },
    { "ISO-2022-JP", japanese, NULL, "ISO-2022-JP", ENCODING_DECLARED },
    { "UTF-16", german, NULL, "UTF-16LE", ENCODING_MARKED }, /* iconv writes the mark */
    { "UTF-16LE", russian, NULL, "UTF-16LE", ENCODING_MARKED },
    { "UTF-16BE", german, "utf-8", "UTF-16BE", ENCODING_MARKED },
    { "UTF-32", russian, NULL, "UTF-32LE", ENCODING_MARKED },
};

static size_t write_in(const char *encoding, const char *text, char *out, size_t capacity)
{
    char *from = (char *)text, *to = out;
    size_t bytes = strlen(text), room = capacity;
    const iconv_t out_of_utf8 = iconv_open(encoding, "UTF-8");
    assert_true(out_of_utf8 != (iconv_t)-1);
    assert_int_equal(iconv(out_of_utf8, &from, &bytes, &to, &room), 0);
    assert_int_equal(iconv(out_of_utf8, NULL, NULL, &to, &room), 0);
    iconv_close(out_of_utf8);
    return capacity - room;
}

static void texts_of_any_encoding_become_utf8(void **state)
{
    (void)state;
    char written[4096];
    buf out = BUF_EMPTY;
    for (size_t i = 0; i < COUNT(rows); i++) {
        encoding_found found;
        const size_t bytes = write_in(rows[i].written_in, rows[i].text, written, sizeof written);
        buf_truncate(&out);
        assert_int_equal(encoding_to_utf8(written, bytes, rows[i].declared, &out, &found, NULL), 0);
        if (found.by != rows[i].by || strcmp(found.name, rows[i].read_as))
            print_message("row %zu (%s): read as %s, %d\n", i, rows[i].written_in, found.name,
                          (int)found.by);
        assert_string_equal(found.name, rows[i].read_as);
        assert_int_equal(found.by, rows[i].by);
        assert_int_equal(found.replaced, 0);
        assert_string_equal(found.by == ENCODING_VALID ? "" : rows[i].text, buf_string(&out));
    }
    buf_clear(&out);
}

static void damage_is_replaced_and_counted(void **state)
{
    (void)state;
    static const struct {
        const char *data;
        size_t bytes;
        const char *declared, *text, *name;
        encoding_by by;
        size_t replaced;
    } damaged[] = {
        /* a cut character among whole ones: UTF-8 all the same */
        { "\xd0\xb2\xd0\xbe\xd0\xb4\xd0\xb0 \xd0", 10, NULL, "вода \xef\xbf\xbd", "UTF-8",
          ENCODING_DAMAGED, 1 },
        { "caf\xe9 \x81", 6, NULL, "caf\xc3\xa9 \xef\xbf\xbd", "WINDOWS-1252", ENCODING_DETECTED,
          1 },
        /* half a unit at the end, and half a pair */
        { "\xff\xfeh\0i\0\x20", 7, NULL, "hi\xef\xbf\xbd", "UTF-16LE", ENCODING_MARKED, 1 },
        { "\xfe\xff\0h\xd8\0\0i", 8, NULL, "h\xef\xbf\xbdi", "UTF-16BE", ENCODING_MARKED, 1 },
    };
    buf out = BUF_EMPTY;
    for (size_t i = 0; i < COUNT(damaged); i++) {
        encoding_found found;
        assert_int_equal(encoding_to_utf8(damaged[i].data, damaged[i].bytes, damaged[i].declared,
                                          &out, &found, NULL),
                         0);
        assert_string_equal(buf_string(&out), damaged[i].text);
        assert_string_equal(found.name, damaged[i].name);
        assert_int_equal(found.by, damaged[i].by);
        assert_int_equal(found.replaced, damaged[i].replaced);
    }
    buf_clear(&out);
}

static void pages_declare_their_encoding(void **state)
{
    (void)state;
    static const struct {
        const char *page, *declared;
    } pages[] = {
        { "<html><META CHARSET=windows-1251>", "windows-1251" },
        { "<meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'>", "Shift_JIS" },
        { "<meta name=a content=b><meta charset = \"koi8-r\" />", "koi8-r" },
        { "<?xml version='1.0' encoding='ISO-8859-2'?><html>", "ISO-8859-2" },
        { "<p>charset=utf-8", "" },
        { "<meta charset=", "" },
        { "", "" },
    };
    for (size_t i = 0; i < COUNT(pages); i++) {
        char declared[ENCODING_NAME_BYTES];
        encoding_declared(pages[i].page, strlen(pages[i].page), declared);
        assert_string_equal(declared, pages[i].declared);
    }
}

static void what_was_made_utf8_twice_is_noticed(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t count;
    } texts[] = {
        { "itâ€™s a cafÃ©", 2 },
        { "Â£5 and fÃ¼r", 2 },
        { "Ð¿Ñ€Ð¸Ð²ÐµÑ‚", 5 },
        { "It\u2019s a café, NÃO, für, Â, Ã la carte, l\u2019Â\u201d, 5 €, â, crâne", 0 },
        { "вода", 0 },
        { "Ã", 0 },
        { "", 0 },
    };
    for (size_t i = 0; i < COUNT(texts); i++)
        assert_int_equal(encoding_doubled(texts[i].text, strlen(texts[i].text)), texts[i].count);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_of_any_encoding_become_utf8),
        cmocka_unit_test(damage_is_replaced_and_counted),
        cmocka_unit_test(pages_declare_their_encoding),
        cmocka_unit_test(what_was_made_utf8_twice_is_noticed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
