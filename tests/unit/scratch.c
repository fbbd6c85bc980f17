/* scratch.c - files of a test, below the folder for temporary files. */
#include "scratch.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

void scratch_open(scratch *s)
{
    const char *const base = getenv("TMPDIR");
    snprintf(s->folder, sizeof s->folder, "%s/figtrail-test-XXXXXX", base ? base : "/tmp");
    assert_non_null(mkdtemp(s->folder));
}

static void remove_tree(const char *path)
{
    struct stat facts;
    if (lstat(path, &facts))
        return;
    if (S_ISDIR(facts.st_mode)) {
        chmod(path, 0700);
        DIR *const dir = opendir(path);
        assert_non_null(dir);
        for (const struct dirent *entry; (entry = readdir(dir)) != NULL;) {
            char below[1024];
            if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, ".."))
                continue;
            snprintf(below, sizeof below, "%s/%s", path, entry->d_name);
            remove_tree(below);
        }
        closedir(dir);
    }
    assert_int_equal(remove(path), 0);
}

void scratch_remove(scratch *s)
{
    remove_tree(s->folder);
}

const char *scratch_path(scratch *s, const char *name)
{
    snprintf(s->path, sizeof s->path, "%s/%s", s->folder, name);
    return s->path;
}

const char *scratch_write(scratch *s, const char *name, const char *data, size_t bytes)
{
    scratch_path(s, name);
    for (char *slash = s->path + strlen(s->folder) + 1; (slash = strchr(slash, '/')) != NULL;
         slash++) {
        *slash = '\0';
        mkdir(s->path, 0700);
        *slash = '/';
    }
    FILE *const file = fopen(s->path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(data, 1, bytes, file), bytes);
    assert_int_equal(fclose(file), 0);
    return s->path;
}

const char *scratch_text(scratch *s, const char *name, const char *text)
{
    return scratch_write(s, name, text, strlen(text));
}
