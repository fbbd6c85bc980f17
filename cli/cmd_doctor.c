/* cmd_doctor.c - figtrail doctor: its options and its help. read_doctor.c does it. */
#include "cli/command.h"

static const option_row rows[] = {
    ROW_INDEX,
    ROW_FORMAT(formats_report),
    ROW_SCHEMA,
    ROW_HELP,
};

const command cmd_doctor = {
    .name = "doctor",
    .operands = "",
    .summary = "what figtrail is made of, finds here and may take, and how the index is",
    .examples = "  figtrail doctor\n"
                "  figtrail doctor --format json\n",
    .schema = SCHEMA_DOCTOR,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 0,
    .operands_most = 0,
    .run = doctor_run,
};
