#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lede {

/// Appends text as a browser shows it: runs of white space are one space, and
/// none stands at byte `line_begin` of `out`. A no-break space is a space.
/// U+0080 to U+009F, which references such as &#146; give, are read as
/// windows-1252, as HTML says; other control characters are dropped.
void append_shown(std::string_view text, std::string& out,
                  std::size_t line_begin);

}  // namespace lede
