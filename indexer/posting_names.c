/* posting_names.c - the terms of ids, files and folders. */
#include "indexer/posting.h"

#include "core/fields.h"
#include "core/terms.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <xxhash.h>

void posting_id_term(const char *id, buf *out)
{
    buf_byte(out, 'Q');
    buf_text(out, id);
}

static void file_term(const char *absolute_path, size_t bytes, char out[FILE_TERM_BYTES])
{
    snprintf(out, FILE_TERM_BYTES, "XF%016" PRIx64, (uint64_t)XXH3_64bits(absolute_path, bytes));
}

void posting_file_term(const char *absolute_path, buf *out)
{
    char term[FILE_TERM_BYTES];
    file_term(absolute_path, strlen(absolute_path), term);
    buf_text(out, term);
}

bool posting_is_term_of_file(const char *term, const char *absolute_path, size_t path_bytes)
{
    char own[FILE_TERM_BYTES];
    file_term(absolute_path, path_bytes, own);
    return !strcmp(own, term);
}

bool posting_is_file_term(const char *term, size_t bytes)
{
    return bytes == FILE_TERM_BYTES - 1 && term[0] == 'X' && term[1] == 'F';
}

/* Every folder above the file: by its name, and by the way to it as the path has it. */
void posting_folder_terms(const char *path, buf *out)
{
    const char *const prefix = fields_row(FIELD_DIR)->prefix;
    while (path[0] == '.' && path[1] == '/')
        path += 2;
    const char *name = path;
    for (const char *slash; (slash = strchr(name, '/')) != NULL; name = slash + 1) {
        const char *const begins[] = { path, name };
        for (size_t i = 0; slash > name && i < 2; i++) {
            const size_t bytes = (size_t)(slash - begins[i]);
            if (strlen(prefix) + bytes > TERM_BYTES_MAX)
                continue;
            buf_text(out, prefix);
            buf_append(out, begins[i], bytes);
            buf_byte(out, '\0');
        }
    }
}
