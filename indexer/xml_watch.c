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

static void hear(void *context, heard_error *error)
{
    xml_watch *const w = context;
    w->no_memory = w->no_memory || error->code == XML_ERR_NO_MEMORY;
    w->stopped = w->stopped || is_limit(error);
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
