/* cmd_shard.c - figtrail shard: serve a part of an index to other machines, and see how all parts are. The
 * server is the library's own, run in a process group of its own. */
#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/messages.h"
#include "cli/print.h"
#include "cli/text.h"
#include "cli/where.h"

static const option_row rows[] = {
    ROW_INDEX,
    { '\0', "interface", "ADDRESS", "serve: where to listen (127.0.0.1)", OPTION_TEXT,
      offsetof(settings, interface), NULL },
    { 'p', "port", "N", "serve: the port to listen at (7800)", OPTION_COUNT, offsetof(settings, shard_port), NULL },
    { '\0', "i-know", NULL, "serve: on all interfaces, without passwords or encryption", OPTION_FLAG,
      offsetof(settings, i_know), NULL },
    { '\0', "timeout", "SECONDS", "status: how long a place may take to answer (as the file says, else 10)",
      OPTION_NUMBER, offsetof(settings, timeout_s), NULL },
    ROW_FORMAT(formats_report),
    ROW_SCHEMA,
    ROW_QUIET,
    ROW_HELP,
};

/* ---- serve ---- */

enum { PORT_MAX = 65535, PORT_BYTES = 16, NO_PROGRAM = 127 };

static volatile sig_atomic_t server; /* its process group, or 0 */
static volatile sig_atomic_t is_told_to_end;

static void end_server(int signal_number)
{
    (void)signal_number;
    is_told_to_end = 1;
    if (server > 0)
        kill(-(pid_t)server, SIGTERM);
}

static bool is_loopback(const char *address)
{
    return !strncmp(address, "127.", 4) || !strcmp(address, "::1") || !strcmp(address, "localhost");
}

static bool is_everywhere(const char *address)
{
    return !*address || !strcmp(address, "*") || !strcmp(address, "::") || !strcmp(address, "0.0.0.0") ||
           !strcmp(address, "0");
}

static bool may_serve(const settings *s)
{
    if (!s->shard_port || s->shard_port > PORT_MAX)
        complain("write one from 1 to 65535", "%zu is no port", s->shard_port);
    else if (is_everywhere(s->interface) && !s->i_know)
        complain("name one address with --interface; or know that who reaches it reads all, and write --i-know",
                 "it would listen on all interfaces, without passwords or encryption");
    else
        return true;
    return false;
}

static int run_server(const settings *s, const char *folder)
{
    char port[PORT_BYTES];
    snprintf(port, sizeof port, "%zu", s->shard_port);
    struct sigaction action = { .sa_handler = end_server };
    const pid_t parent = getpid();
    const pid_t child = fork();
    if (child == 0) {
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (getppid() == parent)
            execlp("xapian-tcpsrv", "xapian-tcpsrv", "--quiet", "--interface", s->interface, "--port", port, folder,
                   (char *)NULL);
        _exit(NO_PROGRAM);
    }
    if (child < 0) {
        complain(NULL, "no process can be started: %s", strerror(errno));
        return EXIT_INDEX;
    }
    setpgid(child, child);
    server = (sig_atomic_t)child;
    sigaction(SIGTERM, &action, NULL);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGHUP, &action, NULL);
    if (!s->quiet)
        fprintf(stderr, "figtrail: serving %s at %s:%s\n", folder, s->interface, port);
    int ended = 0;
    while (waitpid(child, &ended, 0) < 0 && errno == EINTR)
        ;
    kill(-child, SIGTERM); /* those of its connections */
    if (is_told_to_end)
        return EXIT_FOUND;
    if (WIFEXITED(ended) && WEXITSTATUS(ended) == NO_PROGRAM)
        complain("install xapian-tools", "xapian-tcpsrv cannot be run");
    else
        complain("is the port taken?", "the server ended");
    return EXIT_INDEX;
}

static int serve(const settings *s, char *folder)
{
    fig_error err;
    fig_index *index = NULL;
    size_t places = 0;
    if (!may_serve(s))
        return EXIT_USAGE;
    if (fig_index_open(folder, &index, &err))
        return fail(&err);
    places = fig_index_parts(index);
    fig_index_free(index);
    if (places != 1) {
        complain("serve each of them, at a port of its own", "'%s' is an index of %zu parts", folder, places);
        return EXIT_USAGE;
    }
    if (!is_loopback(s->interface) && !s->quiet)
        remark("there are no passwords and no encryption: who reaches this port reads the whole index");
    return run_server(s, folder);
}

/* ---- status ---- */

typedef struct telling {
    const settings *settings;
    void *json;
    bool all_there;
} telling;

static void tell(void *user, const fig_place *place)
{
    telling *const t = user;
    t->all_there = t->all_there && !place->trouble;
    if (t->settings->format == FORMAT_JSON) {
        json_place(&t->json, place);
        return;
    }
    printf("%4zu%s  ", place->part, place->replica ? " or" : "   ");
    text_put(stdout, place->name, strlen(place->name));
    if (place->trouble) {
        fputs("  ", stdout);
        text_put(stdout, place->trouble, strlen(place->trouble));
    } else {
        printf("%s%s  %" PRIu64 " article%s", *place->shard ? "  shard " : "", place->shard, place->articles,
               place->articles == 1 ? "" : "s");
        if (place->lag)
            printf("  %" PRIu64 " commit%s behind", place->lag, place->lag == 1 ? "" : "s");
    }
    putchar('\n');
}

static int status(const settings *s, char *folder)
{
    fig_error err;
    telling t = { .settings = s, .all_there = true };
    if (fig_index_places(folder, s->timeout_s, tell, &t, &err))
        return fail(&err);
    if (s->format == FORMAT_JSON && !json_places(stdout, folder, t.json))
        return fail_memory();
    return t.all_there ? EXIT_FOUND : EXIT_PARTIAL;
}

static int run(const settings *s, int count, char **operands)
{
    (void)count;
    const bool serves = !strcmp(operands[0], "serve");
    if (!serves && strcmp(operands[0], "status") != 0) {
        complain("write serve or status", "shard does not know '%s'", operands[0]);
        return EXIT_USAGE;
    }
    char *const folder = index_folder(s);
    if (!folder)
        return EXIT_INDEX;
    const int ended = serves ? serve(s, folder) : status(s, folder);
    free(folder);
    return ended;
}

const command cmd_shard = {
    .name = "shard",
    .operands = "serve | status",
    .summary = "serve a part of an index to other machines, and see how all parts are",
    .examples = "  figtrail shard serve --index news.shard --port 7801\n"
                "  figtrail shard status --index cluster\n",
    .schema = SCHEMA_SHARD,
    .takes = TAKES_SHARD,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 1,
    .operands_most = 1,
    .run = run,
};
