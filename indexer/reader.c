/* reader.c - articles out of files and archives, one after the other: what form a file is of, and
 * which part of the reader takes its articles. */
#include "indexer/reading.h"

#include "core/error.h"
#include "indexer/encoding.h"
#include "indexer/feed.h"
#include "indexer/package.h"
#include "indexer/pdf.h"

#include <stdlib.h>
#include <string.h>

fig_status fig_reader_open(const char *const *paths, size_t paths_count,
                           const fig_reader_options *options, fig_reader **out, fig_error *err)
{
    static const fig_reader_options defaults = FIG_READER_DEFAULTS;
    const fig_reader_options *const want = options ? options : &defaults;
    char lang[LANGUAGE_BYTES];
    *out = NULL;
    const fig_status known = language_expect(want->lang, lang, err);
    if (known)
        return known;
    fig_reader *const r = calloc(1, sizeof *r);
    if (!r)
        return error_no_memory(err);
    strcpy(r->lang, lang);
    r->map = want->map;
    r->bytes_max = want->bytes_max && want->bytes_max < READER_BYTES_MAX ? want->bytes_max
                                                                         : READER_BYTES_MAX;
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
    json_free(r->mapped);
    mbox_clear(&r->mbox);
    warc_clear(&r->warc);
    epub_free(r->book);
    r->in = NULL;
    r->book = NULL;
    r->chapter = NULL;
    r->document = r->mapped = NULL;
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

void reader_watch(fig_reader *r, stopwatch *watch)
{
    r->watch = watch;
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
           r->form != FORM_WARC && r->form != FORM_CSV && r->form != FORM_FEED &&
           r->form != FORM_EPUB;
}

bool reader_is_container(const fig_reader *r)
{
    return r->in_archive || !reader_is_page(r);
}

bool reader_is_complete(const fig_reader *r)
{
    return r->told.left_out_count == r->left_out_before;
}

/* What no other sign tells of. */
static file_form form_of_text(const char *data, size_t bytes)
{
    size_t at = reader_mark_bytes(data, bytes);
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
    if (mail_is_page(data, bytes))
        return FORM_SAVED_PAGE;
    if (mail_is_message(data, bytes))
        return FORM_MAIL;
    return extract_is_html(data, bytes) ? FORM_HTML : FORM_TEXT;
}

static fig_status form_by_content(const char *data, size_t bytes, const fig_field_map *map,
                                  file_form *out, fig_error *err)
{
    const size_t mark = reader_mark_bytes(data, bytes);
    bool is_csv = false;
    fig_status status = FIG_OK;
    *out = package_form(data, bytes);
    if (*out == FORM_UNKNOWN && pdf_is(data, bytes))
        *out = FORM_PDF;
    if (*out == FORM_UNKNOWN)
        status = csv_is_likely(data + mark, bytes - mark, map, &is_csv, err);
    if (*out == FORM_UNKNOWN)
        *out = is_csv ? FORM_CSV : form_of_text(data, bytes);
    return status;
}

/* Of bytes that need not be text. */
static bool is_document(file_form form)
{
    return form == FORM_PDF || form == FORM_OFFICE || form == FORM_EPUB;
}

/* See what r->in gives. What cannot be read is told, and r->ended set. */
static fig_status see_content(fig_reader *r, file_form by_name, const char *data, size_t bytes,
                              fig_error *err)
{
    const bool wide = encoding_wide(data, bytes) != NULL;
    /* what no text can be is told by its content, whatever it is called */
    const bool is_named_wrong =
        !wide && (by_name == FORM_TEXT || by_name == FORM_MARKDOWN || by_name == FORM_HTML) &&
        (pdf_is(data, bytes) || package_form(data, bytes) != FORM_UNKNOWN);
    r->form = by_name;
    if (by_name == FORM_UNKNOWN || by_name == FORM_ARCHIVE || is_named_wrong) {
        const fig_status status = form_by_content(data, bytes, r->map, &r->form, err);
        if (status)
            return status;
    }
    if (r->form == FORM_XML) {
        /* XML is written for many ends: that of a folder is passed over where it is no feed */
        r->ended =
            bytes && !wide && !(r->file.named && !r->in_archive) && !feed_begins(data, bytes);
        r->form = FORM_FEED;
        if (r->ended)
            return FIG_OK;
    }
    if (!bytes) {
        reader_leave_out(r, FIG_FAULT_NO_TEXT, "is empty", NULL);
        r->ended = true;
    } else if (wide &&
               (r->form == FORM_JSON || r->form == FORM_JSON_LINES || r->form == FORM_CSV)) {
        reader_leave_out(r, FIG_FAULT_BROKEN,
                         r->form == FORM_CSV ? "is CSV in UTF-16 or UTF-32"
                                             : "is JSON in UTF-16 or UTF-32",
                         "convert it with 'iconv -f UTF-16 -t UTF-8'");
        r->ended = true;
    } else if (extract_is_binary(data, bytes) && !wide && r->form != FORM_WARC &&
               !is_document(r->form)) {
        reader_leave_out(r, FIG_FAULT_NO_TEXT, "is no text: it has bytes that no text has", NULL);
        r->ended = true;
    } else if (r->form == FORM_JSON) {
        return reader_open_json(r, err);
    } else if (r->form == FORM_CSV) {
        return reader_open_csv(r, err);
    } else if (r->form == FORM_FEED) {
        return reader_open_feed(r, err);
    } else if (r->form == FORM_EPUB) {
        return reader_open_book(r, err);
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
            reader_leave_out(r, FIG_FAULT_NO_TEXT, "the archive has no file of a form that is read",
                             NULL);
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
        return reader_pass_over(r, status, &why, err);
    }
    if (!bytes || !unpacker_is_archive(r->file.form, data, bytes))
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
    if (status == FIG_END)
        reader_tell_guessed(r);
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
            status = reader_next_item(r, out, &taken, err);
        else if (r->form == FORM_JSON || r->form == FORM_FEED)
            r->ended = true;
        else if (r->form == FORM_CSV)
            status = reader_next_row(r, out, &taken, err);
        else if (r->form == FORM_JSON_LINES)
            status = reader_next_line(r, out, &taken, err);
        else if (r->form == FORM_WARC)
            status = reader_next_record(r, out, &taken, err);
        else if (r->form == FORM_MBOX)
            status = reader_next_message(r, out, &taken, err);
        else if (r->form == FORM_EPUB)
            status = reader_next_chapter(r, out, &taken, err);
        else if (r->form == FORM_PDF || r->form == FORM_OFFICE)
            status = reader_take_document(r, out, &taken, err);
        else if (r->form == FORM_SAVED_PAGE)
            status = reader_take_saved(r, out, &taken, err);
        else if (r->form == FORM_MAIL)
            status = reader_take_mail(r, out, &taken, err);
        else
            status = reader_take_file(r, out, &taken, err);
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
