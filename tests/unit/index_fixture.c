/* index_fixture.c - articles into an index, questions to it. */
#include "index_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

int index_fixture_build(index_fixture *f, const fig_article *articles, size_t count)
{
    fig_writer *writer;
    fig_error err;
    scratch_open(&f->files);
    if (fig_writer_open(f->files.folder, NULL, &writer, &err))
        return -1;
    for (size_t i = 0; i < count; i++) {
        fig_article a = articles[i];
        a.text_bytes = strlen(a.text);
        if (fig_writer_add(writer, &a, &err))
            return -1;
    }
    if (fig_writer_commit(writer, &err))
        return -1;
    fig_writer_free(writer);
    return fig_index_open(f->files.folder, &f->index, &err) ? -1 : 0;
}

int index_fixture_drop(index_fixture *f)
{
    fig_index_free(f->index);
    scratch_remove(&f->files);
    return 0;
}

fig_results *index_fixture_ask(const index_fixture *f, const fig_search *want)
{
    fig_results *results = NULL;
    fig_error err;
    if (fig_index_search(f->index, want, &results, &err))
        fail_msg("'%s': %s: %s (%s)", want->query, err.where, err.what, err.mend);
    return results;
}
