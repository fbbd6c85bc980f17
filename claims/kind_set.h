/* kind_set.h - the kinds that are in use, as those who read claims see them: by number. Within
 * claims/ only; claims/kinds.h has them by name. */
#ifndef CLAIMS_KIND_SET_H
#define CLAIMS_KIND_SET_H

#include "claims/kind_table.h"

struct fig_kinds {
    const kind *rows; /* by kind_id; that of KIND_NONE is empty */
    size_t count;     /* of them */
};

static inline const char *kinds_name(const fig_kinds *all, kind_id id)
{
    return all->rows[id].name;
}

#endif
