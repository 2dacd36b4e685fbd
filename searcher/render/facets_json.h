#pragma once

#include <lede/facets.h>

#include "json_writer.h"

namespace lede {

/// Writes facets as the next value.
void write_facets(const Facets& facets, JsonWriter& json);

}  // namespace lede
