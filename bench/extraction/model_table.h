#pragma once

#include <string>

#include "fitted_models.h"

namespace lede {

/// What the models tell, and where they are declared.
struct TableKind {
  const char* name;    ///< "Body" for kFirstBodyModel
  const char* header;  ///< "extract/body_model.h"
};

constexpr TableKind kBodyTable{"Body", "extract/body_model.h"};
constexpr TableKind kLineTable{"Line", "noise/line_likelihood.h"};

/// Writes the models as the source file that the indexer is built with:
/// extract/body_model_table.cpp or noise/line_model_table.cpp.
void write_table(const Models& models, const TableKind& kind,
                 const std::string& path);

}  // namespace lede
