#include "analyser.h"
#include "break_finder.h"
#include "normalise.h"
#include "target.h"
#include "word_finder.h"

using namespace lede;

namespace {

void check_same_words(std::string_view text, BreakFinder& breaks) {
  const Span all{0, text.size()};
  std::vector<Span> expected;
  breaks.find_words(text, all, expected);
  std::vector<Span> found;
  find_words(text, all, breaks, found);
  fuzz::require(found == expected, "words are those of ICU");
}

void check_word(const Word& word) {
  fuzz::require(!word.term.empty() && word.term.size() <= kMaxTermBytes,
                "terms have a bounded length");
  fuzz::require_valid(word.term);
  fuzz::require(!word.stems.empty(), "words have stems");
  for (const std::string_view stem : word.stems) fuzz::require_valid(stem);
}

// A word that a dictionary parted may be parted again when it stands alone.
void check_query(std::string_view typed, const Word& word) {
  static Analyser analyser;
  const std::vector<Token> asked =
      analyser.query_tokens(typed, Language::all());
  fuzz::require(!asked.empty(), "a word alone is a word");
  fuzz::require(asked.size() > 1 || asked.front().word->term == word.term,
                "a query for a word has its term");
}

void check_compounds(std::string_view text, const std::vector<Token>& tokens,
                     Analyser& analyser) {
  std::size_t begin = 0;
  for (const Compound& compound : analyser.compounds(text, tokens)) {
    const auto [kind, span, first, count, spelling] = compound.place;
    fuzz::require(span.begin >= begin && span.end <= text.size(),
                  "compounds rise and lie inside");
    fuzz::require(count > 0 && first + count <= tokens.size() &&
                      span.begin <= tokens[first].span.begin &&
                      span.end >= tokens[first + count - 1].span.end,
                  "compounds hold their tokens");
    check_word(*compound.word);
    begin = span.begin;
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Analyser analyser;
  const std::string text = mend_utf8(fuzz::text_of(data, size)).text;
  check_same_words(text, analyser.breaks());
  const std::vector<Token> tokens =
      analyser.tokens(text, analyser.passages(text, {}));
  fuzz::require_rising(text, tokens);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const auto& [word, span, position] = tokens[at];
    fuzz::require(position == at, "positions count tokens");
    check_word(*word);
    check_query(std::string_view(text).substr(span.begin, span.size()), *word);
  }
  check_compounds(text, tokens, analyser);
  return 0;
}
