/* own_kinds.h - the kinds of --kinds FILE. */
#ifndef CLI_OWN_KINDS_H
#define CLI_OWN_KINDS_H

#include <stdbool.h>

#include "cli/options.h"

/* `*out` is yours: fig_kinds_free; NULL when no file was named. False after telling what is wrong
 * with it: EXIT_USAGE. */
bool own_kinds_read(const settings *s, fig_kinds **out);

/* The map of fields that was given, to `*out`, which is NULL when there is none. False after saying
 * what is wrong with it. */
bool field_map_read(const settings *s, fig_field_map **out);

#endif
