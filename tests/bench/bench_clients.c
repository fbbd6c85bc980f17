/* bench_clients.c - many at once ask an index: bench_clients INDEX QUESTIONS.tsv CLIENTS SECONDS. Each line of QUESTIONS is
 * a class, a tab, how it is asked (ways.h), a tab, and the question; those of a class stand together. Each client is a process
 * with the index open; class by class all begin together and ask one question after the other for so many seconds.
 * Prints lines of a class, a tab and the milliseconds of one answer; the first of a class warms up and is left out. */
#include "tests/bench/ways.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { QUESTIONS_MAX = 1000, CLIENTS_MAX = 64, LINE_BYTES_MAX = 4096 };

typedef struct question {
    char *class, *way, *text;
} question;

static question questions[QUESTIONS_MAX];
static size_t questions_count;

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static bool read_questions(const char *path)
{
    char line[LINE_BYTES_MAX];
    FILE *const file = fopen(path, "r");
    while (file && questions_count < QUESTIONS_MAX && fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = '\0';
        char *const whole = strdup(line), *const how = whole ? strchr(whole, '\t') : NULL;
        char *const text = how ? strchr(how + 1, '\t') : NULL;
        if (!text)
            return false;
        *how = *text = '\0';
        questions[questions_count++] = (question){ whole, how + 1, text + 1 };
    }
    if (file)
        fclose(file);
    return questions_count > 0;
}

static bool ask(fig_index *index, const question *q, FILE *times)
{
    fig_error err;
    fig_results *results;
    fig_search want = FIG_SEARCH_DEFAULTS;
    want.query = q->text;
    want.snippets = 0;
    set_ways(q->way, &want);
    const double began_ms = now_ms();
    if (fig_index_search(index, &want, &results, &err)) {
        fprintf(stderr, "%s: %s\n", q->text, err.what);
        return false;
    }
    fig_results_free(results);
    if (times)
        fprintf(times, "%s\t%.4f\n", q->class, now_ms() - began_ms);
    return true;
}

/* A byte to `ready`, and one from `go`, which is this client's own: the next one's is not taken. */
static bool wait_for_others(int ready, int go)
{
    char byte = '.';
    return write(ready, &byte, 1) == 1 && read(go, &byte, 1) == 1;
}

static bool ask_class(fig_index *index, size_t first, size_t end, size_t number, double seconds, FILE *times)
{
    const double end_ms = now_ms() + seconds * 1e3;
    bool ok = true;
    for (size_t i = number; ok && now_ms() < end_ms; i++)
        ok = ask(index, &questions[first + i % (end - first)], times);
    return ok;
}

static int client(const char *path, size_t number, double seconds, int ready, int go)
{
    fig_index *index = NULL;
    fig_error err;
    char *told = NULL;
    size_t told_bytes = 0;
    const struct timespec turn_to_open = { 0, (long)number * 20000000 }; /* servers' queues take few at once */
    nanosleep(&turn_to_open, NULL);
    FILE *const times = open_memstream(&told, &told_bytes);
    bool ok = times && !fig_index_open(path, &index, &err);
    if (!ok)
        fprintf(stderr, "%s cannot be opened: %s: %s\n", path, err.where, err.what);
    for (size_t first = 0, end = 0; ok && first < questions_count; first = end) {
        while (end < questions_count && !strcmp(questions[end].class, questions[first].class))
            end++;
        ok = ask(index, &questions[first], NULL) && wait_for_others(ready, go) &&
             ask_class(index, first, end, number, seconds, times) && wait_for_others(ready, go);
    }
    char turn; /* to write */
    ok = ok && !fclose(times) && write(ready, ".", 1) == 1 && read(go, &turn, 1) == 1 &&
         fwrite(told, 1, told_bytes, stdout) == told_bytes && !fflush(stdout);
    fig_index_free(index);
    return ok ? 0 : 1;
}

/* All that is between clients: they begin together, and write one after the other. */
static bool lead(int ready, const int *go, size_t clients)
{
    char byte;
    size_t classes = 1, came = 0;
    for (size_t i = 1; i < questions_count; i++)
        classes += strcmp(questions[i].class, questions[i - 1].class) != 0;
    for (size_t round = 0; round < 2 * classes + 1; round++) {
        for (came = 0; came < clients; came++)
            if (read(ready, &byte, 1) != 1)
                return false;
        for (size_t i = 0; i < clients; i++) {
            if (write(go[i], ".", 1) != 1)
                return false;
            if (round == 2 * classes)
                wait(NULL);
        }
    }
    return true;
}

int main(int argc, char **argv)
{
    const size_t clients = argc == 5 ? strtoul(argv[3], NULL, 10) : 0;
    const double seconds = argc == 5 ? strtod(argv[4], NULL) : 0;
    int ready[2], go[CLIENTS_MAX], own[2];
    if (clients < 1 || clients > CLIENTS_MAX || !read_questions(argv[2]) || pipe(ready)) {
        fprintf(stderr, "usage: bench_clients INDEX QUESTIONS.tsv CLIENTS SECONDS\n");
        return 2;
    }
    for (size_t i = 0; i < clients; i++) {
        if (pipe(own))
            return 1;
        const pid_t child = fork();
        if (child < 0)
            return 1;
        if (child == 0) {
            close(ready[0]);
            close(own[1]);
            return client(argv[1], i, seconds, ready[1], own[0]);
        }
        close(own[0]);
        go[i] = own[1];
    }
    close(ready[1]);
    return lead(ready[0], go, clients) ? 0 : 1;
}
