#include <filesystem>
#include <string>
#include <vector>

#include <xapian.h>

#include <lede/error.h>

#include "files.h"
#include "index/small_index.h"
#include "index_writer.h"
#include "lists/generation_lists.h"
#include "stored_article.h"
#include "stored_documents.h"
#include "support/catch.h"
#include "support/flipped_bit.h"
#include "support/random.h"
#include "support/temp_folder.h"

using lede::GenerationLists;
using lede::IndexDocument;
using lede::kNoDocument;
using lede::PostingList;
using lede::StoredDocuments;
using lede::ValueList;
using lede::test::FlippedBit;
using lede::test::Random;
using lede::test::TempFolder;

namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kSlots[] = {0, 1, 127, 128, 300};

// Terms of one chunk and of many, with bytes that keys escape, and values of
// some documents or of all.
const std::vector<std::string>& terms() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> made = {"all", "half", "seldom", "Zпорт", "twins"};
    made.push_back(std::string("half") + '\0');
    made.push_back(std::string("half") + '\0' + "x");
    made.push_back(std::string(2, '\0'));
    made.emplace_back(200, 'x');
    return made;
  }();
  return all;
}

IndexDocument random_document(Random& random, std::uint32_t number) {
  IndexDocument made;
  made.id = std::to_string(number);
  made.stored = lede::encode_article({});
  for (std::size_t at = 0; at < terms().size(); ++at) {
    const std::size_t rarity = at == 2 ? 900 : at;  // of "seldom"
    // Long stretches have none of a term, so that chunks lie far apart.
    const bool is_desert = (number >> 9U) % (at + 1) != 0;
    if (rarity > 0 && (is_desert || !random.one_in(rarity))) continue;
    const std::size_t counts[] = {1, 2, 200, 100'000};
    made.terms.add(terms()[at], static_cast<std::uint32_t>(
                                    random.below(random.one_of(counts))));
  }
  for (const std::uint32_t slot : kSlots) {
    if (slot > 0 && random.below(301) >= slot) continue;
    made.values.push_back({slot, random.bytes(1 + random.below(60))});
  }
  return made;
}

// A generation of so many documents, some of them replaced.
fs::path generation_in(const TempFolder& folder, bool stock,
                       std::uint32_t documents = 7000) {
  fs::path path = folder / (stock ? "stock" : "bulk");
  fs::create_directory(path);
  lede::IndexWriter writer(path, {.stock = stock});
  Random random(7);
  for (std::uint32_t number = 1; number <= documents; ++number) {
    writer.put(0, number, random_document(random, number));
  }
  writer.settle();
  for (std::uint32_t number = 5; number <= documents; number += 70) {
    writer.put(0, number, random_document(random, number));
  }
  writer.finish("test");
  return path;
}

struct Row {
  std::uint32_t document;
  std::uint32_t count;

  friend bool operator==(const Row&, const Row&) = default;
};

std::vector<Row> rows_of(PostingList list) {
  std::vector<Row> rows;
  for (; list.document() != kNoDocument; list.next()) {
    rows.push_back({list.document(), list.count()});
  }
  return rows;
}

std::vector<Row> rows_by_xapian(const Xapian::Database& database,
                                const std::string& term) {
  std::vector<Row> rows;
  const auto end = database.postlist_end(term);
  for (auto at = database.postlist_begin(term); at != end; ++at) {
    rows.push_back({*at, at.get_wdf()});
  }
  return rows;
}

}  // namespace

TEST_CASE("lists hold what Xapian reads, whoever wrote them", "[index]") {
  const bool stock = GENERATE(false, true);
  const TempFolder folder;
  const fs::path path = generation_in(folder, stock);
  const Xapian::Database database(path.string());
  GenerationLists lists(path);
  CHECK(lists.document_count() == database.get_doccount());
  CHECK(lists.last_document() == database.get_lastdocid());
  CHECK(lists.total_length() == database.get_total_length());
  for (const std::string& term : terms()) {
    INFO(term);
    CHECK(lists.postings(term).size() == database.get_termfreq(term));
    CHECK((rows_of(lists.postings(term)) == rows_by_xapian(database, term)));
  }
  for (const char* absent : {"hal", "halg", "~", "a"}) {
    CHECK(lists.postings(absent).document() == kNoDocument);
    CHECK(lists.postings(absent).size() == 0);
  }
  for (std::uint32_t document = 1; document <= 7000; ++document) {
    const auto window = lede::DocumentWindow::around(document);
    const auto& lengths = lists.lengths(window);
    REQUIRE(lengths.documents.contains(document - window.first));
    REQUIRE(lengths.of[document - window.first] ==
            database.get_doclength(document));
  }
  for (const std::uint32_t slot : kSlots) {
    INFO("slot " << slot);
    ValueList values = lists.values(slot);
    for (std::uint32_t document = 1; document <= 7000; ++document) {
      REQUIRE((values.value_of(document) ==
               database.get_document(document).get_value(slot)));
    }
    CHECK(values.value_of(7001).empty());
  }
}

TEST_CASE("the terms behind a prefix are those that Xapian tells", "[index]") {
  const TempFolder folder;
  const fs::path path = generation_in(folder, GENERATE(false, true));
  const Xapian::Database database(path.string());
  GenerationLists lists(path);
  const std::string nul(1, '\0');
  for (const std::string& prefix :
       {std::string(), std::string("ha"), std::string("half"), "half" + nul,
        nul, std::string("Zп"), std::string(199, 'x'), std::string("~")}) {
    INFO(prefix);
    lede::TermList list = lists.terms(prefix);
    const auto end = database.allterms_end(prefix);
    for (auto at = database.allterms_begin(prefix); at != end; ++at) {
      REQUIRE_FALSE(list.at_end());
      CHECK(list.term() == *at);
      CHECK(list.documents() == at.get_termfreq());
      list.next();
    }
    CHECK(list.at_end());
  }
}

TEST_CASE("a list that skips stands where one that steps does", "[index]") {
  const TempFolder folder;
  const fs::path path = generation_in(folder, GENERATE(false, true));
  GenerationLists lists(path);
  Random random(11);
  for (int round = 0; round < 400; ++round) {
    const std::string& term = random.one_of(terms());
    INFO(term);
    const std::vector<Row> rows = rows_of(lists.postings(term));
    PostingList list = lists.postings(term);
    const std::size_t steps[] = {2, 50, 1000, 8000};
    const std::size_t step = random.one_of(steps);
    auto expected = rows.begin();
    std::uint32_t wanted = 0;
    while (expected != rows.end()) {
      wanted += 1 + static_cast<std::uint32_t>(random.below(step));
      list.skip_to(wanted);
      expected = std::find_if(expected, rows.end(), [wanted](const Row& row) {
        return row.document >= wanted;
      });
      if (expected == rows.end()) break;
      REQUIRE((Row{list.document(), list.count()} == *expected));
      if (random.one_in(3)) {
        list.next();
        ++expected;
        REQUIRE(list.document() ==
                (expected == rows.end() ? kNoDocument : expected->document));
      }
    }
    CHECK(list.document() == kNoDocument);
    list.next();
    CHECK(list.document() == kNoDocument);
  }
}

TEST_CASE("values that are skipped to are those of their documents",
          "[index]") {
  const TempFolder folder;
  const fs::path path = generation_in(folder, GENERATE(false, true));
  const Xapian::Database database(path.string());
  GenerationLists lists(path);
  Random random(12);
  for (int round = 0; round < 100; ++round) {
    const std::uint32_t slot = random.one_of(kSlots);
    INFO("slot " << slot);
    ValueList values = lists.values(slot);
    for (std::uint32_t document = 1; document <= 7000;
         document += 1 + static_cast<std::uint32_t>(random.below(2000))) {
      REQUIRE((values.value_of(document) ==
               database.get_document(document).get_value(slot)));
    }
  }
}

TEST_CASE("lists with any bit flipped are read or told to be damaged",
          "[index]") {
  const TempFolder folder;
  const fs::path path = generation_in(folder, false, 300);
  Random random(13);
  int told = 0;
  for (int flip = 0; flip < 500; ++flip) {
    const FlippedBit bit(path, random);
    INFO(bit.place());
    try {
      GenerationLists lists(path);
      StoredDocuments stored(path);
      for (const std::string& term : terms()) rows_of(lists.postings(term));
      lists.lengths(lede::DocumentWindow::around(1));
      for (auto all = lists.terms(""); !all.at_end();) all.next();
      for (std::uint32_t document = 1; document <= 300; ++document) {
        for (const std::uint32_t slot : kSlots) {
          lists.values(slot).value_of(document);
        }
        stored.article(document);
      }
    } catch (const lede::DamagedIndexError&) {
      ++told;
    } catch (const lede::WrongFormatError&) {
      ++told;
    }
  }
  CHECK(told > 10);
}

TEST_CASE("an empty generation has empty lists", "[index]") {
  const bool stock = GENERATE(false, true);
  const TempFolder folder;
  {
    lede::IndexWriter writer(folder.path(), {.stock = stock});
    writer.finish("test");
  }
  GenerationLists lists(folder.path());
  CHECK(lists.document_count() == 0);
  CHECK(lists.postings("port").document() == kNoDocument);
  CHECK(lists.values(1).value_of(1).empty());
  CHECK(lists.lengths({0}).documents.empty());
  CHECK(lists.terms("").at_end());
}

TEST_CASE("a database of another format is refused", "[index]") {
  const TempFolder folder;
  const fs::path path = generation_in(folder, false);
  std::string version = lede::read_small_file(path / "iamglass");
  version[15] = 'x';  // of the date
  lede::write_file(path / "iamglass", version);
  CHECK_THROWS_AS(GenerationLists(path), lede::WrongFormatError);
  lede::write_file(path / "iamglass", version.substr(0, 20));
  CHECK_THROWS_AS(GenerationLists(path), lede::Error);
}
