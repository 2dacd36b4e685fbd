#pragma once

#include <string>
#include <vector>

#include "data_sets.h"

namespace lede::bench {

/// Paragraphs to break: 80 to 600 bytes each, mostly letters, with something
/// beyond ASCII, of sets that hold clean text for the most part. Those that
/// repair() changes as they are were broken before, and are left out.
///
/// English is from web pages (Readability) and news (WADDLE) with their own
/// typography, Russian from Telegram and Wikinews; up to 300 of each language,
/// the same in every run. Shorter where sets are absent.
std::vector<std::string> english_paragraphs(const DataSets& data);
std::vector<std::string> russian_paragraphs(const DataSets& data);

}  // namespace lede::bench
