/* index_report.h - what indexing did, for people and for scripts. */
#ifndef CLI_INDEX_REPORT_H
#define CLI_INDEX_REPORT_H

#include "cli/options.h"

/* One line on stderr for a file that brought a change; `user` is the progress line. */
void index_report_file(void *user, const fig_file_change *change);
/* The summary of a run, in the format asked for. Returns the exit status that goes with it. */
int index_report(const settings *s, const char *folder, const fig_writer_summary *sum);

#endif
