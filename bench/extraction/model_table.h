#pragma once

#include <string>

#include "fitted_models.h"

namespace lede {

/// Writes the models as the source file that extraction is built with,
/// indexer/extract/body_model_table.cpp.
void write_table(const Models& models, const std::string& path);

}  // namespace lede
