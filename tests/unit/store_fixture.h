/* store_fixture.h - what the tests of store/ share: a folder of their own, small stores, and
 * queries written in postfix so that they can stand in rows. */
#ifndef STORE_FIXTURE_H
#define STORE_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include <cmocka.h>

#include "store/store.h"

enum { PATH_BYTES = 512 };

/* Every test's `*state` is its folder, made before and removed after it. */
int fixture_set_up(void **state);
int fixture_tear_down(void **state);

/* "<folder>/<name>" in one of a few static buffers that take turns. */
const char *path_in(void *const *state, const char *name);
void remove_tree(const char *path);
void write_file(const char *path, const char *text);

/* Fails the test unless the status is FIG_OK, and shows the message. */
#define assert_ok(call) assert_ok_at(call, #call, &fixture_error, __FILE__, __LINE__)
void assert_ok_at(fig_status status, const char *call, const fig_error *err, const char *file,
                  int line);
extern fig_error fixture_error; /* `&fixture_error` goes to each call under assert_ok */

/* What a document of the tests has. Words stand at positions from 1. */
typedef struct sample {
    const char *words;
    const char *value; /* in slot 0; NULL = none */
    const char *data;
} sample;

store_writer *writer_in(const char *path, store_mode mode, uint32_t flush_documents);
/* One more document; its number is returned. */
store_docid add_sample(store_writer *w, const sample *s);
/* A store of `count` samples, committed. */
void make_store(const char *path, const sample *samples, size_t count);
store *open_store(const char *path);
size_t count_of(store *s);

/* Postfix, separated by blanks:
 *   word   word*   word*OR word*3 (limit)   ALL   NOTHING   OUT_OF_MEMORY   EMPTY   LONG
 *   AND/2 OR/3 AND_NOT/2 AND_MAYBE/2 FILTER/2 SYNONYM/2 ELITE/n/keep
 *   NEAR/n/window PHRASE/n/window   SCALE/factor   VALUES/low/high ("-" = unbounded)
 *   OR:a,b,c (store_query_terms; any operator) */
store_query *query_of(const char *postfix);

/* "1 3 5": the documents that match, by number. */
void matches_of(store *s, const store_query *q, store_weighting weighting, char *out,
                size_t capacity);

/* Run `work` in another process; returns its exit status. */
int in_child(int (*work)(void *user), void *user);
pid_t start_child(int (*work)(void *user), void *user);
int wait_child(pid_t child);
void pause_ms(long ms);

#endif
