/* buf.c - a byte string that grows, and reading records back. */
#include "core/buf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void buf_init(buf *b)
{
    *b = (buf)BUF_EMPTY;
}

void buf_clear(buf *b)
{
    free(b->data);
    buf_init(b);
}

void buf_truncate(buf *b)
{
    b->bytes = 0;
    b->failed = false;
    if (b->data)
        b->data[0] = '\0';
}

bool buf_reserve(buf *b, size_t more_bytes)
{
    if (b->failed)
        return false;
    if (more_bytes < b->capacity - b->bytes) /* one byte stays for the NUL */
        return true;
    size_t capacity = b->capacity ? b->capacity : 64;
    while (capacity - b->bytes <= more_bytes) {
        if (capacity > SIZE_MAX / 2) {
            b->failed = true;
            return false;
        }
        capacity *= 2;
    }
    char *const data = realloc(b->data, capacity);
    if (!data) {
        b->failed = true;
        return false;
    }
    b->data = data;
    b->capacity = capacity;
    return true;
}

void buf_append(buf *b, const void *data, size_t bytes)
{
    if (!buf_reserve(b, bytes))
        return;
    if (bytes)
        memcpy(b->data + b->bytes, data, bytes);
    b->bytes += bytes;
    b->data[b->bytes] = '\0';
}

void buf_text(buf *b, const char *text)
{
    buf_append(b, text, strlen(text));
}

void buf_byte(buf *b, char byte)
{
    buf_append(b, &byte, 1);
}

void buf_format(buf *b, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    const int bytes = vsnprintf(NULL, 0, format, args);
    if (bytes < 0) {
        b->failed = true;
    } else if (buf_reserve(b, (size_t)bytes)) {
        vsnprintf(b->data + b->bytes, (size_t)bytes + 1, format, again);
        b->bytes += (size_t)bytes;
    }
    va_end(again);
    va_end(args);
}

const char *buf_string(const buf *b)
{
    return b->data ? b->data : "";
}

char *buf_take(buf *b)
{
    char *taken = NULL;
    if (!b->failed && buf_reserve(b, 0)) {
        b->data[b->bytes] = '\0';
        taken = b->data;
        b->data = NULL;
    }
    buf_clear(b);
    return taken;
}

void buf_uint(buf *b, uint64_t value)
{
    unsigned char coded[10];
    size_t bytes = 0;
    for (; value >= 0x80; value >>= 7)
        coded[bytes++] = (unsigned char)(value | 0x80);
    coded[bytes++] = (unsigned char)value;
    buf_append(b, coded, bytes);
}

void buf_double(buf *b, double value)
{
    uint64_t bits;
    unsigned char coded[8];
    memcpy(&bits, &value, sizeof bits);
    for (int i = 0; i < 8; i++)
        coded[i] = (unsigned char)(bits >> (8 * i));
    buf_append(b, coded, sizeof coded);
}

void buf_string_counted(buf *b, const char *text, size_t bytes)
{
    buf_uint(b, bytes);
    buf_append(b, text, bytes);
}

cursor cursor_of(const void *data, size_t bytes)
{
    const unsigned char *const at = data;
    return (cursor){ at, at ? at + bytes : at, false };
}

uint64_t cursor_uint(cursor *c)
{
    uint64_t value = 0;
    for (int shift = 0; shift < 64 && c->at < c->end; shift += 7) {
        const unsigned char byte = *c->at++;
        if (shift == 63 && byte > 1)
            break; /* more than 64 bits */
        value |= (uint64_t)(byte & 0x7f) << shift;
        if (!(byte & 0x80))
            return value;
    }
    c->failed = true;
    c->at = c->end;
    return 0;
}

double cursor_double(cursor *c)
{
    uint64_t bits = 0;
    double value;
    if (c->end - c->at < 8) {
        c->failed = true;
        c->at = c->end;
        return 0;
    }
    for (int i = 0; i < 8; i++)
        bits |= (uint64_t)*c->at++ << (8 * i);
    memcpy(&value, &bits, sizeof value);
    return value;
}

const char *cursor_string(cursor *c, size_t *bytes)
{
    const uint64_t counted = cursor_uint(c);
    *bytes = 0;
    if (c->failed || counted > (uint64_t)(c->end - c->at)) {
        c->failed = true;
        c->at = c->end;
        return "";
    }
    const char *const text = (const char *)c->at;
    c->at += counted;
    *bytes = (size_t)counted;
    return text;
}
