/* rows.c - the words that options of several commands choose from. */
#include "cli/rows.h"

const choice choices_color[] = {
    { "always", COLOR_ALWAYS }, { "never", COLOR_NEVER }, { "auto", COLOR_AUTO }, { NULL, 0 }
};

const choice formats_answers[] = { { "text", FORMAT_TEXT },     { "json", FORMAT_JSON },
                                   { "ndjson", FORMAT_NDJSON }, { "csv", FORMAT_CSV },
                                   { "tsv", FORMAT_TSV },       { "template", FORMAT_TEMPLATE },
                                   { "ids", FORMAT_IDS },       { NULL, 0 } };

const choice formats_report[] = { { "text", FORMAT_TEXT }, { "json", FORMAT_JSON }, { NULL, 0 } };

const choice choices_match[] = { { "stated", FIG_STATED },
                                 { "compatible", FIG_COMPATIBLE },
                                 { NULL, 0 } };
const choice choices_sort[] = { { "relevance", FIG_BY_RELEVANCE }, { "date", FIG_BY_DATE },
                                { "newest", FIG_BY_DATE_NEW },     { "value", FIG_BY_VALUE },
                                { "source", FIG_BY_SOURCE },       { NULL, 0 } };

const choice choices_histogram[] = { { "decade", HISTOGRAM_DECADE },
                                     { "round", HISTOGRAM_ROUND },
                                     { NULL, 0 } };
