/* html_page.c - the frame of a page. */
#include "cli/html_page.h"

#include "cli/html_style.h"
#include "cli/markup.h"
#include "cli/svg_marks.h"

void html_open(FILE *out, const char *title, const char *command)
{
    fputs("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
          "base-uri 'none'; form-action 'none'\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
          "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>",
          out);
    markup_text(out, title);
    fprintf(out, " - figtrail %s</title>\n<style>\n", command);
    svg_colors(out);
    svg_style(out);
    html_style(out);
    fputs("</style>\n</head>\n<body>\n", out);
}

void html_data(FILE *out, const char *json, size_t bytes)
{
    fputs("<script type=\"application/json\" id=\"data\">", out);
    markup_json(out, json, bytes);
    fputs("</script>\n", out);
}

void html_article(FILE *out, const fig_article *a)
{
    const char *const name = a->title ? a->title : a->path ? a->path : a->id;
    const bool is_link = markup_is_link(a->url);
    if (is_link) {
        fputs("<a rel=\"noreferrer\" href=\"", out);
        markup_text(out, a->url);
        fputs("\">", out);
    }
    markup_text(out, name);
    fputs(is_link ? "</a>" : "", out);
}

void html_sentence(FILE *out, const fig_found_claim *f)
{
    const fig_claim *const c = &f->claim;
    const fig_span span = { c->span.begin - c->sentence.begin, c->span.end - c->sentence.begin };
    markup_marked(out, f->sentence ? f->sentence : "", &span, c->span.begin >= c->sentence.begin);
}
