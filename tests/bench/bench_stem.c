/* bench_stem.c - how fast text becomes sentences and terms: processor time a byte of a plain text
 * file. bench_stem FILE [LANG] [ROUNDS] prints a line for scanning alone and one for scanning and
 * terms, each the best of its rounds. */
#include "core/buf.h"
#include "stem/scanner.h"
#include "stem/terms.h"
#include "stem/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now_s(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static bool read_file(const char *path, buf *out)
{
    char block[65536];
    FILE *const file = fopen(path, "rb");
    if (!file)
        return false;
    for (size_t got; (got = fread(block, 1, sizeof block, file)) > 0;)
        utf8_repair(block, got, out);
    fclose(file);
    return !buf_failed(out);
}

int main(int argc, char **argv)
{
    buf text = BUF_EMPTY;
    termer *terms = NULL;
    fig_error err;
    const char *const lang = argc > 2 ? argv[2] : "en";
    const int rounds = argc > 3 ? atoi(argv[3]) : 5;
    if (argc < 2 || !read_file(argv[1], &text)) {
        fprintf(stderr, "bench_stem FILE [LANG] [ROUNDS]\n");
        return 2;
    }
    scanner *const scan = scanner_new();
    if (!scan || termer_new(lang, &terms, &err))
        return 1;
    for (int with_terms = 0; with_terms < 2; with_terms++) {
        double best_s = 1e9;
        size_t sentences = 0, tokens = 0, figures = 0, term_bytes = 0;
        for (int round = 0; round < rounds; round++) {
            sentence s;
            sentences = tokens = figures = 0;
            const double begin_s = now_s();
            scanner_start(scan, text.data, text.bytes, lang);
            while (scanner_next(scan, &s)) {
                sentences++;
                tokens += s.count;
                figures += s.has_figure;
                for (size_t i = 0; with_terms && i < s.count; i++) {
                    size_t bytes;
                    const token *const t = &s.tokens[i];
                    if (t->kind != TOKEN_MARK &&
                        termer_term(terms, text.data + t->begin, t->end - t->begin, &bytes))
                        term_bytes += bytes;
                }
            }
            const double took_s = now_s() - begin_s;
            best_s = took_s < best_s ? took_s : best_s;
        }
        printf("%-14s %8.2f ns/byte %8.1f MB/s  %zu sentences, %zu with figures, %zu tokens%s\n",
               with_terms ? "scan and terms" : "scan", best_s * 1e9 / (double)text.bytes,
               (double)text.bytes / best_s * 1e-6, sentences, figures, tokens,
               term_bytes ? "" : " ");
    }
    scanner_free(scan);
    termer_free(terms);
    buf_clear(&text);
    return 0;
}
