#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "extract/page_measures.h"
#include "extract/page_tree.h"
#include "gold_pages.h"

namespace lede {

/// A page as blocks, with how much of each the gold has.
struct LabelledPage {
  std::string id;
  std::string host;
  std::string language;
  std::string gold;
  PageTree tree;
  PageMeasures measures;
  std::string title;
  std::vector<float> wanted;
  std::vector<float> weights;  ///< a block's words against those of the gold
};

LabelledPage labelled(const GoldPage& page);

/// Appends the pages of a folder (see gold_pages.h); each weighs `times` as
/// much.
void append_labelled(const std::filesystem::path& folder, float times,
                     std::vector<LabelledPage>& pages);

}  // namespace lede
