#include "reader_pool.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <fstream>
#include <mutex>
#include <thread>

#include <lede/error.h>

#include "files.h"
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

void change_last_byte_of(const std::filesystem::path& file) {
  std::string bytes = lede::read_small_file(file);
  bytes.back() = static_cast<char>(bytes.back() ^ 1);
  lede::write_file(file, bytes);
}

}  // namespace

TEST_CASE("a lease stays with its generation and the next sees the new one",
          "[index]") {
  const TempFolder folder;
  lede::test::publish(folder.path(), {document("old", "port")});
  ReaderPool pool({folder.path()}, kTestAnalyser);
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
  ReaderPool pool({folder.path()}, kTestAnalyser);
  const lede::IndexReader* first = &pool.lease()->reader;
  CHECK(&pool.lease()->reader == first);
  const auto one = pool.lease();
  const auto another = pool.lease();
  CHECK(&one->reader != &another->reader);
}

TEST_CASE("a pool that was idle for a while notices what has happened",
          "[index]") {
  const TempFolder folder;
  const auto publish = [&](const char* id) {
    lede::test::publish(folder.path(), {document(id, "port")}, kTestAnalyser,
                        2);
  };
  publish("1");
  publish("2");
  // From then on it takes a CURRENT of the same stamp for the same.
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));
  ReaderPool pool({folder.path()}, kTestAnalyser);
  const auto answer = [&] {
    return found(pool.lease()->reader, Query::of_term("Zport"));
  };
  CHECK(answer() == "2");
  CHECK(answer() == "2");
  lede::make_live(folder.path(), 1);
  CHECK(answer() == "1");
  lede::make_live(folder.path(), 2);
  CHECK(answer() == "2");
  publish("3");
  CHECK(answer() == "3");
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));
  CHECK(answer() == "3");
  std::filesystem::remove_all(folder / "gen-000003");
  CHECK(answer() == "2");
}

TEST_CASE("a pool opens its index at once", "[index]") {
  const TempFolder folder;
  CHECK_THROWS_AS(ReaderPool({folder.path()}, kTestAnalyser),
                  lede::NoIndexError);
  lede::test::publish(folder.path(), {document("1", "port")});
  CHECK_THROWS_AS(ReaderPool({folder.path()}, "another"),
                  lede::WrongFormatError);
  std::filesystem::remove_all(lede::live_generation(folder.path()).path);
  CHECK_THROWS_AS(ReaderPool({folder.path()}, kTestAnalyser),
                  lede::DamagedIndexError);
}

TEST_CASE("an index that vanishes and comes back is found again", "[index]") {
  const TempFolder folder;
  lede::test::publish(folder / "index", {document("old", "port")});
  ReaderPool pool({folder / "index"}, kTestAnalyser);
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
  ReaderPool pool({folder.path()}, kTestAnalyser);
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

TEST_CASE("while the live generation is damaged the one before answers",
          "[index]") {
  struct Case {
    const char* what;
    void (*damage)(const std::filesystem::path& generation);
  };
  const Case cases[] = {
      {"a file is gone",
       [](const auto& generation) {
         std::filesystem::remove(generation / "postlist.glass");
       }},
      {"a file is cut",
       [](const auto& generation) {
         std::filesystem::resize_file(generation / "docdata.glass", 100);
       }},
      {"the manifest is gone",
       [](const auto& generation) {
         std::filesystem::remove(generation / "MANIFEST");
       }},
      {"the manifest is changed",
       [](const auto& generation) {
         std::ofstream(generation / "MANIFEST", std::ios::app) << "x";
       }},
      {"all of it is gone",
       [](const auto& generation) { std::filesystem::remove_all(generation); }},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    const TempFolder folder;
    const auto publish = [&](const char* id) {
      lede::test::publish(folder.path(), {document(id, "port")}, kTestAnalyser,
                          3);
    };
    publish("oldest");
    publish("old");
    ReaderPool pool({folder.path()}, kTestAnalyser);
    publish("new");
    each.damage(folder / "gen-000003");
    for (int search = 0; search < 3; ++search) {
      CHECK(found(pool.lease()->reader, Query::of_term("Zport")) == "old");
    }
    publish("newest");
    CHECK(found(pool.lease()->reader, Query::of_term("Zport")) == "newest");
  }
}

TEST_CASE("a pool that verifies never leases what is not as it was written",
          "[index]") {
  const TempFolder folder;
  const auto publish = [&](const char* id) {
    lede::test::publish(folder.path(), {document(id, "port")}, kTestAnalyser,
                        2);
  };
  publish("1");
  ReaderPool pool({folder.path()}, kTestAnalyser, true);
  publish("2");
  change_last_byte_of(folder / "gen-000002/docdata.glass");
  CHECK(found(pool.lease()->reader, Query::of_term("Zport")) == "1");
  CHECK(pool.lease()->notes.size() == 1);
  CHECK(pool.lease({2})->chosen.front().generation.path ==
        folder / "gen-000001");
  publish("3");
  CHECK(found(pool.lease()->reader, Query::of_term("Zport")) == "3");
  CHECK(pool.lease()->notes.empty());
}

TEST_CASE("threads get the generation before while the new one is verified",
          "[index]") {
  const TempFolder folder;
  lede::test::publish(folder.path(), documents_of(0));
  ReaderPool pool({folder.path()}, kTestAnalyser, true);
  for (int generation = 1; generation <= 10; ++generation) {
    // A page of an older one is no reason to go back to that.
    const unsigned older = std::max(1, generation - 1);
    CHECK(number_of(pool.lease({older})->chosen.front().generation) == older);
    lede::test::publish(folder.path(), documents_of(generation), kTestAnalyser,
                        4);
    std::atomic<int> faults = 0;
    std::vector<std::thread> threads;
    for (int number = 0; number < 4; ++number) {
      threads.emplace_back([&] {
        const auto lease = pool.lease();
        const std::string ids = found(lease->reader, Query::of_term("Zport"));
        const int got = std::stoi(ids.substr(0, ids.find(' ')));
        if (got != generation && got != generation - 1) ++faults;
      });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(faults == 0);
    const std::string ids =
        found(pool.lease()->reader, Query::of_term("Zport"));
    CHECK(ids.substr(0, ids.find(' ')) == std::to_string(generation));
  }
}

TEST_CASE("a generation that turned out to be damaged is not leased again",
          "[index]") {
  const TempFolder folder;
  for (const char* id : {"old", "new"}) {
    lede::test::publish(folder.path(), {document(id, "port")}, kTestAnalyser,
                        2);
  }
  ReaderPool pool({folder.path()}, kTestAnalyser);
  const ReaderPool::Chosen chosen = pool.lease()->chosen;
  CHECK(pool.lease()->notes.empty());
  CHECK_FALSE(pool.distrust_damaged(chosen));
  change_last_byte_of(folder / "gen-000002/docdata.glass");
  CHECK(pool.distrust_damaged(chosen));
  CHECK(found(pool.lease()->reader, Query::of_term("Zport")) == "old");
  CHECK(pool.lease()->notes.size() == 1);
}
