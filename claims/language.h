/* language.h - the languages figures are read in. */
#ifndef CLAIMS_LANGUAGE_H
#define CLAIMS_LANGUAGE_H

typedef enum language {
    LANG_EN,
    LANG_DE,
    LANG_FR,
    LANG_ES,
    LANG_IT,
    LANG_PT,
    LANG_NL,
    LANG_RU,
    LANG_UK,
    LANG_OTHER,       /* digits and signs only */
    LANG_OTHER_COMMA, /* the same, and a comma before decimals */
    LANGS_COUNT
} language;

#endif
