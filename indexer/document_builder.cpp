#include "document_builder.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

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
  BuiltDocument built;
  TermCollector terms;
  ZoneFinder zones(analysis.noise);
  for (const Token& token : analyser.tokens(analysis.text, analysis.passages)) {
    const bool in_title = token.span.begin < analysis.body;
    const std::uint32_t position =
        token.position + 1 + (in_title ? 0 : kFieldGap);
    if (position >= kMaxPosition) break;
    const Zone zone = zones.zone_at(token.span.begin);
    const unsigned weight = zone == Zone::kNoise ? 0 : 1;
    terms.add_place(exact_term(token.word->term, zone), position, weight);
    for (const std::string& stem : token.word->stems) {
      terms.add(stem_term(stem, zone), weight * (in_title ? kTitleWeight : 1));
    }
    built.languages |= token.word->languages;
  }
  built.document = {article.id, terms.take(),
                    encode_article(stored_form(article, analysis))};
  return built;
}

}  // namespace lede
