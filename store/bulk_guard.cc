/* bulk_guard.cc - asking the library for its version, and for a small store to compare with what we
 * would have written. */
#include "store/inside.h"

#include "store/bulk_guard.h"
extern "C" {
#include "store/bulk_version.h"
}

#include <cstdio>
#include <cstring>

namespace
{

/* With these the tests of bulk building passed, the comparisons with the library's own stores above
 * all. To add one, run them with it. */
const char *const KNOWN[] = { "1.4.22" };

const char OTHERWISE[] = "articles are added one by one instead";

std::string read_version_file(const std::string &path)
{
    char bytes[BULK_VERSION_BYTES_MAX];
    std::FILE *const file = std::fopen((path + "/iamglass").c_str(), "rb");
    if (!file)
        throw inside::refusal{ FIG_FORMAT, "the library keeps its version elsewhere", OTHERWISE };
    const size_t got = std::fread(bytes, 1, sizeof bytes, file);
    std::fclose(file);
    return std::string(bytes, got);
}

/* What the library says of a store with one empty document is what we say of it, byte for byte. */
void compare_version_files(const std::string &theirs)
{
    unsigned char ours[BULK_VERSION_BYTES_MAX], uuid[BULK_UUID_BYTES] = {};
    bulk_root roots[BULK_TABLES_COUNT] = {};
    bulk_statistics statistics = {};
    roots[BULK_POSTINGS] = { 0, 0, 1, 1, false, false }; /* its one entry was written twice */
    roots[BULK_TERM_LISTS] = { 0, 0, 1, 1, true, false };
    statistics.documents = statistics.last = 1;
    if (theirs.size() >= BULK_UUID_AT + BULK_UUID_BYTES)
        std::memcpy(uuid, theirs.data() + BULK_UUID_AT, sizeof uuid);
    const size_t bytes = bulk_version_compose(ours, uuid, roots, 8192, &statistics);
    if (bytes != theirs.size() || std::memcmp(ours, theirs.data(), bytes))
        throw inside::refusal{ FIG_FORMAT, "the library writes a format that is not known here",
                               OTHERWISE };
}

} /* namespace */

extern "C" bool bulk_guard_knows(const char *version)
{
    for (const char *known : KNOWN)
        if (std::strcmp(version, known) == 0)
            return true;
    return false;
}

extern "C" fig_status bulk_guard_probe(const char *path, fig_error *err)
{
    try {
        const char *const version = Xapian::version_string();
        if (!bulk_guard_knows(version))
            throw inside::refusal{ FIG_FORMAT,
                                   std::string("building in bulk was not tested with version ") +
                                       version + " of the library",
                                   OTHERWISE };
        Xapian::WritableDatabase db(
            path, Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS, 8192);
        db.add_document(Xapian::Document());
        db.commit();
        db.close();
        compare_version_files(read_version_file(path));
        return FIG_OK;
    } catch (...) {
        return inside::translate(std::string(), err);
    }
}
