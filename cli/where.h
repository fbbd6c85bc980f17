/* where.h - which index is meant when none is named. */
#ifndef CLI_WHERE_H
#define CLI_WHERE_H

#include "cli/options.h"

/* The folder of the index: --index, else $FIGTRAIL_INDEX, else that of the configuration (cli/config.h),
 * else figtrail/index in the XDG data folder. Yours to free; NULL after telling why there is none. */
char *index_folder(const settings *s);

/* The same without a word: NULL when there is no folder to think of. */
char *index_folder_default(void);

/* A place in the XDG data folder, such as "/figtrail/saved/". Yours to free; NULL when there is no
 * home folder. */
char *data_folder(const char *inside);
/* The same in the XDG configuration folder. */
char *config_folder(const char *inside);

/* The path from the root on. Yours to free; NULL when memory is out. */
char *whole_path(const char *path);

/* For eyes: "~/news.index" for what is in the home folder. */
void put_folder(const char *folder);

/* The index in `folder`, with --partial as it was asked for. */
fig_status index_opened(const settings *s, const char *folder, fig_index **out, fig_error *err);

/* What it lacks, on stderr: then EXIT_PARTIAL, where not all has failed. Else `status`. */
int tell_missing_parts(const fig_index *index, int status);

/* The index that is meant, opened, where there is one: its kinds may be named. NULL else, without a
 * word. Yours: fig_index_free. */
fig_index *index_if_any(const settings *s);

/* Make the folders above the index. They may be there; what fails shows when the index is made. */
void make_folders_above(const char *path);

#endif
