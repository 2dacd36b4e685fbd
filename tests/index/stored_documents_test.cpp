#include "stored_documents.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <xapian.h>

#include <lede/error.h>

#include "index_writer.h"
#include "stored_article.h"
#include "support/catch.h"
#include "support/random.h"
#include "support/temp_folder.h"

using lede::StoredDocuments;
using lede::test::Random;
using lede::test::TempFolder;

namespace {

namespace fs = std::filesystem;

// From what shares a block with others to what takes several, with titles that
// lead out of the first piece.
std::vector<lede::StoredArticle> articles() {
  Random random(5);
  std::vector<lede::StoredArticle> made;
  for (std::uint32_t number = 1; number <= 300; ++number) {
    lede::StoredArticle article;
    article.article.id = std::to_string(number);
    const std::size_t most_in_title = random.one_in(10) ? 5000 : 60;
    article.article.about.title =
        "A" + std::string(random.below(most_in_title), 't');
    const std::size_t sizes[] = {10, 2000, 2100, 9000, 40'000};
    article.article.body = random.bytes(random.below(random.one_of(sizes)));
    made.push_back(article);
  }
  return made;
}

fs::path generation_of(const std::vector<lede::StoredArticle>& articles,
                       const TempFolder& folder, bool stock) {
  fs::path path = folder / "generation";
  fs::create_directory(path);
  lede::IndexWriter writer(path, {.stock = stock});
  std::uint32_t number = 0;
  for (const lede::StoredArticle& article : articles) {
    lede::IndexDocument document;
    document.id = article.article.id;
    document.stored = lede::encode_article(article);
    writer.put(0, ++number, document);
  }
  writer.finish("test");
  return path;
}

}  // namespace

TEST_CASE("what is stored of a document is what Xapian reads", "[index]") {
  const bool stock = GENERATE(false, true);
  const TempFolder folder;
  const auto made = articles();
  const fs::path path = generation_of(made, folder, stock);
  const Xapian::Database database(path.string());
  StoredDocuments stored(path);
  Random random(6);
  for (int round = 0; round < 1000; ++round) {
    const auto number = static_cast<std::uint32_t>(1 + random.below(300));
    INFO("document " << number);
    const lede::StoredArticle& article = made[number - 1];
    if (random.one_in(2)) {
      const auto head = lede::decode_head(stored.head(number));
      REQUIRE(head.id == article.article.id);
      REQUIRE(head.about.title == article.article.about.title);
    } else {
      REQUIRE(
          (stored.article(number) == database.get_document(number).get_data()));
    }
  }
}

TEST_CASE("a head is read without the rest of its article", "[index]") {
  lede::StoredArticle article;
  article.article.about.title = "A title";
  article.article.body = "The body.";
  const std::string bytes = lede::encode_article(article);
  article.article.body.clear();
  const std::size_t head_size = lede::encode_article(article).size();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    INFO("the first " << size << " bytes");
    const std::string_view first = std::string_view(bytes).substr(0, size);
    if (!lede::holds_head(first)) continue;
    CHECK(lede::decode_head(first).about.title == "A title");
  }
  CHECK_FALSE(lede::holds_head(std::string_view(bytes).substr(0, 5)));
  CHECK(lede::holds_head(std::string_view(bytes).substr(0, head_size)));
}

TEST_CASE("a document that there is none of is damage", "[index]") {
  const TempFolder folder;
  StoredDocuments stored(generation_of(articles(), folder, false));
  CHECK_THROWS_AS(stored.article(301), lede::DamagedIndexError);
  CHECK_THROWS_AS(stored.head(0), lede::DamagedIndexError);
}
