/* print_json.c - json and ndjson: the contract of docs/output.md.
 *
 * ndjson is one object a line, written as it is known, and a summary. json is the same objects in
 * one document: {"schema", "hits" or "claims" (and "rejected"), "summary"}. */
#include "cli/json.h"

#include <stdio.h>

static void ndjson_put(printer *p, cJSON *object)
{
    if (!json_put_line(p->out, object))
        p->out_of_memory = true;
}

static void ndjson_hit(printer *p, const fig_hit *hit)
{
    ndjson_put(p, json_hit_answer(p, hit));
}

static void ndjson_figures(printer *p, const figure *figures, size_t count)
{
    for (size_t i = 0; i < count; i++)
        ndjson_put(p, json_figure_answer(p, &figures[i]));
}

static void ndjson_end(printer *p, const summary *s)
{
    ndjson_put(p, json_summary_object(p, s));
}

/* The document. Refused figures come among the claims but stand in an array of their own, so they
 * wait in `state`. */
static void json_begin(printer *p)
{
    fprintf(p->out, "{\"schema\":\"%s\",\"%s\":[", schema_name(json_schema_of(p)),
            p->answer == ANSWER_SEARCH ? "hits" : "claims");
    p->state = cJSON_CreateArray();
    p->out_of_memory = !p->state;
}

static void json_put(printer *p, cJSON *object, bool first)
{
    fputs(first ? "\n" : ",\n", p->out);
    if (!json_put_object(p->out, object))
        p->out_of_memory = true;
}

static void json_hit(printer *p, const fig_hit *hit)
{
    json_put(p, json_hit_answer(p, hit), p->written == 0);
}

static void json_figures(printer *p, const figure *figures, size_t count)
{
    const size_t waiting = (size_t)cJSON_GetArraySize(p->state);
    bool first = p->written == waiting; /* nothing but refused ones so far */
    for (size_t i = 0; i < count; i++) {
        if (figures[i].rejected) {
            cJSON_AddItemToArray(p->state, json_figure_answer(p, &figures[i]));
        } else {
            json_put(p, json_figure_answer(p, &figures[i]), first);
            first = false;
        }
    }
}

static void json_end(printer *p, const summary *s)
{
    fputs("\n]", p->out);
    if (!answer_asked(p->answer)) {
        fputs(",\"rejected\":[", p->out);
        bool first = true;
        for (cJSON *object; (object = cJSON_DetachItemFromArray(p->state, 0)); first = false)
            json_put(p, object, first);
        fputs("\n]", p->out);
    }
    fputs(",\"summary\":", p->out);
    if (!json_put_object(p->out, json_summary_object(p, s)))
        p->out_of_memory = true;
    fputs("}\n", p->out);
}

static void json_clear(printer *p)
{
    cJSON_Delete(p->state);
}

const print_format print_ndjson = { .hit = ndjson_hit,
                                    .figures = ndjson_figures,
                                    .end = ndjson_end };
const print_format print_json = { .begin = json_begin,
                                  .hit = json_hit,
                                  .figures = json_figures,
                                  .end = json_end,
                                  .clear = json_clear };
