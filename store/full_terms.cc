/* full_terms.cc - a term that every document has, where nothing is weighed by it. The library then
 * takes the list of all documents for the term's own and gives it the term's name, and when that list
 * has gaps and goes on in another entry of its table, looks for that under this name: libxapian 1.4.22
 * reports a damaged store. */
#include "store/inside.h"

namespace
{

/* Reads the term's own list. */
class full_source : public Xapian::PostingSource
{
  public:
    explicit full_source(const std::string &term) : term_(term) {}

    Xapian::doccount get_termfreq_min() const override { return documents_; }
    Xapian::doccount get_termfreq_est() const override { return documents_; }
    Xapian::doccount get_termfreq_max() const override { return documents_; }

    void init(const Xapian::Database &db) override
    {
        db_ = db;
        documents_ = db.get_termfreq(term_);
        at_ = db_.postlist_begin(term_);
        end_ = db_.postlist_end(term_);
        started_ = false;
        set_maxweight(0);
    }

    void next(double) override
    {
        if (started_)
            ++at_;
        started_ = true;
    }

    void skip_to(Xapian::docid docid, double) override
    {
        started_ = true;
        at_.skip_to(docid);
    }

    Xapian::docid get_docid() const override { return *at_; }
    bool at_end() const override { return at_ == end_; }
    PostingSource *clone() const override { return new full_source(term_); }

  private:
    std::string term_;
    Xapian::Database db_;
    Xapian::doccount documents_ = 0;
    Xapian::PostingIterator at_, end_;
    bool started_ = false;
};

} /* namespace */

Xapian::Query inside::unweighed_term(const store &s, const std::string &term, Xapian::termcount times)
{
    bool is_full = false;
    if (s.remote) /* a source cannot be sent there */
        return Xapian::Query(term, times);
    for (const Xapian::Database &shard : s.shards) {
        const Xapian::doccount documents = shard.get_doccount();
        if (documents && documents != shard.get_lastdocid())
            is_full = is_full || shard.get_termfreq(term) == documents;
    }
    return is_full ? Xapian::Query((new full_source(term))->release()) : Xapian::Query(term, times);
}
