/* servers.h - what the places of a store say, asked of all of them at once, and kept while they
 * stay as they are. For stores with places on other machines: there each question alone is a trip.
 * Places that are folders are asked by the library. */
#ifndef STORE_SERVERS_H
#define STORE_SERVERS_H

#include "store/wire.h"

#include <map>
#include <set>
#include <unordered_map>

namespace inside
{

class servers
{
  public:
    struct document {
        bool there;
        std::string data;
        std::vector<std::pair<store_slot, std::string>> values;

        const std::string &value(store_slot slot) const;
    };
    struct listed {
        std::string term;
        Xapian::doccount documents;
    };
    using list = std::vector<listed>;
    struct bounds {
        std::string low, high;
        size_t documents;
    };

    /* Connects to each place of `s` that is a server's; nullptr where that does not succeed, or a
     * server speaks another version: then the library is asked one by one. */
    static std::unique_ptr<servers> of(store &s);

    /* Move to the newest state. Which places have changed? Documents are forgotten in any case: what one
     * question has read is no longer needed. */
    std::vector<bool> renew();
    void forget();

    /* These may be asked for soon: the first that is brings the next ones along. */
    void expect_documents(const store_docid *docids, size_t count);
    /* Now, all of them. */
    void fetch_documents(const std::vector<store_docid> &docids);
    /* Throws DocNotFoundError. Lent until the next call. */
    const document &document_of(store_docid docid);

    void expect_frequencies(const std::vector<std::string> &terms);
    Xapian::doccount frequency(const std::string &term);

    void expect_lists(const std::vector<std::string> &prefixes);
    std::shared_ptr<const list> list_of(const std::string &prefix);

    std::vector<store_docid> postings(const std::string &term, size_t most);
    bounds bounds_of(store_slot slot);
    const std::string &metadata(size_t place, const std::string &key);

  private:
    explicit servers(store &s) : s_(s) {}
    /* One question of each place that is a server's. */
    std::vector<message> ask_all(asked what, const std::string &body);
    void exchange();
    void forget_documents();
    void note_document(store_docid docid, const message &m);
    void read_document(store_docid docid);

    store &s_;
    std::vector<std::unique_ptr<wire>> wires_; /* one a place; nullptr for a folder */
    std::unordered_map<store_docid, document> documents_;
    size_t documents_bytes_ = 0;
    std::vector<store_docid> expected_;
    size_t expected_at_ = 0;
    std::unordered_map<std::string, Xapian::doccount> frequencies_;
    std::map<std::string, std::shared_ptr<const list>> lists_;
    std::map<std::pair<size_t, std::string>, std::string> metadata_;
    std::map<store_slot, bounds> bounds_;
};

} /* namespace inside */

#endif
