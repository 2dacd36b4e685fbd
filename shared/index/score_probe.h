#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "match.h"
#include "match_explanation.h"
#include "query.h"

namespace lede {

/// Has Xapian match parts of a query in one document alone. Borrows the
/// database. Private to index/.
class ScoreProbe {
 public:
  ScoreProbe(Xapian::docid document, Ranking ranking,
             const Xapian::Database& database);

  /// What a part adds to the score, times `boost`; nothing where it does not
  /// match.
  std::optional<double> score_of(const Query& part, double boost) const;

  /// What of a kTerm or kSynonyms the document has; without clause, boost and
  /// score.
  WeighedTerms terms_of(const Query& part) const;

 private:
  std::optional<double> score_of(const Query& part, double boost,
                                 Xapian::Enquire& enquire) const;
  std::vector<TermInArticle> terms_there(const Query& part) const;
  std::size_t articles_with(const Query& part) const;

  Xapian::docid document_;
  Ranking ranking_;
  const Xapian::Database& database_;
  std::string own_term_;  // that no other article of its index has
};

}  // namespace lede
