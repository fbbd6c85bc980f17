/* figures.c - claims and refused figures of one text, merged by where they stand. */
#include "cli/figures.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

figure *figures_of(const fig_article *a, const fig_extraction *found, bool rejected, size_t *count)
{
    const size_t rejected_count = rejected ? found->rejected_count : 0;
    figure *const figures = calloc(found->claims_count + rejected_count + 1, sizeof *figures);
    size_t c = 0, r = 0, n = 0;
    while (figures && (c < found->claims_count || r < rejected_count)) {
        const bool claim_next =
            r == rejected_count || (c < found->claims_count &&
                                    found->claims[c].span.begin <= found->rejected[r].span.begin);
        figure *const f = &figures[n++];
        *f = (figure){ .score = NAN, .article = a };
        if (claim_next) {
            f->claim = &found->claims[c++];
            f->sentence = strndup(a->text + f->claim->sentence.begin,
                                  f->claim->sentence.end - f->claim->sentence.begin);
        } else {
            f->rejected = &found->rejected[r++];
        }
    }
    *count = n;
    return figures;
}

void figures_free(figure *figures, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free((char *)figures[i].sentence);
    free(figures);
}

fig_span figure_span(const figure *f)
{
    return f->claim ? f->claim->span : f->rejected->span;
}
