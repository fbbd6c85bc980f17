/* html_check.c - a page of drafts. A figure leads to what is known of it, and that back to the figure. */
#include "cli/html_check.h"

#include <stdlib.h>
#include <string.h>

#include "cli/check_text.h"
#include "cli/claim_text.h"
#include "cli/html_page.h"
#include "cli/markup.h"
#include "cli/paragraphs.h"

/* The header tells totals, so both are kept until these are known. */
struct check_page {
    FILE *body, *data;
    char *body_text, *data_text;
    size_t body_bytes, data_bytes;
    size_t drafts, figures; /* so far: they are numbered through the page */
    char *title;            /* of the first */
    bool out_of_memory;
};

check_page *check_page_new(void)
{
    check_page *const page = calloc(1, sizeof *page);
    if (!page)
        return NULL;
    page->body = open_memstream(&page->body_text, &page->body_bytes);
    page->data = open_memstream(&page->data_text, &page->data_bytes);
    if (page->body && page->data)
        return page;
    check_page_free(page);
    return NULL;
}

void check_page_free(check_page *page)
{
    if (!page)
        return;
    if (page->body)
        fclose(page->body);
    if (page->data)
        fclose(page->data);
    free(page->body_text);
    free(page->data_text);
    free(page->title);
    free(page);
}

/* ---- the draft ---- */

static void put_sign(FILE *out, verdict v)
{
    fprintf(out, "<span class=\"sign\" aria-hidden=\"true\">%s</span>", verdict_sign(v, false));
}

static void put_figure(FILE *out, const fig_claim *c, verdict v, size_t number)
{
    fprintf(out, "<a class=\"fig %s\" id=\"f%zu\" href=\"#n%zu\" aria-label=\"", verdict_name(v), number, number);
    markup_text(out, c->surface);
    fprintf(out, ": %s\">", verdict_words(v));
    markup_text(out, c->surface);
    put_sign(out, v);
    fputs("</a>", out);
}

static void put_paragraph(FILE *out, const checked *c, const walk *w, size_t before)
{
    size_t at = w->begin;
    fputs("<p class=\"draft\">", out);
    for (size_t i = w->first; i < w->last; i++) {
        const fig_span span = c->figures[i].claim->span;
        if (span.begin < at || span.end > w->end) /* inside the one before */
            continue;
        markup_put(out, c->article->text + at, span.begin - at);
        put_figure(out, c->figures[i].claim, c->findings[i].verdict, before + i + 1);
        at = span.end;
    }
    markup_put(out, c->article->text + at, w->end - at);
    fputs("</p>\n", out);
}

/* ---- what is known ---- */

/* What `tell` writes, which is plain text. False when memory is out. */
static bool put_words(FILE *out, void (*tell)(FILE *to, const void *of), const void *of)
{
    char *text = NULL;
    size_t bytes = 0;
    FILE *const to = open_memstream(&text, &bytes);
    if (to)
        tell(to, of);
    const bool whole = to && !fclose(to);
    if (whole)
        markup_put(out, text, bytes);
    free(text);
    return whole;
}

static void sum_of(FILE *to, const void *of)
{
    tell_sum(to, of);
}

static void totals_of(FILE *to, const void *of)
{
    tell_check_totals(to, of);
}

/* "11,000 Kyiv, Reuters, 2024-10-25", the sentence, and the article. */
static void put_found(FILE *out, const fig_found_claim *f)
{
    char value[CLAIM_TEXT_BYTES];
    const char *const unit = claim_unit(&f->claim), *const source = f->article.source;
    claim_value(&f->claim, SIGNS_UTF8, value);
    fputs("<li><strong>", out);
    markup_text(out, value);
    if (unit[0] && strcmp(unit, "%") != 0)
        fputc(' ', out);
    markup_text(out, unit);
    fputs("</strong> ", out);
    if (f->claim.by) {
        markup_text(out, f->claim.by);
        fputs(", ", out);
    }
    if (source && !(f->claim.by && !strcmp(source, f->claim.by))) {
        markup_text(out, source);
        fputs(", ", out);
    }
    fprintf(out, "<span class=\"date\">%.10s</span> <q>", f->article.published ? f->article.published : "undated");
    html_sentence(out, f);
    fputs("</q> <small>", out);
    html_article(out, &f->article);
    fputs("</small></li>\n", out);
}

/* What is beside the point waits until it is asked for. */
static void put_all_found(FILE *out, const char *heading, bool aside, const fig_found_claim *const *claims, size_t count)
{
    if (count == 0)
        return;
    fprintf(out, aside ? "<details><summary class=\"about\">%zu %s</summary>\n" : "<div><p class=\"about\">%zu %s</p>\n", count,
            heading);
    fputs("<ul class=\"found\">\n", out);
    for (size_t i = 0; i < count && i < NAMED_MOST; i++)
        put_found(out, claims[i]);
    if (count > NAMED_MOST)
        fprintf(out, "<li class=\"about\">and %zu more</li>\n", count - NAMED_MOST);
    fprintf(out, "</ul>\n</%s>\n", aside ? "details" : "div");
}

static void put_note(FILE *out, const fig_claim *c, const finding *f, size_t number)
{
    const char *const what = claim_of_what(c);
    fprintf(out, "<li class=\"note %s\" id=\"n%zu\"><p><a href=\"#f%zu\">", verdict_name(f->verdict), number, number);
    put_sign(out, f->verdict);
    fputs(" <strong>", out);
    markup_text(out, c->surface);
    fputs("</strong>", out);
    if (what[0]) {
        fputc(' ', out);
        markup_text(out, what);
    }
    fprintf(out, "</a> <span class=\"verdict\">%s</span></p>\n", verdict_words(f->verdict));
    put_all_found(out, f->same_count == 1 ? "same figure" : "same figures", false, f->same, f->same_count);
    put_all_found(out, f->other_count == 1 ? "other figure" : "other figures", f->verdict == SEEN, f->other, f->other_count);
    fputs("</li>\n", out);
}

static bool put_sums(FILE *out, const checked *c, const walk *w)
{
    bool whole = true;
    for (size_t i = 0; i < c->sums_listed; i++) {
        const size_t begin = c->sums[i].part->span.begin;
        if (begin < w->begin || begin >= w->end)
            continue;
        fputs("<li class=\"note differs\"><p><span class=\"sign\" aria-hidden=\"true\">!</span> <strong>", out);
        whole = put_words(out, sum_of, &c->sums[i]) && whole;
        fputs("</strong> <span class=\"verdict\">does not add up</span></p></li>\n", out);
    }
    return whole;
}

/* The title, which stands above. */
static bool is_heading(const walk *w, const char *name)
{
    const size_t bytes = strlen(name);
    return w->first == w->last && w->end - w->begin == bytes && !memcmp(w->article->text + w->begin, name, bytes);
}

void check_page_add(check_page *page, const checked *c)
{
    FILE *const out = page->body;
    const char *const name = strcmp(article_name(c->article), "-") != 0 ? article_name(c->article) : "a draft";
    walk w = { .article = c->article, .figures = c->figures, .count = c->count };
    bool whole = json_checked(page->data, c, page->drafts == 0);
    page->drafts++;
    if (!page->title)
        whole = (page->title = strdup(name)) && whole;
    fprintf(out, "<section aria-labelledby=\"d%zu\">\n<h2 id=\"d%zu\">", page->drafts, page->drafts);
    markup_text(out, name);
    fputs("</h2>\n", out);
    while (next_paragraph(&w)) {
        if (is_heading(&w, name))
            continue;
        fputs("<div class=\"par\">\n", out);
        put_paragraph(out, c, &w, page->figures);
        fputs("<ul class=\"notes\">\n", out);
        for (size_t i = w.first; i < w.last; i++)
            put_note(out, c->figures[i].claim, &c->findings[i], page->figures + i + 1);
        whole = put_sums(out, c, &w) && whole;
        fputs("</ul>\n</div>\n", out);
    }
    fputs("</section>\n", out);
    page->figures += c->count;
    page->out_of_memory |= !whole;
}

/* ---- the page ---- */

static void put_legend(FILE *out)
{
    static const char *const meanings[] = { [NOT_SEEN] = "nothing of the same subject",
                                            [DIFFERS] = "only other figures of the same subject",
                                            [SEEN] = "the same figure of the same subject" };
    fputs("<ul class=\"legend\" aria-label=\"signs\">\n", out);
    for (int v = SEEN; v >= NOT_SEEN; v--) {
        fprintf(out, "<li class=\"%s\">", verdict_name((verdict)v));
        put_sign(out, (verdict)v);
        fprintf(out, " %s: %s</li>\n", verdict_words((verdict)v), meanings[v]);
    }
    fputs("</ul>\n", out);
}

bool check_page_write(check_page *page, FILE *out, const check_totals *t)
{
    bool whole = json_check_totals(page->data, t) && !page->out_of_memory;
    whole = !fflush(page->body) && !fflush(page->data) && whole;
    if (!whole)
        return false;
    const char *const title = page->title ? page->title : "no draft";
    html_open(out, title, "check");
    fputs("<header>\n<p class=\"brand\">figtrail check</p>\n<h1>The figures of ", out);
    if (page->drafts == 1)
        fputs("a draft", out);
    else
        fprintf(out, "%zu drafts", page->drafts);
    fputs("</h1>\n<p class=\"about\">", out);
    whole = put_words(out, totals_of, t);
    fputs("</p>\n", out);
    put_legend(out);
    fputs("</header>\n<main>\n", out);
    fwrite(page->body_text, 1, page->body_bytes, out);
    fputs("</main>\n<footer>\n<p>A figure leads to what is known of it, and that back to the figure. As JSON all is in this page, in the "
          "element <code>#data</code>. The page loads nothing and runs nothing.</p>\n</footer>\n",
          out);
    html_data(out, page->data_text, page->data_bytes);
    fputs("</body>\n</html>\n", out);
    return whole;
}
