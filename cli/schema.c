/* schema.c - the table of output schemas. A number is raised when a key goes or changes its
 * meaning; the old number stays a row of its own as long as it can be asked for. */
#include "cli/schema.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/messages.h"

static const char *const names[] = {
    [SCHEMA_NONE] = NULL,
    [SCHEMA_SEARCH] = "figtrail.search/1",
    [SCHEMA_CLAIMS] = "figtrail.claims/1",
    [SCHEMA_COUNT] = "figtrail.count/1",
    [SCHEMA_COMPARE] = "figtrail.compare/1",
    [SCHEMA_TIMELINE] = "figtrail.timeline/1",
    [SCHEMA_CHECK] = "figtrail.check/1",
    [SCHEMA_EXTRACT] = "figtrail.extract/1",
    [SCHEMA_WHY] = "figtrail.why/1",
    [SCHEMA_ARTICLE] = "figtrail.article/1",
    [SCHEMA_STATS] = "figtrail.stats/1",
    [SCHEMA_INDEX] = "figtrail.index/1",
    [SCHEMA_VERIFY] = "figtrail.verify/1",
    [SCHEMA_DUMP] = "figtrail.dump/1",
    [SCHEMA_BULK] = "figtrail.bulk/1",
    [SCHEMA_COMPACT] = "figtrail.compact/1",
    [SCHEMA_REINDEX] = "figtrail.reindex/1",
    [SCHEMA_SAVED] = "figtrail.saved/1",
    [SCHEMA_SHARD] = "figtrail.shard/1",
    [SCHEMA_CONFIG] = "figtrail.config/1",
    [SCHEMA_DOCTOR] = "figtrail.doctor/1",
    [SCHEMA_QUERY] = "figtrail.query/1",
    [SCHEMA_ERROR] = "figtrail.error/1",
    [SCHEMA_KEYS] = "figtrail.keys/1",
    [SCHEMA_FIELDS] = "figtrail.fields/1",
};

const char *schema_name(schema of)
{
    return names[of];
}

bool schema_accepts(schema of, size_t number)
{
    if (number == 0)
        return true;
    const char *const slash = strchr(names[of], '/');
    if (strtoul(slash + 1, NULL, 10) == number)
        return true;
    char mend[128];
    snprintf(mend, sizeof mend, "it writes %s: leave --schema away, or write --schema %s",
             names[of], slash + 1);
    complain(mend, "this version does not write %.*s/%zu", (int)(slash - names[of]), names[of],
             number);
    return false;
}
