/* checked.cc - a condition that the library cannot know, on a value of each document. */
#include "store/inside.h"

#include <new>

namespace
{

/* Stands among the members of an AND, as the most frequent of them: so it is asked last, and only
 * of documents that all others have. */
class checked_source : public Xapian::PostingSource
{
  public:
    checked_source(store_slot slot, store_test *test, void *user)
        : slot_(slot), test_(test), user_(user)
    {
    }

    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return db_.get_doccount(); }
    Xapian::doccount get_termfreq_max() const override { return db_.get_doccount(); }

    void init(const Xapian::Database &db) override
    {
        db_ = db;
        at_ = db_.valuestream_begin(slot_);
        end_ = db_.valuestream_end(slot_);
        started_ = false;
        set_maxweight(0);
    }

    void next(double) override
    {
        if (started_)
            ++at_;
        started_ = true;
        find();
    }

    void skip_to(Xapian::docid docid, double) override
    {
        started_ = true;
        at_.skip_to(docid);
        find();
    }

    bool check(Xapian::docid docid, double) override
    {
        started_ = true;
        at_.skip_to(docid);
        return at_ == end_ || (at_.get_docid() == docid && passes());
    }

    Xapian::docid get_docid() const override { return at_.get_docid(); }
    bool at_end() const override { return at_ == end_; }

    PostingSource *clone() const override { return new checked_source(slot_, test_, user_); }

  private:
    bool passes() const
    {
        const std::string value = *at_;
        switch (test_(user_, value.data(), value.size())) {
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

    void find()
    {
        while (at_ != end_ && !passes())
            ++at_;
    }

    store_slot slot_;
    store_test *test_;
    void *user_;
    Xapian::Database db_;
    Xapian::ValueIterator at_, end_;
    bool started_ = false;
};

} /* namespace */

Xapian::Query inside::checked(const store &s, store_slot slot, store_test *test, void *user)
{
    if (s.remote)
        throw refusal{ FIG_BAD_ARGUMENT, "documents of a remote store cannot be checked",
                       "open its folder" };
    if (s.dirty && *s.dirty)
        throw refusal{ FIG_BAD_ARGUMENT,
                       "values cannot be searched while changes are not committed", "commit first" };
    return Xapian::Query((new checked_source(slot, test, user))->release());
}
