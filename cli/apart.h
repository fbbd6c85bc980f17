/* apart.h - work that may be the end of the process that does it, in a process of its own.
 *
 * The library that reads the tables of an index trusts some of their lengths: damage there may end
 * who reads them, by a signal. What must tell of damage has such tables read apart, and lives to
 * tell. */
#ifndef CLI_APART_H
#define CLI_APART_H

#include "cli/rows.h"

typedef int apart_work(const settings *s, const char *folder);

/* What `work` returns, an exit status, with all it wrote on stdout; -1 when a signal ended its
 * process, which is then `*ended_by`, else 0. A signal that was meant to end the program (an
 * interrupt, a request to end) ends it here as well. Where no process can be had the work is done
 * in this one. */
int apart(apart_work *work, const settings *s, const char *folder, int *ended_by);

#endif
