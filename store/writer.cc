/* writer.cc - changing a store. Whatever lies between two commits is one transaction of the
 * library: that alone keeps what its buffer spills from becoming visible before the caller says so.
 */
#include "store/inside.h"

#include <cassert>
#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <mutex>

namespace inside
{
const Xapian::Document &document_of(const store_document *doc);
}

struct store_writer {
    Xapian::WritableDatabase db;
    store view;
    store_safety safety = STORE_DURABLE;
    bool in_transaction = false;
    bool dirty = false;
    fig_status failure = FIG_OK; /* why it is of no use any more */
    size_t value_bytes = 0;      /* of values that the library holds in memory until a commit */
    unsigned spills_due = 0;

    /* Transactions need what STORE_THROWAWAY gives up: the old state. */
    bool transactional() const { return safety != STORE_THROWAWAY; }
    void begin();
    void spill_values();
};

namespace
{

/* Where pending values are given to the tables: the library itself would keep those of a whole
 * transaction in memory. */
enum { PENDING_VALUE_BYTES = 16 << 20, VALUE_OVERHEAD_BYTES = 64 };

const char THRESHOLD[] = "XAPIAN_FLUSH_THRESHOLD";

/* The library reads how much to buffer from the environment when a writer is opened, and from
 * nowhere else. */
class flush_threshold
{
  public:
    explicit flush_threshold(uint32_t documents) : lock_(guard()), set_(false)
    {
        if (documents && !std::getenv(THRESHOLD))
            set_ = setenv(THRESHOLD, std::to_string(documents).c_str(), 1) == 0;
    }
    ~flush_threshold()
    {
        if (set_)
            unsetenv(THRESHOLD);
    }
    flush_threshold(const flush_threshold &) = delete;
    flush_threshold &operator=(const flush_threshold &) = delete;

  private:
    static std::mutex &guard()
    {
        static std::mutex one_at_a_time;
        return one_at_a_time;
    }
    std::lock_guard<std::mutex> lock_;
    bool set_;
};

void sleep_ms(uint32_t ms)
{
    struct timespec left = { (time_t)(ms / 1000), (long)(ms % 1000) * 1000000 };
    while (nanosleep(&left, &left) == -1 && errno == EINTR) {
    }
}

bool is_block_size(uint32_t bytes)
{
    return bytes == 0 || (bytes >= 2048 && bytes <= 65536 && (bytes & (bytes - 1)) == 0);
}

int flags_of(const store_writer_options &o)
{
    static const int modes[] = { Xapian::DB_CREATE_OR_OPEN, Xapian::DB_OPEN, Xapian::DB_CREATE,
                                 Xapian::DB_CREATE_OR_OVERWRITE };
    static const int safeties[] = { 0, Xapian::DB_NO_SYNC,
                                    Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC };
    return modes[o.mode] | safeties[o.safety] | Xapian::DB_BACKEND_GLASS;
}

/* What the library does with a folder of another format is never what was asked for. */
void check_folder(const std::string &path, const store_writer_options &o)
{
    try {
        inside::require_store(path);
    } catch (const inside::refusal &why) {
        const bool damaged_goes = why.status == FIG_DAMAGED && o.mode == STORE_OVERWRITE;
        if (!damaged_goes && (why.status != FIG_NOT_FOUND || o.mode == STORE_OPEN))
            throw;
        return;
    }
    if (o.mode == STORE_CREATE)
        throw inside::refusal{ FIG_BAD_ARGUMENT, "there is an index already", "" };
}

Xapian::WritableDatabase open_locked(const std::string &path, const store_writer_options &o)
{
    enum { POLL_MS = 20 };
    const int block_bytes = (int)o.block_bytes;
    for (uint32_t waited_ms = 0;;) {
        try {
            const flush_threshold buffered(o.flush_documents);
            return Xapian::WritableDatabase(path, flags_of(o), block_bytes);
        } catch (const Xapian::DatabaseLockError &) {
            if (waited_ms >= o.wait_ms)
                throw;
        }
        sleep_ms(POLL_MS);
        if (o.wait_ms != STORE_WAIT_FOREVER)
            waited_ms += POLL_MS;
    }
}

void open_writer(store_writer *w, const char *path, const store_writer_options &o)
{
    if (!is_block_size(o.block_bytes))
        throw inside::refusal{ FIG_BAD_ARGUMENT,
                               "the size of a block is a power of two from 2048 to 65536", "" };
    check_folder(path, o);
    w->db = open_locked(path, o);
    w->safety = o.safety;
    w->view.db = w->db;
    w->view.shards.push_back(w->view.db);
    w->view.dirty = &w->dirty;
}

/* Run `change`, which alters the store. A refusal was thrown before anything was touched; after
 * anything else the library has dropped what was not committed, or may have. */
template <class F> fig_status apply(store_writer *w, fig_error *err, F &&change) noexcept
{
    const std::string &where = w->view.where;
    if (w->failure)
        return error_set(err, w->failure, where.c_str(),
                         "an earlier write failed, and what was not committed is lost",
                         "open it again; the last commit is whole");
    fig_status status;
    bool refused = false;
    try {
        try {
            change();
            return FIG_OK;
        } catch (const inside::refusal &) {
            refused = true;
            throw;
        }
    } catch (...) {
        status = inside::translate(where, err);
    }
    if (!refused) {
        w->failure = status;
        w->view.generation++;
    }
    return status;
}

/* What each change does besides. */
void changed(store_writer *w)
{
    w->dirty = true;
    w->view.generation++;
}

void add_value_bytes(store_writer *w, const Xapian::Document &doc)
{
    for (Xapian::ValueIterator at = doc.values_begin(); at != doc.values_end(); ++at)
        w->value_bytes += (*at).size() + VALUE_OVERHEAD_BYTES;
}

std::string require_term(const char *term, size_t bytes)
{
    if (!store_term_fits(term, bytes))
        throw inside::refusal{ bytes ? FIG_TOO_LARGE : FIG_BAD_ARGUMENT,
                               bytes ? "a term is longer than an index takes: '" +
                                           inside::shown(term, bytes) + "'"
                                     : "a term is empty",
                               "" };
    return std::string(term, bytes);
}

} /* namespace */

void store_writer::begin()
{
    if (in_transaction || !transactional())
        return;
    db.begin_transaction(true);
    in_transaction = true;
}

/* Opening a stream of values makes the library merge the pending ones, unless its buffer has just
 * been emptied: so it is done after two changes in a row. */
void store_writer::spill_values()
{
    if (value_bytes >= PENDING_VALUE_BYTES) {
        value_bytes = 0;
        spills_due = 2;
    }
    if (spills_due == 0)
        return;
    spills_due--;
    (void)db.valuestream_begin(0);
}

extern "C" fig_status store_writer_open(const char *path, const store_writer_options *options,
                                        store_writer **out, fig_error *err)
{
    static const store_writer_options defaults = STORE_WRITER_DEFAULTS;
    *out = nullptr;
    assert(path);
    std::unique_ptr<store_writer> w(inside::make<store_writer>());
    if (!w)
        return error_no_memory(err);
    try {
        w->view.where = inside::name_of(std::string(path));
        open_writer(w.get(), path, options ? *options : defaults);
        *out = w.release();
        return FIG_OK;
    } catch (...) {
        return inside::translate(w->view.where, err);
    }
}

extern "C" void store_writer_free(store_writer *w)
{
    if (!w)
        return;
    try {
        if (w->in_transaction)
            w->db.cancel_transaction();
    } catch (...) { /* closing drops it as well */
    }
    delete w;
}

extern "C" fig_status store_writer_commit(store_writer *w, fig_error *err)
{
    return apply(w, err, [&] {
        if (w->in_transaction) {
            w->in_transaction = false;
            w->db.commit_transaction();
        } else if (!w->transactional()) {
            w->db.commit();
        }
        w->dirty = false;
        w->value_bytes = 0;
        w->view.generation++;
    });
}

extern "C" fig_status store_writer_cancel(store_writer *w, fig_error *err)
{
    return apply(w, err, [&] {
        if (!w->transactional())
            throw inside::refusal{ FIG_BAD_ARGUMENT, "a throw-away index has nothing to go back to",
                                   "" };
        if (w->in_transaction) {
            w->in_transaction = false;
            w->db.cancel_transaction();
        }
        w->dirty = false;
        w->value_bytes = 0;
        w->view.generation++;
    });
}

extern "C" bool store_writer_usable(const store_writer *w)
{
    return w->failure == FIG_OK;
}

extern "C" fig_status store_writer_add(store_writer *w, const store_document *doc,
                                       store_docid *docid, fig_error *err)
{
    if (docid)
        *docid = 0;
    return apply(w, err, [&] {
        const Xapian::Document &made = inside::document_of(doc);
        w->begin();
        const Xapian::docid given = w->db.add_document(made);
        changed(w);
        add_value_bytes(w, made);
        w->spill_values();
        if (docid)
            *docid = given;
    });
}

extern "C" fig_status store_writer_replace(store_writer *w, store_docid docid,
                                           const store_document *doc, fig_error *err)
{
    return apply(w, err, [&] {
        const Xapian::Document &made = inside::document_of(doc);
        if (docid == 0 || docid == UINT32_MAX)
            throw inside::refusal{ FIG_BAD_ARGUMENT, "a document has a number from 1", "" };
        w->begin();
        w->db.replace_document(docid, made);
        changed(w);
        add_value_bytes(w, made);
        w->spill_values();
    });
}

extern "C" fig_status store_writer_replace_by_term(store_writer *w, const char *term, size_t bytes,
                                                   const store_document *doc, store_docid *docid,
                                                   fig_error *err)
{
    if (docid)
        *docid = 0;
    return apply(w, err, [&] {
        const Xapian::Document &made = inside::document_of(doc);
        const std::string name = require_term(term, bytes);
        w->begin();
        const Xapian::docid given = w->db.replace_document(name, made);
        changed(w);
        add_value_bytes(w, made);
        w->spill_values();
        if (docid)
            *docid = given;
    });
}

extern "C" fig_status store_writer_delete(store_writer *w, store_docid docid, fig_error *err)
{
    return apply(w, err, [&] {
        try {
            if (docid == 0)
                throw Xapian::DocNotFoundError(std::string());
            w->db.get_doclength(docid); /* looks before it leaps: a failed deletion drops all */
        } catch (const Xapian::DocNotFoundError &) {
            throw inside::refusal{ FIG_NOT_FOUND, "there is no such document", "" };
        }
        w->begin();
        w->db.delete_document(docid);
        changed(w);
    });
}

extern "C" fig_status store_writer_delete_by_term(store_writer *w, const char *term, size_t bytes,
                                                  size_t *deleted, fig_error *err)
{
    if (deleted)
        *deleted = 0;
    return apply(w, err, [&] {
        const std::string name = require_term(term, bytes);
        const size_t count = w->db.get_termfreq(name);
        if (count == 0)
            return;
        w->begin();
        w->db.delete_document(name);
        changed(w);
        if (deleted)
            *deleted = count;
    });
}

extern "C" fig_status store_writer_set_metadata(store_writer *w, const char *key, size_t key_bytes,
                                                const char *value, size_t value_bytes,
                                                fig_error *err)
{
    return apply(w, err, [&] {
        if (key_bytes == 0 || !inside::fits(key, key_bytes, STORE_KEY_BYTES_MAX))
            throw inside::refusal{ key_bytes ? FIG_TOO_LARGE : FIG_BAD_ARGUMENT,
                                   "a key of metadata has 1 to 245 bytes", "" };
        if (value_bytes > STORE_DATA_BYTES_MAX)
            throw inside::refusal{ FIG_TOO_LARGE, "an entry of metadata is too large", "" };
        w->begin();
        w->db.set_metadata(std::string(key, key_bytes), inside::text(value, value_bytes));
        changed(w);
    });
}

extern "C" bool store_writer_dirty(const store_writer *w)
{
    return w->dirty;
}

extern "C" store *store_writer_view(store_writer *w)
{
    return &w->view;
}
