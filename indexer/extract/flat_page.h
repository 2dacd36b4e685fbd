#pragma once

#include <string>
#include <string_view>

namespace lede {

/// A page (or the rest of one) without nesting: tags of blocks as <p>, <br> as
/// it is, no other tags, comments, scripts or styles. For pages nested so deep
/// that a parser's stack is no place for them.
std::string flat_page(std::string_view html);

}  // namespace lede
