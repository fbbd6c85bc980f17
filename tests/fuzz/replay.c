/* replay.c - runs a harness over files and the files of folders, and over each of them cut short and
 * with bytes changed: a smoke test where no fuzzer is. */
#include "fuzz.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static uint64_t random_state;

static uint64_t random_bits(void) /* xorshift64: the same changes in every run */
{
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    return random_state ^= random_state << 17;
}

enum { CHANGED_COPIES = 12, INPUT_BYTES_MAX = 1 << 20 };

static size_t run_count;

static void run(const uint8_t *data, size_t bytes)
{
    uint8_t *const copy = malloc(bytes ? bytes : 1); /* its own allocation: overreads are seen */
    if (!copy)
        abort();
    memcpy(copy, data, bytes);
    LLVMFuzzerTestOneInput(copy, bytes);
    for (int i = 0; i < CHANGED_COPIES && bytes; i++) {
        memcpy(copy, data, bytes);
        for (uint64_t changes = 1 + random_bits() % 8; changes > 0; changes--)
            copy[random_bits() % bytes] = (uint8_t)random_bits();
        const size_t cut = i % 3 ? bytes : 1 + random_bits() % bytes;
        uint8_t *const cut_copy = malloc(cut);
        if (!cut_copy)
            abort();
        memcpy(cut_copy, copy, cut);
        LLVMFuzzerTestOneInput(cut_copy, cut);
        free(cut_copy);
    }
    free(copy);
    run_count++;
}

static void run_path(const char *path)
{
    struct stat info;
    if (stat(path, &info)) {
        perror(path);
        exit(1);
    }
    if (S_ISDIR(info.st_mode)) {
        struct dirent **names = NULL;
        const int count = scandir(path, &names, NULL, alphasort);
        for (int i = 0; i < count; i++) {
            char inner[4096];
            if (names[i]->d_name[0] != '.' &&
                snprintf(inner, sizeof inner, "%s/%s", path, names[i]->d_name) < (int)sizeof inner)
                run_path(inner);
            free(names[i]);
        }
        free(names);
        return;
    }
    FILE *const file = fopen(path, "rb");
    uint8_t *const data = malloc(INPUT_BYTES_MAX);
    if (!file || !data) {
        perror(path);
        exit(1);
    }
    const size_t bytes = fread(data, 1, INPUT_BYTES_MAX, file);
    fclose(file);
    random_state = 88172645463325252u + bytes;
    run(data, bytes);
    free(data);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        run_path(argv[i]);
    printf("%zu inputs, each with %d changed copies\n", run_count, CHANGED_COPIES);
    return run_count ? 0 : 1;
}
