#include "matching/leaf_builder.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "matching/place_matcher.h"
#include "matching/set_matchers.h"
#include "matching/word_matcher.h"

namespace lede {
namespace {

PlaceTest test_of(const Query& query) {
  PlaceTest test;
  for (const Query& part : query.parts) {
    std::vector<std::string>& terms = test.parts.emplace_back();
    if (part.kind != Query::Kind::kSynonyms) terms.push_back(part.term);
    for (const Query& synonym : part.parts) terms.push_back(synonym.term);
  }
  if (query.kind == Query::Kind::kNear) {
    // The window holds the words at either end.
    test.window =
        query.distance * static_cast<std::uint32_t>(query.parts.size() - 1) + 1;
  }
  return test;
}

}  // namespace

SizedMatcher LeafBuilder::nothing() const {
  return {std::make_unique<NothingMatcher>(), 0};
}

SizedMatcher LeafBuilder::everything() const {
  return {std::make_unique<EverythingMatcher>(lists_), lists_.document_count()};
}

SizedMatcher LeafBuilder::term(const std::string& term, double boost) const {
  if (term.empty()) return everything();
  PostingList postings = lists_.postings(term);
  const std::uint64_t size = postings.size();
  const auto articles = static_cast<double>(documents_with(term, postings));
  return {std::make_unique<WordMatcher>(lists_, std::move(postings),
                                        weight(boost, articles)),
          size};
}

SizedMatcher LeafBuilder::synonyms(const Query& query, double boost) const {
  std::vector<PostingList> postings;
  postings.reserve(query.parts.size());
  std::vector<std::uint64_t> articles;
  articles.reserve(query.parts.size());
  std::uint64_t size = 0;
  for (const Query& each : query.parts) {
    postings.push_back(lists_.postings(each.term));
    size += postings.back().size();
    articles.push_back(documents_with(each.term, postings.back()));
  }
  return {std::make_unique<SynonymsMatcher>(lists_, std::move(postings),
                                            weight(boost, estimate(articles))),
          size};
}

SizedMatcher LeafBuilder::range(const Query& query) const {
  return {std::make_unique<RangeMatcher>(lists_.values(query.slot), query.term,
                                         query.last),
          lists_.document_count()};
}

SizedMatcher LeafBuilder::placed(const Query& query, SizedMatcher all) const {
  return {std::make_unique<PlaceMatcher>(lists_, std::move(all.matcher),
                                         test_of(query), limit_),
          all.size};
}

double LeafBuilder::articles_with(const Query& query) const {
  std::vector<std::uint64_t> articles;
  const auto add = [&](const std::string& term) {
    articles.push_back(documents_with(term, lists_.postings(term)));
  };
  if (query.parts.empty()) add(query.term);
  for (const Query& each : query.parts) add(each.term);
  return estimate(articles);
}

// `own` is the list of this generation.
std::uint64_t LeafBuilder::documents_with(const std::string& term,
                                          const PostingList& own) const {
  std::uint64_t documents = own.size();
  for (std::size_t at = 0; at < collection_.generation_count(); ++at) {
    if (at == generation_) continue;
    documents += collection_.generation(at).postings(term).size();
  }
  return documents;
}

double LeafBuilder::estimate(
    const std::vector<std::uint64_t>& documents) const {
  if (documents.size() == 1) return static_cast<double>(documents.front());
  const auto all = static_cast<double>(collection_.document_count());
  double without = all;
  for (const std::uint64_t each : documents) {
    without *= 1 - static_cast<double>(each) / std::max(all, 1.0);
  }
  return std::round(all - without);
}

WordWeight LeafBuilder::weight(double boost, double articles) const {
  if (boost == 0) return {};
  return {ranking_, boost, articles, collection_};
}

}  // namespace lede
