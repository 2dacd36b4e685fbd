#pragma once

#include "options.h"

namespace lede {

/// Brings the index up to its sources; tells how it goes and what came of it.
/// Gives the exit code.
int update_and_tell(const IndexerOptions& options);

/// Prints what that would do.
int print_plan(const IndexerOptions& options);

}  // namespace lede
