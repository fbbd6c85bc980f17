/* reader_told.c - where the reading is, and what is told about it. */
#include "indexer/reading.h"

#include "core/error.h"
#include "stem/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const char *reader_where(fig_reader *r)
{
    buf_truncate(&r->where);
    buf_text(&r->where, !strcmp(r->path, "-") ? "stdin" : r->path);
    if (r->line_number)
        buf_format(&r->where, ":%zu", r->line_number);
    else if (r->item_number)
        buf_format(&r->where, r->form == FORM_WARC ? ": record %zu" : ": article %zu",
                   r->item_number);
    else if (r->chapter)
        buf_format(&r->where, ": %s", r->chapter);
    return buf_string(&r->where);
}

void reader_leave_out(fig_reader *r, fig_fault fault, const char *what, const char *mend)
{
    fig_error why;
    error_set(&why, FIG_BAD_INPUT, reader_where(r), what, mend);
    why.fault = fault;
    notices_left_out(&r->told, &why);
}

void reader_note(fig_reader *r, const char *mend, const char *format, ...)
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

void reader_tell_unconfined(fig_reader *r, int errnum)
{
    fig_error why;
    if (r->unconfined_told)
        return;
    r->unconfined_told = true;
    error_format(&why, FIG_IO, NULL,
                 "where PDFs come from strangers, run figtrail where seccomp is permitted",
                 "'pdftotext' runs without its filter of system calls: %s", strerror(errnum));
    notices_remark(&r->told, &why);
}

int reader_shown_bytes(const char *text)
{
    const size_t bytes = strlen(text);
    return (int)(bytes <= READER_SHOWN_BYTES ? bytes : utf8_border(text, READER_SHOWN_BYTES));
}

fig_status reader_pass_over(fig_reader *r, fig_status status, fig_error *why, fig_error *err)
{
    if (status == FIG_NO_MEMORY)
        return error_no_memory(err);
    const fig_fault fault = why->fault;
    const bool is_bounded = why->status == FIG_TOO_LARGE && r->bytes_max < READER_BYTES_MAX;
    error_set(why, why->status, reader_where(r), why->what,
              is_bounded && !*why->mend ? "more memory takes in more, as with --max-memory"
                                        : why->mend);
    why->fault = fault;
    notices_left_out(&r->told, why);
    return FIG_OK;
}
