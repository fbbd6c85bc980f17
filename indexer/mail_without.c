/* mail_without.c - in place of mail.c. */
#include "indexer/mail.h"
#include "indexer/without.h"

fig_status mail_read(const char *data, size_t bytes, page *p, mail_found *out, fig_error *err)
{
    (void)data;
    (void)bytes;
    (void)p;
    *out = (mail_found){ 0 };
    return without("mail", "FIG_WITH_MAIL", err);
}

fig_status mail_read_page(const char *data, size_t bytes, page *p, fig_error *err)
{
    (void)data;
    (void)bytes;
    (void)p;
    return without("a page saved as MHTML", "FIG_WITH_MAIL", err);
}

bool mail_library(char *out, size_t capacity)
{
    (void)capacity;
    out[0] = '\0';
    return false;
}
