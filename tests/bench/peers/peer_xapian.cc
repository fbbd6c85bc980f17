/* peer_xapian.cc - plain Xapian as its own guide shows it: TermGenerator, QueryParser,
 * MSet::snippet.
 *
 *   peer_xapian index DB JSONL     one commit; the same again adds
 *   peer_xapian ask DB             questions as harness.h has them */
#include "harness.h"

#include <cjson/cJSON.h>
#include <fstream>
#include <string>
#include <xapian.h>

enum { TITLE_SLOT, PUBLISHED_SLOT, SOURCE_SLOT };

static std::string text_of(const cJSON *json, const char *key)
{
    const char *const value = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(json, key));
    return value ? value : "";
}

static void add(const char *folder, const char *path)
{
    Xapian::WritableDatabase db(folder, Xapian::DB_CREATE_OR_OPEN);
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("en"));
    std::ifstream file(path);
    std::string line;
    while (std::getline(file, line)) {
        cJSON *const json = cJSON_Parse(line.c_str());
        Xapian::Document document;
        generator.set_document(document);
        generator.index_text(text_of(json, "title"));
        generator.increase_termpos();
        generator.index_text(text_of(json, "text"));
        document.add_boolean_term("Q" + text_of(json, "id"));
        document.add_value(TITLE_SLOT, text_of(json, "title"));
        document.add_value(PUBLISHED_SLOT, text_of(json, "published"));
        document.add_value(SOURCE_SLOT, text_of(json, "source"));
        document.set_data(text_of(json, "text"));
        db.add_document(document);
        cJSON_Delete(json);
    }
    db.commit();
}

static long ask(void *engine, const question *asked)
{
    Xapian::Database &db = *static_cast<Xapian::Database *>(engine);
    Xapian::QueryParser parser;
    const Xapian::Stem stemmer("en");
    parser.set_stemmer(stemmer);
    parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
    parser.set_database(db);
    parser.set_default_op(Xapian::Query::OP_AND);
    Xapian::Enquire enquire(db);
    enquire.set_query(parser.parse_query(asked->query));
    if (asked->all)
        return static_cast<long>(enquire.get_mset(0, 0, db.get_doccount()).get_matches_estimated());
    const Xapian::MSet found = enquire.get_mset(0, 10);
    for (Xapian::MSetIterator hit = found.begin(); hit != found.end(); ++hit) {
        const Xapian::Document document = hit.get_document();
        harness_read(document.get_value(TITLE_SLOT).c_str());
        if (strcmp(asked->kind, "snippets") == 0)
            harness_read(found.snippet(document.get_data(), 240, stemmer).c_str());
    }
    return static_cast<long>(found.size());
}

int main(int argc, char **argv)
try {
    if (argc == 2 && strcmp(argv[1], "version") == 0)
        return puts(Xapian::version_string()) < 0;
    if (argc == 4 && strcmp(argv[1], "index") == 0) {
        add(argv[2], argv[3]);
    } else if (argc == 3 && strcmp(argv[1], "ask") == 0) {
        Xapian::Database db(argv[2]);
        return harness_serve(ask, &db);
    } else {
        harness_fail("usage", "peer_xapian index|ask DB [JSONL]");
    }
    return 0;
} catch (const Xapian::Error &error) {
    harness_fail("xapian", error.get_description().c_str());
}
