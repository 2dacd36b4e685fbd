#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <lede/searcher.h>

namespace lede::bench {

struct ClassedQuery {
  std::string query_class;
  std::string text;
};

/// Queries of a file: "class<TAB>query" or "query" a line.
std::vector<ClassedQuery> read_queries(const std::string& path);

/// Times of one class in milliseconds.
struct Latencies {
  std::string query_class;
  std::size_t queries = 0;
  double p50 = 0;
  double p95 = 0;
  double p99 = 0;
};

/// Runs every query of each class `rounds` times, warm, and takes each query's
/// median: the percentiles are over queries. The last row is over all.
std::vector<Latencies> measure(const Searcher& searcher,
                               const std::vector<ClassedQuery>& queries,
                               const SearchOptions& options, int rounds);

}  // namespace lede::bench
