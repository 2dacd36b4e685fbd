#include "data_sets.h"

#include <algorithm>
#include <fstream>
#include <utility>
#include <variant>

#include <lede/article_source.h>

namespace lede::bench {

namespace fs = std::filesystem;

DataSets::DataSets(fs::path folder, fs::path sample_data)
    : folder_(std::move(folder)), sample_data_(std::move(sample_data)) {}

std::optional<fs::path> DataSets::find(const std::string& set) const {
  if (fs::is_directory(folder_ / set)) return folder_ / set;
  absent_.insert(set);
  return std::nullopt;
}

std::vector<RawArticle> DataSets::articles(const std::string& set) const {
  const auto folder = find(set);
  return folder ? articles_in(*folder / "corpus.jsonl")
                : std::vector<RawArticle>();
}

void DataSets::note(const std::string& file, const std::string& line) const {
  std::ofstream(folder_ / file, std::ios::app) << line << '\n';
}

std::vector<RawArticle> articles_in(const fs::path& path) {
  std::vector<RawArticle> articles;
  const auto source = open_sources({path.string()});
  while (auto item = source->next()) {
    if (auto* article = std::get_if<RawArticle>(&*item)) {
      articles.push_back(std::move(*article));
    }
  }
  return articles;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
      lines.push_back(line);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace lede::bench
