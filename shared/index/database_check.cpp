#include "database_check.h"

#include <set>
#include <string>

#include <xapian.h>

#include <lede/error.h>

#include "engine_error.h"

namespace lede {
namespace {

class Check {
 public:
  explicit Check(const std::filesystem::path& database)
      : path_(database.string()) {}

  void require(bool holds, const std::string& what) const {
    if (holds) return;
    throw DamagedIndexError("cannot trust the index in " + path_ +
                            ", which was just written: " + what +
                            " is not as it was put in; tell the authors of "
                            "lede");
  }

  // Steps through two lists at once: `same` compares what two places hold.
  template <typename List, typename Same>
  void same_lists(List a, const List& a_end, List b, const List& b_end,
                  const std::string& what, Same&& same) const {
    for (; a != a_end && b != b_end; ++a, ++b) same(a, b);
    require(a == a_end && b == b_end, what);
  }

 private:
  std::string path_;
};

// Compares a database with the one that it should equal.
class Walk {
 public:
  Walk(const Check& check, const Xapian::Database& ours,
       const Xapian::Database& theirs)
      : check_(check), ours_(ours), theirs_(theirs) {}

  void all() {
    check_.require(ours_.get_doccount() == theirs_.get_doccount() &&
                       ours_.get_lastdocid() == theirs_.get_lastdocid() &&
                       ours_.get_total_length() == theirs_.get_total_length(),
                   "the number of documents or their length");
    metadata();
    terms();
    for (auto document = theirs_.postlist_begin("");
         document != theirs_.postlist_end(""); ++document) {
      this->document(*document);
    }
    for (const Xapian::valueno slot : slots_) value_statistics(slot);
  }

 private:
  void metadata() const {
    check_.same_lists(ours_.metadata_keys_begin(), ours_.metadata_keys_end(),
                      theirs_.metadata_keys_begin(),
                      theirs_.metadata_keys_end(), "the list of metadata",
                      [&](const auto& a, const auto& b) {
                        check_.require(*a == *b && ours_.get_metadata(*a) ==
                                                       theirs_.get_metadata(*b),
                                       "the metadata " + *b);
                      });
  }

  void terms() const {
    check_.same_lists(ours_.allterms_begin(), ours_.allterms_end(),
                      theirs_.allterms_begin(), theirs_.allterms_end(),
                      "the list of terms", [&](const auto& a, const auto& b) {
                        const std::string term = *b;
                        const bool same =
                            *a == term &&
                            a.get_termfreq() == b.get_termfreq() &&
                            ours_.get_collection_freq(term) ==
                                theirs_.get_collection_freq(term);
                        check_.require(same, "the term " + term);
                        postings(term);
                      });
  }

  void postings(const std::string& term) const {
    const std::string what = "the list of documents with the term " + term;
    check_.same_lists(ours_.postlist_begin(term), ours_.postlist_end(term),
                      theirs_.postlist_begin(term), theirs_.postlist_end(term),
                      what, [&](const auto& a, const auto& b) {
                        check_.require(
                            *a == *b && a.get_wdf() == b.get_wdf() &&
                                a.get_doclength() == b.get_doclength(),
                            what);
                      });
  }

  void document(Xapian::docid number) {
    const std::string what = "document " + std::to_string(number);
    const Xapian::Document a = ours_.get_document(number);
    const Xapian::Document b = theirs_.get_document(number);
    check_.require(a.get_data() == b.get_data(), "what is stored of " + what);
    for (auto value = b.values_begin(); value != b.values_end(); ++value) {
      check_.require(a.get_value(value.get_valueno()) == *value,
                     "a value of " + what);
      slots_.insert(value.get_valueno());
    }
  }

  void value_statistics(Xapian::valueno slot) const {
    const bool same =
        ours_.get_value_freq(slot) == theirs_.get_value_freq(slot) &&
        ours_.get_value_lower_bound(slot) >=
            theirs_.get_value_lower_bound(slot) &&
        ours_.get_value_upper_bound(slot) <=
            theirs_.get_value_upper_bound(slot);
    check_.require(same, "what is said of value " + std::to_string(slot));
  }

  const Check& check_;
  const Xapian::Database& ours_;
  const Xapian::Database& theirs_;
  std::set<Xapian::valueno> slots_;  // that have a value
};

}  // namespace

void check_totals(const std::filesystem::path& database,
                  const bulk::DocumentTotals& totals) {
  const Check check(database);
  engine_call("check the index in", database.string(), [&] {
    const Xapian::Database xapian(database.string());
    check.require(xapian.get_doccount() == totals.documents &&
                      xapian.get_lastdocid() == totals.last_number,
                  "the number of documents");
    check.require(xapian.get_total_length() == totals.length,
                  "the length of all documents");
    if (totals.documents == 0) return;
    const Xapian::docid last = totals.last_number;
    xapian.get_document(last).get_data();  // throws where it cannot be read
    check.require(xapian.get_doclength(last) <= totals.greatest_length,
                  "the last document");
  });
}

void check_equal(const std::filesystem::path& database,
                 const std::filesystem::path& expected) {
  const Check check(database);
  engine_call("check the index in", database.string(), [&] {
    const Xapian::Database ours(database.string());
    const Xapian::Database theirs(expected.string());
    Walk(check, ours, theirs).all();
  });
}

}  // namespace lede
