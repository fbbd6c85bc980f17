/* print.c - choosing a format, and what all formats share. */
#include "cli/print.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "cli/messages.h"

enum { COLUMNS_DEFAULT = 80, COLUMNS_LEAST = 40, COLUMNS_MOST = 120 };

bool terminal_color(const settings *s)
{
    if (s->color != COLOR_AUTO)
        return s->color == COLOR_ALWAYS;
    const char *const no_color = getenv("NO_COLOR");
    const char *const term = getenv("TERM");
    return isatty(STDOUT_FILENO) && !(no_color && no_color[0]) && !(term && !strcmp(term, "dumb"));
}

size_t terminal_columns(void)
{
    return terminal_columns_within(COLUMNS_MOST);
}

size_t terminal_columns_within(size_t most)
{
    struct winsize size;
    size_t columns = COLUMNS_DEFAULT;
    const char *const given = getenv("COLUMNS");
    if (given && strtoul(given, NULL, 10) > 0)
        columns = strtoul(given, NULL, 10);
    else if (isatty(STDOUT_FILENO) && !ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) && size.ws_col > 0)
        columns = size.ws_col;
    return columns < COLUMNS_LEAST ? COLUMNS_LEAST : columns > most ? most : columns;
}

bool terminal_ascii(void)
{
    static const char *const names[] = { "LC_ALL", "LC_CTYPE", "LANG" };
    for (size_t i = 0; i < COUNT(names); i++) {
        const char *const locale = getenv(names[i]);
        if (locale && locale[0])
            return !strstr(locale, "UTF-8") && !strstr(locale, "utf8") && !strstr(locale, "UTF8") &&
                   !strstr(locale, "utf-8");
    }
    return false;
}

const char *printer_style(const printer *p, const char *code)
{
    return p->color ? code : "";
}

double clock_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static int format_of(const settings *s)
{
    return s->template_text && s->format == FORMAT_TEXT ? FORMAT_TEMPLATE : s->format;
}

static bool option_fits(bool given, bool fits, const char *option, const char *formats)
{
    char mend[128];
    snprintf(mend, sizeof mend, "write it beside --format %s", formats);
    if (given && !fits)
        complain(mend, "%s does not go with this format", option);
    return !given || fits;
}

bool printer_accepts(const settings *s, answer kind)
{
    const int written_as = format_of(s);
    const bool has_columns = written_as == FORMAT_CSV || written_as == FORMAT_TSV ||
                             written_as == FORMAT_JSON || written_as == FORMAT_NDJSON;
    const bool has_lines =
        written_as == FORMAT_TSV || written_as == FORMAT_TEMPLATE || written_as == FORMAT_IDS;
    chosen columns;
    if (written_as == FORMAT_TEMPLATE && !template_accepts(s->template_text, kind))
        return false;
    if (s->template_text && written_as != FORMAT_TEMPLATE) {
        complain("leave --format away", "--template goes with --format template only");
        return false;
    }
    const bool counts =
        written_as == FORMAT_TEXT || written_as == FORMAT_JSON || written_as == FORMAT_NDJSON;
    const bool shows_query = written_as == FORMAT_TEXT || written_as == FORMAT_JSON;
    return option_fits(s->explain, counts, "--explain", "text, json or ndjson") &&
           option_fits(s->explain_query, shows_query, "--explain-query", "text or json") &&
           option_fits(s->facets, counts, "--facet", "text, json or ndjson") &&
           option_fits(s->histogram, counts, "--histogram", "text, json or ndjson") &&
           option_fits(s->fields, has_columns, "--fields", "csv, tsv, json or ndjson") &&
           option_fits(s->null_ends, has_lines, "--null", "tsv, template or ids") &&
           columns_choose(kind, s->fields, &columns);
}

void printer_begin(printer *p, FILE *out, const settings *s, answer kind)
{
    static const print_format *const formats[] = {
        [FORMAT_TEXT] = &print_text,     [FORMAT_JSON] = &print_json,
        [FORMAT_NDJSON] = &print_ndjson, [FORMAT_CSV] = &print_csv,
        [FORMAT_TSV] = &print_tsv,       [FORMAT_TEMPLATE] = &print_template,
        [FORMAT_IDS] = &print_ids,
    };
    *p = (printer){ .format = formats[format_of(s)],
                    .settings = s,
                    .answer = kind,
                    .out = out,
                    .color = terminal_color(s),
                    .columns = terminal_columns() };
    columns_choose(kind, s->fields, &p->chosen); /* accepted already */
    if (p->format->begin)
        p->format->begin(p);
}

void printer_hit(printer *p, const fig_hit *hit)
{
    p->format->hit(p, hit);
    p->written++;
}

void printer_figures(printer *p, const figure *figures, size_t count)
{
    p->format->figures(p, figures, count);
    p->written += count;
}

bool printer_end(printer *p, const summary *s)
{
    if (p->format->end)
        p->format->end(p, s);
    if (p->format->clear)
        p->format->clear(p);
    return !p->out_of_memory;
}
