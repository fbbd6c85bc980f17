/* detect.h - what CLD2 thinks of a text. The one door to that library. */
#ifndef INDEXER_DETECT_H
#define INDEXER_DETECT_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    DETECT_BYTES_MAX = 4096, /* more than this of a text is not looked at */
    DETECT_CODE_BYTES = 8
};

typedef struct detection {
    char code[DETECT_CODE_BYTES]; /* two or three letters, "en"; or "zh-Hant" */
    int share_percent;            /* of the text that is in it */
    size_t seen_bytes;            /* of letters and the spaces between */
    bool no_memory;               /* ran out, so that nothing could be said */
} detection;

/* False, and `out->code` empty, when nothing can be said of the text with some certainty. */
bool detect(const char *text, size_t bytes, detection *out);

/* The library and its version; NULL where it was left out. */
const char *detect_library(void);

#ifdef __cplusplus
}
#endif

#endif
