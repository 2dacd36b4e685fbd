#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "bulk/byte_chains.h"
#include "bulk/glass_numbers.h"
#include "bulk/merged_lists.h"
#include "bulk/run.h"
#include "bulk/table_reader.h"
#include "bulk/table_writer.h"
#include "bulk/term_table.h"
#include "digest.h"
#include "support/catch.h"
#include "support/random.h"
#include "support/temp_folder.h"

using lede::test::Random;
using lede::test::TempFolder;

namespace lede::bulk {
namespace {

TEST_CASE("sortable numbers sort as numbers do", "[index]") {
  std::vector<std::uint32_t> numbers;
  for (unsigned shift = 0; shift < 32; ++shift) {
    for (const std::uint32_t more : {0U, 1U}) {
      numbers.push_back((1U << shift) - 1 + more);
    }
  }
  numbers.push_back(std::numeric_limits<std::uint32_t>::max());
  std::string last;
  for (const std::uint32_t number : numbers) {
    INFO(number);
    std::string bytes;
    append_sortable(bytes, number);
    CHECK((number == 0 || number == 1 || last < bytes));
    last = bytes;
  }
}

TEST_CASE("numbers are read as they were written", "[index]") {
  std::string bytes;
  std::vector<std::uint64_t> numbers = {0, 127, 128, 16'383, 16'384};
  numbers.push_back(std::numeric_limits<std::uint64_t>::max());
  for (const std::uint64_t number : numbers) append_number(bytes, number);
  const char* at = bytes.data();
  for (const std::uint64_t number : numbers) CHECK(take_number(at) == number);
  CHECK(at == bytes.data() + bytes.size());
}

TEST_CASE("chains hold what was appended to each of them", "[index]") {
  Random random(5);
  ByteChains chains;
  for (int round = 0; round < 3; ++round) {
    std::vector<ByteChains::Chain> all(200);
    std::vector<std::string> expected(all.size());
    for (int step = 0; step < 20'000; ++step) {
      const std::size_t chosen = random.below(random.below(all.size()) + 1);
      const std::string bytes =
          random.bytes(random.below(random.one_in(200) ? 30'000 : 20));
      chains.append(all[chosen], bytes);
      expected[chosen] += bytes;
    }
    for (std::size_t at = 0; at < all.size(); ++at) {
      std::string bytes;
      chains.read(all[at], [&](std::string_view piece) { bytes += piece; });
      CHECK((bytes == expected[at]));
    }
    chains.clear();
    CHECK(chains.memory_bytes() == 0);
  }
}

TEST_CASE("a table of terms knows each by one number", "[index]") {
  Random random(6);
  TermTable table;
  for (int round = 0; round < 2; ++round) {
    std::vector<std::string> terms;
    for (int step = 0; step < 100'000; ++step) {
      const std::string term = random.bytes(1 + random.below(4));
      const auto number = table.number_of(term, lede::short_digest_of(term));
      REQUIRE(number <= terms.size());
      if (number == terms.size()) terms.push_back(term);
      REQUIRE(terms[number] == term);
      REQUIRE(table.term(number) == term);
    }
    const auto order = table.in_order();
    REQUIRE(order.size() == terms.size());
    CHECK(std::is_sorted(order.begin(), order.end(),
                         [&](auto a, auto b) { return terms[a] < terms[b]; }));
    table.clear();
    CHECK(table.size() == 0);
  }
}

TEST_CASE("terms are in order however much of them is alike", "[index]") {
  Random random(7);
  TermTable table;
  std::vector<std::string> terms;
  const auto add = [&](const std::string& term) {
    const auto number = table.number_of(term, lede::short_digest_of(term));
    if (number == terms.size()) terms.push_back(term);
  };
  // Some differ by zeros at their ends alone, which sort behind nothing.
  for (std::size_t zeros = 0; zeros <= 120; ++zeros) {
    add("a" + std::string(zeros, '\0'));
  }
  for (int step = 0; step < 20'000; ++step) {
    const std::size_t alike = 8 * random.below(5) + random.below(2);
    add(std::string(alike, random.one_in(2) ? '\xD0' : 'x') +
        random.bytes(1 + random.below(2)));
  }
  const auto order = table.in_order();
  REQUIRE(order.size() == terms.size());
  CHECK(std::is_sorted(order.begin(), order.end(),
                       [&](auto a, auto b) { return terms[a] < terms[b]; }));
}

// A run of lists, each of document numbers that its key counts.
void write_run(
    const std::filesystem::path& path,
    const std::vector<std::pair<std::string, std::vector<std::uint32_t>>>&
        lists) {
  RunWriter writer(path);
  for (const auto& [key, documents] : lists) {
    std::string bytes;
    std::uint32_t last = 0;
    for (const std::uint32_t document : documents) {
      append_entry(bytes, {document, document * 2, key}, last);
      last = document;
    }
    writer.begin_list(key, bytes.size());
    writer.append(bytes);
  }
  writer.finish();
}

// "key 1 2 3; other 7"
std::string merged(const RunSet& runs, const KeyRange& range = {}) {
  std::string text;
  MergedLists lists(runs, range);
  while (lists.next_list()) {
    text += (text.empty() ? "" : "; ") + lists.key();
    do {
      for (const ListEntry& entry : lists.entries()) {
        CHECK(entry.count == 2 * entry.document);
        CHECK(entry.more == lists.key());
        text += " " + std::to_string(entry.document);
      }
    } while (lists.next_entries());
  }
  return text;
}

TEST_CASE("merged runs have each key once and the newest of each document",
          "[index]") {
  const TempFolder folder;
  write_run(folder / "0", {{"dock", {1, 3}}, {"port", {1, 2, 5}}});
  write_run(folder / "1", {{"dock", {4}}, {"ports", {4, 6}}});
  write_run(folder / "2", {{"a", {7}}, {"port", {2, 7}}});
  const std::vector<Run> runs = {folder / "0", folder / "1", folder / "2"};
  CHECK(merged({runs, {0, 0, 0, 1, 0, 1, 2}}) ==
        "a 7; dock 1 3 4; port 1 2 5 7; ports 4 6");
  // Documents 2, 3 and 4 came again, in the last run.
  CHECK(merged({runs, {0, 2, 2, 2, 0, 1, 2}}) ==
        "a 7; dock 1; port 1 2 5 7; ports 6");
  CHECK(merged({{}, {}}).empty());
}

TEST_CASE("lists of many entries, and of large ones, are merged whole",
          "[index]") {
  const TempFolder folder;
  const std::string large(100'000, 'x');  // also what each entry holds
  std::vector<std::uint32_t> odd;
  std::vector<std::uint32_t> even;
  std::string all;
  RunSet runs{{folder / "0", folder / "1"}};
  for (std::uint32_t document = 1; document <= 1000; ++document) {
    (document % 2 == 0 ? even : odd).push_back(document);
    all += " " + std::to_string(document);
    runs.newest.push_back(document % 2 == 0 ? 1 : 0);
  }
  write_run(folder / "0", {{"dock", odd}, {large, {1, 3, 5}}});
  write_run(folder / "1", {{"dock", even}, {large, {2, 4}}});
  CHECK(merged(runs) == "dock" + all + "; " + large + " 1 2 3 4 5");
}

TEST_CASE("lists are merged by ranges of keys as in one go", "[index]") {
  const TempFolder folder;
  write_run(folder / "0", {{"dock", {1, 3}}, {"port", {1, 2}}, {"quay", {1}}});
  write_run(folder / "1", {{"crane", {4}}, {"port", {4}}});
  const RunSet runs{{folder / "0", folder / "1"}, {0, 0, 0, 1}};
  CHECK(merged(runs, {"d", "q"}) == "dock 1 3; port 1 2 4");
  CHECK(merged(runs, {{}, "port"}) == "crane 4; dock 1 3");
  CHECK(merged(runs, {"port", {}}) == "port 1 2 4; quay 1");
  CHECK(merged(runs, {"r", {}}).empty());
}

TEST_CASE("a table is read from any key on", "[index]") {
  const TempFolder folder;
  const auto key_of = [](int number) {
    return std::to_string(1'000'000 + number);
  };
  constexpr int kEntries = 3000;
  TableWriter table(folder / "table");
  for (int number = 0; number < kEntries; ++number) {
    // Some reach through several blocks.
    const std::size_t bytes = number % 100 == 0 ? 30'000 : 50;
    table.add(key_of(number), std::string(bytes, 'x'));
  }
  table.finish();
  for (int number = 0; number <= kEntries; number += 37) {
    TableReader reader(folder / "table");
    reader.go_near(key_of(number));
    int passed_over = 0;
    bool is_there = reader.next();
    for (; is_there && reader.key() < key_of(number); ++passed_over) {
      is_there = reader.next();
    }
    REQUIRE(is_there == (number < kEntries));
    if (is_there) CHECK(reader.key() == key_of(number));
    CHECK(passed_over < 400);
  }
}

TEST_CASE("what is left of a list is passed over", "[index]") {
  const TempFolder folder;
  write_run(folder / "0", {{"dock", {1, 3}}, {"port", {1, 2, 5}}});
  write_run(folder / "1", {{"dock", {4}}, {"port", {4}}});
  const RunSet runs{{folder / "0", folder / "1"}, {0, 0, 0, 1, 0}};
  MergedLists lists(runs);
  REQUIRE(lists.next_list());
  REQUIRE(lists.next_list());
  CHECK(lists.key() == "port");
  CHECK(lists.entries().front().document == 1);
  CHECK_FALSE(lists.next_list());
}

}  // namespace
}  // namespace lede::bulk
