#include "news_lines.h"

#include <string_view>
#include <unordered_set>

#include "paragraphs.h"

namespace lede::bench {
namespace {

using Runs = std::unordered_set<std::string>;

std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::string_view kBetween = " \t\r\n.,:;!?()[]\"";
  std::vector<std::string_view> words;
  for (std::size_t at = text.find_first_not_of(kBetween);
       at != std::string_view::npos;) {
    const std::size_t end =
        std::min(text.find_first_of(kBetween, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(kBetween, end);
  }
  return words;
}

// Each four words that stand behind one another.
void add_runs(std::string_view text, Runs& runs) {
  constexpr std::size_t kWords = 4;
  const auto words = words_of(text);
  for (std::size_t i = 0; i + kWords <= words.size(); ++i) {
    std::string run;
    for (std::size_t j = i; j < i + kWords; ++j) {
      run.append(words[j]).append(" ");
    }
    runs.insert(std::move(run));
  }
}

bool is_known(std::string_view text, const Runs& measured) {
  constexpr int kFew = 3;
  Runs runs;
  add_runs(text, runs);
  int common = 0;
  for (const std::string& run : runs) common += measured.contains(run) ? 1 : 0;
  return common > kFew;
}

}  // namespace

std::vector<std::string> news_lines(const DataSets& data) {
  Runs measured;
  for (const std::string& text : russian_paragraphs(data)) {
    add_runs(text, measured);
  }
  std::vector<std::string> news;
  std::unordered_set<std::string> seen;
  for (const char* set :
       {"ki_telegram_ru", "neardup_telegram", "ki_nerel_ru"}) {
    for (const RawArticle& article : data.articles(set)) {
      const std::string text = article.about.title + '\n' + article.bytes;
      if (is_known(text, measured)) continue;
      for (const std::string_view line : lines_of(text)) {
        if (seen.emplace(line).second) news.emplace_back(line);
      }
    }
  }
  return news;
}

}  // namespace lede::bench
