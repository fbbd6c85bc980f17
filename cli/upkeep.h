/* upkeep.h - what compact, reindex and index share: waiting for another writer, and telling what
 * became of an index as a whole. */
#ifndef CLI_UPKEEP_H
#define CLI_UPKEEP_H

#include <stdbool.h>

#include "cli/options.h"
#include "cli/schema.h"

/* Another process writes to the index. False when --wait does not say to go on waiting, which began
 * at `*since_ms` (0: now). Else it has waited a while. */
bool wait_for_writer(const settings *s, double *since_ms);

/* As many threads as asked for; else as there are processors. */
unsigned jobs_of(const settings *s);

typedef fig_status upkeep_work(const settings *s, const char *folder, fig_upkeep_report *report,
                               fig_error *err);
/* Do it to the index that is meant, when no other process writes to it. The exit status. */
int upkeep_run(const settings *s, upkeep_work *work, schema of);

#endif
