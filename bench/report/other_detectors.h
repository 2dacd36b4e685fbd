#pragma once

#include <string>
#include <string_view>

namespace lede::bench {

/// The encoding of bytes as other libraries name it; "" where they give none.
/// Both read all of the bytes.
std::string encoding_by_uchardet(std::string_view bytes);
std::string encoding_by_icu(std::string_view bytes);

}  // namespace lede::bench
