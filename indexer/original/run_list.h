#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "original_map.h"

namespace lede {

using OriginalRuns = std::vector<OriginalRun>;

/// Collects runs in the order of their text. Those that go on from the one
/// before become one with it. Of a text that is written as no author writes it
/// the rest is left out: a map has 200,000 runs at most.
class RunList {
 public:
  void add(OriginalRun run);

  OriginalRuns take() { return std::move(runs_); }

 private:
  OriginalRuns runs_;
};

/// A text that stands whole in its original, from byte `at` of it on.
OriginalRuns whole_run(std::size_t size_bytes, std::size_t at = 0);

/// The runs of a text in an original, by way of a text between: `inner` has
/// those of the text in `middle`, and `outer` those of `middle` in the
/// original. Time is linear in the runs.
OriginalRuns composed(const OriginalRuns& inner, const OriginalRuns& outer,
                      std::string_view middle);

}  // namespace lede
