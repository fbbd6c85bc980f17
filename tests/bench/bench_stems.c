/* bench_stems.c - how far terms agree with a list of stems: `bench_stems LANG [SHOWN] < LIST`,
 * where a line of the list is a word, a tab and its stem. A stem is folded as terms are before they
 * are compared. Prints how many words there are and how many agree, then the first SHOWN that do
 * not. tests/quality/stems.py asks it for all languages. */
#include "stem/terms.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_BYTES = 1024 };

int main(int argc, char **argv)
{
    termer *terms;
    fig_error err;
    char line[LINE_BYTES];
    size_t words = 0, agree = 0;
    const size_t shown = argc > 2 ? strtoul(argv[2], NULL, 10) : 0;
    if (argc < 2) {
        fprintf(stderr, "bench_stems LANG [SHOWN] < LIST\n");
        return 2;
    }
    if (termer_new(argv[1], &terms, &err))
        return 1;
    while (fgets(line, sizeof line, stdin)) {
        size_t term_bytes, want_bytes;
        char *const tab = strchr(line, '\t');
        line[strcspn(line, "\r\n")] = '\0';
        if (!tab || tab == line || !tab[1])
            continue;
        const char *const term = termer_term(terms, line, (size_t)(tab - line), &term_bytes);
        if (!term) /* marks, which are no words here */
            continue;
        char *const copy = strdup(term);
        const char *const want = termer_fold(terms, tab + 1, strlen(tab + 1), &want_bytes);
        const bool same = copy && want && !strcmp(copy, want);
        words++;
        agree += same;
        if (!same && words - agree <= shown)
            fprintf(stderr, "%s: '%s', the list has '%s'\n", line, copy ? copy : "",
                    want ? want : "");
        free(copy);
    }
    printf("%zu %zu\n", words, agree);
    termer_free(terms);
    return 0;
}
