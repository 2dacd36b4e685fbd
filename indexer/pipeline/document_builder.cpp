#include "pipeline/document_builder.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/field_terms.h"
#include "pipeline/term_collector.h"
#include "pipeline/word_tally.h"
#include "schema.h"
#include "stored_article.h"
#include "word_counts.h"

namespace lede {
namespace {

// Tells in which zone the words of a text stand, which are asked for in order.
class ZoneFinder {
 public:
  explicit ZoneFinder(const std::vector<NoiseBlock>& noise)
      : next_(noise.begin()), end_(noise.end()) {}

  Zone zone_at(std::size_t byte) {
    while (next_ != end_ && next_->span.end <= byte) ++next_;
    const bool in_noise = next_ != end_ && next_->span.begin <= byte;
    return in_noise ? Zone::kNoise : Zone::kArticle;
  }

 private:
  std::vector<NoiseBlock>::const_iterator next_;
  std::vector<NoiseBlock>::const_iterator end_;
};

// What the words of an article add to the terms of its document.
class WordTerms {
 public:
  explicit WordTerms(const ArticleAnalysis& analysis) : analysis_(analysis) {}

  void add(const std::vector<Token>& tokens) {
    ZoneFinder zones(analysis_.noise);
    WordTally words(tokens.size());
    for (const Token& token : tokens) {
      const Place place = place_of(token, zones.zone_at(token.span.begin));
      if (place.position >= kMaxPosition) break;
      words.add(*token.word, place.zone, place.position, weights_at(place));
      if (!place.in_title) continue;
      words.add(*token.word, Zone::kTitle, place.position, {});
    }
    words.add_terms_to(terms_);
    for (const Language language : languages_in(words.languages())) {
      terms_.add(terms_.number_of(stem_language_term(language.code())), 0);
    }
  }

  // A phrase finds "c++" in the place of its token, and the parts of "e-mail"
  // side by side, so the latter need no place of its own.
  void add(const std::vector<Compound>& compounds,
           const std::vector<Token>& tokens) {
    ZoneFinder zones(analysis_.noise);
    for (const Compound& compound : compounds) {
      const Token& first = tokens[compound.place.first];
      const Place place = place_of(first, zones.zone_at(first.span.begin));
      if (place.position >= kMaxPosition) break;
      add_compound(compound, place.zone, place.position, weights_at(place));
      if (!place.in_title) continue;
      add_compound(compound, Zone::kTitle, place.position, {});
    }
  }

  IndexTerms take() { return terms_.take(); }

 private:
  using Weights = WordTally::Weights;

  struct Place {
    std::uint32_t position;
    Zone zone;
    bool in_title;
  };

  Place place_of(const Token& token, Zone zone) const {
    const bool in_title = token.span.begin < analysis_.body;
    return {token.position + 1 + (in_title ? 0 : kFieldGap), zone, in_title};
  }

  void add_compound(const Compound& compound, Zone zone, std::uint32_t position,
                    Weights weights) {
    const Word& word = *compound.word;
    if (compound.place.count == 1) {
      const auto exact = terms_.number_of(exact_term(word.term, zone));
      terms_.add(exact, weights.exact);
      terms_.add_place(exact, position);
    }
    for (const std::string_view stem : word.stems) {
      terms_.add(terms_.number_of(stem_term(stem, zone)), weights.stem);
    }
  }

  static Weights weights_at(const Place& place) {
    if (place.zone == Zone::kNoise) return {};
    return {1, place.in_title ? kTitleWeight : 1};
  }

  const ArticleAnalysis& analysis_;
  TermCollector terms_;
};

WordCounts word_counts_of(const std::vector<Token>& tokens,
                          const std::vector<NoiseBlock>& noise) {
  ZoneFinder zones(noise);
  WordCounts counts;
  counts.all = tokens.size();
  for (const Token& token : tokens) {
    if (zones.zone_at(token.span.begin) == Zone::kNoise) ++counts.in_noise;
  }
  return counts;
}

StoredArticle stored_form(const Article& article,
                          const ArticleAnalysis& analysis) {
  StoredArticle stored;
  stored.article = article;
  for (const Passage& passage : analysis.passages) {
    stored.passages.push_back(
        {passage.span, std::string(passage.language.code())});
  }
  for (const NoiseBlock& block : analysis.noise) {
    stored.noise.push_back(
        {block.span, std::string(name_of(block.noise_class))});
  }
  stored.languages = language_shares(analysis.text, analysis.passages);
  return stored;
}

}  // namespace

BuiltDocument build_document(const Article& article,
                             const ArticleAnalysis& analysis,
                             Analyser& analyser, const std::string& original) {
  const std::vector<Token> tokens =
      analyser.tokens(analysis.text, analysis.passages);
  WordTerms terms(analysis);
  terms.add(tokens);
  terms.add(analyser.compounds(analysis.text, tokens), tokens);
  BuiltDocument built;
  StoredArticle stored = stored_form(article, analysis);
  stored.original = original;
  built.document = {article.id, terms.take(), encode_article(stored), {}};
  built.words = word_counts_of(tokens, analysis.noise);
  built.shares = std::move(stored.languages);
  add_fields(article, analysis, analyser, built.document);
  built.document.values.push_back({kWordsSlot, value_of(built.words)});
  return built;
}

}  // namespace lede
