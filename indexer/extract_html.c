/* extract_html.c - HTML through libxml2: a walk over the tree that never recurses. */
#include "indexer/extract.h"

#include "core/error.h"
#include "indexer/dates.h"
#include "indexer/html_node.h"
#include "indexer/json.h"
#include "indexer/main_text.h"

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <limits.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

enum { JSON_LD_BYTES_MAX = 1 << 20, TITLE_MAX = 1000, BYLINE_MAX = 200 };

/* Where pages say what they are, best first. A name is that of a <meta>. */
static const struct {
    const char *name;
    size_t field; /* offset of a string in page */
} metas[] = {
    { "og:title", offsetof(page, title) },          { "twitter:title", offsetof(page, title) },
    { "author", offsetof(page, author) },           { "parsely-author", offsetof(page, author) },
    { "dc.creator", offsetof(page, author) },       { "og:site_name", offsetof(page, source) },
    { "application-name", offsetof(page, source) }, { "og:url", offsetof(page, url) },
};

static const char *const date_metas[] = {
    "article:published_time",
    "datepublished",
    "parsely-pub-date",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "dcterms.date",
    "article_date_original",
    "sailthru.date",
    "originalpublicationdate",
    "og:pubdate",
};

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))
enum { META_RANKS = COUNT(metas), DATE_RANKS = COUNT(date_metas) };

typedef struct walk {
    page *p;
    main_text main;     /* which elements are heard */
    bool is_whole;      /* all of it is, and any heading is its title */
    flow flows[2];      /* of the article, of the furniture */
    bool had_break;     /* the last thing was a <br> */
    unsigned pre;       /* depth of <pre> */
    buf heading, title; /* of the first <h1>, of <title> */
    const xmlNode *in_heading;
    buf byline; /* of the first element that says it names the author */
    const xmlNode *in_byline;
    bool had_heading;
    const char *canonical;
    size_t meta_rank[4]; /* best so far, by field in the order of metas' fields */
    size_t date_rank;
    date time; /* of the first <time> */
    bool has_time;
    const char *ld_title, *ld_author, *ld_source;
    date ld_date;
    bool has_ld_date;
} walk;

/* A copy with white space collapsed; NULL when nothing is left. */
static const char *tidy(arena *strings, const char *text)
{
    if (!text)
        return NULL;
    char *const copy = arena_string(strings, text);
    size_t bytes = 0;
    for (size_t i = 0; copy && copy[i]; i++)
        if (!flow_is_space(copy[i]))
            copy[bytes++] = copy[i];
        else if (bytes && copy[bytes - 1] != ' ')
            copy[bytes++] = ' ';
    if (bytes && copy[bytes - 1] == ' ')
        bytes--;
    if (!bytes)
        return NULL;
    copy[bytes] = '\0';
    return copy;
}

/* ---- text ------------------------------------------------------------------------------ */

static void ask_gap(walk *w, gap wanted)
{
    for (size_t i = 0; i < COUNT(w->flows); i++)
        flow_ask(&w->flows[i], wanted);
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
        flow_word(&w->flows[is_main ? 0 : 1], at, (size_t)(end - at));
        w->had_break = false;
        at = end;
    }
    if (w->in_heading && w->heading.bytes < TITLE_MAX)
        collapse_into(&w->heading, text);
    if (w->in_byline && w->byline.bytes < BYLINE_MAX)
        collapse_into(&w->byline, text);
}

/* ---- what the page says of itself --------------------------------------------------------- */

static bool read_date(const char *text, date *out)
{
    return text && date_read(text, strlen(text), out);
}

static void set_date(page *p, const date *d)
{
    char iso[DATE_BYTES];
    p->published = arena_copy(&p->strings, iso, date_print(d, iso));
    p->date_source = "meta";
}

static void read_meta(walk *w, const xmlNode *node)
{
    const char *const content = html_attribute(node, "content");
    const char *name = html_attribute(node, "property");
    if (!name)
        name = html_attribute(node, "name");
    if (!name)
        name = html_attribute(node, "itemprop");
    if (!name || !content)
        return;
    for (size_t i = 0; i < META_RANKS; i++) {
        const char **const field = (const char **)((char *)w->p + metas[i].field);
        size_t *const rank = &w->meta_rank[metas[i].field == offsetof(page, title)    ? 0
                                           : metas[i].field == offsetof(page, author) ? 1
                                           : metas[i].field == offsetof(page, source) ? 2
                                                                                      : 3];
        const char *const value =
            i < *rank && !strcasecmp(name, metas[i].name) ? tidy(&w->p->strings, content) : NULL;
        if (value) {
            *field = value;
            *rank = i;
        }
    }
    date found;
    for (size_t i = 0; i < w->date_rank && i < DATE_RANKS; i++) {
        if (!strcasecmp(name, date_metas[i]) && read_date(content, &found)) {
            set_date(w->p, &found);
            w->date_rank = i;
        }
    }
}

static const char *ld_name(const json *j)
{
    const char *const name = json_text(json_member(j, "name"));
    return name ? name : json_text(j);
}

static void read_ld_node(walk *w, const json *node)
{
    arena *const strings = &w->p->strings;
    const char *const published = json_text(json_member(node, "datePublished"));
    if (!w->has_ld_date && read_date(published, &w->ld_date))
        w->has_ld_date = true;
    if (!w->ld_title)
        w->ld_title = tidy(strings, json_text(json_member(node, "headline")));
    const json *author = json_member(node, "author");
    if (json_is_array(author))
        author = json_first(author);
    if (!w->ld_author)
        w->ld_author = tidy(strings, ld_name(author));
    if (!w->ld_source)
        w->ld_source = tidy(strings, ld_name(json_member(node, "publisher")));
}

/* An article may stand alone, in an array, or in the "@graph" of either. */
static void read_ld(walk *w, const char *text)
{
    size_t broken_at;
    const size_t bytes = strlen(text);
    json *const all = bytes <= JSON_LD_BYTES_MAX ? json_read(text, bytes, &broken_at) : NULL;
    for (const json *top = json_is_array(all) ? json_first(all) : all; top;
         top = json_is_array(all) ? json_next(top) : NULL) {
        read_ld_node(w, top);
        for (const json *node = json_first(json_member(top, "@graph")); node;
             node = json_next(node))
            read_ld_node(w, node);
    }
    json_free(all);
}

static void read_element(walk *w, const xmlNode *node)
{
    const char *value;
    if (html_is(node, "meta")) {
        read_meta(w, node);
    } else if (html_is(node, "link")) {
        value = html_attribute(node, "rel");
        if (!w->canonical && value && !strcasecmp(value, "canonical"))
            w->canonical = tidy(&w->p->strings, html_attribute(node, "href"));
    } else if (html_is(node, "html")) {
        if ((value = html_attribute(node, "lang")) || (value = html_attribute(node, "xml:lang")))
            w->p->lang = tidy(&w->p->strings, value);
    } else if (html_is(node, "script")) {
        value = html_attribute(node, "type");
        if (value && !strcasecmp(value, "application/ld+json") && node->children &&
            node->children->content)
            read_ld(w, (const char *)node->children->content);
    } else if (html_is(node, "title")) {
        if (!w->title.bytes && node->children && node->children->content)
            collapse_into(&w->title, (const char *)node->children->content);
    } else if (html_is(node, "time")) {
        if (!w->has_time)
            w->has_time = read_date(html_attribute(node, "datetime"), &w->time);
    }
}

static bool names_author(const xmlNode *node)
{
    const char *const rel = node->properties ? html_attribute(node, "rel") : NULL;
    const char *const prop = node->properties ? html_attribute(node, "itemprop") : NULL;
    return (rel && !strcasecmp(rel, "author")) || (prop && !strcasecmp(prop, "author"));
}

/* ---- the walk ------------------------------------------------------------------------------ */

static bool is_main(const walk *w, const xmlNode *element)
{
    return w->is_whole || main_text_has(&w->main, element);
}

static bool is_heading(const walk *w, const xmlNode *node)
{
    return html_is(node, "h1") || (w->is_whole && (html_is(node, "h2") || html_is(node, "h3")));
}

/* Returns whether to go down into `node`. `heard`: its text counts. */
static void enter(walk *w, const xmlNode *node, bool heard)
{
    if (node->type == XML_TEXT_NODE || node->type == XML_ENTITY_REF_NODE) {
        if (heard && node->content)
            put_text(w, (const char *)node->content, is_main(w, node->parent));
        return;
    }
    if (node->type != XML_ELEMENT_NODE)
        return;
    read_element(w, node);
    if (!heard)
        return;
    ask_gap(w, html_gap(node));
    if (!w->in_byline && !w->byline.bytes && names_author(node))
        w->in_byline = node;
    if (html_is(node, "br")) {
        ask_gap(w, w->had_break ? GAP_PARAGRAPH : GAP_LINE);
        w->had_break = true;
    } else if (html_is(node, "pre")) {
        w->pre++;
    } else if (!w->had_heading && is_heading(w, node) && is_main(w, node)) {
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
    const xmlNode *silent_below = NULL; /* the outermost element whose text does not count */
    for (const xmlNode *node = root; node;) {
        const bool is_element = node->type == XML_ELEMENT_NODE;
        if (is_element && !silent_below && html_is_silent(node))
            silent_below = node;
        enter(w, node, !silent_below);
        if (is_element && node->children) {
            node = node->children;
            continue;
        }
        for (;; node = node->parent) {
            if (!silent_below && node->type == XML_ELEMENT_NODE)
                leave(w, node);
            if (node == silent_below)
                silent_below = NULL;
            if (node->next || !node->parent || node->parent->type != XML_ELEMENT_NODE)
                break;
        }
        node = node->next;
    }
}

static const char *const between[] = { " - ", " | ", " \xe2\x80\x93 ", " \xe2\x80\x94 ", ": " };

/* The page's own name behind its article's: "Headline - The Daily", "Headline | The Daily". */
static const char *without_source(arena *strings, const char *title, const char *source)
{
    const size_t bytes = title ? strlen(title) : 0, source_bytes = source ? strlen(source) : 0;
    if (!source_bytes || bytes <= source_bytes || strcasecmp(title + bytes - source_bytes, source))
        return title;
    const size_t end = bytes - source_bytes;
    for (size_t i = 0; i < COUNT(between); i++) {
        const size_t need = strlen(between[i]);
        if (end > need && !memcmp(title + end - need, between[i], need))
            return arena_copy(strings, title, end - need);
    }
    return title;
}

/* The same where the page's name is not known but its heading is the article's. */
static const char *without_tail(const char *title, const char *heading)
{
    const size_t bytes = heading ? strlen(heading) : 0;
    if (title && bytes && !strncmp(title, heading, bytes))
        for (size_t i = 0; i < COUNT(between); i++)
            if (!strncmp(title + bytes, between[i], strlen(between[i])))
                return heading;
    return title;
}

/* "By Ann Lee" is Ann Lee. */
static const char *without_by(const char *byline)
{
    return byline && !strncasecmp(byline, "by ", 3) && byline[3] ? byline + 3 : byline;
}

/* Choose among what was found. */
static void settle(walk *w)
{
    page *const p = w->p;
    const char *const heading = tidy(&p->strings, w->heading.data);
    if (!p->author)
        p->author = w->ld_author;
    if (!p->author)
        p->author = without_by(tidy(&p->strings, w->byline.data));
    if (!p->source)
        p->source = w->ld_source;
    if (w->canonical)
        p->url = w->canonical;
    if (!p->title)
        p->title = w->ld_title;
    if (!p->title)
        p->title = heading;
    if (!p->title)
        p->title = tidy(&p->strings, w->title.data);
    p->title = without_tail(without_source(&p->strings, p->title, p->source), heading);
    if (w->date_rank > 0 && w->has_ld_date)
        set_date(p, &w->ld_date); /* only article:published_time is better */
    else if (!p->published && w->has_time)
        set_date(p, &w->time);
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
               .date_rank = DATE_RANKS,
               .flows = { { &p->text, GAP_NONE }, { &p->furniture, GAP_NONE } } };
    for (size_t i = 0; i < COUNT(w.meta_rank); i++)
        w.meta_rank[i] = META_RANKS;
    if (bytes > INT_MAX)
        return error_set(err, FIG_TOO_LARGE, NULL, "the page is larger than 2 GiB", NULL);
    const htmlDocPtr doc = htmlReadMemory(data, (int)bytes, NULL, encoding, options);
    if (doc) {
        if (!is_whole)
            main_text_find(&w.main, xmlDocGetRootElement(doc));
        if (!w.main.failed)
            walk_tree(&w, xmlDocGetRootElement(doc));
    }
    settle(&w);
    xmlFreeDoc(doc);
    if (w.main.failed || buf_failed(&p->text) || buf_failed(&p->furniture) ||
        buf_failed(&w.heading) || buf_failed(&w.byline) || buf_failed(&w.title) ||
        p->strings.failed)
        status = error_no_memory(err);
    else if (!p->text.bytes)
        status = error_set(err, FIG_BAD_INPUT, NULL, "the page has no visible text", NULL);
    main_text_clear(&w.main);
    buf_clear(&w.heading);
    buf_clear(&w.byline);
    buf_clear(&w.title);
    return status;
}

fig_status extract_html(const char *data, size_t bytes, const char *encoding, page *p,
                        fig_error *err)
{
    return extract(data, bytes, encoding, false, p, err);
}

fig_status extract_chapter(const char *data, size_t bytes, const char *encoding, page *p,
                           fig_error *err)
{
    return extract(data, bytes, encoding, true, p, err);
}
