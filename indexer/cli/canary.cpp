#include "canary.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <sstream>

#include <lede/error.h>
#include <lede/searcher.h>

#include "judgements.h"
#include "measures.h"

namespace lede {
namespace {

constexpr std::size_t kDepth = 10;

std::vector<std::string> found_by(const Searcher& searcher,
                                  const std::string& query) {
  SearchOptions options;
  options.limit = kDepth;
  std::vector<std::string> ids;
  for (const Hit& hit : searcher.search(query, options).hits) {
    ids.push_back(hit.id);
  }
  return ids;
}

bool is_among(const std::string& id, const std::vector<std::string>& ids) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

double ndcg(const Canary& canary, const std::vector<std::string>& found) {
  Judgements::Grades grades;
  for (const std::string& id : canary.ids) grades[id] = 1;
  return score_of(Measure::kNdcg10, {found.begin(), found.end()}, grades);
}

std::string two_numbers(const char* format, double a, double b) {
  char text[128];
  std::snprintf(text, sizeof text, format, a, b);
  return text;
}

}  // namespace

std::vector<Canary> read_canaries(const std::filesystem::path& path) {
  std::ifstream file(path);
  if (!file) {
    throw IoError("cannot read canary queries from " + path.string() + ": " +
                  std::strerror(errno));
  }
  std::vector<Canary> canaries;
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty() || line.front() == '#') continue;
    std::istringstream fields(line);
    Canary canary{number, {}, {}};
    std::getline(fields, canary.query, '\t');
    for (std::string id; std::getline(fields, id, '\t');) {
      if (!id.empty()) canary.ids.push_back(id);
    }
    if (canary.query.empty() || canary.ids.empty()) {
      throw UsageError("cannot use canary queries from " + path.string() +
                       ": line " + std::to_string(number) +
                       " is not a query, a tab and the id of an article");
    }
    canaries.push_back(std::move(canary));
  }
  if (file.bad()) {
    throw IoError("cannot read canary queries from " + path.string() + ": " +
                  std::strerror(errno));
  }
  return canaries;
}

std::vector<std::string> failed_canaries(const std::vector<Canary>& canaries,
                                         const std::filesystem::path& index,
                                         std::optional<double> floor) {
  const Searcher searcher(index);
  std::vector<std::string> failures;
  double sum = 0;
  for (const Canary& canary : canaries) {
    const std::vector<std::string> found = found_by(searcher, canary.query);
    sum += ndcg(canary, found);
    for (const std::string& id : canary.ids) {
      if (floor || is_among(id, found)) continue;
      failures.push_back("canary query \"" + canary.query +
                         "\" does not find article " + id +
                         " among the first ten");
    }
  }
  if (!floor || canaries.empty()) return failures;
  const double mean = sum / static_cast<double>(canaries.size());
  if (mean < *floor) {
    failures.push_back(two_numbers(
        "the canary queries' mean nDCG@10 is %.4f, below the floor of %.4f",
        mean, *floor));
  }
  return failures;
}

}  // namespace lede
