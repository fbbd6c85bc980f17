/* store_remote.c - stores behind a connection: answers, silence, refusal, and coming back. Needs
 * the library's own server; where it is not installed only silence and refusal are tried. */
#include "store_tests.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

static const sample towns[] = {
    { "kursk is north of belgorod", "1", "one" },
    { "belgorod is south of kursk", "2", "two" },
    { "kursk kursk", NULL, "three" },
};

/* A socket that listens on a port of its own. */
static int listen_somewhere(unsigned *port)
{
    const int fd = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = { .sin_family = AF_INET };
    socklen_t bytes = sizeof address;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    assert_true(fd >= 0);
    assert_int_equal(bind(fd, (const struct sockaddr *)&address, bytes), 0);
    assert_int_equal(listen(fd, 5), 0);
    assert_int_equal(getsockname(fd, (struct sockaddr *)&address, &bytes), 0);
    *port = ntohs(address.sin_port);
    return fd;
}

static unsigned free_port(void)
{
    unsigned port;
    close(listen_somewhere(&port));
    return port;
}

/* The server in a process group of its own, for it kills its group when it ends. 0 when there is
 * none to start. */
static pid_t serve(const char *path, unsigned port)
{
    char number[16];
    snprintf(number, sizeof number, "%u", port);
    if (system("command -v xapian-tcpsrv >/dev/null 2>&1") != 0)
        return 0;
    const pid_t server = fork();
    assert_true(server >= 0);
    if (server > 0)
        setpgid(server, server); /* whichever of the two is first */
    if (server == 0) {
        setpgid(0, 0);
        execlp("xapian-tcpsrv", "xapian-tcpsrv", "--quiet", "--interface", "127.0.0.1", "--port",
               number, path, (char *)NULL);
        _exit(127);
    }
    return server;
}

/* Asked to end, the server's child of a connection may wait for ever in its handler of the signal, and
 * keep what a test prints to open. */
static void stop(pid_t server)
{
    kill(-server, SIGKILL);
    wait_child(server);
}

/* The server needs a moment to listen. */
static store *connect_to(unsigned port, const char *folder_too)
{
    const store_place places[] = { { NULL, "127.0.0.1", port, 5000 }, { folder_too, NULL, 0, 0 } };
    store *s = NULL;
    fig_status status = FIG_UNREACHABLE;
    for (int tries = 0; tries < 100 && status == FIG_UNREACHABLE; tries++) {
        status = store_open(places, folder_too ? 2 : 1, &s, &fixture_error);
        if (status)
            pause_ms(30);
    }
    assert_ok(status);
    return s;
}

void test_a_remote_store_answers_like_a_folder(void **state)
{
    static const char *const queries[] = {
        "kursk",      "kursk belgorod PHRASE/2/5",        "ku*",
        "VALUES/1/1", "kursk belgorod OR/2 is AND_NOT/2", "kursk OR:belgorod,of NEAR/2/3"
    };
    static const store_slot slots[] = { 0 };
    const char *const path = path_in(state, "a");
    const unsigned port = free_port();
    store_search_options options = STORE_SEARCH_DEFAULTS;
    store_facts facts;
    uint32_t positions[4];
    size_t count;
    buf out = BUF_EMPTY;
    make_store(path, towns, COUNT(towns));
    store_writer *const w = writer_in(path, STORE_OPEN, 100);
    assert_ok(store_writer_set_metadata(w, "key", 3, "value", 5, &fixture_error));
    assert_ok(store_writer_commit(w, &fixture_error));
    const pid_t server = serve(path, port);
    if (!server) {
        store_writer_free(w);
        skip();
    }
    store *const far = connect_to(port, NULL), *const near = open_store(path);
    options.want_data = options.want_terms = true;
    options.value_slots = options.facet_slots = slots;
    options.value_slots_count = options.facet_slots_count = 1;
    for (size_t i = 0; i < COUNT(queries); i++) {
        store_query *const q = query_of(queries[i]);
        store_hits *want, *hits;
        assert_ok(store_search(near, q, &options, &want, &fixture_error));
        assert_ok(store_search(far, q, &options, &hits, &fixture_error));
        assert_int_equal(hits->hits_count, want->hits_count);
        for (size_t h = 0; h < hits->hits_count; h++) {
            assert_int_equal(hits->hits[h].docid, want->hits[h].docid);
            assert_string_equal(hits->hits[h].data.data, want->hits[h].data.data);
            assert_string_equal(hits->hits[h].values[0].data, want->hits[h].values[0].data);
            assert_int_equal(hits->hits[h].terms_count, want->hits[h].terms_count);
        }
        assert_int_equal(hits->facets[0].values_count, want->facets[0].values_count);
        store_hits_free(want);
        store_hits_free(hits);
        store_query_free(q);
    }
    assert_ok(store_read_facts(far, &facts, &fixture_error));
    assert_int_equal(facts.documents, 3);
    assert_true(facts.has_positions);
    assert_int_equal(facts.revision, 0);
    assert_ok(store_document_positions(far, 3, "kursk", 5, positions, 4, &count, &fixture_error));
    assert_int_equal(count, 2);
    assert_ok(store_metadata(far, "key", 3, &out, &fixture_error));
    assert_ok(store_document_data(far, 2, &out, &fixture_error));
    assert_string_equal(buf_string(&out), "valuetwo");
    assert_int_equal(store_document_data(far, 99, &out, NULL), FIG_NOT_FOUND);
    store_terms *walk;
    store_term term;
    assert_ok(store_terms_open(far, "b", 1, &walk, &fixture_error));
    assert_ok(store_terms_next(walk, &term, &fixture_error));
    assert_string_equal(term.term, "belgorod");
    assert_int_equal(term.documents, 2);
    assert_int_equal(store_terms_next(walk, &term, NULL), FIG_END);
    store_terms_free(walk);
    store_values *values;
    store_value value;
    assert_ok(store_values_open(far, 0, &values, &fixture_error));
    assert_ok(store_values_next(values, &value, &fixture_error));
    assert_int_equal(value.docid, 1);
    store_values_free(values);

    add_sample(w, &towns[0]); /* the far view moves like a near one */
    assert_ok(store_writer_commit(w, &fixture_error));
    assert_ok(store_refresh(far, NULL, &fixture_error));
    assert_int_equal(count_of(far), 4);
    buf_clear(&out);
    store_free(near);
    store_free(far);
    stop(server);
    store_writer_free(w);
}

/* Everything that is asked of all places at once, of both stores. */
static void assert_same(store *far, store *near)
{
    static const char *const terms[] = { "kursk", "belgorod", "of", "nobody" };
    store_bytes expected[COUNT(terms)];
    store_docid expected_docids[32], docids[2][8];
    store_terms *walks[2];
    buf out[2] = { BUF_EMPTY, BUF_EMPTY };
    size_t counts[2];
    for (size_t i = 0; i < COUNT(terms); i++)
        expected[i] = (store_bytes){ terms[i], strlen(terms[i]) };
    for (size_t i = 0; i < COUNT(expected_docids); i++)
        expected_docids[i] = (store_docid)i + 1;
    assert_ok(store_expect_frequencies(far, expected, COUNT(expected), &fixture_error));
    assert_ok(store_expect_terms(far, expected, COUNT(expected), &fixture_error));
    assert_ok(store_expect_documents(far, expected_docids, COUNT(expected_docids), &fixture_error));
    for (size_t i = 0; i < COUNT(terms); i++) {
        const size_t bytes = strlen(terms[i]);
        assert_ok(store_term_frequency(near, terms[i], bytes, &counts[0], &fixture_error));
        assert_ok(store_term_frequency(far, terms[i], bytes, &counts[1], &fixture_error));
        assert_int_equal(counts[0], counts[1]);
        assert_ok(store_docids(near, terms[i], bytes, docids[0], 8, &counts[0], &fixture_error));
        assert_ok(store_docids(far, terms[i], bytes, docids[1], 8, &counts[1], &fixture_error));
        assert_int_equal(counts[0], counts[1]);
        assert_memory_equal(docids[0], docids[1], counts[0] * sizeof(store_docid));
    }
    for (const char *prefix = "kbzo"; *prefix; prefix++) { /* one letter, then all terms */
        const size_t bytes = *prefix != 'o';
        store_term a, b;
        assert_ok(store_terms_open(near, prefix, bytes, &walks[0], &fixture_error));
        assert_ok(store_terms_open(far, prefix, bytes, &walks[1], &fixture_error));
        fig_status status = store_terms_skip_to(walks[0], "belgorod", 8, &a, NULL);
        assert_int_equal(store_terms_skip_to(walks[1], "belgorod", 8, &b, NULL), status);
        for (; !status; status = store_terms_next(walks[0], &a, NULL)) {
            assert_string_equal(a.term, b.term);
            assert_int_equal(a.documents, b.documents);
            const fig_status other = store_terms_next(walks[1], &b, NULL);
            assert_true(other == FIG_OK || other == FIG_END);
        }
        assert_int_equal(store_terms_next(walks[1], &b, NULL), FIG_END);
        store_terms_free(walks[0]);
        store_terms_free(walks[1]);
    }
    for (size_t i = 0; i < COUNT(expected_docids); i++) {
        buf_truncate(&out[0]);
        buf_truncate(&out[1]);
        const fig_status status = store_document_data(near, expected_docids[i], &out[0], NULL);
        assert_int_equal(store_document_data(far, expected_docids[i], &out[1], NULL), status);
        if (!status) {
            assert_ok(store_document_value(near, expected_docids[i], 0, &out[0], &fixture_error));
            assert_ok(store_document_value(far, expected_docids[i], 0, &out[1], &fixture_error));
        }
        assert_string_equal(buf_string(&out[0]), buf_string(&out[1]));
    }
    for (size_t place = 0; place < store_places(near); place++) {
        assert_ok(store_place_metadata(near, place, "key", 3, &out[0], &fixture_error));
        assert_ok(store_place_metadata(far, place, "key", 3, &out[1], &fixture_error));
    }
    assert_ok(store_value_bounds(near, 0, &out[0], &out[0], &counts[0], &fixture_error));
    assert_ok(store_value_bounds(far, 0, &out[1], &out[1], &counts[1], &fixture_error));
    assert_string_equal(buf_string(&out[0]), buf_string(&out[1]));
    assert_int_equal(counts[0], counts[1]);
    buf_clear(&out[0]);
    buf_clear(&out[1]);
    /* all matches with a value each, which comes along with them */
    static const store_slot slots[] = { 0 };
    store_search_options options = STORE_SEARCH_DEFAULTS;
    options.max = options.check_at_least = SIZE_MAX;
    options.value_slots = slots;
    options.value_slots_count = 1;
    store_hits *hits[2];
    store_query *const q = query_of("kursk belgorod OR/2");
    assert_ok(store_search(near, q, &options, &hits[0], &fixture_error));
    assert_ok(store_search(far, q, &options, &hits[1], &fixture_error));
    assert_int_equal(hits[0]->hits_count, hits[1]->hits_count);
    assert_int_equal(hits[0]->matches_low, hits[1]->matches_low);
    for (size_t i = 0; i < hits[0]->hits_count; i++) {
        assert_int_equal(hits[0]->hits[i].docid, hits[1]->hits[i].docid);
        assert_string_equal(hits[0]->hits[i].values[0].data, hits[1]->hits[i].values[0].data);
        assert_int_equal(hits[1]->hits[i].collapsed, 0);
    }
    store_hits_free(hits[0]);
    store_hits_free(hits[1]);
    store_query_free(q);
}

void test_all_places_are_asked_at_once_and_say_what_folders_do(void **state)
{
    const char *const path = path_in(state, "a"), *const other = path_in(state, "b");
    const store_place folders[] = { { path, NULL, 0, 0 }, { other, NULL, 0, 0 } };
    const unsigned port = free_port();
    store *near;
    make_store(path, towns, COUNT(towns));
    make_store(other, towns, 2);
    store_writer *const w = writer_in(path, STORE_OPEN, 100);
    assert_ok(store_writer_set_metadata(w, "key", 3, "value", 5, &fixture_error));
    assert_ok(store_writer_commit(w, &fixture_error));
    const pid_t server = serve(path, port);
    if (!server) {
        store_writer_free(w);
        skip();
    }
    store *const far = connect_to(port, other);
    assert_ok(store_open(folders, 2, &near, &fixture_error));
    assert_same(far, near);
    assert_same(far, near); /* what is kept says the same */
    add_sample(w, &towns[1]);
    assert_ok(store_writer_set_metadata(w, "key", 3, "another", 7, &fixture_error));
    assert_ok(store_writer_commit(w, &fixture_error));
    bool changed;
    assert_ok(store_refresh(far, &changed, &fixture_error));
    assert_true(changed);
    assert_ok(store_refresh(near, NULL, &fixture_error));
    assert_same(far, near);
    assert_ok(store_refresh(far, &changed, &fixture_error));
    assert_false(changed);
    store_free(near);
    store_free(far);
    stop(server);
    store_writer_free(w);
}

void test_a_lost_connection_is_told_and_comes_back(void **state)
{
    const char *const path = path_in(state, "a"), *const other = path_in(state, "b");
    const unsigned port = free_port();
    store_hits *hits;
    char name[40];
    make_store(path, towns, COUNT(towns));
    make_store(other, towns, 1);
    const pid_t server = serve(path, port);
    if (!server)
        skip();
    store *const s = connect_to(port, other);
    store_query *const q = query_of("kursk");
    assert_ok(store_search(s, q, NULL, &hits, &fixture_error));
    assert_int_equal(hits->hits_count, 4);
    store_hits_free(hits);
    stop(server);
    snprintf(name, sizeof name, "127.0.0.1:%u", port);
    for (int i = 0; i < 2; i++) { /* and no SIGPIPE ends us */
        assert_int_equal(store_search(s, q, NULL, &hits, &fixture_error), FIG_UNREACHABLE);
        assert_non_null(strstr(fixture_error.where, name));
    }
    const pid_t again = serve(path, port);
    for (int tries = 0; tries < 100; tries++) {
        if (store_search(s, q, NULL, &hits, &fixture_error) == FIG_OK)
            break;
        pause_ms(30);
    }
    assert_non_null(hits);
    assert_int_equal(hits->hits_count, 4);
    store_hits_free(hits);
    stop(again); /* an idle connection that was closed is opened anew, unseen */
    const pid_t third = serve(path, port);
    store_free(connect_to(port, NULL));
    assert_ok(store_search(s, q, NULL, &hits, &fixture_error));
    store_hits_free(hits);
    store_query_free(q);
    store_free(s);
    stop(third);
}

void test_refusal_and_silence_are_told(void **state)
{
    unsigned port;
    const int silent = listen_somewhere(&port);
    const store_place rows[] = { { NULL, "127.0.0.1", free_port(), 1000 },
                                 { NULL, "127.0.0.1", port, 200 },
                                 { NULL, "name.invalid", 80, 1000 } };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        store *s;
        assert_int_equal(store_open(&rows[i], 1, &s, &fixture_error), FIG_UNREACHABLE);
        assert_null(s);
        assert_non_null(strstr(fixture_error.where, rows[i].host));
        assert_true(fixture_error.mend[0] != '\0');
    }
    close(silent);
}
