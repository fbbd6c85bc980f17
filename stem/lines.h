/* lines.h - is a line break the end of something, or only where a line was full?
 * Mails, agency copy and old archives are hard-wrapped at some column; other texts break a line to
 * end a heading, an item or a paragraph. The lines around tell. */
#ifndef STEM_LINES_H
#define STEM_LINES_H

#include <stdbool.h>
#include <stddef.h>

enum { LINES_BEFORE = 3, LINE_CHARS_MAX = 100 };

typedef struct lines {
    size_t begin; /* of the line being read, in bytes */
    struct {
        size_t begin, end;
    } before[LINES_BEFORE]; /* the lines before, newest first */
} lines;

void lines_start(lines *l);
/* Does the sentence go on over the single line break at `newline`? Looks at a bounded stretch only.
 */
bool lines_wrap(const lines *l, const char *text, size_t bytes, size_t newline);
/* The line ended at `newline`, the next one begins at `begin`. */
void lines_next(lines *l, size_t newline, size_t begin);

#endif
