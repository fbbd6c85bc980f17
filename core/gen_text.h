/* gen_text.h - for programs that print a table while building: texts that its rows name by where
 * they begin in one array. A table of pointers would be written by the loader at each start. */
#ifndef CORE_GEN_TEXT_H
#define CORE_GEN_TEXT_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct gen_texts { /* {NULL, 0, 0} at first; what is kept ends with the program */
    char *bytes;
    size_t count, capacity;
} gen_texts;

/* Where the copy begins, NUL-ended; never 0, which a row may have for none. */
static inline uint32_t gen_texts_add(gen_texts *t, const char *text, size_t bytes)
{
    if (!t->capacity || t->capacity - t->count <= bytes + 1) {
        t->capacity = (t->capacity + bytes + 4096) * 2;
        t->bytes = realloc(t->bytes, t->capacity);
        if (!t->bytes) {
            fprintf(stderr, "out of memory\n");
            exit(1);
        }
    }
    if (!t->count)
        t->bytes[t->count++] = '\0';
    const size_t at = t->count;
    memcpy(t->bytes + at, text, bytes);
    t->bytes[at + bytes] = '\0';
    t->count += bytes + 1;
    return (uint32_t)at;
}

/* As an array of char. */
static inline void gen_texts_print(const gen_texts *t, const char *name)
{
    printf("static const char %s[] = {", name);
    for (size_t i = 0; i < t->count; i++)
        printf("%d,%s", t->bytes[i], i % 32 == 31 ? "\n" : "");
    printf("};\n");
}

#endif
