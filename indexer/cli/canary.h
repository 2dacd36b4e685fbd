#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lede {

/// A query of which is known what it must find.
struct Canary {
  std::size_t line = 0;  ///< of its file
  std::string query;
  std::vector<std::string> ids;  ///< of articles
};

/// Reads a file of them, one a line: the query, and behind a tab each the ids
/// of the articles that belong among the first ten. Empty lines and lines that
/// begin with # are passed over. Throws Error, with the number of the line;
/// IoError.
std::vector<Canary> read_canaries(const std::filesystem::path& path);

/// Asks them of an index, and tells what speaks against it: each article that
/// is not among the first ten of its query; or with a floor, that the mean
/// nDCG@10 of all queries is below it. Nothing where all is well.
std::vector<std::string> failed_canaries(const std::vector<Canary>& canaries,
                                         const std::filesystem::path& index,
                                         std::optional<double> floor);

}  // namespace lede
