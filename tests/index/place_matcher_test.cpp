#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "generation.h"
#include "index/small_index.h"
#include "support/catch.h"
#include "support/random.h"
#include "support/temp_folder.h"

using lede::IndexDocument;
using lede::Query;
using lede::test::document;
using lede::test::found;
using lede::test::kTestAnalyser;
using lede::test::Random;
using lede::test::TempFolder;
using Words = std::vector<std::string>;

namespace {

Query phrase(const Words& words) {
  std::vector<Query> parts;
  for (const std::string& word : words) parts.push_back(Query::of_term(word));
  return Query::of(Query::Kind::kPhrase, std::move(parts));
}

lede::IndexReader reader_of(const TempFolder& folder,
                            const std::vector<IndexDocument>& documents) {
  lede::test::publish(folder.path(), documents);
  return {lede::live_generation(folder.path()).path, kTestAnalyser};
}

bool holds(const Words& text, const Words& row) {
  return std::search(text.begin(), text.end(), row.begin(), row.end()) !=
         text.end();
}

}  // namespace

TEST_CASE("a phrase finds the articles in which its words stand in a row",
          "[index]") {
  Random random(41);
  std::vector<Words> texts(400);
  std::vector<IndexDocument> documents;
  for (Words& text : texts) {
    std::string joined;
    for (std::size_t left = 1 + random.below(60); left > 0; --left) {
      text.push_back("w" + std::to_string(random.below(1 + random.below(30))));
      joined += text.back() + " ";
    }
    documents.push_back(
        document("id" + std::to_string(documents.size()), joined));
  }
  const TempFolder folder;
  lede::IndexReader reader = reader_of(folder, documents);
  for (int round = 0; round < 1000; ++round) {
    Words row;
    for (std::size_t left = 2 + random.below(3); left > 0; --left) {
      row.push_back("w" + std::to_string(random.below(1 + random.below(30))));
    }
    const auto wanted =
        std::count_if(texts.begin(), texts.end(),
                      [&row](const Words& text) { return holds(text, row); });
    INFO(dump(phrase(row)));
    REQUIRE(reader.match(phrase(row), 0, 1).total ==
            static_cast<std::size_t>(wanted));
  }
}

TEST_CASE("terms of one place are a row with what stands beside", "[index]") {
  IndexDocument lesson = document("lesson", "learn c today and learn more");
  lesson.terms.add("c++", 1, std::vector<std::uint32_t>{2});
  const TempFolder folder;
  lede::IndexReader reader =
      reader_of(folder, {lesson, document("other", "c++ c learn today")});
  struct Row {
    Words words;
    std::string articles;
  };
  const Row rows[] = {
      {{"learn", "c++", "today"}, "lesson"},
      {{"learn", "c", "today"}, "lesson"},
      {{"c++", "c"}, "other"},
      {{"learn", "today"}, "other"},
      {{"today", "learn"}, ""},
      {{"learn", "learn"}, ""},
  };
  for (const Row& row : rows) {
    INFO(dump(phrase(row.words)));
    CHECK(found(reader, phrase(row.words)) == row.articles);
  }
}
