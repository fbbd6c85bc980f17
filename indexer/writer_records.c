/* writer_records.c - the dictionaries that the index's records are packed with: those it has, else
 * learned from the first articles that come in. Until they are learned this thread alone takes
 * articles in, so that they are the same however many threads there are. */
#include "core/error.h"
#include "indexer/writing.h"

#include <string.h>

static fig_status fetch(void *user, record_part part, buf *out, fig_error *err)
{
    const fig_writer *const w = user;
    const char *const key = record_dictionary_key(part);
    return w->view ? store_metadata(w->view, key, strlen(key), out, err) : FIG_OK;
}

static fig_status use(fig_writer *w, const buf codes[RECORD_PARTS], fig_error *err)
{
    w->dictionary = record_dictionary_new(codes);
    poster_pack_with(w->poster, w->dictionary);
    return w->dictionary ? FIG_OK : error_no_memory(err);
}

fig_status writer_open_records(fig_writer *w, fig_error *err)
{
    buf codes[RECORD_PARTS] = { 0 };
    bool any = false;
    w->unpacker = record_unpacker_new(fetch, w);
    fig_status status = w->unpacker ? FIG_OK : error_no_memory(err);
    for (int part = 0; part < RECORD_PARTS && status == FIG_OK; part++) {
        status = fetch(w, (record_part)part, &codes[part], err);
        any = any || codes[part].bytes;
        if (status == FIG_OK && codes[part].bytes && !record_dictionary_is_sound(&codes[part]))
            status = writer_at_index(
                w,
                error_set(err, FIG_DAMAGED, NULL,
                          "a dictionary that its articles are packed with is not what was written",
                          "build it again in a new folder with 'figtrail index'"),
                err);
    }
    if (status == FIG_OK && any)
        status = use(w, codes, err);
    const bool may_have = strstr(buf_string(&w->meta.features), META_FEATURE_DICTIONARIES);
    if (status == FIG_OK && !any && may_have && !w->dry_run) {
        w->samples = record_samples_new();
        poster_sample(w->poster, w->samples);
        status = w->samples ? FIG_OK : error_no_memory(err);
    }
    for (size_t i = 0; i < RECORD_PARTS; i++)
        buf_clear(&codes[i]);
    return status;
}

void writer_close_records(fig_writer *w)
{
    record_samples_free(w->samples);
    record_dictionary_free(w->dictionary);
    record_unpacker_free(w->unpacker);
}

/* The threads of a first build go on, each with a poster of its own: what this one has come to know
 * of words would only take up memory beside them. */
static fig_status renew_poster(fig_writer *w, fig_error *err)
{
    poster_free(w->poster);
    const fig_status status = poster_new(w->kinds, &w->poster, err);
    if (status == FIG_OK)
        poster_remember(w->poster, w->memory.languages);
    if (status == FIG_OK)
        poster_pack_with(w->poster, w->dictionary);
    if (status == FIG_OK)
        poster_watch(w->poster, w->watch);
    return status;
}

fig_status writer_learn_records(fig_writer *w, fig_error *err)
{
    buf codes[RECORD_PARTS] = { 0 };
    fig_status status = FIG_OK;
    bool any = false;
    if (!w->samples || !record_samples_suffice(w->samples))
        return FIG_OK;
    const fig_task before = stopwatch_turn(w->watch, FIG_TASK_RECORDS);
    record_samples_train(w->samples, codes);
    stopwatch_turn(w->watch, before);
    for (int part = 0; part < RECORD_PARTS && status == FIG_OK; part++) {
        const char *const key = record_dictionary_key((record_part)part);
        any = any || codes[part].bytes;
        /* beside an addition too: articles that change there are packed with them */
        status = buf_failed(&codes[part]) ? error_no_memory(err)
                 : w->store ? store_writer_set_metadata(w->store, key, strlen(key), codes[part].data,
                                                        codes[part].bytes, err)
                            : writer_set_metadata(w, key, strlen(key), &codes[part], err);
    }
    if (status == FIG_OK && any)
        status = use(w, codes, err);
    poster_sample(w->poster, NULL);
    if (status == FIG_OK && w->bulk && w->memory.jobs)
        status = renew_poster(w, err);
    record_samples_free(w->samples);
    w->samples = NULL;
    for (size_t i = 0; i < RECORD_PARTS; i++)
        buf_clear(&codes[i]);
    return status;
}
