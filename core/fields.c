/* fields.c - the table of fields. */
#include "core/fields.h"

#include <string.h>

/* One row a field, in the order of field_id. */
static const field rows[FIELDS_COUNT] = {
    { FIELD_TITLE, "title", "S", FIELD_NO_SLOT, FIELD_TEXT, "title", "words of the title" },
    { FIELD_AUTHOR, "author", "A", FIELD_NO_SLOT, FIELD_TEXT, "author", "words of the author's name" },
    { FIELD_SOURCE, "source", "XS", SLOT_SOURCE, FIELD_TEXT, "source", "words of the publisher's name" },
    { FIELD_URL, "url", "U", FIELD_NO_SLOT, FIELD_TEXT, "url", "parts of the address" },
    { FIELD_DIR, "dir", "XP", FIELD_NO_SLOT, FIELD_PATH, "path", "a folder above the file" },
    { FIELD_LANG, "lang", "L", SLOT_LANG, FIELD_KEYWORD, "lang", "the language, as in lang:de" },
    { FIELD_DATE_PUBLISHED, "date", "D", SLOT_PUBLISHED, FIELD_DATE, "published",
      "a day, month, year or span, as in date:2024-10..2024-11; date:none" },
    { FIELD_BY, "by", "XB", FIELD_NO_SLOT, FIELD_CLAIM, NULL, "words of a claim's claimant" },
    { FIELD_MOD, "mod", "XM", FIELD_NO_SLOT, FIELD_CLAIM, NULL, "a claim's modifier, as in mod:at_most" },
};

const field *fields_row(field_id id)
{
    return &rows[id];
}

const field *fields_find(const char *name, size_t bytes)
{
    for (size_t i = 0; i < FIELDS_COUNT; i++)
        if (strlen(rows[i].name) == bytes && !memcmp(rows[i].name, name, bytes))
            return &rows[i];
    return NULL;
}
