#pragma once

#include <string_view>
#include <vector>

#include "extract/page_measures.h"
#include "extract/page_tree.h"

namespace lede {

/// Lets the text that a page gives as its articleBody decide, where most of
/// it stands on the page too: lines that are in it are article, and long
/// lines that are not are less likely so. A body that the page does not show,
/// or a short one, changes nothing.
void weigh_structured_body(const PageTree& tree, const PageMeasures& page,
                           std::string_view body, std::vector<float>& likely);

}  // namespace lede
