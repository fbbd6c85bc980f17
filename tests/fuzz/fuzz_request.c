/* fuzz_request.c - any lines as the Host, the Origin, the path and the parameters, or the draft, of a request to
 * figtrail serve: a reply, with a status of HTTP, JSON where it says so, that names no folder of the
 * disk. libmicrohttpd, which takes requests apart, is not under it. */
#define _XOPEN_SOURCE 700 /* nftw */

#include "figtrail.h"
#include "fuzz.h"
#include "indexer/json.h"
#include "serve/api.h"
#include "serve/guard.h"

#include <ftw.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { LINE_BYTES_MAX = 4096, FILES_OPEN = 8, STATUS_MIN = 200, STATUS_MAX = 599 };

static const fig_article articles[] = {
    { .id = "a1", .title = "Seoul on the North Korean troops", .published = "2024-10-25", .source = "courier", .lang = "en",
      .text = "Up to 12,000 North Korean troops are near Kursk, Seoul said. Pyongyang called the figure a rumour." },
    { .id = "a2", .title = "Fires", .lang = "en",
      .text = "The fires burned 600 sq km, a quarter of the forest, and cost $3.2bn. Two-thirds of 11,000 people went home." },
};

static char folder[] = "/tmp/fuzz-request-XXXXXX";

static int remove_one(const char *path, const struct stat *info, int type, struct FTW *at)
{
    (void)info, (void)type, (void)at;
    return remove(path);
}

static void remove_index(void)
{
    nftw(folder, remove_one, FILES_OPEN, FTW_DEPTH | FTW_PHYS);
}

/* An index of the articles, answered from for as long as the process runs. */
static api *answering(void)
{
    static api *found;
    fig_writer *writer;
    fig_error err;
    if (found)
        return found;
    FUZZ_REQUIRE(mkdtemp(folder) && !atexit(remove_index));
    FUZZ_REQUIRE(!fig_writer_open(folder, NULL, &writer, &err));
    for (size_t i = 0; i < sizeof articles / sizeof *articles; i++) {
        fig_article a = articles[i];
        a.text_bytes = strlen(a.text);
        FUZZ_REQUIRE(!fig_writer_add(writer, &a, &err));
    }
    FUZZ_REQUIRE(!fig_writer_commit(writer, &err));
    fig_writer_free(writer);
    found = api_new(folder, 0);
    FUZZ_REQUIRE(found);
    return found;
}

/* The next line of `*at`, cut at LINE_BYTES_MAX; malloc'd. NULL at the end. */
static char *take_line(const char **at, const char *end)
{
    if (*at == end)
        return NULL;
    const char *const newline = memchr(*at, '\n', (size_t)(end - *at));
    const size_t there = (size_t)((newline ? newline : end) - *at);
    char *const line = strndup(*at, there < LINE_BYTES_MAX ? there : LINE_BYTES_MAX);
    FUZZ_REQUIRE(line);
    *at = newline ? newline + 1 : end;
    return line;
}

/* A fuzzer learns the folder from what it is compared with. */
static bool names_folder(const request *r)
{
    bool does = strstr(r->path, folder) || (r->text && strstr(r->text, folder));
    for (size_t i = 0; i < r->parameters_count; i++)
        does |= strstr(r->parameters[i], folder) != NULL;
    return does;
}

static void require_reply(const request *asked, const reply *r)
{
    FUZZ_REQUIRE(r->status >= STATUS_MIN && r->status <= STATUS_MAX && r->type && r->body);
    FUZZ_REQUIRE(names_folder(asked) || !strstr(r->body, folder)); /* open_memstream ends it with a NUL */
    if (strcmp(r->type, "application/json; charset=utf-8") != 0)
        return;
    size_t broken_at;
    json *const answer = json_read(r->body, r->bytes, &broken_at);
    FUZZ_REQUIRE(answer && json_is_object(answer));
    json_free(answer);
}

static char *take_text(const char *at, const char *end)
{
    char *const text = malloc((size_t)(end - at) + 1);
    FUZZ_REQUIRE(text);
    memcpy(text, at, (size_t)(end - at));
    text[end - at] = '\0';
    return text;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    const char *at = (const char *)data, *const end = at + bytes;
    const guard_names names = { .address = "127.0.0.1", .port = 8080, .hosts = "news.example,archive" };
    char *const host = take_line(&at, end), *const origin = take_line(&at, end), *const path = take_line(&at, end);
    request asked = { .path = "" };
    reply answer = { .status = 0 };
    guard_knows_host(&names, host);
    guard_same_origin(origin, host);
    snprintf(asked.path, sizeof asked.path, "%s", path ? path : "");
    char *const text = strcmp(asked.path, PATH_OF_TEXTS) ? NULL : take_text(at, end); /* behind the path then */
    asked.text = text;
    asked.text_bytes = text ? (size_t)(end - at) : 0;
    while (!text && asked.parameters_count < PARAMETERS_MAX) {
        char *const parameter = take_line(&at, end);
        if (!parameter)
            break;
        asked.parameters[asked.parameters_count++] = parameter;
    }
    api_answer(answering(), &asked, &answer);
    require_reply(&asked, &answer);
    free(answer.body);
    for (size_t i = 0; i < asked.parameters_count; i++)
        free(asked.parameters[i]);
    free(text);
    free(host);
    free(origin);
    free(path);
    return 0;
}
