#pragma once

#include <string>
#include <string_view>

namespace lede::forms {

/// How to make a name from a form, in the bytes that FormTableHeader tells of.
/// Throws std::length_error where that takes more than they can say.
std::string recipe_for(std::string_view form, std::string_view name);

}  // namespace lede::forms
