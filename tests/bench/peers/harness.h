/* harness.h - what the peers' programs share: a question a line in, how long it took a line out.
 *
 * In:  MODE \t KIND \t QUERY \t LOW \t HIGH \t NOUN
 *   MODE is "ten" (the ten best, id and title read) or "all" (count every match).
 *   KIND is "text", "snippets", "range", "word_range", "noun" or "figures".
 * Out: NANOSECONDS \t HITS
 * The clock runs from the question as text to the last title read. */
#ifndef HARNESS_H
#define HARNESS_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct question {
    bool all;
    const char *kind, *query, *low, *high, *noun;
} question;

typedef long ask_function(void *engine, const question *asked);

static volatile size_t harness_seen; /* so that no compiler leaves out the reading of a hit */

static inline void harness_read(const char *text)
{
    harness_seen = harness_seen + (text ? strlen(text) : 0);
}

static inline void harness_fail(const char *what, const char *why)
{
    fprintf(stderr, "%s: %s\n", what, why);
    exit(1);
}

static inline char *harness_field(char **rest)
{
    char *const field = *rest;
    char *const end = strchr(field, '\t');
    *rest = end ? end + 1 : field + strlen(field);
    if (end)
        *end = '\0';
    return field;
}

static inline int harness_serve(ask_function *ask, void *engine)
{
    char line[4096];
    puts("ready");
    fflush(stdout);
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = '\0';
        char *rest = line;
        question asked;
        asked.all = strcmp(harness_field(&rest), "all") == 0;
        asked.kind = harness_field(&rest);
        asked.query = harness_field(&rest);
        asked.low = harness_field(&rest);
        asked.high = harness_field(&rest);
        asked.noun = harness_field(&rest);
        struct timespec from, to;
        clock_gettime(CLOCK_MONOTONIC, &from);
        const long hits = ask(engine, &asked);
        clock_gettime(CLOCK_MONOTONIC, &to);
        printf("%lld\t%ld\n",
               (to.tv_sec - from.tv_sec) * 1000000000LL + (to.tv_nsec - from.tv_nsec), hits);
        fflush(stdout);
    }
    return 0;
}

#endif
