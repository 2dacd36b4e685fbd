#include "index_reader.h"

#include <fstream>
#include <functional>
#include <limits>

#include <lede/error.h>

#include "files.h"
#include "generation.h"
#include "index/small_index.h"
#include "index_writer.h"
#include "support/catch.h"
#include "support/random.h"
#include "support/temp_folder.h"

using Catch::Contains;
using lede::IndexDocument;
using lede::IndexReader;
using lede::Matches;
using lede::Query;
using lede::test::document;
using lede::test::TempFolder;

namespace {

namespace fs = std::filesystem;

std::vector<lede::IndexDocument> numbered_documents(std::size_t count) {
  std::vector<lede::IndexDocument> documents;
  for (std::size_t number = 1; number <= count; ++number) {
    std::string words = "port strike";
    for (std::size_t word = 0; word < 30; ++word) {
      words += " w" + std::to_string(number * 31 % 97 + word);
    }
    documents.push_back(document(std::to_string(number), words));
  }
  return documents;
}

fs::path live(const TempFolder& folder) {
  return lede::live_generation(folder.path()).path;
}

IndexReader reader_of(const TempFolder& folder) {
  return {live(folder), lede::test::kTestAnalyser};
}

std::string page_of(const Matches& matches) {
  std::string text;
  for (const lede::Match& match : matches.page) {
    text.append(text.empty() ? "" : " ").append(std::to_string(match.document));
  }
  return text;
}

// Opens an index and asks it everything. Nothing when it answered, else the
// error; any error that is not ours fails the test.
std::string error_of_use(const fs::path& generation) {
  try {
    IndexReader reader(generation, lede::test::kTestAnalyser);
    const Query phrase =
        Query::of(Query::Kind::kPhrase,
                  {Query::of_term("port"), Query::of_term("strike")});
    for (const Query& query : {Query::everything(), Query::of_term("Zport"),
                               Query::of_term("Zw40"), phrase}) {
      for (const lede::Match& match : reader.match(query, 0, 500).page) {
        reader.article(match.document);
      }
    }
    reader.documents_with("Zport");
    return {};
  } catch (const lede::DamagedIndexError& error) {
    return std::string("damaged: ") + error.what();
  } catch (const lede::WrongFormatError& error) {
    return std::string("wrong format: ") + error.what();
  } catch (const lede::Error& error) {
    return std::string("other: ") + error.what();
  }
}

struct Damage {
  const char* what;
  std::function<std::string(std::string)> of;
};

const std::vector<Damage>& damages() {
  static const std::vector<Damage> all = {
      {"emptied", [](std::string) { return std::string(); }},
      {"cut to a byte", [](std::string file) { return file.substr(0, 1); }},
      {"cut in the middle",
       [](std::string file) { return file.substr(0, file.size() / 2); }},
      {"cut at the end",
       [](std::string file) { return file.substr(0, file.size() - 1); }},
      {"overwritten by zeros",
       [](std::string file) { return std::string(file.size(), '\0'); }},
      {"overwritten by ones",
       [](std::string file) { return std::string(file.size(), '\xFF'); }},
      {"overwritten by text",
       [](std::string file) { return std::string(file.size(), 'x'); }},
      {"overwritten by noise",
       [](std::string file) {
         return lede::test::Random(1).bytes(file.size());
       }},
      {"grown", [](std::string file) { return file + std::string(9000, 'x'); }},
      {"of another table",
       [](std::string file) {
         return std::string(file.rbegin(), file.rend());
       }},
  };
  return all;
}

}  // namespace

TEST_CASE("a page is what limit and offset say", "[index]") {
  const TempFolder folder;
  lede::test::publish(folder.path(),
                      {document("1", "port"), document("2", "port"),
                       document("3", "port"), document("4", "rain")});
  IndexReader reader = reader_of(folder);
  constexpr std::size_t kHuge = std::numeric_limits<std::size_t>::max();
  struct Row {
    std::size_t offset;
    std::size_t limit;
    const char* page;
  };
  const Row rows[] = {
      {0, 10, "1 2 3"},   {0, 2, "1 2"},     {1, 1, "2"},
      {2, 5, "3"},        {3, 5, ""},        {9, 5, ""},
      {0, 0, ""},         {kHuge, 1, ""},    {0, kHuge, "1 2 3"},
      {kHuge, kHuge, ""}, {1, kHuge, "2 3"},
  };
  for (const Row& row : rows) {
    INFO("offset " << row.offset << ", limit " << row.limit);
    const Matches matches =
        reader.match(Query::of_term("Zport"), row.offset, row.limit);
    CHECK(page_of(matches) == row.page);
    CHECK(matches.total == 3);
    CHECK(matches.total_is_exact);
  }
}

TEST_CASE("a reader tells what the index holds", "[index]") {
  const TempFolder folder;
  IndexDocument both = document("b", "port rain");
  both.terms.add("XLru", 0);
  both.terms.add("XLen", 0);
  IndexDocument one = document("a", "port");
  one.terms.add("XLen", 0);
  lede::test::publish(folder.path(), {one, both});
  IndexReader reader = reader_of(folder);
  CHECK(reader.document_count() == 2);
  CHECK(reader.documents_with("Zport") == 2);
  CHECK(reader.documents_with("rain") == 1);
  CHECK(reader.documents_with("absent") == 0);
  CHECK(reader.documents_with("") <= 2);
  REQUIRE(reader.languages().size() == 2);
  CHECK(reader.languages()[0].code == "en");
  CHECK(reader.languages()[0].articles == 2);
  CHECK(reader.languages()[1].code == "ru");
  CHECK(reader.languages()[1].articles == 1);
  CHECK(reader.article(2).article.body == "port rain");
  CHECK_THROWS_AS(reader.article(3), lede::Error);
  CHECK_THROWS_AS(reader.article(0), lede::Error);
}

TEST_CASE("a walk tells the terms behind a prefix until it is told to end",
          "[index]") {
  const TempFolder folder;
  lede::test::publish(folder.path(),
                      {document("a", "port ports rain"), document("b", "port"),
                       document("c", "portal порт")});
  const IndexReader reader = reader_of(folder);
  const auto walked = [&](const std::string& prefix, std::size_t most) {
    std::string terms;
    std::size_t count = 0;
    reader.walk_terms(
        prefix, [&](std::string_view term, std::size_t documents) {
          terms.append(term).append(":").append(std::to_string(documents));
          terms += ' ';
          return ++count < most;
        });
    return terms;
  };
  CHECK(walked("por", 9) == "port:2 portal:1 ports:1 ");
  CHECK(walked("port", 2) == "port:2 portal:1 ");
  CHECK(walked("Zпо", 9) == "Zпорт:1 ");
  CHECK(walked("absent", 9).empty());
}

TEST_CASE("an index of another analyser or format says what to do", "[index]") {
  const TempFolder folder;
  lede::test::publish(folder.path(), {document("1", "port")}, "rules 9");
  CHECK_THROWS_AS(reader_of(folder), lede::WrongFormatError);
  CHECK_THROWS_WITH(reader_of(folder),
                    Contains(live(folder).string()) && Contains("rules 9") &&
                        Contains(lede::test::kTestAnalyser) &&
                        Contains("build the index anew"));
  {
    // A Xapian database that lede never finished.
    lede::NewGeneration generation(folder.path());
    lede::IndexWriter writer(generation.path(), {.stock = true});
    writer.add(document("1", "port"));
    generation.publish();
  }
  CHECK_THROWS_AS(reader_of(folder), lede::WrongFormatError);
  CHECK_THROWS_WITH(reader_of(folder), Contains("lede.format"));
}

TEST_CASE("what is no database is damage", "[index]") {
  const TempFolder folder;
  folder.write("empty/.keep", "");
  folder.write("file", "x");
  for (const char* name : {"empty", "file", "absent"}) {
    INFO(name);
    CHECK_THROWS_AS(IndexReader(folder / name, lede::test::kTestAnalyser),
                    lede::DamagedIndexError);
  }
}

TEST_CASE("a damaged file gives an error of damage and never a crash",
          "[index]") {
  const TempFolder folder;
  lede::test::publish(folder.path(), numbered_documents(300));
  const fs::path generation = live(folder);
  REQUIRE(error_of_use(generation).empty());
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(generation)) {
    if (entry.path().filename() != "flintlock") files.push_back(entry.path());
  }
  CHECK(files.size() >= 4);
  for (const fs::path& file : files) {
    const std::string whole = lede::read_small_file(file);
    for (const Damage& damage : damages()) {
      INFO(file.filename().string() << " " << damage.what);
      std::ofstream(file, std::ios::binary) << damage.of(whole);
      const std::string error = error_of_use(generation);
      INFO(error);
      CHECK((error.empty() || error.starts_with("damaged: ")));
      if (!error.empty()) CHECK_THAT(error, Contains("build"));
    }
    std::ofstream(file, std::ios::binary) << whole;
    REQUIRE(error_of_use(generation).empty());
  }
}

TEST_CASE("a file that is gone gives an error of damage", "[index]") {
  const TempFolder folder;
  lede::test::publish(folder.path(), numbered_documents(10));
  for (const char* name : {"iamglass", "postlist.glass", "docdata.glass"}) {
    INFO(name);
    const fs::path file = live(folder) / name;
    fs::rename(file, folder / "away");
    const std::string error = error_of_use(live(folder));
    INFO(error);
    CHECK(error.starts_with("damaged: "));
    fs::rename(folder / "away", file);
  }
  CHECK(error_of_use(live(folder)).empty());
}

TEST_CASE("a stored article that is none is damage", "[index]") {
  const TempFolder folder;
  lede::IndexDocument bad = document("1", "port");
  bad.stored = lede::joined({"nonsense", 0, "nonsense"});
  lede::test::publish(folder.path(), {bad});
  IndexReader reader = reader_of(folder);
  CHECK_THROWS_AS(reader.head(1), lede::DamagedIndexError);
  CHECK_THROWS_AS(reader.article(1), lede::DamagedIndexError);
}
