/* peer_postgres.c - PostgreSQL through its socket, statements prepared: peer_postgres FOLDER
 *
 * FOLDER has the socket. The tables are those of peer_postgres.py. */
#include "harness.h"

#include <libpq-fe.h>

#define WORDS   "to_tsquery('plain_english', $1)"
#define BEST    "FROM article, " WORDS " q WHERE words @@ q ORDER BY ts_rank(words, q) DESC LIMIT 10"
#define SPAN    "numrange($2::numeric, $3::numeric, '[]')"
#define OF_NOUN "FROM claim WHERE nouns @@ to_tsquery('plain_english', $4) AND span && " SPAN

static const struct {
    const char *kind, *ten, *all;
} rows[] = {
    { "text", "SELECT id, title " BEST, "SELECT count(*) FROM article WHERE words @@ " WORDS },
    /* headlines of the ten alone: in one SELECT they would be made of every match */
    { "snippets",
      "SELECT id, title, ts_headline('plain_english', text, " WORDS
      ", 'MaxWords=40, MinWords=20') FROM "
      "(SELECT id, title, text " BEST ") best",
      "SELECT count(*) FROM article WHERE words @@ " WORDS },
    { "range", "SELECT id, title FROM article WHERE figures && nummultirange(" SPAN ") LIMIT 10",
      "SELECT count(*) FROM article WHERE figures && nummultirange(" SPAN ")" },
    { "word_range",
      "SELECT id, title FROM article, " WORDS
      " q WHERE words @@ q AND figures && nummultirange(" SPAN ") "
      "ORDER BY ts_rank(words, q) DESC LIMIT 10",
      "SELECT count(*) FROM article WHERE words @@ " WORDS " AND figures && nummultirange(" SPAN
      ")" },
    { "noun",
      "SELECT id, title FROM article WHERE number IN (SELECT DISTINCT article " OF_NOUN
      " LIMIT 10)",
      "SELECT count(DISTINCT article) " OF_NOUN },
    { "figures",
      "SELECT lower(span), count(*) FROM claim WHERE article IN "
      "(SELECT number FROM article WHERE words @@ " WORDS ") GROUP BY 1 ORDER BY 2 DESC LIMIT 10",
      "SELECT count(*) FROM claim WHERE article IN (SELECT number FROM article WHERE words "
      "@@ " WORDS ")" },
};
enum { KINDS = sizeof rows / sizeof *rows };

typedef struct engine {
    PGconn *connection;
    bool prepared[KINDS][2];
} engine;

static void must(engine *e, PGresult *result, ExecStatusType wanted)
{
    if (PQresultStatus(result) != wanted)
        harness_fail("postgres", PQerrorMessage(e->connection));
}

/* Every statement takes the same four; those it has no use for are named so that their type is
 * known. */
static void prepare(engine *e, const char *name, const char *text)
{
    static const Oid types[4] = { 25, 25, 25, 25 }; /* text */
    PGresult *const result = PQprepare(e->connection, name, text, 4, types);
    must(e, result, PGRES_COMMAND_OK);
    PQclear(result);
}

static long ask(void *handle, const question *asked)
{
    engine *const e = (engine *)handle;
    int kind = 0;
    while (kind < KINDS && strcmp(rows[kind].kind, asked->kind) != 0)
        kind++;
    if (kind == KINDS)
        harness_fail(asked->kind, "no such kind of question");
    char name[32];
    snprintf(name, sizeof name, "s%d%d", kind, asked->all);
    if (!e->prepared[kind][asked->all]) {
        prepare(e, name, asked->all ? rows[kind].all : rows[kind].ten);
        e->prepared[kind][asked->all] = true;
    }
    const char *const values[4] = { asked->query, asked->low[0] ? asked->low : "0",
                                    asked->high[0] ? asked->high : "0", asked->noun };
    PGresult *const result = PQexecPrepared(e->connection, name, 4, values, NULL, NULL, 0);
    must(e, result, PGRES_TUPLES_OK);
    const int rows_count = PQntuples(result);
    for (int row = 0; row < rows_count; row++)
        for (int column = 0; column < PQnfields(result); column++)
            harness_read(PQgetvalue(result, row, column));
    const long hits = asked->all ? atol(PQgetvalue(result, 0, 0)) : rows_count;
    PQclear(result);
    return hits;
}

int main(int argc, char **argv)
{
    engine e;
    memset(&e, 0, sizeof e);
    if (argc != 2)
        harness_fail("usage", "peer_postgres FOLDER");
    const char *const keys[] = { "host", "dbname", "user", NULL };
    const char *const values[] = { argv[1], "postgres", "postgres", NULL };
    e.connection = PQconnectdbParams(keys, values, 0);
    if (PQstatus(e.connection) != CONNECTION_OK)
        harness_fail("postgres", PQerrorMessage(e.connection));
    const int status = harness_serve(ask, &e);
    PQfinish(e.connection);
    return status;
}
