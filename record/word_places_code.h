/* word_places_code.h - what writing and reading of word places have in common. */
#ifndef RECORD_WORD_PLACES_CODE_H
#define RECORD_WORD_PLACES_CODE_H

#include "core/fields.h"

enum { WORD_PLACES_MAX = INT32_MAX }; /* words of an article */

/* What a part is called: its field, and whether its words are the text's too. */
static inline unsigned word_places_code(const field *in, bool is_text_too)
{
    return (in ? (unsigned)in->id + 1 : 0) << 1 | (unsigned)is_text_too;
}

#endif
