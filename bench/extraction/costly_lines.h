#pragma once

#include <cstddef>

#include "fitted_models.h"

namespace lede {

/// Prints the lines that cost most: those that the gold has and the models
/// leave out (-), and those that they take against it (+).
void print_costly_lines(const Pages& pages, const Models& models,
                        std::size_t most);

}  // namespace lede
