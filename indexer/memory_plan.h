/* memory_plan.h - how a writer divides the memory it may take among what takes memory. */
#ifndef INDEXER_MEMORY_PLAN_H
#define INDEXER_MEMORY_PLAN_H

#include "figtrail.h"

#include <stddef.h>

enum {
    MEMORY_PLAN_BYTES_MIN = 64 << 20,
    MEMORY_PLAN_LANGUAGE_BYTES = 4 << 20 /* what a thread comes to know of the words of one */
};

typedef struct memory_plan {
    unsigned jobs;         /* threads that read for a first build; 0 = none but the caller's */
    size_t languages;      /* whose words a thread remembers; 0 = of all */
    size_t article_bytes;  /* of a line, of a file that is one article: whole MiB */
    size_t held_bytes;     /* of text that the threads hold */
    size_t build_bytes;    /* of the bulk build */
    size_t known_bytes;    /* what a first build knows of its articles: beyond, the store's own
                              writer goes on, which has all of that on the disk */
    size_t flush_bytes;    /* of text whose postings the store's own writer holds, */
    size_t value_bytes;    /* and of values */
    size_t copies_at_once; /* articles: see copies_new */
} memory_plan;

/* Of `bytes_max` in all, with at most so many threads; 0 = no bound of the whole. Fails with
 * FIG_BAD_ARGUMENT when it is too little. */
fig_status memory_plan_make(uint64_t bytes_max, unsigned jobs, memory_plan *out, fig_error *err);
/* Make it that of one of `count` writers that share all it has. */
void memory_plan_divide(memory_plan *plan, unsigned count);

#endif
