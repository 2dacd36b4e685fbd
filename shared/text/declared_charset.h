#pragma once

#include <string>
#include <string_view>

namespace lede {

/// The charset that a page names in its first 4,096 bytes: in a `<meta>` tag,
/// else in the XML declaration; the first that is not empty. In lower case and
/// not judged. Empty when none is named. Charsets of scripts, links and style
/// sheets are those of other files.
///
///     charset_declared_in("<meta charset=KOI8-R>")  // "koi8-r"
std::string charset_declared_in(std::string_view bytes);

}  // namespace lede
