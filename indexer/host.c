/* host.c - what the library is made of, and what it finds on this machine. */
#include "figtrail.h"

#include "indexer/detect.h"
#include "indexer/extract.h"
#include "indexer/guess.h"
#include "indexer/json.h"
#include "indexer/mail.h"
#include "indexer/pdf.h"
#include "record/meta.h"
#include "record/record.h"
#include "stem/terms.h"
#include "store/store.h"

#include <archive.h>
#include <libxml/xmlversion.h>
#include <stdio.h>
#include <string.h>
#include <xxhash.h>
#include <zlib.h>

static void says(fig_component *c, const char *version)
{
    snprintf(c->version, sizeof c->version, "%s", version);
    c->there = true;
}

/* "20914" as "2.9.14": a hundred hundreds. */
static void says_number(fig_component *c, unsigned long number)
{
    snprintf(c->version, sizeof c->version, "%lu.%lu.%lu", number / 10000, number / 100 % 100,
             number % 100);
    c->there = true;
}

static void lacks(fig_component *c, const char *trouble, const char *mend)
{
    snprintf(c->trouble, sizeof c->trouble, "%s", trouble);
    snprintf(c->mend, sizeof c->mend, "%s", mend);
}

static void left_out(fig_component *c, const char *option)
{
    lacks(c, "figtrail was built without it", "");
    snprintf(c->mend, sizeof c->mend, "build it with -D%s=ON", option);
}

/* Of a library that may have been left out: NULL then. */
static void says_if(fig_component *c, const char *version, const char *option)
{
    if (version)
        says(c, version);
    else
        left_out(c, option);
}

/* ---- one by one ---- */

static void xapian(fig_component *c)
{
    says(c, store_library_version());
}

static void snowball(fig_component *c)
{
    const char *const version = termer_version();
    if (version)
        says(c, strncmp(version, "snowball ", 9) ? version : version + 9);
    else
        lacks(c, "it cannot be loaded", "install libstemmer");
}

static void unicode(fig_component *c)
{
    says(c, termer_unicode_version());
}

static void zstandard(fig_component *c)
{
    says(c, record_library_version());
}

static void xxhash(fig_component *c)
{
    says_number(c, XXH_versionNumber());
}

static void zlib(fig_component *c)
{
    says(c, zlibVersion());
}

static void cjson(fig_component *c)
{
    says(c, json_library_version());
}

static void libxml(fig_component *c)
{
    says(c, LIBXML_DOTTED_VERSION);
}

static void libarchive(fig_component *c)
{
    const char *const version = archive_version_string(), *const space = strchr(version, ' ');
    says(c, space ? space + 1 : version);
}

static void cld2(fig_component *c)
{
    says_if(c, detect_library(), "FIG_WITH_LANGUAGE");
}

static void uchardet(fig_component *c)
{
    says_if(c, guess_is_built_in() ? "" : NULL, "FIG_WITH_UCHARDET");
}

static void cmark(fig_component *c)
{
    says_if(c, extract_markdown_library(), "FIG_WITH_MARKDOWN");
}

static void gmime(fig_component *c)
{
    char version[sizeof c->version];
    says_if(c, mail_library(version, sizeof version) ? version : NULL, "FIG_WITH_MAIL");
}

/* "pdftotext version 22.12.0" */
static void pdf(fig_component *c)
{
    static const char before[] = " version ";
    char said[sizeof c->version];
    int unconfined;
    if (!pdf_is_built_in()) {
        left_out(c, "FIG_WITH_PDF");
    } else if (pdf_program(said, sizeof said, &unconfined)) {
        const char *const version = strstr(said, before);
        says(c, version ? version + sizeof before - 1 : said);
    } else {
        lacks(c, "'pdftotext' cannot be run", "install poppler, on Debian the package 'poppler-utils'");
    }
}

/* It is tried on the program it is for. */
static void filter(fig_component *c)
{
    int unconfined;
    char ignored[sizeof c->version];
    if (!pdf_is_built_in())
        left_out(c, "FIG_WITH_PDF");
    else if (!pdf_program(ignored, sizeof ignored, &unconfined))
        return; /* there is nothing to keep */
    else if (unconfined)
        lacks(c, strerror(unconfined),
              "PDFs are read without it; permit seccomp, as in the container's settings");
    else
        c->there = true;
}

bool fig_component_at(size_t i, fig_component *out)
{
    static const struct {
        const char *name, *about;
        void (*look)(fig_component *c);
    } rows[] = {
        { "xapian", "the index", xapian },
        { "snowball", "stems of words", snowball },
        { "utf8proc", "letters of all scripts", unicode },
        { "zstd", "stored texts, packed", zstandard },
        { "zlib", "tables of the index, packed", zlib },
        { "xxhash", "checksums", xxhash },
        { "libxml2", "HTML, feeds and documents", libxml },
        { "cjson", "JSON", cjson },
        { "libarchive", "archives and packed files", libarchive },
        { "cld2", "the language of a text", cld2 },
        { "uchardet", "encodings that are not declared", uchardet },
        { "cmark", "Markdown", cmark },
        { "gmime", "mail and MHTML", gmime },
        { "pdf", "PDF", pdf },
        { "filter", "keeps what reads PDFs off network and files", filter },
    };
    *out = (fig_component){ 0 };
    if (i >= sizeof rows / sizeof *rows)
        return false;
    out->name = rows[i].name;
    out->about = rows[i].about;
    rows[i].look(out);
    return true;
}

const char *fig_language_at(size_t i)
{
    const char *const *code = termer_languages();
    while (*code && i > 0) {
        code++;
        i--;
    }
    return *code;
}

unsigned fig_index_format(void)
{
    return META_FORMAT;
}
