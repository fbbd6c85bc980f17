/* search.c - an article into an index, and a question to it, with figtrail.h alone.
 *
 *   cc -o search search.c $(pkg-config --cflags --libs figtrail) && ./search my.index
 *
 * or by find_package(figtrail), as CMakeLists.txt beside it does. */
#include <figtrail.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
    static const char text[] = "Up to 1,200 people fled the flood, said Elena Marsh.";
    const fig_article article = { .id = "one", .text = text, .text_bytes = sizeof text - 1 };
    const fig_writer_options options = FIG_WRITER_DEFAULTS;
    fig_search want = FIG_SEARCH_DEFAULTS;
    want.query = "people:1k..2k";
    want.want = FIG_WANT_CLAIMS;
    fig_error err;
    fig_writer *writer = NULL;
    fig_index *index = NULL;
    fig_results *results = NULL;
    int status = 1;
    if (argc != 2 || strcmp(fig_version(), FIG_VERSION) != 0)
        return 2;
    if (fig_writer_open(argv[1], &options, &writer, &err) ||
        fig_writer_add(writer, &article, &err) || fig_writer_commit(writer, &err) ||
        fig_index_open(argv[1], &index, &err) || fig_index_search(index, &want, &results, &err)) {
        fprintf(stderr, "%s: %s\n", err.where, err.what);
    } else {
        for (size_t i = 0; i < fig_results_count(results); i++)
            printf("%s\n", fig_results_claim(results, i)->claim.surface);
        status = fig_results_count(results) == 1 ? 0 : 1;
    }
    fig_results_free(results);
    fig_index_free(index);
    fig_writer_free(writer);
    return status;
}
