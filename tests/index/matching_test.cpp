// What a tree of a query matches and how it is weighed, held against what
// query.h and docs/ranking.md say, article by article.

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "generation.h"
#include "index/small_index.h"
#include "index_reader.h"
#include "support/catch.h"
#include "support/random.h"
#include "support/temp_folder.h"

using lede::IndexReader;
using lede::Match;
using lede::Matches;
using lede::Query;
using lede::test::Random;
using lede::test::TempFolder;
using Kind = lede::Query::Kind;

namespace {

using Words = std::vector<std::string>;

constexpr std::size_t kWords = 14;

std::string word(std::size_t number) { return "w" + std::to_string(number); }

Words random_words(Random& random) {
  Words words(1 + random.below(12));
  for (std::string& each : words) {
    each = word(random.below(1 + random.below(kWords)));
  }
  return words;
}

// Articles, and the naive answer to a query: by what its words say.
class Definition {
 public:
  explicit Definition(std::vector<Words> articles)
      : articles_(std::move(articles)) {
    for (const Words& words : articles_) {
      all_lengths_ += length_of(words);
      std::map<std::string, double>& counts = counts_.emplace_back();
      for (const std::string& each : words) ++counts[each];
      for (const auto& [each, count] : counts) ++articles_with_[each];
    }
  }

  // The score where it matches.
  std::optional<double> score(const Query& query, std::size_t article,
                              double boost = 1) const {
    const auto part = [&](std::size_t at, double part_boost) {
      return score(query.parts[at], article, part_boost);
    };
    switch (query.kind) {
      case Kind::kNothing: return std::nullopt;
      case Kind::kEverything: return 0.0;
      case Kind::kTerm: return words({query.term}, article, boost);
      case Kind::kSynonyms: {
        Words terms;
        for (const Query& each : query.parts) terms.push_back(each.term);
        return words(terms, article, boost);
      }
      case Kind::kPhrase: return phrase(query, article);
      case Kind::kAll: return all(query, article, boost);
      case Kind::kAny:
      case Kind::kBest: return any(query, article, boost);
      case Kind::kWithout: return part(1, 0) ? std::nullopt : part(0, boost);
      case Kind::kOnlyIf: return part(1, 0) ? part(0, boost) : std::nullopt;
      case Kind::kPreferring: {
        const auto wanted = part(0, boost);
        if (!wanted) return std::nullopt;
        return *wanted + part(1, boost).value_or(0);
      }
      case Kind::kScaled: return part(0, boost * query.factor);
      default: return std::nullopt;
    }
  }

 private:
  // Each word counts for itself and for its stem.
  static double length_of(const Words& words) {
    return 2 * static_cast<double>(words.size());
  }

  static double of(const std::string& term,
                   const std::map<std::string, double>& numbers) {
    const auto found = numbers.find(term);
    return found == numbers.end() ? 0 : found->second;
  }

  std::optional<double> words(const Words& terms, std::size_t article,
                              double boost) const {
    const auto all = static_cast<double>(articles_.size());
    double frequency = 0;
    double without = all;
    for (const std::string& term : terms) {
      frequency += of(term, counts_[article]);
      without *= 1 - of(term, articles_with_) / all;
    }
    if (frequency == 0) return std::nullopt;
    const double with = std::round(all - without);
    const double idf = std::log(1 + (all - with + 0.5) / (with + 0.5));
    const double mean = all_lengths_ / all;
    const double length = length_of(articles_[article]);
    return boost * std::pow(idf, 1.2) * 2.2 * frequency /
           (frequency + 1.2 * (0.25 + 0.75 * length / mean));
  }

  std::optional<double> phrase(const Query& query, std::size_t article) const {
    Words row;
    for (const Query& each : query.parts) row.push_back(each.term);
    const Words& words = articles_[article];
    const auto found =
        std::search(words.begin(), words.end(), row.begin(), row.end());
    return found == words.end() ? std::nullopt : std::optional<double>(0);
  }

  std::optional<double> all(const Query& query, std::size_t article,
                            double boost) const {
    double sum = 0;
    for (const Query& each : query.parts) {
      const auto part = score(each, article, boost);
      if (!part) return std::nullopt;
      sum += *part;
    }
    return sum;
  }

  std::optional<double> any(const Query& query, std::size_t article,
                            double boost) const {
    std::optional<double> whole;
    for (const Query& each : query.parts) {
      const auto part = score(each, article, boost);
      if (!part) continue;
      const double before = whole.value_or(0);
      whole =
          query.kind == Kind::kBest ? std::max(before, *part) : before + *part;
    }
    return whole;
  }

  std::vector<Words> articles_;
  std::vector<std::map<std::string, double>> counts_;  // of each article
  std::map<std::string, double> articles_with_;
  double all_lengths_ = 0;
};

Query random_word(Random& random) {
  return Query::of_term(word(random.below(kWords + 1)));  // the last is nowhere
}

std::vector<Query> random_words_of_query(Random& random) {
  std::vector<Query> parts;
  for (std::size_t left = 2 + random.below(3); left > 0; --left) {
    parts.push_back(random_word(random));
  }
  return parts;
}

Query random_query(Random& random, int storeys) {
  const auto part = [&] { return random_query(random, storeys - 1); };
  if (storeys == 0 || random.one_in(4)) {
    switch (random.below(10)) {
      case 0: return Query::everything();
      case 1:
      case 2: return Query::of(Kind::kSynonyms, random_words_of_query(random));
      case 3: return Query::nothing();
      default: return random_word(random);
    }
  }
  switch (random.below(8)) {
    case 0: return Query::of(Kind::kAll, {part(), part(), part()});
    case 1: return Query::of(Kind::kAll, {part(), part()});
    case 2: return Query::of(Kind::kBest, {part(), part()});
    case 3: return Query::of(Kind::kWithout, {part(), part()});
    case 4: return Query::of(Kind::kPreferring, {part(), part()});
    case 5:
      return Query::of(
          Kind::kOnlyIf,
          {part(), Query::of(Kind::kPhrase, random_words_of_query(random))});
    case 6: return Query::scaled(part(), static_cast<double>(random.below(3)));
    default: return Query::of(Kind::kAny, {part(), part(), part()});
  }
}

// The score of each article, by its number, that matches.
std::map<std::uint32_t, double> scores_of(const Matches& matches) {
  std::map<std::uint32_t, double> scores;
  for (const Match& match : matches.page) {
    scores.emplace(match.document, match.score);
  }
  return scores;
}

std::vector<lede::IndexDocument> documents_of(
    const std::vector<Words>& articles) {
  std::vector<lede::IndexDocument> documents;
  for (const Words& words : articles) {
    std::string text;
    for (const std::string& each : words) text += each + " ";
    documents.push_back(
        lede::test::document(std::to_string(documents.size()), text));
  }
  return documents;
}

std::filesystem::path publish(const std::filesystem::path& index,
                              const std::vector<Words>& articles) {
  lede::test::publish(index, documents_of(articles));
  return lede::live_generation(index).path;
}

std::vector<Words> random_articles(Random& random, std::size_t count) {
  std::vector<Words> articles(count);
  for (Words& each : articles) each = random_words(random);
  return articles;
}

void check(IndexReader& reader, const Definition& definition,
           std::size_t articles, const Query& query) {
  INFO(dump(query));
  const Matches matches = reader.match(query, 0, articles);
  const auto scores = scores_of(matches);
  std::size_t expected = 0;
  for (std::uint32_t document = 1; document <= articles; ++document) {
    const auto score = definition.score(query, document - 1);
    const auto found = scores.find(document);
    INFO("article " << document);
    REQUIRE(score.has_value() == (found != scores.end()));
    if (!score) continue;
    REQUIRE(found->second == Approx(*score).epsilon(1e-9).margin(1e-12));
    ++expected;
  }
  CHECK(matches.total == expected);
  CHECK(matches.total_is_exact);
  REQUIRE(std::is_sorted(matches.page.begin(), matches.page.end(),
                         [](const Match& a, const Match& b) {
                           return a.score > b.score ||
                                  (a.score == b.score &&
                                   a.document < b.document);
                         }));
}

}  // namespace

TEST_CASE("any query matches and weighs what its words say", "[index]") {
  Random random(3);
  for (const std::size_t count : {1U, 40U, 2100U}) {
    const std::vector<Words> articles = random_articles(random, count);
    const Definition definition(articles);
    const TempFolder folder;
    IndexReader reader(publish(folder.path(), articles),
                       lede::test::kTestAnalyser);
    for (std::size_t round = 0; round < 60; ++round) {
      check(reader, definition, count,
            random_query(random, static_cast<int>(random.below(4))));
    }
  }
}

TEST_CASE("several generations weigh as one does of all their articles",
          "[index]") {
  Random random(4);
  const std::vector<Words> articles = random_articles(random, 90);
  // Numbers are dealt out in turn.
  std::vector<std::vector<Words>> shares(3);
  for (std::size_t at = 0; at < articles.size(); ++at) {
    shares[at % shares.size()].push_back(articles[at]);
  }
  const TempFolder folder;
  std::vector<std::filesystem::path> generations;
  for (const std::vector<Words>& share : shares) {
    const std::string name = "index" + std::to_string(generations.size());
    generations.push_back(publish(folder / name, share));
  }
  const Definition definition(articles);
  IndexReader reader(generations, lede::test::kTestAnalyser);
  for (int round = 0; round < 300; ++round) {
    check(reader, definition, articles.size(), random_query(random, 3));
  }
}

TEST_CASE("a score is what its explanation adds up to", "[index]") {
  Random random(5);
  const std::vector<Words> articles = random_articles(random, 60);
  const TempFolder folder;
  IndexReader reader(publish(folder.path(), articles),
                     lede::test::kTestAnalyser);
  for (int round = 0; round < 200; ++round) {
    const Query query = random_query(random, 3);
    INFO(dump(query));
    for (const Match& match : reader.match(query, 0, 10).page) {
      const auto explanation = reader.explain(query, match.document);
      CHECK(explanation.matches);
      CHECK(explanation.score == Approx(match.score).epsilon(1e-9));
      double sum = 0;
      for (const auto& terms : explanation.terms) sum += terms.score;
      CHECK(sum == Approx(match.score).epsilon(1e-9));
    }
  }
}
