#pragma once

#include <string_view>

namespace lede {

/// The name of the first element of an XML text, with its prefix; empty where
/// the text is no XML or its prologue is longer than the text given.
std::string_view xml_root_of(std::string_view text);

}  // namespace lede
