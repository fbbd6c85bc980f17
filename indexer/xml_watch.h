/* xml_watch.h - why libxml2 gave a part of the whole, which looks like one that is whole: it ran
 * out of memory, elements stand too deep in each other, or the rest is missing. */
#ifndef INDEXER_XML_WATCH_H
#define INDEXER_XML_WATCH_H

#include <libxml/xmlerror.h>
#include <stdbool.h>

typedef struct xml_watch { /* the caller's, from begin to end */
    bool no_memory;
    bool stopped; /* at one of its limits: 256 elements in each other, in what is parsed here */
    int ends_at;  /* the line where XML ends, or goes on behind its end, though it should not; 0:
                     nowhere */
    xmlStructuredErrorFunc handler; /* of this thread, before */
    void *context;
} xml_watch;

/* From here on libxml2's errors in this thread are heard, and none is printed. */
void xml_watch_begin(xml_watch *w);
/* Give the thread back its handler. */
void xml_watch_end(xml_watch *w);

#endif
