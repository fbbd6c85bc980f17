/* store.c - the C binding of libxapian alone: documents of terms in, and a question to them. Nothing here knows of
 * articles or claims.
 *
 *   cmake --build build/dev --target example_store && build/dev/tests/example_store FOLDER
 *
 * It is made of the modules core and store; store/store.h is its manual. */
#include "store/store.h"

#include <stdio.h>
#include <string.h>

static fig_status add(store_writer *writer, const char *words, fig_error *err)
{
    char copy[256];
    uint32_t position = 0;
    store_document *const doc = store_document_new();
    fig_status status = doc ? store_document_set_data(doc, words, strlen(words), err) : FIG_NO_MEMORY;
    snprintf(copy, sizeof copy, "%s", words);
    for (char *rest = copy, *word; !status && (word = strtok_r(rest, " ", &rest)) != NULL;)
        status = store_document_add_posting(doc, word, strlen(word), ++position, 1, err);
    if (!status)
        status = store_writer_add(writer, doc, NULL, err);
    store_document_free(doc);
    return status;
}

static fig_status ask(store *from, fig_error *err)
{
    store_query *const words[] = { store_query_term("red", 3, 1), store_query_term("kite", 4, 1) };
    store_query *const phrase = store_query_phrase(words, 2, 2); /* has taken them */
    store_search_options options = STORE_SEARCH_DEFAULTS;
    options.want_data = true;
    store_hits *hits = NULL;
    const fig_status status = store_search(from, phrase, &options, &hits, err);
    for (size_t i = 0; !status && i < hits->hits_count; i++)
        printf("%u %s\n", hits->hits[i].docid, hits->hits[i].data.data);
    store_hits_free(hits);
    store_query_free(phrase);
    return status;
}

int main(int argc, char **argv)
{
    const store_writer_options options = STORE_WRITER_DEFAULTS;
    store_writer *writer = NULL;
    store *reader = NULL;
    fig_error err = { .what = "give a folder" };
    const bool failed = argc != 2 || store_writer_open(argv[1], &options, &writer, &err) ||
                        add(writer, "a red kite over the town", &err) || add(writer, "the kite was red", &err) ||
                        store_writer_commit(writer, &err) || store_open_folder(argv[1], &reader, &err) || ask(reader, &err);
    if (failed)
        fprintf(stderr, "%s\n", err.what);
    store_free(reader);
    store_writer_free(writer);
    return failed;
}
