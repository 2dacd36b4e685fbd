#include "bulk/bulk_writer.h"

#include <fstream>
#include <map>
#include <set>
#include <thread>

#include <xapian.h>

#include <lede/error.h>

#include "bulk/version_file.h"
#include "database_check.h"
#include "index/small_index.h"
#include "index_writer.h"
#include "schema.h"
#include "stock_writer.h"
#include "support/catch.h"
#include "support/flipped_bit.h"
#include "support/process.h"
#include "support/random.h"
#include "support/temp_folder.h"

using Catch::Contains;
using lede::IndexDocument;
using lede::IndexWriter;
using lede::bulk::BulkWriter;
using lede::test::Random;
using lede::test::TempFolder;

namespace {

namespace fs = std::filesystem;

const std::map<std::string, std::string> kMetadata = {
    {"lede.format", "2"}, {"empty", ""}, {"long", std::string(9000, 'x')}};

// A document by its number, as the writers get it.
using Numbered = std::pair<std::uint32_t, IndexDocument>;

fs::path new_folder(const TempFolder& folder, const std::string& name) {
  fs::create_directory(folder / name);
  return folder / name;
}

std::vector<std::uint32_t> random_positions(Random& random) {
  std::vector<std::uint32_t> positions;
  std::uint32_t at = 0;
  const std::size_t steps[] = {1, 2, 100, 100'000};
  for (std::size_t left = random.below(random.one_in(20) ? 3000 : 6); left > 0;
       --left) {
    at += 1 + static_cast<std::uint32_t>(random.below(random.one_of(steps)));
    if (at >= lede::kMaxPosition) break;
    positions.push_back(at);
  }
  return positions;
}

// Terms of a vocabulary in which few are frequent, and some are odd.
std::string random_term(Random& random) {
  const std::string nul(1, '\0');
  switch (random.below(12)) {
    case 0: return nul + std::to_string(random.below(3));
    case 1: return "a" + nul + "b" + nul;
    case 2: return std::string(lede::kMaxEncodedTermBytes, 'x');
    case 3: return std::string(lede::kMaxEncodedTermBytes / 2, '\0');
    case 4: return "\xFF\xFE";
    case 5: return random.bytes(1 + random.below(4));
    case 6: return "Zпорт" + std::to_string(random.below(5000));
    default:
      return "port" + std::to_string(random.below(random.below(400) + 1));
  }
}

std::string random_words(Random& random) {
  std::string text;
  for (std::size_t left = random.below(2000); left > 0; --left) {
    text += "port" + std::to_string(random.below(1000)) + " ";
  }
  return text;
}

IndexDocument random_document(Random& random, std::uint32_t number) {
  IndexDocument made;
  made.id = "id-" + std::to_string(number);
  made.stored = random.one_in(10) ? random.bytes(random.below(40'000))
                                  : random_words(random);
  // xapian-check takes a document of no length for one without terms.
  made.terms.add("any", 1);
  std::set<std::string> terms = {"any"};
  for (std::size_t left = random.below(120); left > 0; --left) {
    const std::string term = random_term(random);
    const std::size_t counts[] = {1, 3, 200, 100'000};
    if (!terms.insert(term).second) continue;
    const auto count =
        static_cast<std::uint32_t>(random.below(random.one_of(counts)));
    made.terms.add(term, count, random_positions(random));
  }
  for (const std::uint32_t slot : {0U, 1U, 7U, 127U, 128U, 300U}) {
    if (random.one_in(3)) continue;
    made.values.push_back({slot, random.bytes(1 + random.below(30))});
  }
  return made;
}

// Documents in the order of their numbers, and then some of them anew.
struct Documents {
  std::vector<Numbered> first;
  std::vector<Numbered> again;
};

Documents random_documents(unsigned seed, std::uint32_t count) {
  Random random(seed);
  Documents made;
  for (std::uint32_t number = 1; number <= count; ++number) {
    made.first.emplace_back(number, random_document(random, number));
  }
  for (std::uint32_t number = 1; number <= count; ++number) {
    if (!random.one_in(9)) continue;
    made.again.emplace_back(number, random_document(random, number));
    // What an article is known by stays as it was.
    made.again.back().second.values = made.first[number - 1].second.values;
  }
  return made;
}

template <typename Put>
void put_placed(const IndexDocument& document, const Put& put) {
  lede::PlacesWriter places;
  put(lede::PlacedDocument{document, places.write(document.terms)});
}

void write_stock(const Documents& documents, const fs::path& folder) {
  lede::StockWriter writer(folder);
  for (const auto* list : {&documents.first, &documents.again}) {
    for (const auto& [number, document] : *list) {
      put_placed(document, [&, number = number](const auto& placed) {
        writer.put(number, placed);
      });
    }
  }
  writer.finish(kMetadata);
}

// As many threads as lanes, each with the documents of its turn.
void put_all(const std::vector<Numbered>& documents, std::size_t lanes,
             BulkWriter& writer) {
  std::vector<std::thread> threads;
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    threads.emplace_back([&, lane] {
      for (std::size_t at = lane; at < documents.size(); at += lanes) {
        put_placed(documents[at].second, [&](const auto& placed) {
          writer.put(lane, documents[at].first, placed);
        });
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

void write_bulk(const Documents& documents, std::size_t lanes,
                std::size_t memory_bytes, const fs::path& folder) {
  BulkWriter writer(folder, lanes, memory_bytes);
  put_all(documents.first, lanes, writer);
  writer.settle();
  for (const auto& [number, document] : documents.again) {
    CHECK((writer.stored(number) == documents.first[number - 1].second.stored));
  }
  put_all(documents.again, lanes, writer);
  lede::check_totals(folder, writer.finish(kMetadata));
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::set<std::string> names_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    names.insert(entry.path().filename().string());
  }
  return names;
}

// Xapian's own opinion of a database.
void check_by_xapian(const fs::path& database) {
  if (std::string(LEDE_XAPIAN_CHECK).empty()) {
    WARN("skipped: no xapian-check");
    return;
  }
  lede::test::Command command;
  command.words = {LEDE_XAPIAN_CHECK, database.string()};
  const auto outcome = lede::test::run(command);
  INFO(outcome.out << outcome.err);
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.out, Contains("No errors found"));
}

}  // namespace

TEST_CASE("a database written in bulk is the one that Xapian writes",
          "[index]") {
  struct Case {
    std::uint32_t documents;
    std::size_t lanes;
    std::size_t memory_bytes;
  };
  const Case cases[] = {{0, 1, 64U << 20U},  {1, 1, 64U << 20U},
                        {2, 3, 64U << 20U},  {60, 1, 64U << 20U},
                        {400, 1, 1},         {700, 2, 4U << 20U},
                        {900, 3, 16U << 20U}};
  unsigned seed = 0;
  for (const Case& each : cases) {
    INFO(each.documents << " documents, " << each.lanes << " lanes, "
                        << each.memory_bytes << " bytes");
    const TempFolder folder;
    const auto bulk = new_folder(folder, "bulk");
    const auto stock = new_folder(folder, "stock");
    const Documents documents = random_documents(++seed, each.documents);
    write_bulk(documents, each.lanes, each.memory_bytes, bulk);
    write_stock(documents, stock);
    CHECK_NOTHROW(lede::check_equal(bulk, stock));
    CHECK(names_in(bulk) ==
          std::set<std::string>{"docdata.glass", "iamglass", "postlist.glass"});
    check_by_xapian(bulk);
  }
}

TEST_CASE("neither threads nor memory change a byte", "[index]") {
  const Documents documents = random_documents(99, 200);
  const TempFolder folder;
  const auto plain = new_folder(folder, "plain");
  write_bulk(documents, 1, std::size_t{64} << 20U, plain);
  for (const std::size_t lanes : {1U, 2U, 5U}) {
    for (const std::size_t memory_bytes : {1U, 8U << 20U}) {
      INFO(lanes << " lanes, " << memory_bytes << " bytes");
      const auto other = new_folder(
          folder, std::to_string(lanes) + "-" + std::to_string(memory_bytes));
      write_bulk(documents, lanes, memory_bytes, other);
      for (const std::string& name : names_in(plain)) {
        INFO(name);
        CHECK((bytes_of(plain / name) == bytes_of(other / name)));
      }
    }
  }
}

TEST_CASE("articles of any size are stored as they came", "[index]") {
  const TempFolder folder;
  const auto bulk = new_folder(folder, "bulk");
  const auto stock = new_folder(folder, "stock");
  Random random(7);
  Documents documents;
  std::uint32_t number = 0;
  for (const std::size_t size :
       {0U, 1U, 17U, 18U, 19U, 500U, 2036U, 2037U, 2038U, 2039U, 4073U, 8192U,
        8193U, 70'000U, 3'000'000U}) {
    for (const bool is_random : {false, true}) {
      IndexDocument made = lede::test::document(std::to_string(number), "port");
      made.stored = is_random ? random.bytes(size) : std::string(size, 'x');
      documents.first.emplace_back(++number, std::move(made));
    }
  }
  write_bulk(documents, 1, std::size_t{64} << 20U, bulk);
  write_stock(documents, stock);
  CHECK_NOTHROW(lede::check_equal(bulk, stock));
  check_by_xapian(bulk);
}

TEST_CASE("what is kept of a base is as if it had been put", "[index]") {
  struct Case {
    std::uint32_t documents;
    std::uint32_t one_in_removed;
    std::uint32_t one_in_put_again;
    std::uint32_t added;
    std::size_t memory_bytes;
  };
  constexpr std::size_t kMuch = std::size_t{64} << 20U;
  const Case cases[] = {
      {1, 1, 9, 0, kMuch},     {1, 1, 9, 1, kMuch},    {200, 50, 50, 0, 1},
      {300, 7, 9, 40, kMuch},  {300, 999, 9, 40, 1},   {300, 7, 999, 0, kMuch},
      {500, 2, 2, 700, kMuch}, {40, 999, 1, 0, kMuch},
  };
  unsigned seed = 20;
  for (const Case& each : cases) {
    INFO(each.documents << " documents, " << each.added << " added");
    Random random(++seed);
    const Documents before = random_documents(seed, each.documents);
    const TempFolder folder;
    const auto base = new_folder(folder, "base");
    write_bulk(before, 2, kMuch, base);

    std::map<std::uint32_t, IndexDocument> expected;
    for (const auto* list : {&before.first, &before.again}) {
      for (const auto& [number, document] : *list) expected[number] = document;
    }
    const auto changed = new_folder(folder, "changed");
    BulkWriter writer(changed, 1, each.memory_bytes, {base, each.documents});
    std::uint32_t last = each.documents;
    for (; last < each.documents + each.added; ++last) {
      expected[last + 1] = random_document(random, last + 1);
      put_all({{last + 1, expected[last + 1]}}, 1, writer);
    }
    writer.settle();
    for (std::uint32_t number = 1; number <= each.documents; ++number) {
      if (random.one_in(each.one_in_removed)) {
        writer.remove(number);
        expected.erase(number);
      } else if (random.one_in(each.one_in_put_again)) {
        expected[number] = random_document(random, number + 1000);
        put_all({{number, expected[number]}}, 1, writer);
      }
    }
    writer.settle();
    lede::check_totals(changed, writer.finish(kMetadata));

    Documents anew;
    for (const auto& [number, document] : expected) {
      const auto place = static_cast<std::uint32_t>(anew.first.size()) + 1;
      CHECK(writer.final_number(number) == place);
      anew.first.emplace_back(place, document);
    }
    const auto built = new_folder(folder, "built");
    write_bulk(anew, 1, kMuch, built);
    for (const std::string& name : names_in(built)) {
      INFO(name);
      CHECK((bytes_of(built / name) == bytes_of(changed / name)));
    }
  }
}

TEST_CASE("a base with any bit flipped is read or told to be damaged",
          "[index]") {
  const TempFolder folder;
  const auto base = new_folder(folder, "base");
  write_bulk(random_documents(31, 30), 1, std::size_t{64} << 20U, base);
  Random random(32);
  int told = 0;
  for (int flip = 0; flip < 300; ++flip) {
    const lede::test::FlippedBit bit(base, random);
    INFO(bit.place());
    const auto changed = new_folder(folder, "changed");
    try {
      BulkWriter writer(changed, 1, std::size_t{64} << 20U, {base, 30});
      writer.finish(kMetadata);
    } catch (const lede::DamagedIndexError&) {
      ++told;
    }
    fs::remove_all(changed);
  }
  CHECK(told > 0);
}

TEST_CASE("a document with a term twice is refused", "[index]") {
  const TempFolder folder;
  BulkWriter writer(new_folder(folder, "bulk"), 1, std::size_t{64} << 20U);
  IndexDocument made = lede::test::document("1", "port");
  made.terms.add("Zport", 1);
  const auto put = [&](const auto& placed) { writer.put(0, 1, placed); };
  CHECK_THROWS_AS(put_placed(made, put), lede::UsageError);
  CHECK_THROWS_WITH(put_placed(made, put), Contains("Zport"));
}

TEST_CASE("a folder that cannot be written to is told with its name",
          "[index]") {
  const TempFolder folder;
  CHECK_THROWS_AS(BulkWriter(folder / "absent", 1, 1), lede::IoError);
  CHECK_THROWS_WITH(BulkWriter(folder / "absent", 1, 1), Contains("absent"));
}

TEST_CASE("a difference between two databases is told", "[index]") {
  struct Marked {
    std::uint32_t count = 3;
    std::uint32_t position = 5;
    std::string stored = "stored";
    std::string term = "mark";
    std::string value = "value";
  };
  const auto with = [](const Marked& mark) {
    IndexDocument made = lede::test::document("marked", "port");
    made.terms.add(mark.term, mark.count, std::vector{mark.position});
    made.stored = mark.stored;
    made.values.push_back({3, mark.value});
    Documents documents = random_documents(3, 20);
    documents.first.emplace_back(21, std::move(made));
    return documents;
  };
  const TempFolder folder;
  const auto right = new_folder(folder, "right");
  write_stock(with({}), right);
  struct Case {
    const char* told;
    Marked mark;
  };
  const Case cases[] = {
      {"number of documents or their length", {.count = 4}},
      {"a value of document 21", {.position = 6}},
      {"stored of document 21", {.stored = "else"}},
      {"the term", {.term = "marked"}},
      {"a value of document 21", {.value = "else"}},
  };
  for (const Case& each : cases) {
    INFO(each.told);
    const auto wrong = new_folder(folder, std::string("wrong ") + each.told);
    write_bulk(with(each.mark), 1, std::size_t{64} << 20U, wrong);
    CHECK_THROWS_AS(lede::check_equal(wrong, right), lede::DamagedIndexError);
    CHECK_THROWS_WITH(lede::check_equal(wrong, right), Contains(each.told));
  }
}

TEST_CASE("a writer that verifies has one lane", "[index]") {
  struct Case {
    lede::IndexWriterOptions options;
    std::size_t lanes;
  };
  const Case cases[] = {{{.lanes = 3}, 3},
                        {{.lanes = 3, .verify = true}, 1},
                        {{.lanes = 3, .stock = true}, 3}};
  int number = 0;
  for (const Case& each : cases) {
    const TempFolder folder;
    const auto generation = new_folder(folder, "new");
    IndexWriter writer(generation, each.options);
    INFO(++number);
    CHECK(writer.lanes() == each.lanes);
    for (const char* id : {"a", "b"}) {
      writer.add(lede::test::document(id, "port"));
    }
    writer.settle();
    writer.put(0, 1, lede::test::document("a", "dock"));
    writer.finish(lede::test::kTestAnalyser);
    CHECK_FALSE(fs::exists(generation / "twin"));
    lede::IndexReader reader(generation, lede::test::kTestAnalyser);
    using lede::Query;
    CHECK(lede::test::found(reader, Query::of_term("Zport")) == "b");
    CHECK(lede::test::found(reader, Query::of_term("Zdock")) == "a");
  }
}
