/* positions.h - which word position each token of a text takes, for articles and questions alike.
 *
 * A word or number takes one position; marks take none. The tokens of one written number
 * ("15 million", "twenty-five") take one position together, so that a figure stands in a
 * phrase like a word. At such a place each token's own term is posted, and one joined term
 * ("15-million") that only the whole number has: the one a phrase asks for. A character of a
 * script without spaces takes one position; the pair it makes with the next one is posted there
 * too. Positions run on from sentence to sentence. Knows tokens and terms; posts nothing. */
#ifndef CLAIMS_POSITIONS_H
#define CLAIMS_POSITIONS_H

#include "core/buf.h"
#include "figtrail.h"
#include "stem/scanner.h"
#include "stem/terms.h"

enum {
    PLACE_FIRST = 1, /* position of the first word of a title, or of a text without one */
    PLACE_TITLE_GAP =
        100 /* positions left free between the title's last word and the text's first */
};

typedef struct place {
    size_t first, last; /* [first, last) in the sentence's tokens; inner marks belong to it */
    size_t end;         /* byte where its joined term ends; for a pair behind its last token */
    uint32_t position;
    bool is_joined; /* it has a term beside those of its tokens */
} place;

typedef struct place_walk {
    const sentence *s;
    const char *lang;
    size_t at;         /* next token */
    uint32_t position; /* next position: what the following sentence begins with */
} place_walk;

/* Begin at the first token of `s`, at `position`. `lang` as for number_run; NULL = "en". */
place_walk places_of(const sentence *s, const char *lang, uint32_t position);
/* The next place in token order; false after the last. */
bool places_next(place_walk *w, place *out);

/* Where the text begins when its title's last word was followed by `position`. */
uint32_t places_after_title(uint32_t position);

/* The bytes of the text that place_term is the term of. */
fig_span place_span(const place *p, const sentence *s);

/* The one term that stands for all of `p`: of its only token, the joined term of a written number,
 * or a pair of characters. Lent by `t` or by `joined` (scratch, overwritten) until either's next
 * use. NULL with 0 bytes when there is none: no token makes a term, the joined one would be longer
 * than TERM_BYTES_MAX, or memory ran out (buf_failed(joined)). */
const char *place_term(const place *p, const sentence *s, termer *t, buf *joined,
                       size_t *term_bytes);

#endif
