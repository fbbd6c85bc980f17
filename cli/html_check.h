/* html_check.h - drafts as one page that needs nothing else: each paragraph with its figures set off, and beside it what
 * the archive has to them. */
#ifndef CLI_HTML_CHECK_H
#define CLI_HTML_CHECK_H

#include <stdio.h>

#include "cli/checked.h"

/* A page while its drafts are checked, one by one. */
typedef struct check_page check_page;
/* NULL when memory is out. */
check_page *check_page_new(void);
void check_page_free(check_page *page);

void check_page_add(check_page *page, const checked *c);
/* Once all are added. False when memory is, or was, out. */
bool check_page_write(check_page *page, FILE *out, const check_totals *t);

#endif
