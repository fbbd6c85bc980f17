/* store_fixture.c - folders, small stores, queries in postfix, other processes. */
#include "store_fixture.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

fig_error fixture_error;

int fixture_set_up(void **state)
{
    const char *const base = getenv("TMPDIR");
    char *const folder = malloc(PATH_BYTES);
    if (!folder)
        return -1;
    snprintf(folder, PATH_BYTES, "%s/figtrail-store-XXXXXX", base && *base ? base : "/tmp");
    *state = mkdtemp(folder);
    if (!*state)
        free(folder);
    return *state ? 0 : -1;
}

int fixture_tear_down(void **state)
{
    remove_tree(*state);
    free(*state);
    return 0;
}

const char *path_in(void *const *state, const char *name)
{
    static char paths[8][PATH_BYTES];
    static unsigned turn;
    char *const path = paths[turn++ % 8];
    snprintf(path, PATH_BYTES, "%s/%s", (const char *)*state, name);
    return path;
}

void remove_tree(const char *path)
{
    DIR *const folder = opendir(path);
    if (!folder) {
        unlink(path);
        return;
    }
    for (const struct dirent *entry; (entry = readdir(folder));) {
        char inner[2 * PATH_BYTES];
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name);
        remove_tree(inner);
    }
    closedir(folder);
    rmdir(path);
}

void write_file(const char *path, const char *text)
{
    FILE *const file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fputs(text, file) < 0, 0);
    assert_int_equal(fclose(file), 0);
}

void assert_ok_at(fig_status status, const char *call, const fig_error *err, const char *file,
                  int line)
{
    if (status == FIG_OK)
        return;
    print_error("%s:%d: %s\n  status %d: %s: %s\n  %s\n", file, line, call, (int)status, err->where,
                err->what, err->mend);
    _fail(file, line);
}

store_writer *writer_in(const char *path, store_mode mode, uint32_t flush_documents)
{
    store_writer_options options = STORE_WRITER_DEFAULTS;
    store_writer *w;
    options.mode = mode;
    options.safety = STORE_NO_SYNC;
    options.flush_documents = flush_documents;
    assert_ok(store_writer_open(path, &options, &w, &fixture_error));
    return w;
}

store_docid add_sample(store_writer *w, const sample *s)
{
    store_document *const doc = store_document_new();
    store_docid docid;
    uint32_t position = 0;
    assert_non_null(doc);
    for (const char *at = s->words; *at;) {
        const size_t bytes = strcspn(at, " ");
        assert_ok(store_document_add_posting(doc, at, bytes, ++position, 1, &fixture_error));
        at += bytes + strspn(at + bytes, " ");
    }
    if (s->value)
        assert_ok(store_document_set_value(doc, 0, s->value, strlen(s->value), &fixture_error));
    if (s->data)
        assert_ok(store_document_set_data(doc, s->data, strlen(s->data), &fixture_error));
    assert_ok(store_writer_add(w, doc, &docid, &fixture_error));
    store_document_free(doc);
    return docid;
}

void make_store(const char *path, const sample *samples, size_t count)
{
    store_writer *const w = writer_in(path, STORE_OVERWRITE, 100);
    for (size_t i = 0; i < count; i++)
        add_sample(w, &samples[i]);
    assert_ok(store_writer_commit(w, &fixture_error));
    store_writer_free(w);
}

store *open_store(const char *path)
{
    store *s;
    assert_ok(store_open_folder(path, &s, &fixture_error));
    return s;
}

size_t count_of(store *s)
{
    size_t documents;
    assert_ok(store_count(s, &documents, &fixture_error));
    return documents;
}

/* ---- queries in postfix ---- */

enum { STACK_MAX = 512 };

typedef struct stack {
    store_query *queries[STACK_MAX];
    size_t count;
} stack;

static store_query *const *pop(stack *s, size_t count)
{
    assert_true(count <= s->count);
    s->count -= count;
    return s->queries + s->count;
}

static bool operator_named(const char *name, size_t bytes, store_op *out)
{
    static const char *const names[] = { "AND", "OR", "AND_NOT", "AND_MAYBE", "FILTER", "SYNONYM" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i]) == bytes && memcmp(names[i], name, bytes) == 0) {
            *out = (store_op)i;
            return true;
        }
    return false;
}

/* "OR:a,b,c" */
static store_query *list_of(store_op op, const char *names)
{
    store_bytes terms[64];
    size_t count = 0;
    while (*names) {
        const size_t bytes = strcspn(names, ",");
        assert_true(count < sizeof terms / sizeof *terms);
        terms[count++] = (store_bytes){ names, bytes };
        names += bytes + (names[bytes] == ',');
    }
    return store_query_terms(op, terms, count);
}

/* "word*", "word*OR", "word*3" */
static store_query *prefix_of(const char *token, const char *star)
{
    store_op op = STORE_SYNONYM;
    size_t limit = 0;
    if (!operator_named(star + 1, strlen(star + 1), &op))
        limit = strtoul(star + 1, NULL, 10);
    return store_query_prefix(token, (size_t)(star - token), op, limit, STORE_OVERFLOW_FAILS);
}

/* "VALUES/low/high" */
static store_query *values_of(const char *low)
{
    const size_t low_bytes = strcspn(low, "/");
    const char *const high = low + low_bytes + 1;
    store_bytes from = { low, low_bytes }, to = { high, strlen(high) };
    if (low_bytes == 1 && *low == '-')
        from.data = NULL;
    if (strcmp(high, "-") == 0)
        to.data = NULL;
    return store_query_values(0, from, to);
}

static store_query *leaf_of(const char *token)
{
    static const char too_long[300] = "z";
    const char *const star = strchr(token, '*');
    if (strcmp(token, "ALL") == 0)
        return store_query_all();
    if (strcmp(token, "NOTHING") == 0)
        return store_query_nothing();
    if (strcmp(token, "OUT_OF_MEMORY") == 0)
        return NULL;
    if (strcmp(token, "EMPTY") == 0)
        return store_query_term("", 0, 1);
    if (strcmp(token, "LONG") == 0)
        return store_query_term(too_long, sizeof too_long, 1);
    if (strncmp(token, "VALUES/", 7) == 0)
        return values_of(token + 7);
    return star ? prefix_of(token, star) : store_query_term(token, strlen(token), 1);
}

static store_query *node_of_token(stack *s, const char *token)
{
    const size_t name_bytes = strcspn(token, "/:");
    const char *const rest = token + name_bytes;
    unsigned long count = 2, window = 0;
    store_op op;
    if (strncmp(token, "SCALE/", 6) == 0)
        return store_query_scale(*pop(s, 1), strtod(token + 6, NULL));
    if (*rest == ':' && operator_named(token, name_bytes, &op))
        return list_of(op, rest + 1);
    if (*rest != '/')
        return leaf_of(token);
    sscanf(rest, "/%lu/%lu", &count, &window);
    if (operator_named(token, name_bytes, &op))
        return store_query_join(op, pop(s, count), count);
    if (strncmp(token, "ELITE", name_bytes) == 0)
        return store_query_elite(pop(s, count), count, window);
    if (strncmp(token, "NEAR", name_bytes) == 0)
        return store_query_near(pop(s, count), count, window);
    if (strncmp(token, "PHRASE", name_bytes) == 0)
        return store_query_phrase(pop(s, count), count, window);
    return leaf_of(token);
}

store_query *query_of(const char *postfix)
{
    stack s = { .count = 0 };
    while (*postfix) {
        char token[400];
        const size_t bytes = strcspn(postfix, " ");
        assert_true(bytes < sizeof token && s.count < STACK_MAX);
        memcpy(token, postfix, bytes);
        token[bytes] = '\0';
        store_query *const made = node_of_token(&s, token);
        s.queries[s.count++] = made;
        postfix += bytes + strspn(postfix + bytes, " ");
    }
    assert_int_equal(s.count, 1);
    return s.queries[0];
}

static int by_docid(const void *a, const void *b)
{
    const store_docid left = *(const store_docid *)a, right = *(const store_docid *)b;
    return (left > right) - (left < right);
}

void matches_of(store *s, const store_query *q, store_weighting weighting, char *out,
                size_t capacity)
{
    store_search_options options = STORE_SEARCH_DEFAULTS;
    store_docid docids[4096];
    store_hits *hits;
    size_t used = 0;
    options.max = SIZE_MAX;
    options.weighting = weighting;
    if (weighting == STORE_PL2)
        options.parameters[0] = 1;
    *out = '\0';
    assert_ok(store_search(s, q, &options, &hits, &fixture_error));
    assert_true(hits->hits_count <= sizeof docids / sizeof *docids);
    for (size_t i = 0; i < hits->hits_count; i++)
        docids[i] = hits->hits[i].docid;
    qsort(docids, hits->hits_count, sizeof *docids, by_docid);
    for (size_t i = 0; i < hits->hits_count && used < capacity; i++)
        used +=
            (size_t)snprintf(out + used, capacity - used, i ? " %u" : "%u", (unsigned)docids[i]);
    store_hits_free(hits);
}

/* ---- other processes ---- */

pid_t start_child(int (*work)(void *user), void *user)
{
    const pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        setenv("CMOCKA_TEST_ABORT", "1", 1); /* a failure here ends this process alone */
        _exit(work(user));
    }
    return child;
}

int wait_child(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

int in_child(int (*work)(void *user), void *user)
{
    return wait_child(start_child(work, user));
}

void pause_ms(long ms)
{
    const struct timespec time = { ms / 1000, ms % 1000 * 1000000 };
    nanosleep(&time, NULL);
}
