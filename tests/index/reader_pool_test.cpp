#include "reader_pool.h"

#include <atomic>
#include <mutex>
#include <thread>

#include <lede/error.h>

#include "index/small_index.h"
#include "support/catch.h"
#include "support/temp_folder.h"

using lede::Query;
using lede::ReaderPool;
using lede::test::document;
using lede::test::found;
using lede::test::kTestAnalyser;
using lede::test::TempFolder;

namespace {

// Ten documents whose ids and words tell the number of their generation.
std::vector<lede::IndexDocument> documents_of(int generation) {
  std::vector<lede::IndexDocument> documents;
  for (int number = 0; number < 10; ++number) {
    documents.push_back(document(std::to_string(generation),
                                 "port g" + std::to_string(generation)));
  }
  return documents;
}

}  // namespace

TEST_CASE("a lease stays with its generation and the next sees the new one",
          "[index]") {
  const TempFolder folder;
  lede::test::publish(folder.path(), {document("old", "port")});
  ReaderPool pool(folder.path(), kTestAnalyser);
  {
    const auto lease = pool.lease();
    lede::test::publish(folder.path(), {document("new", "port")});
    CHECK(found(lease->reader, Query::of_term("Zport")) == "old");
    const auto next = pool.lease();
    CHECK(found(next->reader, Query::of_term("Zport")) == "new");
    CHECK(found(lease->reader, Query::of_term("Zport")) == "old");
  }
  CHECK(found(pool.lease()->reader, Query::of_term("Zport")) == "new");
}

TEST_CASE("a reader that was given back is used again", "[index]") {
  const TempFolder folder;
  lede::test::publish(folder.path(), {document("1", "port")});
  ReaderPool pool(folder.path(), kTestAnalyser);
  const lede::IndexReader* first = &pool.lease()->reader;
  CHECK(&pool.lease()->reader == first);
  const auto one = pool.lease();
  const auto another = pool.lease();
  CHECK(&one->reader != &another->reader);
}

TEST_CASE("a pool opens its index at once", "[index]") {
  const TempFolder folder;
  CHECK_THROWS_AS(ReaderPool(folder.path(), kTestAnalyser), lede::NoIndexError);
  lede::test::publish(folder.path(), {document("1", "port")});
  CHECK_THROWS_AS(ReaderPool(folder.path(), "another"), lede::WrongFormatError);
  std::filesystem::remove_all(lede::live_generation(folder.path()).path);
  CHECK_THROWS_AS(ReaderPool(folder.path(), kTestAnalyser),
                  lede::DamagedIndexError);
}

TEST_CASE("an index that vanishes and comes back is found again", "[index]") {
  const TempFolder folder;
  lede::test::publish(folder / "index", {document("old", "port")});
  ReaderPool pool(folder / "index", kTestAnalyser);
  std::filesystem::remove_all(folder / "index");
  CHECK_THROWS_AS(pool.lease(), lede::NoIndexError);
  lede::test::publish(folder / "index", {document("new", "port")});
  CHECK(found(pool.lease()->reader, Query::of_term("Zport")) == "new");
}

TEST_CASE("threads search while generations are published", "[index]") {
  constexpr int kGenerations = 20;
  constexpr int kThreads = 4;
  const TempFolder folder;
  lede::test::publish(folder.path(), documents_of(0));
  ReaderPool pool(folder.path(), kTestAnalyser);
  std::atomic<bool> done = false;
  std::atomic<int> answers = 0;
  std::mutex mutex;
  std::string faults;
  const auto note = [&](const std::string& fault) {
    const std::lock_guard guard(mutex);
    if (faults.size() < 2000) faults += fault + "\n";
  };
  const auto search = [&] {
    try {
      while (!done) {
        const auto lease = pool.lease();
        const std::string ids = found(lease->reader, Query::of_term("Zport"));
        const std::string id = ids.substr(0, ids.find(' '));
        std::string whole = id;
        for (int times = 1; times < 10; ++times) whole += " " + id;
        if (ids != whole) note("mixed: " + ids);
        if (lease->reader.documents_with("Zg" + id) != 10) note("not whole");
        ++answers;
      }
    } catch (const std::exception& error) {
      note(error.what());
    }
  };
  std::vector<std::thread> threads;
  for (int number = 0; number < kThreads; ++number) {
    threads.emplace_back(search);
  }
  for (int generation = 1; generation <= kGenerations; ++generation) {
    lede::test::publish(folder.path(), documents_of(generation));
  }
  done = true;
  for (std::thread& thread : threads) thread.join();
  INFO(faults);
  CHECK(faults.empty());
  CHECK(answers > kGenerations);
  const std::string last = found(pool.lease()->reader, Query::of_term("Zport"));
  CHECK(last.substr(0, last.find(' ')) == std::to_string(kGenerations));
}
