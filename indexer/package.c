/* package.c - the zip through libarchive, from memory. */
#include "indexer/package.h"

#include "core/error.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>
#include <string.h>

enum {
    NAME_AT = 30, /* in the header of a zip's first file */
    BLOCK_BYTES = 64 << 10,
    FILES_MAX = 100000 /* in it, wanted or not */
};

static bool begins(const char *data, size_t bytes, size_t at, const char *with)
{
    const size_t need = strlen(with);
    return bytes >= at + need && !memcmp(data + at, with, need);
}

file_form package_form(const char *data, size_t bytes)
{
    static const char *const office[] = { "[Content_Types].xml", "_rels/.rels", "docProps/",
                                          "mimetypeapplication/vnd.oasis.opendocument." };
    if (!begins(data, bytes, 0, "PK\3\4"))
        return FORM_UNKNOWN;
    if (begins(data, bytes, NAME_AT, "mimetypeapplication/epub+zip"))
        return FORM_EPUB;
    for (size_t i = 0; i < sizeof office / sizeof *office; i++)
        if (begins(data, bytes, NAME_AT, office[i]))
            return FORM_OFFICE;
    return FORM_UNKNOWN;
}

static fig_status broken(struct archive *zip, fig_error *err)
{
    const char *const why = archive_error_string(zip);
    return error_format(err, FIG_BAD_INPUT, NULL, "open it and save it again",
                        "is a broken document: %.*s", (int)(why ? strcspn(why, "\n") : 17),
                        why ? why : "it ends too early");
}

static fig_status unpack(struct archive *zip, size_t limit_bytes, size_t *bytes, buf *out,
                         fig_error *err)
{
    char block[BLOCK_BYTES];
    la_ssize_t got;
    while ((got = archive_read_data(zip, block, sizeof block)) > 0) {
        *bytes += (size_t)got;
        if (*bytes > limit_bytes)
            return error_format(err, FIG_TOO_LARGE, NULL, NULL,
                                "the document unpacks to more than %zu MiB", limit_bytes >> 20);
        buf_append(out, block, (size_t)got);
    }
    return got < 0 ? broken(zip, err) : buf_failed(out) ? error_no_memory(err) : FIG_OK;
}

static package_part *add_part(package *p, const char *name)
{
    if (p->count == p->room) {
        const size_t room = p->room ? p->room * 2 : 16;
        package_part *const parts = realloc(p->parts, room * sizeof *parts);
        if (!parts)
            return NULL;
        p->parts = parts;
        p->room = room;
    }
    package_part *const part = &p->parts[p->count];
    *part = (package_part){ .name = arena_string(&p->names, name), .data = BUF_EMPTY };
    p->count += part->name != NULL;
    return part->name ? part : NULL;
}

static fig_status read_parts(struct archive *zip, package_wanted *wanted, size_t limit_bytes,
                             package *out, fig_error *err)
{
    struct archive_entry *entry;
    size_t unpacked = 0, count = 0;
    int header;
    while ((header = archive_read_next_header(zip, &entry)) == ARCHIVE_OK ||
           header == ARCHIVE_WARN) {
        const char *name = archive_entry_pathname_utf8(entry);
        if (!name)
            name = archive_entry_pathname(entry);
        if (++count > FILES_MAX)
            return error_set(err, FIG_TOO_LARGE, NULL, "the document has too many parts", NULL);
        if (!name || !wanted(name))
            continue;
        if (archive_entry_is_encrypted(entry))
            return error_set(err, FIG_BAD_INPUT, NULL, "the document is encrypted",
                             "open it and save it without a password");
        package_part *const part = add_part(out, name);
        if (!part)
            return error_no_memory(err);
        const fig_status status = unpack(zip, limit_bytes, &unpacked, &part->data, err);
        if (status)
            return status;
    }
    return header == ARCHIVE_EOF ? FIG_OK : broken(zip, err);
}

static int compare_parts(const void *a, const void *b)
{
    return strcmp(((const package_part *)a)->name, ((const package_part *)b)->name);
}

fig_status package_read(const char *data, size_t bytes, package_wanted *wanted, size_t limit_bytes,
                        package *out, fig_error *err)
{
    *out = (package)PACKAGE_EMPTY;
    struct archive *const zip = archive_read_new();
    fig_status status;
    if (!zip || archive_read_support_format_zip_seekable(zip) != ARCHIVE_OK)
        status = error_no_memory(err);
    else if (archive_read_open_memory(zip, data, bytes) != ARCHIVE_OK)
        status = broken(zip, err);
    else
        status = read_parts(zip, wanted, limit_bytes, out, err);
    archive_read_free(zip);
    if (out->count)
        qsort(out->parts, out->count, sizeof *out->parts, compare_parts);
    return status;
}

void package_clear(package *p)
{
    for (size_t i = 0; i < p->count; i++)
        buf_clear(&p->parts[i].data);
    free(p->parts);
    arena_clear(&p->names);
    *p = (package)PACKAGE_EMPTY;
}

package_part *package_find(const package *p, const char *name)
{
    const package_part wanted = { .name = name };
    return p->count ? bsearch(&wanted, p->parts, p->count, sizeof *p->parts, compare_parts) : NULL;
}
