/* fields.h - the table of fields: name, term prefix, value slot, JSON key.
 * Indexing, the query language, output and the docs read it; a new field is a row. */
#ifndef CORE_FIELDS_H
#define CORE_FIELDS_H

#include <stddef.h>

typedef enum field_kind {
    FIELD_TEXT,    /* tokenised and stemmed, with positions */
    FIELD_KEYWORD, /* one exact, folded term */
    FIELD_PATH,    /* one term for each folder above the file */
    FIELD_DATE,    /* terms of year, month, day and a value slot */
    FIELD_CLAIM    /* a property of a claim, verified on the stored record */
} field_kind;

typedef enum field_id {
    FIELD_TITLE,
    FIELD_AUTHOR,
    FIELD_SOURCE,
    FIELD_URL,
    FIELD_DIR,
    FIELD_LANG,
    FIELD_DATE_PUBLISHED,
    FIELD_BY,
    FIELD_MOD,
    FIELDS_COUNT
} field_id;

enum { FIELD_NO_SLOT = -1 };

typedef struct field {
    field_id id;
    const char *name;   /* as typed in a query: "title" */
    const char *prefix; /* of its terms */
    int slot;           /* FIELD_NO_SLOT when none */
    field_kind kind;
    const char *json;  /* key in the article's JSON; NULL when it has none */
    const char *about; /* one line for docs and help */
} field;

const field *fields_row(field_id id);
/* By the name typed; NULL when there is none. `bytes` long, not NUL-terminated. */
const field *fields_find(const char *name, size_t bytes);

/* Value slots beyond those of the fields. */
enum {
    SLOT_PUBLISHED = 0,
    SLOT_SOURCE = 1,
    SLOT_LANG = 2,
    SLOT_TEXT_BYTES = 3,
    SLOT_CONTENT = 4,
    SLOT_SKETCH = 5,
    SLOT_WORD_PLACES = 6,
    SLOT_FIGURES = 7,
    SLOTS_COUNT
};

#endif
