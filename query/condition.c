/* condition.c - figures against ranges, stated and compatible; subjects and properties. */
#include "query/condition.h"

#include "core/error.h"
#include "core/terms.h"

#include <math.h>
#include <string.h>

static const double about_share = 0.1; /* "about 12,000" allows so much around it */

/* ---- making ---------------------------------------------------------------------------- */

static fig_status make_property(const query_node *n, wording *words, const char *only,
                                arena *strings, property **out, fig_error *err)
{
    property *const p = *out = arena_alloc(strings, sizeof *p);
    if (!p)
        return error_no_memory(err);
    *p = (property){ n, NULL, 0, NULL, NULL };
    if (n->op == QUERY_PROPERTY && n->in->id == FIELD_BY) {
        asked_word *asked;
        const fig_status status = wording_read(words, n->text, n->text_bytes, only, strings, &asked,
                                               &p->words_count, err);
        p->words = asked;
        p->words_count = asked_words_telling(asked, p->words_count);
        return status;
    }
    const property **last = &p->first;
    for (const query_node *child = n->first; child; child = child->next) {
        property *made;
        const fig_status status = make_property(child, words, only, strings, &made, err);
        if (status)
            return status;
        *last = made;
        last = &made->next;
    }
    return FIG_OK;
}

/* The ends asked for, in the base unit where a unit was typed, as the least and the largest double
 * that is in the range. */
static void make_range(condition *c, const query_range *r)
{
    c->low = isnan(r->low) ? -INFINITY : r->low;
    c->high = isnan(r->high) ? INFINITY : r->high;
    c->centre = r->centre;
    if (r->measure && r->measure->kind) {
        c->canonical = true;
        c->base = r->measure->base;
        if (isfinite(c->low))
            c->low = units_canonical(r->measure, c->low);
        if (isfinite(c->high))
            c->high = units_canonical(r->measure, c->high);
        if (!isnan(c->centre))
            c->centre = units_canonical(r->measure, c->centre);
    }
    if (r->low_excluded)
        c->low = nextafter(c->low, INFINITY);
    if (r->high_excluded)
        c->high = nextafter(c->high, -INFINITY);
}

fig_status condition_make(const query_node *claim, fig_match match, bool weak, wording *words,
                          const char *only_lang, arena *strings, const condition **out,
                          fig_error *err)
{
    *out = NULL;
    condition *const c = arena_alloc(strings, sizeof *c);
    if (!c)
        return error_no_memory(err);
    *c = (condition){ .node = claim, .match = match, .weak = weak };
    make_range(c, &claim->range);
    if (claim->key) {
        asked_word *asked;
        const fig_status status = wording_read(words, claim->key, claim->key_bytes, only_lang,
                                               strings, &asked, &c->subject_count, err);
        if (status)
            return status;
        c->subject = asked;
        c->subject_count = asked_words_telling(asked, c->subject_count);
    }
    const property **last = &c->properties;
    for (const query_node *child = claim->first; child; child = child->next) {
        property *made;
        const fig_status status = make_property(child, words, only_lang, strings, &made, err);
        if (status)
            return status;
        *last = made;
        last = &made->next;
    }
    *out = c;
    return FIG_OK;
}

/* ---- figures --------------------------------------------------------------------------- */

typedef struct interval { /* infinite where open */
    double low, high;
} interval;

/* What is printed: a point for a figure with or without a bound, both ends of a range. */
static interval printed_interval(double low, double high)
{
    return (interval){ isnan(low) ? high : low, isnan(high) ? low : high };
}

/* What the words allow. */
static interval allowed_interval(double low, double high, fig_modifier modifier)
{
    if (modifier == FIG_ABOUT && low == high) {
        const double around = fabs(low) * about_share;
        return (interval){ low - around, high + around };
    }
    return (interval){ isnan(low) ? -INFINITY : low, isnan(high) ? INFINITY : high };
}

static bool has_unit(const condition *c, const fig_claim *claim)
{
    return !c->canonical || (claim->canonical_unit && !strcmp(claim->canonical_unit, c->base));
}

static interval interval_of(const condition *c, const fig_claim *claim, bool allowed)
{
    const double low = c->canonical ? claim->canonical_low : claim->low;
    const double high = c->canonical ? claim->canonical_high : claim->high;
    return allowed ? allowed_interval(low, high, claim->modifier) : printed_interval(low, high);
}

static bool overlaps(const condition *c, interval i)
{
    return i.low <= c->high && i.high >= c->low;
}

/* Judged by what needs no text: figure, unit, weakness. */
static bool is_possible(const condition *c, const fig_claim *claim)
{
    if ((claim->weak && !c->weak) || !has_unit(c, claim))
        return false;
    return overlaps(c, interval_of(c, claim, false)) ||
           (c->match == FIG_COMPATIBLE && overlaps(c, interval_of(c, claim, true)));
}

/* How well the figure fits: the exact one inside the range best, one that only may be it least. */
static double figure_fit(const condition *c, const fig_claim *claim)
{
    const interval printed = interval_of(c, claim, false);
    if (!overlaps(c, printed))
        return 0.5; /* compatible */
    if (printed.low < c->low || printed.high > c->high)
        return 0.6; /* a range that sticks out */
    double fit = claim->modifier == FIG_EXACT   ? 1
                 : claim->modifier == FIG_ABOUT ? 0.95
                 : claim->modifier == FIG_RANGE ? 0.85
                                                : 0.8;
    const double middle = printed.low / 2 + printed.high / 2;
    const double reach = (c->high - c->low) / 2;
    if (!isnan(c->centre) && reach > 0)
        fit -= 0.1 * fmin(1, fabs(middle - c->centre) / reach);
    return fit;
}

/* ---- subjects and properties ----------------------------------------------------------- */

static fig_status has_property(const property *p, const fig_claim *claim, const char *lang,
                               wording *words, bool *out, fig_error *err)
{
    const query_op op = p->node->op;
    fig_status status = FIG_OK;
    if (op == QUERY_PROPERTY && p->node->in->id == FIELD_MOD) {
        *out = claim->modifier == p->node->modifier;
    } else if (op == QUERY_PROPERTY) {
        status = wording_holds(words, claim->by, lang, p->words, p->words_count, 0, out, err);
    } else {
        bool one = op == QUERY_ALL;
        for (const property *child = p->first; child && !status; child = child->next) {
            bool holds;
            status = has_property(child, claim, lang, words, &holds, err);
            one = op == QUERY_ALL ? one && holds : one || holds;
        }
        *out = op == QUERY_NOT ? !one : one;
    }
    return status;
}

/* What was said for certain comes before what was only expected or asked. */
static double certainty(fig_modality modality)
{
    static const double shares[] = {
        [FIG_ASSERTED] = 1,   [FIG_EXPECTED] = 0.97, [FIG_POSSIBLE] = 0.95,
        [FIG_RUMORED] = 0.93, [FIG_DISPUTED] = 0.93, [FIG_HYPOTHETICAL] = 0.88,
        [FIG_QUESTION] = 0.85
    };
    return shares[modality];
}

static bool is_of_kind(const condition *c, const fig_claim *claim)
{
    return c->node->asked && claim->kind && kinds_answers(c->node->asked, claim->kind);
}

/* A measure of what was asked for, not a number of them: "two hours" of trains. */
static bool is_measure(const condition *c, const fig_claim *claim)
{
    return !c->canonical && claim->unit && strcmp(claim->unit, "count") != 0;
}

static bool stands_among(const asked_word *word, tongue_set self, const figure_word *words,
                         size_t count)
{
    for (size_t i = 0; i < word->terms_count; i++) {
        const asked_term *const t = &word->terms[i];
        for (size_t j = 0; t->tongues & self && j < count; j++)
            if (words[j].bytes == t->bytes && !memcmp(words[j].term, t->text, t->bytes))
                return true;
    }
    return false;
}

static bool stand_among(const condition *c, tongue_set self, const figure_word *words, size_t count)
{
    size_t i = 0;
    while (i < c->subject_count && stands_among(&c->subject[i], self, words, count))
        i++;
    return c->subject_count && i == c->subject_count;
}

/* The same as is_of_subject, by the words that are kept for it. */
static bool is_of_subject_words(const condition *c, const figure_mark *mark, tongue_set self)
{
    return stand_among(c, self, mark->words, mark->subject_count) ||
           stand_among(c, self, mark->words + mark->subject_count, mark->unit_count);
}

double condition_fit_bare(const condition *c, const fig_claim *claim, const figure_mark *mark,
                          tongue_set self, bool *known)
{
    double share = 1;
    *known = true;
    if (!is_possible(c, claim))
        return 0;
    if (c->node->key && !is_of_kind(c, claim)) {
        if (c->node->asked && c->canonical) /* of another unit */
            return 0;
        *known = mark && mark->has_words;
        if (!*known || !is_of_subject_words(c, mark, self))
            return 0;
        share = c->node->asked || is_measure(c, claim) ? CONDITION_SUBJECT_SHARE : 1;
    }
    *known = !c->properties;
    return *known ? figure_fit(c, claim) * share * certainty(claim->modality) : 0;
}

/* Is the key a word of the claim's subject, as such words are posted? */
static fig_status is_of_subject(const condition *c, const fig_claim *claim, const char *lang,
                                wording *words, bool *out, fig_error *err)
{
    fig_status status = wording_holds(words, claim->subject, lang, c->subject, c->subject_count,
                                      SUBJECT_WORDS_MAX, out, err);
    if (!status && !*out)
        status =
            wording_holds(words, claim->unit_text, lang, c->subject, c->subject_count, 1, out, err);
    return status;
}

fig_status condition_fit(const condition *c, const fig_claim *claim, const char *lang,
                         wording *words, double *fit, fig_error *err)
{
    double share = 1;
    *fit = 0;
    if (!is_possible(c, claim))
        return FIG_OK;
    if (c->node->key && !is_of_kind(c, claim)) {
        bool of_subject = false;
        const bool another_unit = c->node->asked && c->canonical;
        const fig_status status =
            another_unit ? FIG_OK : is_of_subject(c, claim, lang, words, &of_subject, err);
        if (status || !of_subject)
            return status;
        share = c->node->asked || is_measure(c, claim) ? CONDITION_SUBJECT_SHARE : 1;
    }
    for (const property *p = c->properties; p; p = p->next) {
        bool holds;
        const fig_status status = has_property(p, claim, lang, words, &holds, err);
        if (status || !holds)
            return status;
    }
    *fit = figure_fit(c, claim) * share * certainty(claim->modality);
    return FIG_OK;
}

double claim_place(const fig_claim *c)
{
    const bool canonical = !isnan(c->canonical_low) || !isnan(c->canonical_high);
    const double low = canonical ? c->canonical_low : c->low;
    const double high = canonical ? c->canonical_high : c->high;
    return isnan(low) ? (isnan(high) ? 0 : high) : low;
}
