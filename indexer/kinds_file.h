/* kinds_file.h - the text of a user's file of kinds; fig_kinds_read opens it. */
#ifndef INDEXER_KINDS_FILE_H
#define INDEXER_KINDS_FILE_H

#include "core/buf.h"
#include "figtrail.h"

/* Read the kinds of `text`, whose broken escapes are mended in place. `path` is for messages.
 * `*out` is yours: fig_kinds_free. Fails as fig_kinds_read does. */
fig_status kinds_file_parse(const char *path, buf *text, fig_kinds **out, fig_error *err);

#endif
