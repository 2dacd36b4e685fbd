#pragma once

#include <string_view>

#include "source/markdown/yaml_fields.h"

namespace lede {

/// As read_yaml_fields(), for TOML. Nothing where it has a fault.
void read_toml_fields(std::string_view toml, const OnField& on_field);

}  // namespace lede
