/* hand_over_serving.c - the command that serves pages, in the programs that do not. */
#include "cli/command.h"
#include "cli/hand_over.h"

int serve_run(const settings *s, int operands_count, char **operands)
{
    (void)operands_count, (void)operands;
    return hand_over(s, "figtrail-serve", "serves the page");
}
