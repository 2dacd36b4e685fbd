#pragma once

#include <vector>

#include "labelled_page.h"

namespace lede {

/// Pages as plain text, to learn from: of each all that it shows, a line a
/// block, and beside it its gold, all of which is wanted. Lines count more
/// alike than the blocks of pages do, since each is a decision.
std::vector<LabelledPage> labelled_lines(
    const std::vector<LabelledPage>& pages);

}  // namespace lede
