/* print_explained.c - where the score of a hit comes from, for eyes. */
#include <string.h>

#include "cli/number.h"
#include "cli/print.h"
#include "cli/text.h"

enum { WEIGHT_COLUMNS = 7 };

static void put_weight(const printer *p, size_t indent, double weight)
{
    fprintf(p->out, "%*s%*.3f  ", (int)indent, "", WEIGHT_COLUMNS, weight);
}

/* The terms that matched, on as many lines as they take. */
static void put_terms(const printer *p, const fig_part *part, size_t indent)
{
    size_t used = indent;
    for (size_t i = 0; i < part->terms_count; i++) {
        const size_t columns = text_columns(part->terms[i], strlen(part->terms[i]));
        const bool starts = i == 0 || used + 1 + columns > p->columns;
        if (starts && i > 0)
            fputc('\n', p->out);
        fprintf(p->out, "%*s", starts ? (int)indent : 1, "");
        text_put(p->out, part->terms[i], strlen(part->terms[i]));
        used = (starts ? indent : used + 1) + columns;
    }
    if (part->terms_count > 0)
        fputc('\n', p->out);
}

static void put_part(const printer *p, const fig_part *part, size_t indent)
{
    if (part->matched)
        put_weight(p, indent, part->weight);
    else
        fprintf(p->out, "%*s%*s  ", (int)indent, "", WEIGHT_COLUMNS, "-");
    text_put(p->out, part->query, strlen(part->query));
    fputc('\n', p->out);
    put_terms(p, part, indent + WEIGHT_COLUMNS + 2);
}

void print_explained(const printer *p, const fig_hit *hit, size_t indent)
{
    const fig_explanation *const e = hit->explanation;
    for (size_t i = 0; i < e->parts_count; i++)
        put_part(p, &e->parts[i], indent);
    if (e->title_weight > 0) {
        put_weight(p, indent, e->title_weight);
        fputs("words in the title\n", p->out);
    }
    for (size_t i = 0; i < hit->claims_count; i++) {
        put_weight(p, indent, e->fits[i]);
        fprintf(p->out, "claim %u: ", hit->claims[i].number);
        text_put(p->out, hit->claims[i].surface, strlen(hit->claims[i].surface));
        fputs(e->fits[i] == e->best_fit ? "\n" : " (a better one counts)\n", p->out);
    }
    put_weight(p, indent, hit->score);
    fputs("in all\n", p->out);
}
