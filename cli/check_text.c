/* check_text.c - what is known of a draft's figures, in words. */
#include "cli/check_text.h"

#include <math.h>
#include <string.h>

#include "cli/number.h"

const char *verdict_words(verdict v)
{
    static const char *const words[] = { [NOT_SEEN] = "not seen", [DIFFERS] = "differs", [SEEN] = "seen" };
    return words[v];
}

const char *verdict_sign(verdict v, bool ascii)
{
    static const char *const signs[2][SEEN + 1] = { { "?", "\xe2\x89\xa0", "=" }, { "?", "#", "=" } };
    return signs[ascii][v];
}

const char *claim_of_what(const fig_claim *c)
{
    return c->subject ? c->subject : c->kind && strcmp(c->kind, "count") != 0 ? c->kind : "";
}

void tell_origin(FILE *to, const fig_found_claim *f)
{
    const char *const where = f->article.source ? f->article.source : f->article.title;
    if (f->claim.by)
        fprintf(to, "%s, ", f->claim.by);
    if (where && (!f->claim.by || strcmp(where, f->claim.by) != 0))
        fprintf(to, "%s, ", where);
    fprintf(to, "%.10s", f->article.published ? f->article.published : "undated");
}

static void tell_percent(FILE *to, double share)
{
    char digits[NUMBER_BYTES];
    number_readable(round(share * 1e3) / 10, digits);
    fprintf(to, "%s%%", digits);
}

void tell_sum(FILE *to, const part_whole *sum)
{
    if (!sum->share) {
        fprintf(to, "%s is more than the %s it is part of", sum->part->surface, sum->whole->surface);
        return;
    }
    fprintf(to, "%s of %s is ", sum->part->surface, sum->whole->surface);
    tell_percent(to, sum->low);
    if (sum->high != sum->low && isfinite(sum->high)) {
        fputs(" to ", to);
        tell_percent(to, sum->high);
    }
    fprintf(to, ", not %s", sum->share->surface);
}

void tell_check_totals(FILE *to, const check_totals *t)
{
    fprintf(to, "%zu figure%s: %zu seen, %zu differ%s, %zu not seen", t->figures, t->figures == 1 ? "" : "s",
            t->by_verdict[SEEN], t->by_verdict[DIFFERS], t->by_verdict[DIFFERS] == 1 ? "s" : "",
            t->by_verdict[NOT_SEEN]);
    if (t->sums > 0)
        fprintf(to, "; %zu do%s not add up", t->sums, t->sums == 1 ? "es" : "");
}
