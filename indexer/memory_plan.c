/* memory_plan.c - shares of a bound, by what was measured of each part (docs/reliability.md, "Memory
 * while indexing"). */
#include "indexer/memory_plan.h"

#include "core/error.h"
#include "indexer/reader.h"

enum {
    MIB = 1 << 20,
    PROCESS_BYTES = 26 << 20, /* the program, its libraries and tables, what reads one article */
    THREAD_BYTES = 12 << 20,  /* what a thread knows of words and holds of its article */
    ARTICLE_TIMES = 16,       /* of its text, while a large article is read and posted */
    HELD_TIMES = 5,           /* the same of small ones that wait */
    FLUSH_TIMES = 7,          /* of text, its postings in the store's own writer */
    COPY_BYTES = 1200,        /* of an article that is compared with all */
    COPIES_MIN = 1 << 10,
    BUILD_BYTES_MIN = 4 << 20
};

static const memory_plan unbounded = {
    .article_bytes = READER_BYTES_MAX,
    .held_bytes = 4 * MIB,
    .build_bytes = 48 * MIB, /* beside what reading takes: both stay below 150 MB */
    .known_bytes = SIZE_MAX,
    .flush_bytes = 4 * MIB,
    .value_bytes = 16 * MIB,
    .copies_at_once = 1 << 16,
};

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static size_t most(size_t a, size_t b)
{
    return a > b ? a : b;
}

fig_status memory_plan_make(uint64_t bytes_max, unsigned jobs, memory_plan *out, fig_error *err)
{
    *out = unbounded;
    out->jobs = jobs > 1 ? jobs : 0;
    if (!bytes_max)
        return FIG_OK;
    if (bytes_max < MEMORY_PLAN_BYTES_MIN)
        return error_format(err, FIG_BAD_ARGUMENT, NULL, "give it as much, or set no bound",
                            "indexing takes at least %dM of memory", MEMORY_PLAN_BYTES_MIN / MIB);
    const size_t all = (bytes_max < SIZE_MAX ? (size_t)bytes_max : SIZE_MAX) - PROCESS_BYTES;
    const size_t each = THREAD_BYTES + HELD_TIMES * (size_t)MIB;
    const size_t fitting = all / 3 / each; /* one alone would only wait for the caller's */
    if (out->jobs > fitting)
        out->jobs = fitting > 1 ? (unsigned)fitting : 0;
    out->held_bytes = least(out->held_bytes, out->jobs * (size_t)MIB);
    const size_t threads = out->jobs * (size_t)THREAD_BYTES + HELD_TIMES * out->held_bytes;
    out->build_bytes = least(out->build_bytes, all / 8);
    out->known_bytes = all / 3;
    out->languages = all / 4 / (out->jobs + 1) / MEMORY_PLAN_LANGUAGE_BYTES;
    out->languages += !out->languages;
    const size_t left = all - threads - out->build_bytes - out->known_bytes;
    const size_t article = left / ARTICLE_TIMES / MIB * MIB;
    out->article_bytes = least(out->article_bytes, article > MIB ? article : MIB);
    out->flush_bytes = least(out->flush_bytes, all / 2 / FLUSH_TIMES);
    out->value_bytes = least(out->value_bytes, all / 8);
    out->copies_at_once = least(out->copies_at_once, all / 4 / COPY_BYTES);
    return FIG_OK;
}

/* What a thread takes, and what an article does while it is at hand, is no less for one of several. */
void memory_plan_divide(memory_plan *p, unsigned count)
{
    if (count < 2)
        return;
    p->jobs = p->jobs ? (p->jobs + count - 1) / count : 0;
    p->languages = p->languages / count + (p->languages > 0);
    p->held_bytes = most(p->held_bytes / count, MIB);
    p->build_bytes = most(p->build_bytes / count, BUILD_BYTES_MIN);
    p->known_bytes = p->known_bytes < SIZE_MAX ? p->known_bytes / count : SIZE_MAX;
    p->flush_bytes = most(p->flush_bytes / count, MIB);
    p->value_bytes = most(p->value_bytes / count, MIB);
    p->copies_at_once = most(p->copies_at_once / count, COPIES_MIN);
}
