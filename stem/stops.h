/* stops.h - where sentences end: after which stops, behind which closing quotes and brackets. */
#ifndef STEM_STOPS_H
#define STEM_STOPS_H

#include "stem/scan.h"

/* A stop ('.', '!', '?', an ellipsis) begins at `at` and the token before it, when there is one, is
 * the last in s->tokens. Sets s->stop when the sentence ends here, and s->judged. */
void stops_mark(scanner *s, size_t at);

/* A word from `begin` to `end` has a full stop behind it. True when the stop belongs to the word,
 * as in "Gen." and "U.S."; then sets s->stop when the sentence ends there all the same, and
 * s->judged. */
bool stops_abbreviation(scanner *s, size_t begin, size_t end, unsigned flags);

/* Is this character a stop? */
bool stops_is_stop(int32_t point);

#endif
