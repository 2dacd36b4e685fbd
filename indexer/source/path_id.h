#pragma once

#include <string>
#include <string_view>

namespace lede {

/// A path as the text of an id. Paths are any bytes: those that are not UTF-8
/// become %XX, and what looks like that already begins with %25, so that
/// different paths stay different.
std::string path_id(std::string_view path);

/// The path of an archive's entry, below the archive whatever it says: no
/// slash before it, and no "", "." or ".." in it.
std::string path_within(std::string_view path);

}  // namespace lede
