#include "paragraphs.h"

#include <algorithm>
#include <string_view>

#include "gold_pages.h"
#include "letters.h"
#include "repair.h"

namespace lede::bench {
namespace {

constexpr std::size_t kMostOfSet = 150;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char byte) { return (byte & 0x80) == 0; });
}

bool is_fit(std::string_view line) {
  constexpr std::size_t kFewestBytes = 80;
  constexpr std::size_t kMostBytes = 600;
  return line.size() >= kFewestBytes && line.size() <= kMostBytes &&
         !is_ascii(line) && is_mostly_letters(line) &&
         repair(std::string(line)).repairs.empty();
}

// Spread over all that there is.
void append_spread(const std::vector<std::string>& fit,
                   std::vector<std::string>& paragraphs) {
  const std::size_t step = std::max<std::size_t>(1, fit.size() / kMostOfSet);
  for (std::size_t i = 0; i < kMostOfSet && i * step < fit.size(); ++i) {
    paragraphs.push_back(fit[i * step]);
  }
}

std::vector<std::string> fit_lines(const std::vector<std::string>& texts) {
  std::vector<std::string> fit;
  for (const std::string& text : texts) {
    for (const std::string_view line : lines_of(text)) {
      if (is_fit(line)) fit.emplace_back(line);
    }
  }
  return fit;
}

}  // namespace

std::vector<std::string> english_paragraphs(const DataSets& data) {
  std::vector<std::string> paragraphs;
  for (const char* set :
       {"boilerplate_readability", "boilerplate_waddle_dev"}) {
    const auto folder = data.find(set);
    if (!folder) continue;
    std::vector<std::string> texts;
    for (GoldPage& page : gold_pages(*folder)) {
      if (page.language == "en") texts.push_back(std::move(page.text));
    }
    append_spread(fit_lines(texts), paragraphs);
  }
  return paragraphs;
}

std::vector<std::string> russian_paragraphs(const DataSets& data) {
  std::vector<std::string> paragraphs;
  for (const char* set : {"neardup_telegram", "ki_nerel_ru"}) {
    std::vector<std::string> texts;
    for (RawArticle& article : data.articles(set)) {
      texts.push_back(std::move(article.bytes));
    }
    append_spread(fit_lines(texts), paragraphs);
  }
  return paragraphs;
}

}  // namespace lede::bench
