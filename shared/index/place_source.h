#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "places.h"

namespace lede {

/// How the parts of a query have to stand in a document.
struct PlaceTest {
  /// Each part is any of some terms; of words side by side it is one.
  std::vector<std::vector<std::string>> parts;
  /// Within so many places in any order; none: side by side, in theirs.
  std::optional<std::uint32_t> window;
};

/// Matches the documents in which terms stand as a phrase or a nearness asks,
/// without weight, by what is stored of each document (places.h). Xapian's own
/// phrases want a table of positions, which is as large as all else together
/// (docs/decisions/0010-places.md). Joined by OP_FILTER with the query for all
/// of the parts, it is asked of few documents. For one search. Private to
/// index/.
class PlaceSource : public Xapian::PostingSource {
 public:
  explicit PlaceSource(PlaceTest test) : test_(std::move(test)) {}

  void init(const Xapian::Database& database) override;
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return documents_; }
  Xapian::doccount get_termfreq_max() const override { return documents_; }
  void next(double least_weight) override;
  void skip_to(Xapian::docid document, double least_weight) override;
  bool check(Xapian::docid document, double least_weight) override;
  bool at_end() const override { return at_ > last_; }
  Xapian::docid get_docid() const override { return at_; }
  std::string get_description() const override;
  /// One for each of several databases; Xapian deletes it.
  PlaceSource* clone() const override { return new PlaceSource(test_); }

 private:
  // A term, and what is left of the list of documents that have it.
  struct Term {
    std::string name;
    Xapian::PostingIterator documents;
    bool is_at_end = false;
    bool is_here = false;  // in the document that is looked at
  };

  bool matches(Xapian::docid document);
  bool stands_in(Term& term, Xapian::docid document) const;
  bool are_in_row(const Places& places) const;
  bool are_near(const Places& places) const;

  PlaceTest test_;
  Xapian::Database database_;
  Xapian::ValueIterator places_;
  std::vector<Term> terms_;                      // each once
  std::vector<std::vector<std::size_t>> parts_;  // places in terms_
  Xapian::doccount documents_ = 0;
  Xapian::docid last_ = 0;
  Xapian::docid at_ = 0;
};

}  // namespace lede
