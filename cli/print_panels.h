/* print_panels.h - number lines for a terminal. */
#ifndef CLI_PRINT_PANELS_H
#define CLI_PRINT_PANELS_H

#include <stdio.h>

#include "cli/panel_text.h"

typedef struct panels_look {
    panel_key key;
    panel_highlight highlight;
    signs signs;
    bool color;
    bool sentences; /* under each panel, those its figures stand in */
    size_t columns;
    size_t panels_most; /* those that are left out are told of */
} panels_look;

/* False when memory is out. */
bool print_panels(FILE *out, const panels *p, const panels_look *look);

#endif
