/* xml_watch.c - libxml2's handler of errors, for as long as something is parsed. */
#include "indexer/xml_watch.h"

#include <libxml/globals.h>
#include <libxml/xmlversion.h>

#if LIBXML_VERSION >= 21200
typedef const xmlError heard_error;
#else
typedef xmlError heard_error;
#endif

/* What a limit that is met is told as; older versions have no number of its own for it. */
static bool is_limit(const xmlError *error)
{
#if LIBXML_VERSION >= 21300
    if (error->code == XML_ERR_RESOURCE_LIMIT)
        return true;
#endif
    return error->code == XML_ERR_INTERNAL_ERROR && error->level == XML_ERR_FATAL;
}

/* What is told where the text ends inside an element, a tag or a section. */
static bool is_early_end(int code)
{
    return code == XML_ERR_TAG_NOT_FINISHED || code == XML_ERR_GT_REQUIRED ||
           code == XML_ERR_LTSLASH_REQUIRED || code == XML_ERR_CDATA_NOT_FINISHED ||
           code == XML_ERR_COMMENT_NOT_FINISHED || code == XML_ERR_PI_NOT_FINISHED ||
           code == XML_ERR_DOCUMENT_END;
}

static void hear(void *context, heard_error *error)
{
    xml_watch *const w = context;
    w->no_memory = w->no_memory || error->code == XML_ERR_NO_MEMORY;
    w->stopped = w->stopped || is_limit(error);
    if (!w->ends_at && is_early_end(error->code))
        w->ends_at = error->line > 0 ? error->line : 1;
}

void xml_watch_begin(xml_watch *w)
{
    *w = (xml_watch){ .handler = xmlStructuredError, .context = xmlStructuredErrorContext };
    xmlSetStructuredErrorFunc(w, hear);
}

void xml_watch_end(xml_watch *w)
{
    xmlSetStructuredErrorFunc(w->context, w->handler);
}
