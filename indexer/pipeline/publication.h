#pragma once

#include <chrono>
#include <string>

#include <lede/indexer.h>

#include "generation.h"
#include "pipeline/index_build.h"

namespace lede {

/// Measures the stages of a run for its report.
class StageClock {
 public:
  /// Ends the stage that is running, under this name.
  void end(IndexReport& report, const char* name);

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point begin_ = Clock::now();
};

/// Finishes a build and publishes it, unless something speaks against it:
/// `objection`, a loss of articles, or what the options' reason_against() says.
/// Then it is set aside, and RefusedError thrown. Fills in the build's report,
/// and has it forget() the rest.
void publish(IndexBuild& build, NewGeneration& generation,
             const IndexOptions& options, const std::string& objection,
             StageClock& clock);

}  // namespace lede
