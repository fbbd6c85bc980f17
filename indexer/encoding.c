/* encoding.c - what a text is written in (guess.h where it does not say), and iconv. */
#include "indexer/encoding.h"

#include "core/error.h"
#include "indexer/guess.h"
#include "stem/utf8.h"

#include <ctype.h>
#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>

enum {
    SNIFFED_BYTES = 4096,       /* where a declaration or the zeros of UTF-16 are looked for */
    DETECTED_BYTES = 256 << 10, /* of a text are enough to know its encoding */
    SIGNS_MIN = 8 /* bytes beyond ASCII a guess takes; below, Western is the likeliest */
};

static const char western[] = "WINDOWS-1252", utf8[] = "UTF-8", japanese_mail[] = "ISO-2022-JP";

/* Names as pages, headers and uchardet write them, without "-", "_" and a leading "x", and iconv's
 * name of what is meant: as browsers do, a superset where that is what people write. iconv is asked
 * for no other name. */
static const struct {
    const char *label, *name;
} labels[] = {
    { "utf8", utf8 },
    { "usascii", western },
    { "ascii", western },
    { "latin1", western },
    { "iso88591", western },
    { "windows1252", western },
    { "cp1252", western },
    { "ansi", western },
    { "utf16", "UTF-16LE" },
    { "utf16le", "UTF-16LE" },
    { "utf16be", "UTF-16BE" },
    { "latin2", "ISO-8859-2" },
    { "iso88592", "ISO-8859-2" },
    { "iso88593", "ISO-8859-3" },
    { "iso88594", "ISO-8859-4" },
    { "iso88595", "ISO-8859-5" },
    { "cyrillic", "ISO-8859-5" },
    { "iso88596", "ISO-8859-6" },
    { "arabic", "ISO-8859-6" },
    { "iso88597", "ISO-8859-7" },
    { "greek", "ISO-8859-7" },
    { "iso88598", "ISO-8859-8" },
    { "iso88598i", "ISO-8859-8" },
    { "hebrew", "ISO-8859-8" },
    { "latin5", "WINDOWS-1254" },
    { "iso88599", "WINDOWS-1254" },
    { "iso885910", "ISO-8859-10" },
    { "iso885911", "WINDOWS-874" },
    { "tis620", "WINDOWS-874" },
    { "windows874", "WINDOWS-874" },
    { "iso885913", "ISO-8859-13" },
    { "iso885914", "ISO-8859-14" },
    { "iso885915", "ISO-8859-15" },
    { "latin9", "ISO-8859-15" },
    { "iso885916", "ISO-8859-16" },
    { "windows1250", "WINDOWS-1250" },
    { "cp1250", "WINDOWS-1250" },
    { "windows1251", "WINDOWS-1251" },
    { "cp1251", "WINDOWS-1251" },
    { "windows1253", "WINDOWS-1253" },
    { "cp1253", "WINDOWS-1253" },
    { "windows1254", "WINDOWS-1254" },
    { "cp1254", "WINDOWS-1254" },
    { "windows1255", "WINDOWS-1255" },
    { "cp1255", "WINDOWS-1255" },
    { "windows1256", "WINDOWS-1256" },
    { "cp1256", "WINDOWS-1256" },
    { "windows1257", "WINDOWS-1257" },
    { "cp1257", "WINDOWS-1257" },
    { "windows1258", "WINDOWS-1258" },
    { "cp1258", "WINDOWS-1258" },
    { "koi8r", "KOI8-R" },
    { "koi8u", "KOI8-U" },
    { "ibm850", "CP850" },
    { "cp850", "CP850" },
    { "ibm852", "CP852" },
    { "ibm855", "CP855" },
    { "ibm866", "CP866" },
    { "cp866", "CP866" },
    { "macintosh", "MACINTOSH" },
    { "macroman", "MACINTOSH" },
    { "maccyrillic", "MAC-CYRILLIC" },
    { "shiftjis", "CP932" },
    { "sjis", "CP932" },
    { "mskanji", "CP932" },
    { "windows31j", "CP932" },
    { "cp932", "CP932" },
    { "eucjp", "EUC-JP" },
    { "iso2022jp", japanese_mail },
    { "euckr", "CP949" },
    { "uhc", "CP949" },
    { "cp949", "CP949" },
    { "ksc56011987", "CP949" },
    { "gb2312", "GB18030" },
    { "gbk", "GB18030" },
    { "gb18030", "GB18030" },
    { "cp936", "GB18030" },
    { "big5", "BIG5-HKSCS" },
    { "big5hkscs", "BIG5-HKSCS" },
    { "euctw", "EUC-TW" },
    { "viscii", "VISCII" },
};

static const char *name_of(const char *label)
{
    char plain[ENCODING_NAME_BYTES];
    size_t bytes = 0;
    if (!strncasecmp(label, "x-", 2))
        label += 2;
    for (; *label && bytes < sizeof plain - 1; label++)
        if (isalnum((unsigned char)*label))
            plain[bytes++] = (char)tolower((unsigned char)*label);
    plain[bytes] = '\0';
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (!strcmp(plain, labels[i].label))
            return labels[i].name;
    return NULL;
}

/* ---- what a text is written in -------------------------------------------------------------- */

const char *encoding_wide(const char *data, size_t bytes)
{
    static const struct {
        const char *name, *mark;
        size_t bytes;
    } marks[] = {
        { "UTF-32LE", "\xff\xfe\0\0", 4 },
        { "UTF-32BE", "\0\0\xfe\xff", 4 },
        { "UTF-16LE", "\xff\xfe", 2 },
        { "UTF-16BE", "\xfe\xff", 2 },
    };
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (bytes >= marks[i].bytes && !memcmp(data, marks[i].mark, marks[i].bytes))
            return marks[i].name;
    /* without a mark: spaces, digits and line ends have a zero byte, always on the same side, and
     * no text has the unit zero */
    const size_t units = (bytes < SNIFFED_BYTES ? bytes : SNIFFED_BYTES) / 2;
    if (!units || !memchr(data, 0, 2 * units))
        return NULL;
    size_t zeros[2] = { 0, 0 }, blanks[2] = { 0, 0 };
    for (size_t i = 0; i < 2 * units; i++) {
        zeros[i % 2] += data[i] == 0;
        blanks[i % 2] += data[i] == 0 && strchr(" \n\r", data[i ^ 1]) && data[i ^ 1];
    }
    for (size_t side = 0; side < 2; side++)
        if (!zeros[1 - side] && blanks[side] && zeros[side] > units / 20)
            return side ? "UTF-16LE" : "UTF-16BE";
    return NULL;
}

/* Where `word` stands in lower or upper case in `text`; `bytes` when it does not. */
static size_t find_word(const char *text, size_t bytes, size_t from, const char *word)
{
    const size_t need = strlen(word);
    for (size_t i = from; i + need <= bytes; i++)
        if (!strncasecmp(text + i, word, need))
            return i;
    return bytes;
}

/* The value after `key` and "=", with or without quotes. */
static bool read_value(const char *text, size_t bytes, const char *key,
                       char out[ENCODING_NAME_BYTES])
{
    size_t at = find_word(text, bytes, 0, key), kept = 0;
    for (at += strlen(key); at < bytes && strchr(" \t\r\n=\"'", text[at]); at++)
        continue;
    while (at < bytes && kept < ENCODING_NAME_BYTES - 1 &&
           (isalnum((unsigned char)text[at]) || strchr("-_.:", text[at])) && text[at])
        out[kept++] = text[at++];
    out[kept] = '\0';
    return kept > 0;
}

void encoding_declared(const char *page, size_t bytes, char out[ENCODING_NAME_BYTES])
{
    if (bytes > SNIFFED_BYTES)
        bytes = SNIFFED_BYTES;
    out[0] = '\0';
    if (bytes > 5 && !memcmp(page, "<?xml", 5)) {
        const char *const end = memchr(page, '>', bytes);
        if (end && read_value(page, (size_t)(end - page), "encoding", out))
            return;
    }
    for (size_t at = 0; (at = find_word(page, bytes, at, "<meta")) < bytes; at++) {
        const char *const end = memchr(page + at, '>', bytes - at);
        if (!end || read_value(page + at, (size_t)(end - page) - at, "charset", out))
            return;
    }
}

void encoding_of_type(const char *type, char out[ENCODING_NAME_BYTES])
{
    out[0] = '\0';
    read_value(type, strlen(type), "charset", out);
}

/* Japanese mail and old pages: ASCII bytes, with escapes between its sets. */
static bool is_japanese_mail(const char *data, size_t bytes)
{
    const char *const escape = memchr(data, '\x1b', bytes);
    const size_t left = escape ? bytes - (size_t)(escape - data) : 0;
    return left >= 3 && escape[1] == '$' && (escape[2] == 'B' || escape[2] == '@');
}

/* UTF-8 with some damage has far more whole characters beyond ASCII than broken ones. */
static bool is_damaged_utf8(const char *mended, size_t bytes, size_t replaced)
{
    size_t whole = 0, broken = 0;
    for (size_t i = 0, length; i < bytes; i += length) {
        const int32_t c = utf8_at(mended, bytes, i, &length);
        broken += c == 0xfffd;
        whole += c >= 0x80 && c != 0xfffd;
    }
    return whole >= 4 * (broken < replaced ? broken : replaced);
}

static const char *detect(const char *data, size_t bytes)
{
    size_t signs = 0, from = 0;
    while (from < bytes && (unsigned char)data[from] < 0x80)
        from++;
    from -=
        from < SNIFFED_BYTES ? from : SNIFFED_BYTES; /* a long beginning in ASCII tells nothing */
    if (bytes - from > DETECTED_BYTES)
        bytes = from + DETECTED_BYTES;
    for (size_t i = from; i < bytes && signs < SIGNS_MIN; i++)
        signs += (unsigned char)data[i] >= 0x80;
    char guessed[ENCODING_NAME_BYTES];
    if (signs < SIGNS_MIN || !guess_encoding(data + from, bytes - from, guessed, sizeof guessed))
        return western;
    const char *const name = name_of(guessed);
    if (name && !strcmp(name, "KOI8-R"))
        return "KOI8-U"; /* uchardet does not tell them apart, and only lines of boxes differ */
    return name && name != utf8 ? name : western;
}

/* ---- becoming UTF-8 ---------------------------------------------------------------------------
 */

/* False when this system's iconv does not know `name`. */
static bool convert(const char *name, const char *data, size_t bytes, buf *out, size_t *replaced)
{
    char block[16384];
    char *from = (char *)data; /* iconv does not write there */
    const size_t unit = !strncmp(name, "UTF-32", 6) ? 4 : !strncmp(name, "UTF-16", 6) ? 2 : 1;
    const iconv_t to_utf8 = iconv_open("UTF-8", name);
    *replaced = 0;
    buf_truncate(out);
    if (to_utf8 == (iconv_t)-1) {
        out->failed = errno == ENOMEM;
        return false;
    }
    for (;;) {
        char *to = block;
        size_t room = sizeof block;
        errno = 0;
        const size_t done = iconv(to_utf8, bytes ? &from : NULL, bytes ? &bytes : NULL, &to, &room);
        buf_append(out, block, sizeof block - room);
        if (done != (size_t)-1 && !bytes && !from)
            break;
        if (done != (size_t)-1 && !bytes) {
            from = NULL; /* once more, for what its state still holds */
        } else if (done == (size_t)-1 && errno != E2BIG) {
            const size_t skipped = bytes < unit ? bytes : unit;
            from += skipped;
            bytes -= skipped;
            ++*replaced;
            buf_text(out, "\xef\xbf\xbd");
            if (!bytes)
                break;
        }
    }
    iconv_close(to_utf8);
    for (char *zero = out->data;
         zero && (zero = memchr(zero, 0, out->bytes - (size_t)(zero - out->data)));)
        *zero = ' ';
    return true;
}

/* The mark at the beginning has done its work. */
static void drop_mark(buf *out)
{
    if (out->bytes >= 3 && !memcmp(out->data, "\xef\xbb\xbf", 3)) {
        out->bytes -= 3;
        memmove(out->data, out->data + 3, out->bytes + 1);
    }
}

static bool convert_from(const char *name, encoding_by by, const char *data, size_t bytes, buf *out,
                         encoding_found *found)
{
    *found = (encoding_found){ .name = name, .by = by };
    const bool known = convert(name, data, bytes, out, &found->replaced);
    drop_mark(out);
    return known;
}

static void mend(const char *data, size_t bytes, buf *out, encoding_found *found)
{
    *found = (encoding_found){ .name = utf8, .by = ENCODING_DAMAGED };
    buf_truncate(out);
    found->replaced = utf8_repair(data, bytes, out);
}

static void decide(const char *data, size_t bytes, const char *declared, buf *out,
                   encoding_found *found)
{
    mend(data, bytes, out, found);
    if (is_damaged_utf8(buf_string(out), out->bytes, found->replaced))
        return;
    /* a declaration that its text does not keep to is none */
    const char *const said = declared ? name_of(declared) : NULL;
    if (said && said != utf8 &&
        ((convert_from(said, ENCODING_DECLARED, data, bytes, out, found) &&
          found->replaced <= bytes / 1000) ||
         buf_failed(out)))
        return;
    if (!convert_from(detect(data, bytes), ENCODING_DETECTED, data, bytes, out, found) &&
        !buf_failed(out))
        mend(data, bytes, out, found);
}

fig_status encoding_to_utf8(const char *data, size_t bytes, const char *declared, buf *out,
                            encoding_found *found, fig_error *err)
{
    const char *const wide = encoding_wide(data, bytes); /* its bytes may well be UTF-8 too */
    *found = (encoding_found){ .name = utf8, .by = ENCODING_VALID };
    if (wide)
        convert_from(wide, ENCODING_MARKED, data, bytes, out, found);
    else if (!utf8_valid(data, bytes))
        decide(data, bytes, declared, out, found);
    else if (is_japanese_mail(data, bytes))
        convert_from(japanese_mail, ENCODING_DECLARED, data, bytes, out, found);
    return found->by != ENCODING_VALID && buf_failed(out) ? error_no_memory(err) : FIG_OK;
}

/* ---- made UTF-8 twice ------------------------------------------------------------------------ */

/* Whether the character after a lead can stand for a byte from 80 to BF: itself, or what
 * Windows-1252 has there. */
static bool stands_for_byte(int32_t c)
{
    static const int32_t windows[] = {
        0x20ac, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030,
        0x0160, 0x2039, 0x0152, 0x017d, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
        0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x017e, 0x0178,
    };
    if (c >= 0x80 && c <= 0xbf)
        return true;
    for (size_t i = 0; i < sizeof windows / sizeof *windows; i++)
        if (windows[i] == c)
            return true;
    return false;
}

/* The quotes and dashes that rightly follow a letter are no sign. */
static bool is_punctuation(int32_t c)
{
    return (c >= 0x2013 && c <= 0x2026) || c == 0x2039 || c == 0x203a || c == 0xa0 || c == 0xab ||
           c == 0xbb || c == 0xb7 || c == 0xad;
}

size_t encoding_doubled(const char *text, size_t bytes)
{
    size_t count = 0, length;
    const char *const end = text + bytes;
    /* every sign begins with a letter from U+00C0 to U+00FF, and of those with one of these:
     * C2, C3 lead the Latin letters, D0 and D1 the Cyrillic, E2 the typographer's marks */
    for (const char *at = text; at < end && (at = memchr(at, '\xc3', (size_t)(end - at))); at++) {
        const size_t left = (size_t)(end - at);
        if (left < 4 || !at[1] || !strchr("\x82\x83\x90\x91\xa2", at[1]))
            continue;
        const int32_t second = utf8_at(at, left, 2, &length);
        if (at[1] == '\xa2' ? second == 0x20ac || second == 0x80
                            : stands_for_byte(second) && !is_punctuation(second))
            count++;
    }
    return count;
}
