/* test_guard.c - who may ask a server, and how often. */
#include "serve/guard.h"

#include <arpa/inet.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const guard_names here = { "127.0.0.1", 8417, "archive.example,[fd00::7]" };
static const guard_names v6 = { "::1", 80, NULL };
static const guard_names network = { "192.0.2.7", 8417, NULL };

static void a_server_knows_its_names(void **state)
{
    (void)state;
    static const struct row {
        const guard_names *names;
        const char *host;
        bool known;
    } rows[] = {
        { &here, "127.0.0.1:8417", true },
        { &here, "127.0.0.1", true },
        { &here, "localhost:8417", true },
        { &here, "LOCALHOST:8417", true },
        { &here, "archive.example", true },
        { &here, "archive.example:8417", true },
        { &here, "[fd00::7]:8417", true },
        { &here, "archive.example:80", false },
        { &here, "127.0.0.1:84170", false },
        { &here, "127.0.0.1.evil.example", false },
        { &here, "localhost.evil.example:8417", false },
        { &here, "evil.example", false },
        { &here, "", false },
        { &here, ",", false },
        { &here, "archive.exampl", false },
        { &here, NULL, false },
        { &v6, "[::1]:80", true },
        { &v6, "[::1]", true },
        { &v6, "::1", false },
        { &v6, "localhost", true },
        { &network, "192.0.2.7:8417", true },
        { &network, "localhost:8417", false },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (guard_knows_host(rows[i].names, rows[i].host) != rows[i].known)
            fail_msg("%s", rows[i].host ? rows[i].host : "no host");
}

static void only_its_own_pages_may_ask(void **state)
{
    (void)state;
    assert_true(guard_same_origin(NULL, "localhost:8417"));
    assert_true(guard_same_origin("http://localhost:8417", "localhost:8417"));
    assert_true(guard_same_origin("https://archive.example", "archive.example"));
    assert_false(guard_same_origin("http://localhost:8418", "localhost:8417"));
    assert_false(guard_same_origin("http://evil.example", "localhost:8417"));
    assert_false(guard_same_origin("null", "localhost:8417"));
    assert_false(guard_same_origin("", "localhost:8417"));
    assert_false(guard_same_origin("file://localhost:8417", "localhost:8417"));
}

static const struct sockaddr *v4_address(const char *text, struct sockaddr_in *out)
{
    *out = (struct sockaddr_in){ .sin_family = AF_INET };
    assert_int_equal(inet_pton(AF_INET, text, &out->sin_addr), 1);
    return (const struct sockaddr *)out;
}

static void an_address_has_so_many_requests(void **state)
{
    (void)state;
    struct sockaddr_in a, b;
    guard_rates *const rates = guard_rates_new(10);
    assert_non_null(rates);
    for (size_t i = 0; i < 20; i++)
        assert_true(guard_rates_take(rates, v4_address("192.0.2.1", &a), 100));
    assert_false(guard_rates_take(rates, (const struct sockaddr *)&a, 100));
    assert_true(guard_rates_take(rates, v4_address("192.0.2.2", &b), 100));
    assert_true(guard_rates_take(rates, (const struct sockaddr *)&a, 100.15));
    assert_false(guard_rates_take(rates, (const struct sockaddr *)&a, 100.15));
    for (size_t i = 0; i < 20; i++) /* and no more than that, however long it waited */
        assert_true(guard_rates_take(rates, (const struct sockaddr *)&a, 1e6));
    assert_false(guard_rates_take(rates, (const struct sockaddr *)&a, 1e6));
    guard_rates_free(rates);
}

static void a_network_of_ipv6_is_one_address(void **state)
{
    (void)state;
    struct sockaddr_in6 from = { .sin6_family = AF_INET6 };
    guard_rates *const rates = guard_rates_new(1);
    assert_non_null(rates);
    assert_int_equal(inet_pton(AF_INET6, "2001:db8::1", &from.sin6_addr), 1);
    assert_true(guard_rates_take(rates, (const struct sockaddr *)&from, 1));
    assert_true(guard_rates_take(rates, (const struct sockaddr *)&from, 1));
    assert_int_equal(inet_pton(AF_INET6, "2001:db8::ffff:2", &from.sin6_addr), 1);
    assert_false(guard_rates_take(rates, (const struct sockaddr *)&from, 1));
    guard_rates_free(rates);
}

static void no_rate_is_no_bound(void **state)
{
    (void)state;
    guard_rates *const rates = guard_rates_new(0);
    assert_non_null(rates);
    for (size_t i = 0; i < 100000; i++)
        assert_true(guard_rates_take(rates, NULL, 1));
    guard_rates_free(rates);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_server_knows_its_names),
        cmocka_unit_test(only_its_own_pages_may_ask),
        cmocka_unit_test(an_address_has_so_many_requests),
        cmocka_unit_test(a_network_of_ipv6_is_one_address),
        cmocka_unit_test(no_rate_is_no_bound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
