/* print_table.c - csv (RFC 4180) and tsv, with a header line. Control bytes are made harmless. */
#include <string.h>

#include "cli/columns.h"
#include "cli/print.h"
#include "cli/text.h"

typedef void put_cell(FILE *out, const char *text);

static void put_csv(FILE *out, const char *text)
{
    const bool quoted = strpbrk(text, ",\"\r\n");
    if (quoted)
        fputc('"', out);
    while (*text) {
        const size_t bytes = strcspn(text, "\"");
        text_put_page(out, text, bytes);
        text += bytes;
        if (*text == '"') {
            fputs("\"\"", out);
            text++;
        }
    }
    if (quoted)
        fputc('"', out);
}

/* A tsv cell cannot hold a tab or a line break: they are written as \t and \n, and \ as \\. */
static void put_tsv(FILE *out, const char *text)
{
    static const char from[] = "\t\n\\", to[] = "tn\\";
    while (*text) {
        const size_t bytes = strcspn(text, from);
        text_put_page(out, text, bytes);
        text += bytes;
        if (*text) {
            fputc('\\', out);
            fputc(to[strchr(from, *text) - from], out);
            text++;
        }
    }
}

static void put_record(const printer *p, const record *r, put_cell *put, char separator)
{
    for (size_t i = 0; i < p->chosen.count; i++) {
        const column *const c = p->chosen.columns[i];
        char scratch[NUMBER_BYTES];
        const char *const cell = r ? c->cell(r, scratch) : c->name;
        if (i > 0)
            fputc(separator, p->out);
        if (cell)
            put(p->out, cell);
    }
    fputc(p->settings->null_ends ? '\0' : '\n', p->out);
}

static void put_figures(const printer *p, const figure *figures, size_t count, put_cell *put,
                        char separator)
{
    for (size_t i = 0; i < count; i++)
        put_record(p, &(record){ .figure = &figures[i] }, put, separator);
}

static void csv_begin(printer *p)
{
    put_record(p, NULL, put_csv, ',');
}

static void csv_hit(printer *p, const fig_hit *hit)
{
    put_record(p, &(record){ .hit = hit }, put_csv, ',');
}

static void csv_figures(printer *p, const figure *figures, size_t count)
{
    put_figures(p, figures, count, put_csv, ',');
}

static void tsv_begin(printer *p)
{
    put_record(p, NULL, put_tsv, '\t');
}

static void tsv_hit(printer *p, const fig_hit *hit)
{
    put_record(p, &(record){ .hit = hit }, put_tsv, '\t');
}

static void tsv_figures(printer *p, const figure *figures, size_t count)
{
    put_figures(p, figures, count, put_tsv, '\t');
}

const print_format print_csv = { .begin = csv_begin, .hit = csv_hit, .figures = csv_figures };
const print_format print_tsv = { .begin = tsv_begin, .hit = tsv_hit, .figures = tsv_figures };
