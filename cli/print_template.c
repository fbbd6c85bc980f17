/* print_template.c - one line an answer, as the user wrote it: "{by}\t{surface}". */
#include <string.h>

#include "cli/columns.h"
#include "cli/messages.h"
#include "cli/nearest.h"
#include "cli/print.h"
#include "cli/text.h"

static const column *find_column(answer kind, const char *name, size_t bytes)
{
    size_t count;
    const column *const columns = columns_of(kind, &count);
    for (size_t i = 0; i < count; i++)
        if (strlen(columns[i].name) == bytes && !memcmp(columns[i].name, name, bytes))
            return &columns[i];
    return NULL;
}

static const char *column_name(const void *from, size_t i)
{
    return ((const column *)from)[i].name;
}

static bool unknown_name(answer kind, const char *name, size_t bytes)
{
    char typed[64], mend[512] = "write one of ";
    snprintf(typed, sizeof typed, "%.*s", (int)(bytes < 63 ? bytes : 63), name);
    size_t count;
    const column *const columns = columns_of(kind, &count);
    const char *const near = nearest_word(typed, column_name, columns, count);
    if (near) {
        snprintf(mend, sizeof mend, "perhaps '{%s}'?", near);
    } else {
        for (size_t i = 0; i < count; i++) {
            strncat(mend, columns[i].name, sizeof mend - strlen(mend) - 1);
            strncat(mend, i + 1 < count ? " " : "", sizeof mend - strlen(mend) - 1);
        }
    }
    complain(mend, "the template has '{%s}', which is not known", typed);
    return false;
}

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
        if (!find_column(kind, at + 1, bytes))
            return unknown_name(kind, at + 1, bytes);
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

static void put_record(const printer *p, const record *r)
{
    for (const char *at = p->settings->template_text; *at;) {
        if (*at == '\\') {
            at += put_escape(p->out, at);
        } else if ((*at == '{' || *at == '}') && at[1] == *at) {
            fputc(*at, p->out);
            at += 2;
        } else if (*at == '{') {
            char scratch[NUMBER_BYTES];
            const size_t bytes = strcspn(at + 1, "}");
            const char *const cell = find_column(p->answer, at + 1, bytes)->cell(r, scratch);
            if (cell)
                text_put(p->out, cell, strlen(cell));
            at += bytes + 2;
        } else {
            fputc(*at++, p->out);
        }
    }
    fputc('\n', p->out);
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
