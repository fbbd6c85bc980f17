/* bulk_folder.h - the folder a store is built in: is it free, whose is it, what is removed again.
 */
#ifndef STORE_BULK_FOLDER_H
#define STORE_BULK_FOLDER_H

#include "figtrail.h"

#include <stdbool.h>

/* Names of its files. */
#define BULK_VERSION             "iamglass"
#define BULK_VERSION_UNFINISHED  "iamglass.tmp"
#define BULK_POSTINGS_FILE       "postlist.glass" /* with neither version: a damaged store */
#define BULK_POSTINGS_UNFINISHED "postlist.tmp"
#define BULK_RUNS                "runs.tmp"
#define BULK_SKETCHES            "sketches.tmp" /* of whoever builds, not of the store */
#define BULK_PROBE               "probe.tmp"    /* a folder */

typedef struct bulk_folder {
    int fd, lock_fd; /* -1 = not open */
    bool made;       /* it was not there before */
} bulk_folder;
#define BULK_FOLDER_CLOSED                                                                         \
    {                                                                                              \
        -1, -1, false                                                                              \
    }

/* Make it where it is not there, lock it as writers of the library do, and remove what an
 * unfinished build left. FIG_BAD_ARGUMENT when it holds a store or anything else; FIG_LOCKED. */
fig_status bulk_folder_claim(bulk_folder *f, const char *path, fig_error *err);
fig_status bulk_folder_rename(const bulk_folder *f, const char *from, const char *to,
                              fig_error *err);
/* Remove the small store that a build asks the library for, if a kill left it. */
void bulk_folder_remove_probe(int folder_fd);
/* Remove what a build has made so far. */
void bulk_folder_remove_files(const bulk_folder *f);
/* ... the lock, and the folder if it was made: for builds that are not finished. */
void bulk_folder_abandon(bulk_folder *f, const char *path);
void bulk_folder_close(bulk_folder *f);

#endif
