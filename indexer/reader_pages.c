/* reader_pages.c - one article from a page, a text or a message: files that are one, and the
 * records of web archives and mailboxes. */
#include "indexer/reading.h"

#include "core/error.h"
#include "indexer/encoding.h"
#include "stem/utf8.h"

#include <string.h>

static fig_status take_text(fig_reader *r, fig_article *out, fig_error *err)
{
    const char *const text = buf_string(&r->data);
    *out = (fig_article){ .text = text, .text_bytes = r->data.bytes };
    const fig_span title = extract_title(text, r->data.bytes);
    if (title.end > title.begin)
        out->title = arena_copy(&r->strings, text + title.begin, title.end - title.begin);
    return reader_complete(r, out, err);
}

/* The article of r->data, a text or a page of `form`. `charset` is what came with it, or "". */
static fig_status take_data(fig_reader *r, file_form form, const char *charset, fig_article *out,
                            bool *taken, fig_error *err)
{
    fig_error why;
    char declared[ENCODING_NAME_BYTES] = "";
    if (form == FORM_HTML && !*charset)
        encoding_declared(buf_string(&r->data), r->data.bytes, declared);
    fig_status status = reader_decode_data(r, *charset ? charset : declared, err);
    if (status)
        return status;
    if (form == FORM_TEXT) {
        if (!reader_has_text(r->data.data)) {
            reader_leave_out(r, FIG_FAULT_NO_TEXT, "has no text", NULL);
            return FIG_OK;
        }
        *taken = true;
        return take_text(r, out, err);
    }
    status = form == FORM_HTML
                 ? extract_html(buf_string(&r->data), r->data.bytes, &r->page, &why)
                 : extract_markdown(r->data.data, r->data.bytes, &r->page, &why);
    if (status)
        return reader_pass_over(r, status, &why, err);
    reader_take_page(r, out);
    *taken = true;
    return reader_complete(r, out, err);
}

/* The one article of a file that is a page. */
fig_status reader_take_file(fig_reader *r, fig_article *out, bool *taken, fig_error *err)
{
    fig_error why;
    *taken = false;
    r->ended = true;
    buf_truncate(&r->data);
    const fig_status status = input_rest(r->in, r->bytes_max, &r->data, &why);
    return status ? reader_pass_over(r, status, &why, err)
                  : take_data(r, r->form, "", out, taken, err);
}

/* The next page or text of a web archive. When it was fetched is no date of publication. */
fig_status reader_next_record(fig_reader *r, fig_article *out, bool *taken, fig_error *err)
{
    fig_error why;
    warc_page found;
    char charset[ENCODING_NAME_BYTES];
    fig_status status = warc_next(&r->warc, r->in, r->bytes_max, &r->data, &found, &why);
    *taken = false;
    r->ended = status == FIG_END;
    r->item_number = r->ended ? 0 : r->warc.records_count;
    if (status)
        return r->ended ? FIG_OK : reader_pass_over(r, status, &why, err);
    encoding_of_type(found.type, charset);
    r->mended = r->doubled = false; /* of each record */
    status = take_data(r, found.is_html ? FORM_HTML : FORM_TEXT, charset, out, taken, err);
    if (*taken && found.url && utf8_valid(found.url, strlen(found.url)))
        out->url = arena_string(&r->strings, found.url);
    return status || !r->strings.failed ? status : error_no_memory(err);
}

/* The article of the message in r->data. */
static fig_status take_message(fig_reader *r, fig_article *out, bool *taken, fig_error *err)
{
    fig_error why;
    mail_found found;
    const fig_status status =
        mail_read(buf_string(&r->data), r->data.bytes, &r->page, &found, &why);
    if (status)
        return reader_pass_over(r, status, &why, err);
    if (found.attachments)
        reader_note(r, "save what is to be searched as files of their own",
                    found.attachments == 1 ? "%zu attachment was left aside"
                                           : "%zu attachments were left aside",
                    found.attachments);
    reader_take_page(r, out);
    out->id = found.id;
    *taken = true;
    return reader_complete(r, out, err);
}

fig_status reader_take_mail(fig_reader *r, fig_article *out, bool *taken, fig_error *err)
{
    fig_error why;
    *taken = false;
    r->ended = true;
    buf_truncate(&r->data);
    const fig_status status = input_rest(r->in, r->bytes_max, &r->data, &why);
    return status ? reader_pass_over(r, status, &why, err) : take_message(r, out, taken, err);
}

fig_status reader_take_saved(fig_reader *r, fig_article *out, bool *taken, fig_error *err)
{
    fig_error why;
    *taken = false;
    r->ended = true;
    buf_truncate(&r->data);
    fig_status status = input_rest(r->in, r->bytes_max, &r->data, &why);
    if (status == FIG_OK)
        status = mail_read_page(buf_string(&r->data), r->data.bytes, &r->page, &why);
    if (status)
        return reader_pass_over(r, status, &why, err);
    reader_take_page(r, out);
    *taken = true;
    return reader_complete(r, out, err);
}

fig_status reader_next_message(fig_reader *r, fig_article *out, bool *taken, fig_error *err)
{
    fig_error why;
    const fig_status status = mbox_next(&r->mbox, r->in, r->bytes_max, &r->data, &why);
    *taken = false;
    r->ended = status && status != FIG_TOO_LARGE;
    r->line_number = status == FIG_END ? 0 : r->mbox.message_line;
    if (status == FIG_END)
        return FIG_OK;
    return status ? reader_pass_over(r, status, &why, err) : take_message(r, out, taken, err);
}
