/* reader_documents.c - articles out of documents: the one of a PDF, DOCX or ODT file, and the
 * chapters of a book. */
#include "indexer/reading.h"

#include "core/error.h"
#include "indexer/dates.h"
#include "indexer/office.h"
#include "indexer/pdf.h"

#include <string.h>

enum { BOOK_TIMES = 4 }; /* as large as an article may be: all chapters together, unpacked */

/* A date that the text gives for itself is that of its publication; when the file was made stands
 * for it where there is none. */
static void prefer_text_date(fig_reader *r, fig_article *out)
{
    date found;
    char iso[DATE_BYTES];
    if (!out->published || !date_find(out->text, out->text_bytes, &found))
        return;
    out->published = arena_copy(&r->strings, iso, date_print(&found, iso));
    out->date_source = "text";
}

fig_status reader_take_document(fig_reader *r, fig_article *out, bool *taken, fig_error *err)
{
    fig_error why;
    bool is_damaged = false;
    int unconfined = 0;
    *taken = false;
    r->ended = true;
    buf_truncate(&r->data);
    fig_status status = input_rest(r->in, r->bytes_max, &r->data, &why);
    const char *const data = buf_string(&r->data);
    child_limits limits = pdf_limits;
    limits.output_bytes =
        r->bytes_max < limits.output_bytes ? r->bytes_max : limits.output_bytes;
    if (status == FIG_OK && r->form == FORM_PDF)
        status = pdf_read(data, r->data.bytes, &limits, &r->page, &is_damaged, &unconfined, &why);
    else if (status == FIG_OK)
        status = office_read(data, r->data.bytes, r->bytes_max, &r->page, &is_damaged, &why);
    if (unconfined)
        reader_tell_unconfined(r, unconfined);
    if (status)
        return reader_pass_over(r, status, &why, err);
    if (is_damaged)
        reader_note(r, "compare it with what the document shows",
                    "is damaged: what could be read of it is kept");
    reader_take_page(r, out);
    prefer_text_date(r, out);
    *taken = true;
    return reader_complete(r, out, err);
}

fig_status reader_open_book(fig_reader *r, fig_error *err)
{
    fig_error why;
    buf_truncate(&r->data);
    fig_status status = input_rest(r->in, r->bytes_max, &r->data, &why);
    if (status == FIG_OK)
        status = epub_open(buf_string(&r->data), r->data.bytes, BOOK_TIMES * r->bytes_max, &r->book, &why);
    buf_clear(&r->data); /* gives back what was held of it */
    r->ended = status != FIG_OK;
    return status ? reader_pass_over(r, status, &why, err) : FIG_OK;
}

fig_status reader_next_chapter(fig_reader *r, fig_article *out, bool *taken, fig_error *err)
{
    fig_error why;
    const fig_status status = epub_next(r->book, &r->page, &r->chapter, &why);
    *taken = false;
    r->ended = status == FIG_END;
    if (status)
        return r->ended ? FIG_OK : reader_pass_over(r, status, &why, err);
    r->doubled = false; /* of each chapter */
    reader_take_page(r, out);
    *taken = true;
    return reader_complete(r, out, err);
}
