/* plan_costs.c - how much one question may ask of the index. A word is one list of the index and
 * costs little; what stands for many of them, or is looked up in each article, is counted. */
#include "query/planning.h"

#include "core/error.h"

enum {
    WORDS_MAX = 256,   /* of one phrase */
    COSTLY_MAX = 256,  /* phrases, NEAR, ADJ, ranges, word* and word~ of a question */
    TERMS_MAX = 100000 /* terms that ranges, word* and word~ stand for, all together */
};

static bool is_costly(const query_node *n)
{
    return n->op == QUERY_WORD ? n->form == FORM_PREFIX || n->form == FORM_FUZZY
                               : n->op != QUERY_FIELD && n->op != QUERY_DATE;
}

fig_status plan_count_leaf(planner *p, const query_node *n)
{
    if (!is_costly(n) || ++p->costly <= COSTLY_MAX)
        return FIG_OK;
    return question_wrong(&p->in->question, n->at, "ask for fewer at a time", p->err,
                          "the question has more than %d phrases, ranges, word* and word~1",
                          (int)COSTLY_MAX);
}

fig_status plan_count_words(planner *p, const query_node *n, size_t count)
{
    if (count <= WORDS_MAX)
        return FIG_OK;
    return question_wrong(&p->in->question, n->at, "ask for a part of it", p->err,
                          "a phrase can have at most %d words", (int)WORDS_MAX);
}

fig_status plan_count_terms(planner *p, const query_node *n, size_t count)
{
    p->terms += count;
    if (p->terms <= TERMS_MAX)
        return FIG_OK;
    return question_wrong(&p->in->question, n->at, "ask for narrower ranges, or for fewer", p->err,
                          "the question stands for more than %d words and figures of the index",
                          (int)TERMS_MAX);
}
