/* posting_claims.c - the claims of an article under the terms that conditions ask for. */
#include "indexer/poster.h"

#include "core/error.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

typedef struct claim_posting { /* what the nodes of one claim are posted with */
    poster *p;
    term_family family;
    const char *key;
    fig_status status;
    fig_error *err;
} claim_posting;

static void post_node(void *user, term_role role, const node *n)
{
    claim_posting *const c = user;
    buf *const term = &c->p->term;
    if (c->status)
        return;
    buf_truncate(term);
    term_node(term, c->family, role, c->key, n);
    if (buf_failed(term)) {
        c->status = error_no_memory(c->err);
    } else if (term->bytes <= TERM_BYTES_MAX) {
        c->status = target_add_term(c->p->to, term->data, term->bytes, 0, c->err);
    }
}

/* The last mark that begins at or before `at`; 0 when there is none. */
static uint32_t position_at(const poster *p, size_t at)
{
    size_t low = 0, high = p->marks_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (p->marks[middle].begin <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? p->marks[low - 1].position : 0;
}

static fig_status post_figure_at(poster *p, size_t at, fig_error *err)
{
    const uint32_t position = position_at(p, at);
    return !position || word_places_add(p->places, WORD_PLACES_FIGURE,
                                        sizeof WORD_PLACES_FIGURE - 1, position)
               ? FIG_OK
               : error_no_memory(err);
}

/* As printed, and where the figure stands: a range at its first and at its last figure, so that it
 * can be the neighbour of the words on either side. */
static fig_status post_bare(poster *p, const fig_claim *claim, fig_error *err)
{
    claim_posting c = { p, FAMILY_BARE, NULL, FIG_OK, err };
    fig_status status = post_figure_at(p, claim->figure.begin, err);
    if (status == FIG_OK && claim->figure.end > claim->figure.begin)
        status = post_figure_at(p, claim->figure.end - 1, err);
    if (status == FIG_OK)
        terms_of_interval(c.family, claim->low, claim->high, post_node, &c);
    return status ? status : c.status;
}

/* Money in its currency, and in any: a question that names none asks a term where it would ask one
 * for each currency. */
static fig_status post_kind(poster *p, const fig_claim *claim, fig_error *err)
{
    char key[64];
    claim_posting c = { p, FAMILY_KIND, claim->kind, FIG_OK, err };
    if (!claim->kind || (isnan(claim->canonical_low) && isnan(claim->canonical_high)))
        return FIG_OK;
    terms_of_interval(c.family, claim->canonical_low, claim->canonical_high, post_node, &c);
    if (c.status || strcmp(claim->kind, "money") != 0 || !claim->canonical_unit)
        return c.status;
    snprintf(key, sizeof key, "money.%s", claim->canonical_unit);
    c.key = key;
    terms_of_interval(c.family, claim->canonical_low, claim->canonical_high, post_node, &c);
    return c.status;
}

/* The terms of one place of a subject: what is posted, and what a question of one character asks.
 */
static fig_status read_keys(poster *p, const sentence *s, const place *at, subject_key out,
                            fig_error *err)
{
    const token *const first = &s->tokens[at->first];
    size_t bytes, second_bytes = 0;
    const char *term;
    const fig_status status = posting_term_of_place(p, at, s, &term, &bytes, err);
    if (status)
        return status;
    memcpy(out[0], term ? term : "", bytes);
    out[0][bytes] = '\0';
    if (at->is_joined && first->flags & TOKEN_UNSPACED) {
        term = termer_term(p->termer, s->text + first->begin, first->end - first->begin,
                           &second_bytes);
        memcpy(out[1], term ? term : "", second_bytes);
    }
    out[1][second_bytes] = '\0';
    return FIG_OK;
}

/* Under the words that name what is counted: the last ones of `words`, its head among them. They
 * are added to the mark of the claim, `*count` of them. */
static fig_status post_subject(poster *p, const fig_claim *claim, const char *words, size_t most,
                               subject_key *keys, figure_word *out, unsigned *out_count,
                               fig_error *err)
{
    size_t count = 0; /* of places; the last of them are kept, in a ring */
    claim_posting c = { p, FAMILY_SUBJECT, NULL, FIG_OK, err };
    sentence s;
    scanner_start(p->scanner, words, strlen(words), p->lang);
    while (!c.status && scanner_next(p->scanner, &s)) {
        place_walk walk = places_of(&s, p->lang, PLACE_FIRST);
        for (place at; !c.status && places_next(&walk, &at); count++)
            c.status = read_keys(p, &s, &at, keys[count % most], err);
    }
    for (size_t i = 0; i < most && i < count && !c.status; i++) {
        c.key = keys[i][0];
        if (*c.key)
            terms_of_interval(c.family, claim->low, claim->high, post_node, &c);
        for (size_t j = 0; j < 2; j++)
            if (*keys[i][j])
                out[(*out_count)++] = (figure_word){ keys[i][j], strlen(keys[i][j]) };
    }
    return c.status;
}

/* The sentence that begins there; none when it has no figure. */
static sentence_places sentence_at(const poster *p, size_t begin)
{
    size_t low = 0, high = p->sentences_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (p->sentences[middle].begin < begin)
            low = middle + 1;
        else
            high = middle;
    }
    return low < p->sentences_count && p->sentences[low].begin == begin
               ? p->sentences[low]
               : (sentence_places){ begin, 0, 0 };
}

static fig_status post_claim(poster *p, const fig_claim *claim, fig_error *err)
{
    const char *const modifier = fig_modifier_name(claim->modifier);
    const sentence_places in = sentence_at(p, claim->sentence.begin);
    figure_mark around = { .first = in.first, .end = in.end, .has_words = true, .words = p->words };
    fig_status status = post_bare(p, claim, err);
    if (status == FIG_OK)
        status = post_kind(p, claim, err);
    if (status == FIG_OK && claim->subject)
        status = post_subject(p, claim, claim->subject, SUBJECT_WORDS_MAX, p->keys, p->words,
                              &around.subject_count, err);
    if (status == FIG_OK && claim->unit_text)
        status = post_subject(p, claim, claim->unit_text, 1, &p->keys[SUBJECT_WORDS_MAX],
                              &p->words[around.subject_count], &around.unit_count, err);
    figure_marks_add(&p->around, &around);
    if (status == FIG_OK)
        status =
            posting_put_filter(p, fields_row(FIELD_MOD)->prefix, modifier, strlen(modifier), err);
    return status;
}

/* The words of a claimant filter; the same one speaks for many claims. */
static fig_status post_claimant(poster *p, const char *by, fig_error *err)
{
    fig_status status = FIG_OK;
    sentence s;
    scanner_start(p->scanner, by, strlen(by), p->lang);
    while (status == FIG_OK && scanner_next(p->scanner, &s)) {
        place_walk walk = places_of(&s, p->lang, PLACE_FIRST);
        for (place at; status == FIG_OK && places_next(&walk, &at);) {
            size_t bytes;
            const char *term;
            status = posting_term_of_place(p, &at, &s, &term, &bytes, err);
            if (status == FIG_OK && term)
                status = posting_put_filter(p, fields_row(FIELD_BY)->prefix, term, bytes, err);
        }
    }
    return status;
}

fig_status posting_put_claims(poster *p, const fig_extraction *found, fig_error *err)
{
    fig_status status = FIG_OK;
    const char *by = NULL;
    figure_marks_start(&p->around);
    for (size_t i = 0; i < found->claims_count && status == FIG_OK; i++) {
        const fig_claim *const claim = &found->claims[i];
        if (claim->weak)
            continue;
        if (claim->span.begin < p->heading.begin || claim->span.begin >= p->heading.end)
            sketch_figure(&p->sketch, claim->low, claim->high);
        status = post_claim(p, claim, err);
        if (status == FIG_OK && claim->by && (!by || strcmp(by, claim->by)))
            status = post_claimant(p, claim->by, err);
        by = claim->by ? claim->by : by;
    }
    return status;
}
