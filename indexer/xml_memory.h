/* xml_memory.h - whether libxml2 ran out of memory: what it made is then a part of the whole, and
 * looks like one that is whole. */
#ifndef INDEXER_XML_MEMORY_H
#define INDEXER_XML_MEMORY_H

#include <libxml/xmlerror.h>
#include <stdbool.h>

typedef struct xml_memory { /* the caller's, from watch to end */
    bool ran_out;
    xmlStructuredErrorFunc handler; /* of this thread, before */
    void *context;
} xml_memory;

/* From here on libxml2's errors in this thread are heard, and none is printed. */
void xml_memory_watch(xml_memory *m);
/* Give the thread back its handler. Whether memory ran out in between. */
bool xml_memory_end(xml_memory *m);

#endif
