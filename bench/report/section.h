#pragma once

#include <string>
#include <vector>

#include "data_sets.h"
#include "row.h"

namespace lede::bench {

/// A part of the report.
struct Section {
  int place = 0;      ///< sections are in rising order
  std::string title;  ///< "Decoding"
  std::string note;   ///< a paragraph above the table; may be empty
  std::vector<Row> (*measure)(const DataSets& data) = nullptr;
};

/// Puts a section into the report. A new section is a file with one of these
/// in it, and its line in the CMakeLists.txt:
///
///     const SectionEntry kEntry({40, "Languages", "", rows});
class SectionEntry {
 public:
  explicit SectionEntry(Section section);
};

/// All sections, in their order.
std::vector<Section> sections();

}  // namespace lede::bench
