/* test_child.c - a program run with limits: what it says, how it ends, what it may not. */
#define _GNU_SOURCE /* syscall */
#include "indexer/child.h"

#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cmocka.h>

static const child_limits few = {
    .cpu_s = 2, .wall_s = 2, .memory_bytes = 256 << 20, .output_bytes = 1 << 20
};

static const struct {
    const char *name, *script, *input, *output, *said; /* output NULL: any */
    child_end end;
} rows[] = {
    { "its output is the result", "cat; echo done", "words", "wordsdone\n", "", { 0 } },
    { "what it complains of is kept", "echo no >&2; exit 3", "", "", "no\n", { .code = 3 } },
    { "input it does not read is no failure", "exec <&-; echo done", "x", "done\n", "", { 0 } },
    { "a program that hangs is ended",
      "sleep 60",
      "",
      "",
      "",
      { .overtime = true, .signal = SIGKILL } },
    { "so is one whose child goes on", "sleep 60 & echo x", "", "x\n", "", { .overtime = true } },
    { "so is one that closes all and goes on",
      "exec >&- 2>&- 3>&-; sleep 60",
      "",
      "",
      "",
      { .overtime = true, .signal = SIGKILL } },
    { "one that writes without end is ended",
      "yes",
      "",
      NULL,
      "",
      { .overflow = true, .signal = SIGKILL } },
    { "it writes no files",
      "trap '' XFSZ; echo x >/tmp/figtrail.$$ && [ -s /tmp/figtrail.$$ ] && echo wrote; rm -f "
      "/tmp/figtrail.$$",
      "",
      "",
      NULL,
      { 0 } },
    { "it has little memory", "ulimit -v", "", "262144\n", "", { 0 } },
    { "it leaves no core", "ulimit -c", "", "0\n", "", { 0 } },
    { "it has no network",
      "/usr/bin/python3 -c 'import socket; socket.socket()' 2>&1 | grep -c PermissionError",
      "",
      "1\n",
      "",
      { 0 } },
    { "nor a socket to another program",
      "/usr/bin/python3 -c 'import socket; socket.socket(socket.AF_UNIX)' 2>&1 | grep -c "
      "PermissionError",
      "",
      "1\n",
      "",
      { 0 } },
    { "it makes no folders",
      "mkdir made.$$ 2>&1 | grep -c permitted; rmdir made.$$ 2>&1 | grep -c 'No such'",
      "",
      "1\n0\n",
      "",
      { .code = 1 } },
    { "it signals no other process",
      "kill -0 $PPID 2>&1 | grep -c permitted",
      "",
      "1\n",
      "",
      { 0 } },
    { "it cannot leave its group", "setsid true 2>&1 | grep -c permitted", "", "1\n", "", { 0 } },
    { "it has no 10 GB of memory",
      "/usr/bin/python3 -c 'bytearray(10 << 30)' 2>&1 | tail -n 1",
      "",
      "MemoryError\n",
      "",
      { 0 } },
    { "of the environment it has little",
      "/usr/bin/env | cut -d= -f1 | grep -v -e PWD -e '^_$' | sort | tr '\\n' ' '",
      "",
      "LC_ALL PATH ",
      "",
      { 0 } },
    { "it has no more files open than it needs", "ls /proc/self/fd | wc -l", "", "4\n", "", { 0 } },
};

static void programs_end_as_they_must(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *const argv[] = { "sh", "-c", rows[i].script, NULL };
        buf out = BUF_EMPTY;
        child_end end;
        fig_error err;
        assert_int_equal(
            child_run(argv, rows[i].input, strlen(rows[i].input), &few, &out, &end, &err), FIG_OK);
        if (rows[i].output && strcmp(buf_string(&out), rows[i].output))
            fail_msg("%s: it wrote '%s'", rows[i].name, buf_string(&out));
        if (rows[i].said && strcmp(end.said, rows[i].said))
            fail_msg("%s: it said '%s'", rows[i].name, end.said);
        if (end.overtime != rows[i].end.overtime || end.overflow != rows[i].end.overflow ||
            end.missing)
            fail_msg("%s: overtime %d, overflow %d, missing %d", rows[i].name, end.overtime,
                     end.overflow, end.missing);
        if (rows[i].said && (end.signal != rows[i].end.signal || end.code != rows[i].end.code))
            fail_msg("%s: signal %d, code %d", rows[i].name, end.signal, end.code);
        buf_clear(&out);
    }
}

static void one_that_is_to_be_alone_starts_no_other(void **state)
{
    (void)state;
    const char *const argv[] = { "sh", "-c", "f() { f | f & }; f; echo on", NULL };
    child_limits alone = few;
    alone.alone = true;
    buf out = BUF_EMPTY;
    child_end end;
    assert_int_equal(child_run(argv, "", 0, &alone, &out, &end, NULL), FIG_OK);
    assert_string_equal(buf_string(&out), "");
    assert_non_null(strstr(end.said, "fork"));
    assert_false(end.overtime);
    buf_clear(&out);
}

static void much_goes_in_and_out_at_once(void **state)
{
    (void)state;
    const char *const argv[] = { "cat", NULL };
    const size_t bytes = 1 << 20;
    char *const data = malloc(bytes);
    buf out = BUF_EMPTY;
    child_end end;
    memset(data, 'x', bytes);
    assert_int_equal(child_run(argv, data, bytes, &few, &out, &end, NULL), FIG_OK);
    assert_int_equal(out.bytes, bytes);
    assert_memory_equal(out.data, data, bytes);
    buf_clear(&out);
    free(data);
}

static void a_program_that_is_not_there_is_missing(void **state)
{
    (void)state;
    const char *const argv[] = { "figtrail-no-such-program", NULL };
    buf out = BUF_EMPTY;
    child_end end;
    assert_int_equal(child_run(argv, "x", 1, &few, &out, &end, NULL), FIG_OK);
    assert_true(end.missing);
    buf_clear(&out);
}

/* A system that has no filters, or permits none, is one where this fails. */
static bool refuse_filters;
int prctl(int option, ...)
{
    unsigned long given[4];
    va_list arguments;
    va_start(arguments, option);
    for (size_t i = 0; i < sizeof given / sizeof *given; i++)
        given[i] = va_arg(arguments, unsigned long);
    va_end(arguments);
    if (refuse_filters && option == PR_SET_SECCOMP) {
        errno = EINVAL;
        return -1;
    }
    return (int)syscall(SYS_prctl, option, given[0], given[1], given[2], given[3]);
}

static void one_that_has_no_filter_runs_and_that_is_known(void **state)
{
    (void)state;
    static const struct {
        const char *program;
        bool missing;
    } programs[] = { { "cat", false }, { "figtrail-no-such-program", true } };
    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) {
        const char *const argv[] = { programs[i].program, NULL };
        buf out = BUF_EMPTY;
        child_end end;
        assert_int_equal(child_run(argv, "x", 1, &few, &out, &end, NULL), FIG_OK);
        assert_int_equal(end.unconfined, 0);
        refuse_filters = true;
        assert_int_equal(child_run(argv, "x", 1, &few, &out, &end, NULL), FIG_OK);
        refuse_filters = false;
        assert_int_equal(end.unconfined, EINVAL);
        assert_int_equal(end.missing, programs[i].missing);
        assert_string_equal(buf_string(&out), programs[i].missing ? "" : "x");
        buf_clear(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(programs_end_as_they_must),
        cmocka_unit_test(one_that_is_to_be_alone_starts_no_other),
        cmocka_unit_test(much_goes_in_and_out_at_once),
        cmocka_unit_test(a_program_that_is_not_there_is_missing),
        cmocka_unit_test(one_that_has_no_filter_runs_and_that_is_known),
    };
    return cmocka_run_group_tests_name("child", tests, NULL, NULL);
}
