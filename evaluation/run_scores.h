#pragma once

#include <array>
#include <string>
#include <vector>

#include "judgements.h"
#include "measures.h"
#include "run.h"

namespace lede {

/// The figures of a run, for each measure one a judged query, in the order of
/// `queries`.
struct RunScores {
  std::string name;
  std::vector<std::string> queries;
  std::array<std::vector<double>, kMeasures.size()> by_measure;

  const std::vector<double>& of(Measure measure) const {
    return by_measure[static_cast<std::size_t>(measure)];
  }
};

/// Every judged query counts, with 0 where the run has no answer to it (as
/// trec_eval -c); answers to others do not.
RunScores scores_of(const Run& run, const Judgements& judgements);

}  // namespace lede
