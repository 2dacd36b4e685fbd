#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

/// What a search engine answered to each of many queries.
struct Run {
  struct Answer {
    std::string article;
    float score = 0;  ///< as trec_eval has it: more digits break no tie
  };

  std::string name;
  std::map<std::string, std::vector<Answer>, std::less<>> answers;  // by query
};

/// The articles of an answer in the order in which trec_eval takes them:
/// falling by score, and by name where scores are equal. The ranks that stand
/// in a file count for nothing, as there.
std::vector<std::string_view> ranking_of(
    const std::vector<Run::Answer>& answers);

/// Reads TREC's run: query, Q0, article, rank, score, name. Throws Error for
/// lines that are no such, and for an article that answers a query twice.
Run parse_run(const std::string& name, std::string_view text);

/// The same of a file, whose name the run gets. Throws IoError too.
Run read_run(const std::filesystem::path& path);

}  // namespace lede
