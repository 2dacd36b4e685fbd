#pragma once

#include <string>
#include <vector>

#include "forms/ending_rules.h"
#include "forms/form_classes.h"

namespace lede::forms {

/// The table of these forms and rules; `forms` are in the order of their bytes,
/// none twice. Throws std::length_error when there are more forms or letters
/// than the format holds.
std::string form_table_of(const std::vector<ClassedForm>& forms,
                          const std::vector<EndingRule>& rules);

}  // namespace lede::forms
