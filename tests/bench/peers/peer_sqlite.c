/* peer_sqlite.c - SQLite with FTS5: the text and its index in one file, figures in a table with
 * B-trees.
 *
 *   peer_sqlite index DB JSONL     one transaction; the same again adds
 *   peer_sqlite figures DB TSV     ARTICLE \t NOUNS \t LOW \t HIGH, a claim a line
 *   peer_sqlite ask DB             questions as harness.h has them */
#include "harness.h"

#include <cjson/cJSON.h>
#include <sqlite3.h>

enum {
    TEXT,
    SNIPPETS,
    COUNT_TEXT,
    RANGE,
    COUNT_RANGE,
    WORD_RANGE,
    COUNT_WORD_RANGE,
    NOUN,
    COUNT_NOUN,
    FIGURES,
    COUNT_FIGURES,
    STATEMENTS
};

#define OVERLAPS "low <= CAST(:high AS REAL) AND high >= CAST(:low AS REAL)"
#define HITS                                                                                       \
    "SELECT a.id, a.title FROM news n JOIN article a ON a.rowid = n.rowid WHERE news MATCH :query"
#define IN_RANGE "EXISTS (SELECT 1 FROM claim WHERE article = n.rowid AND " OVERLAPS ")"
#define OF_NOUN                                                                                    \
    "FROM nouns JOIN claim c ON c.rowid = nouns.rowid WHERE nouns MATCH :noun AND " OVERLAPS
#define OF_WORD "FROM news n JOIN claim c ON c.article = n.rowid WHERE news MATCH :query"

static const char *const sql[STATEMENTS] = {
    [TEXT] = HITS " ORDER BY rank LIMIT 10",
    [SNIPPETS] =
        "SELECT a.id, a.title, snippet(news, 1, '[', ']', '...', 40) FROM news n JOIN article a "
        "ON a.rowid = n.rowid WHERE news MATCH :query ORDER BY rank LIMIT 10",
    [COUNT_TEXT] = "SELECT count(*) FROM news WHERE news MATCH :query",
    [RANGE] = "SELECT id, title FROM article WHERE rowid IN (SELECT DISTINCT article FROM claim "
              "WHERE " OVERLAPS " LIMIT 10)",
    [COUNT_RANGE] = "SELECT count(DISTINCT article) FROM claim WHERE " OVERLAPS,
    [WORD_RANGE] = HITS " AND " IN_RANGE " ORDER BY rank LIMIT 10",
    [COUNT_WORD_RANGE] = "SELECT count(*) FROM news n WHERE news MATCH :query AND " IN_RANGE,
    [NOUN] = "SELECT id, title FROM article WHERE rowid IN (SELECT DISTINCT c.article " OF_NOUN
             " LIMIT 10)",
    [COUNT_NOUN] = "SELECT count(DISTINCT c.article) " OF_NOUN,
    [FIGURES] = "SELECT c.low, count(*) " OF_WORD " GROUP BY c.low ORDER BY 2 DESC LIMIT 10",
    [COUNT_FIGURES] = "SELECT count(*) " OF_WORD,
};

typedef struct engine {
    sqlite3 *db;
    sqlite3_stmt *statements[STATEMENTS];
} engine;

static void must(sqlite3 *db, int status)
{
    if (status != SQLITE_OK && status != SQLITE_DONE && status != SQLITE_ROW)
        harness_fail("sqlite", sqlite3_errmsg(db));
}

static void run(sqlite3 *db, const char *text)
{
    must(db, sqlite3_exec(db, text, NULL, NULL, NULL));
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *text)
{
    sqlite3_stmt *statement;
    must(db, sqlite3_prepare_v2(db, text, -1, &statement, NULL));
    return statement;
}

static void add(sqlite3 *db, const char *path)
{
    FILE *const file = fopen(path, "r");
    char *line = NULL;
    size_t capacity = 0;
    if (!file)
        harness_fail(path, "cannot be read");
    run(db, "CREATE TABLE IF NOT EXISTS article (rowid INTEGER PRIMARY KEY, id TEXT UNIQUE, title "
            "TEXT, text TEXT, "
            "published TEXT, source TEXT);"
            "CREATE VIRTUAL TABLE IF NOT EXISTS news USING fts5 (title, text, content='article', "
            "content_rowid='rowid', tokenize='porter unicode61');"
            "BEGIN");
    sqlite3_stmt *const article =
        prepare(db, "INSERT INTO article (id, title, text, published, source) VALUES (?,?,?,?,?)");
    sqlite3_stmt *const words = prepare(db, "INSERT INTO news (title, text, rowid) VALUES (?,?,?)");
    static const char *const keys[] = { "id", "title", "text", "published", "source" };
    while (getline(&line, &capacity, file) > 0) {
        cJSON *const json = cJSON_Parse(line);
        for (int i = 0; i < 5; i++) {
            const char *const value =
                cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(json, keys[i]));
            sqlite3_bind_text(article, i + 1, value, -1, SQLITE_STATIC);
            if (i == 1 || i == 2)
                sqlite3_bind_text(words, i, value, -1, SQLITE_STATIC);
        }
        must(db, sqlite3_step(article));
        sqlite3_bind_int64(words, 3, sqlite3_last_insert_rowid(db));
        must(db, sqlite3_step(words));
        sqlite3_reset(article);
        sqlite3_reset(words);
        cJSON_Delete(json);
    }
    sqlite3_finalize(article);
    sqlite3_finalize(words);
    run(db, "COMMIT");
    free(line);
    fclose(file);
}

static void add_figures(sqlite3 *db, const char *path)
{
    FILE *const file = fopen(path, "r");
    char *line = NULL;
    size_t capacity = 0;
    if (!file)
        harness_fail(path, "cannot be read");
    run(db, "BEGIN; CREATE TABLE claim (article INTEGER, low REAL, high REAL);"
            "CREATE VIRTUAL TABLE nouns USING fts5 (words, content='', detail='none', "
            "tokenize='porter unicode61')");
    sqlite3_stmt *const claim =
        prepare(db, "INSERT INTO claim VALUES ((SELECT rowid FROM article WHERE id = ?), ?, ?)");
    sqlite3_stmt *const noun = prepare(db, "INSERT INTO nouns (rowid, words) VALUES (?, ?)");
    while (getline(&line, &capacity, file) > 0) {
        line[strcspn(line, "\n")] = '\0';
        char *rest = line;
        sqlite3_bind_text(claim, 1, harness_field(&rest), -1, SQLITE_STATIC);
        sqlite3_bind_text(noun, 2, harness_field(&rest), -1, SQLITE_STATIC);
        sqlite3_bind_double(claim, 2, atof(harness_field(&rest)));
        sqlite3_bind_double(claim, 3, atof(harness_field(&rest)));
        must(db, sqlite3_step(claim));
        sqlite3_bind_int64(noun, 1, sqlite3_last_insert_rowid(db));
        must(db, sqlite3_step(noun));
        sqlite3_reset(claim);
        sqlite3_reset(noun);
    }
    sqlite3_finalize(claim);
    sqlite3_finalize(noun);
    run(db, "CREATE INDEX claim_low ON claim (low, high, article); CREATE INDEX claim_high ON "
            "claim (high, low, article);"
            "CREATE INDEX claim_article ON claim (article, low, high); COMMIT; ANALYZE");
    free(line);
    fclose(file);
}

static void bind(sqlite3_stmt *statement, const char *name, const char *value)
{
    const int place = sqlite3_bind_parameter_index(statement, name);
    if (place > 0)
        sqlite3_bind_text(statement, place, value, -1, SQLITE_STATIC);
}

static int statement_of(const question *asked)
{
    static const struct {
        const char *kind;
        int ten, all;
    } rows[] = {
        { "text", TEXT, COUNT_TEXT },    { "snippets", SNIPPETS, COUNT_TEXT },
        { "range", RANGE, COUNT_RANGE }, { "word_range", WORD_RANGE, COUNT_WORD_RANGE },
        { "noun", NOUN, COUNT_NOUN },    { "figures", FIGURES, COUNT_FIGURES },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (strcmp(rows[i].kind, asked->kind) == 0)
            return asked->all ? rows[i].all : rows[i].ten;
    harness_fail(asked->kind, "no such kind of question");
    return -1;
}

static long ask(void *handle, const question *asked)
{
    engine *const e = (engine *)handle;
    sqlite3_stmt **const slot = &e->statements[statement_of(asked)];
    if (!*slot)
        *slot = prepare(e->db, sql[slot - e->statements]);
    sqlite3_stmt *const statement = *slot;
    bind(statement, ":query", asked->query);
    bind(statement, ":low", asked->low);
    bind(statement, ":high", asked->high);
    bind(statement, ":noun", asked->noun);
    long hits = 0;
    int status;
    while ((status = sqlite3_step(statement)) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(statement); i++)
            harness_read((const char *)sqlite3_column_text(statement, i));
        hits = asked->all ? sqlite3_column_int64(statement, 0) : hits + 1;
    }
    must(e->db, status);
    sqlite3_reset(statement);
    return hits;
}

int main(int argc, char **argv)
{
    if (argc == 2 && strcmp(argv[1], "version") == 0)
        return puts(sqlite3_libversion()) < 0;
    if (argc < 3)
        harness_fail("usage", "peer_sqlite index|figures|ask DB [FILE]");
    engine e;
    memset(&e, 0, sizeof e);
    if (sqlite3_open(argv[2], &e.db))
        harness_fail(argv[2], sqlite3_errmsg(e.db));
    int status = 0;
    if (strcmp(argv[1], "ask") == 0)
        status = harness_serve(ask, &e);
    else if (argc == 4 && strcmp(argv[1], "index") == 0)
        add(e.db, argv[3]);
    else if (argc == 4 && strcmp(argv[1], "figures") == 0)
        add_figures(e.db, argv[3]);
    for (int i = 0; i < STATEMENTS; i++)
        sqlite3_finalize(e.statements[i]);
    sqlite3_close(e.db);
    return status;
}
