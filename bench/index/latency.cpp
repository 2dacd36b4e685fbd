#include "latency.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <map>
#include <stdexcept>

namespace lede::bench {
namespace {

double median(std::vector<double> values) {
  const auto middle =
      values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

double median_time_ms(const Searcher& searcher, const std::string& query,
                      const SearchOptions& options, int rounds) {
  std::vector<double> times;
  for (int round = 0; round < rounds; ++round) {
    const auto start = std::chrono::steady_clock::now();
    searcher.search(query, options);
    const std::chrono::duration<double, std::milli> time =
        std::chrono::steady_clock::now() - start;
    times.push_back(time.count());
  }
  return median(std::move(times));
}

Latencies latencies_of(std::string query_class, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  const auto percentile = [&times](std::size_t percent) {
    return times[std::min(times.size() - 1, times.size() * percent / 100)];
  };
  return {std::move(query_class), times.size(), percentile(50), percentile(95),
          percentile(99)};
}

}  // namespace

std::vector<ClassedQuery> read_queries(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read queries " + path);
  std::vector<ClassedQuery> queries;
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) {
      queries.push_back({"query", line});
    } else {
      queries.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
  }
  if (queries.empty()) throw std::runtime_error("no queries in " + path);
  // Files that number their queries have no classes.
  std::map<std::string, std::size_t> classes;
  for (const ClassedQuery& query : queries) ++classes[query.query_class];
  if (2 * classes.size() > queries.size() && classes.size() > 20) {
    for (ClassedQuery& query : queries) query.query_class = "query";
  }
  return queries;
}

std::vector<Latencies> measure(const Searcher& searcher,
                               const std::vector<ClassedQuery>& queries,
                               const SearchOptions& options, int rounds) {
  std::map<std::string, std::vector<double>> times;
  std::vector<double> all;
  for (const ClassedQuery& query : queries) {
    const double time = median_time_ms(searcher, query.text, options, rounds);
    times[query.query_class].push_back(time);
    all.push_back(time);
  }
  std::vector<Latencies> rows;
  for (auto& [query_class, of_class] : times) {
    rows.push_back(latencies_of(query_class, std::move(of_class)));
  }
  if (rows.size() > 1) rows.push_back(latencies_of("all", std::move(all)));
  return rows;
}

}  // namespace lede::bench
