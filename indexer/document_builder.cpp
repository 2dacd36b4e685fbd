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

  void add_place(std::string term, std::uint32_t position) {
    IndexTerm& entry = at(std::move(term));
    ++entry.count;
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

StoredArticle stored_form(const Article& article, std::string_view text,
                          const std::vector<Passage>& passages) {
  StoredArticle stored;
  stored.article = article;
  for (const Passage& passage : passages) {
    stored.passages.push_back(
        {passage.span, std::string(passage.language.code())});
  }
  stored.languages = language_shares(text, passages);
  return stored;
}

}  // namespace

BuiltDocument build_document(const Article& article, Analyser& analyser) {
  const std::string text = full_text(article);
  const std::size_t body = body_begin(article);
  const std::vector<Passage> passages =
      analyser.passages(text, Language::of(article.about.language));
  BuiltDocument built;
  TermCollector terms;
  for (const Token& token : analyser.tokens(text, passages)) {
    const bool in_title = token.span.begin < body;
    const std::uint32_t position =
        token.position + 1 + (in_title ? 0 : kFieldGap);
    if (position >= kMaxPosition) break;
    terms.add_place(exact_term(token.word->term), position);
    for (const std::string& stem : token.word->stems) {
      terms.add(stem_term(stem), in_title ? kTitleWeight : 1);
    }
    built.languages |= token.word->languages;
  }
  built.document = {article.id, terms.take(),
                    encode_article(stored_form(article, text, passages))};
  return built;
}

}  // namespace lede
