#pragma once

#include <string_view>
#include <vector>

#include "extract/body_model.h"
#include "extract/page_tree.h"
#include "noise/body_line.h"

namespace lede {

/// A text as a page of nothing but lines, a block each, for the measures that
/// pages are judged by.
PageTree page_of_lines(std::string_view text,
                       const std::vector<BodyLine>& lines);

/// How likely each line of a plain text is part of its article and not of what
/// stood around it on a page, 0 to 1. Two models judge as those of pages do
/// (article_blocks.h), without any elements to go by (docs/noise.md).
std::vector<float> line_likelihood(std::string_view text,
                                   const std::vector<BodyLine>& lines);

/// Fitted by bench/extraction/fit_extraction --lines; the tables are
/// line_model_table.cpp, which it writes.
extern const BodyModel kFirstLineModel;
extern const BodyModel kSecondLineModel;

}  // namespace lede
