/* index_report.c - what indexing did, for people and for scripts. */
#include "cli/index_report.h"

#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include "cli/command.h"
#include "cli/messages.h"
#include "cli/number.h"
#include "cli/print.h"
#include "cli/progress.h"
#include "cli/text.h"
#include "cli/where.h"

/* "added, 3 updated: news/a.jsonl" on stderr: one of a kind needs no number. */
void index_report_file(void *user, const fig_file_change *change)
{
    const struct {
        size_t count;
        const char *what;
    } parts[] = { { change->added, "added" },
                  { change->updated, "updated" },
                  { change->moved, "moved" },
                  { change->removed, "removed" } };
    const char *before = "";
    progress_clear(user);
    for (size_t i = 0; i < COUNT(parts); i++) {
        if (parts[i].count == 0)
            continue;
        fprintf(stderr, parts[i].count > 1 ? "%s%zu " : "%s", before, parts[i].count);
        fputs(parts[i].what, stderr);
        before = ", ";
    }
    fputs(": ", stderr);
    text_put(stderr, change->path, strlen(change->path));
    fputc('\n', stderr);
}

/* "3 added, 1 removed" */
static void put_counts(const fig_writer_summary *s)
{
    const struct {
        size_t count;
        const char *what;
    } parts[] = {
        { s->added, "added" }, { s->updated, "updated" }, { s->unchanged, "unchanged" },
        { s->moved, "moved" }, { s->removed, "removed" }, { s->left_out, "left out" },
    };
    const char *before = "";
    for (size_t i = 0; i < COUNT(parts); i++) {
        if (parts[i].count > 0) {
            printf("%s%zu %s", before, parts[i].count, parts[i].what);
            before = ", ";
        }
    }
    if (!before[0])
        printf("no articles");
}

/* "  left out: 9 broken JSON, 2 no text" */
static void print_left_out(const fig_writer_summary *s)
{
    static const char *const words[] = {
        [FIG_FAULT_NONE] = "of other reasons",   [FIG_FAULT_MISSING] = "not there",
        [FIG_FAULT_UNREADABLE] = "unreadable",   [FIG_FAULT_TOO_LARGE] = "too large",
        [FIG_FAULT_BROKEN_JSON] = "broken JSON", [FIG_FAULT_BROKEN] = "broken",
        [FIG_FAULT_NO_TEXT] = "without text",    [FIG_FAULT_SAME_ID] = "of an id used before",
    };
    const char *before = "  left out: ";
    for (size_t i = 0; i < COUNT(words); i++) {
        if (s->left_out_by[i] > 0) {
            printf("%s%zu %s", before, s->left_out_by[i], words[i]);
            before = ", ";
        }
    }
    if (s->left_out > 0)
        putchar('\n');
}

/* "  passed over: 12 files of forms that are not read" */
static void print_passed_over(const fig_writer_summary *s)
{
    if (s->passed_over > 0)
        printf("  passed over: %zu file%s\n", s->passed_over,
               s->passed_over == 1 ? " of a form that is not read" : "s of forms that are not read");
}

/* Of what was named nothing is, or was, an article. */
static bool is_nothing(const fig_writer_summary *s)
{
    return s->added + s->updated + s->unchanged + s->moved + s->removed + s->left_out == 0;
}

static void print_text_summary(const char *folder, const fig_writer_summary *s, bool dry_run)
{
    char size[NUMBER_BYTES];
    number_size((double)s->text_bytes, size);
    put_folder(folder);
    printf(dry_run ? " would have: " : ": ");
    put_counts(s);
    if (s->added + s->updated > 0)
        printf("; %zu claim%s in %s of text", s->claims, s->claims == 1 ? "" : "s", size);
    if (s->took_s >= 1)
        printf("; %.0f s", s->took_s);
    putchar('\n');
    print_left_out(s);
    print_passed_over(s);
}

/* Of this process, so far. */
static uint64_t peak_memory_bytes(void)
{
    enum { UNIT_BYTES = 1024 };
    struct rusage used;
    return getrusage(RUSAGE_SELF, &used) ? 1 : (uint64_t)used.ru_maxrss * UNIT_BYTES;
}

/* In the order in which an article goes through the tasks. */
static void print_profile(const fig_writer_summary *s, uint64_t peak_bytes)
{
    char memory[NUMBER_BYTES], text[NUMBER_BYTES];
    double all_s = 0;
    for (int i = 0; i < FIG_TASKS_COUNT; i++)
        all_s += s->cpu_s[i];
    puts("  processor time");
    for (int i = 0; i < FIG_TASKS_COUNT; i++) {
        const int task = (i + 1) % FIG_TASKS_COUNT; /* what is none of them comes last */
        printf("    %-10s%8.2f s%5.0f %%\n", fig_task_name((fig_task)task), s->cpu_s[task],
               all_s > 0 ? 100 * s->cpu_s[task] / all_s : 0);
    }
    number_size((double)peak_bytes, memory);
    number_size(s->took_s > 0 ? (double)s->text_bytes / s->took_s : 0, text);
    printf("    %-10s%8.2f s\n  %s of text a second, %s of memory at most\n", "all", all_s, text,
           memory);
}

static void remark_nothing(void)
{
    const fig_error why = { .what = "there is no article in what was named",
                            .mend = "in folders the ends of names count (figtrail-index(1)); name a file by itself to have it "
                                    "read" };
    remark_error(&why);
}

static void remark_other_kinds(size_t articles)
{
    fig_error why = { .mend = "index their files with the same kinds too" };
    snprintf(why.what, sizeof why.what,
             "the kinds are new, and %zu article%s not read again: %s kinds as before", articles,
             articles == 1 ? " was" : "s were",
             articles == 1 ? "its claims have" : "their claims have");
    remark_error(&why);
}

int index_report(const settings *s, const char *folder, const fig_writer_summary *sum)
{
    const uint64_t peak_bytes = s->profile ? peak_memory_bytes() : 0;
    if (s->format == FORMAT_JSON) {
        if (!json_indexed(stdout, folder, sum, s->dry_run, peak_bytes))
            return fail_memory();
    } else if (!s->quiet) {
        print_text_summary(folder, sum, s->dry_run);
        if (s->profile)
            print_profile(sum, peak_bytes);
    }
    if (is_nothing(sum) && !s->quiet)
        remark_nothing();
    if (sum->other_kinds > 0 && !s->quiet)
        remark_other_kinds(sum->other_kinds);
    return sum->left_out > 0 ? EXIT_PARTIAL : EXIT_FOUND;
}
