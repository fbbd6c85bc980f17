/* suggest.h - the name somebody meant, for the second line of a message. */
#ifndef QUERY_SUGGEST_H
#define QUERY_SUGGEST_H

#include <stddef.h>

/* The nearest of `names` that one or two slips of the finger make of `typed`, case ignored;
 * NULL when none is near. */
const char *suggest_nearest(const char *typed, size_t bytes, const char *const *names,
                            size_t count);

#endif
