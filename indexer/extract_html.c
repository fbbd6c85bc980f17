/* extract_html.c - HTML through libxml2: a walk over the tree that never recurses. What stands beside
 * the article is kept in blocks, each with the place in the text it stands before. */
#include "indexer/extract.h"

#include "core/error.h"
#include "indexer/flow.h"
#include "indexer/html_node.h"
#include "indexer/xml_watch.h"
#include "indexer/main_text.h"
#include "indexer/page_meta.h"

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <limits.h>
#include <string.h>
#include <strings.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))
enum { TITLE_MAX = 1000, BYLINE_MAX = 200, FURNITURE_BYTES_MAX = 256 << 10, GAPS_BYTES_MAX = 4 };

typedef struct walk {
    page *p;
    page_meta meta;
    main_text main;     /* which elements are heard */
    bool is_whole;      /* all of it is, and any heading is its title */
    flow flows[2];      /* of the article, of the furniture */
    size_t block_begin; /* in the furniture, of the block at hand; */
    bool in_block;      /* the last text was furniture */
    bool had_break;     /* the last thing was a <br> */
    unsigned pre;       /* depth of <pre> */
    buf heading, title; /* of the first <h1>, of <title> */
    const xmlNode *in_heading;
    buf byline; /* of the first element that says it names the author */
    const xmlNode *in_byline;
    bool had_heading;
} walk;

/* ---- text ------------------------------------------------------------------------------ */

static void ask_gap(walk *w, gap wanted)
{
    for (size_t i = 0; i < COUNT(w->flows); i++)
        flow_ask(&w->flows[i], wanted);
}

/* The block of furniture at hand ends before what comes next in the text. So that the text with all
 * blocks put in reads as the page does, a block brings the white space behind it; one at the end, that
 * before it. */
static void end_block(walk *w, bool at_end)
{
    page *const p = w->p;
    fig_block block = { p->text.bytes, p->furniture.bytes - w->block_begin };
    if (!w->in_block)
        return;
    w->in_block = false;
    if (!block.bytes)
        return;
    const char *const apart = at_end || w->flows[1].before != GAP_LINE ? "\n\n" : "\n";
    const size_t bytes = strlen(apart);
    buf_text(&p->furniture, apart);
    if (at_end && p->text.bytes && !buf_failed(&p->furniture)) {
        char *const begin = p->furniture.data + w->block_begin;
        memmove(begin + bytes, begin, block.bytes);
        memcpy(begin, apart, bytes);
    }
    block.bytes += bytes;
    w->flows[1].before = GAP_NONE;
    buf_append(&p->blocks, &block, sizeof block);
}

/* A word of the furniture; beyond what is kept, only counted. */
static void put_aside(walk *w, const char *word, size_t bytes)
{
    buf *const out = &w->p->furniture;
    if (!w->in_block) {
        w->in_block = true;
        w->block_begin = out->bytes;
        w->flows[1].before = GAP_NONE;
    }
    if (w->p->furniture_cut || out->bytes + bytes + GAPS_BYTES_MAX > FURNITURE_BYTES_MAX) {
        w->p->furniture_cut += bytes;
        return;
    }
    flow_word(&w->flows[1], word, bytes);
}

static void put_main(walk *w, const char *word, size_t bytes)
{
    flow_word(&w->flows[0], "", 0);
    end_block(w, false); /* before the word, behind the gap */
    buf_append(&w->p->text, word, bytes);
}

static void collapse_into(buf *out, const char *text)
{
    for (const char *at = text; *at; at++)
        if (!flow_is_space(*at))
            buf_byte(out, *at);
        else if (out->bytes && out->data[out->bytes - 1] != ' ')
            buf_byte(out, ' ');
}

static void put_text(walk *w, const char *text, bool is_main)
{
    for (const char *at = text; *at;) {
        if (flow_is_space(*at)) {
            ask_gap(w, w->pre && *at == '\n' ? GAP_LINE : GAP_SPACE);
            at++;
            continue;
        }
        const char *end = at;
        while (*end && !flow_is_space(*end))
            end++;
        (is_main ? put_main : put_aside)(w, at, (size_t)(end - at));
        w->had_break = false;
        at = end;
    }
    if (w->in_heading && w->heading.bytes < TITLE_MAX)
        collapse_into(&w->heading, text);
    if (w->in_byline && w->byline.bytes < BYLINE_MAX)
        collapse_into(&w->byline, text);
}

/* ---- the walk ------------------------------------------------------------------------------ */

static bool names_author(const xmlNode *node)
{
    const char *const rel = node->properties ? html_attribute(node, "rel") : NULL;
    const char *const prop = node->properties ? html_attribute(node, "itemprop") : NULL;
    return (rel && !strcasecmp(rel, "author")) || (prop && !strcasecmp(prop, "author"));
}

/* Whose text is heard, from the outermost element on that settles it. */
typedef enum hearing { HEARD, ASIDE, UNHEARD } hearing;

static bool is_main(const walk *w, const xmlNode *element)
{
    return w->is_whole || main_text_has(&w->main, element);
}

static bool is_heading(const walk *w, const xmlNode *node)
{
    return html_is(node, "h1") || (w->is_whole && (html_is(node, "h2") || html_is(node, "h3")));
}

static void enter(walk *w, const xmlNode *node, hearing heard)
{
    if (node->type == XML_TEXT_NODE || node->type == XML_ENTITY_REF_NODE) {
        if (heard != UNHEARD && node->content)
            put_text(w, (const char *)node->content,
                     heard == HEARD && is_main(w, node->parent));
        return;
    }
    if (node->type != XML_ELEMENT_NODE)
        return;
    page_meta_see(&w->meta, node);
    if (html_is(node, "title") && !w->title.bytes && node->children && node->children->content)
        collapse_into(&w->title, (const char *)node->children->content);
    if (heard == UNHEARD)
        return;
    ask_gap(w, html_gap(node));
    if (!w->in_byline && !w->byline.bytes && names_author(node))
        w->in_byline = node;
    if (html_is(node, "br")) {
        ask_gap(w, w->had_break ? GAP_PARAGRAPH : GAP_LINE);
        w->had_break = true;
    } else if (html_is(node, "pre")) {
        w->pre++;
    } else if (!w->had_heading && heard == HEARD && is_heading(w, node) && is_main(w, node)) {
        w->had_heading = true;
        w->in_heading = node;
    }
}

static void leave(walk *w, const xmlNode *node)
{
    ask_gap(w, html_gap(node));
    if (w->pre && html_is(node, "pre"))
        w->pre--;
    if (node == w->in_heading)
        w->in_heading = NULL;
    if (node == w->in_byline)
        w->in_byline = NULL;
}

static void walk_tree(walk *w, const xmlNode *root)
{
    const xmlNode *silent_below = NULL, *aside_below = NULL; /* the outermost such element */
    for (const xmlNode *node = root; node;) {
        const bool is_element = node->type == XML_ELEMENT_NODE;
        if (is_element && !silent_below && html_is_silent(node))
            silent_below = node;
        if (is_element && !aside_below && html_is_control(node))
            aside_below = node;
        enter(w, node, silent_below ? UNHEARD : aside_below ? ASIDE : HEARD);
        if (is_element && node->children) {
            node = node->children;
            continue;
        }
        for (;; node = node->parent) {
            if (!silent_below && node->type == XML_ELEMENT_NODE)
                leave(w, node);
            if (node == silent_below)
                silent_below = NULL;
            if (node == aside_below)
                aside_below = NULL;
            if (node->next || !node->parent || node->parent->type != XML_ELEMENT_NODE)
                break;
        }
        node = node->next;
    }
    end_block(w, true);
}

static fig_status extract(const char *data, size_t bytes, const char *encoding, bool is_whole,
                          page *p, fig_error *err)
{
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                        HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    fig_status status = FIG_OK;
    page_reset(p);
    walk w = { .p = p,
               .is_whole = is_whole,
               .flows = { { &p->text, GAP_NONE }, { &p->furniture, GAP_NONE } } };
    page_meta_begin(&w.meta, p);
    if (bytes > INT_MAX)
        return error_set(err, FIG_TOO_LARGE, NULL, "the page is larger than 2 GiB", NULL);
    xml_watch watch;
    xml_watch_begin(&watch);
    const htmlDocPtr doc = htmlReadMemory(data, (int)bytes, NULL, encoding, options);
    xml_watch_end(&watch);
    p->is_cut = watch.stopped;
    if (doc) {
        if (!is_whole)
            main_text_find(&w.main, xmlDocGetRootElement(doc));
        if (!w.main.failed)
            walk_tree(&w, xmlDocGetRootElement(doc));
    }
    page_meta_settle(&w.meta, w.heading.data, w.byline.data, w.title.data);
    xmlFreeDoc(doc);
    if (watch.no_memory || w.main.failed || buf_failed(&p->text) || buf_failed(&p->furniture) ||
        buf_failed(&p->blocks) || buf_failed(&w.heading) || buf_failed(&w.byline) ||
        buf_failed(&w.title) || p->strings.failed)
        status = error_no_memory(err);
    else if (!p->text.bytes)
        status = error_set(err, FIG_BAD_INPUT, NULL, "the page has no visible text", NULL);
    main_text_clear(&w.main);
    buf_clear(&w.heading);
    buf_clear(&w.byline);
    buf_clear(&w.title);
    return status;
}

fig_status extract_html(const char *data, size_t bytes, page *p, fig_error *err)
{
    return extract(data, bytes, "UTF-8", false, p, err);
}

fig_status extract_chapter(const char *data, size_t bytes, const char *encoding, page *p,
                           fig_error *err)
{
    return extract(data, bytes, encoding, true, p, err);
}
