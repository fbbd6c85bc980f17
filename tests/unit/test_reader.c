/* test_reader.c - articles out of files, folders and JSON; what is left out, and what is noted. */
#include "figtrail.h"
#include "scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

/* All that a reader said, one line each: articles as "id|title|published|lang|text", messages as
 * "left out WHERE: WHAT" and "noted WHERE: WHAT", the scratch folder cut off. */
typedef struct heard {
    scratch files;
    char lines[16384];
    size_t bytes;
} heard;

static void say(heard *h, const char *kind, const char *where, const char *what)
{
    const char *const folder = strstr(where, h->files.folder);
    h->bytes += (size_t)snprintf(h->lines + h->bytes, sizeof h->lines - h->bytes, "%s %s: %s\n",
                                 kind, folder ? where + strlen(h->files.folder) + 1 : where, what);
    assert_true(h->bytes < sizeof h->lines);
}

static void on_left_out(void *user, const fig_error *why)
{
    say(user, "left out", why->where, why->what);
}

static void on_noted(void *user, const fig_error *why)
{
    say(user, "noted", why->where, why->what);
}

static void read_paths(heard *h, const char *const *paths, size_t count)
{
    fig_reader_options options = FIG_READER_DEFAULTS;
    fig_reader *reader;
    fig_article a;
    fig_error err;
    options.left_out = on_left_out;
    options.noted = on_noted;
    options.user = h;
    h->bytes = 0;
    h->lines[0] = '\0';
    assert_int_equal(fig_reader_open(paths, count, &options, &reader, &err), FIG_OK);
    fig_status status;
    while ((status = fig_reader_next(reader, &a, &err)) == FIG_OK)
        h->bytes += (size_t)snprintf(h->lines + h->bytes, sizeof h->lines - h->bytes,
                                     "%s|%s|%s|%s|%.40s\n", a.id, a.title ? a.title : "-",
                                     a.published ? a.published : "-", a.lang, a.text);
    assert_int_equal(status, FIG_END);
    assert_int_equal(fig_reader_next(reader, &a, &err), FIG_END);
    fig_reader_free(reader);
}

static void read_one(heard *h, const char *path)
{
    read_paths(h, &path, 1);
}

static int set_up(void **state)
{
    static heard h;
    scratch_open(&h.files);
    *state = &h;
    return 0;
}

static int tear_down(void **state)
{
    scratch_remove(&((heard *)*state)->files);
    return 0;
}

static const struct {
    const char *name, *data, *heard;
} files[] = {
    { "a.txt", "Troops move\n\nText of it.\n",
      "d239f32256cd0d77|Troops move|-|en|Troops move\n\nText of it.\n\n" },
    { "empty.txt", "", "left out empty.txt: is empty\n" },
    { "blank.txt", " \n\t\n", "left out blank.txt: has no text\n" },
    { "wide.jsonl", "\xff\xfe{\0}\0", "left out wide.jsonl: is JSON in UTF-16 or UTF-32\n" },
    { "a.jsonl",
      "{\"id\":\"x\",\"text\":\"One.\",\"lang\":\"de-AT\",\"published\":\"2024-10-25\",\"more\":[1]"
      "}\n"
      "\n"
      "{\"id\":7,\"title\":\" T \",\"text\":\"Two.\",\"date\":\"Fri, 25 Oct 2024 09:30:00 "
      "+0000\"}\r\n"
      "{\"id\":\"h\",\"html\":\"<h1>Head</h1><p>Para</p>\"}",
      "x|-|2024-10-25|de|One.\n7|T|2024-10-25T09:30:00Z|en|Two.\nh|Head|-|en|Head\n\nPara\n" },
    { "broken.jsonl",
      "{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":\"b\"}\n{\"id\":\"3\",\"text\":\"c\"}"
      "\n"
      "{\"id\":\"4\",\"text\":\"d\"}\n{\"id\":\"5\",\"text\":\"e\"}\n{\"id\":\"6\",\"text\":\"f\"}"
      "\n"
      "{\"id\":\"7\",\"text\":oops}\n{\"id\":\"8\",\"text\":\"h\"}\n",
      "1|-|-|en|a\n2|-|-|en|b\n3|-|-|en|c\n4|-|-|en|d\n5|-|-|en|e\n6|-|-|en|f\n"
      "left out broken.jsonl:7: broken JSON at column 18: 'oops}'\n8|-|-|en|h\n" },
    { "odd.jsonl",
      "[1]\n{\"title\":\"t\"}\n{\"text\":\"\"}\n"
      "{\"id\":\"n\",\"text\":\"a\\u0000b\\ud800c\",\"published\":\"12/03/"
      "24\",\"lang\":\"English\","
      "\"author\":5}\n"
      "{\"id\":12345678901234567890,\"text\":\"z\"}\n",
      "left out odd.jsonl:1: is not a JSON object\n"
      "left out odd.jsonl:2: has neither 'text' nor 'html'; it has 'title'\n"
      "left out odd.jsonl:3: the article has no text\n"
      "noted odd.jsonl:4: 'author' is not a string\n"
      "noted odd.jsonl:4: 'published' is not a date: '12/03/24'\n"
      "noted odd.jsonl:4: 'lang' is not a language code: 'English'\n"
      "n|-|-|en|a\xef\xbf\xbd"
      "b\xef\xbf\xbd"
      "c\n"
      "noted odd.jsonl:5: 'id' is a number that cannot be kept exactly\n"
      "7c282968b0591d96|-|-|en|z\n" },
    { "array.json",
      " [{\"id\":\"1\",\"text\":\"a\"},\n{\"id\":\"2\"},{\"id\":\"3\",\"text\":\"c\"}]",
      "1|-|-|en|a\nleft out array.json: article 2: has neither 'text' nor 'html'; it has "
      "'id'\n3|-|-|en|c\n" },
    { "object.json", "{\n \"id\":\"1\",\n \"text\":\"a\"\n}\n", "1|-|-|en|a\n" },
    { "lines.json", "{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":\"b\"}\n",
      "1|-|-|en|a\n2|-|-|en|b\n" },
    { "broken.json", "\n[{\"id\":\"1\",\n \"text\":}]",
      "left out broken.json:3: broken JSON at column 9: '}]'\n" },
    { "marked.jsonl", "\xef\xbb\xbf{\"id\":\"1\",\"text\":\"a\"}\n", "1|-|-|en|a\n" },
    { "latin.jsonl", "{\"id\":\"1\",\"text\":\"caf\xe9\"}\n{\"id\":\"2\",\"text\":\"\xe9\"}\n",
      "noted latin.jsonl:1: 1 byte sequence that is no UTF-8 was replaced\n"
      "1|-|-|en|caf\xef\xbf\xbd\n2|-|-|en|\xef\xbf\xbd\n" },
    { "page.html", "<title>P</title><script>x</script>",
      "left out page.html: the page has no visible text\n" },
    { "cut.txt.gz", "\x1f\x8b\x08\0\0\0\0\0\0\3\x4b",
      "left out cut.txt.gz: the packed data is broken: truncated gzip input\n" },
    { "strange", "{\"id\":\"1\",\"text\":\"a\"}", "1|-|-|en|a\n" }, /* named: told by content */
};

static size_t bytes_of(size_t i)
{
    static const struct {
        const char *name;
        size_t bytes;
    } with_nul[] = { { "wide.txt", 6 }, { "cut.txt.gz", 11 } };
    for (size_t n = 0; n < COUNT(with_nul); n++)
        if (!strcmp(files[i].name, with_nul[n].name))
            return with_nul[n].bytes;
    return strlen(files[i].data);
}

static void each_form_gives_its_articles_and_names_what_is_wrong(void **state)
{
    heard *const h = *state;
    for (size_t i = 0; i < COUNT(files); i++) {
        read_one(h, scratch_write(&h->files, files[i].name, files[i].data, bytes_of(i)));
        if (strcmp(h->lines, files[i].heard))
            fail_msg("%s:\n%s---\n%s", files[i].name, h->lines, files[i].heard);
    }
}

static void binary_files_are_left_out(void **state)
{
    heard *const h = *state;
    char noise[5000];
    for (size_t i = 0; i < sizeof noise; i++)
        noise[i] = (char)(i * 7919 >> 3);
    static const char *const names[] = { "n.txt", "n.md", "n.html", "n.jsonl", "n.json", "n" };
    for (size_t i = 0; i < COUNT(names); i++) {
        read_one(h, scratch_write(&h->files, names[i], noise, sizeof noise));
        assert_non_null(strstr(h->lines, "is no text"));
        assert_null(strchr(strchr(h->lines, '\n') + 1, '\n'));
    }
}

static void a_folder_is_walked_in_name_order_without_hidden_and_foreign_files(void **state)
{
    heard *const h = *state;
    char folder[512], pipe[512], loop[512];
    static const char *const names[] = { "f/b.txt",       "f/a/z.md",     "f/c.JSONL",
                                         "f/.hidden.txt", "f/.git/x.txt", "f/picture.png",
                                         "f/0.html" };
    for (size_t i = 0; i < COUNT(names); i++)
        scratch_text(&h->files, names[i],
                     strstr(names[i], "JSONL") ? "{\"id\":\"j\",\"text\":\"J\"}" : names[i]);
    snprintf(pipe, sizeof pipe, "%s", scratch_path(&h->files, "f/d.fifo"));
    snprintf(loop, sizeof loop, "%s", scratch_path(&h->files, "f/loop"));
    snprintf(folder, sizeof folder, "%s", scratch_path(&h->files, "f"));
    assert_int_equal(mkfifo(pipe, 0600), 0);
    assert_int_equal(symlink("..", loop), 0);
    assert_int_equal(symlink("nowhere", scratch_path(&h->files, "f/gone.txt")), 0);
    assert_int_equal(symlink("b.txt", scratch_path(&h->files, "f/linked.txt")), 0);
    read_one(h, folder);
    assert_string_equal(h->lines + strcspn(h->lines, "|"),
                        "|-|-|en|f/0.html\n59937f4626f50c72|-|-|en|f/a/z.md\n"
                        "52d80a347faed1d7|-|-|en|f/b.txt\nj|-|-|en|J\n"
                        "left out f/d.fifo: is a pipe, not a file\n"
                        "left out f/gone.txt: cannot follow the link: No such file or directory\n"
                        "52d80a347faed1d7|-|-|en|f/b.txt\n");
}

static void what_cannot_be_opened_is_named_and_the_rest_is_read(void **state)
{
    heard *const h = *state;
    char shut[512], shut_file[512], open_file[512], gone[512];
    snprintf(open_file, sizeof open_file, "%s",
             scratch_text(&h->files, "z.jsonl", "{\"id\":\"1\",\"text\":\"a\"}"));
    snprintf(gone, sizeof gone, "%s", scratch_path(&h->files, "gone"));
    const char *const two[] = { gone, open_file };
    read_paths(h, two, 2);
    assert_string_equal(h->lines, "left out gone: there is no such file or folder\n1|-|-|en|a\n");
    if (geteuid() == 0)
        return; /* nothing is shut to root */
    scratch_text(&h->files, "shut/a.txt", "a");
    snprintf(shut_file, sizeof shut_file, "%s", scratch_text(&h->files, "b.txt", "b"));
    snprintf(shut, sizeof shut, "%s", scratch_path(&h->files, "shut"));
    assert_int_equal(chmod(shut, 0), 0);
    assert_int_equal(chmod(shut_file, 0), 0);
    const char *const paths[] = { shut, shut_file, open_file };
    read_paths(h, paths, 3);
    assert_string_equal(h->lines, "left out shut: cannot open the folder: Permission denied\n"
                                  "left out b.txt: cannot open: Permission denied\n1|-|-|en|a\n");
}

static void a_line_over_the_limit_is_left_out_and_the_next_is_read(void **state)
{
    heard *const h = *state;
    enum { LONG = 65 << 20 };
    char *const data = malloc(LONG + 64);
    assert_non_null(data);
    memset(data, 'x', LONG);
    memcpy(data, "{\"text\":\"", 9);
    data[LONG - 1] = '\n';
    strcpy(data + LONG, "{\"id\":\"2\",\"text\":\"b\"}\n");
    char path[512];
    snprintf(path, sizeof path, "%s", scratch_write(&h->files, "long.jsonl", data, LONG + 22));
    free(data);
    read_one(h, path);
    assert_string_equal(h->lines,
                        "left out long.jsonl:1: the line is longer than 64 MiB\n2|-|-|en|b\n");
    assert_int_equal(rename(path, scratch_path(&h->files, "renamed.txt")), 0);
    read_one(h, scratch_path(&h->files, "renamed.txt"));
    assert_string_equal(h->lines, "left out renamed.txt: is larger than 64 MiB\n");
}

static void long_ids_are_cut_and_stay_different(void **state)
{
    heard *const h = *state;
    char line[1024], ids[2][200];
    for (int i = 0; i < 2; i++) {
        snprintf(line, sizeof line, "{\"id\":\"%0300d%d\",\"text\":\"a\"}", 0, i);
        read_one(h, scratch_text(&h->files, "id.jsonl", line));
        snprintf(ids[i], sizeof ids[i], "%.*s", (int)strcspn(h->lines, "|"), h->lines);
        assert_int_equal(strlen(ids[i]), 128);
    }
    assert_string_not_equal(ids[0], ids[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(each_form_gives_its_articles_and_names_what_is_wrong,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(binary_files_are_left_out, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            a_folder_is_walked_in_name_order_without_hidden_and_foreign_files, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_cannot_be_opened_is_named_and_the_rest_is_read, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_line_over_the_limit_is_left_out_and_the_next_is_read,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(long_ids_are_cut_and_stay_different, set_up, tear_down),
    };
    return cmocka_run_group_tests_name("reader", tests, NULL, NULL);
}
