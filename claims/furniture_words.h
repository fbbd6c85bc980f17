/* furniture_words.h - what furniture says, in the languages with rules. For furniture.c alone. */
#ifndef CLAIMS_FURNITURE_WORDS_H
#define CLAIMS_FURNITURE_WORDS_H

#include <stddef.h>

typedef enum saying_form {
    SAYS_ALL,    /* the line is this and nothing else but digits and marks */
    SAYS_FIRST,  /* the line begins so */
    SAYS_LABEL,  /* the same, with a colon behind it: links follow on the line */
    SAYS_LIST,   /* the line is this; titles of other articles follow on the lines below */
    SAYS_WITHIN  /* it is somewhere in the line */
} saying_form;

/* In small letters, typographic apostrophes plain, a space between words. */
typedef struct saying {
    const char *text;
    saying_form form;
    size_t bytes_max; /* of the line; a longer one is prose */
} saying;

extern const saying furniture_sayings[]; /* a NULL text ends it */
/* The words of share bars and of menus: lists with '|' around each. */
extern const char furniture_shares[], furniture_menus[];
/* Days of the week as calendars have them, the same way. */
extern const char furniture_days[];

#endif
