/* cmd_index.c - figtrail index: its options and its help. read_index.c does it. */
#include "cli/command.h"

static const option_row rows[] = {
    ROW_INDEX,
    { 'p', "prune", NULL, "drop articles whose file was under a PATH and is gone", OPTION_FLAG,
      offsetof(settings, prune), NULL },
    { 'n', "dry-run", NULL, "say what would happen, write nothing", OPTION_FLAG,
      offsetof(settings, dry_run), NULL },
    { 'v', "verbose", NULL, "name each file that brings a change", OPTION_FLAG,
      offsetof(settings, verbose), NULL },
    { 'w', "watch", NULL, "then go on, and bring in what changes, until interrupted", OPTION_FLAG,
      offsetof(settings, watch), NULL },
    { 0, "profile", NULL, "tell what the processor time went into", OPTION_FLAG,
      offsetof(settings, profile), NULL },
    ROW_FILES_FROM,
    { '0', "null", NULL, "the paths of --files-from end with a NUL, as 'find -print0' writes them",
      OPTION_FLAG, offsetof(settings, null_ends), NULL },
    ROW_JOBS,
    { '\0', "max-memory", "SIZE", "how much memory it may take: 100M, 2G (no bound: mostly 150M)",
      OPTION_SIZE, offsetof(settings, memory_bytes_max), NULL },
    { '\0', "bulk-after", "SIZE", "build what comes after so much new text apart (as it pays)",
      OPTION_SIZE, offsetof(settings, bulk_after_bytes), NULL },
    { '\0', "shards", "N", "divide a new index into N, in its folder, that are asked as one", OPTION_COUNT,
      offsetof(settings, shards), NULL },
    { '\0', "shard", "SHARD", "only its articles: 2/4 is the second of four, the others are other machines'", OPTION_TEXT,
      offsetof(settings, shard), NULL },
    ROW_WAIT,
    ROW_LANG,
    ROW_KINDS,
    ROW_MAP,
    ROW_FORMAT(formats_report),
    ROW_SCHEMA,
    ROW_QUIET,
    ROW_HELP,
};

const command cmd_index = {
    .name = "index",
    .operands = "PATH...",
    .summary = "bring articles into an index; again, to update it",
    .examples = "  figtrail index ~/news\n"
                "  figtrail index --prune ~/news\n"
                "  figtrail index --watch --prune ~/news\n"
                "  figtrail index --map 'text=body,title=headline,published=date' feed.jsonl\n"
                "  figtrail index --index news.index --shards 4 ~/news\n"
                "  find ~/news -type f -mtime -1 -print0 | figtrail index --files-from -\n"
                "  zcat feed.jsonl.gz | figtrail index -\n",
    .schema = SCHEMA_INDEX,
    .takes = TAKES_PATHS,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 1,
    .operands_most = OPERANDS_ANY,
    .run = index_run,
};
