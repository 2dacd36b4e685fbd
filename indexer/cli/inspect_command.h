#pragma once

#include "options.h"

namespace lede {

/// Prints what is made of each article. Gives the exit code.
int inspect_and_print(const IndexerOptions& options);

}  // namespace lede
