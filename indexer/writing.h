/* writing.h - what the parts of the writer share. No one else's business.
 *   writer.c          opening, committing, and the way over the files
 *   writer_build.c    what is built in bulk: a first build, or an addition; and the end of it
 *   writer_addition.c when a large addition to an index is built beside it, and how the two become one
 *   writer_article.c  one article: new, changed, unchanged, or in the way of another
 *   writer_files.c    what the index knows of files, and files that are gone
 *   writer_moves.c    files that have another path than before
 *   writer_records.c  the dictionaries that records are packed with
 *   writer_shards.c   an archive that is divided: a writer for each shard, or for one of them */
#ifndef INDEXER_WRITING_H
#define INDEXER_WRITING_H

#include "claims/kind_spec.h"
#include "core/arena.h"
#include "core/buf.h"
#include "core/stopwatch.h"
#include "figtrail.h"
#include "indexer/copies.h"
#include "indexer/crew.h"
#include "indexer/files.h"
#include "indexer/intake.h"
#include "indexer/memory_plan.h"
#include "indexer/posting.h"
#include "indexer/shards.h"
#include "record/file_state.h"
#include "record/meta.h"
#include "record/record.h"
#include "store/replace.h"
#include "store/store.h"

#include <time.h>

enum {
    /* measured: from 50 to 400 make no difference in time, memory grows */
    FLUSH_DOCUMENTS = 200,
    FILE_KEY_BYTES = 64
};

typedef struct docids { /* ascending */
    store_docid *ids;
    bool *seen;
    size_t count;
} docids;

struct fig_writer {
    char *where; /* "index 'news'" */
    char *lang;  /* of articles that do not say */
    bool prune, dry_run;
    memory_plan memory;
    notices told;
    bool (*progress)(void *user, const fig_progress *p);
    void (*changed_file)(void *user, const fig_file_change *change);
    void *user;

    char *index;         /* its folder */
    store_writer *store; /* NULL for a dry run and while a first build lasts */
    store *read_only;    /* of a dry run on an index that is there */
    store *view;         /* of either; NULL when there is no index to look into */
    store_bulk *bulk;    /* of a first build or of an addition, else NULL */
    store_replacement *place; /* of an addition: where it is built, beside `store` */
    intake *taken;       /* what came in since it began */
    uint64_t commits;    /* that wrote the index so far */
    meta gathered;       /* counts of what is in it, */
    copies *its_copies;  /* and their sketches */
    intake *moved_from;  /* of a dry run: the files that others would be */
    crew *crew;          /* they; NULL until they have something to do */
    store_docid next;    /* the number its next article gets, where there are no `numbers` */
    shard shard;         /* of a divided archive, that it is; count 0: of none */
    bool shard_is_new;   /* the index does not say so yet */
    numbering *numbers;  /* of the shards that are written together; NULL: the store's own */
    numbering own_numbers;
    bool numbers_all;    /* articles of shards that are not written have numbers too */
    store_docid number;  /* that the next new article is to get; 0: one that follows */
    fig_writer **parts;  /* the writers of the shards; itself alone where the index is one */
    size_t parts_count;
    fig_writer *itself;
    target to;           /* where articles go: `bulk`, or a document for `store` */
    poster *poster;
    record_unpacker *unpacker;
    record_dictionary *dictionary; /* of the index; NULL as long as it has none */
    record_samples *samples;       /* to train it on; NULL when there is one, or will be none */
    copies *copies;                /* of what `store` was given since the last commit */
    meta meta;                     /* of the index, without `gathered` */
    const fig_field_map *map;
    const fig_kinds *kinds;            /* that articles are read with */
    fig_kinds *own_kinds;              /* the index's, where no others were given */
    buf kinds_code;                    /* of them; empty when they are the built-in ones */
    bool kinds_changed;                /* since the index was last written */
    size_t articles_before;            /* in the index when it was opened */
    bool changed;                      /* since the last commit */
    uint64_t step_bytes, step_used;    /* of text between two commits */
    double committed_s;                /* when the last one was */
    uint64_t bulk_after_bytes;         /* as the options say */
    uint64_t new_bytes;                /* of text of new articles in this run; */
    uint64_t built_bytes;              /* of those in `bulk`; */
    uint64_t looked_for_room_bytes;    /* as it was when there was room last */
    bool adds_one_by_one;              /* there is no room, or no way, to build an addition */
    size_t held_documents, held_bytes; /* since the store last emptied its memory */

    fig_writer_summary summary;
    stopwatch *watch; /* `own_watch`, or NULL when nobody asks where the time goes */
    stopwatch own_watch;
    int64_t began_ns;
    double progress_told_s;
    uint64_t bytes_total, bytes_skipped;
    size_t articles_passed;

    /* the file at hand */
    buf absolute;                  /* its path; empty for streams */
    char file_key[FILE_KEY_BYTES]; /* its articles' term; "" for streams */
    docids old;                    /* articles the index had of it before */
    store_docid first_new;         /* documents from here on were added from it */
    uint64_t articles;             /* read from it, */
    size_t left_out_before;        /* and the state of `told` before */
    bool knows_file;               /* it need not be read */
    uint64_t content;              /* hash of its bytes; */
    bool has_content;              /* they could be read */
    uint64_t content_before;       /* what the index had; 0 when it did not know the file */
    uint64_t bytes_before;         /* how large it was then */
    fig_writer_summary at_file;    /* as the summary was when it began */

    buf term, data; /* scratch */
    arena strings;  /* scratch, for old records */
};

/* Put the index's name where a failure of the store says where. Returns `status`. */
fig_status writer_at_index(const fig_writer *w, fig_status status, fig_error *err);

/* What an index of shards consists of, and which article goes where: writer_shards.c. */
/* Of `index`, divided as `want` says, or as it is. `*shards` > 0: it is a folder of so many. */
fig_status writer_shards_find(const char *index, const fig_writer_options *want, unsigned *shards,
                              fig_error *err);
/* Open a writer for each of the `shards` of the folder that `w` is of. */
fig_status writer_shards_open(fig_writer *w, const fig_writer_options *want, unsigned shards,
                              fig_error *err);
void writer_shards_close(fig_writer *w);
/* Compare what the index says it is a shard of with what it is to be. */
fig_status writer_shard_compare(fig_writer *w, fig_error *err);
/* Where the numbers begin, when all parts are open. */
fig_status writer_shards_number(fig_writer *w, fig_error *err);
/* The writer of the article's shard; NULL when it is for another machine. */
fig_writer *writer_part_of(fig_writer *w, const char *id);
/* The number of the new article at hand, to `*docid`. Fails with FIG_TOO_LARGE. */
fig_status writer_take_number(fig_writer *w, store_docid *docid, fig_error *err);
/* writer.c: one index, or one shard, which `among` (may be NULL) has beside others. */
fig_status writer_open_one(const char *index, const fig_writer_options *want, const fig_writer *among,
                           fig_writer **out, fig_error *err);

/* Open the store's own writer, or begin a first build where there is no index yet. */
fig_status writer_open_store(fig_writer *w, fig_error *err);
/* Begin to build in `folder`, with document `first`. Leaves `w->bulk` NULL where it cannot be done
 * with the library at hand. */
fig_status writer_build_begin(fig_writer *w, const char *folder, store_docid first,
                              fig_error *err);
/* Commit what `store` was given; what is being built beside it stays as it is. */
fig_status writer_commit_store(fig_writer *w, fig_error *err);

/* Do so many bytes more of new text make it worth to build what comes, and to merge it? */
bool writer_addition_pays(const fig_writer *w, uint64_t bytes);
/* Begin to build an addition, where there is room for it. All before it is committed. */
fig_status writer_addition_begin(fig_writer *w, fig_error *err);
/* Between two articles: end it when the disk would not take more of it, or when it is so large that
 * merging it costs little of what it saved. */
fig_status writer_addition_step(fig_writer *w, fig_error *err);
/* It is complete: make one index of both, at once. `w->store` may not be open then. */
fig_status writer_addition_merge(fig_writer *w, fig_error *err);
/* Each of these is for what is written to, not for a dry run. */
fig_status writer_set_meta(fig_writer *w, fig_error *err);
fig_status writer_set_metadata(fig_writer *w, const char *key, size_t bytes, const buf *value,
                               fig_error *err);
/* Bring the groups of copies up to date, before a commit. */
fig_status writer_settle_copies(fig_writer *w, fig_error *err);
/* A build's way to add what was posted to `w->to`, as `*docid`. */
fig_status writer_build_add(fig_writer *w, const char *id, const unsigned char content[8],
                            store_docid *docid, fig_error *err);
/* The same for an article that its crew is still to post. */
fig_status writer_build_give(fig_writer *w, const fig_article *article, const posted_keys *keys,
                             fig_error *err);
/* The file at hand is read for a build; which is left when it was read before. */
fig_status writer_build_file(fig_writer *w, fig_error *err);
/* What `store` knows of this file is no longer so. */
fig_status writer_build_forget(fig_writer *w, const char *file_key, fig_error *err);
bool writer_build_has_file(const fig_writer *w, const char *file_key);
bool writer_build_is_full(const fig_writer *w);
/* Make what a build has so far visible and durable. `w->store` may not be open then. */
fig_status writer_build_finish(fig_writer *w, fig_error *err);
/* The same, and go on with the store's own writer, which can change what is there. */
fig_status writer_build_leave(fig_writer *w, fig_error *err);

/* Read the index's dictionaries, or begin to learn them. Once, when `w->poster` and `w->meta` are
 * there. */
fig_status writer_open_records(fig_writer *w, fig_error *err);
void writer_close_records(fig_writer *w);
/* Train them when enough articles have come in. */
fig_status writer_learn_records(fig_writer *w, fig_error *err);

/* The documents that have `term`, to `*out`, which is the caller's: writer_docids_clear. */
fig_status writer_documents_of(fig_writer *w, const char *term, docids *out, fig_error *err);
void writer_docids_clear(docids *d);
/* `store` was given a document of so much text: empty its memory when that is enough. */
fig_status writer_bound_memory(fig_writer *w, size_t text_bytes, fig_error *err);
/* Delete a document and take it out of the counts. */
fig_status writer_remove(fig_writer *w, store_docid id, fig_error *err);
/* Add an article that an index has already, as it is, from the file and the page with these terms
 * ("": none). `*is_second`: there is one with its id, and it was not added. */
fig_status writer_put_stored(fig_writer *w, const fig_article *article, const char *file,
                             const char *page, bool *is_second, fig_error *err);
/* Bring one article of the file at hand in. `is_page`: it is all that its path holds. `where` names
 * it in messages. */
fig_status writer_bring_in(fig_writer *w, const fig_article *given, bool id_given, bool is_page,
                           const char *where, fig_error *err);

/* Make `file` the file at hand; NULL for articles that come from none. `*is_known`: it is in the
 * index as it is, and need not be read. */
fig_status writer_begin_file(fig_writer *w, const file_found *file, bool *is_known, fig_error *err);
/* The file at hand was read. `complete`: nothing of it was left out. */
fig_status writer_end_file(fig_writer *w, const file_found *file, bool is_container, bool complete,
                           fig_error *err);
/* The stored article's head, lent by w->strings; its record stays in w->data. */
fig_status writer_read_head(fig_writer *w, store_docid id, fig_article *out, fig_error *err);
/* Would reading the file at hand again give what it gave? By all but its time. */
bool writer_is_same_file(const fig_writer *w, const file_state *before, const file_found *file);
/* Write down that the file at hand was read: what is in `state` beyond it is filled in. */
fig_status writer_remember_file(fig_writer *w, const file_found *file, file_state *state,
                                fig_error *err);
/* Read what is known of the file behind `file_key`; `*found` says whether anything is. What `out`
 * lends is in w->data. */
fig_status writer_file_state(fig_writer *w, const char *file_key, file_state *out, bool *found,
                             fig_error *err);
/* The index does not know the file `file_key` any more. */
fig_status writer_forget_file(fig_writer *w, const char *file_key, uint64_t content,
                              fig_error *err);
/* It is known by its content too, while it has articles. An empty value forgets it. */
fig_status writer_set_content(fig_writer *w, uint64_t content, const char *file_key, bool known,
                              fig_error *err);
/* Nothing stands at this path. */
bool writer_is_gone(const char *path);
/* The file at hand is new: if a file with its content is gone, it takes over that one's articles as
 * they are, and `*moved` says so. */
fig_status writer_take_move(fig_writer *w, const file_found *file, bool *moved, fig_error *err);
/* Add what changed. */
void writer_add_changes(fig_writer_summary *to, const fig_writer_summary *more);
/* Tell what came of the file at `path` between `before` and `now`. */
void writer_tell_file(const fig_writer *w, const char *path, const fig_writer_summary *now,
                      const fig_writer_summary *before);
/* The hash of all an article of the file at hand consists of. False when out of memory. */
bool writer_hash_content(fig_writer *w, const fig_article *a, unsigned char out[8]);
/* Drop the articles of files under `path` that are gone. Where `path` itself is not there, nothing
 * is dropped: it may be a disk that is not mounted. */
fig_status writer_prune(fig_writer *w, const char *path, fig_error *err);

#endif
