/* checked.cc - conditions that the library cannot know: on values of each document, among the
 * members of an AND or asked of what would be a hit; and on the time that is left. */
#include "store/inside.h"

#include <new>

namespace
{

bool passes(const inside::value_check &check, const store_bytes *values)
{
    inside::require_time(check.until);
    switch (check.test(check.user, values)) {
    case STORE_FAILS:
        return false;
    case STORE_PASSES:
        return true;
    case STORE_NO_MEMORY:
        throw std::bad_alloc();
    case STORE_DAMAGED:
        break;
    }
    throw Xapian::DatabaseCorruptError("a value of a document contradicts itself");
}

/* Stands among the members of an AND, as the most frequent of them: so it is asked last, and only
 * of documents that all others have. */
class checked_source : public Xapian::PostingSource
{
  public:
    explicit checked_source(const inside::value_check &check) : check_(check) {}

    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return db_.get_doccount(); }
    Xapian::doccount get_termfreq_max() const override { return db_.get_doccount(); }

    void init(const Xapian::Database &db) override
    {
        db_ = db;
        at_.clear();
        for (const store_slot slot : check_.slots)
            at_.push_back(db_.valuestream_begin(slot));
        end_ = db_.valuestream_end(check_.slots[0]);
        started_ = false;
        set_maxweight(0);
    }

    void next(double) override
    {
        if (started_)
            ++at_[0];
        started_ = true;
        find();
    }

    void skip_to(Xapian::docid docid, double) override
    {
        started_ = true;
        at_[0].skip_to(docid);
        find();
    }

    bool check(Xapian::docid docid, double) override
    {
        started_ = true;
        at_[0].skip_to(docid);
        return at_[0] == end_ || (at_[0].get_docid() == docid && holds());
    }

    Xapian::docid get_docid() const override { return at_[0].get_docid(); }
    bool at_end() const override { return at_[0] == end_; }

    PostingSource *clone() const override { return new checked_source(check_); }

  private:
    bool holds()
    {
        const Xapian::docid docid = at_[0].get_docid();
        std::string texts[STORE_CHECK_SLOTS_MAX];
        store_bytes values[STORE_CHECK_SLOTS_MAX];
        for (size_t i = 0; i < at_.size(); i++) {
            if (i > 0)
                at_[i].skip_to(docid);
            if (at_[i] != Xapian::ValueIterator() && at_[i].get_docid() == docid)
                texts[i] = *at_[i];
            values[i] = { texts[i].data(), texts[i].size() };
        }
        return passes(check_, values);
    }

    void find()
    {
        while (at_[0] != end_ && !holds())
            ++at_[0];
    }

    inside::value_check check_;
    Xapian::Database db_;
    std::vector<Xapian::ValueIterator> at_; /* one for each of the slots */
    Xapian::ValueIterator end_;
    bool started_ = false;
};

/* Has every document, and looks at the clock beside those that the rest of the query has. */
class timed_source : public Xapian::PostingSource
{
  public:
    explicit timed_source(const deadline *until) : until_(until) {}

    Xapian::doccount get_termfreq_min() const override { return documents_; }
    Xapian::doccount get_termfreq_est() const override { return documents_; }
    Xapian::doccount get_termfreq_max() const override { return documents_; }

    void init(const Xapian::Database &db) override
    {
        documents_ = db.get_doccount();
        last_ = db.get_lastdocid();
        at_ = 0;
        set_maxweight(0);
    }

    void next(double) override { move_to(at_ + 1); }
    void skip_to(Xapian::docid docid, double) override { move_to(docid); }
    Xapian::docid get_docid() const override { return at_; }
    bool at_end() const override { return at_ > last_; }
    PostingSource *clone() const override { return new timed_source(until_); }

  private:
    void move_to(Xapian::docid docid)
    {
        enum { STEPS = 64 }; /* between two looks */
        if (++steps_ % STEPS == 0)
            inside::require_time(until_);
        if (docid > at_)
            at_ = docid;
    }

    const deadline *until_;
    Xapian::doccount documents_ = 0;
    Xapian::docid last_ = 0, at_ = 0;
    unsigned steps_ = 0;
};

} /* namespace */

/* A source cannot be sent to a remote store; there the connection's own time-out holds. */
Xapian::Query inside::in_time(const store &s, const Xapian::Query &q)
{
    if (!s.until || s.remote || q.empty())
        return q;
    return Xapian::Query(Xapian::Query::OP_FILTER, q,
                         Xapian::Query((new timed_source(s.until))->release()));
}

Xapian::Query inside::checked(const store &s, const value_check &check)
{
    require_checks(s);
    return Xapian::Query((new checked_source(check))->release());
}

void inside::require_checks(const store &s)
{
    if (s.remote)
        throw refusal{ FIG_BAD_ARGUMENT, "documents of a remote store cannot be checked",
                       "open its folder" };
    if (s.dirty && *s.dirty)
        throw refusal{ FIG_BAD_ARGUMENT,
                       "values cannot be searched while changes are not committed",
                       "commit first" };
}

const std::string &inside::check_decider::value(const Xapian::Document &document,
                                                store_slot slot) const
{
    for (size_t i = 0; i < values_count_; i++)
        if (values_[i].first == slot)
            return values_[i].second;
    if (values_count_ == values_.size())
        values_.emplace_back();
    values_[values_count_] = { slot, document.get_value(slot) };
    return values_[values_count_++].second;
}

bool inside::check_decider::operator()(const Xapian::Document &document) const
{
    values_count_ = 0;
    for (size_t at = 0; at < checks_.size(); at++) {
        const value_check &check = checks_[at];
        store_bytes values[STORE_CHECK_SLOTS_MAX];
        values_.reserve(values_count_ + check.slots.size()); /* what is lent stays where it is */
        for (size_t i = 0; i < check.slots.size(); i++) {
            const std::string &read = value(document, check.slots[i]);
            values[i] = { read.data(), read.size() };
        }
        if (values[0].bytes && passes(check, values))
            continue;
        if (at > 0) /* what denies most comes to stand first, and spares the others */
            std::swap(checks_[at], checks_[at - 1]);
        return false;
    }
    return true;
}
