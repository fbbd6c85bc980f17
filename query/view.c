/* view.c - reading a record step by step: figures alone decide most articles before the text is
 * unpacked. */
#include "query/view.h"

#include "claims/positions.h"
#include "record/figures_code.h"

#include <string.h>

void view_init(view *v, wording *words, scanner *scan, const unpackers *from)
{
    *v = (view){ .words = words, .scanner = scan, .unpackers = from, .strings = ARENA_EMPTY };
}

void view_clear(view *v)
{
    arena_clear(&v->strings);
    findings_clear(&v->found);
}

void view_start(view *v, store_docid docid, const void *record, size_t bytes)
{
    v->unpacker = unpackers_at(v->unpackers, docid);
    arena_reset(&v->strings);
    v->record = record;
    v->record_bytes = bytes;
    v->fetch = NULL;
    v->figures = (store_bytes){ NULL, 0 };
    v->claims = NULL;
    v->claims_count = 0;
    v->fit_of = NULL;
    v->marks = NULL;
    v->marks_lang = NULL;
    v->rest = (store_bytes){ NULL, 0 };
    v->has_head = v->has_text = v->has_bare = v->has_marks = v->has_claims = v->has_findings = false;
}

void view_start_later(view *v, store_docid docid, store_bytes figures, view_fetch *fetch, void *user)
{
    view_start(v, docid, NULL, 0);
    v->figures = figures;
    v->fetch = fetch;
    v->user = user;
}

fig_status stored_record_fetch(void *user, store_bytes *record, fig_error *err)
{
    stored_record *const r = user;
    buf_truncate(&r->data);
    const fig_status status = store_document_data(r->store, r->docid, &r->data, err);
    *record = (store_bytes){ buf_string(&r->data), r->data.bytes };
    return status;
}

static fig_status need_record(view *v, fig_error *err)
{
    store_bytes record;
    if (v->record || !v->fetch)
        return FIG_OK;
    const fig_status status = v->fetch(v->user, &record, err);
    if (!status) {
        v->record = record.data;
        v->record_bytes = record.bytes;
    }
    return status;
}

fig_status view_head(view *v, fig_error *err)
{
    if (v->has_head)
        return FIG_OK;
    fig_status status = need_record(v, err);
    if (!status)
        status =
            record_read_head(v->unpacker, v->record, v->record_bytes, &v->strings, &v->head, err);
    v->has_head = status == FIG_OK;
    return status;
}

fig_status view_text(view *v, fig_error *err)
{
    if (v->has_text)
        return FIG_OK;
    fig_status status = need_record(v, err);
    if (!status)
        status = record_read_text(v->unpacker, v->record, v->record_bytes, &v->strings, &v->text,
                                  &v->text_bytes, err);
    v->has_text = status == FIG_OK;
    return status;
}

fig_status view_claims(view *v, fig_error *err)
{
    if (v->has_claims)
        return FIG_OK;
    fig_status status = view_text(v, err);
    if (!status)
        status = record_read_claims(v->unpacker, v->record, v->record_bytes, v->text, v->text_bytes,
                                    &v->strings, &v->claims, &v->claims_count, err);
    v->has_claims = status == FIG_OK;
    return status;
}

static fig_status find_in(view *v, const pattern_set *set, const char *text, size_t bytes,
                          const field *in, bool is_title, uint32_t position,
                          const figure_test *figures, fig_error *err)
{
    termer *terms;
    const fig_status status = wording_termer(v->words, v->head.lang, &terms, err);
    const pattern_text where = { text, bytes, v->head.lang, in, is_title, position, figures };
    return status ? status : pattern_set_find(set, &where, v->scanner, terms, &v->found, err);
}

fig_status view_findings(view *v, const pattern_set *set, fig_error *err)
{
    if (v->has_findings)
        return FIG_OK;
    fig_status status = view_head(v, err);
    if (!status)
        status = pattern_set_has_figures(set) ? view_claims(v, err) : view_text(v, err);
    if (status)
        return status;
    const struct {
        field_id id;
        const char *text;
    } fields[] = { { FIELD_AUTHOR, v->head.author },
                   { FIELD_SOURCE, v->head.source },
                   { FIELD_URL, v->head.url } };
    const figure_test figures = { v->claims, v->claims_count, v->head.lang, v->words };
    uint32_t position = PLACE_FIRST;
    findings_reset(&v->found);
    if (v->head.title) {
        status = find_in(v, set, v->head.title, strlen(v->head.title), fields_row(FIELD_TITLE),
                         true, PLACE_FIRST, NULL, err);
        position = places_after_title(v->found.next_position);
    }
    if (!status)
        status = find_in(v, set, v->text, v->text_bytes, NULL, false, position, &figures, err);
    for (size_t i = 0; i < sizeof fields / sizeof *fields && !status; i++)
        if (fields[i].text && pattern_set_asks(set, fields_row(fields[i].id)))
            status = find_in(v, set, fields[i].text, strlen(fields[i].text),
                             fields_row(fields[i].id), false, PLACE_FIRST, NULL, err);
    if (!status)
        status = findings_settle(&v->found, set, err);
    v->has_findings = status == FIG_OK;
    return status;
}

static fig_status read_figures(view *v, fig_error *err)
{
    const void *rest;
    const fig_status status = figures_unpack(v->figures.data, v->figures.bytes, &v->strings,
                                             &v->bare, &v->bare_count, &rest, &v->rest.bytes, err);
    v->rest.data = rest;
    return status;
}

fig_status view_bare(view *v, fig_error *err)
{
    if (v->has_bare)
        return FIG_OK;
    fig_status status = v->figures.data ? read_figures(v, err) : need_record(v, err);
    if (!status && !v->figures.data)
        status = record_read_claims(v->unpacker, v->record, v->record_bytes, NULL, 0, &v->strings,
                                    &v->bare, &v->bare_count, err);
    v->has_bare = status == FIG_OK;
    return status;
}

fig_status view_marks(view *v, fig_error *err)
{
    figure_mark *marks = NULL;
    if (v->has_marks)
        return FIG_OK;
    fig_status status = view_bare(v, err);
    if (!status && v->figures.data)
        status = figure_marks_unpack(v->rest.data, v->rest.bytes, v->bare_count, &v->strings,
                                     &marks, &v->marks_lang, err);
    v->marks = marks;
    v->has_marks = status == FIG_OK;
    return status;
}

const figure_mark *view_mark(const view *v, size_t bare)
{
    return v->marks ? &v->marks[bare] : NULL;
}

/* `*sure` when no claim that only its text can judge could fit better than `*best`. */
static fig_status best_without_text(view *v, const condition *c, double *best, bool *sure,
                                    fig_error *err)
{
    const fig_status status = view_bare(v, err);
    const tongue_set self = v->marks ? tongue_of(v->marks_lang) : 0;
    bool all_known = true;
    *best = 0;
    for (size_t i = 0; !status && i < v->bare_count; i++) {
        bool known;
        const double fit = condition_fit_bare(c, &v->bare[i], view_mark(v, i), self, &known);
        all_known = all_known && known;
        if (fit > *best)
            *best = fit;
    }
    *sure = all_known || *best >= CONDITION_SUBJECT_SHARE;
    return status;
}

static fig_status find_best_fit(view *v, const condition *c, double *best, fig_error *err)
{
    bool sure;
    fig_status status = best_without_text(v, c, best, &sure, err);
    if (!status && !sure && v->figures.data && !v->has_marks) {
        status = view_marks(v, err);
        if (!status)
            status = best_without_text(v, c, best, &sure, err);
    }
    if (status || sure)
        return status;
    status = view_head(v, err);
    if (!status)
        status = view_claims(v, err);
    for (size_t i = 0; !status && i < v->claims_count; i++) {
        double fit;
        status = condition_fit(c, &v->claims[i], v->head.lang, v->words, &fit, err);
        if (!status && fit > *best)
            *best = fit;
    }
    return status;
}

/* An article is judged and then put in order by the same condition. */
fig_status view_best_fit(view *v, const condition *c, double *best, fig_error *err)
{
    fig_status status = FIG_OK;
    if (v->fit_of != c) {
        status = find_best_fit(v, c, &v->fit, err);
        v->fit_of = status ? NULL : c;
    }
    *best = status ? 0 : v->fit;
    return status;
}
