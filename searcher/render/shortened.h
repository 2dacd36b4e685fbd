#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <lede/marked_text.h>
#include <lede/searcher.h>

namespace lede {

/// The first characters of a text, with "…" for what is left out. Needs valid
/// UTF-8.
std::string shortened(std::string_view text, std::size_t max_chars);

/// What stands in the place of a hit's title for people: the id where it has
/// none, and of a title as long as an article its first 300 characters with
/// their highlights.
MarkedText shown_title(const Hit& hit);

}  // namespace lede
