/* frequent.h - words that stand in most articles. Two of them side by side are a term of their own
 * (term_pair), as neither says much about which articles have them so. */
#ifndef STEM_FREQUENT_H
#define STEM_FREQUENT_H

#include <stddef.h>

/* The term, static and ending with NUL, when it is one of a frequent word of any language; else NULL. */
const char *frequent_find(const char *term, size_t bytes);

#endif
