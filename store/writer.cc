/* writer.cc - changing a store. Whatever lies between two commits is one transaction of the
 * library: that alone keeps what its buffer spills from becoming visible before the caller says so.
 */
#include "store/inside.h"
#include "store/lock.h"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <mutex>
#include <sys/stat.h>
#include <sys/statvfs.h>

namespace inside
{
const Xapian::Document &document_of(const store_document *doc);
}

/* What the library holds in memory, as far as it tells how much a commit may write. */
struct pending_changes {
    uint64_t documents = 0;   /* in the buffer of postings, and */
    uint64_t terms = 0;       /* what they have */
    uint64_t value_bytes = 0; /* of values added */
    uint64_t updates = 0;     /* documents replaced or deleted */
};

struct store_writer {
    std::string path;
    Xapian::WritableDatabase db;
    store view;
    store_safety safety = STORE_DURABLE;
    uint64_t flush_documents = 0; /* after so many changes the library empties its buffer */
    uint64_t value_bytes_max = 0; /* pending, before they are given to the tables */
    bool in_transaction = false;
    bool dirty = false;
    fig_status failure = FIG_OK; /* why it is of no use any more */
    pending_changes pending;
    unsigned spills_due = 0;

    /* Transactions need what STORE_THROWAWAY gives up: the old state. */
    bool transactional() const { return safety != STORE_THROWAWAY; }
    void begin();
    void look_for_room(uint64_t *left, uint64_t *needed) const;
    void require_room() const;
    void spill_values();
    void settle(); /* nothing is pending any more */
};

namespace
{

/* Where pending values are given to the tables: the library itself would keep those of a whole
 * transaction in memory. */
const uint64_t PENDING_VALUE_BYTES = 16 << 20; /* unless told */
enum { VALUE_OVERHEAD_BYTES = 64 };

/* For the estimate of what a commit may write: a copy of each block touched, and what is new. */
enum { BLOCK_BYTES = 8192, POSTING_BYTES = 32, SLOTS_OF_A_DOCUMENT = 8, SPARE_BYTES = 1 << 20 };

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
    /* What the library reads. */
    static uint64_t now()
    {
        const char *const given = std::getenv(THRESHOLD);
        const long documents = given ? std::strtol(given, nullptr, 10) : 0;
        return documents > 0 ? (uint64_t)documents : 10000;
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

Xapian::WritableDatabase open_locked(const std::string &path, const store_writer_options &o,
                                     uint64_t *flush_documents)
{
    enum { POLL_MS = 20 };
    const int block_bytes = (int)o.block_bytes;
    for (uint32_t waited_ms = 0;;) {
        const long holder = lock_holder(path.c_str());
        try {
            const flush_threshold buffered(o.flush_documents);
            *flush_documents = flush_threshold::now();
            return Xapian::WritableDatabase(path, flags_of(o), block_bytes);
        } catch (const Xapian::DatabaseLockError &e) {
            const bool is_busy = e.get_msg().find("already locked") != std::string::npos;
            if (is_busy && holder) /* the library has emptied the lock's file */
                lock_sign(path.c_str(), holder);
            if (waited_ms >= o.wait_ms) {
                fig_error busy;
                if (!is_busy)
                    throw;
                lock_busy(holder, &busy);
                throw inside::refusal{ FIG_LOCKED, busy.what, busy.mend };
            }
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
    w->db = open_locked(path, o, &w->flush_documents);
    lock_sign(path, 0);
    w->safety = o.safety;
    w->value_bytes_max = o.value_bytes ? o.value_bytes : PENDING_VALUE_BYTES;
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

/* What each change of so many documents does besides. */
void changed(store_writer *w, size_t documents)
{
    w->dirty = true;
    w->view.generation++;
    w->pending.documents += documents;
    if (w->pending.documents >= w->flush_documents)
        w->pending.documents = w->pending.terms = 0;
}

/* The same, when `doc` has come in. */
void changed_by(store_writer *w, const Xapian::Document &doc)
{
    w->pending.terms += doc.termlist_count();
    changed(w, 1);
    for (Xapian::ValueIterator at = doc.values_begin(); at != doc.values_end(); ++at)
        w->pending.value_bytes += (*at).size() + VALUE_OVERHEAD_BYTES;
    w->spill_values();
}

uint64_t bytes_of_file(const std::string &path)
{
    struct stat file;
    return stat(path.c_str(), &file) == 0 ? (uint64_t)file.st_size : 0;
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

/* The library merges values in a destructor, and one that throws ends the process: there must be
 * room before it begins. */
void store_writer::look_for_room(uint64_t *left, uint64_t *needed) const
{
    struct statvfs disk;
    *left = *needed = 0;
    if ((pending.value_bytes == 0 && pending.updates == 0) || statvfs(path.c_str(), &disk) != 0)
        return;
    const uint64_t tables =
        bytes_of_file(path + "/postlist.glass") + bytes_of_file(path + "/position.glass");
    const uint64_t touched =
        (2 * pending.terms + SLOTS_OF_A_DOCUMENT * pending.updates) * BLOCK_BYTES;
    *left = (uint64_t)disk.f_bavail * disk.f_frsize;
    *needed = SPARE_BYTES + 2 * pending.value_bytes + POSTING_BYTES * pending.terms +
              std::min(touched, tables);
}

void store_writer::require_room() const
{
    uint64_t left, needed;
    look_for_room(&left, &needed);
    if (left < needed)
        throw inside::refusal{ FIG_IO,
                               "the disk has " + std::to_string(left >> 10) +
                                   " KiB left, and committing may take " +
                                   std::to_string(needed >> 10),
                               "make room, then commit again" };
}

/* Opening a stream of values makes the library merge the pending ones, unless its buffer has just
 * been emptied: so it is done after two changes in a row. */
void store_writer::spill_values()
{
    if (pending.value_bytes >= value_bytes_max && spills_due == 0)
        spills_due = 2;
    if (spills_due == 0)
        return;
    uint64_t left, needed;
    look_for_room(&left, &needed);
    if (left < needed)
        return; /* later, or never: a commit would be refused */
    (void)db.valuestream_begin(0);
    if (--spills_due == 0)
        pending.value_bytes = 0;
}

void store_writer::settle()
{
    dirty = false;
    pending = pending_changes();
    spills_due = 0;
    view.generation++;
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
        w->path = path;
        w->view.where = inside::name_of(w->path);
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
        w->require_room();
        if (w->in_transaction) {
            w->in_transaction = false;
            w->db.commit_transaction();
        } else if (!w->transactional()) {
            w->db.commit();
        }
        w->settle();
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
        w->settle();
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
        changed_by(w, made);
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
        w->pending.updates++;
        changed_by(w, made);
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
        w->pending.updates += w->db.get_termfreq(name);
        const Xapian::docid given = w->db.replace_document(name, made);
        changed_by(w, made);
        if (docid)
            *docid = given;
    });
}

extern "C" fig_status store_writer_edit(store_writer *w, store_docid docid, const store_edit *what,
                                        fig_error *err)
{
    return apply(w, err, [&] {
        Xapian::Document doc;
        try {
            if (docid == 0)
                throw Xapian::DocNotFoundError(std::string());
            doc = w->db.get_document(docid);
        } catch (const Xapian::DocNotFoundError &) {
            throw inside::refusal{ FIG_NOT_FOUND, "there is no such document", "" };
        }
        for (size_t i = 0; i < what->drop_count; i++) {
            try {
                doc.remove_term(std::string(what->drop[i].data, what->drop[i].bytes));
            } catch (const Xapian::InvalidArgumentError &) { /* it lacks it */
            }
        }
        for (size_t i = 0; i < what->add_count; i++)
            doc.add_boolean_term(require_term(what->add[i].data, what->add[i].bytes));
        if (what->slot != STORE_SLOT_NONE)
            doc.add_value(what->slot, inside::text(what->value.data, what->value.bytes));
        doc.set_data(inside::text(what->data.data, what->data.bytes));
        w->begin();
        w->db.replace_document(docid, doc);
        w->pending.updates++;
        changed(w, 1);
    });
}

extern "C" fig_status store_writer_copy(store_writer *w, store *from, store_docid docid,
                                        fig_error *err)
{
    return apply(w, err, [&] {
        Xapian::Document doc;
        try {
            doc = from->db.get_document(docid);
        } catch (const Xapian::DocNotFoundError &) {
            throw inside::refusal{ FIG_NOT_FOUND, "there is no such document", "" };
        }
        w->begin();
        w->db.replace_document(docid, doc);
        changed_by(w, doc);
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
        w->pending.updates++;
        changed(w, 1);
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
        w->pending.updates += count;
        changed(w, count);
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
        changed(w, 0);
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
