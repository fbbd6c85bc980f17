/* verify.c - is an index whole? First the store's own check of its tables, then ours of what they say
 * of each other. Readers need no lock: where a writer overtook the walk, what was found may be of
 * two states, and all is done again. */
#include "indexer/verifying.h"

#include "claims/kinds.h"
#include "core/clock.h"
#include "core/error.h"
#include "indexer/each_shard.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TRIES = 3, TOLD_MAX = 1000 };

/* ---- what is told ------------------------------------------------------------------------------ */

fig_status verify_tell(verifier *v, const char *part, const char *article, fig_error *err,
                       const char *what, ...)
{
    char text[512];
    v->problems++;
    if (v->told_count == TOLD_MAX)
        return FIG_OK;
    va_list arguments;
    va_start(arguments, what);
    vsnprintf(text, sizeof text, what, arguments);
    va_end(arguments);
    told *const row = &v->told[v->told_count++];
    *row = (told){ part, arena_string(&v->strings, article), arena_string(&v->strings, text) };
    return v->strings.failed ? error_no_memory(err) : FIG_OK;
}

fig_status verify_failed(verifier *v, fig_status status, const char *part, const char *article,
                         fig_error *err)
{
    char what[sizeof err->what];
    if (status == FIG_OK || status == FIG_NO_MEMORY || status == FIG_LOCKED)
        return status;
    snprintf(what, sizeof what, "%s", err->what);
    return verify_tell(v, part, article, err, "%s", what);
}

/* ---- the store's own check --------------------------------------------------------------------- */

static const char *part_named(const char *name, size_t bytes)
{
    static const struct {
        const char *name, *part;
    } parts[] = { { "postlist", PART_POSTINGS },
                  { "termlist", PART_TERMS },
                  { "docdata", PART_RECORDS } };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (strlen(parts[i].name) == bytes && !memcmp(parts[i].name, name, bytes))
            return parts[i].part;
    return NULL;
}

/* Lines that tell of nothing wrong. */
static bool is_plain(const char *line, size_t bytes)
{
    static const char *const plain[] = { "blocksize=",     "B-tree checked okay", "Not created.",
                                         "postlist table", "termlist table",      "docdata table",
                                         "Database has",   "Root:" };
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        if (bytes >= strlen(plain[i]) && !memcmp(line, plain[i], strlen(plain[i])))
            return true;
    return bytes == 0;
}

/* Its report has a heading a table, and under it a line for each thing that is wrong. */
static fig_status tell_report(verifier *v, const char *report, fig_error *err)
{
    const char *part = PART_VERSION;
    const uint64_t before = v->problems;
    fig_status status = FIG_OK;
    while (*report && !status) {
        const size_t bytes = strcspn(report, "\n");
        const char *const heading =
            bytes && report[bytes - 1] == ':' ? part_named(report, bytes - 1) : NULL;
        if (heading)
            part = heading;
        else if (!is_plain(report, bytes))
            status = verify_tell(v, part, NULL, err, "%.*s", (int)(bytes < 200 ? bytes : 200),
                                 report);
        report += bytes + (report[bytes] == '\n');
    }
    return status || v->problems > before
               ? status
               : verify_tell(v, part, NULL, err, "its tables do not fit together");
}

static fig_status check_store(verifier *v, const char *path, fig_error *err)
{
    size_t problems;
    buf_truncate(&v->scratch);
    const fig_status status = store_check(path, &v->scratch, &problems, err);
    return status || !problems ? status : tell_report(v, buf_string(&v->scratch), err);
}

/* ---- opening ----------------------------------------------------------------------------------- */

static fig_status read_about(verifier *v, fig_error *err)
{
    buf_truncate(&v->scratch);
    fig_status status = store_metadata(v->s, META_KEY, strlen(META_KEY), &v->scratch, err);
    if (!status && !v->scratch.bytes)
        status = error_set(err, FIG_FORMAT, NULL, "it was not made by figtrail",
                           "name another folder with --index");
    if (!status)
        status = meta_read(&v->meta, v->scratch.data, v->scratch.bytes, err);
    if (status == FIG_FORMAT)
        return status;
    status = verify_failed(v, status, PART_POSTINGS, NULL, err);
    if (status)
        return status;
    buf_truncate(&v->scratch);
    status = store_metadata(v->s, META_KINDS_KEY, strlen(META_KINDS_KEY), &v->scratch, err);
    if (!status && v->scratch.bytes)
        status = kinds_decode(v->scratch.data, v->scratch.bytes, &v->own_kinds, err);
    return verify_failed(v, status, PART_POSTINGS, NULL, err);
}

static fig_status fetch(void *user, record_part part, buf *out, fig_error *err)
{
    const verifier *const v = user;
    const char *const key = record_dictionary_key(part);
    return store_metadata(v->s, key, strlen(key), out, err);
}

/* Told once: every record needs them. */
static fig_status check_dictionaries(verifier *v, fig_error *err)
{
    fig_status status = FIG_OK;
    v->unpacker = record_unpacker_new(fetch, v);
    if (!v->unpacker)
        return error_no_memory(err);
    for (int part = 0; part < RECORD_PARTS && !status; part++) {
        buf_truncate(&v->scratch);
        status = verify_failed(v, fetch(v, (record_part)part, &v->scratch, err), PART_POSTINGS,
                               NULL, err);
        if (!status && v->scratch.bytes && !record_dictionary_is_sound(&v->scratch))
            status = verify_tell(v, PART_POSTINGS, NULL, err, "'%s' is not what was written",
                                 record_dictionary_key((record_part)part));
    }
    return status;
}

static fig_status make_room(verifier *v, fig_error *err)
{
    v->postings = calloc((size_t)v->facts.last_docid + 1, sizeof *v->postings);
    v->values = calloc((size_t)v->facts.last_docid + 1, sizeof *v->values);
    if (!v->postings || !v->values)
        return error_no_memory(err);
    if (!v->deep)
        return FIG_OK;
    v->doc = store_document_new();
    return v->doc ? poster_new(v->own_kinds ? v->own_kinds : kinds_builtin(), &v->poster, err)
                  : error_no_memory(err);
}

static fig_status compare_counts(verifier *v, fig_error *err)
{
    const struct {
        const char *name;
        uint64_t noted, counted;
    } counts[] = { { "articles", v->facts.documents, v->articles },
                   { "occurrences of terms", v->facts.total_length, v->occurrences },
                   { "claims", v->meta.claims, v->counted.claims },
                   { "bytes of text", v->meta.text_bytes, v->counted.text_bytes },
                   { "undated articles", v->meta.undated, v->counted.undated } };
    fig_status status = FIG_OK;
    if (v->unread) /* nobody knows what they would count */
        return FIG_OK;
    for (size_t i = 0; i < sizeof counts / sizeof *counts && !status; i++)
        if (counts[i].noted != counts[i].counted)
            status = verify_tell(v, PART_POSTINGS, NULL, err,
                                 "%llu %s are noted, and there are %llu",
                                 (unsigned long long)counts[i].noted, counts[i].name,
                                 (unsigned long long)counts[i].counted);
    return status;
}

/* ---- all of it --------------------------------------------------------------------------------- */

static void clear(verifier *v)
{
    poster_free(v->poster);
    record_unpacker_free(v->unpacker);
    store_document_free(v->doc);
    store_free(v->s);
    meta_clear(&v->meta);
    meta_clear(&v->counted);
    fig_kinds_free(v->own_kinds);
    arena_clear(&v->strings);
    arena_clear(&v->article);
    buf_clear(&v->record);
    buf_clear(&v->scratch);
    free(v->postings);
    free(v->values);
    free(v->told);
    *v = (verifier){ 0 };
}

/* What is said of the parts only where nothing keeps one from looking at them. */
static fig_status look(verifier *v, const char *path, fig_error *err)
{
    meta_init(&v->meta);
    meta_init(&v->counted);
    v->told = calloc(TOLD_MAX, sizeof *v->told);
    fig_status status = v->told ? store_open_folder(path, &v->s, err) : error_no_memory(err);
    if (!status) /* first: by them it is seen whether a writer came between */
        status = store_read_facts(v->s, &v->facts, err);
    if (!status)
        status = read_about(v, err);
    if (!status)
        status = make_room(v, err);
    if (!status)
        status = check_dictionaries(v, err);
    if (!status)
        status = check_store(v, path, err);
    if (!status)
        status = verify_tables(v, err);
    if (!status)
        status = verify_articles(v, err);
    if (!status)
        status = verify_notes(v, err);
    return status ? status : compare_counts(v, err);
}

/* Has a writer committed since the look began? */
static bool was_overtaken(verifier *v, fig_status status)
{
    store_facts now;
    bool changed;
    if (status == FIG_LOCKED)
        return true;
    return v->s && (store_refresh(v->s, &changed, NULL) || store_read_facts(v->s, &now, NULL) ||
                    now.revision != v->facts.revision || strcmp(now.uuid, v->facts.uuid) != 0);
}

static void report(const verifier *v, const fig_verify_options *want, fig_verify_report *out)
{
    out->articles = v->articles;
    out->problems = v->problems;
    out->older = v->older;
    for (size_t i = 0; i < v->told_count && want->problem; i++) {
        const fig_problem problem = { v->told[i].part, v->told[i].article, v->told[i].what };
        want->problem(want->user, &problem);
    }
}

static fig_status verify(const char *path, const fig_verify_options *want, fig_verify_report *out,
                         fig_error *err)
{
    fig_status status = FIG_OK;
    fig_error own;
    err = err ? err : &own;
    *out = (fig_verify_report){ 0 };
    for (int tries_left = TRIES; tries_left > 0; tries_left--) {
        verifier v = { .deep = want->deep };
        status = look(&v, path, err);
        const bool again = (status || v.problems) && was_overtaken(&v, status);
        if (!again && !status)
            report(&v, want, out);
        clear(&v);
        if (!again)
            break;
        status = error_set(err, FIG_LOCKED, NULL, "a writer kept overtaking the check",
                           "run it when 'figtrail index' has finished");
    }
    if (status && status != FIG_NO_MEMORY && !err->where[0])
        snprintf(err->where, sizeof err->where, "index '%.200s'", path);
    return status;
}

typedef struct verifying_all {
    const fig_verify_options *want;
    fig_verify_report *out;
    const char *shard; /* the one at hand */
} verifying_all;

/* A file of a shard is told with the shard's name. */
static void tell_of_shard(void *user, const fig_problem *problem)
{
    const verifying_all *const all = user;
    char part[128];
    fig_problem here = *problem;
    snprintf(part, sizeof part, "%.60s/%.60s", all->shard, problem->part);
    if (*all->shard)
        here.part = part;
    all->want->problem(all->want->user, &here);
}

static fig_status verify_shard(void *user, const char *folder, const char *name, fig_error *err)
{
    verifying_all *const all = user;
    fig_verify_report one;
    const fig_verify_options options = { all->want->deep, all->want->problem ? tell_of_shard : NULL, all };
    all->shard = name;
    const fig_status status = verify(folder, &options, &one, err);
    all->out->articles += one.articles;
    all->out->problems += one.problems;
    all->out->older += one.older;
    return status;
}

fig_status fig_index_verify(const char *path, const fig_verify_options *options,
                            fig_verify_report *out, fig_error *err)
{
    static const fig_verify_options defaults = { false, NULL, NULL };
    verifying_all all = { .want = options ? options : &defaults, .out = out };
    const int64_t began_ns = clock_ns();
    *out = (fig_verify_report){ 0 };
    const fig_status status = each_shard(path, verify_shard, &all, err);
    out->took_s = clock_since_s(began_ns);
    if (status)
        *out = (fig_verify_report){ 0 };
    return status;
}
