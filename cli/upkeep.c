/* upkeep.c - work on a whole index, and waiting for its turn. */
#include "cli/upkeep.h"

#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/messages.h"
#include "cli/number.h"
#include "cli/print.h"
#include "cli/where.h"

enum { POLL_MS = 100, JOBS_MAX = 64 };

bool wait_for_writer(const settings *s, double *since_ms)
{
    static const struct timespec a_while = { .tv_nsec = POLL_MS * 1000000 };
    const double now_ms = clock_ms();
    if (*since_ms <= 0)
        *since_ms = now_ms;
    if (s->wait == 0 || (s->wait != SIZE_MAX && now_ms - *since_ms >= (double)s->wait * 1000))
        return false;
    nanosleep(&a_while, NULL);
    return true;
}

unsigned jobs_of(const settings *s)
{
    const long processors = sysconf(_SC_NPROCESSORS_ONLN);
    const size_t jobs = s->jobs ? s->jobs : processors > 0 ? (size_t)processors : 1;
    return jobs < JOBS_MAX ? (unsigned)jobs : JOBS_MAX;
}

static void put_report(const char *folder, const fig_upkeep_report *report)
{
    char articles[NUMBER_BYTES], before[NUMBER_BYTES], after[NUMBER_BYTES];
    number_readable((double)report->articles, articles);
    number_size((double)report->bytes_before, before);
    number_size((double)report->bytes_after, after);
    put_folder(folder);
    printf(": %s article%s", articles, report->articles == 1 ? "" : "s");
    if (report->lost)
        printf(", %" PRIu64 " lost", report->lost);
    printf("; %s, was %s", after, before);
    if (report->took_s >= 1)
        printf("; %.0f s", report->took_s);
    putchar('\n');
}

int upkeep_run(const settings *s, upkeep_work *work, schema of)
{
    char *const folder = index_folder(s);
    if (!folder)
        return EXIT_INDEX;
    fig_upkeep_report report;
    fig_error err;
    double since_ms = 0;
    int status;
    fig_status failed;
    while ((failed = work(s, folder, &report, &err)) == FIG_LOCKED && wait_for_writer(s, &since_ms))
        ;
    status = failed ? fail(&err) : report.lost ? EXIT_PARTIAL : EXIT_FOUND;
    if (!failed && s->format == FORMAT_JSON && !json_upkeep(stdout, of, folder, &report))
        status = fail_memory();
    else if (!failed && s->format == FORMAT_TEXT && !s->quiet)
        put_report(folder, &report);
    free(folder);
    return status;
}
