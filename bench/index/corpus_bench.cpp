// Builds an index of a JSON Lines corpus and searches it: how fast, in how
// much memory, how large, how soon an answer comes.

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>

#include <boost/program_options.hpp>
#include <sys/resource.h>
#include <unistd.h>

#include <lede/indexer.h>
#include <lede/searcher.h>
#include <lede/version.h>

#include "latency.h"
#include "machine.h"
#include "stock_xapian.h"

namespace {

namespace fs = std::filesystem;
namespace po = boost::program_options;

constexpr double kMillion = 1e6;

struct Options {
  std::string corpus;
  std::string queries;
  std::string work_folder;
  int rounds = 5;
  bool stock = false;
};

// A folder for the indexes, gone at the end.
class WorkFolder {
 public:
  explicit WorkFolder(const fs::path& parent) {
    std::string name = (parent / "lede-bench-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
      throw std::runtime_error("cannot make a folder in " + parent.string());
    }
    path_ = name;
  }
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  ~WorkFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }

  fs::path operator/(const char* name) const { return path_ / name; }

 private:
  fs::path path_;
};

std::uintmax_t bytes_below(const fs::path& folder) {
  std::uintmax_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  return bytes;
}

// The most memory that this process ever held, in bytes.
double peak_memory() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return 1024.0 * static_cast<double>(usage.ru_maxrss);
}

void print_machine(const Options& options) {
  std::printf("lede %s on %s\n%s\n", lede::kVersion,
              lede::bench::machine().c_str(),
              lede::bench::built_with().c_str());
  std::printf("corpus %s, queries %s, %d rounds\n\n", options.corpus.c_str(),
              options.queries.c_str(), options.rounds);
}

double build_index(const Options& options, const fs::path& index) {
  const auto start = std::chrono::steady_clock::now();
  lede::Indexer indexer(index);
  indexer.add_all(*lede::open_sources({options.corpus}));
  const lede::IndexReport report = indexer.report();
  indexer.publish();
  const std::chrono::duration<double> seconds =
      std::chrono::steady_clock::now() - start;
  const auto text = static_cast<double>(report.text_bytes);
  const auto size = static_cast<double>(bytes_below(index));
  std::printf("build      %zu articles, %zu rejected, %.1f MB of text\n",
              report.articles, report.rejections.size(), text / kMillion);
  std::printf("time       %.2f s, %.1f MB/s\n", seconds.count(),
              text / kMillion / seconds.count());
  std::printf("memory     %.0f MB at its peak\n", peak_memory() / kMillion);
  std::printf("size       %.1f MB, %.2f times the text\n", size / kMillion,
              size / text);
  return seconds.count();
}

void print_latencies(const char* what,
                     const std::vector<lede::bench::Latencies>& rows) {
  std::printf("\n%-22s %8s %9s %9s %9s\n", what, "queries", "p50 ms", "p95 ms",
              "p99 ms");
  for (const lede::bench::Latencies& row : rows) {
    std::printf("%-22s %8zu %9.3f %9.3f %9.3f\n", row.query_class.c_str(),
                row.queries, row.p50, row.p95, row.p99);
  }
}

void run(const Options& options) {
  const auto queries = lede::bench::read_queries(options.queries);
  const WorkFolder work(options.work_folder.empty()
                            ? fs::temp_directory_path()
                            : fs::path(options.work_folder));
  print_machine(options);
  const double seconds = build_index(options, work / "index");
  if (options.stock) {
    const double stock =
        lede::bench::build_with_stock_xapian(options.corpus, work / "stock");
    std::printf("ratio      %.2f of the time of plain Xapian (%.2f s)\n",
                seconds / stock, stock);
  }
  const lede::Searcher searcher(work / "index");
  lede::SearchOptions search;
  search.snippets = 0;
  print_latencies("titles", lede::bench::measure(searcher, queries, search,
                                                 options.rounds));
  search.snippets = 1;
  print_latencies(
      "titles and snippets",
      lede::bench::measure(searcher, queries, search, options.rounds));
}

}  // namespace

int main(int argc, char** argv) try {
  Options options;
  po::options_description description("lede-bench");
  description.add_options()("corpus", po::value(&options.corpus)->required(),
                            "a JSON Lines file, or anything lede-index reads")(
      "queries", po::value(&options.queries)->required(),
      "a query a line, or its class, a tab and the query")(
      "work-folder", po::value(&options.work_folder),
      "where to build (the folder for temporary files)")(
      "rounds", po::value(&options.rounds)->default_value(5),
      "how often each query runs; its median counts")(
      "stock", po::bool_switch(&options.stock),
      "also build with plain Xapian, for the ratio");
  po::variables_map values;
  po::store(po::parse_command_line(argc, argv, description), values);
  po::notify(values);
  run(options);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "lede-bench: %s\n", error.what());
  return 2;
}
