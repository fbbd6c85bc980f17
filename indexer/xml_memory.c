/* xml_memory.c - libxml2's handler of errors, for as long as something is parsed. */
#include "indexer/xml_memory.h"

#include <libxml/globals.h>
#include <libxml/xmlversion.h>

#if LIBXML_VERSION >= 21200
typedef const xmlError heard_error;
#else
typedef xmlError heard_error;
#endif

static void hear(void *context, heard_error *error)
{
    xml_memory *const m = context;
    m->ran_out = m->ran_out || error->code == XML_ERR_NO_MEMORY;
}

void xml_memory_watch(xml_memory *m)
{
    *m = (xml_memory){ .handler = xmlStructuredError, .context = xmlStructuredErrorContext };
    xmlSetStructuredErrorFunc(m, hear);
}

bool xml_memory_end(xml_memory *m)
{
    xmlSetStructuredErrorFunc(m->context, m->handler);
    return m->ran_out;
}
