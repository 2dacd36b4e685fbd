#include "explain/score_explainer.h"

#include <string>
#include <utility>

#include "article_marks.h"
#include "schema.h"
#include "snippet/snippet_maker.h"
#include "utf8.h"

namespace lede {
namespace {

// What marks the places that the terms were made from.
MarkPattern pattern_of(const WeighedTerms& weighed) {
  MarkPattern pattern;
  pattern.words.emplace_back();
  for (const TermInArticle& each : weighed.terms) {
    const WordTerm word = word_of_term(each.term);
    pattern.words.front().emplace_back(word.word);
    pattern.by_stem = word.is_stem;
    pattern.zones |= {word.zone};
  }
  return pattern;
}

std::vector<Mark> marks_of(std::size_t pattern, const std::vector<Mark>& all) {
  std::vector<Mark> marks;
  for (const Mark& mark : all) {
    if (mark.pattern == pattern) marks.push_back(mark);
  }
  return marks;
}

// In one pass, since the spans rise.
std::vector<WordPlace> places_of(const std::vector<Span>& spans,
                                 std::string_view text) {
  std::vector<WordPlace> places;
  std::size_t bytes = 0;
  std::size_t characters = 0;
  const auto characters_at = [&](std::size_t byte) {
    characters += count_characters(text.substr(bytes, byte - bytes));
    bytes = byte;
    return characters;
  };
  for (const Span& span : spans) {
    const std::size_t begin = characters_at(span.begin);
    places.push_back({span, {begin, characters_at(span.end)}});
  }
  return places;
}

}  // namespace

Explanation ScoreExplainer::explanation(std::uint32_t document,
                                        const StoredArticle& stored) {
  const MatchExplanation match =
      reader_.explain(analysed_.query, document, rules_);
  Explanation explanation;
  explanation.by_relevance = rules_.ranking == Ranking::kRelevance;
  explanation.freshness = match.freshness;
  explanation.article_length = match.article_length;
  explanation.mean_length = match.mean_length;
  explanation.articles = match.articles;
  for (const WeighedTerms& terms : match.terms) {
    explanation.parts.push_back(part_of(terms, match.freshness));
  }
  add_places(stored, match.terms, explanation.parts);
  return explanation;
}

ScorePart ScoreExplainer::part_of(const WeighedTerms& terms,
                                  double freshness) const {
  const Span place = analysed_.clauses[terms.clause]->place;
  ScorePart part;
  part.clause = query_.substr(place.begin, place.size());
  for (const TermInArticle& each : terms.terms) {
    part.terms.push_back({each.term, each.frequency, each.articles});
  }
  part.terms_in_query = terms.terms_in_query;
  part.frequency = terms.frequency;
  part.articles = terms.articles;
  part.boost = terms.boost;
  part.weight = terms.score / terms.boost;
  part.score = terms.score * freshness;
  return part;
}

void ScoreExplainer::add_places(const StoredArticle& stored,
                                const std::vector<WeighedTerms>& terms,
                                std::vector<ScorePart>& parts) const {
  std::vector<MarkPattern> patterns;
  patterns.reserve(terms.size());
  for (const WeighedTerms& each : terms) patterns.push_back(pattern_of(each));
  const MarkFinder finder(patterns);
  const MarkedArticle marked =
      marked_article(stored, patterns, finder, analyser_);
  const std::string_view text = marked.text;
  const std::size_t title = stored.article.about.title.size();
  const std::size_t body = body_begin(stored.article);
  for (std::size_t at = 0; at < parts.size(); ++at) {
    const std::vector<Mark> marks = marks_of(at, marked.marks);
    parts[at].in_title =
        places_of(highlights_in(marks, {0, title}), text.substr(0, title));
    parts[at].in_body =
        places_of(highlights_in(marks, {body, text.size()}), text.substr(body));
  }
}

}  // namespace lede
