/* hand_over_reading.c - the commands that read articles, in the programs that do not. */
#include "cli/command.h"
#include "cli/hand_over.h"

static int to_reader(const settings *s)
{
    return hand_over(s, "figtrail-read", "reads articles");
}

int index_run(const settings *s, int operands_count, char **operands)
{
    (void)operands_count, (void)operands;
    return to_reader(s);
}

int extract_run(const settings *s, int operands_count, char **operands)
{
    (void)operands_count, (void)operands;
    return to_reader(s);
}

int check_run(const settings *s, int operands_count, char **operands)
{
    (void)operands_count, (void)operands;
    return to_reader(s);
}

int verify_run(const settings *s, int operands_count, char **operands)
{
    (void)operands_count, (void)operands;
    return to_reader(s);
}

int doctor_run(const settings *s, int operands_count, char **operands)
{
    (void)operands_count, (void)operands;
    return to_reader(s);
}

int reindex_run(const settings *s, int operands_count, char **operands)
{
    (void)operands_count, (void)operands;
    return to_reader(s);
}

int why_run(const settings *s, int operands_count, char **operands)
{
    (void)operands_count, (void)operands;
    return to_reader(s);
}
