/* names.c - the words the output uses for the enumerations of figtrail.h. */
#include "figtrail.h"

static const char *const modifiers[] = {
    [FIG_EXACT] = "exact",         [FIG_ABOUT] = "about",         [FIG_MORE_THAN] = "more_than",
    [FIG_AT_LEAST] = "at_least",   [FIG_LESS_THAN] = "less_than", [FIG_AT_MOST] = "at_most",
    [FIG_RANGE] = "range",
};

static const char *const modalities[] = {
    [FIG_ASSERTED] = "asserted",         [FIG_POSSIBLE] = "possible", [FIG_EXPECTED] = "expected",
    [FIG_HYPOTHETICAL] = "hypothetical", [FIG_RUMORED] = "rumored",   [FIG_DISPUTED] = "disputed",
    [FIG_QUESTION] = "question",
};

static const char *const faults[] = {
    [FIG_FAULT_NONE] = "other",
    [FIG_FAULT_MISSING] = "missing",
    [FIG_FAULT_UNREADABLE] = "unreadable",
    [FIG_FAULT_TOO_LARGE] = "too_large",
    [FIG_FAULT_BROKEN_JSON] = "broken_json",
    [FIG_FAULT_BROKEN] = "broken",
    [FIG_FAULT_NO_TEXT] = "no_text",
    [FIG_FAULT_SAME_ID] = "same_id",
};

static const char *const tasks[] = {
    [FIG_TASK_OTHER] = "other",       [FIG_TASK_READING] = "reading",
    [FIG_TASK_LANGUAGE] = "language", [FIG_TASK_WORDS] = "words",
    [FIG_TASK_CLAIMS] = "claims",     [FIG_TASK_TERMS] = "terms",
    [FIG_TASK_RECORDS] = "records",   [FIG_TASK_COPIES] = "copies",
    [FIG_TASK_POSTINGS] = "postings", [FIG_TASK_TABLES] = "tables",
    [FIG_TASK_COMMIT] = "commit",
};

static const char *const reasons[] = {
    [FIG_REASON_DATE] = "date",
    [FIG_REASON_TIME] = "time",
    [FIG_REASON_YEAR] = "year",
    [FIG_REASON_CALENDAR] = "calendar",
    [FIG_REASON_ORDINAL] = "ordinal",
    [FIG_REASON_PHONE] = "phone",
    [FIG_REASON_VERSION] = "version",
    [FIG_REASON_URL] = "url",
    [FIG_REASON_REFERENCE] = "reference",
    [FIG_REASON_PAGE_FURNITURE] = "page_furniture",
    [FIG_REASON_NAME] = "name",
    [FIG_REASON_LIST_ITEM] = "list_item",
    [FIG_REASON_POSTCODE] = "postcode",
    [FIG_REASON_ID] = "id",
    [FIG_REASON_SCORE] = "score",
    [FIG_REASON_COORDINATES] = "coordinates",
    [FIG_REASON_PRONOUN] = "pronoun",
    [FIG_REASON_UNREADABLE] = "unreadable",
};

const char *fig_modifier_name(fig_modifier modifier)
{
    return modifiers[modifier];
}

const char *fig_trend_name(fig_trend trend)
{
    return trend == FIG_UP ? "up" : trend == FIG_DOWN ? "down" : NULL;
}

const char *fig_modality_name(fig_modality modality)
{
    return modalities[modality];
}

const char *fig_reason_name(fig_reason reason)
{
    return reasons[reason];
}

const char *fig_fault_name(fig_fault fault)
{
    return faults[fault];
}

const char *fig_task_name(fig_task task)
{
    return tasks[task];
}
