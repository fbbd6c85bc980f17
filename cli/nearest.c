/* nearest.c - the distance of two words in letters typed wrongly. */
#include "cli/nearest.h"

#include <string.h>

enum { WORD_BYTES = 32 }; /* longer words are never meant */

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Letters to insert, drop, replace or swap with their neighbour to get from `a` to `b`. */
static size_t distance(const char *a, size_t a_bytes, const char *b, size_t b_bytes)
{
    size_t rows[3][WORD_BYTES + 1];
    for (size_t j = 0; j <= b_bytes; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a_bytes; i++) {
        size_t *const now = rows[i % 3];
        const size_t *const last = rows[(i + 2) % 3], *const before = rows[(i + 1) % 3];
        now[0] = i;
        for (size_t j = 1; j <= b_bytes; j++) {
            now[j] = least(last[j], now[j - 1]) + 1;
            now[j] = least(now[j], last[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = least(now[j], before[j - 2] + 1);
        }
    }
    return rows[a_bytes % 3][b_bytes];
}

const char *nearest_word(const char *word, const char *(*candidate)(const void *from, size_t i),
                         const void *from, size_t count)
{
    const size_t bytes = strlen(word);
    if (bytes > WORD_BYTES)
        return NULL;
    const char *best = NULL;
    size_t best_distance = bytes > 4 ? 3 : 2; /* the first that is too far */
    for (size_t i = 0; i < count; i++) {
        const char *const known = candidate(from, i);
        const size_t known_bytes = strlen(known);
        if (known_bytes > WORD_BYTES)
            continue;
        const size_t d = distance(word, bytes, known, known_bytes);
        if (d < best_distance && d < known_bytes) {
            best_distance = d;
            best = known;
        }
    }
    return best;
}
