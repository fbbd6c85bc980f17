/* group.h - claims put together by who says them, where, when. */
#ifndef CLI_GROUP_H
#define CLI_GROUP_H

#include "cli/answer.h"
#include "cli/options.h"

/* Put the figures in groups, each where its first figure stands, and name them. Nothing moves
 * within a group. False when memory is out. */
bool group_figures(figure *figures, size_t count, grouping by);

#endif
