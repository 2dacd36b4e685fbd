#include "speed_texts.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "decode.h"
#include "gold_pages.h"
#include "repair.h"

namespace lede::bench {
namespace {

// Of the set, or of the sample articles in a language where it is absent.
std::vector<std::string> articles_of(const DataSets& data,
                                     const std::string& set,
                                     const std::string& sample_folder) {
  std::vector<std::string> texts;
  for (RawArticle& article : data.articles(set)) {
    texts.push_back(std::move(article.bytes));
  }
  if (!texts.empty()) return texts;
  for (const RawArticle& article :
       articles_in(data.sample_data() / sample_folder)) {
    if (article.format == ArticleFormat::kHtml) continue;
    texts.push_back(decode(article.bytes, "").text);
  }
  return texts;
}

// One of the one, one of the other.
std::vector<std::string> mixed(const std::vector<std::string>& one,
                               const std::vector<std::string>& other) {
  std::vector<std::string> both;
  for (std::size_t i = 0; i < std::min(one.size(), other.size()); ++i) {
    both.push_back(one[i]);
    both.push_back(other[i]);
  }
  return both;
}

}  // namespace

std::size_t SpeedText::size_bytes() const {
  return std::accumulate(articles.begin(), articles.end(), std::size_t{0},
                         [](std::size_t sum, const std::string& text) {
                           return sum + text.size();
                         });
}

std::vector<SpeedText> news_as_found(const DataSets& data) {
  std::vector<std::string> english = articles_of(data, "ki_bbc_en", "en");
  std::vector<std::string> russian = articles_of(data, "ki_nerel_ru", "ru");
  std::vector<std::string> both = mixed(english, russian);
  return {{"English", std::move(english)},
          {"Russian", std::move(russian)},
          {"mixed", std::move(both)}};
}

std::vector<SpeedText> news_texts(const DataSets& data) {
  std::vector<SpeedText> texts = news_as_found(data);
  for (SpeedText& text : texts) {
    std::erase_if(text.articles, [](const std::string& article) {
      return !repair(article).repairs.empty();
    });
  }
  return texts;
}

SpeedText html_pages(const DataSets& data) {
  SpeedText html{"HTML", {}};
  if (const auto folder = data.find("boilerplate_waddle_dev")) {
    for (const GoldPage& page : gold_pages(*folder)) {
      html.articles.push_back(
          decode(page.bytes, charset_declared_in(page.bytes)).text);
    }
    return html;
  }
  for (const RawArticle& article : articles_in(data.sample_data())) {
    if (article.format != ArticleFormat::kHtml) continue;
    html.articles.push_back(
        decode(article.bytes, charset_declared_in(article.bytes)).text);
  }
  return html;
}

}  // namespace lede::bench
