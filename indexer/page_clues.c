/* page_clues.c - words in which designers of pages name the parts. */
#include "indexer/page_clues.h"

#include "indexer/html_node.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))
enum { WORD_BYTES_MAX = 24, WORDS_MAX = 40 };

static const struct {
    const char *attribute, *value;
    clue says;
} attributes[] = {
    { "itemprop", "articleBody", CLUE_BODY },  { "property", "articleBody", CLUE_BODY },
    { "role", "article", CLUE_ARTICLE },       { "role", "main", CLUE_MAIN },
    { "role", "navigation", CLUE_FURNITURE },  { "role", "banner", CLUE_FURNITURE },
    { "role", "contentinfo", CLUE_FURNITURE }, { "role", "complementary", CLUE_FURNITURE },
    { "role", "search", CLUE_FURNITURE },      { "role", "dialog", CLUE_FURNITURE },
    { "role", "alertdialog", CLUE_FURNITURE }, { "role", "menu", CLUE_FURNITURE },
    { "role", "menubar", CLUE_FURNITURE },     { "role", "toolbar", CLUE_FURNITURE },
    { "aria-hidden", "true", CLUE_FURNITURE },
};

static const struct {
    const char *name;
    clue says;
} names[] = {
    { "aside", CLUE_FURNITURE },    { "footer", CLUE_FURNITURE },     { "form", CLUE_FURNITURE },
    { "fieldset", CLUE_FURNITURE }, { "figcaption", CLUE_FURNITURE }, { "article", CLUE_ARTICLE },
    { "main", CLUE_MAIN },
};

/* A word of a class or an id that names furniture; one that ends in '*' stands for all that begin
 * so. */
static const char *const furniture[] = {
    "ad",       "ads",       "advert*",     "alsoread",    "author",    "authors",    "banner",
    "bio",      "bottom",    "breadcrumb*", "byline*",     "calendar*", "caption*",   "comment*",
    "consent*", "cookie*",   "copyright*",  "credit*",     "dateline",  "disqus*",    "donat*",
    "extra*",   "flyout*",   "foot",        "footer*",     "gdpr*",     "hidden",     "keywords",
    "legal",    "livefyre*", "login*",      "masthead*",   "menu*",     "meta",       "metadata",
    "modal*",   "more",      "nav*",        "newsletter*", "next",      "noprint",    "outbrain*",
    "overlay*", "pager*",    "paginat*",    "paywall*",    "popular*",  "popup*",     "prev",
    "previous", "promo*",    "rail",        "rating*",     "readmore",  "recirc*",    "recommend*",
    "related*", "respond",   "rss",         "share*",      "sharing*",  "shop*",      "shoutbox*",
    "sidebar*", "signup*",   "skip",        "social*",     "sponsor*",  "subscri*",   "syndicat*",
    "taboola*", "tag",       "tags",        "taglist*",    "teaser*",   "timestamp*", "toc",
    "toolbar*", "tools*",    "topics",      "trending*",   "viral*",    "widget*",    "yarpp*",
    "zergnet*",
};

/* Two words that name the text of an article when both are there: "article-body", "storyText". */
static const char *const of_what[] = {
    "article*", "post", "entry", "story*", "blog", "news", "page"
};
static const char *const what[] = { "body*", "content*", "text*", "copy", "bodytext" };
/* One word that does. */
static const char *const text_names[] = { "articlebody*", "articletext", "articlecontent",
                                          "storybody*",   "postbody",    "postcontent",
                                          "entrycontent", "bodytext",    "fulltext" };
static const char *const main_names[] = { "content", "main", "maincontent", "contents" };
static const char *const article_names[] = { "article", "post", "hentry", "story" };

typedef struct words {
    char word[WORDS_MAX][WORD_BYTES_MAX];
    size_t count;
} words;

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_letter(char c)
{
    return is_upper(c) || (c >= 'a' && c <= 'z');
}

/* The words of `text`, in small letters: "relatedLinks_box" has three. Long ones are cut. */
static void split(words *w, const char *text)
{
    size_t bytes = 0;
    char before = ' ';
    for (; text && *text && w->count < WORDS_MAX; before = *text++) {
        const bool begins = is_upper(*text) && !is_upper(before);
        if (bytes && (!is_letter(*text) || begins)) {
            w->word[w->count++][bytes] = '\0';
            bytes = 0;
        }
        if (w->count < WORDS_MAX && is_letter(*text) && bytes < WORD_BYTES_MAX - 1)
            w->word[w->count][bytes++] = is_upper(*text) ? (char)(*text - 'A' + 'a') : *text;
    }
    if (bytes)
        w->word[w->count++][bytes] = '\0';
}

static bool is_like(const char *word, const char *pattern)
{
    const size_t bytes = strlen(pattern);
    return pattern[bytes - 1] == '*' ? !strncmp(word, pattern, bytes - 1) : !strcmp(word, pattern);
}

static bool has_any(const words *w, const char *const *patterns, size_t count)
{
    for (size_t i = 0; i < w->count; i++)
        for (size_t k = 0; k < count; k++)
            if (is_like(w->word[i], patterns[k]))
                return true;
    return false;
}

static clue clue_of_words(const xmlNode *node)
{
    words w = { .count = 0 };
    split(&w, html_attribute(node, "class"));
    split(&w, html_attribute(node, "id"));
    if (has_any(&w, furniture, COUNT(furniture)))
        return CLUE_FURNITURE;
    if (has_any(&w, text_names, COUNT(text_names)) ||
        (has_any(&w, of_what, COUNT(of_what)) && has_any(&w, what, COUNT(what))))
        return CLUE_BODY;
    if (has_any(&w, article_names, COUNT(article_names)))
        return CLUE_ARTICLE;
    return has_any(&w, main_names, COUNT(main_names)) ? CLUE_MAIN : CLUE_NONE;
}

clue page_clue(const xmlNode *node)
{
    for (size_t i = 0; node->properties && i < COUNT(attributes); i++) {
        const char *const value = html_attribute(node, attributes[i].attribute);
        if (value && !strcasecmp(value, attributes[i].value))
            return attributes[i].says;
    }
    for (size_t i = 0; i < COUNT(names); i++)
        if (html_is(node, names[i].name))
            return names[i].says;
    /* a heading's class tells how it looks */
    const bool is_heading = node->name[0] == 'h' && node->name[1] >= '1' && node->name[1] <= '6';
    return node->properties && !is_heading ? clue_of_words(node) : CLUE_NONE;
}
