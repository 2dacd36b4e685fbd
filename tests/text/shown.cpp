#include "text/shown.h"

#include <algorithm>
#include <cmath>

namespace lede::test {
namespace {

std::string slice(std::string_view text, Span span) {
  return std::string(text.substr(span.begin, span.size()));
}

void append_to_list(std::string_view item, char between, std::string& list) {
  if (!list.empty()) list += between;
  list += item;
}

}  // namespace

std::string shown(std::string_view text, const std::vector<Span>& spans) {
  std::string out;
  for (const Span span : spans) append_to_list(slice(text, span), '|', out);
  return out;
}

std::string shown(std::string_view text, const std::vector<Passage>& passages) {
  std::string out;
  for (const Passage& passage : passages) {
    out.append(passage.language.code());
    out += "{" + slice(text, passage.span) + "}";
  }
  return out;
}

std::string shown(const std::vector<LanguageShare>& shares) {
  std::string out;
  for (const auto& [language, share] : shares) {
    const long percent = std::lround(100 * share);
    append_to_list(language + " " + std::to_string(percent) + " %", ' ', out);
  }
  return out;
}

std::string stems_of(const std::vector<Token>& tokens) {
  std::string out;
  for (const Token& token : tokens) {
    std::string stems;
    for (const std::string_view stem : token.word->stems) {
      append_to_list(stem, '|', stems);
    }
    const bool one = token.word->stems.size() == 1;
    append_to_list(one ? stems : "[" + stems + "]", ' ', out);
  }
  return out;
}

std::string terms_of(const std::vector<Token>& tokens) {
  std::string out;
  for (const Token& token : tokens) append_to_list(token.word->term, ' ', out);
  return out;
}

bool share_a_stem(const Word& left, const Word& right) {
  return std::find_first_of(left.stems.begin(), left.stems.end(),
                            right.stems.begin(),
                            right.stems.end()) != left.stems.end();
}

std::vector<Token> article_tokens(Analyser& analyser, std::string_view text,
                                  std::string_view language) {
  const auto passages = analyser.passages(text, Language::of(language));
  return analyser.tokens(text, passages);
}

}  // namespace lede::test
