#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "nearness.h"
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
/// (docs/decisions/0010-places.md). To be joined by OP_FILTER with the query
/// for all of the parts: so it is asked of few documents, and what it finds in
/// one that has not all of them does not count. For one search. Private to
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
  // A term, and what is left of the lists of where it stands and, where it is
  // one of several of its part, of the documents that have it.
  struct Term {
    PlacedTerm term;
    Xapian::ValueIterator values;
    Xapian::PostingIterator documents;
    bool is_one_of_several = false;
    std::string value = {};  // in the document that is looked at
  };
  struct Part {
    std::vector<Term> terms;
    std::uint32_t number = 0;        // in the test
    Xapian::doccount documents = 0;  // that have it, at most
    // In the document that is looked at:
    std::optional<Places> row_places;
    PlaceList near_places;
  };

  Part part_of(std::uint32_t number) const;
  bool matches(Xapian::docid document);
  bool are_in_row(Xapian::docid document);
  bool are_near(Xapian::docid document);
  void list_places(Part& part, Xapian::docid document) const;
  static std::optional<Places> places_in(Term& term, Xapian::docid document);
  bool stands_in(Term& term, Xapian::docid document) const;

  PlaceTest test_;
  Xapian::Database database_;
  std::vector<Part> parts_;  // those of few documents first
  Xapian::doccount documents_ = 0;
  Xapian::docid last_ = 0;
  Xapian::docid at_ = 0;
};

}  // namespace lede
