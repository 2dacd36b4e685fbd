// The judged queries of sample_data/: what does the ranking make of them?

#include <cmath>
#include <fstream>
#include <map>

#include <lede/indexer.h>
#include <lede/searcher.h>

#include "break_finder.h"
#include "extract/extraction.h"
#include "searcher/sample_index.h"
#include "support/catch.h"

using lede::Hit;
using lede::Searcher;
using lede::test::kSampleData;
using lede::test::SampleIndex;

namespace {

// Measured with the first ranking, less 0.02: a change of the ranking may not
// fall below it, and one that rises above it raises it.
constexpr double kNdcgFloor = 0.956;

struct JudgedQuery {
  std::string text;
  std::map<std::string, int> relevance;  // by article

  int best() const {
    int most = 0;
    for (const auto& [id, value] : relevance) most = std::max(most, value);
    return most;
  }
};

std::vector<JudgedQuery> judged_queries() {
  std::map<std::string, JudgedQuery> queries;
  std::ifstream texts(kSampleData + std::string("/queries.tsv"));
  std::ifstream judgements(kSampleData + std::string("/judgements.tsv"));
  std::string query;
  std::string id;
  std::string unread;
  while (std::getline(texts, id, '\t') && std::getline(texts, query)) {
    queries[id].text = query;
  }
  for (int relevance = 0; judgements >> query >> unread >> id >> relevance;) {
    queries.at(query).relevance[id] = relevance;
  }
  std::vector<JudgedQuery> all;
  for (auto& [name, each] : queries) all.push_back(std::move(each));
  return all;
}

std::vector<int> relevances(const std::vector<Hit>& hits,
                            const JudgedQuery& query) {
  std::vector<int> found;
  for (const Hit& hit : hits) {
    const auto row = query.relevance.find(hit.id);
    found.push_back(row == query.relevance.end() ? 0 : row->second);
  }
  return found;
}

// Discounted cumulative gain of the first ten (Burges et al. 2005).
double dcg(const std::vector<int>& found) {
  double sum = 0;
  for (std::size_t at = 0; at < found.size() && at < 10; ++at) {
    sum += (std::exp2(found[at]) - 1) / std::log2(static_cast<double>(at) + 2);
  }
  return sum;
}

double ndcg(const std::vector<int>& found, const JudgedQuery& query) {
  std::vector<int> ideal;
  for (const auto& [id, value] : query.relevance) ideal.push_back(value);
  std::sort(ideal.rbegin(), ideal.rend());
  return dcg(found) / dcg(ideal);
}

std::string shown(const std::vector<int>& found) {
  std::string text;
  for (const int relevance : found) text += std::to_string(relevance) + " ";
  return text;
}

}  // namespace

TEST_CASE("every article of the sample data is indexed", "[searcher]") {
  const SampleIndex index;
  for (const lede::Rejection& rejection : index.report().rejections) {
    FAIL_CHECK(rejection.origin << ": " << rejection.reason);
  }
  CHECK(index.report().articles == 56);
}

TEST_CASE("the judged queries of the sample data find what they are about",
          "[searcher][en][ru]") {
  const SampleIndex index;
  const Searcher searcher(index.path());
  const std::vector<JudgedQuery> queries = judged_queries();
  REQUIRE(queries.size() > 50);
  double ndcg_sum = 0;
  std::size_t best_is_near_top = 0;
  std::string short_ones;
  for (const JudgedQuery& query : queries) {
    const std::vector<Hit> hits = searcher.search(query.text).hits;
    const std::vector<int> found = relevances(hits, query);
    const auto top =
        found.begin() + std::min<std::ptrdiff_t>(3, std::ssize(found));
    const bool near_top = std::find(found.begin(), top, query.best()) != top;
    const double value = ndcg(found, query);
    best_is_near_top += near_top ? 1 : 0;
    ndcg_sum += value;
    if (!near_top || value < 0.8) {
      short_ones += "\n  " + std::to_string(value).substr(0, 4) + "  " +
                    query.text + ": " + shown(found);
    }
    INFO(query.text);
    CHECK_FALSE(hits.empty());
  }
  const auto count = static_cast<double>(queries.size());
  WARN("nDCG@10 " << ndcg_sum / count << ", the best among the first three "
                  << best_is_near_top << " of " << count
                  << " times; queries that fall short, with the relevance of "
                     "what they find:"
                  << short_ones);
  CHECK(ndcg_sum / count >= kNdcgFloor);
  CHECK(static_cast<double>(best_is_near_top) >= 0.9 * count);
}

TEST_CASE("words of the sample articles find the articles they stand in",
          "[searcher][en][ru]") {
  const SampleIndex index;
  const Searcher searcher(index.path());
  lede::SearchOptions all;
  all.limit = 100;
  all.snippets = 0;
  lede::BreakFinder breaks;
  auto source = lede::open_sources({kSampleData});
  std::size_t checked = 0;
  while (const auto item = source->next()) {
    const auto extracted = extract_article(std::get<lede::RawArticle>(*item));
    const auto& article = std::get<lede::Extraction>(extracted).article;
    const std::string text = article.about.title + "\n" + article.body;
    std::vector<lede::Span> words;
    breaks.find_words(text, {0, text.size()}, words);
    for (std::size_t at = 0; at < words.size(); at += 11) {
      const std::string word = text.substr(words[at].begin, words[at].size());
      std::vector<Hit> hits = searcher.search(word, all).hits;
      const auto in_noise = searcher.search("in:noise " + word, all).hits;
      hits.insert(hits.end(), in_noise.begin(), in_noise.end());
      INFO(article.id << ": " << word);
      CHECK(std::any_of(hits.begin(), hits.end(),
                        [&](const Hit& hit) { return hit.id == article.id; }));
      ++checked;
    }
  }
  CHECK(checked > 500);
}
