#pragma once

#include <map>
#include <string_view>
#include <vector>

#include <lede/article_verdict.h>

#include "explain/clause_reasons.h"
#include "match_explanation.h"
#include "query/query_analysis.h"
#include "query/syntax.h"

namespace lede {

/// Says of each part of a query whether an article has it, as the explanation
/// of its match has it. Borrows everything it is given.
class VerdictWriter {
 public:
  /// `query` was analysed to `analysed`.
  VerdictWriter(std::string_view query, const AnalysedQuery& analysed,
                const MatchExplanation& explanation,
                const ClauseReasons& reasons);

  /// Of what stands in a group, which is looked for in `zones`.
  std::vector<ClauseVerdict> verdicts(const Syntax& group, Zones zones) const;

 private:
  ClauseVerdict verdict(const Syntax& part, ClauseVerdict::Role role,
                        Zones zones) const;

  std::string_view query_;
  std::map<const Syntax*, bool> found_;  // what asks for anything
  const ClauseReasons& reasons_;
};

}  // namespace lede
