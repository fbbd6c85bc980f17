/* api.c - routes and their answers. */
#include "serve/api.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/ask.h"
#include "cli/checked.h"
#include "cli/facets.h"
#include "cli/figures.h"
#include "cli/json.h"
#include "cli/messages.h"
#include "cli/text.h"
#include "cli/view.h"
#include "serve/asked.h"
#include "serve/replies.h"

struct api {
    const char *folder;
    double timeout_s;
    fig_index *index; /* NULL until it is needed, and after it failed */
};

api *api_new(const char *folder, double timeout_s)
{
    api *const a = calloc(1, sizeof *a);
    if (a) {
        a->folder = folder;
        a->timeout_s = timeout_s;
    }
    return a;
}

static void close_index(api *a)
{
    fig_index_free(a->index);
    a->index = NULL;
}

void api_free(api *a)
{
    if (!a)
        return;
    close_index(a);
    free(a);
}

/* ---- answers ------------------------------------------------------------------------------- */

static fig_status open_index(api *a, fig_error *err)
{
    return a->index ? FIG_OK : fig_index_open(a->folder, &a->index, err);
}

/* The last part of the index's path: where it lies is nobody's business. */
static const char *name_of(const api *a)
{
    const char *name = a->folder;
    for (const char *at = name; *at; at++)
        if (*at == '/' && at[1] && at[1] != '/')
            name = at + 1;
    return name;
}

/* `text` with the name of the index for its path. */
static void hide_path(const api *a, char *text)
{
    const char *const name = name_of(a);
    const size_t path_bytes = strlen(a->folder), name_bytes = strlen(name);
    for (char *at = text; (at = strstr(at, a->folder)) != NULL; at += name_bytes) {
        memmove(at + name_bytes, at + path_bytes, strlen(at + path_bytes) + 1);
        memcpy(at, name, name_bytes);
    }
}

static void refuse_of_index(const api *a, unsigned http_status, fig_error *err, reply *out)
{
    hide_path(a, err->where);
    hide_path(a, err->what);
    hide_path(a, err->mend);
    reply_error(http_status, err, out);
}

/* The index is opened anew by the next request where this one's failure may lie in the handle. */
static void fail_reply(api *a, fig_error *err, reply *out)
{
    const unsigned status = http_status_of(err->status);
    if (status >= HTTP_FAILED && err->status != FIG_TIMEOUT)
        close_index(a);
    refuse_of_index(a, status, err, out);
}

static const char *type_of(int written_as)
{
    return written_as == FORMAT_NDJSON ? "application/x-ndjson; charset=utf-8"
           : written_as == FORMAT_CSV  ? "text/csv; charset=utf-8"
           : written_as == FORMAT_TSV  ? "text/tab-separated-values; charset=utf-8"
                                       : JSON_TYPE;
}

static void write_answer(const asked *q, answer kind, const fig_results *results, reply *out)
{
    summary sum;
    FILE *const to = reply_open(out);
    reply_close(to, to && answer_write(to, &q->settings, kind, q->query, results, NULL, &sum),
                HTTP_OK, out);
    if (out->status == HTTP_OK)
        out->type = type_of(q->settings.format);
}

/* The question of a request, and the index it is asked of. Whatever comes of it, asked_clear afterwards. */
static fig_status take_question(api *a, const request *r, const parameters *taken, asked *out,
                                fig_error *err)
{
    fig_status status = asked_read(r, taken, out, err);
    if (!status && !out->query)
        status = no_question(err);
    return status ? status : open_index(a, err);
}

static fig_status ask_index(api *a, const request *r, answer kind, asked *q, fig_results **results,
                            fig_error *err)
{
    facet_list facets;
    const fig_status status = take_question(a, r, &asking_takes, q, err);
    if (status)
        return status;
    messages_catch(err);
    const bool fine =
        printer_accepts(&q->settings, kind) && facets_choose(q->settings.facets, &facets);
    messages_catch(NULL);
    if (!fine)
        return FIG_BAD_ARGUMENT;
    fig_search want = ask_want(&q->settings, kind);
    want.query = q->query;
    want.facets = facets_mask(&facets);
    want.timeout_s = a->timeout_s;
    return fig_index_search(a->index, &want, results, err);
}

static void answer_question(api *a, const request *r, answer kind, reply *out)
{
    asked q;
    fig_error err;
    fig_results *results = NULL;
    if (ask_index(a, r, kind, &q, &results, &err))
        fail_reply(a, &err, out);
    else
        write_answer(&q, kind, results, out);
    fig_results_free(results);
    asked_clear(&q);
}

static void answer_search(api *a, const request *r, const char *rest, reply *out)
{
    (void)rest;
    answer_question(a, r, ANSWER_SEARCH, out);
}

static void answer_claims(api *a, const request *r, const char *rest, reply *out)
{
    (void)rest;
    answer_question(a, r, ANSWER_CLAIMS, out);
}

/* Figures on number lines, by the objects of figtrail compare and timeline. */
static void answer_view(api *a, const request *r, const parameters *taken, schema of,
                        panels_want (*wanted)(const settings *s), reply *out)
{
    asked q;
    fig_error err;
    fig_results *results = NULL;
    fig_status status = take_question(a, r, taken, &q, &err);
    if (!status) {
        fig_search want = view_search(&q.settings);
        want.query = q.query;
        want.timeout_s = a->timeout_s;
        status = fig_index_search(a->index, &want, &results, &err);
    }
    if (status) {
        fail_reply(a, &err, out);
    } else {
        const panels_want want = wanted(&q.settings);
        FILE *const to = reply_open(out);
        reply_close(to, to && view_write(to, &q.settings, of, &want, q.query, results), HTTP_OK, out);
    }
    fig_results_free(results);
    asked_clear(&q);
}

static void answer_compare(api *a, const request *r, const char *rest, reply *out)
{
    (void)rest;
    answer_view(a, r, &comparing_takes, SCHEMA_COMPARE, view_compared, out);
}

static void answer_timeline(api *a, const request *r, const char *rest, reply *out)
{
    (void)rest;
    answer_view(a, r, &dating_takes, SCHEMA_TIMELINE, view_dated, out);
}

static bool write_checked(FILE *to, const checked *c, double began_ms)
{
    check_totals totals = { 0 };
    const bool whole = json_checked(to, c, true);
    check_totals_add(&totals, c);
    totals.took_ms = clock_ms() - began_ms;
    return json_check_totals(to, &totals) && whole;
}

static fig_status draft_of(const request *r, const settings *s, fig_article *out, fig_error *err)
{
    *out = (fig_article){ .id = "draft", .text = r->text, .text_bytes = r->text_bytes, .lang = s->lang };
    if (text_is_plain(r->text, r->text_bytes))
        return FIG_OK;
    *err = (fig_error){ .status = FIG_BAD_ARGUMENT };
    snprintf(err->what, sizeof err->what, "the draft is no text of UTF-8");
    snprintf(err->mend, sizeof err->mend, "send the words themselves; the program reads other forms: figtrail check FILE");
    return err->status;
}

/* The figures of a draft, which is sent along and kept nowhere. */
static void answer_check(api *a, const request *r, const char *rest, reply *out)
{
    (void)rest;
    const double began_ms = clock_ms();
    asked q;
    fig_error err;
    fig_article draft;
    fig_extractor *extractor = NULL;
    checked found = { .article = NULL };
    if (!r->text) {
        reply_refuse(HTTP_NOT_ALLOWED, "there is no draft", "send its text by POST, as text/plain", out);
        out->allowed = "POST";
        return;
    }
    fig_status status = asked_read(r, &checking_takes, &q, &err);
    if (!status)
        status = draft_of(r, &q.settings, &draft, &err);
    if (!status)
        status = open_index(a, &err);
    if (!status)
        status = fig_extractor_new(fig_index_kinds(a->index), &extractor, &err);
    if (!status)
        status = checked_make(a->index, extractor, &draft, a->timeout_s, &found, &err);
    if (status) {
        fail_reply(a, &err, out);
    } else {
        FILE *const to = reply_open(out);
        reply_close(to, to && write_checked(to, &found, began_ms), HTTP_OK, out);
    }
    checked_clear(&found);
    fig_extractor_free(extractor);
    asked_clear(&q);
}

/* Claims and refused figures of a text, with the rules that decided on them. */
static bool write_reasons(FILE *to, const fig_article *article, const fig_extraction *found)
{
    settings s = settings_defaults;
    s.format = FORMAT_JSON;
    summary sum = { .articles = 1,
                    .claims = found->claims_count,
                    .rejected = found->rejected_count };
    printer p;
    size_t count;
    figure *const figures = figures_of(article, found, true, &count);
    if (!figures)
        return false;
    printer_begin(&p, to, &s, ANSWER_WHY);
    printer_figures(&p, figures, count);
    sum.shown = count;
    figures_free(figures, count);
    return printer_end(&p, &sum);
}

/* The extractor is made for each article: the kinds of the index are lent until it changes. */
static fig_status read_reasons(api *a, const fig_article *article, fig_extractor **extractor,
                               fig_extraction *found, fig_error *err)
{
    const fig_status status = fig_extractor_new(fig_index_kinds(a->index), extractor, err);
    return status ? status : fig_extractor_read(*extractor, article, found, err);
}

/* The article `id`; with `reasons` its figures, read anew. */
static void answer_document(api *a, const char *id, bool reasons, reply *out)
{
    fig_error err;
    fig_document *document = NULL;
    fig_extractor *extractor = NULL;
    fig_extraction found;
    fig_status status = open_index(a, &err);
    if (!status)
        status = fig_index_article(a->index, id, &document, &err);
    if (!status && reasons)
        status = read_reasons(a, fig_document_article(document), &extractor, &found, &err);
    if (status == FIG_NOT_FOUND && a->index) {
        refuse_of_index(a, HTTP_NOT_FOUND, &err, out);
    } else if (status) {
        fail_reply(a, &err, out);
    } else {
        FILE *const to = reply_open(out);
        reply_close(to,
                    to && (reasons ? write_reasons(to, fig_document_article(document), &found)
                                   : json_article(to, document, ARTICLE_WITH_CLAIMS)),
                    HTTP_OK, out);
    }
    fig_extractor_free(extractor);
    fig_document_free(document);
}

static void answer_article(api *a, const request *r, const char *id, reply *out)
{
    (void)r;
    answer_document(a, id, false, out);
}

static void answer_why(api *a, const request *r, const char *id, reply *out)
{
    (void)r;
    answer_document(a, id, true, out);
}

static void answer_stats(api *a, const request *r, const char *rest, reply *out)
{
    (void)r, (void)rest;
    fig_error err;
    fig_stats stats;
    if (open_index(a, &err) || fig_index_stats(a->index, &stats, &err)) {
        fail_reply(a, &err, out);
        return;
    }
    FILE *const to = reply_open(out);
    reply_close(to, to && json_stats(to, name_of(a), a->index, &stats),
                HTTP_OK, out);
}

/* The question as it is understood, not asked. */
static void answer_query(api *a, const request *r, const char *rest, reply *out)
{
    (void)rest;
    asked q;
    fig_error err;
    fig_query *query = NULL;
    fig_status status = take_question(a, r, &asking_takes, &q, &err);
    if (!status)
        status = fig_query_parse(q.query, q.settings.any, fig_index_kinds(a->index), &query, &err);
    if (status) {
        fail_reply(a, &err, out);
    } else {
        FILE *const to = reply_open(out);
        reply_close(to, to && json_query(to, q.query, query), HTTP_OK, out);
    }
    fig_query_free(query);
    asked_clear(&q);
}

/* What may stand before a ':'. */
static void answer_keys(api *a, const request *r, const char *rest, reply *out)
{
    (void)r, (void)rest;
    fig_error err;
    if (open_index(a, &err)) {
        fail_reply(a, &err, out);
        return;
    }
    FILE *const to = reply_open(out);
    reply_close(to, to && json_question_keys(to, fig_index_kinds(a->index)), HTTP_OK, out);
}

/* ---- routes -------------------------------------------------------------------------------- */

static const struct route {
    const char *path; /* with a '/' at its end: of all below it */
    void (*answer)(api *a, const request *r, const char *rest, reply *out);
    bool of_many; /* hundreds of figures are looked at for it */
} routes[] = {
    { "/api/search", answer_search, false }, { "/api/claims", answer_claims, true },
    { "/api/article/", answer_article, false }, { "/api/why/", answer_why, false },
    { "/api/stats", answer_stats, false }, { "/api/keys", answer_keys, false },
    { "/api/query", answer_query, false }, { "/api/compare", answer_compare, true },
    { "/api/timeline", answer_timeline, true }, { PATH_OF_TEXTS, answer_check, true },
};

/* NULL: there is none. */
static const struct route *route_of(const char *path, const char **rest)
{
    for (size_t i = 0; i < COUNT(routes); i++) {
        const size_t bytes = strlen(routes[i].path);
        const bool below = routes[i].path[bytes - 1] == '/';
        if (below ? !strncmp(path, routes[i].path, bytes) && path[bytes] : !strcmp(path, routes[i].path)) {
            *rest = path + bytes;
            return &routes[i];
        }
    }
    return NULL;
}

bool api_is_quick(const request *r)
{
    static const char *const every_match[] = { "facet=", "histogram=", "exact-total=" };
    const char *rest;
    const struct route *const to = route_of(r->path, &rest);
    for (size_t i = 0; i < r->parameters_count; i++)
        for (size_t j = 0; j < COUNT(every_match); j++)
            if (!strncmp(r->parameters[i], every_match[j], strlen(every_match[j])))
                return false;
    return !to || !to->of_many;
}

void api_answer(api *a, const request *r, reply *out)
{
    const char *rest;
    const struct route *const to = route_of(r->path, &rest);
    if (to)
        to->answer(a, r, rest, out);
    else
        reply_refuse(HTTP_NOT_FOUND, "there is nothing at this address", "/api/openapi.json says what there is", out);
}
