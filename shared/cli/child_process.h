#pragma once

#include <string>
#include <vector>

namespace lede {

struct ChildOutcome {
  int exit_code = 0;   ///< as in a shell: 128 and the signal that ended it
  std::string output;  ///< standard output and standard error
};

/// Runs this same program with other arguments, the first of which is its name,
/// to its end. Throws NoResourcesError where it cannot be started.
ChildOutcome run_self(std::vector<std::string> arguments);

}  // namespace lede
