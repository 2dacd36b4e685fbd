#pragma once

#include "options.h"

namespace lede {

/// Brings the index up to its sources; tells how it goes and what came of it.
/// Gives the exit code.
int update_and_tell(const IndexerOptions& options);

/// Does that, and again whenever something changes in the sources, until a
/// signal comes. What goes wrong in a later run is told, and tried again with
/// the next.
int watch_and_tell(const IndexerOptions& options);

/// Prints what that would do.
int print_plan(const IndexerOptions& options);

}  // namespace lede
