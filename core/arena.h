/* arena.h - strings and arrays that are released together. */
#ifndef CORE_ARENA_H
#define CORE_ARENA_H

#include <stdbool.h>
#include <stddef.h>

typedef struct arena_block arena_block;
typedef struct arena {
    arena_block *first, *current;
    bool failed; /* an allocation failed since arena_reset */
} arena;
#define ARENA_EMPTY { NULL, NULL, false }

void arena_init(arena *a);
void arena_clear(arena *a); /* releases the memory; usable again */
void arena_reset(arena *a); /* forgets the content, keeps the memory for the next use */
/* Aligned for any type, not zeroed. NULL when out of memory. */
void *arena_alloc(arena *a, size_t bytes);
/* NUL-terminated copies; NULL when out of memory or `text` is NULL. */
char *arena_copy(arena *a, const char *text, size_t bytes);
char *arena_string(arena *a, const char *text);

#endif
