#include "pipeline/field_terms.h"

#include <algorithm>

#include "pipeline/document_builder.h"
#include "schema.h"
#include "support/catch.h"
#include "support/term_positions.h"
#include "support/tiny_index.h"

using lede::Article;
using lede::IndexDocument;
using lede::IndexTerm;
using lede::test::article;

namespace {

constexpr char kEnglish[] =
    "Dock workers stopped the cranes of the port on Thursday morning, and "
    "their union wants a fifth crew for the night.\n";
constexpr char kRussian[] =
    "Докеры остановили краны порта в четверг утром, и профсоюз требует "
    "пятую смену на ночь.\n";
constexpr char kRussianFooter[] = "Подпишитесь на рассылку о биткоинах!\n";

IndexDocument document_of(const Article& made) {
  lede::Analyser analyser;
  return build_document(made,
                        analyse_article(made, lede::body_lines(made.body), {},
                                        {}, analyser),
                        analyser)
      .document;
}

// The terms behind a prefix with their places: "Ajonas@1 Awhitlam@2".
std::string terms_behind(std::string_view prefix, const IndexDocument& built) {
  std::vector<std::string> shown;
  for (const IndexTerm& term : built.terms) {
    if (!term.term.starts_with(prefix)) continue;
    CHECK(term.count == 0);
    std::string text(term.term);
    for (const std::uint32_t position :
         lede::test::positions_of(term.term, built.terms)) {
      text += "@" + std::to_string(position);
    }
    shown.push_back(text);
  }
  std::sort(shown.begin(), shown.end());
  std::string all;
  for (const std::string& text : shown) {
    all.append(all.empty() ? "" : " ").append(text);
  }
  return all;
}

// "0 2025-11-27, 2 en": each slot and what it holds.
std::string values_of(const IndexDocument& built) {
  std::string text;
  for (const lede::IndexValue& value : built.values) {
    text.append(text.empty() ? "" : ", ").append(std::to_string(value.slot));
    text.append(" ").append(value.bytes);
  }
  return text;
}

}  // namespace

TEST_CASE("what an article says of itself has terms", "[indexer][en][ru]") {
  Article made = article("a", kEnglish);
  made.about.title = "Strikes at the PORT: порту";
  made.about.author = "Jonas Whitlam, Jonas Ёлкин";
  made.about.source = "Northern Wire";
  made.about.url = "https://www.news.wire.example/2025/001";
  const IndexDocument built = document_of(made);
  struct Row {
    const char* prefix;
    const char* terms;
  };
  const Row rows[] = {
      {"S", "Sat@2 Sport@4 Sstrikes@1 Sthe@3 Sпорту@5"},
      {"ZS", "ZSat ZSport ZSstrike ZSthe ZSпорт"},
      {"A", "Ajonas@1@3 Awhitlam@2 Aелкин@4"},
      {"XP", "XPnorthern@1 XPwire@2"},
      {"H", "Hnews.wire.example Hwire.example"},
      {"L", "Len"},
  };
  for (const Row& row : rows)
    CHECK(terms_behind(row.prefix, built) == row.terms);
}

TEST_CASE("an article that says nothing of itself has its language alone",
          "[indexer]") {
  const IndexDocument built = document_of(article("", kEnglish));
  for (const char* prefix : {"S", "ZS", "A", "XP", "H"}) {
    INFO(prefix);
    CHECK(terms_behind(prefix, built).empty());
  }
  CHECK(terms_behind("L", built) == "Len");
  CHECK(values_of(built) == "2 en, 4 21");
}

TEST_CASE("an article is in the languages of its text, noise aside",
          "[indexer][en][ru]") {
  const std::string en = kEnglish;
  const std::string ru = kRussian;
  struct Row {
    std::string body;
    const char* languages;
  };
  const Row rows[] = {
      {en, "Len"},
      {ru, "Lru"},
      {en + en + kRussianFooter, "Len"},
      {en + kRussianFooter, "Len"},
      {en + ru, "Len Lru"},
      {en + en + en + en + en + en + ru, "Len"},
      {"1900, 34, 2025", "Lund"},
      {"", "Lund"},
  };
  for (const Row& row : rows) {
    INFO(row.body);
    CHECK(terms_behind("L", document_of(article("", row.body))) ==
          row.languages);
  }
}

TEST_CASE("what articles are counted and sorted by are values", "[indexer]") {
  for (const char* date : {"2025-11-27", "2025-11-27T10:30:00Z"}) {
    Article made = article("a", kEnglish);
    made.about.published = date;
    CHECK(values_of(document_of(made)) ==
          std::string("0 ") + date + ", 2 en, 4 22");
  }
  Article made = article("a", kRussian);
  made.about.author = "Анна Нг";
  made.about.url = "https://www.example.com/a";
  CHECK(values_of(document_of(made)) == "1 example.com, 2 ru, 3 Анна Нг, 4 15");
  made.about.source = "Весть";
  CHECK(values_of(document_of(made)) == "1 Весть, 2 ru, 3 Анна Нг, 4 15");
  CHECK(values_of(document_of(article("1", "12 34"))) == "2 und, 4 3");
}
