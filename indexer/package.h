/* package.h - documents that are a zip of parts (DOCX, ODT, EPUB): how they are told from an
 * archive, and the parts that are asked for, unpacked. What a part means is for office.c and
 * epub.c. */
#ifndef INDEXER_PACKAGE_H
#define INDEXER_PACKAGE_H

#include "core/arena.h"
#include "core/buf.h"
#include "figtrail.h"
#include "indexer/files.h"

/* FORM_OFFICE or FORM_EPUB by its beginning; FORM_UNKNOWN when that shows no such document. */
file_form package_form(const char *data, size_t bytes);

typedef struct package_part {
    const char *name;
    buf data;
    bool used; /* for the caller */
} package_part;

typedef struct package {
    package_part *parts; /* by their names */
    size_t count, room;
    arena names;
} package;
#define PACKAGE_EMPTY                                                                              \
    {                                                                                              \
        NULL, 0, 0, ARENA_EMPTY                                                                    \
    }

/* The parts of `data` that `wanted` says yes to, `limit_bytes` in all at most, to `*out`, which is
 * the caller's: package_clear, also when it fails. Fails with FIG_BAD_INPUT (broken, encrypted),
 * FIG_TOO_LARGE, FIG_NO_MEMORY. */
typedef bool package_wanted(const char *name);
fig_status package_read(const char *data, size_t bytes, package_wanted *wanted, size_t limit_bytes,
                        package *out, fig_error *err);
void package_clear(package *p);

/* NULL when there is none of that name. Lent. */
package_part *package_find(const package *p, const char *name);

#endif
