#include "pipeline/field_terms.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "host.h"
#include "schema.h"
#include "utf8.h"

namespace lede {
namespace {

// Text that is to be found by its words and by phrases.
void add_words(std::string_view text, std::string (*term_of)(std::string_view),
               Analyser& analyser, IndexDocument& document) {
  std::map<std::string, std::vector<std::uint32_t>> places;
  for (const Token& token : analyser.query_tokens(text, {})) {
    const std::uint32_t position = token.position + 1;
    if (position >= kMaxPosition) break;
    places[term_of(token.word->term)].push_back(position);
  }
  for (const auto& [term, positions] : places) {
    document.terms.add(term, 0, positions);
  }
}

// The passages of the text without what lies in noise.
std::vector<Passage> passages_outside(const std::vector<NoiseBlock>& noise,
                                      const std::vector<Passage>& passages) {
  std::vector<Passage> outside;
  auto next = noise.begin();
  for (const Passage& passage : passages) {
    std::size_t done = passage.span.begin;
    const auto add_up_to = [&](std::size_t end) {
      if (end > done) outside.push_back({{done, end}, passage.language});
    };
    while (next != noise.end() && next->span.begin < passage.span.end) {
      add_up_to(next->span.begin);
      done = std::max(done, next->span.end);
      if (next->span.end > passage.span.end) break;
      ++next;
    }
    add_up_to(passage.span.end);
  }
  return outside;
}

// The main one.
std::string add_languages(const ArticleAnalysis& analysis,
                          IndexDocument& document) {
  const auto shares = language_shares(
      analysis.text, passages_outside(analysis.noise, analysis.passages));
  if (shares.empty()) {
    document.terms.add(language_term(Language().code()), 0);
    return std::string(Language().code());
  }
  for (const LanguageShare& share : shares) {
    if (&share != &shares.front() && share.share < kLanguageShare) break;
    document.terms.add(language_term(share.language), 0);
  }
  return shares.front().language;
}

void add_value(std::uint32_t slot, std::string_view name,
               IndexDocument& document) {
  const std::string_view kept = first_bytes(name, kMaxNameBytes);
  if (!kept.empty()) document.values.push_back({slot, std::string(kept)});
}

}  // namespace

void add_fields(const Article& article, const ArticleAnalysis& analysis,
                Analyser& analyser, IndexDocument& document) {
  const Metadata& about = article.about;
  add_words(about.author, author_term, analyser, document);
  add_words(about.source, source_term, analyser, document);
  const std::string host = host_of(about.url);
  for (const std::string_view domain : domains_of(host)) {
    document.terms.add(host_term(domain), 0);
  }
  const std::string language = add_languages(analysis, document);
  add_value(kDateSlot, about.published, document);
  add_value(kSourceSlot, about.source.empty() ? host : about.source, document);
  add_value(kLanguageSlot, language, document);
  add_value(kAuthorSlot, about.author, document);
}

}  // namespace lede
