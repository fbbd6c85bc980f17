/* test_apart.c - work in a process of its own: what it returns, and that who asked outlives it. */
#include "cli/apart.h"
#include "cli/last_words.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static int returns_its_length(const settings *s, const char *folder)
{
    (void)s;
    return (int)strlen(folder);
}

static int is_ended(const settings *s, const char *folder)
{
    (void)s, (void)folder;
    signal(SIGSEGV, SIG_DFL); /* a sanitizer would make another end of it */
    raise(SIGSEGV);
    return 0;
}

static int is_in_this_process(const settings *s, const char *folder)
{
    (void)s;
    pid_t asking;
    memcpy(&asking, folder, sizeof asking);
    return asking == getpid();
}

void terminate_of_cpp(void) __asm__(
    "_ZSt9terminatev"); /* what a thrown error without a way out calls */

static int is_given_up(const settings *s, const char *folder)
{
    (void)s, (void)folder;
    last_words_set(7);
    terminate_of_cpp();
    return 0;
}

static void what_the_work_returns_comes_back(void **state)
{
    (void)state;
    int ended_by = -1;
    assert_int_equal(apart(returns_its_length, NULL, "abc", &ended_by), 3);
    assert_int_equal(ended_by, 0);
    assert_int_equal(apart(returns_its_length, NULL, "", &ended_by), 0);
}

static void it_is_done_by_another_process(void **state)
{
    (void)state;
    int ended_by;
    const pid_t own = getpid();
    assert_int_equal(apart(is_in_this_process, NULL, (const char *)&own, &ended_by), 0);
}

static void a_signal_that_ends_it_is_told(void **state)
{
    (void)state;
    int ended_by;
    assert_int_equal(apart(is_ended, NULL, "", &ended_by), -1);
    assert_int_equal(ended_by, SIGSEGV);
}

static void what_cpp_ends_has_a_status_of_its_own(void **state)
{
    (void)state;
    int ended_by;
    assert_int_equal(apart(is_given_up, NULL, "", &ended_by), 7);
    assert_int_equal(ended_by, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_the_work_returns_comes_back),
        cmocka_unit_test(it_is_done_by_another_process),
        cmocka_unit_test(a_signal_that_ends_it_is_told),
        cmocka_unit_test(what_cpp_ends_has_a_status_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
