/* main_text.c - the article among all that a page shows.
 *
 * The text is cut into blocks, as lines on the screen are. A block of sentences speaks for the
 * elements around it, one of links or of a few words against them. What names itself furniture is
 * left out; then the smallest element that holds most of the sentences is the article, named ones
 * preferred. What in it is links, and short lines before its first and behind its last sentence,
 * is left out as well. */
#include "indexer/main_text.h"

#include "indexer/html_node.h"
#include "indexer/page_clues.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    PARAGRAPH_CHARS = 80, /* from here a block with a stop is prose */
    SENTENCE_CHARS = 25,  /* the same in a <p> */
    MAIN_CHARS_MIN = 140  /* of prose; with less, the page is taken as a whole */
};
static const double MOST = 0.9, /* of an element's prose in one child: the child is meant */
    NAMED_SHARE = 0.7,          /* of the page's prose, for an element named as the article */
    FURNITURE_SHARE_MAX = 0.4,  /* what has more of it is no furniture, whatever its name */
    PARAGRAPH_LINKS_MAX = 0.8,  /* the same of a <p>, which may quote */
    LINKS_MAX = 0.5;            /* of a block, by characters */

struct page_part {
    const xmlNode *node;
    size_t parent; /* that of the root is itself */
    clue says;
    size_t chars, link_chars; /* without white space, all below included */
    double prose;             /* characters in sentences, less those in menus */
    size_t first_good,
        last_good; /* the parts of the first and last block of prose below; 0: none */
    bool left_out, kept;
};

typedef struct block { /* of text between two breaks */
    size_t owner;      /* the part it stands in */
    size_t chars, link_chars, stops;
} block;

typedef struct survey {
    main_text *m;
    size_t here;   /* the part the walk is in */
    unsigned link; /* depth of <a> */
    block now;
} survey;

/* ---- the parts of the page --------------------------------------------------------------- */

static size_t number_of(const xmlNode *node)
{
    return (size_t)(uintptr_t)node->_private;
}

static bool add_part(main_text *m, xmlNode *node, size_t parent)
{
    if (m->count == m->room) {
        const size_t room = m->room ? 2 * m->room : 256;
        page_part *const more = realloc(m->parts, room * sizeof *more);
        if (!more)
            return false;
        m->parts = more;
        m->room = room;
    }
    node->_private = (void *)(uintptr_t)m->count;
    m->parts[m->count++] = (page_part){ .node = node, .parent = parent };
    return true;
}

static bool is_prose(const block *b, const xmlNode *owner)
{
    const bool is_paragraph = html_is(owner, "p") || html_is(owner, "blockquote");
    const size_t enough = is_paragraph ? SENTENCE_CHARS : PARAGRAPH_CHARS;
    return b->stops && b->chars >= enough && (double)b->link_chars <= LINKS_MAX * (double)b->chars;
}

static void end_block(survey *s)
{
    const block b = s->now;
    s->now = (block){ .owner = s->here };
    if (!b.chars)
        return;
    page_part *const owner = &s->m->parts[b.owner];
    owner->chars += b.chars;
    owner->link_chars += b.link_chars;
    if (is_prose(&b, owner->node)) {
        owner->prose += (double)b.chars - (double)b.link_chars;
        if (!owner->first_good)
            owner->first_good = b.owner;
        owner->last_good = b.owner;
    } else if ((double)b.link_chars > LINKS_MAX * (double)b.chars) {
        owner->prose -= (double)b.link_chars;
    }
}

/* Wide characters, which stand for more of a word each, count double. */
static void count_text(survey *s, const char *text)
{
    static const char *const stops[] = { "\xe3\x80\x82", "\xe3\x80\x81", "\xd8\x8c",
                                         "\xd8\x9f",     "\xe0\xa5\xa4", "\xe2\x80\xa6" };
    size_t chars = 0;
    for (const unsigned char *at = (const unsigned char *)text; *at; at++) {
        if (*at > ' ' && (*at < 0x80 || *at >= 0xc0))
            chars += *at >= 0xe3 ? 2 : 1;
        s->now.stops += *at == '.' || *at == ',' || *at == '!' || *at == '?' || *at == ';';
        for (size_t i = 0; *at >= 0xd8 && i < sizeof stops / sizeof *stops; i++)
            s->now.stops += *at == (unsigned char)stops[i][0] &&
                            !strncmp((const char *)at, stops[i], strlen(stops[i]));
    }
    s->now.chars += chars;
    if (s->link)
        s->now.link_chars += chars;
}

/* Returns whether to go down into `node`. */
static bool enter(survey *s, xmlNode *node)
{
    if (node->type == XML_TEXT_NODE && node->content)
        count_text(s, (const char *)node->content);
    if (node->type != XML_ELEMENT_NODE || html_is_silent(node) || html_is_control(node))
        return false;
    if (html_gap(node) || html_is(node, "br"))
        end_block(s);
    if (!add_part(s->m, node, s->here)) {
        s->m->failed = true;
        return false;
    }
    s->here = s->m->count - 1;
    s->m->parts[s->here].says = page_clue(node);
    if (html_gap(node))
        s->now.owner = s->here;
    s->link += html_is(node, "a");
    return true;
}

static void leave(survey *s, const xmlNode *node)
{
    if (html_gap(node))
        end_block(s);
    s->link -= html_is(node, "a");
    s->here = s->m->parts[s->here].parent;
    if (html_gap(node))
        s->now.owner = s->here;
}

static void measure(main_text *m, xmlNode *root)
{
    survey s = { .m = m };
    for (xmlNode *node = root; node;) {
        if (enter(&s, node)) {
            if (node->children) {
                node = node->children;
                continue;
            }
            leave(&s, node);
        }
        while (node != root && !node->next) {
            node = node->parent;
            leave(&s, node);
        }
        node = node == root ? NULL : node->next;
    }
    end_block(&s);
}

/* ---- the choice -------------------------------------------------------------------------- */

static bool is_in_line(const page_part *part)
{
    return !html_gap(part->node) && !strchr((const char *)part->node->name, '-');
}

static bool is_furniture(const page_part *part, double page_prose)
{
    if (is_in_line(part) || part->prose > FURNITURE_SHARE_MAX * page_prose)
        return false;
    const double links_max = html_is(part->node, "p") ? PARAGRAPH_LINKS_MAX : LINKS_MAX;
    return part->says == CLUE_FURNITURE ||
           (double)part->link_chars > links_max * (double)part->chars;
}

/* Sums from the leaves up; what is left out counts for nothing above it. */
static void add_up(main_text *m)
{
    double page_prose = 0;
    for (size_t i = 0; i < m->count; i++)
        page_prose += m->parts[i].prose > 0 ? m->parts[i].prose : 0;
    for (size_t i = m->count; i-- > 1;) {
        page_part *const part = &m->parts[i], *const above = &m->parts[part->parent];
        part->left_out = is_furniture(part, page_prose);
        if (part->left_out)
            continue;
        above->chars += part->chars;
        above->link_chars += part->link_chars;
        above->prose += part->prose;
        if (part->first_good && (!above->first_good || part->first_good < above->first_good))
            above->first_good = part->first_good;
        if (part->last_good > above->last_good)
            above->last_good = part->last_good;
    }
}

/* The element named as the article, by the best name there is, else the root. */
static size_t find_named(const main_text *m)
{
    size_t best = 0;
    for (size_t i = 1; i < m->count; i++) {
        const page_part *const part = &m->parts[i], *const other = &m->parts[best];
        if (is_in_line(part) || part->says < CLUE_MAIN ||
            part->prose < NAMED_SHARE * m->parts[0].prose)
            continue;
        if (!best || part->says > other->says ||
            (part->says == other->says && part->prose > other->prose))
            best = i;
    }
    return best;
}

/* Down from `top` as long as one child has nearly all its prose. Children come after their parents
 * and those of a smaller part never have more than it, so that one pass will do. */
static size_t find_smallest(const main_text *m, size_t top)
{
    for (size_t i = top + 1; i < m->count; i++)
        if (m->parts[i].parent == top && !m->parts[i].left_out && !is_in_line(&m->parts[i]) &&
            m->parts[i].prose >= MOST * m->parts[top].prose && !html_is(m->parts[i].node, "p"))
            top = i;
    return top;
}

static bool is_row(const xmlNode *node)
{
    return html_is(node, "li") || html_is(node, "td") || html_is(node, "th") ||
           html_is(node, "dt") || html_is(node, "dd") || html_is(node, "pre") ||
           html_is(node, "table") || html_is(node, "tr") || html_is(node, "ul") ||
           html_is(node, "ol") || html_is(node, "dl") || html_is(node, "tbody");
}

/* Headings, dates, bylines before the first sentence; tags, copyright lines behind the last. */
static bool is_edge(const page_part *whole, const page_part *part, size_t i)
{
    return !part->first_good && !is_row(part->node) && !is_in_line(part) &&
           (i < whole->first_good || i > whole->last_good);
}

/* The <h1> nearest above the first sentence; 0: none. */
static size_t find_headline(const main_text *m, const page_part *article)
{
    size_t headline = 0;
    for (size_t i = 1; i < m->count && i < article->first_good; i++)
        if (html_is(m->parts[i].node, "h1") && m->parts[i].chars)
            headline = i;
    return headline;
}

static void keep(main_text *m, size_t article)
{
    const page_part *const whole = &m->parts[article];
    const size_t headline = find_headline(m, whole);
    for (size_t i = 0; i < m->count; i++) {
        page_part *const part = &m->parts[i], *const above = &m->parts[part->parent];
        part->kept = i == article || (i && i == headline) ||
                     (i && above->kept && !part->left_out &&
                      (!above->first_good || !is_edge(whole, part, i)));
    }
}

static void keep_all(main_text *m)
{
    for (size_t i = 0; i < m->count; i++)
        m->parts[i].kept = true;
}

void main_text_find(main_text *m, xmlNode *root)
{
    if (root)
        measure(m, root);
    if (m->failed || !m->count)
        return;
    add_up(m);
    if (m->parts[0].prose < MAIN_CHARS_MIN)
        keep_all(m);
    else
        keep(m, find_smallest(m, find_named(m)));
}

void main_text_clear(main_text *m)
{
    free(m->parts);
    *m = (main_text){ .parts = NULL };
}

bool main_text_has(const main_text *m, const xmlNode *element)
{
    return m->parts[number_of(element)].kept;
}
