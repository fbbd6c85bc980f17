/* pdf_without.c - in place of pdf.c, for systems where no program is to be run. */
#include "indexer/pdf.h"
#include "indexer/without.h"

const child_limits pdf_limits = { 0 };

fig_status pdf_read(const char *data, size_t bytes, const child_limits *limits, page *p,
                    bool *is_damaged, int *unconfined, fig_error *err)
{
    (void)data;
    (void)bytes;
    (void)limits;
    (void)p;
    *is_damaged = false;
    *unconfined = 0;
    return without("a PDF", "FIG_WITH_PDF", err);
}

bool pdf_program(char *out, size_t capacity, int *unconfined)
{
    (void)capacity;
    out[0] = '\0';
    *unconfined = 0;
    return false;
}

bool pdf_is_built_in(void)
{
    return false;
}
