#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace lede {

/// What to look for, in terms of the index: the tree between a query as a
/// person wrote it and what matches it (matching/). A plain value.
struct Query {
  enum class Kind {
    kNothing,     ///< matches no article
    kEverything,  ///< matches every article, without weight
    kTerm,        ///< articles with `term`
    kSynonyms,    ///< any of the terms in `parts`, weighed as if they were one
    kPhrase,      ///< without weight, the terms in `parts` one after the other
    kNear,        ///< without weight, the `parts`, each a term or synonyms, in
                  ///< any order and up to `distance` places apart; of two
                  ///< neighbours it is 1
    kAll,         ///< all of `parts`
    kAny,         ///< any of `parts`; more of them weigh more
    kBest,        ///< any of `parts`, weighed as the one that weighs most
    kWithout,     ///< the first of two parts, not the second
    kPreferring,  ///< the first of two parts; the second only adds weight
    kOnlyIf,      ///< the first of two parts, where the second, without weight,
                  ///< matches too
    kRange,       ///< without weight, articles whose value in `slot` is `term`
                  ///< to `last`, both included; those without value are not
    kScaled,      ///< the only part, its weight times `factor`
    kClause,      ///< the only part; `clause` says what of a query as it was
                  ///< typed it stands for
  };

  Kind kind = Kind::kNothing;
  std::string term;            // of kTerm; of kRange the first, not empty
  std::vector<Query> parts;    // of all others
  std::string last;            // of kRange
  double factor = 1;           // of kScaled; not negative
  std::uint32_t distance = 0;  // of kNear
  std::uint32_t slot = 0;      // of kRange
  std::uint32_t clause = 0;    // of kClause

  static Query nothing() { return {}; }
  static Query everything() { return {Kind::kEverything, {}, {}, {}}; }
  static Query of_term(std::string term) {
    return {Kind::kTerm, std::move(term), {}, {}};
  }

  /// One part alone stands for itself, no part is nothing.
  static Query near(std::vector<Query> parts, std::uint32_t distance);
  static Query range(std::uint32_t slot, std::string first, std::string last);
  static Query scaled(Query part, double factor);
  /// Matches as the part does, and adds nothing to scores.
  static Query weightless(Query part) { return scaled(std::move(part), 0); }

  static Query of_clause(std::uint32_t clause, Query part);

  /// The simplest query of this kind: one part alone stands for itself, no
  /// part is nothing.
  static Query of(Kind kind, std::vector<Query> parts);
};

/// The tree without its clauses on one line, for tests and for people who ask
/// why: "any(Zchip, only_if(all(Zsoutheast, Zasia), phrase(southeast, asia)))".
std::string dump(const Query& query);

}  // namespace lede
