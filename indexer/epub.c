/* epub.c - container, package document, spine: which files of the zip are chapters, and in what
 * order. */
#include "indexer/epub.h"

#include "core/error.h"
#include "indexer/dates.h"
#include "indexer/package.h"
#include "indexer/xml_node.h"
#include "stem/utf8.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    SHORT_BYTES = 400, /* a page of less may be a title page */
    CHAPTERS_MAX = 10000,
    ENCRYPTION_BYTES_MAX = 1 << 20
};

struct epub {
    package parts;
    arena strings;
    const char **chapters; /* names of parts, in the order of reading */
    size_t count, next;
    const char *title, *author, *lang, *published;
    const package_part *encryption; /* the list of what is encrypted, or NULL */
};

static bool is_wanted(const char *name)
{
    static const char *const ends[] = { ".opf", ".xhtml", ".html", ".htm", ".xml" };
    const size_t bytes = strlen(name);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (bytes > strlen(ends[i]) && !strcasecmp(name + bytes - strlen(ends[i]), ends[i]))
            return true;
    return false;
}

/* ---- names ---------------------------------------------------------------------------------- */

static int hex(char c)
{
    return isdigit((unsigned char)c)    ? c - '0'
           : isxdigit((unsigned char)c) ? (c | 32) - 'a' + 10
                                        : -1;
}

/* The part that `href`, as it stands in the part `from`, means: "%20" resolved, "../" taken back.
 */
static const char *resolved(epub *book, const char *from, const char *href)
{
    buf path = BUF_EMPTY;
    const char *const slash = strrchr(from, '/');
    if (slash)
        buf_append(&path, from, (size_t)(slash - from) + 1);
    const size_t href_bytes = strcspn(href, "#?");
    for (size_t i = 0; i < href_bytes; i++) {
        const bool is_code =
            href[i] == '%' && i + 2 < href_bytes && hex(href[i + 1]) >= 0 && hex(href[i + 2]) >= 0;
        buf_byte(&path, is_code ? (char)(hex(href[i + 1]) * 16 + hex(href[i + 2])) : href[i]);
        i += is_code ? 2 : 0;
    }
    buf out = BUF_EMPTY;
    for (const char *at = buf_string(&path); *at;) {
        const size_t bytes = strcspn(at, "/");
        const size_t whole = bytes + (at[bytes] == '/');
        if (bytes == 2 && !memcmp(at, "..", 2)) {
            if (out.bytes)
                out.bytes--;
            while (out.bytes && out.data[out.bytes - 1] != '/')
                out.bytes--;
        } else if (!(bytes == 1 && *at == '.')) {
            buf_append(&out, at, whole);
        }
        at += whole;
    }
    const char *const name = out.bytes ? arena_copy(&book->strings, out.data, out.bytes) : "";
    book->strings.failed = book->strings.failed || buf_failed(&path) || buf_failed(&out);
    buf_clear(&path);
    buf_clear(&out);
    return name;
}

/* ---- the package document -------------------------------------------------------------------- */

static const char *text_of(epub *book, const xmlNode *metadata, const char *name)
{
    const xmlNode *const node = metadata ? xml_find(metadata, name) : NULL;
    return node ? xml_text(node, &book->strings) : NULL;
}

static void read_metadata(epub *book, const xmlNode *top)
{
    const xmlNode *const metadata = xml_find(top, "metadata");
    char iso[DATE_BYTES];
    date published;
    book->title = text_of(book, metadata, "title");
    book->author = text_of(book, metadata, "creator");
    book->lang = text_of(book, metadata, "language");
    const char *const when = text_of(book, metadata, "date");
    if (when && date_read(when, strlen(when), &published))
        book->published = arena_copy(&book->strings, iso, date_print(&published, iso));
}

static bool has_word(const char *words, const char *word)
{
    return words && strstr(words, word) != NULL;
}

/* The files of the manifest by their ids. */
typedef struct item {
    const char *id;
    const xmlNode *node;
} item;

static int compare_items(const void *a, const void *b)
{
    return strcmp(((const item *)a)->id, ((const item *)b)->id);
}

static bool read_spine(epub *book, const xmlNode *top, const char *opf)
{
    const xmlNode *const manifest = xml_find(top, "manifest"), *const spine =
                                                                   xml_find(top, "spine");
    size_t items_count = 0, chapters_max = 0;
    for (const xmlNode *n = manifest ? manifest->children : NULL; n; n = n->next)
        items_count += xml_is(n, "item") && xml_attribute(n, "id");
    for (const xmlNode *n = spine ? spine->children : NULL; n; n = n->next)
        chapters_max += xml_is(n, "itemref");
    item *const items = calloc(items_count + 1, sizeof *items);
    book->chapters = calloc(chapters_max + 1, sizeof *book->chapters);
    if (!items || !book->chapters) {
        free(items);
        return false;
    }
    size_t count = 0;
    for (const xmlNode *n = manifest ? manifest->children : NULL; n; n = n->next)
        if (xml_is(n, "item") && xml_attribute(n, "id"))
            items[count++] = (item){ xml_attribute(n, "id"), n };
    qsort(items, count, sizeof *items, compare_items);
    for (const xmlNode *n = spine ? spine->children : NULL; n; n = n->next) {
        const item wanted = { .id = xml_is(n, "itemref") ? xml_attribute(n, "idref") : NULL };
        const item *const found =
            wanted.id ? bsearch(&wanted, items, count, sizeof *items, compare_items) : NULL;
        const char *const href = found ? xml_attribute(found->node, "href") : NULL;
        if (href && book->count < CHAPTERS_MAX &&
            !has_word(xml_attribute(found->node, "properties"), "nav"))
            book->chapters[book->count++] = resolved(book, opf, href);
    }
    free(items);
    return true;
}

static fig_status read_opf(epub *book, const char *name, fig_error *err)
{
    const package_part *const part = package_find(&book->parts, name);
    xmlDoc *doc;
    bool is_damaged;
    if (!part)
        return error_format(err, FIG_BAD_INPUT, NULL, NULL, "the book has no '%s'", name);
    const fig_status status =
        xml_read(buf_string(&part->data), part->data.bytes, name, &doc, &is_damaged, err);
    if (status)
        return status;
    read_metadata(book, xmlDocGetRootElement(doc));
    const bool read = read_spine(book, xmlDocGetRootElement(doc), name);
    xmlFreeDoc(doc);
    if (!read || book->strings.failed)
        return error_no_memory(err);
    return book->count ? FIG_OK
                       : error_set(err, FIG_BAD_INPUT, NULL, "the book has no chapters", NULL);
}

static fig_status read_container(epub *book, fig_error *err)
{
    static const char name[] = "META-INF/container.xml";
    const package_part *const part = package_find(&book->parts, name);
    xmlDoc *doc;
    bool is_damaged;
    if (!part)
        return error_format(err, FIG_BAD_INPUT, NULL, NULL, "is no book: it has no '%s'", name);
    const fig_status status =
        xml_read(buf_string(&part->data), part->data.bytes, name, &doc, &is_damaged, err);
    if (status)
        return status;
    const xmlNode *const root = xml_find(xmlDocGetRootElement(doc), "rootfile");
    const char *const path = root ? xml_attribute(root, "full-path") : NULL;
    const char *const opf = arena_string(&book->strings, path ? path : "");
    xmlFreeDoc(doc);
    return opf ? read_opf(book, opf, err) : error_no_memory(err);
}

fig_status epub_open(const char *data, size_t bytes, size_t bytes_max, epub **out, fig_error *err)
{
    *out = NULL;
    epub *const book = calloc(1, sizeof *book);
    if (!book)
        return error_no_memory(err);
    fig_status status = package_read(data, bytes, is_wanted, bytes_max, &book->parts, err);
    if (status == FIG_OK)
        status = read_container(book, err);
    book->encryption = package_find(&book->parts, "META-INF/encryption.xml");
    if (book->encryption && book->encryption->data.bytes > ENCRYPTION_BYTES_MAX)
        book->encryption = NULL;
    if (status)
        epub_free(book);
    else
        *out = book;
    return status;
}

void epub_free(epub *book)
{
    if (!book)
        return;
    package_clear(&book->parts);
    arena_clear(&book->strings);
    free(book->chapters);
    free(book);
}

/* ---- chapters ---------------------------------------------------------------------------------
 */

static bool has_sentence(const buf *text)
{
    for (const char *at = buf_string(text); (at = strpbrk(at, ".!?")) != NULL; at++)
        if (!at[1] || strchr(" \n\"')", at[1]))
            return true;
    return text->bytes >= SHORT_BYTES;
}

static void take_book(const epub *book, page *p)
{
    p->source = book->title;
    p->author = book->author;
    p->lang = book->lang ? book->lang : p->lang;
    p->published = book->published;
    p->date_source = book->published ? "meta" : NULL;
    p->url = NULL;
    if (!p->title)
        p->title = book->title;
}

fig_status epub_next(epub *book, page *p, const char **where, fig_error *err)
{
    while (book->next < book->count) {
        const char *const name = *where = book->chapters[book->next++];
        package_part *const part = package_find(&book->parts, name);
        if (!part)
            return error_set(err, FIG_BAD_INPUT, NULL, "the book has no such chapter", NULL);
        if (book->encryption && strstr(buf_string(&book->encryption->data), name))
            return error_set(err, FIG_BAD_INPUT, NULL, "the chapter is encrypted", NULL);
        if (part->used)
            continue; /* a chapter is read once, however often the book names it */
        part->used = true;
        const char *const text = buf_string(&part->data);
        const char *const encoding = utf8_valid(text, part->data.bytes) ? "UTF-8" : NULL;
        const fig_status status = extract_chapter(text, part->data.bytes, encoding, p, err);
        if (status == FIG_NO_MEMORY)
            return status;
        if (status || !has_sentence(&p->text))
            continue;
        take_book(book, p);
        return FIG_OK;
    }
    *where = NULL;
    return FIG_END;
}
