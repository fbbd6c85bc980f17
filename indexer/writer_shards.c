/* writer_shards.c - an archive that is divided over several indexes by a hash of the articles' ids: the
 * writers of them all in one folder, or the writer of one. Files are read once; each shard knows by
 * itself what it has of them, so one that was cut short catches up. */
#include "core/error.h"
#include "indexer/writing.h"
#include "store/cluster.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- how it is divided --------------------------------------------------------------------- */

/* "index 'news'" */
typedef struct place_name {
    char text[256];
} place_name;

static place_name name_of(const char *index)
{
    place_name name;
    snprintf(name.text, sizeof name.text, "index '%.200s'", index);
    return name;
}

static fig_status count_shards(const char *index, unsigned *shards, fig_error *err)
{
    cluster all;
    const fig_status status = cluster_read(index, &all, err);
    *shards = status ? 0 : (unsigned)all.count;
    cluster_clear(&all);
    return status;
}

fig_status writer_shards_find(const char *index, const fig_writer_options *want, unsigned *shards,
                              fig_error *err)
{
    *shards = 0;
    const bool divided = cluster_is_divided(index);
    if (want->shard > want->shards || want->shards > FIG_SHARDS_AWAY_MAX ||
        (!want->shard && want->shards > FIG_SHARDS_MAX))
        return error_format(err, FIG_BAD_ARGUMENT, name_of(index).text, NULL, "it cannot have %u shards",
                            want->shard > want->shards ? want->shard : want->shards);
    const fig_status status = divided ? count_shards(index, shards, err) : FIG_OK;
    if (status)
        return status;
    if (divided && want->shard)
        return error_format(err, FIG_BAD_ARGUMENT, name_of(index).text, "leave '--shard' out",
                            "it holds all of its %u shards", *shards);
    if (divided && want->shards && want->shards != *shards)
        return error_format(err, FIG_BAD_ARGUMENT, name_of(index).text,
                            "leave '--shards' out, or make another index with it",
                            "it is divided into %u shards, not %u", *shards, want->shards);
    if (divided || want->shard || !want->shards)
        return FIG_OK;
    if (store_exists(index))
        return error_set(err, FIG_BAD_ARGUMENT, name_of(index).text, "it is one, and stays so",
                         "make another with '--shards', of the same files");
    *shards = want->shards;
    return FIG_OK;
}

fig_status writer_shard_compare(fig_writer *w, fig_error *err)
{
    const shard wanted = w->shard;
    shard stored = { 0 };
    buf text = BUF_EMPTY;
    fig_status status = w->view ? store_metadata(w->view, META_SHARD_KEY, strlen(META_SHARD_KEY), &text, err)
                                : FIG_OK;
    if (status == FIG_OK && text.bytes && !shard_read(buf_string(&text), &stored))
        status = error_set(err, FIG_DAMAGED, w->where, "it contradicts itself: which shard it is makes no sense",
                           "build it again from the articles");
    const bool is_new = w->changed; /* what describes an index was not there */
    if (status == FIG_OK && wanted.count && !stored.count && !is_new)
        status = error_set(err, FIG_BAD_ARGUMENT, w->where, "it is no shard, but has articles of all",
                           "make another index with '--shard'");
    else if (status == FIG_OK && wanted.count && stored.count &&
             (wanted.number != stored.number || wanted.count != stored.count))
        status = error_format(err, FIG_BAD_ARGUMENT, w->where, "give that one with '--index', or leave '--shard' out",
                              "it is shard %u/%u, not %u/%u", stored.number, stored.count, wanted.number,
                              wanted.count);
    if (stored.count)
        w->shard = stored;
    w->shard_is_new = wanted.count && !stored.count;
    buf_clear(&text);
    return status;
}

/* ---- all in one folder --------------------------------------------------------------------- */

fig_status writer_shards_open(fig_writer *w, const fig_writer_options *want, unsigned shards,
                              fig_error *err)
{
    fig_writer_options options = *want;
    options.profile = false; /* `w` does */
    options.shards = shards;
    fig_writer **const parts = calloc(shards, sizeof *parts);
    fig_status status = parts ? FIG_OK : error_no_memory(err);
    if (parts) {
        w->parts = parts;
        w->parts_count = 0;
    }
    if (status == FIG_OK && !w->dry_run && !cluster_is_divided(w->index))
        status = cluster_divide(w->index, shards, err);
    for (unsigned i = 1; i <= shards && status == FIG_OK; i++) {
        buf path = BUF_EMPTY;
        buf_format(&path, "%s/" CLUSTER_SHARD, w->index, i);
        options.shard = i;
        status = buf_failed(&path) ? error_no_memory(err)
                                   : writer_open_one(path.data, &options, w, &parts[i - 1], err);
        w->parts_count += status == FIG_OK;
        buf_clear(&path);
    }
    if (status == FIG_OK && parts[0]->lang && !(w->lang = strdup(parts[0]->lang)))
        status = error_no_memory(err);
    return status;
}

void writer_shards_close(fig_writer *w)
{
    if (w->parts == &w->itself)
        return;
    for (size_t i = 0; i < w->parts_count; i++)
        fig_writer_free(w->parts[i]);
    free(w->parts);
}

/* ---- which article goes where -------------------------------------------------------------- */

fig_status writer_shards_number(fig_writer *w, fig_error *err)
{
    const unsigned shards = w->parts_count ? w->parts[0]->shard.count : 0;
    fig_status status = FIG_OK;
    if (!shards)
        return FIG_OK;
    w->own_numbers = (numbering){ .shards = shards };
    for (size_t i = 0; i < w->parts_count && status == FIG_OK; i++) {
        fig_writer *const part = w->parts[i];
        store_facts facts = { 0 };
        status = part->view ? store_read_facts(part->view, &facts, err) : FIG_OK;
        part->numbers = &w->own_numbers;
        numbering_note(part->numbers, part->shard.number, facts.last_docid);
    }
    /* later, what other machines have is not known: what is offered again may be old or new there */
    w->numbers_all = !w->own_numbers.last;
    return status;
}

fig_writer *writer_part_of(fig_writer *w, const char *id)
{
    const unsigned shards = w->parts[0]->shard.count;
    if (!shards)
        return w;
    const unsigned number = shard_of_id(id, shards);
    if (w->parts_count > 1)
        return w->parts[number - 1];
    if (w->parts[0]->shard.number == number)
        return w->parts[0];
    if (w->numbers_all)
        numbering_take(&w->own_numbers, number);
    return NULL;
}

fig_status writer_take_number(fig_writer *w, store_docid *docid, fig_error *err)
{
    *docid = w->number;
    w->number = 0;
    if (*docid || !w->numbers)
        return FIG_OK;
    *docid = numbering_take(w->numbers, w->shard.number);
    return *docid ? FIG_OK
                  : error_set(err, FIG_TOO_LARGE, w->where, "there is no number left for another article",
                              "start another index, or one of fewer shards");
}
