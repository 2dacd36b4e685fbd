#include "index_writer.h"

#include <lede/error.h>

#include "index/small_index.h"
#include "schema.h"
#include "support/catch.h"
#include "support/temp_folder.h"

using Catch::Contains;
using lede::IndexDocument;
using lede::IndexReader;
using lede::IndexWriter;
using lede::Query;
using lede::test::document;
using lede::test::TempFolder;

namespace {

IndexDocument with_term(const std::string& term,
                        const std::vector<std::uint32_t>& positions = {}) {
  IndexDocument made = document("bad", "port");
  made.terms.add(term, 1, positions);
  return made;
}

IndexReader reader_of(const TempFolder& folder) {
  return {folder / "new", lede::test::kTestAnalyser};
}

std::filesystem::path new_generation(const TempFolder& folder) {
  std::filesystem::create_directory(folder / "new");
  return folder / "new";
}

}  // namespace

TEST_CASE("documents have numbers in the order in which they came", "[index]") {
  const TempFolder folder;
  IndexWriter writer(new_generation(folder));
  for (const char* id : {"c", "a", "b"}) writer.add(document(id, "port"));
  writer.finish(lede::test::kTestAnalyser);
  IndexReader reader = reader_of(folder);
  CHECK(reader.document_count() == 3);
  CHECK(reader.article(1).article.id == "c");
  CHECK(reader.article(2).article.id == "a");
  CHECK(reader.article(3).article.id == "b");
}

TEST_CASE("a document that the index does not take is refused whole",
          "[index]") {
  IndexDocument no_id = document("", "port");
  IndexDocument endless = document("bad", "port");
  endless.stored.assign((std::size_t{100} << 20U) + 1, 'x');
  IndexDocument no_value = document("bad", "port");
  no_value.values = {{0, ""}};
  const std::string fits(lede::kMaxEncodedTermBytes, 'x');
  struct Case {
    const char* what;
    IndexDocument document;
    const char* reason;
  };
  const Case cases[] = {
      {"no id", no_id, "its id is empty"},
      {"an id of NULs", document(std::string(200, '\0'), "port"), ""},
      {"an empty term", with_term(""), "a term is empty"},
      {"a long term", with_term(fits + "x"), "a term is too long"},
      {"a term of NULs", with_term(std::string(123, '\0')),
       "a term is too long"},
      {"a place too far", with_term("x", {1, lede::kMaxPosition}),
       "it has too many words"},
      {"an endless text", endless, "its text is too long"},
      {"an empty value", no_value, "a value is empty"},
  };
  const TempFolder folder;
  IndexWriter writer(new_generation(folder));
  writer.add(document("before", "port"));
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK_THROWS_AS(writer.add(each.document), lede::UsageError);
    CHECK_THROWS_WITH(
        writer.add(each.document),
        Contains("cannot index article") && Contains(each.reason));
  }
  writer.add(document("after", "port"));
  writer.finish(lede::test::kTestAnalyser);
  IndexReader reader = reader_of(folder);
  CHECK(reader.document_count() == 2);
  CHECK(lede::test::found(reader, Query::of_term("Zport")) == "before after");
}

TEST_CASE("terms and places up to the limit are taken", "[index]") {
  const std::string longest(lede::kMaxEncodedTermBytes, 'x');
  const std::string nuls(lede::kMaxEncodedTermBytes / 2, '\0');
  const TempFolder folder;
  IndexWriter writer(new_generation(folder));
  IndexDocument made = document("1", "port");
  made.terms.add(longest, 7, std::vector{1U, 5U, lede::kMaxPosition - 1});
  made.terms.add(nuls, 1);
  made.terms.add("none", 0);
  writer.add(made);
  writer.add(document(std::string(4096, 'x'), "port"));
  writer.finish(lede::test::kTestAnalyser);
  IndexReader reader = reader_of(folder);
  CHECK(reader.documents_with(longest) == 1);
  CHECK(reader.documents_with(nuls) == 1);
  CHECK(reader.documents_with("none") == 1);
  CHECK(reader.documents_with(lede::id_term(std::string(4096, 'x'))) == 1);
}

TEST_CASE("changes come into what either writer has made", "[index]") {
  for (const bool stock : {false, true}) {
    INFO(stock);
    const TempFolder folder;
    std::filesystem::create_directory(folder / "base");
    {
      IndexWriter writer(folder / "base", {.stock = stock});
      for (const char* id : {"a", "b", "c"}) writer.add(document(id, "port"));
      writer.finish(lede::test::kTestAnalyser);
    }
    IndexWriter writer(new_generation(folder), {.base = folder / "base"});
    REQUIRE(writer.last_number() == 3);
    writer.put(0, 4, document("d", "port"));
    writer.settle();
    CHECK(lede::decode_article(writer.stored(1)).article.id == "a");
    CHECK(lede::decode_article(writer.stored(4)).article.id == "d");
    writer.put(0, 3, document("c", "dock"));
    writer.remove(1);
    writer.finish(lede::test::kTestAnalyser);
    IndexReader reader = reader_of(folder);
    CHECK(lede::test::found(reader, Query::of_term("Zport")) == "b d");
    CHECK(lede::test::found(reader, Query::of_term("Zdock")) == "c");
    CHECK(reader.article(writer.final_number(4)).article.id == "d");
    CHECK(std::filesystem::exists(folder / "new/termlist.glass") == stock);
  }
}

TEST_CASE("a writer needs a directory that is there", "[index]") {
  const TempFolder folder;
  CHECK_THROWS_AS(IndexWriter(folder / "absent/new"), lede::Error);
  CHECK_THROWS_WITH(IndexWriter(folder / "absent/new"),
                    Contains("cannot create the index in"));
}

TEST_CASE("more text than the buffer holds is written", "[index]") {
  const TempFolder folder;
  IndexWriter writer(new_generation(folder));
  const std::string megabytes(std::size_t{3} << 20U, 'x');
  for (int number = 0; number < 7; ++number) {
    IndexDocument made = document(std::to_string(number), "port");
    lede::StoredArticle stored;
    stored.article.id = made.id;
    stored.article.body = megabytes;
    made.stored = encode_article(stored);
    writer.add(made);
  }
  writer.finish(lede::test::kTestAnalyser);
  IndexReader reader = reader_of(folder);
  CHECK(reader.document_count() == 7);
  CHECK((reader.article(7).article.body == megabytes));
}
