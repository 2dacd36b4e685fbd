#pragma once

#include "options.h"

namespace lede {

/// Prints the generations of an index, a line each. Gives the exit code.
int list_and_print(const IndexerOptions& options);

/// Makes another generation live, and says which.
int roll_back_and_print(const IndexerOptions& options);

}  // namespace lede
