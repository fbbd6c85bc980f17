/* cmd_serve.c - figtrail serve: the archive as a page in the browser, and as JSON. */
#include "cli/command.h"

static const option_row rows[] = {
    ROW_INDEX,
    { 'p', "port", "N", "where it listens (8417); 0 is any that is free", OPTION_COUNT,
      offsetof(settings, port), NULL },
    { '\0', "interface", "ADDRESS", "of this machine, that it listens at (127.0.0.1)", OPTION_TEXT,
      offsetof(settings, interface), NULL },
    { '\0', "host", "NAMES", "further names it is asked by, with commas between", OPTION_TEXT,
      offsetof(settings, host), NULL },
    { '\0', "i-know", NULL, "listen where others reach it: whoever does may read the archive",
      OPTION_FLAG, offsetof(settings, i_know), NULL },
    { '\0', "rate", "N", "requests a second of one address in the long run (100); 0: any number",
      OPTION_NUMBER, offsetof(settings, rate), NULL },
    { '\0', "timeout", "SECONDS", "for a question (10); 0: as long as it takes", OPTION_NUMBER,
      offsetof(settings, answer_timeout_s), NULL },
    { 'j', "jobs", "N", "questions answered at once (as many as processors)", OPTION_COUNT,
      offsetof(settings, jobs), NULL },
    ROW_QUIET,
    ROW_HELP,
};

const command cmd_serve = {
    .name = "serve",
    .operands = "",
    .summary = "the archive as a page in the browser, and as JSON over HTTP",
    .examples = "  figtrail serve\n"
                "  figtrail serve --port 0 --index news.index\n",
    .schema = SCHEMA_NONE,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 0,
    .operands_most = 0,
    .run = serve_run,
};
