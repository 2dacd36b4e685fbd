#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>

namespace lede {

/// What people found relevant: for each query the grade of each article that
/// they judged, 1 or more where it is relevant. What nobody judged counts as
/// not relevant.
struct Judgements {
  using Grades = std::map<std::string, int, std::less<>>;  // by article
  std::map<std::string, Grades, std::less<>> grades;       // by query
};

/// Reads TREC's qrels: query, anything, article, grade. Throws Error for lines
/// that are no such, for an article that is judged twice, and for a file
/// without any.
Judgements read_judgements(const std::filesystem::path& path);

}  // namespace lede
