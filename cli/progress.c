/* progress.c - one line on stderr, painted over. */
#include "cli/progress.h"

#include <stdio.h>
#include <unistd.h>

static const double repaint_s = 0.2;

void progress_init(progress *line, bool quiet)
{
    *line = (progress){ .wanted = !quiet && isatty(STDERR_FILENO) };
}

static void put_time_left(double seconds)
{
    if (seconds < 90)
        fprintf(stderr, "  %.0f s left", seconds);
    else if (seconds < 90 * 60)
        fprintf(stderr, "  %.0f min left", seconds / 60);
    else
        fprintf(stderr, "  %.1f h left", seconds / 3600);
}

void progress_show(progress *line, const fig_progress *p)
{
    if (!line->wanted || p->elapsed_s < line->shown_at_s + repaint_s)
        return;
    const double megabytes = (double)p->bytes_read / 1e6;
    fprintf(stderr, "\r  %zu articles  %.1f MB  %.1f MB/s", p->articles, megabytes,
            megabytes / p->elapsed_s);
    if (p->bytes_total > 0 && p->bytes_read > 0 && p->bytes_read <= p->bytes_total) {
        const double part = (double)p->bytes_read / (double)p->bytes_total;
        fprintf(stderr, "  %.0f%%", part * 100);
        put_time_left(p->elapsed_s / part - p->elapsed_s);
    }
    fputs("\033[K", stderr);
    line->shown = true;
    line->shown_at_s = p->elapsed_s;
}

void progress_clear(progress *line)
{
    if (line->shown)
        fputs("\r\033[K", stderr);
    line->shown = false;
}
