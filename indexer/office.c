/* office.c - what elements mean in either format, and one walk for both. Names are told without
 * their prefix: none of these means another thing in another vocabulary of the same document. */
#include "indexer/office.h"

#include "core/error.h"
#include "indexer/dates.h"
#include "indexer/flow.h"
#include "indexer/package.h"
#include "indexer/xml_node.h"
#include "stem/utf8.h"

#include <string.h>
#include <strings.h>

enum { TITLE_BYTES_MAX = 300 };

typedef enum role {
    ROLE_NONE,
    ROLE_RUN, /* its text counts, of DOCX no other */
    ROLE_PARAGRAPH,
    ROLE_TABLE,
    ROLE_ROW,
    ROLE_CELL,
    ROLE_ITEM, /* of a list */
    ROLE_SPACE,
    ROLE_BREAK,
    ROLE_HYPHEN,
    ROLE_STYLE, /* names that of the paragraph */
    ROLE_NOTE,  /* its text goes to the end */
    ROLE_SILENT
} role;

typedef struct meaning {
    const char *name;
    role role;
} meaning;

static const meaning of_docx[] = {
    { "t", ROLE_RUN },        { "p", ROLE_PARAGRAPH },     { "tbl", ROLE_TABLE },
    { "tr", ROLE_ROW },       { "tc", ROLE_CELL },         { "tab", ROLE_SPACE },
    { "br", ROLE_BREAK },     { "cr", ROLE_BREAK },        { "noBreakHyphen", ROLE_HYPHEN },
    { "pStyle", ROLE_STYLE }, { "footnote", ROLE_NOTE },   { "endnote", ROLE_NOTE },
    { "del", ROLE_SILENT },   { "moveFrom", ROLE_SILENT }, { "Fallback", ROLE_SILENT },
    { "tabs", ROLE_SILENT },  { NULL, ROLE_NONE },
};

static const meaning of_odt[] = {
    { "p", ROLE_PARAGRAPH },
    { "h", ROLE_PARAGRAPH },
    { "table", ROLE_TABLE },
    { "table-row", ROLE_ROW },
    { "table-cell", ROLE_CELL },
    { "list-item", ROLE_ITEM },
    { "s", ROLE_SPACE },
    { "tab", ROLE_SPACE },
    { "line-break", ROLE_BREAK },
    { "note", ROLE_NOTE },
    { "note-citation", ROLE_SILENT },
    { "annotation", ROLE_SILENT },
    { "tracked-changes", ROLE_SILENT },
    { "title", ROLE_SILENT }, /* of a picture */
    { "desc", ROLE_SILENT },
    { NULL, ROLE_NONE },
};

typedef struct walk {
    const meaning *meanings;
    bool only_runs; /* text elsewhere is none */
    flow body, notes;
    unsigned in_row, in_note, in_run;
    const xmlNode *heading; /* the first paragraph that is one */
    size_t heading_begin, heading_end;
} walk;

static role role_of(const walk *w, const xmlNode *node)
{
    const meaning *m = w->meanings;
    while (m->name && !xml_is(node, m->name))
        m++;
    return m->role;
}

/* Paragraphs in a cell share its line. */
static gap gap_of(const walk *w, role r)
{
    switch (r) {
    case ROLE_PARAGRAPH:
    case ROLE_TABLE:
    case ROLE_NOTE:
        return w->in_row ? GAP_SPACE : GAP_PARAGRAPH;
    case ROLE_ROW:
    case ROLE_BREAK:
    case ROLE_ITEM:
        return GAP_LINE;
    case ROLE_CELL:
        return GAP_CELL;
    case ROLE_SPACE:
        return GAP_SPACE;
    default:
        return GAP_NONE;
    }
}

static bool is_heading_style(const char *style)
{
    return style && (!strncasecmp(style, "title", 5) || !strncasecmp(style, "heading", 7));
}

static flow *current(walk *w)
{
    return w->in_note ? &w->notes : &w->body;
}

static void note_heading(walk *w, const xmlNode *paragraph)
{
    if (!w->heading && paragraph && !w->in_note && !w->in_row) {
        w->heading = paragraph;
        w->heading_begin = w->body.out->bytes;
    }
}

static void enter(walk *w, const xmlNode *node, role r)
{
    w->in_note += r == ROLE_NOTE;
    flow_ask(current(w), gap_of(w, r));
    w->in_row += r == ROLE_ROW;
    w->in_run += r == ROLE_RUN;
    if (r == ROLE_HYPHEN)
        flow_word(current(w), "-", 1);
    if (r == ROLE_STYLE && is_heading_style(xml_attribute(node, "val")))
        note_heading(w, node->parent ? node->parent->parent : NULL); /* <p><pPr><pStyle> */
    if (r == ROLE_PARAGRAPH &&
        (xml_is(node, "h") || is_heading_style(xml_attribute(node, "style-name"))))
        note_heading(w, node);
}

static void leave(walk *w, const xmlNode *node, role r)
{
    w->in_row -= r == ROLE_ROW;
    w->in_run -= r == ROLE_RUN;
    flow_ask(current(w), gap_of(w, r));
    w->in_note -= r == ROLE_NOTE;
    if (node == w->heading && !w->heading_end) /* a later part may have a node there */
        w->heading_end = w->body.out->bytes;
}

static void walk_tree(walk *w, const xmlNode *top)
{
    for (const xmlNode *node = top; node;) {
        const bool is_element = node->type == XML_ELEMENT_NODE;
        const role r = is_element ? role_of(w, node) : ROLE_NONE;
        if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) &&
            node->content && (w->in_run || !w->only_runs))
            flow_text(current(w), (const char *)node->content);
        if (is_element && r != ROLE_SILENT)
            enter(w, node, r);
        const bool down = is_element && r != ROLE_SILENT && node->children;
        if (is_element && r != ROLE_SILENT && !down)
            leave(w, node, r);
        if (down) {
            node = node->children;
            continue;
        }
        while (node != top && !node->next) {
            node = node->parent;
            leave(w, node, role_of(w, node));
        }
        node = node == top ? NULL : node->next;
    }
}

/* ---- what the document says of itself ------------------------------------------------------- */

static const char *text_of(const xmlNode *top, const char *name, page *p)
{
    const xmlNode *const node = xml_find(top, name);
    return node ? xml_text(node, &p->strings) : NULL;
}

static void read_properties(const package_part *part, page *p)
{
    xmlDoc *doc;
    bool is_damaged;
    char iso[DATE_BYTES];
    date made;
    if (!part ||
        xml_read(buf_string(&part->data), part->data.bytes, part->name, &doc, &is_damaged, NULL))
        return;
    const xmlNode *const top = xmlDocGetRootElement(doc);
    p->title = text_of(top, "title", p);
    p->author = text_of(top, "initial-creator", p); /* of ODT, whose creator changed it last */
    if (!p->author)
        p->author = text_of(top, "creator", p);
    p->lang = text_of(top, "language", p);
    const char *when = text_of(top, "created", p);
    if (!when)
        when = text_of(top, "creation-date", p);
    if (when && date_read(when, strlen(when), &made)) {
        p->published = arena_copy(&p->strings, iso, date_print(&made, iso));
        p->date_source = "meta";
    }
    xmlFreeDoc(doc);
}

/* ---- parts ------------------------------------------------------------------------------------
 */

static bool is_main_part(const char *name)
{
    const size_t bytes = strlen(name);
    return !strncmp(name, "word/document", 13) && !strcmp(name + bytes - 4, ".xml");
}

static bool is_wanted(const char *name)
{
    static const char *const names[] = { "word/footnotes.xml",   "word/endnotes.xml",
                                         "docProps/core.xml",    "mimetype",
                                         "content.xml",          "meta.xml",
                                         "META-INF/manifest.xml" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(name, names[i]))
            return true;
    return is_main_part(name);
}

static fig_status walk_part(walk *w, const package_part *part, const char *below, bool *is_damaged,
                            fig_error *err)
{
    xmlDoc *doc;
    bool damaged;
    if (!part)
        return FIG_OK;
    const fig_status status =
        xml_read(buf_string(&part->data), part->data.bytes, part->name, &doc, &damaged, err);
    if (status)
        return status;
    *is_damaged = *is_damaged || damaged;
    const xmlNode *const top = xml_find(xmlDocGetRootElement(doc), below);
    if (top)
        walk_tree(w, top);
    xmlFreeDoc(doc);
    return FIG_OK;
}

static fig_status read_docx(const package *parts, const package_part *main_part, page *p, walk *w,
                            bool *is_damaged, fig_error *err)
{
    w->meanings = of_docx;
    w->only_runs = true;
    read_properties(package_find(parts, "docProps/core.xml"), p);
    fig_status status = walk_part(w, main_part, "body", is_damaged, err);
    if (status == FIG_OK)
        status =
            walk_part(w, package_find(parts, "word/footnotes.xml"), "footnotes", is_damaged, err);
    if (status == FIG_OK)
        status =
            walk_part(w, package_find(parts, "word/endnotes.xml"), "endnotes", is_damaged, err);
    return status;
}

static fig_status read_odt(const package *parts, page *p, walk *w, bool *is_damaged, fig_error *err)
{
    const package_part *const type = package_find(parts, "mimetype");
    const package_part *const manifest = package_find(parts, "META-INF/manifest.xml");
    if (manifest && strstr(buf_string(&manifest->data), "encryption-data"))
        return error_set(err, FIG_BAD_INPUT, NULL, "the document is encrypted",
                         "open it and save it without a password");
    if (type && !strstr(buf_string(&type->data), ".opendocument.text"))
        return error_set(err, FIG_BAD_INPUT, NULL, "is a document of a kind that is not read",
                         "save it as .odt, .docx, .csv or .pdf");
    w->meanings = of_odt;
    read_properties(package_find(parts, "meta.xml"), p);
    return walk_part(w, package_find(parts, "content.xml"), "body", is_damaged, err);
}

static void settle(walk *w, page *p, buf *notes)
{
    const size_t heading_bytes =
        w->heading_end > w->heading_begin ? w->heading_end - w->heading_begin : 0;
    if (!p->title && heading_bytes && heading_bytes <= TITLE_BYTES_MAX) {
        const char *at = p->text.data + w->heading_begin;
        const size_t gap_bytes = strspn(at, "\n\t ");
        if (gap_bytes < heading_bytes)
            p->title = arena_copy(&p->strings, at + gap_bytes, heading_bytes - gap_bytes);
    }
    if (notes->bytes && p->text.bytes)
        buf_text(&p->text, "\n\n");
    buf_append(&p->text, buf_string(notes), notes->bytes);
    if (!p->title) {
        const fig_span title = extract_title(buf_string(&p->text), p->text.bytes);
        if (title.end > title.begin)
            p->title = arena_copy(&p->strings, p->text.data + title.begin, title.end - title.begin);
    }
}

/* Old Word files, and the shell that Office puts around encrypted ones. */
static fig_status compound(const char *data, size_t bytes, fig_error *err)
{
    static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
    for (size_t at = 0; at + sizeof name <= bytes; at++)
        if (data[at] == 'E' && !memcmp(data + at, name, sizeof name))
            return error_set(err, FIG_BAD_INPUT, NULL, "the document is encrypted",
                             "open it and save it without a password");
    return error_set(err, FIG_BAD_INPUT, NULL, "is a document of before 2007",
                     "save it anew, as with 'soffice --headless --convert-to docx FILE'");
}

fig_status office_read(const char *data, size_t bytes, size_t bytes_max, page *p, bool *is_damaged,
                       fig_error *err)
{
    package parts;
    buf notes = BUF_EMPTY;
    walk w = { .body = { &p->text, GAP_NONE }, .notes = { &notes, GAP_NONE } };
    page_reset(p);
    *is_damaged = false;
    if (bytes >= 4 && !memcmp(data, "\xd0\xcf\x11\xe0", 4))
        return compound(data, bytes, err);
    fig_status status = package_read(data, bytes, is_wanted, bytes_max, &parts, err);
    size_t main_part = 0;
    while (main_part < parts.count && !is_main_part(parts.parts[main_part].name))
        main_part++;
    if (status == FIG_OK && main_part < parts.count)
        status = read_docx(&parts, &parts.parts[main_part], p, &w, is_damaged, err);
    else if (status == FIG_OK && package_find(&parts, "content.xml"))
        status = read_odt(&parts, p, &w, is_damaged, err);
    else if (status == FIG_OK)
        status = error_set(err, FIG_BAD_INPUT, NULL, "is a document of a kind that is not read",
                           "save it as .odt, .docx, .csv or .pdf");
    package_clear(&parts);
    if (status == FIG_OK) {
        settle(&w, p, &notes);
        if (buf_failed(&p->text) || buf_failed(&notes) || p->strings.failed)
            status = error_no_memory(err);
        else if (!p->text.bytes)
            status = error_no_text(err, "the document has no text");
    }
    buf_clear(&notes);
    return status;
}
