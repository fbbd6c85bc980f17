/* page_meta.c - the names pages say things about themselves under, each with a rank. */
#include "indexer/page_meta.h"

#include "indexer/html_node.h"
#include "indexer/json_ld.h"

#include <string.h>
#include <strings.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))
enum { AUTHORS_BYTES_MAX = 400 };

/* Names of a <meta> (property, name, itemprop or http-equiv), of a field the best first. */
static const struct {
    const char *name;
    meta_field field;
} names[] = {
    { "og:title", META_TITLE },
    { "twitter:title", META_TITLE },
    { "parsely-title", META_TITLE },
    { "citation_title", META_TITLE },
    { "sailthru.title", META_TITLE },
    { "dc.title", META_TITLE },
    { "dcterms.title", META_TITLE },
    { "headline", META_TITLE },
    { "author", META_AUTHOR },
    { "parsely-author", META_AUTHOR },
    { "citation_author", META_AUTHOR },
    { "dc.creator", META_AUTHOR },
    { "dcterms.creator", META_AUTHOR },
    { "sailthru.author", META_AUTHOR },
    { "cxenseparse:author", META_AUTHOR },
    { "byl", META_AUTHOR },
    { "article:author", META_AUTHOR },
    { "og:site_name", META_SOURCE },
    { "application-name", META_SOURCE },
    { "citation_journal_title", META_SOURCE },
    { "dc.publisher", META_SOURCE },
    { "dcterms.publisher", META_SOURCE },
    { "og:url", META_URL },
    { "twitter:url", META_URL },
    { "parsely-link", META_URL },
    { "content-language", META_LANG },
    { "dc.language", META_LANG },
    { "dcterms.language", META_LANG },
    { "citation_language", META_LANG },
    { "inlanguage", META_LANG },
    { "og:locale", META_LANG },
};

/* The same of the date. What JSON-LD says stands between the first and the others, <time> behind
 * them. */
static const char *const date_names[] = {
    "article:published_time",
    "datepublished",
    "parsely-pub-date",
    "article:published",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "citation_publication_date",
    "citation_date",
    "citation_online_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.created",
    "dcterms.date",
    "dc.date.created",
    "article_date_original",
    "sailthru.date",
    "originalpublicationdate",
    "cxenseparse:recs:publishtime",
    "bt:pubdate",
    "og:pubdate",
};

/* Ranks between those of names. JSON-LD is asked for a title, an author and a site after <meta>. */
enum {
    RANK_FIRST_NAME = 0,
    RANK_LD_DATE,
    RANK_LD_OTHER_DATE,
    RANK_DATE_NAMES,
    RANK_DATE_ITEM = 1000, /* itemprop=datePublished of what is no <meta> */
    RANK_TIME,
    RANK_LD,       /* of an article */
    RANK_LD_OTHER, /* of what does not say that it is one */
    RANK_HTML_LANG = 0,
    RANK_NONE = 10000
};

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

const char *page_meta_tidy(arena *strings, const char *text)
{
    if (!text)
        return NULL;
    char *const copy = arena_string(strings, text);
    size_t bytes = 0;
    for (size_t i = 0; copy && copy[i]; i++)
        if (!is_space(copy[i]))
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

void page_meta_begin(page_meta *m, page *p)
{
    *m = (page_meta){ .p = p, .date_rank = RANK_NONE };
    for (size_t i = 0; i < META_FIELDS; i++)
        m->fields[i].rank = RANK_NONE;
}

static void offer(page_meta *m, meta_field field, size_t rank, const char *text)
{
    const char *const value =
        rank < m->fields[field].rank ? page_meta_tidy(&m->p->strings, text) : NULL;
    if (!value)
        return;
    m->fields[field].value = value;
    m->fields[field].rank = rank;
}

static void offer_date(page_meta *m, size_t rank, const char *text)
{
    date found;
    if (text && rank < m->date_rank && date_read(text, strlen(text), &found)) {
        m->published = found;
        m->date_rank = rank;
    }
}

static bool is_address(const char *text)
{
    return !strncasecmp(text, "http:", 5) || !strncasecmp(text, "https:", 6) || text[0] == '/' ||
           text[0] == '@';
}

/* One more author under the name that gave the first. */
static void add_author(page_meta *m, const char *text)
{
    const char *const before = m->fields[META_AUTHOR].value;
    const char *const more = page_meta_tidy(&m->p->strings, text);
    if (!more || strlen(before) + strlen(more) > AUTHORS_BYTES_MAX || strstr(before, more))
        return;
    const size_t bytes = strlen(before);
    char *const all = arena_alloc(&m->p->strings, bytes + strlen(more) + 3);
    if (!all)
        return;
    memcpy(all, before, bytes);
    memcpy(all + bytes, ", ", 2);
    strcpy(all + bytes + 2, more);
    m->fields[META_AUTHOR].value = all;
}

static void see_meta(page_meta *m, const xmlNode *node)
{
    static const char *const keys[] = { "property", "name", "itemprop", "http-equiv" };
    const char *const content = html_attribute(node, "content");
    const char *name = NULL;
    for (size_t i = 0; i < COUNT(keys) && !name; i++)
        name = html_attribute(node, keys[i]);
    if (!name || !content)
        return;
    for (size_t i = 0; i < COUNT(names); i++) {
        if (strcasecmp(name, names[i].name))
            continue;
        const bool is_author = names[i].field == META_AUTHOR;
        if (is_author && is_address(content))
            return;
        if (is_author && m->fields[META_AUTHOR].rank == i)
            add_author(m, content);
        else
            offer(m, names[i].field, names[i].field == META_LANG ? i + 1 : i, content);
        return;
    }
    for (size_t i = 0; i < COUNT(date_names); i++)
        if (!strcasecmp(name, date_names[i]))
            offer_date(m, i ? RANK_DATE_NAMES + i : RANK_FIRST_NAME, content);
}

static const char *text_in(const xmlNode *node)
{
    return node->children && node->children->type == XML_TEXT_NODE && !node->children->next
               ? (const char *)node->children->content
               : NULL;
}

/* The date of an element: in an attribute for programs, else what it shows. */
static void see_date(page_meta *m, const xmlNode *node, size_t rank)
{
    const char *const written = html_attribute(node, "datetime");
    const char *const content = html_attribute(node, "content");
    offer_date(m, rank, written ? written : content ? content : text_in(node));
}

static void see_script(page_meta *m, const xmlNode *node)
{
    const char *const type = html_attribute(node, "type");
    if (!type || strcasecmp(type, "application/ld+json") || !node->children ||
        !node->children->content)
        return;
    json_ld found;
    json_ld_read((const char *)node->children->content, &m->p->strings, &found);
    const size_t rank = found.is_article ? RANK_LD : RANK_LD_OTHER;
    offer(m, META_TITLE, rank, found.title);
    offer(m, META_AUTHOR, rank, found.author);
    offer(m, META_SOURCE, rank, found.source);
    offer(m, META_LANG, rank, found.lang);
    offer(m, META_URL, rank, found.url);
    offer_date(m, found.is_article ? RANK_LD_DATE : RANK_LD_OTHER_DATE, found.published);
}

void page_meta_see(page_meta *m, const xmlNode *node)
{
    const char *value;
    if (html_is(node, "meta")) {
        see_meta(m, node);
    } else if (html_is(node, "link")) {
        value = html_attribute(node, "rel");
        if (!m->canonical && value && !strcasecmp(value, "canonical"))
            m->canonical = page_meta_tidy(&m->p->strings, html_attribute(node, "href"));
    } else if (html_is(node, "html")) {
        if ((value = html_attribute(node, "lang")) || (value = html_attribute(node, "xml:lang")))
            offer(m, META_LANG, RANK_HTML_LANG, value);
    } else if (html_is(node, "script")) {
        see_script(m, node);
    } else if (node->properties && (value = html_attribute(node, "itemprop")) &&
               !strcasecmp(value, "datePublished")) {
        see_date(m, node, RANK_DATE_ITEM);
    } else if (html_is(node, "time")) {
        see_date(m, node, RANK_TIME);
    }
}

/* ---- the choice -------------------------------------------------------------------------- */

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

void page_meta_settle(page_meta *m, const char *heading, const char *byline, const char *title)
{
    page *const p = m->p;
    char iso[DATE_BYTES];
    heading = page_meta_tidy(&p->strings, heading);
    p->author = without_by(m->fields[META_AUTHOR].value);
    if (!p->author)
        p->author = without_by(page_meta_tidy(&p->strings, byline));
    p->source = m->fields[META_SOURCE].value;
    p->url = m->canonical ? m->canonical : m->fields[META_URL].value;
    p->lang = m->fields[META_LANG].value;
    p->title = m->fields[META_TITLE].value;
    if (!p->title)
        p->title = heading;
    if (!p->title)
        p->title = page_meta_tidy(&p->strings, title);
    p->title = without_tail(without_source(&p->strings, p->title, p->source), heading);
    if (m->date_rank == RANK_NONE)
        return;
    p->published = arena_copy(&p->strings, iso, date_print(&m->published, iso));
    p->date_source = "meta";
}
