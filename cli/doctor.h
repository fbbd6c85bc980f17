/* doctor.h - what figtrail doctor finds: gathered by read_doctor.c, as JSON by json_doctor.c. */
#ifndef CLI_DOCTOR_H
#define CLI_DOCTOR_H

#include <stdio.h>

#include "cli/config.h"

enum { DOCTOR_COMPONENTS_MAX = 32 };

typedef struct findings {
    fig_component components[DOCTOR_COMPONENTS_MAX];
    size_t components_count;
    bool has_page; /* the program that serves it is there */

    const char *index; /* NULL: there is no folder to think of */
    default_value origin;
    bool by_option;
    fig_error trouble; /* FIG_OK: it can be read */
    uint64_t articles, claims, size_bytes;

    /* 0: not known */
    uint64_t processors, memory_bytes, open_files, watches, free_bytes;
} findings;

bool json_doctor(FILE *out, const findings *f);

#endif
