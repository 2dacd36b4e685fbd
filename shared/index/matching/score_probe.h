#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "match.h"
#include "match_explanation.h"
#include "matching/collection.h"
#include "matching/matcher_builder.h"
#include "query.h"

namespace lede {

/// Matches parts of a query in one document alone. Borrows the collection.
/// Throws IoError, DamagedIndexError.
class ScoreProbe {
 public:
  ScoreProbe(std::uint32_t document, Ranking ranking,
             const Collection& collection);

  /// What a part adds to the score, times `boost`; nothing where it does not
  /// match.
  std::optional<double> score_of(const Query& part, double boost) const;

  /// What of a kTerm or kSynonyms the document has; without clause, boost and
  /// score.
  WeighedTerms terms_of(const Query& part) const;

 private:
  std::vector<TermInArticle> terms_there(const Query& part) const;

  const Collection& collection_;
  std::size_t generation_;
  std::uint32_t document_;              // in the generation
  std::unique_ptr<TimeLimit> endless_;  // stays where it is
  LeafBuilder leaves_;
};

}  // namespace lede
