/* own_kinds.c - the file of kinds a user names. */
#include "cli/own_kinds.h"

#include "cli/messages.h"

/* An empty name is none. */
bool own_kinds_read(const settings *s, fig_kinds **out)
{
    fig_error err;
    *out = NULL;
    if (!s->kinds || !s->kinds[0] || !fig_kinds_read(s->kinds, out, &err))
        return true;
    complain_error(&err);
    return false;
}

bool field_map_read(const settings *s, fig_field_map **out)
{
    fig_error err;
    *out = NULL;
    if (!s->map || !fig_field_map_parse(s->map, out, &err))
        return true;
    complain_error(&err);
    return false;
}
