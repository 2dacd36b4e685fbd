#include "compound_finder.h"

#include <algorithm>
#include <utility>

#include "normalise.h"
#include "script.h"
#include "utf8.h"

namespace lede {
namespace {

constexpr std::size_t kMostParts = 3;

// A sign that makes compounds, in the one shape that stands for all of its
// shapes; 0 for what is no such sign.
char sign_of(char32_t code) {
  switch (code) {
    case U'-':
    case U'\u2010':              // hyphen
    case U'\u2011':              // hyphen at which no line ends
    case U'\u2013':              // en dash, which many type for a hyphen
    case U'\uFE63':              // small hyphen
    case U'\uFF0D': return '-';  // of full width, as those below
    case U'&':
    case U'\uFF06': return '&';
    case U'+':
    case U'\uFF0B': return '+';
    case U'#':
    case U'\uFF03': return '#';
    case U'@':
    case U'\uFF20': return '@';
    default: return 0;
  }
}

// Letters, digits and signs of addresses: beside one of these a place is not
// all of what was written there.
bool goes_on(char32_t code) {
  constexpr std::u32string_view kSigns = U"/\\=?&%#@_+";
  return (code >= U'0' && code <= U'9') || script_of(code) != Script::kNone ||
         kSigns.find(code) != std::u32string_view::npos;
}

class CompoundFinder {
 public:
  CompoundFinder(std::string_view text, const std::vector<Token>& tokens)
      : text_(text), tokens_(tokens) {}

  std::vector<CompoundPlace> places() {
    for (std::size_t token = 0; token < tokens_.size(); ++token) {
      if (!may_have_signs(tokens_[token].span)) continue;
      find_signs(token);
      if (token >= chain_end_) find_chain(token);
    }
    return std::move(places_);
  }

 private:
  // The character at a byte, or that before it; a space outside the text.
  Character at(std::size_t byte) const {
    if (byte >= text_.size()) return {U' ', 0, true};
    const auto first = static_cast<unsigned char>(text_[byte]);
    return first < 0x80 ? Character{first, 1, true} : character_at(text_, byte);
  }
  Character before(std::size_t byte) const {
    return byte == 0 ? Character{U' ', 0, true}
                     : at(border_before(text_, byte - 1));
  }

  // A look at two bytes, which passes over nearly all words.
  bool may_have_signs(Span word) const {
    return (word.begin > 0 && is_of_sign(text_[word.begin - 1])) ||
           (word.end < text_.size() && is_of_sign(text_[word.end]));
  }
  static bool is_of_sign(char byte) {
    return byte == '-' || byte == '&' || byte == '+' || byte == '#' ||
           byte == '@' || static_cast<unsigned char>(byte) >= 0x80;
  }

  bool stands_alone(Span span) const {
    return !goes_on(before(span.begin).code) && !goes_on(at(span.end).code);
  }

  bool begins_with_letter(std::size_t token) const {
    return script_of(at(tokens_[token].span.begin).code) != Script::kNone;
  }

  bool is_one_letter(std::size_t token) const {
    const Span word = tokens_[token].span;
    return at(word.begin).size_bytes == word.size();
  }

  std::string spelling_of(std::size_t token) const {
    const Span word = tokens_[token].span;
    return std::string(
        first_bytes(text_.substr(word.begin, word.size()), kMaxSpellingBytes));
  }

  void find_signs(std::size_t token) {
    if (!begins_with_letter(token)) return;
    const Span word = tokens_[token].span;
    const Character behind = at(word.end);
    const std::size_t end = word.end + behind.size_bytes;
    const char sign = sign_of(behind.code);
    if (sign == '+' && sign_of(at(end).code) == '+') {
      add_signed(CompoundKind::kSigned, token,
                 {word.begin, end + at(end).size_bytes}, "", "++");
    } else if (sign == '+' && stands_alone({word.begin, end})) {
      add_signed(CompoundKind::kTag, token, {word.begin, end}, "", "+");
    } else if (sign == '#' && is_one_letter(token) &&
               stands_alone({word.begin, end})) {
      add_signed(CompoundKind::kSigned, token, {word.begin, end}, "", "#");
    } else {
      find_tag(token);
    }
  }

  void find_tag(std::size_t token) {
    const Span word = tokens_[token].span;
    const Character sign = before(word.begin);
    const std::size_t begin = word.begin - sign.size_bytes;
    if (goes_on(before(begin).code)) return;
    const char one_shape = sign_of(sign.code);
    if (one_shape != '#' && one_shape != '@') return;
    add_signed(CompoundKind::kTag, token, {begin, word.end},
               std::string(1, one_shape), "");
  }

  void add_signed(CompoundKind kind, std::size_t token, Span span,
                  const std::string& before, const std::string& behind) {
    places_.push_back(
        {kind, span, token, 1, before + spelling_of(token) + behind});
  }

  // The sign that is all that stands behind a token and before the next.
  char link_behind(std::size_t token) const {
    if (token + 1 == tokens_.size()) return 0;
    const std::size_t end = tokens_[token].span.end;
    const Character link = at(end);
    const bool is_all = end + link.size_bytes == tokens_[token + 1].span.begin;
    return is_all ? sign_of(link.code) : '\0';
  }

  // Tokens with the same sign between them, as many as there are.
  void find_chain(std::size_t first) {
    const char link = link_behind(first);
    if (link != '-' && link != '&') return;
    std::size_t last = first + 1;
    while (link_behind(last) == link) ++last;
    chain_end_ = last;
    const Span span{tokens_[first].span.begin, tokens_[last].span.end};
    const std::size_t count = last - first + 1;
    const bool fits = count <= kMostParts && stands_alone(span) &&
                      begins_with_letter(first) &&
                      (link == '-' || begins_with_letter(last));
    if (fits) add_chain(link, span, first, count);
  }

  void add_chain(char link, Span span, std::size_t first, std::size_t count) {
    const bool hyphened = link == '-';
    std::string spelling = spelling_of(first);
    for (std::size_t token = first + 1; token < first + count; ++token) {
      if (!hyphened) spelling += link;
      spelling += spelling_of(token);
    }
    places_.push_back(
        {hyphened ? CompoundKind::kHyphened : CompoundKind::kAmpersand, span,
         first, count, std::move(spelling)});
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::vector<CompoundPlace> places_;
  std::size_t chain_end_ = 0;  // the last token of the chain found last
};

}  // namespace

std::vector<CompoundPlace> find_compounds(std::string_view text,
                                          const std::vector<Token>& tokens) {
  return CompoundFinder(text, tokens).places();
}

}  // namespace lede
