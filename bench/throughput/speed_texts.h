#pragma once

#include <string>
#include <vector>

#include "data_sets.h"

namespace lede::bench {

/// What the stages are timed on, as they get it: one article after the other.
struct SpeedText {
  std::string name;  ///< a column of the table
  std::vector<std::string> articles;

  std::size_t size_bytes() const;
};

/// English, Russian and mixed news in UTF-8, without the articles that
/// repair() changes: some hundred kilobytes a second is the speed of those,
/// and a few of them would be all that is measured.
std::vector<SpeedText> news_texts(const DataSets& data);

/// The same with all articles, the broken ones too.
std::vector<SpeedText> news_as_found(const DataSets& data);

/// HTML pages as UTF-8.
SpeedText html_pages(const DataSets& data);

}  // namespace lede::bench
