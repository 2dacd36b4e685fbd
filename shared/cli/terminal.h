#pragma once

#include <cstddef>

namespace lede {

/// True when the descriptor (1 is standard output, 2 standard error) is a
/// terminal.
bool is_terminal(int descriptor);

/// The width of the terminal at a descriptor: the window's, else what COLUMNS
/// says, else 80.
std::size_t terminal_columns(int descriptor);

/// True when colours belong there: a terminal that is not "dumb", and no
/// NO_COLOR (https://no-color.org) in the environment.
bool wants_colour(int descriptor);

}  // namespace lede
