/* read_doctor.c - what figtrail is made of, what it finds on this machine, and how the index is:
 * the work of figtrail doctor. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "cli/apart.h"
#include "cli/command.h"
#include "cli/doctor.h"
#include "cli/hand_over.h"
#include "cli/messages.h"
#include "cli/number.h"
#include "cli/text.h"
#include "cli/where.h"

/* ---- looking ---- */

/* Opens it, counts, and reads an article: what the questions of every day need. */
static fig_status look_into(const char *folder, findings *f, fig_error *err)
{
    fig_index *index = NULL;
    fig_results *results = NULL;
    fig_stats stats;
    fig_search want = FIG_SEARCH_DEFAULTS;
    want.query = "*";
    want.limit = 1;
    fig_status status = fig_index_open(folder, &index, err);
    if (!status)
        status = fig_index_stats(index, &stats, err);
    if (!status) {
        f->articles = stats.articles;
        f->claims = stats.claims;
        f->size_bytes = stats.size_bytes;
        status = fig_index_search(index, &want, &results, err);
    }
    fig_results_free(results);
    fig_index_free(index);
    return status;
}

static int try_index(const settings *s, const char *folder)
{
    (void)s;
    findings ignored = { 0 };
    look_into(folder, &ignored, NULL);
    return EXIT_FOUND;
}

/* Damage may end who reads: another process does so first. */
static void look_at_index(const settings *s, const char *folder, findings *f)
{
    int ended_by = 0;
    apart(try_index, s, folder, &ended_by);
    if (!ended_by) {
        f->trouble.status = look_into(folder, f, &f->trouble);
        return;
    }
    f->trouble.status = FIG_DAMAGED;
    snprintf(f->trouble.what, sizeof f->trouble.what,
             "its tables cannot be read: who does is ended by signal %d", ended_by);
    snprintf(f->trouble.mend, sizeof f->trouble.mend, "%s",
             "'figtrail reindex' makes it anew of the articles that are whole");
}

/* The disk of the folder, or of the first above it that is there. */
static uint64_t free_at(const char *folder)
{
    char *const path = whole_path(folder), *slash;
    struct statvfs disk;
    bool found = path && !statvfs(path, &disk);
    while (path && !found && (slash = strrchr(path, '/')) && slash > path) {
        *slash = '\0';
        found = !statvfs(path, &disk);
    }
    found = found || !statvfs("/", &disk);
    free(path);
    return found ? (uint64_t)disk.f_bavail * disk.f_frsize : 0;
}

static uint64_t known(long value)
{
    return value > 0 ? (uint64_t)value : 0;
}

static uint64_t number_in(const char *file)
{
    FILE *const in = fopen(file, "r");
    char line[32] = "";
    if (in) {
        if (!fgets(line, sizeof line, in))
            line[0] = '\0';
        fclose(in);
    }
    return strtoull(line, NULL, 10);
}

static void look_around(findings *f)
{
    struct rlimit files;
    f->processors = known(sysconf(_SC_NPROCESSORS_ONLN));
    f->memory_bytes = known(sysconf(_SC_PHYS_PAGES)) * known(sysconf(_SC_PAGESIZE));
    if (!getrlimit(RLIMIT_NOFILE, &files) && files.rlim_cur != RLIM_INFINITY)
        f->open_files = files.rlim_cur;
    f->watches = number_in("/proc/sys/fs/inotify/max_user_watches");
    f->has_page = hand_over_has("figtrail-serve");
    while (f->components_count < DOCTOR_COMPONENTS_MAX &&
           fig_component_at(f->components_count, &f->components[f->components_count]))
        f->components_count++;
}

/* ---- telling ---- */

static void put_size(const char *before, uint64_t bytes, const char *behind)
{
    char size[NUMBER_BYTES];
    number_size((double)bytes, size);
    printf("%s%s%s", before, size, behind);
}

static void put_count(const char *before, uint64_t count, const char *behind)
{
    char digits[NUMBER_BYTES];
    number_readable((double)count, digits);
    printf("%s%s%s", before, digits, behind);
}

static void put_components(const findings *f)
{
    for (size_t i = 0; i < f->components_count; i++) {
        const fig_component *const c = &f->components[i];
        printf("  %-11s ", c->name);
        text_put_cell(stdout, !c->there ? "-" : c->version[0] ? c->version : "there", 18);
        printf(" %s\n", c->about);
    }
    printf("  %-11s %-18s the page: figtrail serve\n", "page", f->has_page ? "there" : "-");
}

static void put_languages(void)
{
    const char *code;
    size_t count = 0;
    while (fig_language_at(count))
        count++;
    printf("languages   %zu with stems:\n            ", count);
    for (size_t i = 0; (code = fig_language_at(i)); i++)
        printf("%s%s", i == 0 ? "" : i % 20 == 0 ? "\n            " : " ", code);
    putchar('\n');
}

static void put_index(const findings *f)
{
    fputs("index       ", stdout);
    if (!f->index) {
        puts("none is named, and there is no home folder");
        return;
    }
    put_folder(f->index);
    fputs("  (", stdout);
    if (f->by_option)
        fputs("by --index", stdout);
    else
        config_put_origin(&f->origin);
    puts(")");
    if (f->trouble.status)
        return;
    put_count("            ", f->articles, f->articles == 1 ? " article, " : " articles, ");
    put_count("", f->claims, f->claims == 1 ? " claim, " : " claims, ");
    put_size("", f->size_bytes, "; it can be read\n");
    puts("            'figtrail verify' looks at all of it");
}

static void put_limits(const findings *f)
{
    fputs("limits      ", stdout);
    put_count("", f->processors, f->processors == 1 ? " processor, " : " processors, ");
    put_size("", f->memory_bytes, " of memory\n");
    if (f->open_files)
        put_count("            ", f->open_files, " files open at once\n");
    if (f->watches)
        put_count("            ", f->watches, " folders watched by index --watch\n");
    if (f->free_bytes)
        put_size("            ", f->free_bytes, " free where the index is\n");
}

/* What is wrong, and how to mend it; the first has the heading before it. */
static void put_wrong(size_t *count, const char *name, const char *what, const char *mend)
{
    if ((*count)++ == 0)
        puts("\nto mend");
    printf("  %s: ", name);
    text_put(stdout, what, strlen(what));
    putchar('\n');
    if (mend[0])
        printf("    %s\n", mend);
}

static void put_wrongs(const findings *f)
{
    size_t count = 0;
    for (size_t i = 0; i < f->components_count; i++)
        if (f->components[i].trouble[0])
            put_wrong(&count, f->components[i].name, f->components[i].trouble, f->components[i].mend);
    if (!f->has_page)
        put_wrong(&count, "page", "'figtrail-serve' is not there", "install figtrail again, all of it");
    if (!f->index)
        put_wrong(&count, "index", "there is no place for one", "name one with --index");
    else if (f->trouble.status)
        put_wrong(&count, "index", f->trouble.what, f->trouble.mend);
    if (f->free_bytes && f->free_bytes < f->size_bytes)
        put_wrong(&count, "disk", "there is no room for a second index, which compact and reindex take",
                  "make room");
    if (count == 0)
        puts("\nnothing to mend");
}

static void put_findings(const findings *f)
{
    printf("figtrail %s, indexes of format %u\n\n", fig_version(), fig_index_format());
    put_components(f);
    putchar('\n');
    put_languages();
    put_index(f);
    put_limits(f);
    fputs("settings    ", stdout);
    config_put_file();
    putchar('\n');
    put_wrongs(f);
}

int doctor_run(const settings *s, int operands_count, char **operands)
{
    (void)operands_count, (void)operands;
    findings f = { .origin = config_in_force(config_named("index")), .by_option = s->index };
    f.index = f.by_option ? s->index : f.origin.value;
    look_around(&f);
    if (f.index) {
        look_at_index(s, f.index, &f);
        f.free_bytes = free_at(f.index);
    }
    int status = f.index && !f.trouble.status ? EXIT_FOUND : EXIT_INDEX;
    if (s->format == FORMAT_TEXT)
        put_findings(&f);
    else if (!json_doctor(stdout, &f))
        status = fail_memory();
    free(f.origin.value);
    return status;
}
