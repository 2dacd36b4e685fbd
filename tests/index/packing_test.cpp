#include <fstream>

#include <lede/error.h>

#include "document_digest.h"
#include "files.h"
#include "generation.h"
#include "index/small_index.h"
#include "index_check.h"
#include "index_writer.h"
#include "manifest.h"
#include "packing/article_packer.h"
#include "packing/article_unpacker.h"
#include "packing/common_text.h"
#include "packing/dictionary_file.h"
#include "packing/dictionary_sample.h"
#include "packing/dictionary_set.h"
#include "packing/dictionary_shelf.h"
#include "stored_article.h"
#include "support/catch.h"
#include "support/random.h"
#include "support/temp_folder.h"

using lede::ArticlePacker;
using lede::ArticleUnpacker;
using lede::DamagedIndexError;
using lede::DictionarySet;
using lede::IndexReader;
using lede::IndexWriter;
using lede::test::document;
using lede::test::kTestAnalyser;
using lede::test::Random;
using lede::test::TempFolder;

namespace {

namespace fs = std::filesystem;

// A text of a few hundred words, of which others have many too.
std::string report(Random& random, std::size_t words = 300) {
  std::string text;
  for (std::size_t left = words; left > 0; --left) {
    const std::size_t word = random.below(random.below(9000) + 1);
    text += "harbour" + std::to_string(word * word) + " ";
  }
  return text;
}

std::string stored(std::string body) {
  lede::StoredArticle made;
  made.article.id = "wire-17";
  made.article.about.title = "Порт закрыт";
  made.article.body = std::move(body);
  return encode_article(made);
}

std::string dictionary_of_reports(unsigned seed) {
  Random random(seed);
  lede::DictionarySample sample;
  while (!sample.is_full()) sample.add(report(random));
  return sample.dictionary();
}

// Writes a generation of so many reports, all packed with a dictionary.
void write_reports(const fs::path& folder, std::size_t count,
                   const lede::IndexWriterOptions& options = {}) {
  fs::create_directories(folder);
  Random random(5);
  IndexWriter writer(folder, options);
  const auto* dictionary = writer.add_dictionary(2, dictionary_of_reports(1));
  for (std::uint32_t number = 1; number <= count; ++number) {
    writer.put(0, number, document(std::to_string(number), report(random)),
               dictionary);
  }
  writer.finish(kTestAnalyser);
}

}  // namespace

TEST_CASE("an article is unpacked as it was packed", "[index]") {
  Random random(1);
  DictionarySet dictionaries;
  dictionaries.add(7, dictionary_of_reports(2));
  ArticlePacker packer;
  ArticleUnpacker unpacker;
  const auto check = [&](const std::string& bytes) {
    for (const auto* dictionary :
         {dictionaries.of_kind(7), dictionaries.of_kind(8)}) {
      const std::string kept = packer.packed(bytes, dictionary);
      CHECK(kept.size() <= bytes.size());
      CHECK(
          (joined(unpacker.unpacked(kept, dictionaries.unpacking())) == bytes));
      CHECK(lede::decode_head(kept).about.title == "Порт закрыт");
    }
  };
  check(stored(""));
  check(stored("x"));
  check(stored(std::string(3'000'000, 'x')));
  for (unsigned seed = 0; seed < 200; ++seed) {
    INFO("seed " << seed);
    check(stored(random.text_of(lede::test::odd_pieces(), random.below(900))));
    check(stored(random.bytes(random.below(5000))));
    check(stored(report(random)));
  }
}

TEST_CASE("what gets no shorter is kept as it is", "[index]") {
  ArticlePacker packer;
  const std::string bytes = stored(Random(1).bytes(50));
  CHECK(packer.packed(bytes, nullptr) == bytes);
}

TEST_CASE("a dictionary makes articles like those it is of shorter",
          "[index]") {
  Random random(3);
  DictionarySet dictionaries;
  dictionaries.add(1, dictionary_of_reports(4));
  ArticlePacker packer;
  std::size_t alone = 0;
  std::size_t with_dictionary = 0;
  for (int count = 0; count < 50; ++count) {
    const std::string bytes = stored(report(random));
    alone += packer.packed(bytes, nullptr).size();
    with_dictionary += packer.packed(bytes, dictionaries.of_kind(1)).size();
  }
  INFO(with_dictionary << " bytes with, " << alone << " without");
  CHECK(with_dictionary < alone * 9 / 10);
}

TEST_CASE("what texts have in common is chosen of them", "[index]") {
  Random random(8);
  const std::string phrase =
      "Subscribe to our newsletter and never miss what happens at the harbour "
      "of Halmsund, where ships come and go by day and by night. ";
  std::string text;
  for (int count = 0; count < 500; ++count) {
    text += random.bytes(900) + phrase;
  }
  const std::string common = lede::common_text(text, 2048);
  CHECK(common.size() == 2048);
  CHECK(common.find(phrase.substr(20, 80)) != std::string::npos);
  CHECK(lede::common_text(text, 2048) == common);
}

TEST_CASE("texts that are all the same give a dictionary too", "[index]") {
  lede::DictionarySample sample;
  while (!sample.is_full()) sample.add("The port is shut.");
  DictionarySet dictionaries;
  dictionaries.add(1, sample.dictionary());
  const std::string bytes = stored("The port is shut. The port is open.");
  const std::string kept =
      ArticlePacker().packed(bytes, dictionaries.of_kind(1));
  CHECK(kept.size() < bytes.size());
  ArticleUnpacker unpacker;
  CHECK(joined(unpacker.unpacked(kept, dictionaries.unpacking())) == bytes);
}

TEST_CASE("packed bytes that were changed are read or refused", "[index]") {
  Random random(6);
  DictionarySet dictionaries;
  dictionaries.add(1, dictionary_of_reports(7));
  ArticlePacker packer;
  ArticleUnpacker unpacker;
  for (int count = 0; count < 3000; ++count) {
    std::string kept =
        packer.packed(stored(report(random, 40)),
                      random.one_in(2) ? dictionaries.of_kind(1) : nullptr);
    if (random.one_in(3)) kept.resize(random.below(kept.size()));
    for (std::size_t left = 1 + random.below(3); left > 0 && !kept.empty();
         --left) {
      kept[random.below(kept.size())] = static_cast<char>(random.below(256));
    }
    try {
      lede::decode_article(unpacker.unpacked(kept, dictionaries.unpacking()));
    } catch (const DamagedIndexError&) {
      continue;
    }
  }
  SUCCEED("nothing else was thrown");
}

TEST_CASE("a size that nothing stored can have is refused before it is taken",
          "[index]") {
  // A frame of zstd that has a content size of eight bytes and no more.
  std::string frame = "\x28\xB5\x2F\xFD\xE0";
  for (const char* size : {"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x0F",
                           "\x01\x00\x40\x06\x00\x00\x00\x00"}) {
    const std::string kept =
        lede::joined({lede::parts_of(stored("x")).head, lede::kPackedAlone,
                      frame + std::string(size, 8)});
    CHECK_THROWS_AS(
        ArticleUnpacker().unpacked(kept, DictionarySet().unpacking()),
        DamagedIndexError);
  }
}

TEST_CASE("dictionaries are read back from their file", "[index]") {
  const TempFolder folder;
  CHECK(lede::DictionaryFile(folder.path()).entries().empty());
  DictionarySet().write(folder.path());
  CHECK_FALSE(fs::exists(folder / lede::kDictionariesName));
  const std::string first = dictionary_of_reports(1);
  const std::string second = dictionary_of_reports(2);
  DictionarySet dictionaries;
  dictionaries.add(2, first);
  dictionaries.add(15, second);
  dictionaries.write(folder.path());
  const lede::DictionaryFile file(folder.path());
  REQUIRE(file.entries().size() == 2);
  CHECK(file.entries().back().kind == 15);
  CHECK((file.read(1) == first));
  CHECK((file.read(2) == second));
  CHECK_THROWS_AS(file.read(0), DamagedIndexError);
  CHECK_THROWS_AS(file.read(3), DamagedIndexError);

  const fs::path path = folder / lede::kDictionariesName;
  const std::string whole = lede::read_small_file(path);
  for (const std::string& bytes :
       {std::string(), whole.substr(0, 5), whole.substr(0, whole.size() - 1),
        whole + "x", std::string(whole.size(), '\xFF')}) {
    lede::write_file(path, bytes);
    CHECK_THROWS_AS(lede::DictionaryFile(folder.path()), DamagedIndexError);
  }
}

TEST_CASE("readers of a generation share its dictionaries", "[index]") {
  const TempFolder folder;
  fs::create_directory(folder / "one");
  fs::create_directory(folder / "two");
  DictionarySet dictionaries;
  dictionaries.add(2, dictionary_of_reports(1));
  dictionaries.write(folder / "one");
  dictionaries.write(folder / "two");
  lede::DictionaryShelf shelf;
  const auto one = shelf.of(folder / "one");
  CHECK(shelf.of(folder / "one") == one);
  CHECK_FALSE(shelf.of(folder / "two") == one);
  fs::remove_all(folder / "one");
  CHECK(&one->digested(1) == &one->digested(1));
}

TEST_CASE("a reader unpacks with the dictionaries of each generation",
          "[index]") {
  const TempFolder folder;
  write_reports(folder / "one", 30);
  fs::create_directory(folder / "two");
  IndexWriter writer(folder / "two");
  writer.add(document("alone", "a port, alone, a port, alone, a port, alone"));
  writer.finish(kTestAnalyser);
  IndexReader reader({folder / "one", folder / "two"}, kTestAnalyser);
  Random random(5);
  for (std::uint32_t number = 1; number <= 30; ++number) {
    const std::uint32_t in_both = 2 * number - 1;
    CHECK(reader.article(in_both).article.body == report(random));
    CHECK(reader.head(in_both).id == std::to_string(number));
  }
  CHECK(reader.article(2).article.id == "alone");
  CHECK(reader.head(2).id == "alone");
  CHECK_THROWS_AS(reader.head(4), lede::Error);
}

TEST_CASE("changes keep the dictionaries of the generation before", "[index]") {
  const TempFolder folder;
  write_reports(folder / "old", 20);
  fs::create_directory(folder / "new");
  IndexWriter writer(folder / "new", {.base = folder / "old"});
  const auto* dictionary = writer.dictionary(2);
  REQUIRE(dictionary != nullptr);
  Random random(9);
  const std::string body = report(random);
  writer.put(0, 3, document("again", body), dictionary);
  writer.remove(4);
  writer.put(0, 21, document("more", body), dictionary);
  writer.finish(kTestAnalyser);
  CHECK((lede::read_small_file(folder / "new" / lede::kDictionariesName) ==
         lede::read_small_file(folder / "old" / lede::kDictionariesName)));
  fs::remove_all(folder / "old");
  IndexReader reader(folder / "new", kTestAnalyser);
  CHECK(reader.article(2).article.id == "2");
  CHECK(reader.article(3).article.body == body);
  CHECK(reader.article(writer.final_number(21)).article.body == body);
}

TEST_CASE("an index without the dictionaries of its articles is damaged",
          "[index]") {
  const TempFolder folder;
  write_reports(folder / "one", 3);
  fs::remove(folder / "one" / lede::kDictionariesName);
  IndexReader reader(folder / "one", kTestAnalyser);
  CHECK(reader.head(1).id == "1");
  CHECK_THROWS_AS(reader.article(1), DamagedIndexError);
}

TEST_CASE("a generation with dictionaries has the fingerprint of its articles",
          "[index]") {
  const TempFolder folder;
  for (const bool stock : {false, true}) {
    INFO("by Xapian's writer: " << stock);
    const fs::path generation = folder / (stock ? "stock" : "bulk");
    write_reports(generation, 10, {.stock = stock});
    Random random(5);
    lede::Digest fingerprint;
    for (int number = 1; number <= 10; ++number) {
      fingerprint +=
          lede::test::digest(document(std::to_string(number), report(random)));
    }
    lede::write_manifest(generation, "2026-11-22T02:31:07Z", 10, fingerprint);
    for (const bool everything : {false, true}) {
      CHECK(lede::check_generation(generation, kTestAnalyser, everything)
                .problems.empty());
    }
  }
}
