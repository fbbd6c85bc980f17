/* bench_bulk.c - how fast a store is built: megabytes of text a second, peak memory, size.
 *
 *     bench_bulk TEXT FOLDER HOW [MEMORY_MB [LEVEL]]
 *
 * TEXT has articles with a form feed between them; FOLDER is made. HOW is
 *   build    words are numbered beforehand: what store_bulk takes by itself
 *   stream   from text to store: scanning and stemming included
 *   library  as build, through store_writer, then merged: what store_bulk is compared with
 * LEVEL is that of compressing term lists, 0 unless it is given.
 * A third of each text is stored as data, as much as a compressed article takes. */
#include "core/buf.h"
#include "stem/scanner.h"
#include "stem/terms.h"
#include "stem/utf8.h"
#include "store/bulk.h"
#include "store/bulk_dictionary.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { FLUSH_DOCUMENTS = 200, DATA_SHARE = 3 };

typedef struct text {
    buf all;
    size_t *begins; /* of articles, and the end */
    size_t count;
} text;

typedef struct words { /* of all articles, by number */
    bulk_dictionary terms;
    uint32_t *ids, *positions;
    size_t count, capacity;
    size_t *begins; /* of each article */
} words;

typedef struct known { /* numbers the builder gave in its epoch */
    uint32_t id, epoch;
} known;

static void must(fig_status status, const fig_error *err)
{
    if (status == FIG_OK)
        return;
    fprintf(stderr, "bench_bulk: %s: %s\n", err->where, err->what);
    exit(1);
}

static void *must_have(void *memory)
{
    if (!memory)
        exit(1);
    return memory;
}

static double now_s(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void read_text(const char *path, text *out)
{
    char block[65536];
    FILE *const file = must_have(fopen(path, "rb"));
    buf_init(&out->all);
    for (size_t got; (got = fread(block, 1, sizeof block, file)) > 0;)
        utf8_repair(block, got, &out->all);
    fclose(file);
    if (buf_failed(&out->all))
        exit(1);
    out->count = 1;
    for (size_t i = 0; i < out->all.bytes; i++)
        out->count += out->all.data[i] == '\f';
    out->begins = must_have(calloc(out->count + 1, sizeof *out->begins));
    size_t at = 1;
    for (size_t i = 0; i < out->all.bytes; i++)
        if (out->all.data[i] == '\f')
            out->begins[at++] = i + 1;
    out->begins[at] = out->all.bytes;
}

/* The terms of one article, one after the other. */
typedef struct reading {
    scanner *scanner;
    termer *termer;
    sentence s;
    size_t at;
    uint32_t position;
} reading;

static void begin_article(reading *r, const text *t, size_t article)
{
    r->s = (sentence){ 0 };
    r->at = 0;
    r->position = 0;
    scanner_start(r->scanner, t->all.data + t->begins[article],
                  t->begins[article + 1] - t->begins[article], "en");
}

static const char *next_term(reading *r, size_t *bytes)
{
    for (;;) {
        for (; r->at < r->s.count; r->at++) {
            const token *const word = &r->s.tokens[r->at];
            if (word->kind == TOKEN_MARK)
                continue;
            const char *const term =
                termer_term(r->termer, r->s.text + word->begin, word->end - word->begin, bytes);
            r->position++;
            if (term) {
                r->at++;
                return term;
            }
        }
        r->at = 0;
        if (!scanner_next(r->scanner, &r->s))
            return NULL;
    }
}

static void number_words(reading *r, const text *t, words *out)
{
    fig_error err;
    *out = (words){ .begins = must_have(calloc(t->count + 1, sizeof *out->begins)) };
    bulk_dictionary_init(&out->terms);
    for (size_t article = 0; article < t->count; article++) {
        size_t bytes;
        out->begins[article] = out->count;
        begin_article(r, t, article);
        for (const char *term; (term = next_term(r, &bytes)) != NULL; out->count++) {
            if (out->count == out->capacity) {
                out->capacity = out->capacity ? out->capacity * 2 : 1 << 16;
                out->ids = must_have(realloc(out->ids, out->capacity * sizeof *out->ids));
                out->positions =
                    must_have(realloc(out->positions, out->capacity * sizeof *out->positions));
            }
            must(bulk_dictionary_id(&out->terms, term, bytes, &out->ids[out->count], &err), &err);
            out->positions[out->count] = r->position;
        }
    }
    out->begins[t->count] = out->count;
}

static const char *data_of(const text *t, size_t article, size_t *bytes)
{
    *bytes = (t->begins[article + 1] - t->begins[article]) / DATA_SHARE;
    return t->all.data + t->begins[article];
}

static void add_article(store_bulk *b, const text *t, size_t article, fig_error *err)
{
    size_t bytes;
    char key[32];
    uint32_t id;
    const int key_bytes = snprintf(key, sizeof key, "Q%zu", article);
    const char *const data = data_of(t, article, &bytes);
    must(store_bulk_term(b, key, (size_t)key_bytes, &id, err), err);
    must(store_bulk_add_term(b, id, 0, err), err);
    must(store_bulk_set_value(b, 0, key, (size_t)key_bytes, err), err);
    must(store_bulk_set_data(b, data, bytes, err), err);
    must(store_bulk_add(b, NULL, err), err);
}

static void build(store_bulk *b, const text *t, const words *w, fig_error *err)
{
    known *const given = must_have(calloc(w->terms.count + 1, sizeof *given));
    for (size_t article = 0; article < t->count; article++) {
        const uint32_t epoch = (uint32_t)store_bulk_epoch(b) + 1;
        for (size_t i = w->begins[article]; i < w->begins[article + 1]; i++) {
            known *const k = &given[w->ids[i]];
            if (k->epoch != epoch) {
                const store_bytes term = bulk_dictionary_term(&w->terms, w->ids[i]);
                must(store_bulk_term(b, term.data, term.bytes, &k->id, err), err);
                k->epoch = epoch;
            }
            must(store_bulk_add_posting(b, k->id, w->positions[i], 1, err), err);
        }
        add_article(b, t, article, err);
    }
    free(given);
}

static void stream(store_bulk *b, const text *t, reading *r, fig_error *err)
{
    for (size_t article = 0; article < t->count; article++) {
        size_t bytes;
        uint32_t id;
        begin_article(r, t, article);
        for (const char *term; (term = next_term(r, &bytes)) != NULL;) {
            must(store_bulk_term(b, term, bytes, &id, err), err);
            must(store_bulk_add_posting(b, id, r->position, 1, err), err);
        }
        add_article(b, t, article, err);
    }
}

static void build_by_library(const char *folder, const text *t, const words *w, fig_error *err)
{
    store_writer_options options = STORE_WRITER_DEFAULTS;
    store_writer *writer;
    store_document *const doc = must_have(store_document_new());
    buf merged = BUF_EMPTY;
    options.flush_documents = FLUSH_DOCUMENTS;
    options.safety = STORE_NO_SYNC;
    must(store_writer_open(folder, &options, &writer, err), err);
    for (size_t article = 0; article < t->count; article++) {
        size_t bytes;
        char key[32];
        const int key_bytes = snprintf(key, sizeof key, "Q%zu", article);
        const char *const data = data_of(t, article, &bytes);
        store_document_clear(doc);
        for (size_t i = w->begins[article]; i < w->begins[article + 1]; i++) {
            const store_bytes term = bulk_dictionary_term(&w->terms, w->ids[i]);
            must(store_document_add_posting(doc, term.data, term.bytes, w->positions[i], 1, err),
                 err);
        }
        must(store_document_add_term(doc, key, (size_t)key_bytes, 0, err), err);
        must(store_document_set_value(doc, 0, key, (size_t)key_bytes, err), err);
        must(store_document_set_data(doc, data, bytes, err), err);
        must(store_writer_add(writer, doc, NULL, err), err);
    }
    must(store_writer_commit(writer, err), err);
    store_writer_free(writer);
    store_document_free(doc);
    printf("written after %.2f s; merged to '%s.merged'\n", now_s(), folder);
    buf_format(&merged, "%s.merged", folder);
    must(store_compact(&folder, 1, buf_string(&merged), NULL, err), err);
    buf_clear(&merged);
}

static void print_sizes(const char *folder, const text *t)
{
    store_file files[16];
    size_t count;
    uint64_t total;
    fig_error err;
    must(store_files(folder, files, 16, &count, &total, &err), &err);
    for (size_t i = 0; i < count && i < 16; i++)
        printf("  %-16s %8.2f MB\n", files[i].name, (double)files[i].bytes / 1e6);
    printf("  %-16s %8.2f MB, %.3f of the text\n", "all", (double)total / 1e6,
           (double)total / (double)t->all.bytes);
}

int main(int argc, char **argv)
{
    text t;
    words w = { 0 };
    reading r = { 0 };
    fig_error err;
    store_bulk *b = NULL;
    store_bulk_options options = STORE_BULK_DEFAULTS;
    struct rusage used;
    if (argc < 4) {
        fprintf(stderr, "bench_bulk TEXT FOLDER build|stream|library [MEMORY_MB [LEVEL]]\n");
        return 2;
    }
    const char *const how = argv[3];
    read_text(argv[1], &t);
    r.scanner = must_have(scanner_new());
    must(termer_new("en", &r.termer, &err), &err);
    options.deflate_data = 0;
    if (argc > 4)
        options.memory_bytes_max = (size_t)atol(argv[4]) << 20;
    if (argc > 5)
        options.deflate_term_lists = atoi(argv[5]);
    const double mega = (double)t.all.bytes / 1e6;
    double begin_s = now_s();
    if (strcmp(how, "stream")) {
        number_words(&r, &t, &w);
        printf("%zu articles, %.1f MB, %zu words, %zu terms\n", t.count, mega, w.count,
               w.terms.count);
        printf("scanned, stemmed, numbered: %.2f s, %.1f MB/s\n", now_s() - begin_s,
               mega / (now_s() - begin_s));
    }
    getrusage(RUSAGE_SELF, &used);
    const double before_mb = (double)used.ru_maxrss / 1024;
    begin_s = now_s();
    if (!strcmp(how, "library")) {
        build_by_library(argv[2], &t, &w, &err);
    } else {
        must(store_bulk_open(argv[2], &options, &b, &err), &err);
        if (!strcmp(how, "stream"))
            stream(b, &t, &r, &err);
        else
            build(b, &t, &w, &err);
        printf("documents taken after %.2f s, %u runs\n", now_s() - begin_s,
               (unsigned)store_bulk_epoch(b));
        must(store_bulk_finish(b, &err), &err);
        store_bulk_free(b);
    }
    const double took_s = now_s() - begin_s;
    getrusage(RUSAGE_SELF, &used);
    printf("%s: %.2f s of CPU, %.1f MB/s, peak %.0f MB, %.0f of them before it began\n", how,
           took_s, mega / took_s, (double)used.ru_maxrss / 1024, before_mb);
    print_sizes(argv[2], &t);
    return 0;
}
