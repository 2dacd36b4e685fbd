#include "document_builder.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "field_terms.h"
#include "schema.h"
#include "stored_article.h"

namespace lede {
namespace {

// Gathers terms by name.
class TermCollector {
 public:
  void add(std::string term, std::uint32_t count) {
    at(std::move(term)).count += count;
  }

  void add_place(std::string term, std::uint32_t position,
                 std::uint32_t count) {
    IndexTerm& entry = at(std::move(term));
    entry.count += count;
    entry.positions.push_back(position);
  }

  std::vector<IndexTerm> take() { return std::move(terms_); }

 private:
  IndexTerm& at(std::string term) {
    const auto [found, fresh] = numbers_.try_emplace(term, terms_.size());
    if (fresh) terms_.push_back({std::move(term), 0, {}});
    return terms_[found->second];
  }

  std::unordered_map<std::string, std::size_t> numbers_;
  std::vector<IndexTerm> terms_;
};

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
    for (const Token& token : tokens) {
      const Place place = place_of(token, zones.zone_at(token.span.begin));
      if (place.position >= kMaxPosition) break;
      add_exact(*token.word, place);
      add_stems(*token.word, place);
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
      if (compound.place.count == 1) add_exact(*compound.word, place);
      add_stems(*compound.word, place);
    }
  }

  std::vector<IndexTerm> take() { return terms_.take(); }

 private:
  struct Place {
    std::uint32_t position;
    Zone zone;
    bool in_title;
  };

  Place place_of(const Token& token, Zone zone) const {
    const bool in_title = token.span.begin < analysis_.body;
    return {token.position + 1 + (in_title ? 0 : kFieldGap), zone, in_title};
  }

  void add_exact(const Word& word, const Place& place) {
    terms_.add_place(exact_term(word.term, place.zone), place.position,
                     weight_in(place.zone));
    if (place.in_title) {
      terms_.add_place(exact_term(word.term, Zone::kTitle), place.position, 0);
    }
  }

  void add_stems(const Word& word, const Place& place) {
    const unsigned weight =
        weight_in(place.zone) * (place.in_title ? kTitleWeight : 1);
    for (const std::string& stem : word.stems) {
      terms_.add(stem_term(stem, place.zone), weight);
      if (place.in_title) terms_.add(stem_term(stem, Zone::kTitle), 0);
    }
  }

  static unsigned weight_in(Zone zone) { return zone == Zone::kNoise ? 0 : 1; }

  const ArticleAnalysis& analysis_;
  TermCollector terms_;
};

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
                             Analyser& analyser) {
  const std::vector<Token> tokens =
      analyser.tokens(analysis.text, analysis.passages);
  WordTerms terms(analysis);
  terms.add(tokens);
  terms.add(analyser.compounds(analysis.text, tokens), tokens);
  BuiltDocument built;
  for (const Token& token : tokens) built.languages |= token.word->languages;
  built.document = {article.id,
                    terms.take(),
                    encode_article(stored_form(article, analysis)),
                    {}};
  add_fields(article, analysis, analyser, built.document);
  return built;
}

}  // namespace lede
