/* paragraphs.c - where a text has its paragraphs, and which figures are in each. */
#include "cli/paragraphs.h"

#include <stdlib.h>
#include <string.h>

#include "cli/text.h"

#define PLAIN "\033[0m"

/* Columns of a line that its writer wrapped. */
enum { WRAPPED_COLUMNS_LEAST = 50, WRAPPED_COLUMNS_MOST = 100 };

static size_t line_end(const fig_article *a, size_t at)
{
    const char *const newline = memchr(a->text + at, '\n', a->text_bytes - at);
    return newline ? (size_t)(newline - a->text) : a->text_bytes;
}

static bool is_blank(const fig_article *a, size_t begin, size_t end)
{
    while (begin < end && strchr(" \t\r\n\f\v", a->text[begin]))
        begin++;
    return begin == end;
}

/* Whether the line was broken to fit a width, so that its paragraph goes on below: by the line
 * itself, or by the small letter the next begins with. */
static bool was_wrapped(const fig_article *a, size_t begin, size_t end)
{
    if (a->text[end + 1] >= 'a' && a->text[end + 1] <= 'z')
        return true;
    while (end > begin && strchr(" \t\r", a->text[end - 1]))
        end--;
    const size_t columns = text_columns(a->text + begin, end - begin);
    return columns >= WRAPPED_COLUMNS_LEAST && columns <= WRAPPED_COLUMNS_MOST &&
           !strchr(".!?:;\"", a->text[end - 1]);
}

/* Whether a sentence with a claim, or a figure, begins before `at` and ends behind it. */
static bool is_held(walk *w, size_t at)
{
    for (; w->next < w->count && figure_span(&w->figures[w->next]).begin < at; w->next++) {
        const figure *const f = &w->figures[w->next];
        const size_t end = f->claim ? f->claim->sentence.end : f->rejected->span.end;
        w->held = end > w->held ? end : w->held;
    }
    return at < w->held;
}

bool next_paragraph(walk *w)
{
    const fig_article *const a = w->article;
    w->begin = w->end;
    while (w->begin < a->text_bytes) { /* past blank lines */
        const size_t end = line_end(a, w->begin);
        if (!is_blank(a, w->begin, end))
            break;
        w->begin = end < a->text_bytes ? end + 1 : end;
    }
    if (w->begin == a->text_bytes)
        return false;
    for (size_t line = w->begin;;) {
        w->end = line_end(a, line);
        if (w->end == a->text_bytes)
            break;
        const size_t below = w->end + 1;
        const bool ends = is_blank(a, below, line_end(a, below)) || !was_wrapped(a, line, w->end);
        if (ends && !is_held(w, w->end))
            break;
        line = below;
    }
    w->first = w->last;
    while (w->last < w->count && figure_span(&w->figures[w->last]).begin < w->end)
        w->last++;
    return true;
}

/* Its text with brackets around the figures; their places go to `marks`, their styles to `styles`.
 */
static char *bracketed(const walk *w, fig_span *marks, const char **styles, size_t *marks_count, size_t *bytes,
                       const char *(*style_of)(void *user, size_t figure), void *user)
{
    char *const out = malloc(w->end - w->begin + 2 * (w->last - w->first) + 1);
    size_t at = w->begin, n = 0;
    *marks_count = 0;
    for (size_t i = w->first; out && i <= w->last; i++) {
        const fig_span here =
            i < w->last ? figure_span(&w->figures[i]) : (fig_span){ w->end, w->end };
        if (here.begin < at || here.end > w->end) /* inside the one before */
            continue;
        memcpy(out + n, w->article->text + at, here.begin - at);
        n += here.begin - at;
        at = here.end;
        if (i == w->last)
            break;
        const bool claims = w->figures[i].claim != NULL;
        const size_t begin = n;
        out[n++] = claims ? '[' : '{';
        memcpy(out + n, w->article->text + here.begin, here.end - here.begin);
        n += here.end - here.begin;
        out[n++] = claims ? ']' : '}';
        styles[*marks_count] = style_of(user, i);
        marks[(*marks_count)++] = (fig_span){ begin, n };
    }
    *bytes = n;
    return out;
}

void put_figured(printer *p, const walk *w, size_t indent, const char *(*style_of)(void *user, size_t figure),
                 void *user)
{
    const size_t count = w->last - w->first;
    fig_span *const marks = malloc((count + 1) * sizeof *marks);
    const char **const styles = malloc((count + 1) * sizeof *styles);
    size_t marks_count, bytes;
    char *const text =
        marks && styles ? bracketed(w, marks, styles, &marks_count, &bytes, style_of, user) : NULL;
    if (text) {
        const paragraph shape = { indent, p->columns, marks, marks_count, "", p->color ? PLAIN : "", styles };
        fprintf(p->out, "%*s", (int)indent, "");
        text_put_paragraph(p->out, text, bytes, &shape);
    } else {
        p->out_of_memory = true;
    }
    free(text);
    free(styles);
    free(marks);
}
