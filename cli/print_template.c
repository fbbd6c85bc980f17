/* print_template.c - one line an answer, as the user wrote it: "{by}\t{surface}"; the format `ids`
 * is the line "{id}". For programs that split at NUL cells are written as they are. */
#include <string.h>

#include "cli/columns.h"
#include "cli/messages.h"
#include "cli/print.h"
#include "cli/text.h"

bool template_accepts(const char *text, answer kind)
{
    if (!text) {
        complain("write --template '{id}\\t{title}'", "--format template needs a template");
        return false;
    }
    for (const char *at = text; (at = strchr(at, '{')); at++) {
        if (at[1] == '{') {
            at++;
            continue;
        }
        const size_t bytes = strcspn(at + 1, "{}");
        if (at[1 + bytes] != '}') {
            complain("write '{{' for a brace itself", "the template has a '{' without its '}'");
            return false;
        }
        if (!columns_find(kind, at + 1, bytes)) {
            columns_complain(kind, "the template", at + 1, bytes);
            return false;
        }
        at += bytes;
    }
    return true;
}

/* "\t", "\n" and "\\"; any other pair stays as it is. Returns the bytes read. */
static size_t put_escape(FILE *out, const char *at)
{
    switch (at[1]) {
    case 't':
        fputc('\t', out);
        return 2;
    case 'n':
        fputc('\n', out);
        return 2;
    case '\\':
        fputc('\\', out);
        return 2;
    default:
        fputc('\\', out);
        return 1;
    }
}

static const char *template_of(const printer *p)
{
    return p->settings->format == FORMAT_IDS ? "{id}" : p->settings->template_text;
}

static void put_record(const printer *p, const record *r)
{
    for (const char *at = template_of(p); *at;) {
        if (*at == '\\') {
            at += put_escape(p->out, at);
        } else if ((*at == '{' || *at == '}') && at[1] == *at) {
            fputc(*at, p->out);
            at += 2;
        } else if (*at == '{') {
            char scratch[NUMBER_BYTES];
            const size_t bytes = strcspn(at + 1, "}");
            const char *const cell = columns_find(p->answer, at + 1, bytes)->cell(r, scratch);
            if (cell && p->settings->null_ends)
                fputs(cell, p->out);
            else if (cell)
                text_put(p->out, cell, strlen(cell));
            at += bytes + 2;
        } else {
            fputc(*at++, p->out);
        }
    }
    fputc(p->settings->null_ends ? '\0' : '\n', p->out);
}

static void template_hit(printer *p, const fig_hit *hit)
{
    put_record(p, &(record){ .hit = hit });
}

static void template_figures(printer *p, const figure *figures, size_t count)
{
    for (size_t i = 0; i < count; i++)
        put_record(p, &(record){ .figure = &figures[i] });
}

const print_format print_template = { .hit = template_hit, .figures = template_figures };
const print_format print_ids = { .hit = template_hit, .figures = template_figures };
