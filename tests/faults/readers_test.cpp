// Readers that go on while generations are published.

#include <atomic>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <set>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

#include <lede/indexer.h>
#include <lede/searcher.h>

#include "faults/nightly_job.h"
#include "support/catch.h"
#include "support/temp_folder.h"

namespace {

namespace fs = std::filesystem;

constexpr int kArticles = 10;

// From then on the memory of a reader should stay the same.
constexpr unsigned kWarmGeneration = 20;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::size_t kMostGrowth = std::size_t{1} << 30U;  // what is freed too
#else
constexpr std::size_t kMostGrowth = std::size_t{16} << 20U;
#endif

// All articles tell the number of their generation.
void publish(const fs::path& index, int generation) {
  lede::Indexer indexer(index);
  for (int number = 0; number < kArticles; ++number) {
    lede::Article article;
    article.id = std::to_string(generation) + "-" + std::to_string(number);
    article.about.title = "Port " + std::to_string(generation);
    article.body = "The harbour of generation " + std::to_string(generation);
    indexer.add(article);
  }
  indexer.publish();
}

// What is wrong with an answer; empty when it is of exactly one generation.
std::string fault_of(const lede::SearchResult& result) {
  if (result.hits.size() != kArticles) return "not all articles are found";
  const std::string& first = result.hits.front().id;
  const std::string generation = first.substr(0, first.find('-'));
  for (const lede::Hit& hit : result.hits) {
    if (!hit.id.starts_with(generation + "-")) return "two generations in one";
    if (hit.snippets.empty() ||
        hit.snippets.front().text.find("generation " + generation) ==
            std::string::npos) {
      return "the text of another generation";
    }
  }
  return {};
}

std::size_t open_files() {
  std::size_t count = 0;
  for ([[maybe_unused]] const auto& each :
       fs::directory_iterator("/proc/self/fd")) {
    ++count;
  }
  return count;
}

// Of this process, in memory.
std::size_t resident_bytes() {
  std::size_t all = 0;
  std::size_t resident = 0;
  std::ifstream("/proc/self/statm") >> all >> resident;
  return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

// Searches in four threads until a file appears. The exit code of a reader.
int read_until(const fs::path& end, const fs::path& index) {
  const lede::Searcher searcher(index);
  std::atomic<bool> has_fault = false;
  std::atomic<std::size_t> most_files = 0;
  std::atomic<std::size_t> warm_bytes = 0;
  const auto search = [&] {
    try {
      while (!fs::exists(end)) {
        const lede::SearchResult result = searcher.search("harbour");
        if (!fault_of(result).empty()) has_fault = true;
        const bool is_warm = result.generations.front() > kWarmGeneration;
        if (is_warm && warm_bytes == 0) warm_bytes = resident_bytes();
        most_files = std::max(most_files.load(), open_files());
      }
    } catch (const std::exception&) {
      has_fault = true;
    }
  };
  std::vector<std::thread> threads;
  for (int number = 0; number < 4; ++number) threads.emplace_back(search);
  for (std::thread& thread : threads) thread.join();
  // Four readers of five tables each, old and new, and what a process has.
  constexpr std::size_t kMostFiles = 80;
  const bool grows =
      warm_bytes > 0 && resident_bytes() > warm_bytes + kMostGrowth;
  return has_fault || most_files > kMostFiles || grows ? 1 : 0;
}

}  // namespace

TEST_CASE("readers in processes and threads see one generation at a time",
          "[faults]") {
  const lede::test::TempFolder folder;
  const fs::path index = folder / "index";
  publish(index, 0);
  std::vector<pid_t> readers;
  for (int number = 0; number < 4; ++number) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) ::_exit(read_until(folder / "end", index));
    readers.push_back(child);
  }
  const auto publishes = lede::test::chosen("LEDE_PUBLISHES", 50);
  for (std::size_t generation = 1; generation <= publishes; ++generation) {
    publish(index, static_cast<int>(generation));
  }
  folder.write("end", "");
  for (const pid_t reader : readers) {
    int status = -1;
    REQUIRE(::waitpid(reader, &status, 0) == reader);
    CHECK(status == 0);
  }
}
