#pragma once

#include <string_view>

namespace lede {

/// The number of a generation as people call it, "7" or "gen-000007". Throws
/// BadOptions that names the option.
unsigned generation_from(std::string_view text, const char* option);

}  // namespace lede
