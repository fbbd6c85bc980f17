/* files.h - walking over the paths a person named: files, folders, "-" for stdin.
 *
 * A file that was named is read whatever its name is. In a folder, files are taken by the ends of
 * their names (docs/index-format.md lists them), in byte order of the names, folders within
 * folders too. Passed over without a word: names that begin with a dot, names of other ends,
 * links to folders (so that no walk goes round in circles; name such a link to have it), and what
 * browsers put beside a page they save ("story_files" beside "story.html").
 * Left out with a message: what cannot be opened, pipes, sockets and devices in folders, and links to
 * files outside of the folder that was named.
 * Opens folders only; reading files is left to input.h. */
#ifndef INDEXER_FILES_H
#define INDEXER_FILES_H

#include "core/buf.h"
#include "figtrail.h"
#include "indexer/notices.h"

typedef enum file_form {
    FORM_UNKNOWN, /* by its name: its content must tell */
    FORM_TEXT,
    FORM_MARKDOWN,
    FORM_HTML,
    FORM_JSON,       /* one object, or an array of them */
    FORM_JSON_LINES, /* an object a line */
    FORM_MAIL,       /* one message */
    FORM_MBOX,       /* any number of them */
    FORM_WARC,       /* a web archive: any number of pages and texts */
    FORM_CSV,        /* a line of names, then an article a record */
    FORM_FEED,       /* RSS or Atom */
    FORM_XML,        /* a feed or none */
    FORM_PDF,
    FORM_OFFICE,     /* DOCX, ODT */
    FORM_EPUB,       /* a book: any number of chapters */
    FORM_SAVED_PAGE, /* MHTML: one page, in the form of a message */
    FORM_ARCHIVE     /* files, zipped or in a tar */
} file_form;

typedef struct file_found { /* lent until the next call */
    const char *path;       /* as named, or the named folder, "/" and the way on; "-" is stdin */
    file_form form;
    bool named;  /* and not found in a folder */
    bool stream; /* stdin, a pipe or a device: neither size nor time */
    uint64_t bytes;
    int64_t modified_ns; /* since 1970 */
} file_found;

/* By the end of the name, one that says how it is packed (".gz", ".zst", ".bz2", ".xz") put aside.
 */
file_form files_form(const char *path);

typedef struct files files;
/* `paths` and `told` must outlive the walk. `*out` is yours: files_free. Fails with FIG_NO_MEMORY.
 */
fig_status files_open(const char *const *paths, size_t paths_count, notices *told, files **out,
                      fig_error *err);
/* FIG_END after the last. Fails with FIG_NO_MEMORY. */
fig_status files_next(files *walk, file_found *out, fig_error *err);
void files_free(files *walk);

/* Does the link lead to nothing, or to what is not in the folder `below` or a folder in it? */
bool files_leads_out(const char *link, const char *below);

/* The bytes of all files such a walk would find. */
fig_status files_total(const char *const *paths, size_t paths_count, uint64_t *bytes,
                       fig_error *err);

/* Put into `out` the absolute path of `path` as written: without "." and "//", ".." taken back
 * lexically; links are not followed, nothing needs to exist. Fails with FIG_IO when there is no
 * current folder. */
fig_status files_absolute(const char *path, buf *out, fig_error *err);

/* Cut `path`, which may lead into an archive, back to the file on the disk. False when there is
 * none. */
bool files_holder(buf *path);

#endif
