/* pdf.c - what pdftotext writes, taken apart. It joins words that were divided at a line's end. */
#include "indexer/pdf.h"

#include "core/error.h"
#include "indexer/dates.h"
#include "indexer/pages_text.h"
#include "stem/utf8.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

/* A thousand pages of 49 lines took pdftotext one second and 45 MB. */
const child_limits pdf_limits = { .cpu_s = 60,
                                  .wall_s = 120,
                                  .alone = true,
                                  .memory_bytes = (uint64_t)1 << 30,
                                  .output_bytes = 64 << 20 };

/* The value between `before` and `after` in the head of what was written, its entities taken off;
 * NULL when there is none. */
static const char *value_of(page *p, const char *head, const char *before, const char *after)
{
    static const struct {
        const char *name, plain;
    } entities[] = {
        { "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' }, { "&quot;", '"' }, { "&apos;", '\'' }
    };
    const char *at = strstr(head, before);
    const char *const text_begin = strstr(head, "<pre>");
    if (!at || at > text_begin)
        return NULL;
    at += strlen(before);
    const char *const end = strstr(at, after);
    buf value = BUF_EMPTY, valid = BUF_EMPTY;
    while (end && at < end) {
        size_t i = 0, step = 1;
        while (i < sizeof entities / sizeof *entities &&
               strncmp(at, entities[i].name, strlen(entities[i].name)))
            i++;
        const bool is_entity = i < sizeof entities / sizeof *entities;
        if (is_entity)
            step = strlen(entities[i].name);
        buf_byte(&value, is_entity ? entities[i].plain : strchr("\r\n\t", *at) ? ' ' : *at);
        at += step;
    }
    utf8_repair(buf_string(&value), value.bytes, &valid);
    const char *text = buf_string(&valid);
    text += strspn(text, " ");
    size_t left = strlen(text);
    while (left && text[left - 1] == ' ')
        left--;
    const char *const kept = left ? arena_copy(&p->strings, text, left) : NULL;
    p->strings.failed = p->strings.failed || buf_failed(&value) || buf_failed(&valid);
    buf_clear(&value);
    buf_clear(&valid);
    return kept;
}

/* Programs put the name of the file they made it from where a title belongs. */
static bool is_no_title(const char *title)
{
    static const char *const ends[] = { ".doc", ".docx", ".odt", ".indd", ".qxd", ".pdf",
                                        ".tex", ".dvi",  ".rtf", ".txt",  ".wpd", ".html" };
    const size_t bytes = strlen(title);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (bytes >= strlen(ends[i]) && !strcasecmp(title + bytes - strlen(ends[i]), ends[i]))
            return true;
    return !strncasecmp(title, "untitled", 8) || !strncasecmp(title, "microsoft word - ", 17);
}

bool pdf_take(const char *written, size_t bytes, page *p)
{
    static const char begin[] = "<pre>\n", end[] = "</pre>\n</body>\n</html>\n";
    const char *const text = strstr(written, begin);
    if (!text)
        return false;
    const size_t from = (size_t)(text - written) + strlen(begin);
    const bool is_whole =
        bytes >= from + strlen(end) && !strcmp(written + bytes - strlen(end), end);
    const size_t text_bytes = bytes - from - (is_whole ? strlen(end) : 0);
    char iso[DATE_BYTES];
    date made;
    p->title = value_of(p, written, "<title>", "</title>");
    if (p->title && is_no_title(p->title))
        p->title = NULL;
    p->author = value_of(p, written, "<meta name=\"Author\" content=\"", "\"/>");
    const char *const date_text =
        value_of(p, written, "<meta name=\"CreationDate\" content=\"", "\"/>");
    if (date_text && date_read(date_text, strlen(date_text), &made)) {
        p->published = arena_copy(&p->strings, iso, date_print(&made, iso));
        p->date_source = "meta";
    }
    if (!pages_text_take(written + from, text_bytes, p))
        p->strings.failed = true;
    if (!p->title) {
        const fig_span title = extract_title(buf_string(&p->text), p->text.bytes);
        if (title.end > title.begin)
            p->title = arena_copy(&p->strings, p->text.data + title.begin, title.end - title.begin);
    }
    return p->text.bytes != 0;
}

/* Why there is no text. */
static fig_status failure(const child_end *end, fig_error *err)
{
    if (end->missing)
        return error_set(err, FIG_BAD_INPUT, NULL, "is a PDF, and 'pdftotext' cannot be run",
                         "install poppler, on Debian the package 'poppler-utils'");
    if (end->overtime)
        return error_set(err, FIG_BAD_INPUT, NULL, "is a PDF that takes too long to read",
                         "write it anew, as with 'qpdf IN OUT'");
    if (end->overflow)
        return error_set(err, FIG_TOO_LARGE, NULL, "is a PDF with more text than is read",
                         "cut it in parts, as with 'qpdf --split-pages=100 IN OUT'");
    if (strstr(end->said, "Incorrect password"))
        return error_set(err, FIG_BAD_INPUT, NULL, "is an encrypted PDF",
                         "decrypt it, as with 'qpdf --password=WORD --decrypt IN OUT'");
    if (end->signal || end->code) {
        char said[CHILD_SAID_BYTES];
        const size_t line = strcspn(end->said, "\n");
        memcpy(said, end->said, line);
        said[line] = '\0';
        return error_format(err, FIG_BAD_INPUT, NULL, "write it anew, as with 'qpdf IN OUT'",
                            "is no PDF that can be read%s%s", *said ? ": " : "", said);
    }
    return error_set(err, FIG_BAD_INPUT, NULL, "is a PDF without text: pictures of pages perhaps",
                     "put the text in, as with 'ocrmypdf IN OUT'");
}

fig_status pdf_read(const char *data, size_t bytes, const child_limits *limits, page *p,
                    bool *is_damaged, int *unconfined, fig_error *err)
{
    static const char *const argv[] = { "pdftotext", "-htmlmeta", "-enc", "UTF-8", "-eol",
                                        "unix",      "-",         "-",    NULL };
    buf written = BUF_EMPTY;
    child_end end;
    page_reset(p);
    *is_damaged = false;
    fig_status status = child_run(argv, data, bytes, limits, &written, &end, err);
    *unconfined = end.unconfined;
    for (size_t i = 0; i < written.bytes; i++)
        if (!written.data[i])
            written.data[i] = ' ';
    if (status == FIG_OK) {
        const bool is_whole = !end.missing && !end.overtime && !end.overflow && !end.signal;
        const bool has_text =
            is_whole && !end.code && pdf_take(buf_string(&written), written.bytes, p);
        *is_damaged = strstr(end.said, "Syntax Error") != NULL;
        if (p->strings.failed)
            status = error_no_memory(err);
        else if (!has_text)
            status = failure(&end, err);
    }
    buf_clear(&written);
    return status;
}

bool pdf_program(char *out, size_t capacity, int *unconfined)
{
    static const char *const argv[] = { "pdftotext", "-v", NULL };
    buf written = BUF_EMPTY;
    child_end end = { 0 };
    const fig_status status = child_run(argv, "", 0, &pdf_limits, &written, &end, NULL);
    buf_clear(&written);
    end.said[strcspn(end.said, "\n")] = '\0';
    snprintf(out, capacity, "%s", end.said);
    *unconfined = end.unconfined;
    return status == FIG_OK && !end.missing && !end.signal;
}

bool pdf_is_built_in(void)
{
    return true;
}
