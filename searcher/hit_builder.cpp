#include "hit_builder.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "article_marks.h"
#include "highlight_places.h"
#include "schema.h"

namespace lede {
namespace {

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
      if (!place.empty()) continue;
      for (const BoundStem& each : pattern.bound) {
        with_word += static_cast<double>(
            reader.documents_with(stem_term(each.stem, zone)));
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
                       const AnalysedQuery& query, const SearchOptions& options,
                       ScoreExplainer& explainer)
    : reader_(reader),
      analyser_(analyser),
      query_(query),
      options_(options),
      explainer_(explainer) {}

bool HitBuilder::reads_texts() const {
  return !options_.ids_only && (options_.snippets > 0 || options_.explain);
}

Hit HitBuilder::hit(const Match& match) {
  if (!reads_texts()) return plain_hit(match);
  const StoredArticle stored = reader_.article(match.document);
  const FilePlace file = reader_.file_place(match.document);
  Hit hit = hit_of(match, stored.article.id, stored.article.about,
                   stored.languages, file);
  if (options_.snippets > 0) mark(stored, file, hit);
  if (options_.explain) {
    hit.explanation = explainer_.explanation(match.document, stored);
  }
  return hit;
}

Hit HitBuilder::plain_hit(const Match& match) {
  if (options_.ids_only) {
    Hit hit;
    hit.id = reader_.id(match.document);
    hit.score = match.score;
    return hit;
  }
  const StoredHead head = reader_.head(match.document);
  return hit_of(match, head.id, head.about, head.languages,
                reader_.file_place(match.document));
}

Hit HitBuilder::hit_of(const Match& match, const std::string& id,
                       const Metadata& about,
                       const std::vector<LanguageShare>& languages,
                       const FilePlace& file) {
  Hit hit;
  hit.id = id;
  hit.file = file.path;
  hit.file_entry = file.part.entry;
  hit.unpacked = file.part.unpacked;
  hit.score = match.score;
  hit.title.text = about.title;
  hit.url = about.url;
  hit.source = about.source;
  hit.author = about.author;
  hit.published = about.published;
  hit.language = languages.empty() ? "und" : about.language;
  hit.languages = languages;
  return hit;
}

HitBuilder::Marker HitBuilder::marker() const {
  SnippetRules rules;
  rules.max_count = options_.snippets;
  rules.max_chars = options_.snippet_chars;
  for (const MarkPattern& pattern : query_.marks) {
    rules.weights.push_back(weight_of(pattern, reader_));
  }
  return {MarkFinder(query_.marks), std::move(rules)};
}

void HitBuilder::mark(const StoredArticle& stored, const FilePlace& file,
                      Hit& hit) {
  if (!marker_) marker_.emplace(marker());
  auto& [finder, rules] = *marker_;
  const MarkedArticle marked =
      marked_article(stored, query_.marks, finder, analyser_);
  hit.title.highlights =
      highlights_in(marked.marks, {0, hit.title.text.size()});
  std::vector<Span> shown;
  for (const Stretch& stretch : marked.stretches) {
    if (is_shown(stretch, query_.zones)) shown.push_back(stretch.span);
  }
  hit.snippets = make_snippets(marked.text, body_begin(stored.article), shown,
                               marked.marks, rules, analyser_.breaks());
  place_highlights(stored, marked.text, file, hit);
}

}  // namespace lede
