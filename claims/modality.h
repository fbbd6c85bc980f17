/* modality.h - how a figure is said: as fact, as possible, expected, supposed, rumoured, disputed,
 * asked. */
#ifndef CLAIMS_MODALITY_H
#define CLAIMS_MODALITY_H

#include "claims/phrases.h"

/* `reported`: the sentence is somebody's speech, where "would" is a past "will". */
fig_modality modality_of(const phrases *p, const draft *d, bool reported);

#endif
