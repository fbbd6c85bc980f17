/* progress.h - the line that tells how far indexing is: on a terminal only, gone when it is done.
 */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdbool.h>

#include "figtrail.h"

typedef struct progress { /* the caller's; nothing to free */
    bool wanted;          /* set by progress_init */
    bool shown;
    double shown_at_s;
} progress;

/* Wanted when stderr is a terminal and not `quiet`. */
void progress_init(progress *line, bool quiet);

/* Show how far it is, at most a few times a second. */
void progress_show(progress *line, const fig_progress *p);

/* Take the line away, so that something else can be written. */
void progress_clear(progress *line);

#endif
