/* buf.h - a byte string that grows, and the two integer codings records use.
 * A failed growth is remembered: append freely, ask buf_failed once at the end. */
#ifndef CORE_BUF_H
#define CORE_BUF_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct buf {
    char *data; /* NUL-terminated once anything was appended; NULL before */
    size_t bytes, capacity;
    bool failed;
} buf;
#define BUF_EMPTY { NULL, 0, 0, false }

void buf_init(buf *b);
void buf_clear(buf *b);    /* releases the memory; usable again */
void buf_truncate(buf *b); /* forgets the content and an earlier failure, keeps the memory */
bool buf_reserve(buf *b, size_t more_bytes);
void buf_append(buf *b, const void *data, size_t bytes);
void buf_text(buf *b, const char *text);
void buf_byte(buf *b, char byte);
__attribute__((format(printf, 2, 3))) void buf_format(buf *b, const char *format, ...);
static inline bool buf_failed(const buf *b) { return b->failed; }
/* The content as a C string, never NULL. Lent. */
const char *buf_string(const buf *b);
/* The content is the caller's (free); `b` is empty. NULL when it had failed. */
char *buf_take(buf *b);

/* LEB128: 7 bits a byte, low group first, top bit set on all but the last. */
void buf_uint(buf *b, uint64_t value);
void buf_double(buf *b, double value); /* IEEE 754 bits, little endian */
void buf_string_counted(buf *b, const char *text, size_t bytes);

/* Reading what the above wrote. A read past the end or a broken number sets `failed` and
 * gives 0; ask once at the end. */
typedef struct cursor {
    const unsigned char *at, *end;
    bool failed;
} cursor;
cursor cursor_of(const void *data, size_t bytes);
uint64_t cursor_uint(cursor *c);
double cursor_double(cursor *c);
/* Lent by the buffer read; not NUL-terminated. */
const char *cursor_string(cursor *c, size_t *bytes);

#endif
