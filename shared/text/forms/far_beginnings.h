#pragma once

#include <cstdint>
#include <vector>

#include "forms/ending_rules.h"
#include "forms/form_classes.h"

namespace lede::forms {

/// The forms that begin otherwise than the names of their classes, as the table
/// holds them: "go" with "we" for "went". Rising, none twice. Forms whose
/// beginning is not plain are not among them.
std::vector<std::uint32_t> far_beginnings_of(
    const std::vector<ClassedForm>& forms,
    const std::vector<EndingRule>& rules);

}  // namespace lede::forms
