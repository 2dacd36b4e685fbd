#include <filesystem>

#include "analyser.h"
#include "decode.h"
#include "files.h"
#include "repair.h"
#include "support/catch.h"
#include "support/shared_data.h"
#include "text/shown.h"
#include "utf8.h"

// Five articles as they were found; where they are not beside the checkout
// these tests say so and pass.

namespace {

struct Found {
  std::string name;
  lede::Repaired repaired;
};

std::vector<Found> real_articles() {
  std::vector<Found> articles;
  const auto folder = lede::test::shared_data("articles");
  if (!folder) return articles;
  for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
    const std::string bytes = lede::read_small_file(entry.path());
    articles.push_back({entry.path().filename().string(),
                        lede::repair(lede::decode(bytes, "").text)});
  }
  return articles;
}

}  // namespace

TEST_CASE("real articles are English but for a Russian footer",
          "[text][en][ru]") {
  lede::Analyser analyser;
  for (const Found& article : real_articles()) {
    INFO(article.name);
    const std::string& text = article.repaired.text;
    const auto passages = analyser.passages(text, {});
    const bool has_footer = text.find("Рассылки") != std::string::npos;
    CHECK(lede::test::shown(language_shares(text, passages)) ==
          (has_footer ? "en 98 % ru 2 %" : "en 100 %"));
    CHECK(passages.size() == (has_footer ? 2 : 1));
  }
}

TEST_CASE("what was Thai by mistake in a real article is mended",
          "[text][en]") {
  for (const Found& article : real_articles()) {
    INFO(article.name);
    const std::string& text = article.repaired.text;
    const bool bullets = text.find("โณ Global") != std::string::npos;
    CHECK(article.repaired.repairs.size() == (bullets ? 8 : 0));
    CHECK(text.find("โs") == std::string::npos);
    CHECK(text.find("โt") == std::string::npos);
  }
}

TEST_CASE("the words of real articles are found by their forms", "[text][en]") {
  lede::Analyser index;
  lede::Analyser query;
  for (const Found& article : real_articles()) {
    const std::string& text = article.repaired.text;
    for (const auto& token : lede::test::article_tokens(index, text)) {
      const auto word =
          std::string_view(text).substr(token.span.begin, token.span.size());
      const auto asked = query.query_tokens(
          word, {lede::Language::of("en"), lede::Language::of("ru")});
      INFO(article.name << ": " << word);
      REQUIRE(asked.size() == 1);
      REQUIRE(copied_stems(*asked[0].word) == copied_stems(*token.word));
    }
  }
}
