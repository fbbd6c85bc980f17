/* reader.h - what the writer needs of a reader beyond figtrail.h: files before they are opened, so
 * that unchanged ones need not be read, and where each article came from. */
#ifndef INDEXER_READER_H
#define INDEXER_READER_H

#include "core/stopwatch.h"
#include "figtrail.h"
#include "indexer/files.h"

enum {
    READER_BYTES_MAX = 64 << 20, /* where less is not asked for: see fig_reader_options.bytes_max */
    ID_BYTES_MAX = 128           /* of an article's id; longer ones are cut and get a hash */
};

/* Tell `watch` (NULL: nobody) when a language is looked for. */
void reader_watch(fig_reader *reader, stopwatch *watch);
/* The next file, not opened yet. Lent until the next call. FIG_END after the last. Fails with
 * FIG_NO_MEMORY. */
fig_status reader_next_file(fig_reader *reader, file_found *out, fig_error *err);
/* The next article of that file, opened when it is first asked for; FIG_END after its last. */
fig_status reader_next_article(fig_reader *reader, fig_article *out, fig_error *err);

/* Of the article handed out last. */
const char *reader_where(fig_reader *reader); /* "feed.jsonl:7", for messages; lent */
bool reader_id_given(const fig_reader *reader);
/* It is all that its path holds. */
bool reader_is_page(const fig_reader *reader);
/* Of the file at hand: it may hold any number of articles. Known once it was opened. */
bool reader_is_container(const fig_reader *reader);
/* Nothing of it was left out so far. */
bool reader_is_complete(const fig_reader *reader);

notices *reader_notices(fig_reader *reader);
uint64_t reader_bytes_read(const fig_reader *reader);

/* The id of an article that was given none: a prefix of the hash of its text. */
enum { CONTENT_ID_BYTES = 16 };
void reader_content_id(const char *text, size_t bytes, char out[CONTENT_ID_BYTES + 1]);

#endif
