/* tour.c - the examples of figtrail.h, section by section, as they stand there.
 *
 *   cc -o tour tour.c $(pkg-config --cflags --libs figtrail) && ./tour my.index */
#include <figtrail.h>
#include <stdio.h>

/* ---- 1. errors ---- */

static int complain(const fig_error *err)
{
    fprintf(stderr, "%s: %s\n", err->where, err->what);
    if (err->mend[0])
        fprintf(stderr, "  %s\n", err->mend);
    return err->status == FIG_BAD_QUERY ? 2 : 1;
}

/* ---- 2. data ---- */

static const char text[] = "Up to 1,200 people fled the flood in 2024, said Elena Marsh.";
static const fig_article article = { .id = "one",
                                     .title = "Flood",
                                     .published = "2024-10-25",
                                     .lang = "en",
                                     .text = text,
                                     .text_bytes = sizeof text - 1 };

static void print_claim(const fig_claim *c)
{
    printf("'%s' is %s %g %s, said %s\n", c->surface, fig_modifier_name(c->modifier), c->value,
           c->subject ? c->subject : c->unit, c->by ? c->by : "nobody");
}

/* ---- 3. extraction ---- */

static fig_status extract(fig_error *err)
{
    fig_extractor *extractor = NULL;
    fig_extraction found;
    fig_status status = fig_extractor_new(NULL, &extractor, err);
    if (!status)
        status = fig_extractor_read(extractor, &article, &found, err);
    for (size_t i = 0; !status && i < found.claims_count; i++)
        print_claim(&found.claims[i]);
    for (size_t i = 0; !status && i < found.rejected_count; i++)
        printf("'%s' is none: %s\n", found.rejected[i].surface, found.rejected[i].rule);
    fig_extractor_free(extractor);
    return status;
}

/* ---- 4. writing ---- */

static fig_status write_index(const char *folder, fig_error *err)
{
    fig_writer *writer = NULL;
    fig_status status = fig_writer_open(folder, NULL, &writer, err);
    if (!status)
        status = fig_writer_add(writer, &article, err);
    if (!status)
        status = fig_writer_commit(writer, err);
    fig_writer_free(writer);
    return status;
}

/* ---- 5. searching ---- */

static fig_status ask(const char *folder, fig_error *err)
{
    fig_index *index = NULL;
    fig_results *results = NULL;
    fig_search want = FIG_SEARCH_DEFAULTS;
    want.query = "flood people:1k..2k";
    want.want = FIG_WANT_CLAIMS;
    fig_status status = fig_index_open(folder, &index, err);
    if (!status)
        status = fig_index_search(index, &want, &results, err);
    for (size_t i = 0; !status && i < fig_results_count(results); i++)
        print_claim(&fig_results_claim(results, i)->claim);
    fig_results_free(results);
    fig_index_free(index);
    return status;
}

/* ---- 6. upkeep ---- */

static void print_problem(void *user, const fig_problem *problem)
{
    fprintf(user, "%s: %s\n", problem->part, problem->what);
}

static fig_status keep_whole(const char *folder, fig_error *err)
{
    const fig_verify_options options = { .problem = print_problem, .user = stderr };
    fig_verify_report found;
    fig_upkeep_report made;
    fig_status status = fig_index_verify(folder, &options, &found, err);
    if (!status && found.problems)
        status = fig_index_reindex(folder, NULL, &made, err);
    return status;
}

int main(int argc, char **argv)
{
    fig_error err = { .where = "tour", .what = "give the folder of an index" };
    if (argc != 2 || extract(&err) || write_index(argv[1], &err) || ask(argv[1], &err) ||
        keep_whole(argv[1], &err))
        return complain(&err);
    return 0;
}
