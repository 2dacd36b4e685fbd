#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lede {

struct NamedQuery {
  std::string id;
  std::string text;
};

/// Reads a file of queries, one a line: its id, a tab, its text. Empty lines
/// are passed over. Throws Error, with the number of the line, for a line
/// without a tab, an id with blanks in it and an id that was there before;
/// IoError for a file that cannot be read.
std::vector<NamedQuery> read_queries(const std::filesystem::path& path);

}  // namespace lede
