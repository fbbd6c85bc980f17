/* peer_groonga.c - Groonga in process, by its select command: peer_groonga DB */
#include "harness.h"

#include <groonga.h>

static long ask(void *engine, const question *asked)
{
    grn_ctx *const ctx = (grn_ctx *)engine;
    char command[4096];
    snprintf(
        command, sizeof command,
        "select Articles --match_columns 'title||text' --query '%s' --sort_keys -_score --limit %d "
        "--output_columns '_key,title%s'",
        asked->query, asked->all ? 0 : 10,
        strcmp(asked->kind, "snippets") == 0 ? ",snippet_html(text)" : "");
    grn_ctx_send(ctx, command, (unsigned)strlen(command), 0);
    if (ctx->rc != GRN_SUCCESS)
        harness_fail(asked->query, ctx->errbuf);
    char *answer; /* [[[TOTAL],[columns],[hit],...]] */
    unsigned bytes;
    int flags;
    grn_ctx_recv(ctx, &answer, &bytes, &flags);
    harness_seen = harness_seen + bytes;
    const long total = bytes > 3 ? strtol(answer + 3, NULL, 10) : 0;
    return asked->all || total < 10 ? total : 10;
}

int main(int argc, char **argv)
{
    if (argc != 2)
        harness_fail("usage", "peer_groonga DB");
    grn_ctx ctx;
    if (grn_init() || grn_ctx_init(&ctx, 0) || !grn_db_open(&ctx, argv[1]))
        harness_fail(argv[1], "cannot be opened");
    const int status = harness_serve(ask, &ctx);
    grn_ctx_fin(&ctx);
    grn_fin();
    return status;
}
