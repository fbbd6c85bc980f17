/* upkeep.cc - merging, checking and measuring whole stores. */
#include "store/inside.h"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <memory>
#include <new>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

namespace
{

class reporter : public Xapian::Compactor
{
  public:
    /* `last` is the last of the places that are merged. */
    reporter(const store_compact_options &options, const Xapian::Database &last)
        : options_(options), last_(last)
    {
    }
    void set_status(const std::string &table, const std::string &state) override
    {
        if (options_.progress)
            options_.progress(options_.user, table.c_str(), state.c_str());
    }

    /* The library gives the values in no order, and the key as its table has it. */
    std::string resolve_duplicate_metadata(const std::string &key, size_t,
                                           const std::string values[]) override
    {
        if (options_.entries == STORE_FIRST_WINS)
            return values[0];
        const std::string prefix("\0\xc0", 2);
        const bool has_prefix = key.compare(0, prefix.size(), prefix) == 0;
        const std::string value = last_.get_metadata(has_prefix ? key.substr(prefix.size()) : key);
        return value == std::string(1, '\0') ? std::string() : value; /* STORE_ENTRY_REMOVED */
    }

  private:
    const store_compact_options &options_;
    const Xapian::Database last_;
};

const char *const TABLES[] = { "iamglass",       "iamglass.tmp",   "postlist.glass",
                               "position.glass", "termlist.glass", "docdata.glass",
                               "synonym.glass",  "spelling.glass", "flintlock" };

/* Only what compacting made: the caller saw that there was no store before. */
void remove_unfinished(const std::string &folder, bool folder_too)
{
    for (const char *table : TABLES)
        unlink((folder + "/" + table).c_str());
    if (folder_too)
        rmdir(folder.c_str());
}

/* True when there was none. */
bool make_folder(const std::string &path)
{
    struct stat folder;
    if (mkdir(path.c_str(), 0777) == 0)
        return true;
    const int errnum = errno;
    if (errnum != EEXIST)
        throw inside::refusal{ FIG_IO, std::string("cannot be made: ") + std::strerror(errnum),
                               "check the folder it is to stand in" };
    if (stat(path.c_str(), &folder) || !S_ISDIR(folder.st_mode) ||
        stat((path + "/XAPIANDB").c_str(), &folder) == 0)
        throw inside::refusal{ FIG_BAD_ARGUMENT, "it is not a folder for an index", "" };
    return false;
}

unsigned flags_of(const store_compact_options &o)
{
    unsigned flags = o.fuller ? Xapian::Compactor::FULLER : Xapian::Compactor::FULL;
    if (o.numbering == STORE_KEEP_NUMBERS)
        flags |= Xapian::DBCOMPACT_NO_RENUMBER;
    if (o.multipass)
        flags |= Xapian::DBCOMPACT_MULTIPASS;
    return flags;
}

void compact_once(Xapian::Database &source, const Xapian::Database &last, const std::string &to,
                  const store_compact_options &o)
{
    reporter progress(o, last);
    const int block_bytes = o.block_bytes ? (int)o.block_bytes : 8192;
    for (int tries_left = inside::TRIES;;) {
        try {
            return source.compact(to, flags_of(o), block_bytes, progress);
        } catch (const Xapian::DatabaseModifiedError &) {
            if (--tries_left == 0)
                throw;
            source.reopen();
        } catch (const Xapian::InvalidOperationError &) {
            throw inside::refusal{ FIG_BAD_ARGUMENT,
                                   "the numbers of documents overlap, and were to be kept", "" };
        }
    }
}

void append_report(buf *report, const std::string &text)
{
    buf_append(report, text.data(), text.size());
    if (buf_failed(report))
        throw std::bad_alloc();
}

struct folder_closer {
    void operator()(DIR *folder) const { closedir(folder); }
};

std::vector<store_file> list_files(const std::string &path)
{
    const std::unique_ptr<DIR, folder_closer> folder(opendir(path.c_str()));
    std::vector<store_file> files;
    if (!folder)
        throw inside::refusal{ FIG_IO, std::string("cannot be read: ") + std::strerror(errno), "" };
    while (const struct dirent *entry = readdir(folder.get())) {
        struct stat file;
        const std::string full = path + "/" + entry->d_name;
        if (lstat(full.c_str(), &file) || !S_ISREG(file.st_mode))
            continue;
        store_file one = {};
        std::memcpy(one.name, entry->d_name, strnlen(entry->d_name, sizeof one.name - 1));
        one.bytes = (uint64_t)file.st_size;
        files.push_back(one);
    }
    std::sort(files.begin(), files.end(), [](const store_file &a, const store_file &b) {
        return std::strcmp(a.name, b.name) < 0;
    });
    return files;
}

} /* namespace */

extern "C" fig_status store_compact(const char *const *from, size_t from_count, const char *to,
                                    const store_compact_options *options, fig_error *err)
{
    static const store_compact_options defaults = STORE_COMPACT_DEFAULTS;
    std::string where;
    bool made = false, touched = false;
    assert(to);
    fig_status status;
    try {
        Xapian::Database source, last;
        if (from_count == 0)
            throw inside::refusal{ FIG_BAD_ARGUMENT, "no index was named", "" };
        for (size_t i = 0; i < from_count; i++) {
            where = inside::name_of(std::string(from[i]));
            inside::require_store(from[i]);
            last = Xapian::Database(from[i], Xapian::DB_BACKEND_GLASS);
            source.add_database(last);
        }
        where = inside::name_of(std::string(to));
        if (store_exists(to))
            throw inside::refusal{ FIG_BAD_ARGUMENT, "there is an index already", "" };
        /* read when the next line throws, which the analyzer does not follow */
        made = make_folder(to); /* NOLINT(clang-analyzer-deadcode.DeadStores) */
        touched = true;         /* NOLINT(clang-analyzer-deadcode.DeadStores) */
        compact_once(source, last, to, options ? *options : defaults);
        return FIG_OK;
    } catch (...) {
        status = inside::translate(where, err);
    }
    if (touched)
        remove_unfinished(to, made);
    return status;
}

extern "C" fig_status store_check(const char *path, buf *report, size_t *problems, fig_error *err)
{
    *problems = 0;
    std::string where;
    try {
        where = inside::name_of(std::string(path));
        inside::require_store(path);
        std::ostringstream said;
        size_t found = 0;
        try {
            found = Xapian::Database::check(path, 0, &said);
        } catch (const Xapian::DatabaseModifiedError &) {
            throw;
        } catch (const Xapian::DatabaseError &e) { /* too damaged to go on is an answer as well */
            found = 1;
            said << e.get_msg() << '\n';
        }
        if (report)
            append_report(report, said.str());
        *problems = found;
        return FIG_OK;
    } catch (...) {
        return inside::translate(where, err);
    }
}

extern "C" fig_status store_files(const char *path, store_file *out, size_t capacity, size_t *count,
                                  uint64_t *total_bytes, fig_error *err)
{
    if (count)
        *count = 0;
    if (total_bytes)
        *total_bytes = 0;
    std::string where;
    try {
        where = inside::name_of(std::string(path));
        const std::string folder = inside::folder_in(path);
        inside::require_store(folder);
        const std::vector<store_file> files = list_files(folder);
        uint64_t total = 0;
        for (size_t i = 0; i < files.size(); i++) {
            if (i < capacity)
                out[i] = files[i];
            total += files[i].bytes;
        }
        if (count)
            *count = files.size();
        if (total_bytes)
            *total_bytes = total;
        return FIG_OK;
    } catch (...) {
        return inside::translate(where, err);
    }
}

extern "C" bool store_exists(const char *path)
{
    struct stat facts;
    char file[PATH_MAX]; /* allocates nothing: an index would not be there for lack of memory */
    const int bytes = std::snprintf(file, sizeof file, "%s/iamglass", path);
    return bytes > 0 && static_cast<size_t>(bytes) < sizeof file && stat(file, &facts) == 0;
}
