/* mail.c - a message's words and what its header says, and a page in the form of one, through
 * GMime. Transfer encodings are GMime's; the characters of parts become UTF-8 as those of any text
 * do. */
#include "indexer/mail.h"

#include "core/error.h"
#include "indexer/dates.h"
#include "indexer/encoding.h"
#include "stem/utf8.h"

#include <gmime/gmime.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { PARTS_DEPTH_MAX = 16 };

typedef struct reading {
    page *p;
    page html;      /* of the part at hand */
    buf raw, clean; /* a part's bytes, and those as UTF-8 */
    size_t attachments;
    bool failed; /* out of memory */
} reading;

static void take_part(reading *r, GMimeObject *object, unsigned depth);

/* The bytes of a part without their transfer encoding, as UTF-8. Lent by `r`. */
static const buf *content(reading *r, GMimePart *part)
{
    GMimeDataWrapper *const wrapped = g_mime_part_get_content(part);
    GMimeStream *const to = g_mime_stream_mem_new();
    encoding_found found;
    buf_truncate(&r->raw);
    if (wrapped && g_mime_data_wrapper_write_to_stream(wrapped, to) >= 0) {
        const GByteArray *const bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(to));
        buf_append(&r->raw, bytes->data, bytes->len);
    }
    g_object_unref(to);
    const char *const declared =
        g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
    r->failed = r->failed || buf_failed(&r->raw) ||
                encoding_to_utf8(buf_string(&r->raw), r->raw.bytes, declared, &r->clean, &found,
                                 NULL) != FIG_OK;
    return !r->failed && found.by != ENCODING_VALID ? &r->clean : &r->raw;
}

static void append_text(reading *r, const char *text, size_t bytes)
{
    buf *const out = &r->p->text;
    while (bytes && strchr("\r\n \t", text[bytes - 1]))
        bytes--;
    if (out->bytes && bytes)
        buf_text(out, "\n\n");
    for (size_t i = 0; i < bytes; i++)
        if (text[i] != '\r' || (i + 1 < bytes && text[i + 1] != '\n'))
            buf_byte(out, text[i] ? text[i] : ' ');
}

static void take_leaf(reading *r, GMimeObject *object)
{
    GMimeContentType *const type = g_mime_object_get_content_type(object);
    const char *const placed = g_mime_object_get_disposition(object);
    const bool is_html = g_mime_content_type_is_type(type, "text", "html");
    if (!GMIME_IS_PART(object) || (placed && !strcasecmp(placed, "attachment")) ||
        (!is_html && !g_mime_content_type_is_type(type, "text", "plain"))) {
        r->attachments++;
        return;
    }
    const buf *const text = content(r, GMIME_PART(object));
    if (!is_html) {
        append_text(r, buf_string(text), text->bytes);
        return;
    }
    const fig_status status = extract_html(buf_string(text), text->bytes, &r->html, NULL);
    if (status == FIG_OK)
        append_text(r, buf_string(&r->html.text), r->html.text.bytes);
    r->p->is_cut = r->p->is_cut || r->html.is_cut;
    r->failed = r->failed || status == FIG_NO_MEMORY;
}

/* The same said in several ways: the plain text where there is one, else the richest. */
static void take_one_of(reading *r, GMimeMultipart *several, unsigned depth)
{
    const size_t before = r->p->text.bytes;
    const int count = g_mime_multipart_get_count(several);
    for (int i = 0; i < count && r->p->text.bytes == before; i++) {
        GMimeObject *const part = g_mime_multipart_get_part(several, i);
        if (g_mime_content_type_is_type(g_mime_object_get_content_type(part), "text", "plain"))
            take_part(r, part, depth);
    }
    for (int i = count - 1; i >= 0 && r->p->text.bytes == before; i--)
        take_part(r, g_mime_multipart_get_part(several, i), depth);
}

static void take_part(reading *r, GMimeObject *object, unsigned depth)
{
    if (!GMIME_IS_MULTIPART(object) || depth == PARTS_DEPTH_MAX) {
        take_leaf(r, object);
        return;
    }
    GMimeMultipart *const several = GMIME_MULTIPART(object);
    if (g_mime_content_type_is_type(g_mime_object_get_content_type(object), "multipart",
                                    "alternative")) {
        take_one_of(r, several, depth + 1);
        return;
    }
    for (int i = 0; i < g_mime_multipart_get_count(several); i++)
        take_part(r, g_mime_multipart_get_part(several, i), depth + 1);
}

/* ---- the header ------------------------------------------------------------------------------ */

/* A header's value as valid UTF-8 in one line; NULL when it is empty. */
static const char *header_text(reading *r, const char *value)
{
    if (!value)
        return NULL;
    buf_truncate(&r->clean);
    utf8_repair(value, strlen(value), &r->clean);
    r->failed = r->failed || buf_failed(&r->clean);
    char *const text = g_strdup(buf_string(&r->clean));
    g_strdelimit(text, "\r\n\t", ' ');
    g_strstrip(text);
    const char *const kept = *text ? arena_string(&r->p->strings, text) : NULL;
    g_free(text);
    return kept;
}

/* The name of who wrote it, else the address. */
static const char *author(reading *r, GMimeMessage *message)
{
    InternetAddressList *const list = g_mime_message_get_from(message);
    InternetAddress *const first = list && internet_address_list_length(list) > 0
                                       ? internet_address_list_get_address(list, 0)
                                       : NULL;
    if (!first)
        return NULL;
    const char *const name = header_text(r, internet_address_get_name(first));
    return name || !INTERNET_ADDRESS_IS_MAILBOX(first)
               ? name
               : header_text(r, internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first)));
}

static void take_date(reading *r, GMimeMessage *message)
{
    const char *const written = g_mime_object_get_header(GMIME_OBJECT(message), "Date");
    char iso[DATE_BYTES];
    date found;
    /* a name of the zone may stand behind in brackets */
    const size_t bytes = written ? strcspn(written, "(") : 0;
    char *const plain = written ? g_strstrip(g_strndup(written, bytes)) : NULL;
    if (plain && date_read(plain, strlen(plain), &found)) {
        r->p->published = arena_copy(&r->p->strings, iso, date_print(&found, iso));
        r->p->date_source = "given";
    }
    g_free(plain);
}

static GMimeMessage *parse(const char *data, size_t bytes)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, g_mime_init);
    GMimeStream *const from = g_mime_stream_mem_new_with_buffer(data, bytes);
    GMimeParser *const parser = g_mime_parser_new_with_stream(from);
    GMimeMessage *const message = g_mime_parser_construct_message(parser, NULL);
    g_object_unref(parser);
    g_object_unref(from);
    return message;
}

static void take_message(reading *r, GMimeMessage *message, mail_found *out)
{
    page *const p = r->p;
    GMimeObject *const body = g_mime_message_get_mime_part(message);
    if (body)
        take_part(r, body, 0);
    out->attachments = r->attachments;
    out->id = header_text(r, g_mime_message_get_message_id(message));
    p->title = header_text(r, g_mime_message_get_subject(message));
    p->author = author(r, message);
    take_date(r, message);
}

static void end_reading(reading *r, GMimeMessage *message)
{
    if (message)
        g_object_unref(message);
    page_clear(&r->html);
    buf_clear(&r->raw);
    buf_clear(&r->clean);
}

fig_status mail_read(const char *data, size_t bytes, page *p, mail_found *out, fig_error *err)
{
    reading r = { .p = p };
    fig_status status = FIG_OK;
    *out = (mail_found){ 0 };
    page_reset(p);
    page_init(&r.html);
    GMimeMessage *const message = parse(data, bytes);
    if (message)
        take_message(&r, message, out);
    if (r.failed || buf_failed(&p->text) || p->strings.failed)
        status = error_no_memory(err);
    else if (!message)
        status = error_set(err, FIG_BAD_INPUT, NULL, "is no mail message: it has no header", NULL);
    else if (!p->text.bytes)
        status =
            error_no_text(err, out->attachments ? "the message has no text beside its attachments"
                                                : "the message has no text");
    end_reading(&r, message);
    return status;
}

/* ---- pages ----------------------------------------------------------------------------------- */

/* The first HTML in the order of the parts, which is the page; the others are its frames. */
static GMimePart *html_part(GMimeObject *object, unsigned depth)
{
    if (GMIME_IS_PART(object))
        return g_mime_content_type_is_type(g_mime_object_get_content_type(object), "text", "html")
                   ? GMIME_PART(object)
                   : NULL;
    GMimePart *found = NULL;
    if (GMIME_IS_MULTIPART(object) && depth < PARTS_DEPTH_MAX)
        for (int i = 0; !found && i < g_mime_multipart_get_count(GMIME_MULTIPART(object)); i++)
            found = html_part(g_mime_multipart_get_part(GMIME_MULTIPART(object), i), depth + 1);
    return found;
}

static const char *page_address(reading *r, GMimeMessage *message, GMimePart *part)
{
    const char *const given[] = {
        g_mime_object_get_header(GMIME_OBJECT(message), "Snapshot-Content-Location"),
        g_mime_object_get_header(GMIME_OBJECT(part), "Content-Location"),
        g_mime_object_get_header(GMIME_OBJECT(message), "Content-Location"),
    };
    for (size_t i = 0; i < sizeof given / sizeof *given; i++)
        if (given[i] && !g_ascii_strncasecmp(given[i], "http", 4))
            return header_text(r, given[i]);
    return NULL;
}

fig_status mail_read_page(const char *data, size_t bytes, page *p, fig_error *err)
{
    reading r = { .p = p };
    page_reset(p);
    page_init(&r.html);
    GMimeMessage *const message = parse(data, bytes);
    GMimeObject *const body = message ? g_mime_message_get_mime_part(message) : NULL;
    GMimePart *const part = body ? html_part(body, 0) : NULL;
    fig_status status;
    if (part) {
        const buf *const text = content(&r, part);
        status = r.failed ? error_no_memory(err)
                          : extract_html(buf_string(text), text->bytes, p, err);
    } else {
        status = error_set(err, FIG_BAD_INPUT, NULL, "has no page among its parts", NULL);
    }
    if (status == FIG_OK) {
        const char *const address = page_address(&r, message, part);
        if (address)
            p->url = address;
        if (!p->title)
            p->title = header_text(&r, g_mime_message_get_subject(message));
        if (r.failed || p->strings.failed)
            status = error_no_memory(err);
    }
    end_reading(&r, message);
    return status;
}

bool mail_library(char *out, size_t capacity)
{
    snprintf(out, capacity, "%u.%u.%u", gmime_major_version, gmime_minor_version,
             gmime_micro_version);
    return true;
}
