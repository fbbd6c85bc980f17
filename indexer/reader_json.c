/* reader_json.c - articles out of JSON: an object a line, one object, or an array of them; and out
 * of feeds, whose items become those of an array. */
#include "indexer/reading.h"

#include "core/error.h"
#include "indexer/dates.h"
#include "indexer/feed.h"
#include "stem/utf8.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const char date_mend[] = "write it as 2024-03-12 or 2024-03-12T09:30:00Z";

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
    while (shown < READER_SHOWN_BYTES && broken_at + shown < r->data.bytes &&
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
    why.fault = FIG_FAULT_BROKEN_JSON;
    notices_left_out(&r->told, &why);
}

/* The value of an article's field: under its name, or where the map says. */
static const json *member(const fig_reader *r, const json *object, const char *key)
{
    return r->mapped && field_map_has(r->map, key) ? json_member(r->mapped, key)
                                                   : json_member(object, key);
}

/* A field's string; a value of another type is told of and not used. */
static const char *field(fig_reader *r, const json *object, const char *key)
{
    const json *const value = member(r, object, key);
    if (value && !json_text(value) && !json_is_null(value)) {
        reader_note(r, "write it in quotes", "'%s' is not a string", key);
        return NULL;
    }
    return reader_trimmed(&r->strings, json_text(value));
}

/* An id may be a number as long as it is exact. */
static const char *id_field(fig_reader *r, const json *object)
{
    double number;
    char digits[32];
    if (!json_number(member(r, object, "id"), &number))
        return field(r, object, "id");
    if (fabs(number) > 9007199254740991.0 || number != floor(number)) { /* 2^53 - 1 */
        reader_note(r, "write it in quotes", "'id' is a number that cannot be kept exactly");
        return NULL;
    }
    snprintf(digits, sizeof digits, "%.0f", number);
    return arena_string(&r->strings, digits);
}

/* One name, or several in an array. */
static const char *author_field(fig_reader *r, const json *object)
{
    const json *const value = member(r, object, "author");
    if (!json_is_array(value))
        return field(r, object, "author");
    buf names = BUF_EMPTY;
    for (const json *one = json_first(value); one; one = json_next(one)) {
        const char *const name = reader_trimmed(&r->strings, json_text(one));
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
    const char *const key = member(r, object, "published") ? "published" : "date";
    const char *const given = field(r, object, key);
    date found;
    char iso[DATE_BYTES];
    if (!given)
        return;
    if (!date_read(given, strlen(given), &found)) {
        reader_note(r, date_mend, "'%s' is not a date: '%.*s'", key, reader_shown_bytes(given),
                    given);
        return;
    }
    out->published = arena_copy(&r->strings, iso, date_print(&found, iso));
    out->date_source = "given";
}

/* The last line of figtrail's own ndjson, so that what `show --all` writes can be read again. */
static bool is_summary(const json *object)
{
    const char *const type = json_text(json_member(object, "type"));
    return type && !strcmp(type, "summary");
}

/* Which fields hold strings, and which holds the longest: that is the text most likely. */
static void name_strings(const json *object, buf *names, const char **longest)
{
    enum { NAMES_MAX = 8 };
    size_t count = 0, most = 0;
    *longest = NULL;
    for (const json *one = json_first(object); one && count < NAMES_MAX; one = json_next(one)) {
        const char *const text = json_text(one);
        if (!text)
            continue;
        buf_format(names, "%s'%s'", count++ ? ", " : "", json_key(one));
        if (strlen(text) > most) {
            most = strlen(text);
            *longest = json_key(one);
        }
    }
}

static fig_status leave_out_without_text(fig_reader *r, const json *object, bool is_empty,
                                         fig_error *err)
{
    static const char form[] = "write it as {\"text\": \"...\"}";
    buf what = BUF_EMPTY, mend = BUF_EMPTY, names = BUF_EMPTY;
    const char *longest = NULL;
    const bool is_mapped = field_map_has(r->map, "text") || field_map_has(r->map, "html");
    if (!is_empty)
        name_strings(object, &names, &longest);
    if (is_empty)
        buf_text(&what, "the article has no text");
    else
        buf_format(&what, "%s%s%s",
                   is_mapped ? "has nothing that --map has for 'text'"
                             : "has neither 'text' nor 'html'",
                   names.bytes ? "; it has " : "", buf_string(&names));
    if (longest)
        buf_format(&mend, "say which field is the text: --map text=%s", longest);
    const bool failed = buf_failed(&what) || buf_failed(&mend) || buf_failed(&names);
    if (!failed)
        reader_leave_out(r, FIG_FAULT_NO_TEXT, what.data,
                         longest    ? mend.data
                         : is_empty ? NULL
                                    : form);
    buf_clear(&what);
    buf_clear(&mend);
    buf_clear(&names);
    return failed ? error_no_memory(err) : FIG_OK;
}

/* The strings of `object` are in `out` already. */
static fig_status take_fields(fig_reader *r, const json *object, fig_article *out, fig_error *err)
{
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
    return reader_complete(r, out, err);
}

fig_status reader_take_object(fig_reader *r, const json *object, fig_article *out, bool *taken,
                              fig_error *err)
{
    fig_error why;
    *taken = false;
    if (!json_is_object(object)) {
        reader_leave_out(r, FIG_FAULT_BROKEN_JSON, "is not a JSON object",
                         "write it as {\"text\": \"...\"}");
        return FIG_OK;
    }
    json_free(r->mapped);
    r->mapped = NULL;
    if (r->map && r->form != FORM_FEED && !(r->mapped = field_map_apply(r->map, object)))
        return error_no_memory(err);
    const char *const text = json_text(member(r, object, "text"));
    const char *const html = json_text(member(r, object, "html"));
    if (reader_has_text(text)) {
        *out = (fig_article){ .text = text, .text_bytes = strlen(text) };
    } else if (reader_has_text(html)) {
        const fig_status status = extract_html(html, strlen(html), &r->page, &why);
        if (status)
            return reader_pass_over(r, status, &why, err);
        reader_take_page(r, out);
    } else if (is_summary(object)) {
        return FIG_OK;
    } else {
        return leave_out_without_text(r, object, text || html || r->form == FORM_FEED, err);
    }
    *taken = true;
    return take_fields(r, object, out, err);
}

static bool is_blank(const buf *text)
{
    return !buf_string(text)[strspn(buf_string(text), " \t\r\f\v")];
}

/* Parse r->data into r->document, which stays NULL when it is no JSON. */
static fig_status parse(fig_reader *r, size_t *broken_at, fig_error *err)
{
    const fig_status status = reader_mend_data(r, err);
    json_free(r->document);
    r->document = NULL;
    if (status)
        return status;
    memset(r->data.data, ' ', reader_mark_bytes(r->data.data, r->data.bytes)); /* JSON has none */
    json_mend_escapes(r->data.data, r->data.bytes);
    r->document = json_read(r->data.data, r->data.bytes, broken_at);
    return !r->document && *broken_at == JSON_NO_MEMORY ? error_no_memory(err) : FIG_OK;
}

fig_status reader_next_line(fig_reader *r, fig_article *out, bool *taken, fig_error *err)
{
    fig_error why;
    size_t broken_at;
    const fig_status status = input_line(r->in, r->bytes_max, &r->data, &why);
    *taken = false;
    if (status == FIG_END) {
        r->line_number = 0;
        r->ended = true;
        return FIG_OK;
    }
    r->line_number++;
    if (status) {
        r->ended = status != FIG_TOO_LARGE;
        return reader_pass_over(r, status, &why, err);
    }
    if (is_blank(&r->data))
        return FIG_OK;
    const fig_status parsed = parse(r, &broken_at, err);
    if (parsed == FIG_OK && !r->document)
        leave_out_json(r, broken_at);
    return parsed || !r->document ? parsed : reader_take_object(r, r->document, out, taken, err);
}

fig_status reader_next_item(fig_reader *r, fig_article *out, bool *taken, fig_error *err)
{
    const json *const item = r->item;
    *taken = false;
    if (!item) {
        r->ended = true;
        return FIG_OK;
    }
    r->item = json_is_array(r->document) ? json_next(item) : NULL;
    r->item_number += json_is_array(r->document);
    return reader_take_object(r, item, out, taken, err);
}

/* Does the first line hold a whole object? Then these are JSON lines, whatever the name says. */
fig_status reader_open_json(fig_reader *r, fig_error *err)
{
    fig_error why;
    size_t broken_at = 0;
    fig_status status;
    do {
        status = input_line(r->in, r->bytes_max, &r->data, &why);
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
        status = input_rest(r->in, r->bytes_max - r->data.bytes, &r->data, &why);
        if (status == FIG_OK && (status = parse(r, &broken_at, err)) != FIG_OK)
            return status;
    }
    if (status) {
        r->line_number = 0;
        r->ended = true;
        return reader_pass_over(r, status, &why, err);
    }
    if (!r->document)
        leave_out_json(r, broken_at);
    r->line_number = 0;
    r->item = json_is_array(r->document) ? json_first(r->document) : r->document;
    r->ended = r->item == NULL;
    return FIG_OK;
}

/* Its items become those of a JSON array. */
fig_status reader_open_feed(fig_reader *r, fig_error *err)
{
    fig_error why;
    feed_cut cut = { 0 };
    buf_truncate(&r->data);
    fig_status status = input_rest(r->in, r->bytes_max, &r->data, &why);
    if (status == FIG_OK) {
        const bool is_utf8 = utf8_valid(buf_string(&r->data), r->data.bytes);
        status = feed_read(buf_string(&r->data), r->data.bytes, is_utf8 ? "UTF-8" : NULL,
                           &r->document, &cut, &why);
    }
    r->ended = status != FIG_OK;
    if (status)
        return reader_pass_over(r, status, &why, err);
    if (cut.too_deep)
        reader_note(r, NULL, READER_TOO_DEEP);
    else if (cut.ends_at)
        reader_note(r, "fetch it again", "breaks off at line %d: what should follow is missing",
                    cut.ends_at);
    r->item = json_first(r->document);
    return FIG_OK;
}
