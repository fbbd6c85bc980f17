/* arena.c - blocks that double in size; a reset keeps them for the next use. */
#include "core/arena.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct arena_block {
    arena_block *next;
    size_t used, capacity;
    max_align_t data[];
};

enum { FIRST_BYTES = 4096 };

void arena_init(arena *a)
{
    *a = (arena)ARENA_EMPTY;
}

void arena_clear(arena *a)
{
    for (arena_block *block = a->first, *next; block; block = next) {
        next = block->next;
        free(block);
    }
    arena_init(a);
}

void arena_reset(arena *a)
{
    for (arena_block *block = a->first; block; block = block->next)
        block->used = 0;
    a->current = a->first;
    a->failed = false;
}

/* A block with room for `bytes`: a later one that waits empty, or a new one. */
static arena_block *next_block(arena *a, size_t bytes)
{
    while (a->current && a->current->next) {
        a->current = a->current->next;
        if (a->current->capacity >= bytes)
            return a->current;
    }
    size_t capacity = a->current ? a->current->capacity : FIRST_BYTES / 2;
    if (capacity <= SIZE_MAX / 4)
        capacity *= 2;
    if (capacity < bytes)
        capacity = bytes;
    if (capacity > SIZE_MAX - sizeof(arena_block))
        return NULL;
    arena_block *const block = malloc(sizeof *block + capacity);
    if (!block)
        return NULL;
    *block = (arena_block){ NULL, 0, capacity };
    if (a->current)
        a->current->next = block;
    else
        a->first = block;
    a->current = block;
    return block;
}

void *arena_alloc(arena *a, size_t bytes)
{
    const size_t align = _Alignof(max_align_t);
    if (bytes > SIZE_MAX - align) {
        a->failed = true;
        return NULL;
    }
    bytes = (bytes + align - 1) / align * align;
    arena_block *block = a->current;
    if (!block || block->capacity - block->used < bytes)
        block = next_block(a, bytes);
    if (!block) {
        a->failed = true;
        return NULL;
    }
    void *const given = (char *)block->data + block->used;
    block->used += bytes;
    return given;
}

char *arena_copy(arena *a, const char *text, size_t bytes)
{
    char *const copy = text && bytes < SIZE_MAX ? arena_alloc(a, bytes + 1) : NULL;
    if (!copy)
        return NULL;
    memcpy(copy, text, bytes);
    copy[bytes] = '\0';
    return copy;
}

char *arena_string(arena *a, const char *text)
{
    return text ? arena_copy(a, text, strlen(text)) : NULL;
}
