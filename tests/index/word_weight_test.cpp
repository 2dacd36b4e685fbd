#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "generation.h"
#include "index/small_index.h"
#include "support/catch.h"
#include "support/random.h"
#include "support/temp_folder.h"

using lede::IndexReader;
using lede::Query;
using lede::test::document;
using lede::test::TempFolder;

namespace {

using Words = std::vector<std::string>;

// Articles of random words out of a few, some often and some seldom.
std::vector<Words> random_articles(lede::test::Random& random) {
  std::vector<Words> articles(2 + random.below(40));
  for (Words& words : articles) {
    words.resize(1 + random.below(30));
    for (std::string& word : words) {
      word = std::string(
          1, static_cast<char>('a' + random.below(1 + random.below(12))));
    }
  }
  return articles;
}

// docs/ranking.md, word for word.
double score_of(const std::string& word, const Words& article,
                const std::vector<Words>& articles) {
  const auto count_in = [&word](const Words& words) {
    return static_cast<double>(std::count(words.begin(), words.end(), word));
  };
  // Each word counts for itself and for its stem.
  const auto length_of = [](const Words& words) {
    return 2 * static_cast<double>(words.size());
  };
  double with_word = 0;
  double all_lengths = 0;
  for (const Words& each : articles) {
    if (count_in(each) > 0) ++with_word;
    all_lengths += length_of(each);
  }
  const auto all = static_cast<double>(articles.size());
  const double idf = std::log(1 + (all - with_word + 0.5) / (with_word + 0.5));
  const double f = count_in(article);
  const double mean = all_lengths / all;
  return std::pow(idf, 1.2) * 2.2 * f /
         (f + 1.2 * (0.25 + 0.75 * length_of(article) / mean));
}

}  // namespace

TEST_CASE("a score is what docs/ranking.md says, word by word", "[index]") {
  const TempFolder folder;
  for (unsigned seed = 0; seed < 40; ++seed) {
    lede::test::Random random(seed);
    INFO("seed " << seed);
    const std::vector<Words> articles = random_articles(random);
    std::vector<lede::IndexDocument> documents;
    for (const Words& words : articles) {
      std::string text;
      for (const std::string& word : words) text += word + " ";
      documents.push_back(document(std::to_string(documents.size()), text));
    }
    lede::test::publish(folder.path(), documents);
    IndexReader reader(lede::live_generation(folder.path()).path,
                       lede::test::kTestAnalyser);
    const Query query = Query::of(
        Query::Kind::kAny,
        {Query::of_term("Za"), Query::of_term("Zb"), Query::of_term("Zc")});
    const auto matches = reader.match(query, 0, articles.size(), {});
    double before = 1e9;
    for (const lede::Match& match : matches.page) {
      const Words& article = articles[match.document - 1];
      double expected = 0;
      for (const char* word : {"a", "b", "c"}) {
        expected += score_of(word, article, articles);
      }
      CHECK(match.score == Approx(expected).epsilon(1e-9));
      CHECK(match.score <= before);
      before = match.score;
    }
    // The best of a page are the best of all: what Xapian leaves out, since a
    // word could not lift it enough, is no better.
    const auto first = reader.match(query, 0, 3, {});
    for (std::size_t i = 0; i < first.page.size(); ++i) {
      CHECK(first.page[i].document == matches.page[i].document);
    }
  }
}
