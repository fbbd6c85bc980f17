/* peer_sphinx.c - Sphinx through its socket, in its own SQL: peer_sphinx SOCKET */
#include "harness.h"

#include <mysql.h>

/* What matches, for MATCH(): the harness' questions have no backslash and no apostrophe. */
static long ask(void *engine, const question *asked)
{
    MYSQL *const connection = (MYSQL *)engine;
    char text[4096];
    if (asked->all)
        snprintf(text, sizeof text, "SELECT COUNT(*) FROM news WHERE MATCH('%s')", asked->query);
    else if (strcmp(asked->kind, "snippets") == 0)
        snprintf(text, sizeof text,
                 "SELECT article, title, SNIPPET(text, '%s', 'limit=240') FROM news WHERE "
                 "MATCH('%s') LIMIT 10",
                 asked->query, asked->query);
    else
        snprintf(text, sizeof text, "SELECT article, title FROM news WHERE MATCH('%s') LIMIT 10",
                 asked->query);
    if (mysql_query(connection, text))
        harness_fail(asked->query, mysql_error(connection));
    MYSQL_RES *const result = mysql_store_result(connection);
    const unsigned columns = mysql_num_fields(result);
    long hits = 0;
    for (MYSQL_ROW row; (row = mysql_fetch_row(result)) != NULL;) {
        for (unsigned i = 0; i < columns; i++)
            harness_read(row[i]);
        hits = asked->all ? atol(row[0]) : hits + 1;
    }
    mysql_free_result(result);
    return hits;
}

int main(int argc, char **argv)
{
    if (argc != 2)
        harness_fail("usage", "peer_sphinx SOCKET");
    MYSQL *const connection = mysql_init(NULL);
    if (!mysql_real_connect(connection, "localhost", "", "", NULL, 0, argv[1], 0))
        harness_fail(argv[1], mysql_error(connection));
    const int status = harness_serve(ask, connection);
    mysql_close(connection);
    return status;
}
