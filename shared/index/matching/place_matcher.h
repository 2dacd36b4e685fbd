#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lists/generation_lists.h"
#include "matching/matcher.h"
#include "matching/time_limit.h"
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

/// Of the documents that have all parts, those in which they stand as a phrase
/// or a nearness asks, without weight, by what is stored of each document
/// (places.h). Borrows the lists and the limit.
class PlaceMatcher final : public Matcher {
 public:
  /// `all` matches the documents that have all parts.
  PlaceMatcher(GenerationLists& lists, MatcherPtr all, const PlaceTest& test,
               TimeLimit& limit);

  std::uint32_t first_from(std::uint32_t from) override;
  void match(DocumentWindow window, const DocumentSet* among,
             ScoreSheet& sheet) override;

 private:
  // A term, and the lists of where it stands and, where it is one of several
  // of its part, of the documents that have it.
  struct Term {
    PlacedTerm term;
    ValueList values;
    std::optional<PostingList> documents;
  };
  struct Part {
    std::vector<Term> terms;
    std::uint32_t number = 0;  // in the test
    std::uint64_t size = 0;    // of the lists of its terms
    // In the document that is looked at:
    std::optional<Places> row_places;
    PlaceList near_places;
  };

  static Part part_of(GenerationLists& lists,
                      const std::vector<std::string>& names,
                      std::uint32_t number);
  bool matches(std::uint32_t document);
  bool are_in_row(std::uint32_t document);
  bool are_near(std::uint32_t document);
  static void list_places(Part& part, std::uint32_t document);
  static std::optional<Places> places_in(Term& term, std::uint32_t document);

  MatcherPtr all_;
  std::optional<std::uint32_t> window_;
  std::vector<Part> parts_;  // those of few documents first
  TimeLimit& limit_;
  ScoreSheet found_;
};

}  // namespace lede
