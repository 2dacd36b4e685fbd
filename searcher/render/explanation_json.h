#pragma once

#include <lede/searcher.h>

#include "json_writer.h"

namespace lede {

/// Writes the explanation of a hit that has one, as the next value. Numbers
/// are exact, so that its parts add up.
void write_explanation(const Hit& hit, JsonWriter& json);

}  // namespace lede
