#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace lede {

/// Called with a key and a value.
using OnField = std::function<void(std::string_view, const std::string&)>;

/// Tells the fields of a YAML mapping: strings, each string of a list, and of
/// mappings below a key what is called "name". Aliases are not expanded. Ends
/// at the first fault.
void read_yaml_fields(std::string_view yaml, const OnField& on_field);

}  // namespace lede
