#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <lede/article.h>

namespace lede::bench {

/// The folder with the sets to measure by, unpacked. None of them has to be
/// there: what is asked for and absent is remembered, for the report to say.
class DataSets {
 public:
  DataSets(std::filesystem::path folder, std::filesystem::path sample_data);

  /// The folder of a set.
  std::optional<std::filesystem::path> find(const std::string& set) const;

  /// The articles of a set's corpus.jsonl; none where it is absent. The bytes
  /// are the text without the title.
  std::vector<RawArticle> articles(const std::string& set) const;

  /// The sample articles of the project.
  const std::filesystem::path& sample_data() const { return sample_data_; }

  /// Writes a line for people to read into a file beside the sets.
  void note(const std::string& file, const std::string& line) const;

  const std::set<std::string>& absent() const { return absent_; }

 private:
  std::filesystem::path folder_;
  std::filesystem::path sample_data_;
  mutable std::set<std::string> absent_;
};

/// All articles that files or folders hold, as the indexer finds them.
std::vector<RawArticle> articles_in(const std::filesystem::path& path);

/// The lines of a text that are not blank.
std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace lede::bench
