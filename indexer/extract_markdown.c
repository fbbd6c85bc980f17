/* extract_markdown.c - Markdown through cmark, and the "key: value" lines that may stand before it.
 */
#include "indexer/extract.h"

#include "core/error.h"
#include "indexer/dates.h"

#include <assert.h>
#include <cmark.h>
#include <string.h>
#include <strings.h>

enum { FRONT_LINES_MAX = 64 };

static bool key_is(const char *text, fig_span key, const char *name)
{
    return key.end - key.begin == strlen(name) &&
           !strncasecmp(text + key.begin, name, key.end - key.begin);
}

static void front_value(page *p, const char *text, fig_span key, fig_span value)
{
    assert(p);
    const bool quoted = value.end - value.begin >= 2 &&
                        (text[value.begin] == '"' || text[value.begin] == '\'') &&
                        text[value.end - 1] == text[value.begin];
    if (quoted) {
        value.begin++;
        value.end--;
    }
    const char **const field = key_is(text, key, "title")    ? &p->title
                               : key_is(text, key, "author") ? &p->author
                               : key_is(text, key, "source") ? &p->source
                               : key_is(text, key, "url")    ? &p->url
                               : key_is(text, key, "lang")   ? &p->lang
                                                             : NULL;
    date found;
    char iso[DATE_BYTES];
    if (value.begin == value.end)
        return;
    if (field) {
        *field = arena_copy(&p->strings, text + value.begin, value.end - value.begin);
    } else if ((key_is(text, key, "date") || key_is(text, key, "published")) &&
               date_read(text + value.begin, value.end - value.begin, &found)) {
        p->published = arena_copy(&p->strings, iso, date_print(&found, iso));
        p->date_source = "given";
    }
}

/* "key: value" lines between two lines of "---" at the very top. Returns where they end, 0 when
 * there are none. */
static size_t read_front(page *p, const char *text, size_t bytes)
{
    size_t at = 0, end = 0;
    fig_span line = extract_line(text, bytes, 0, &at);
    if (line.begin != 0 || line.end != 3 || memcmp(text, "---", 3))
        return 0;
    const size_t first = at;
    for (int i = 0; i < FRONT_LINES_MAX && at < bytes && !end; i++) {
        line = extract_line(text, bytes, at, &at);
        if (line.end - line.begin == 3 && !memcmp(text + line.begin, "---", 3))
            end = at;
    }
    for (at = first; at < end;) {
        line = extract_line(text, end, at, &at);
        const char *const colon = memchr(text + line.begin, ':', line.end - line.begin);
        if (!colon)
            continue;
        const fig_span key = { line.begin, (size_t)(colon - text) };
        fig_span value = { key.end + 1, line.end };
        while (value.begin < value.end && (text[value.begin] == ' ' || text[value.begin] == '\t'))
            value.begin++;
        front_value(p, text, key, value);
    }
    return end;
}

/* The words of the first heading. */
static const char *first_heading(cmark_node *root, arena *strings)
{
    buf words = BUF_EMPTY;
    cmark_iter *const iter = cmark_iter_new(root);
    bool inside = false, done = false;
    for (cmark_event_type event; !done && (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE;) {
        cmark_node *const node = cmark_iter_get_node(iter);
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_HEADING) {
            done = event == CMARK_EVENT_EXIT;
            inside = true;
        } else if (inside && (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)) {
            buf_text(&words, cmark_node_get_literal(node));
        } else if (inside && (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)) {
            buf_byte(&words, ' ');
        }
    }
    cmark_iter_free(iter);
    strings->failed = strings->failed || buf_failed(&words);
    const char *const title = words.bytes ? arena_copy(strings, words.data, words.bytes) : NULL;
    buf_clear(&words);
    return title;
}

/* How the text before and after a node of this kind is kept apart. */
static const char *gap_around(cmark_node_type type)
{
    switch (type) {
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HEADING:
    case CMARK_NODE_BLOCK_QUOTE:
    case CMARK_NODE_LIST:
    case CMARK_NODE_CODE_BLOCK:
    case CMARK_NODE_THEMATIC_BREAK:
        return "\n\n";
    case CMARK_NODE_ITEM:
    case CMARK_NODE_LINEBREAK:
        return "\n";
    case CMARK_NODE_SOFTBREAK:
        return " ";
    default:
        return "";
    }
}

/* The words of `root`, without marks, addresses of links, and embedded HTML. */
static void write_text(cmark_node *root, buf *out)
{
    cmark_iter *const iter = cmark_iter_new(root);
    const char *gap = "";
    while (cmark_iter_next(iter) != CMARK_EVENT_DONE) {
        cmark_node *const node = cmark_iter_get_node(iter);
        const cmark_node_type type = cmark_node_get_type(node);
        const bool in_item = type == CMARK_NODE_PARAGRAPH &&
                             cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_ITEM;
        const char *const around = in_item ? "\n" : gap_around(type);
        if (strlen(around) > strlen(gap) || (*around == '\n' && *gap == ' '))
            gap = around;
        if (type != CMARK_NODE_TEXT && type != CMARK_NODE_CODE && type != CMARK_NODE_CODE_BLOCK)
            continue;
        const char *const words = cmark_node_get_literal(node);
        if (out->bytes)
            buf_text(out, gap);
        buf_text(out, words);
        gap = gap_around(type);
    }
    cmark_iter_free(iter);
}

fig_status extract_markdown(const char *data, size_t bytes, page *p, fig_error *err)
{
    fig_status status = FIG_OK;
    page_reset(p);
    const size_t front = read_front(p, data, bytes);
    cmark_node *const root = cmark_parse_document(data + front, bytes - front, CMARK_OPT_DEFAULT);
    if (root) {
        write_text(root, &p->text);
        if (!p->title)
            p->title = first_heading(root, &p->strings);
    }
    if (!root || buf_failed(&p->text) || p->strings.failed)
        status = error_no_memory(err);
    else if (!p->text.bytes)
        status = error_no_text(err, "has no text");
    if (root)
        cmark_node_free(root);
    return status;
}

const char *extract_markdown_library(void)
{
    return cmark_version_string();
}
