/* reader_csv.c - articles out of CSV: a line of names, then a record each, which becomes an object
 * as of JSON lines. */
#include "indexer/reading.h"

#include "core/error.h"

#include <string.h>

/* The next record into `out`, r->line_number its first line. FIG_END after the last; what is wrong
 * with one is told: then it has no fields. */
static fig_status read_record(fig_reader *r, csv *out, fig_error *err)
{
    fig_error why;
    size_t bytes = 0, lines = 0;
    bool whole = false;
    csv_begin(out);
    r->line_number += r->row_lines;
    while (!whole && bytes <= r->bytes_max) {
        fig_status status = input_line(r->in, r->bytes_max, &r->data, &why);
        if (status == FIG_END && !lines)
            return FIG_END;
        r->row_lines = ++lines;
        if (status == FIG_END)
            break;
        if (status) {
            csv_begin(out);
            r->ended = status != FIG_TOO_LARGE;
            return reader_pass_over(r, status, &why, err);
        }
        if ((status = reader_mend_data(r, err)) != FIG_OK)
            return status;
        bytes += r->data.bytes;
        whole = csv_add_line(out, buf_string(&r->data), r->data.bytes);
        if (csv_failed(out))
            return error_no_memory(err);
    }
    if (!whole) {
        csv_clear(out); /* gives back what was held for it */
        reader_leave_out(r, FIG_FAULT_BROKEN, "the record has a quoted field that does not end",
                         "write a quote within quotes twice");
        r->ended = true;
    }
    return FIG_OK;
}

fig_status reader_next_row(fig_reader *r, fig_article *out, bool *taken, fig_error *err)
{
    *taken = false;
    const fig_status status = read_record(r, &r->row, err);
    const size_t count = csv_count(&r->row), columns = csv_count(&r->columns);
    if (status == FIG_END) {
        r->line_number = 0;
        r->ended = true;
    }
    if (status || (count <= 1 && !reader_has_text(count ? csv_field(&r->row, 0) : NULL)))
        return status == FIG_END ? FIG_OK : status;
    if (count > columns)
        reader_note(r, "put fields that have the delimiter in quotes",
                    "has %zu fields, the first line names %zu", count, columns);
    json_free(r->document);
    bool built = (r->document = json_object_new()) != NULL;
    for (size_t i = 0; built && i < count && i < columns; i++)
        built = json_put_text(r->document, csv_field(&r->columns, i), csv_field(&r->row, i));
    return built ? reader_take_object(r, r->document, out, taken, err) : error_no_memory(err);
}

fig_status reader_open_csv(fig_reader *r, fig_error *err)
{
    fig_error why;
    fig_status status = input_line(r->in, r->bytes_max, &r->data, &why);
    r->row_lines = r->line_number = 1;
    if (status) {
        r->ended = true;
        return reader_pass_over(r, status, &why, err);
    }
    if ((status = reader_mend_data(r, err)) != FIG_OK)
        return status;
    const size_t mark = reader_mark_bytes(buf_string(&r->data), r->data.bytes);
    const char *const line = buf_string(&r->data) + mark;
    status = csv_delimiter(line, r->data.bytes - mark, r->map, &r->row.delimiter, err);
    if (status)
        return status;
    r->columns.delimiter = r->row.delimiter;
    if (!r->columns.delimiter) {
        reader_leave_out(r, FIG_FAULT_NO_TEXT,
                         r->map ? "the first line names no column that --map has for the text"
                                : "the first line names no column 'text' or 'html'",
                         r->map ? "map one of its columns, as --map text=body"
                                : "name the column that is the text, as --map text=body");
        r->ended = true;
        return FIG_OK;
    }
    csv_begin(&r->columns);
    csv_add_line(&r->columns, line, r->data.bytes - mark);
    if (csv_failed(&r->columns))
        return error_no_memory(err);
    csv_make_names(&r->columns);
    return FIG_OK;
}
