/* scratch.h - a folder of its own for a test that needs files. */
#ifndef TESTS_SCRATCH_H
#define TESTS_SCRATCH_H

#include <stddef.h>

typedef struct scratch {
    char folder[256];
    char path[512]; /* of the last name asked for */
} scratch;

/* Fail the test when the folder cannot be made, written or removed. */
void scratch_open(scratch *s);
void scratch_remove(scratch *s);
/* The path of `name` in the folder; lent until the next call. */
const char *scratch_path(scratch *s, const char *name);
/* Write a file, its folders made as needed. Returns its path. */
const char *scratch_write(scratch *s, const char *name, const char *data, size_t bytes);
const char *scratch_text(scratch *s, const char *name, const char *text);

#endif
