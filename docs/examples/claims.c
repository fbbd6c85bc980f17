/* claims.c - text in, claims out: the reading of figures alone, without an index and without libxapian.
 *
 *   cmake --build build/dev --target example_claims && build/dev/tests/example_claims <article.txt
 *
 * It is made of the modules core, stem and claims, and of indexer/extractor.c, which figtrail.h calls fig_extractor. A program that
 * has libfigtrail anyway calls the same functions. */
#include "figtrail.h"

#include <stdio.h>

int main(void)
{
    enum { TEXT_BYTES_MAX = 1 << 20 };
    static char text[TEXT_BYTES_MAX];
    const fig_article article = { .text = text, .text_bytes = fread(text, 1, sizeof text, stdin), .lang = "en" };
    fig_extractor *extractor = NULL;
    fig_extraction found;
    fig_error err;
    int status = 0;
    if (fig_extractor_new(NULL, &extractor, &err) || fig_extractor_read(extractor, &article, &found, &err)) {
        fprintf(stderr, "%s\n", err.what);
        status = 1;
    } else {
        for (size_t i = 0; i < found.claims_count; i++) { /* lent, until the extractor reads another text */
            const fig_claim *const c = &found.claims[i];
            printf("%s: %g to %g %s, by %s\n", c->surface, c->low, c->high, c->subject ? c->subject : "?", c->by ? c->by : "?");
        }
        for (size_t i = 0; i < found.rejected_count; i++)
            printf("%s: none, %s\n", found.rejected[i].surface, fig_reason_name(found.rejected[i].reason));
    }
    fig_extractor_free(extractor);
    return status;
}
