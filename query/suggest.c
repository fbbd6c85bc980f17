/* suggest.c - edit distance, with two neighbours swapped as one slip. */
#include "query/suggest.h"

#include <string.h>

enum { NAME_BYTES_MAX = 32 };

static char lower(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Both at most NAME_BYTES_MAX bytes. */
static size_t distance(const char *a, size_t a_bytes, const char *b, size_t b_bytes)
{
    size_t rows[3][NAME_BYTES_MAX + 1]; /* of the last three prefixes of `a` */
    for (size_t j = 0; j <= b_bytes; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a_bytes; i++) {
        size_t *const row = rows[i % 3];
        const size_t *const above = rows[(i + 2) % 3], *const above2 = rows[(i + 1) % 3];
        row[0] = i;
        for (size_t j = 1; j <= b_bytes; j++) {
            const size_t differs = lower(a[i - 1]) != lower(b[j - 1]);
            row[j] = smaller(smaller(row[j - 1], above[j]) + 1, above[j - 1] + differs);
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
                lower(a[i - 2]) == lower(b[j - 1]))
                row[j] = smaller(row[j], above2[j - 2] + 1);
        }
    }
    return rows[a_bytes % 3][b_bytes];
}

const char *suggest_nearest(const char *typed, size_t bytes, const char *const *names, size_t count)
{
    const char *nearest = NULL;
    size_t least = bytes < 4 ? 2 : 3;
    for (size_t i = 0; i < count && bytes > 0 && bytes <= NAME_BYTES_MAX; i++) {
        const size_t name_bytes = strlen(names[i]);
        if (name_bytes > NAME_BYTES_MAX)
            continue;
        const size_t d = distance(typed, bytes, names[i], name_bytes);
        if (d < least && d < name_bytes) {
            least = d;
            nearest = names[i];
        }
    }
    return nearest;
}
