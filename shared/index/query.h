#pragma once

#include <string>
#include <vector>

namespace lede {

/// What to look for, in terms of the index: the tree between a query as a
/// person wrote it and Xapian. A plain value.
struct Query {
  enum class Kind {
    kNothing,     ///< matches no article
    kEverything,  ///< matches every article, without weight
    kTerm,        ///< articles with `term`
    kSynonyms,    ///< any of the terms in `parts`, weighed as if they were one
    kPhrase,      ///< the terms in `parts` one after the other
    kAll,         ///< all of `parts`
    kAny,         ///< any of `parts`; more of them weigh more
    kBest,        ///< any of `parts`, weighed as the one that weighs most
    kWithout,     ///< the first of two parts, not the second
    kPreferring,  ///< the first of two parts; the second only adds weight
    kOnlyIf,      ///< the first of two parts, where the second, without weight,
                  ///< matches too
  };

  Kind kind = Kind::kNothing;
  std::string term;          // of kTerm
  std::vector<Query> parts;  // of all others

  static Query nothing() { return {}; }
  static Query everything() { return {Kind::kEverything, {}, {}}; }
  static Query of_term(std::string term) {
    return {Kind::kTerm, std::move(term), {}};
  }

  /// The simplest query of this kind: one part alone stands for itself, no
  /// part is nothing.
  static Query of(Kind kind, std::vector<Query> parts);
};

/// The tree on one line, for tests and for people who ask why:
/// "any(Zchip, only_if(all(Zsoutheast, Zasia), phrase(southeast, asia)))".
std::string dump(const Query& query);

}  // namespace lede
