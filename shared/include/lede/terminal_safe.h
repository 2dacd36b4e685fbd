#pragma once

#include <string>
#include <string_view>

#include <lede/export.h>

namespace lede {

/// Text that a terminal shows and never obeys: control characters (C0, DEL,
/// C1, so every escape code), bidirectional overrides and isolates, and the
/// invisible tag characters are gone; white space of any kind is one space;
/// what is not UTF-8 is U+FFFD.
LEDE_API std::string terminal_safe(std::string_view text);

}  // namespace lede
