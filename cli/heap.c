/* heap.c - the first memory of a program comes a page at a time, each with a fault, and what the C
 * library gives back after each article comes again for the next one. Without both, adding a few
 * articles to an index takes about a tenth less of a processor, the less the fewer huge pages there are. */
#define _DEFAULT_SOURCE /* madvise */
#include "cli/heap.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

enum {
    FIRST_BYTES = 8 << 20, /* what adding a hundred articles uses, and any longer run */
    HUGE_BYTES = 2 << 20,  /* of a huge page, of most processors */
    MAPPED_BYTES = 1 << 20 /* larger blocks are not of the heap: they are given back when freed */
};

#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)
/* In huge pages, where the system has some to give: 512 faults become one. What lies before the first of
 * them is passed over, and takes up no memory. */
static void take_first(void)
{
    static void *volatile passed_over; /* never freed */
    void *first = malloc(FIRST_BYTES);
    const size_t before = HUGE_BYTES - (uintptr_t)first % HUGE_BYTES;
    free(first);
    passed_over = malloc(before);
    first = malloc(FIRST_BYTES);
    if (passed_over && first) {
        const size_t inside = (uintptr_t)first % HUGE_BYTES; /* the heap's own few bytes */
        madvise((char *)first - inside, FIRST_BYTES, MADV_HUGEPAGE);
    }
    free(first); /* it stays in the heap, for all that follows */
}
#endif

void heap_prepare(void)
{
#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)
    mallopt(M_TRIM_THRESHOLD, 4 * FIRST_BYTES);
    mallopt(M_MMAP_THRESHOLD, 2 * FIRST_BYTES);
    take_first();
    mallopt(M_MMAP_THRESHOLD, MAPPED_BYTES);
#endif
}
