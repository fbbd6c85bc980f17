/* reader.c - articles out of files: one from a page or a text, any number from JSON and archives.
 * Fields become what fig_article promises here: valid UTF-8, ISO dates, an id. */
#include "indexer/reader.h"

#include "core/error.h"
#include "indexer/csv.h"
#include "indexer/dates.h"
#include "indexer/encoding.h"
#include "indexer/extract.h"
#include "indexer/feed.h"
#include "indexer/input.h"
#include "indexer/json.h"
#include "indexer/language.h"
#include "indexer/mail.h"
#include "indexer/unpacker.h"
#include "indexer/warc.h"
#include "stem/utf8.h"

#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

enum { SHOWN_BYTES = 40 };

static const char date_mend[] = "write it as 2024-03-12 or 2024-03-12T09:30:00Z";

struct fig_reader {
    char **paths; /* copies */
    size_t paths_count;
    char lang[LANGUAGE_BYTES]; /* of articles that do not say; "" = by their words */
    notices told;
    files *walk;
    uint64_t bytes_before; /* of the files before the one at hand */

    /* the file at hand */
    file_found file;
    unpacker *archive;     /* of a file that is one, until it has ended */
    bool in_archive;       /* the file is one; */
    bool found_in_archive; /* and has files that are read */
    const char *path;      /* of the file, or of the one in the archive */
    input *in;
    file_form form; /* what its content showed */
    bool ended;     /* nothing more to come from it */
    bool mended;    /* bytes that are no UTF-8 were told of */
    bool doubled;   /* so was text that looks as if made UTF-8 twice */
    size_t left_out_before;
    size_t line_number; /* of JSON and CSV, from 1; 0 where it has no use in messages */
    size_t row_lines;   /* how many lines the record at hand has */
    size_t item_number; /* of a JSON array, from 1 */
    json *document;
    const json *item; /* of the document, next to be read */
    mbox mbox;
    warc warc;
    csv columns, row; /* of CSV: the names, and the record at hand */

    /* the article at hand */
    buf data, repaired, where;
    page page;
    arena strings;
    bool id_given;
};

fig_status fig_reader_open(const char *const *paths, size_t paths_count,
                           const fig_reader_options *options, fig_reader **out, fig_error *err)
{
    static const fig_reader_options defaults = FIG_READER_DEFAULTS;
    const fig_reader_options *const want = options ? options : &defaults;
    const char *const lang = want->lang ? want->lang : "";
    *out = NULL;
    if (want->lang && (strlen(lang) < 2 || strlen(lang) >= LANGUAGE_BYTES))
        return error_format(err, FIG_BAD_ARGUMENT, NULL, "write it as 'en' or 'de'",
                            "'%s' is not a language code", lang);
    fig_reader *const r = calloc(1, sizeof *r);
    if (!r)
        return error_no_memory(err);
    strcpy(r->lang, lang);
    r->told = (notices){ .left_out = want->left_out, .noted = want->noted, .user = want->user };
    r->ended = true;
    page_init(&r->page);
    csv_init(&r->columns, ',');
    csv_init(&r->row, ',');
    r->paths = calloc(paths_count + 1, sizeof *r->paths);
    bool copied = r->paths != NULL;
    for (; copied && r->paths_count < paths_count; r->paths_count += copied)
        copied = (r->paths[r->paths_count] = strdup(paths[r->paths_count])) != NULL;
    const fig_status status =
        copied ? files_open((const char *const *)r->paths, paths_count, &r->told, &r->walk, err)
               : error_no_memory(err);
    if (status)
        fig_reader_free(r);
    else
        *out = r;
    return status;
}

/* Close what is read from: the file, or the one in the archive at hand. */
static void close_input(fig_reader *r)
{
    if (r->in && !r->in_archive)
        r->bytes_before += input_bytes_read(r->in);
    input_close(r->in);
    json_free(r->document);
    mbox_clear(&r->mbox);
    warc_clear(&r->warc);
    r->in = NULL;
    r->document = NULL;
    r->item = NULL;
    r->line_number = r->item_number = 0;
    r->mended = r->doubled = false;
    r->ended = true;
}

static void close_file(fig_reader *r)
{
    close_input(r);
    if (r->archive)
        r->bytes_before += unpacker_bytes_read(r->archive);
    unpacker_free(r->archive);
    r->archive = NULL;
    r->in_archive = false;
}

void fig_reader_free(fig_reader *r)
{
    if (!r)
        return;
    close_file(r);
    files_free(r->walk);
    for (size_t i = 0; i < r->paths_count; i++)
        free(r->paths[i]);
    free(r->paths);
    buf_clear(&r->data);
    buf_clear(&r->repaired);
    buf_clear(&r->where);
    page_clear(&r->page);
    csv_clear(&r->columns);
    csv_clear(&r->row);
    arena_clear(&r->strings);
    free(r);
}

size_t fig_reader_left_out(const fig_reader *r)
{
    return r->told.left_out_count;
}

notices *reader_notices(fig_reader *r)
{
    return &r->told;
}

uint64_t reader_bytes_read(const fig_reader *r)
{
    if (r->archive)
        return r->bytes_before + unpacker_bytes_read(r->archive);
    return r->bytes_before + (r->in && !r->in_archive ? input_bytes_read(r->in) : 0);
}

bool reader_id_given(const fig_reader *r)
{
    return r->id_given;
}

bool reader_is_page(const fig_reader *r)
{
    return r->form != FORM_JSON_LINES && r->form != FORM_JSON && r->form != FORM_MBOX &&
           r->form != FORM_WARC && r->form != FORM_CSV && r->form != FORM_FEED;
}

bool reader_is_container(const fig_reader *r)
{
    return r->in_archive || !reader_is_page(r);
}

bool reader_is_complete(const fig_reader *r)
{
    return r->told.left_out_count == r->left_out_before;
}

const char *reader_where(fig_reader *r)
{
    buf_truncate(&r->where);
    buf_text(&r->where, !strcmp(r->path, "-") ? "stdin" : r->path);
    if (r->line_number)
        buf_format(&r->where, ":%zu", r->line_number);
    else if (r->item_number)
        buf_format(&r->where, r->form == FORM_WARC ? ": record %zu" : ": article %zu",
                   r->item_number);
    return buf_string(&r->where);
}

/* ---- messages ---------------------------------------------------------------------------- */

static void leave_out(fig_reader *r, const char *what, const char *mend)
{
    fig_error why;
    error_set(&why, FIG_BAD_INPUT, reader_where(r), what, mend);
    notices_left_out(&r->told, &why);
}

__attribute__((format(printf, 3, 4))) static void note(fig_reader *r, const char *mend,
                                                       const char *format, ...)
{
    fig_error why;
    char what[sizeof why.what];
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    error_set(&why, FIG_BAD_INPUT, reader_where(r), what, mend);
    notices_noted(&r->told, &why);
}

/* How many bytes of `text` to show, whole characters. */
static int shown_bytes(const char *text)
{
    const size_t bytes = strlen(text);
    return (int)(bytes <= SHOWN_BYTES ? bytes : utf8_border(text, SHOWN_BYTES));
}

/* A failure of one input is told and passed over; only a lack of memory ends the reading. */
static fig_status pass_over(fig_reader *r, fig_status status, fig_error *why, fig_error *err)
{
    if (status == FIG_NO_MEMORY)
        return error_no_memory(err);
    error_set(why, why->status, reader_where(r), why->what, why->mend);
    notices_left_out(&r->told, why);
    return FIG_OK;
}

/* r->data is no JSON from `broken_at` on; its first line is r->line_number. */
static void leave_out_json(fig_reader *r, size_t broken_at)
{
    fig_error why;
    const char *const text = r->data.data;
    size_t line_begin = 0, column = 1, shown = 0;
    for (size_t i = 0; i < broken_at; i++) {
        if (text[i] == '\n') {
            r->line_number++;
            line_begin = i + 1;
        }
    }
    for (size_t i = line_begin; i < broken_at; i++)
        column += ((unsigned char)text[i] & 0xc0) != 0x80;
    while (shown < SHOWN_BYTES && broken_at + shown < r->data.bytes &&
           text[broken_at + shown] != '\n')
        shown++;
    if (broken_at + shown < r->data.bytes)
        shown = utf8_border(text, broken_at + shown) - broken_at;
    error_format(&why, FIG_BAD_INPUT, reader_where(r),
                 r->form == FORM_JSON ? "write one JSON object, or an array of them"
                                      : "write one JSON object a line",
                 shown ? "broken JSON at column %zu: '%.*s'"
                       : "broken JSON: it ends at column %zu, too early",
                 column, (int)shown, text + broken_at);
    notices_left_out(&r->told, &why);
}

/* ---- fields ------------------------------------------------------------------------------ */

void reader_content_id(const char *text, size_t bytes, char out[CONTENT_ID_BYTES + 1])
{
    const XXH128_hash_t hash = XXH3_128bits(text, bytes);
    snprintf(out, CONTENT_ID_BYTES + 1, "%016" PRIx64, (uint64_t)hash.high64);
}

/* A string without white space around it; NULL when nothing is left. */
static const char *trimmed(arena *strings, const char *text)
{
    if (!text)
        return NULL;
    text += strspn(text, " \t\r\n\f\v");
    size_t bytes = strlen(text);
    while (bytes && strchr(" \t\r\n\f\v", text[bytes - 1]))
        bytes--;
    return bytes ? arena_copy(strings, text, bytes) : NULL;
}

static const char *fitting_id(arena *strings, const char *id)
{
    char hash[CONTENT_ID_BYTES + 1];
    const size_t bytes = id ? strlen(id) : 0;
    if (bytes <= ID_BYTES_MAX)
        return id;
    const size_t kept = utf8_border(id, ID_BYTES_MAX - CONTENT_ID_BYTES - 1);
    char *const cut = arena_alloc(strings, ID_BYTES_MAX + 1);
    if (!cut)
        return NULL;
    reader_content_id(id, bytes, hash);
    memcpy(cut, id, kept);
    cut[kept] = '~';
    memcpy(cut + kept + 1, hash, sizeof hash);
    return cut;
}

/* "en", "en-US", "EN" -> "en"; NULL when it is none. */
static const char *language(arena *strings, const char *given)
{
    char code[LANGUAGE_BYTES];
    size_t bytes = 0;
    while (bytes < LANGUAGE_BYTES && isalpha((unsigned char)given[bytes]))
        bytes++;
    if (bytes < 2 || bytes >= LANGUAGE_BYTES || (given[bytes] && !strchr("-_", given[bytes])))
        return NULL;
    for (size_t i = 0; i < bytes; i++)
        code[i] = (char)tolower((unsigned char)given[i]);
    return arena_copy(strings, code, bytes);
}

/* Text that was spoiled before it came here is told of, once a file, and stays as it is. */
static void note_doubled(fig_reader *r, const fig_article *article)
{
    const size_t count = r->doubled ? 0 : encoding_doubled(article->text, article->text_bytes);
    if (count)
        note(r, "mend it where it comes from",
             count == 1 ? "%zu place looks as if it had been made UTF-8 twice"
                        : "%zu places look as if they had been made UTF-8 twice",
             count);
    r->doubled = r->doubled || count;
}

/* What every article needs, whatever it came from: its strings already stand in `out`. */
static fig_status complete(fig_reader *r, fig_article *out, fig_error *err)
{
    char id[CONTENT_ID_BYTES + 1], iso[DATE_BYTES], lang[LANGUAGE_BYTES];
    date found;
    const char *const given_lang = out->lang;
    out->path = r->path;
    note_doubled(r, out);
    out->id = fitting_id(&r->strings, out->id);
    r->id_given = out->id != NULL;
    if (!out->id) {
        reader_content_id(out->text, out->text_bytes, id);
        out->id = arena_string(&r->strings, id);
    }
    out->lang = given_lang ? language(&r->strings, given_lang) : NULL;
    if (given_lang && !out->lang)
        note(r, "write it as 'en' or 'de'", "'lang' is not a language code: '%.*s'",
             shown_bytes(given_lang), given_lang);
    if (!out->lang && *r->lang) {
        out->lang = r->lang;
    } else {
        language_settle(out->lang, out->text, out->text_bytes, lang);
        out->lang = arena_string(&r->strings, lang);
    }
    if (!out->published && date_find(out->text, out->text_bytes, &found)) {
        out->published = arena_copy(&r->strings, iso, date_print(&found, iso));
        out->date_source = "text";
    }
    return r->strings.failed ? error_no_memory(err) : FIG_OK;
}

static void take_page(fig_reader *r, fig_article *out)
{
    const page *const p = &r->page;
    *out = (fig_article){ .title = p->title,
                          .author = p->author,
                          .source = p->source,
                          .url = p->url,
                          .published = p->published,
                          .date_source = p->date_source,
                          .lang = p->lang,
                          .text = buf_string(&p->text),
                          .text_bytes = p->text.bytes,
                          .furniture = buf_string(&p->furniture),
                          .furniture_bytes = p->furniture.bytes };
    /* what a page says of its language is a habit of its maker, not worth a message */
    if (out->lang && !language(&r->strings, out->lang))
        out->lang = NULL;
}

/* r->repaired takes the place of r->data. What was replaced is told, once a file. */
static void take_repaired(fig_reader *r, size_t replaced, const char *mend)
{
    const buf mended = r->repaired;
    r->repaired = r->data;
    r->data = mended;
    if (!r->mended && replaced)
        note(r, mend,
             replaced == 1 ? "%zu byte sequence that is no UTF-8 was replaced"
                           : "%zu byte sequences that are no UTF-8 were replaced",
             replaced);
    r->mended = r->mended || replaced;
}

static const char convert_mend[] = "convert it, as with 'iconv -f WINDOWS-1252 -t UTF-8'";

/* Make r->data valid UTF-8, which JSON is to be. */
static fig_status mend_data(fig_reader *r, fig_error *err)
{
    if (utf8_valid(buf_string(&r->data), r->data.bytes))
        return FIG_OK;
    buf_truncate(&r->repaired);
    const size_t replaced = utf8_repair(buf_string(&r->data), r->data.bytes, &r->repaired);
    if (buf_failed(&r->repaired))
        return error_no_memory(err);
    take_repaired(r, replaced, convert_mend);
    return FIG_OK;
}

/* Make r->data, a whole page or text, UTF-8 of whatever encoding it is in; `declared` or NULL. */
static fig_status decode_data(fig_reader *r, const char *declared, fig_error *err)
{
    encoding_found found;
    const fig_status status =
        encoding_to_utf8(buf_string(&r->data), r->data.bytes, declared, &r->repaired, &found, err);
    if (status || found.by == ENCODING_VALID)
        return status;
    if (found.by == ENCODING_DETECTED)
        note(r, "if that is wrong, convert it with 'iconv -f ENCODING -t UTF-8'",
             "is no UTF-8 and declares no encoding it keeps to; read as %s", found.name);
    take_repaired(r, found.replaced, convert_mend);
    return FIG_OK;
}

/* ---- JSON -------------------------------------------------------------------------------- */

/* A field's string; a value of another type is told of and not used. */
static const char *field(fig_reader *r, const json *object, const char *key)
{
    const json *const value = json_member(object, key);
    if (value && !json_text(value) && !json_is_null(value)) {
        note(r, "write it in quotes", "'%s' is not a string", key);
        return NULL;
    }
    return trimmed(&r->strings, json_text(value));
}

/* An id may be a number as long as it is exact. */
static const char *id_field(fig_reader *r, const json *object)
{
    double number;
    char digits[32];
    if (!json_number(json_member(object, "id"), &number))
        return field(r, object, "id");
    if (fabs(number) > 9007199254740991.0 || number != floor(number)) { /* 2^53 - 1 */
        note(r, "write it in quotes", "'id' is a number that cannot be kept exactly");
        return NULL;
    }
    snprintf(digits, sizeof digits, "%.0f", number);
    return arena_string(&r->strings, digits);
}

/* One name, or several in an array. */
static const char *author_field(fig_reader *r, const json *object)
{
    const json *const value = json_member(object, "author");
    if (!json_is_array(value))
        return field(r, object, "author");
    buf names = BUF_EMPTY;
    for (const json *one = json_first(value); one; one = json_next(one)) {
        const char *const name = trimmed(&r->strings, json_text(one));
        if (name && names.bytes)
            buf_text(&names, ", ");
        if (name)
            buf_text(&names, name);
    }
    const char *const all = names.bytes ? arena_copy(&r->strings, names.data, names.bytes) : NULL;
    r->strings.failed = r->strings.failed || buf_failed(&names);
    buf_clear(&names);
    return all;
}

static void date_field(fig_reader *r, const json *object, fig_article *out)
{
    const char *const key = json_member(object, "published") ? "published" : "date";
    const char *const given = field(r, object, key);
    date found;
    char iso[DATE_BYTES];
    if (!given)
        return;
    if (!date_read(given, strlen(given), &found)) {
        note(r, date_mend, "'%s' is not a date: '%.*s'", key, shown_bytes(given), given);
        return;
    }
    out->published = arena_copy(&r->strings, iso, date_print(&found, iso));
    out->date_source = "given";
}

static bool has_text(const char *text)
{
    return text && text[strspn(text, " \t\r\n\f\v")];
}

/* The last line of figtrail's own ndjson, so that what `show --all` writes can be read again. */
static bool is_summary(const json *object)
{
    const char *const type = json_text(json_member(object, "type"));
    return type && !strcmp(type, "summary");
}

/* The article of one object. `*taken` says whether there is one; what is wrong with it is told. */
static fig_status take_object(fig_reader *r, const json *object, fig_article *out, bool *taken,
                              fig_error *err)
{
    fig_error why;
    const char *const text = json_text(json_member(object, "text"));
    const char *const html = json_text(json_member(object, "html"));
    *taken = false;
    if (!json_is_object(object)) {
        leave_out(r, "is not a JSON object", "write it as {\"text\": \"...\"}");
        return FIG_OK;
    }
    if (has_text(text)) {
        *out = (fig_article){ .text = text, .text_bytes = strlen(text) };
    } else if (has_text(html)) {
        const fig_status status = extract_html(html, strlen(html), "UTF-8", &r->page, &why);
        if (status)
            return pass_over(r, status, &why, err);
        take_page(r, out);
    } else if (is_summary(object)) {
        return FIG_OK;
    } else {
        const bool is_empty = text || html || r->form == FORM_FEED;
        leave_out(r, is_empty ? "the article has no text" : "has neither 'text' nor 'html'",
                  is_empty ? NULL : "write it as {\"text\": \"...\"}");
        return FIG_OK;
    }
    const struct {
        const char **to, *given;
    } fields[] = {
        { &out->id, id_field(r, object) },         { &out->title, field(r, object, "title") },
        { &out->author, author_field(r, object) }, { &out->source, field(r, object, "source") },
        { &out->url, field(r, object, "url") },    { &out->lang, field(r, object, "lang") },
    };
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (fields[i].given)
            *fields[i].to = fields[i].given;
    date_field(r, object, out);
    *taken = true;
    return complete(r, out, err);
}

/* Of a byte order mark at the beginning. */
static size_t mark_bytes(const char *data, size_t bytes)
{
    return bytes >= 3 && !memcmp(data, "\xef\xbb\xbf", 3) ? 3 : 0;
}

static bool is_blank(const buf *text)
{
    return !buf_string(text)[strspn(buf_string(text), " \t\r\f\v")];
}

/* Parse r->data into r->document, which stays NULL when it is no JSON. */
static fig_status parse(fig_reader *r, size_t *broken_at, fig_error *err)
{
    const fig_status status = mend_data(r, err);
    json_free(r->document);
    r->document = NULL;
    if (status)
        return status;
    memset(r->data.data, ' ', mark_bytes(r->data.data, r->data.bytes)); /* JSON has none */
    json_mend_escapes(r->data.data, r->data.bytes);
    r->document = json_read(r->data.data, r->data.bytes, broken_at);
    return FIG_OK;
}

static fig_status next_line(fig_reader *r, fig_article *out, bool *taken, fig_error *err)
{
    fig_error why;
    size_t broken_at;
    const fig_status status = input_line(r->in, READER_BYTES_MAX, &r->data, &why);
    *taken = false;
    if (status == FIG_END) {
        r->line_number = 0;
        r->ended = true;
        return FIG_OK;
    }
    r->line_number++;
    if (status) {
        r->ended = status != FIG_TOO_LARGE;
        return pass_over(r, status, &why, err);
    }
    if (is_blank(&r->data))
        return FIG_OK;
    const fig_status parsed = parse(r, &broken_at, err);
    if (parsed == FIG_OK && !r->document)
        leave_out_json(r, broken_at);
    return parsed || !r->document ? parsed : take_object(r, r->document, out, taken, err);
}

static fig_status next_item(fig_reader *r, fig_article *out, bool *taken, fig_error *err)
{
    const json *const item = r->item;
    *taken = false;
    if (!item) {
        r->ended = true;
        return FIG_OK;
    }
    r->item = json_is_array(r->document) ? json_next(item) : NULL;
    r->item_number += json_is_array(r->document);
    return take_object(r, item, out, taken, err);
}

/* Does the first line hold a whole object? Then these are JSON lines, whatever the name says. */
static fig_status open_json(fig_reader *r, fig_error *err)
{
    fig_error why;
    size_t broken_at = 0;
    fig_status status;
    do {
        status = input_line(r->in, READER_BYTES_MAX, &r->data, &why);
        r->line_number++;
    } while (status == FIG_OK && is_blank(&r->data));
    if (status == FIG_OK && (status = parse(r, &broken_at, err)) != FIG_OK)
        return status;
    if (status == FIG_OK && json_is_object(r->document)) {
        r->form = FORM_JSON_LINES;
        r->item = r->document;
        return FIG_OK;
    }
    if (status == FIG_OK && !r->document) {
        buf_byte(&r->data, '\n'); /* keeps the lines' numbers */
        status = input_rest(r->in, READER_BYTES_MAX - r->data.bytes, &r->data, &why);
        if (status == FIG_OK && (status = parse(r, &broken_at, err)) != FIG_OK)
            return status;
    }
    if (status) {
        r->line_number = 0;
        r->ended = true;
        return pass_over(r, status, &why, err);
    }
    if (!r->document)
        leave_out_json(r, broken_at);
    r->line_number = 0;
    r->item = json_is_array(r->document) ? json_first(r->document) : r->document;
    r->ended = r->item == NULL;
    return FIG_OK;
}

/* ---- CSV --------------------------------------------------------------------------------- */

/* The next record into `out`, r->line_number its first line. FIG_END after the last; what is wrong
 * with one is told: then it has no fields. */
static fig_status read_record(fig_reader *r, csv *out, fig_error *err)
{
    fig_error why;
    size_t bytes = 0, lines = 0;
    bool whole = false;
    csv_begin(out);
    r->line_number += r->row_lines;
    while (!whole && bytes <= READER_BYTES_MAX) {
        fig_status status = input_line(r->in, READER_BYTES_MAX, &r->data, &why);
        if (status == FIG_END && !lines)
            return FIG_END;
        r->row_lines = ++lines;
        if (status == FIG_END)
            break;
        if (status) {
            csv_begin(out);
            r->ended = status != FIG_TOO_LARGE;
            return pass_over(r, status, &why, err);
        }
        if ((status = mend_data(r, err)) != FIG_OK)
            return status;
        bytes += r->data.bytes;
        whole = csv_add_line(out, buf_string(&r->data), r->data.bytes);
        if (csv_failed(out))
            return error_no_memory(err);
    }
    if (!whole) {
        csv_clear(out); /* gives back what was held for it */
        leave_out(r, "the record has a quoted field that does not end",
                  "write a quote within quotes twice");
        r->ended = true;
    }
    return FIG_OK;
}

static fig_status next_row(fig_reader *r, fig_article *out, bool *taken, fig_error *err)
{
    *taken = false;
    const fig_status status = read_record(r, &r->row, err);
    const size_t count = csv_count(&r->row), columns = csv_count(&r->columns);
    if (status == FIG_END) {
        r->line_number = 0;
        r->ended = true;
    }
    if (status || (count <= 1 && !has_text(count ? csv_field(&r->row, 0) : NULL)))
        return status == FIG_END ? FIG_OK : status;
    if (count > columns)
        note(r, "put fields that have the delimiter in quotes",
             "has %zu fields, the first line names %zu", count, columns);
    json_free(r->document);
    bool built = (r->document = json_object_new()) != NULL;
    for (size_t i = 0; built && i < count && i < columns; i++)
        built = json_put_text(r->document, csv_field(&r->columns, i), csv_field(&r->row, i));
    return built ? take_object(r, r->document, out, taken, err) : error_no_memory(err);
}

/* Read the line of names. */
static fig_status open_csv(fig_reader *r, fig_error *err)
{
    fig_error why;
    fig_status status = input_line(r->in, READER_BYTES_MAX, &r->data, &why);
    r->row_lines = r->line_number = 1;
    if (status) {
        r->ended = true;
        return pass_over(r, status, &why, err);
    }
    if ((status = mend_data(r, err)) != FIG_OK)
        return status;
    const size_t mark = mark_bytes(buf_string(&r->data), r->data.bytes);
    const char *const line = buf_string(&r->data) + mark;
    r->columns.delimiter = r->row.delimiter = csv_delimiter(line, r->data.bytes - mark);
    if (!r->columns.delimiter) {
        leave_out(r, "the first line names no column 'text' or 'html'",
                  "name the columns as the keys of JSON lines: id,title,text,published");
        r->ended = true;
        return FIG_OK;
    }
    csv_begin(&r->columns);
    csv_add_line(&r->columns, line, r->data.bytes - mark);
    csv_make_names(&r->columns);
    return csv_failed(&r->columns) ? error_no_memory(err) : FIG_OK;
}

/* ---- feeds ------------------------------------------------------------------------------- */

/* Its items become those of a JSON array. */
static fig_status open_feed(fig_reader *r, fig_error *err)
{
    fig_error why;
    buf_truncate(&r->data);
    fig_status status = input_rest(r->in, READER_BYTES_MAX, &r->data, &why);
    if (status == FIG_OK) {
        const bool is_utf8 = utf8_valid(buf_string(&r->data), r->data.bytes);
        status = feed_read(buf_string(&r->data), r->data.bytes, is_utf8 ? "UTF-8" : NULL,
                           &r->document, &why);
    }
    r->ended = status != FIG_OK;
    if (status)
        return pass_over(r, status, &why, err);
    r->item = json_first(r->document);
    return FIG_OK;
}

/* ---- pages ------------------------------------------------------------------------------- */

static fig_status take_text(fig_reader *r, fig_article *out, fig_error *err)
{
    const char *const text = buf_string(&r->data);
    *out = (fig_article){ .text = text, .text_bytes = r->data.bytes };
    const fig_span title = extract_title(text, r->data.bytes);
    if (title.end > title.begin)
        out->title = arena_copy(&r->strings, text + title.begin, title.end - title.begin);
    return complete(r, out, err);
}

/* The article of r->data, a text or a page of `form`. `charset` is what came with it, or "". */
static fig_status take_data(fig_reader *r, file_form form, const char *charset, fig_article *out,
                            bool *taken, fig_error *err)
{
    fig_error why;
    char declared[ENCODING_NAME_BYTES] = "";
    if (form == FORM_HTML && !*charset)
        encoding_declared(buf_string(&r->data), r->data.bytes, declared);
    fig_status status = decode_data(r, *charset ? charset : declared, err);
    if (status)
        return status;
    if (form == FORM_TEXT) {
        if (!has_text(r->data.data)) {
            leave_out(r, "has no text", NULL);
            return FIG_OK;
        }
        *taken = true;
        return take_text(r, out, err);
    }
    status = form == FORM_HTML
                 ? extract_html(buf_string(&r->data), r->data.bytes, "UTF-8", &r->page, &why)
                 : extract_markdown(r->data.data, r->data.bytes, &r->page, &why);
    if (status)
        return pass_over(r, status, &why, err);
    take_page(r, out);
    *taken = true;
    return complete(r, out, err);
}

/* The one article of a file that is a page. */
static fig_status take_file(fig_reader *r, fig_article *out, bool *taken, fig_error *err)
{
    fig_error why;
    *taken = false;
    r->ended = true;
    buf_truncate(&r->data);
    const fig_status status = input_rest(r->in, READER_BYTES_MAX, &r->data, &why);
    return status ? pass_over(r, status, &why, err) : take_data(r, r->form, "", out, taken, err);
}

/* The next page or text of a web archive. When it was fetched is no date of publication. */
static fig_status next_record(fig_reader *r, fig_article *out, bool *taken, fig_error *err)
{
    fig_error why;
    warc_page found;
    char charset[ENCODING_NAME_BYTES];
    fig_status status = warc_next(&r->warc, r->in, READER_BYTES_MAX, &r->data, &found, &why);
    *taken = false;
    r->ended = status == FIG_END;
    r->item_number = r->ended ? 0 : r->warc.records_count;
    if (status)
        return r->ended ? FIG_OK : pass_over(r, status, &why, err);
    encoding_of_type(found.type, charset);
    r->mended = r->doubled = false; /* of each record */
    status = take_data(r, found.is_html ? FORM_HTML : FORM_TEXT, charset, out, taken, err);
    if (*taken && found.url && utf8_valid(found.url, strlen(found.url)))
        out->url = arena_string(&r->strings, found.url);
    return status || !r->strings.failed ? status : error_no_memory(err);
}

/* ---- mail -------------------------------------------------------------------------------- */

/* The article of the message in r->data. */
static fig_status take_message(fig_reader *r, fig_article *out, bool *taken, fig_error *err)
{
    fig_error why;
    mail_found found;
    const fig_status status =
        mail_read(buf_string(&r->data), r->data.bytes, &r->page, &found, &why);
    if (status)
        return pass_over(r, status, &why, err);
    if (found.attachments)
        note(r, "save what is to be searched as files of their own",
             found.attachments == 1 ? "%zu attachment was left aside"
                                    : "%zu attachments were left aside",
             found.attachments);
    take_page(r, out);
    out->id = found.id;
    *taken = true;
    return complete(r, out, err);
}

static fig_status take_mail(fig_reader *r, fig_article *out, bool *taken, fig_error *err)
{
    fig_error why;
    *taken = false;
    r->ended = true;
    buf_truncate(&r->data);
    const fig_status status = input_rest(r->in, READER_BYTES_MAX, &r->data, &why);
    return status ? pass_over(r, status, &why, err) : take_message(r, out, taken, err);
}

static fig_status next_message(fig_reader *r, fig_article *out, bool *taken, fig_error *err)
{
    fig_error why;
    const fig_status status = mbox_next(&r->mbox, r->in, READER_BYTES_MAX, &r->data, &why);
    *taken = false;
    r->ended = status && status != FIG_TOO_LARGE;
    r->line_number = status == FIG_END ? 0 : r->mbox.message_line;
    if (status == FIG_END)
        return FIG_OK;
    return status ? pass_over(r, status, &why, err) : take_message(r, out, taken, err);
}

/* ---- files ------------------------------------------------------------------------------- */

static file_form form_by_content(const char *data, size_t bytes)
{
    size_t at = mark_bytes(data, bytes);
    if (csv_is_likely(data + at, bytes - at))
        return FORM_CSV;
    while (at < bytes && strchr(" \t\r\n", data[at]))
        at++;
    if (at < bytes && (data[at] == '{' || data[at] == '['))
        return FORM_JSON;
    if (warc_is(data, bytes))
        return FORM_WARC;
    if (feed_begins(data, bytes))
        return FORM_FEED;
    if (mail_is_mbox(data, bytes))
        return FORM_MBOX;
    if (mail_is_message(data, bytes))
        return FORM_MAIL;
    return extract_is_html(data, bytes) ? FORM_HTML : FORM_TEXT;
}

/* See what r->in gives. What cannot be read is told, and r->ended set. */
static fig_status see_content(fig_reader *r, file_form by_name, const char *data, size_t bytes,
                              fig_error *err)
{
    const bool wide = encoding_wide(data, bytes) != NULL;
    r->form = by_name == FORM_UNKNOWN ? form_by_content(data, bytes) : by_name;
    if (!bytes) {
        leave_out(r, "is empty", NULL);
        r->ended = true;
    } else if (wide &&
               (r->form == FORM_JSON || r->form == FORM_JSON_LINES || r->form == FORM_CSV)) {
        leave_out(
            r, r->form == FORM_CSV ? "is CSV in UTF-16 or UTF-32" : "is JSON in UTF-16 or UTF-32",
            "convert it with 'iconv -f UTF-16 -t UTF-8'");
        r->ended = true;
    } else if (extract_is_binary(data, bytes) && !wide && r->form != FORM_WARC) {
        leave_out(r, "is no text: it has bytes that no text has", NULL);
        r->ended = true;
    } else if (r->form == FORM_JSON) {
        return open_json(r, err);
    } else if (r->form == FORM_CSV) {
        return open_csv(r, err);
    } else if (r->form == FORM_FEED) {
        return open_feed(r, err);
    }
    return FIG_OK;
}

/* The next file of the archive at hand. After its last, r->ended stays set. */
static fig_status next_in_archive(fig_reader *r, fig_error *err)
{
    unpacked file;
    const char *data;
    size_t bytes;
    close_input(r);
    fig_status status = unpacker_next(r->archive, &file, err);
    if (status == FIG_END) {
        close_file(r);
        r->in_archive = true;
        r->path = r->file.path;
        if (!r->found_in_archive && reader_is_complete(r))
            leave_out(r, "the archive has no file of a form that is read", NULL);
        return FIG_OK;
    }
    if (status)
        return status;
    r->in = file.in;
    r->path = file.path;
    r->ended = false;
    r->found_in_archive = true;
    status = input_peek(r->in, &data, &bytes, err); /* was done before: nothing to fail */
    return status ? status : see_content(r, file.form, data, bytes, err);
}

/* Open the file at hand and see what it is. What cannot be read is told, and r->ended set. */
static fig_status open_file(fig_reader *r, fig_error *err)
{
    fig_error why;
    const char *data;
    size_t bytes;
    fig_status status = input_open(r->file.path, &r->in, &why);
    if (status == FIG_OK)
        status = input_peek(r->in, &data, &bytes, &why);
    if (status) {
        r->ended = true;
        return pass_over(r, status, &why, err);
    }
    if (!bytes || (r->file.form != FORM_ARCHIVE && !unpacker_is_archive(data, bytes)))
        return see_content(r, r->file.form, data, bytes, err);
    input *const in = r->in;
    r->in = NULL;
    r->in_archive = true;
    r->found_in_archive = false;
    r->ended = true;
    return unpacker_open(in, r->file.path, &unpacker_defaults, &r->told, &r->archive, err);
}

fig_status reader_next_file(fig_reader *r, file_found *out, fig_error *err)
{
    close_file(r);
    const fig_status status = files_next(r->walk, &r->file, err);
    *out = r->file;
    r->path = r->file.path;
    r->form = r->file.form;
    r->ended = status != FIG_OK;
    r->left_out_before = r->told.left_out_count;
    return status;
}

fig_status reader_next_article(fig_reader *r, fig_article *out, fig_error *err)
{
    fig_status status = FIG_OK;
    bool taken = false;
    *out = (fig_article){ 0 };
    if (!r->ended && !r->in)
        status = open_file(r, err);
    while (status == FIG_OK && (!r->ended || r->archive) && !taken) {
        arena_reset(&r->strings);
        if (r->ended)
            status = next_in_archive(r, err);
        else if (r->item)
            status = next_item(r, out, &taken, err);
        else if (r->form == FORM_JSON || r->form == FORM_FEED)
            r->ended = true;
        else if (r->form == FORM_CSV)
            status = next_row(r, out, &taken, err);
        else if (r->form == FORM_JSON_LINES)
            status = next_line(r, out, &taken, err);
        else if (r->form == FORM_WARC)
            status = next_record(r, out, &taken, err);
        else if (r->form == FORM_MBOX)
            status = next_message(r, out, &taken, err);
        else if (r->form == FORM_MAIL)
            status = take_mail(r, out, &taken, err);
        else
            status = take_file(r, out, &taken, err);
    }
    if (status != FIG_OK)
        *out = (fig_article){ 0 };
    return status != FIG_OK || taken ? status : FIG_END;
}

fig_status fig_reader_next(fig_reader *r, fig_article *out, fig_error *err)
{
    file_found file;
    for (;;) {
        fig_status status = reader_next_article(r, out, err);
        if (status == FIG_END)
            status = reader_next_file(r, &file, err);
        else
            return status;
        if (status != FIG_OK)
            return status;
    }
}
