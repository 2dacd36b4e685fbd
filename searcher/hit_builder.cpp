#include "hit_builder.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "schema.h"
#include "snippet/stretches.h"

namespace lede {
namespace {

std::vector<Passage> passages_of(const StoredArticle& stored) {
  std::vector<Passage> passages;
  for (const StoredArticle::Passage& passage : stored.passages) {
    passages.push_back({passage.span, Language::of(passage.language)});
  }
  return passages;
}

// Inverse document frequency as in BM25, never below zero: a phrase is as
// rare as its rarest word.
double weight_of(const MarkPattern& pattern, IndexReader& reader) {
  const auto documents = static_cast<double>(reader.document_count());
  double weight = 0;
  for (const std::vector<std::string>& place : pattern.words) {
    double with_word = 0;
    for (const Zone zone : kAllZones) {
      if (!pattern.zones.contain(zone)) continue;
      for (const std::string& word : place) {
        with_word += static_cast<double>(reader.documents_with(
            pattern.by_stem ? stem_term(word, zone) : exact_term(word, zone)));
      }
    }
    // Those with two of its stems were counted twice. The weight stays above
    // zero, or a word of every article would be shown nowhere.
    with_word = std::min(with_word, documents);
    const double odds = (documents - with_word + 0.5) / (with_word + 0.5);
    weight = std::max(weight, std::log1p(odds));
  }
  return weight;
}

// A query for titles shows the article below.
bool is_shown(const Stretch& stretch, Zones asked) {
  return asked.contain(stretch.zone) ||
         (stretch.zone == Zone::kArticle && asked.contain(Zone::kTitle));
}

}  // namespace

HitBuilder::HitBuilder(IndexReader& reader, Analyser& analyser,
                       const AnalysedQuery& query, const SearchOptions& options)
    : reader_(reader),
      analyser_(analyser),
      query_(query),
      options_(options),
      finder_(query.marks) {
  rules_.max_count = options.snippets;
  rules_.max_chars = options.snippet_chars;
  for (const MarkPattern& pattern : query.marks) {
    rules_.weights.push_back(weight_of(pattern, reader));
  }
}

Hit HitBuilder::hit(const Match& match) {
  return hit(match, options_.snippets > 0);
}

Hit HitBuilder::plain_hit(const Match& match) { return hit(match, false); }

Hit HitBuilder::hit(const Match& match, bool is_marked) {
  StoredArticle stored = reader_.article(match.document);
  Hit hit;
  hit.score = match.score;
  hit.title.text = stored.article.about.title;
  if (is_marked) mark(stored, hit);
  Metadata& about = stored.article.about;
  hit.id = std::move(stored.article.id);
  hit.url = std::move(about.url);
  hit.source = std::move(about.source);
  hit.author = std::move(about.author);
  hit.published = std::move(about.published);
  hit.language = stored.languages.empty() ? "und" : about.language;
  hit.languages = std::move(stored.languages);
  return hit;
}

void HitBuilder::mark(const StoredArticle& stored, Hit& hit) {
  const std::string text = full_text(stored.article);
  const std::vector<Stretch> stretches = stretches_of(stored);
  const std::vector<Token> tokens = analyser_.tokens(text, passages_of(stored));
  std::vector<Mark> marks =
      finder_.find(tokens, analyser_.compounds(text, tokens));
  drop_marks_elsewhere(stretches, query_.marks, marks);
  hit.title.highlights = highlights_in(marks, {0, hit.title.text.size()});
  std::vector<Span> shown;
  for (const Stretch& stretch : stretches) {
    if (is_shown(stretch, query_.zones)) shown.push_back(stretch.span);
  }
  hit.snippets = make_snippets(text, body_begin(stored.article), shown, marks,
                               rules_, analyser_.breaks());
}

}  // namespace lede
