/* posting.c - posting an article: its words in one walk over the sentences, which the claims are
 * found in as well; then what stands about it; then its claims. */
#include "indexer/poster.h"

#include "core/error.h"
#include "record/figures_code.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

fig_status poster_new(const fig_kinds *kinds, poster **out, fig_error *err)
{
    poster *const p = calloc(1, sizeof *p);
    *out = NULL;
    if (!p)
        return error_no_memory(err);
    p->tongues_most = LANGS_MAX;
    p->scanner = scanner_new();
    p->packer = record_packer_new();
    p->places = word_places_writer_new();
    fig_status status = finder_new(kinds, &p->finder, err);
    if (status == FIG_OK && (!p->scanner || !p->packer || !p->places))
        status = error_no_memory(err);
    if (status)
        poster_free(p);
    else
        *out = p;
    return status;
}

void poster_free(poster *p)
{
    if (!p)
        return;
    scanner_free(p->scanner);
    finder_free(p->finder);
    record_packer_free(p->packer);
    word_places_writer_free(p->places);
    for (size_t i = 0; i < p->tongues_count; i++)
        termer_free(p->tongues[i].t);
    free(p->marks);
    free(p->sentences);
    figure_marks_clear(&p->around);
    buf_clear(&p->term);
    buf_clear(&p->joined);
    buf_clear(&p->record);
    free(p);
}

void poster_remember(poster *p, size_t languages)
{
    p->tongues_most = languages && languages < LANGS_MAX ? languages : LANGS_MAX;
}

void poster_pack_with(poster *p, const record_dictionary *dictionary)
{
    record_packer_use(p->packer, dictionary);
}

void poster_sample(poster *p, record_samples *samples)
{
    record_packer_sample(p->packer, samples);
}

void poster_watch(poster *p, stopwatch *watch)
{
    p->watch = watch;
}

record_packer *poster_packer(poster *p)
{
    return p->packer;
}

/* What was noted of words holds for one epoch of the target. */
static void keep_epoch(poster *p)
{
    const uint64_t epoch = target_epoch(p->to);
    for (size_t i = 0; i < p->tongues_count && epoch != p->epoch; i++)
        termer_clear_notes(p->tongues[i].t);
    p->epoch = epoch;
}

/* The terms of a language. Where they are as many as there may be, the one that came first goes. */
static fig_status choose_termer(poster *p, const char *lang, fig_error *err)
{
    size_t i = 0;
    assert(p->tongues_most > 0);
    while (i < p->tongues_count && strcmp(p->tongues[i].lang, lang))
        i++;
    if (i == p->tongues_count) {
        termer *made;
        const fig_status status = termer_new(lang, &made, err);
        if (status)
            return status;
        if (i == p->tongues_most) {
            i = p->oldest;
            p->oldest = (i + 1) % p->tongues_most;
            termer_free(p->tongues[i].t);
        } else {
            p->tongues_count++;
        }
        p->tongues[i].t = made;
        snprintf(p->tongues[i].lang, sizeof p->tongues[i].lang, "%s", lang);
    }
    p->termer = p->tongues[i].t;
    return FIG_OK;
}

/* Where the title stands at the head of the text; empty when it does not. */
static fig_span heading_of(const fig_article *article)
{
    enum { HEAD_BYTES = 1024 }; /* a page may have a line or two before it */
    const size_t bytes = article->title ? strlen(article->title) : 0;
    for (size_t at = 0; bytes && at < HEAD_BYTES && at + bytes <= article->text_bytes; at++)
        if (!memcmp(article->text + at, article->title, bytes))
            return (fig_span){ at, at + bytes };
    return (fig_span){ 0, 0 };
}

/* A text that begins with its title has the title's words already. */
static bool begins_with(const fig_article *article, const char *title)
{
    const char *at = article->text;
    const char *const end = at + article->text_bytes;
    while (at < end && *at && strchr(" \t\r\n\xef\xbb\xbf", *at))
        at++;
    const size_t bytes = strlen(title);
    return (size_t)(end - at) >= bytes && !memcmp(at, title, bytes);
}

static fig_status post_sketch(poster *p, fig_error *err)
{
    p->packed_bytes = sketch_pack(&p->sketch, p->packed);
    return posting_put_value(p, SLOT_SKETCH, p->packed, p->packed_bytes, err);
}

store_bytes poster_sketch(const poster *p)
{
    return (store_bytes){ (const char *)p->packed, p->packed_bytes };
}

store_bytes poster_record(const poster *p)
{
    return (store_bytes){ p->record.data, p->record.bytes };
}

static fig_status post_word_places(poster *p, fig_error *err)
{
    buf_truncate(&p->record);
    if (!word_places_pack(p->places, &p->record))
        return error_no_memory(err);
    return p->record.bytes
               ? posting_put_value(p, SLOT_WORD_PLACES, p->record.data, p->record.bytes, err)
               : FIG_OK;
}

static fig_status post_figures(poster *p, const fig_extraction *found, fig_error *err)
{
    buf_truncate(&p->record);
    figures_pack(found->claims, found->claims_count, &p->record);
    if (p->record.bytes)
        figure_marks_pack(&p->around, p->lang, &p->record);
    if (buf_failed(&p->record))
        return error_no_memory(err);
    return p->record.bytes
               ? posting_put_value(p, SLOT_FIGURES, p->record.data, p->record.bytes, err)
               : FIG_OK;
}

static fig_status post_article(poster *p, const fig_article *article, const posted_keys *keys,
                               const target *to, fig_extraction *found, fig_error *err)
{
    uint32_t position = PLACE_FIRST;
    *found = (fig_extraction){ 0 };
    target_clear(to);
    p->to = to;
    p->values = 0;
    keep_epoch(p);
    p->lang = article->lang ? article->lang : "en";
    sketch_start(&p->sketch);
    word_places_start(p->places);
    p->heading = heading_of(article);
    stopwatch_turn(p->watch, FIG_TASK_WORDS);
    fig_status status = choose_termer(p, p->lang, err);
    if (status == FIG_OK && article->title) {
        p->sketch_term = sketch_title_word;
        status = posting_put_text(p, fields_row(FIELD_TITLE), !begins_with(article, article->title),
                                  article->title, &position, err);
        position = places_after_title(position);
        p->sketch_term = NULL;
    }
    if (status == FIG_OK)
        status = posting_put_body(p, article, position, found, err);
    stopwatch_turn(p->watch, FIG_TASK_TERMS);
    if (status == FIG_OK)
        status = posting_put_claims(p, found, err);
    if (status == FIG_OK)
        status = posting_put_about(p, article, keys, err);
    stopwatch_turn(p->watch, FIG_TASK_RECORDS);
    if (status == FIG_OK)
        status = post_sketch(p, err);
    if (status == FIG_OK)
        status = post_word_places(p, err);
    if (status == FIG_OK)
        status = post_figures(p, found, err);
    buf_truncate(&p->record);
    const record_origin origin = { (unsigned char)INDEXER_VERSION, p->values };
    if (status == FIG_OK)
        status = record_write(p->packer, article, found->claims, found->claims_count, &origin,
                              &p->record, err);
    if (status == FIG_OK)
        status = target_set_data(to, p->record.data, p->record.bytes, err);
    return status;
}

fig_status poster_post(poster *p, const fig_article *article, const posted_keys *keys,
                       const target *to, fig_extraction *found, fig_error *err)
{
    const fig_task before = stopwatch_turn(p->watch, FIG_TASK_OTHER);
    const fig_status status = post_article(p, article, keys, to, found, err);
    stopwatch_turn(p->watch, before);
    return status;
}
