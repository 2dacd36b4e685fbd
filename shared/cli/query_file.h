#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lede {

struct NamedQuery {
  std::string id;
  std::string text;
};

/// Reads a file of queries, "-" for standard input, one a line: its id, a tab,
/// its text. Empty lines are passed over. Throws Error for a file without a
/// query, and with the number of the line for one without a tab, an id with
/// blanks in it and an id that was there before; IoError for a file that cannot
/// be read.
std::vector<NamedQuery> read_queries(const std::filesystem::path& path);

}  // namespace lede
