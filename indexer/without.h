/* without.h - what a figtrail says that was built without a library. Each part that can be left out
 * has a file of its own ("mail.c") and one that stands in for it ("mail_without.c"); CMakeLists.txt
 * chooses by an option. */
#ifndef INDEXER_WITHOUT_H
#define INDEXER_WITHOUT_H

#include "core/error.h"

/* "is mail, and figtrail was built without that" */
static inline fig_status without(const char *what, const char *option, fig_error *err)
{
    fig_error mend; /* for its room */
    error_format(&mend, FIG_BAD_INPUT, NULL, NULL, "build it with -D%s=ON", option);
    return error_format(err, FIG_BAD_INPUT, NULL, mend.what,
                        "is %s, and figtrail was built without that", what);
}

#endif
