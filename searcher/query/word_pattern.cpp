#include "query/word_pattern.h"

#include "normalise.h"
#include "query/word_signs.h"
#include "utf8.h"

namespace lede {
namespace {

// No characters of Unicode, so that none of a word is taken for them.
constexpr char32_t kAny = 0x110000;
constexpr char32_t kOne = 0x110001;

// Longer words are none of the index.
constexpr std::size_t kMostSigns = kMaxTermBytes;

bool is_enough(std::string_view prefix) {
  constexpr char32_t kFirstIdeograph = 0x2E80;
  constexpr std::size_t kFewestLetters = 2;
  if (prefix.empty() || prefix.front() == '_') return false;
  return count_characters(prefix) >= kFewestLetters ||
         character_at(prefix, 0).code >= kFirstIdeograph;
}

void append_characters(std::string_view text, std::u32string& out) {
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    out += character.code;
    at += character.size_bytes;
  }
}

}  // namespace

std::optional<WordPattern> WordPattern::of(std::string_view typed) {
  WordPattern pattern;
  bool is_first = true;
  for (std::size_t at = 0; at < typed.size();) {
    std::size_t end = at;
    while (end < typed.size() && !is_wildcard(typed, end)) ++end;
    const std::string letters = normalised_word(typed.substr(at, end - at));
    if (is_first) pattern.prefix_ = letters;
    is_first = false;
    append_characters(letters, pattern.signs_);
    if (end < typed.size()) {
      pattern.signs_ += typed[end] == '*' ? kAny : kOne;
    }
    at = end + 1;
  }
  if (!is_enough(pattern.prefix_) || pattern.signs_.size() > kMostSigns) {
    return std::nullopt;
  }
  return pattern;
}

// Goes back to the last "*" alone: what fits behind an earlier one fits
// behind it too.
bool WordPattern::fits(std::string_view word) const {
  std::size_t sign = 0;
  std::size_t at = 0;
  std::size_t behind_star = std::u32string::npos;
  std::size_t tried = 0;
  while (at < word.size()) {
    const Character character = character_at(word, at);
    const char32_t wanted = sign < signs_.size() ? signs_[sign] : 0;
    if (wanted == kAny) {
      behind_star = ++sign;
      if (sign == signs_.size()) return true;
      tried = at;
    } else if (sign < signs_.size() &&
               (wanted == kOne || wanted == character.code)) {
      ++sign;
      at += character.size_bytes;
    } else if (behind_star != std::u32string::npos) {
      sign = behind_star;
      tried += character_at(word, tried).size_bytes;
      at = tried;
    } else {
      return false;
    }
  }
  while (sign < signs_.size() && signs_[sign] == kAny) ++sign;
  return sign == signs_.size();
}

}  // namespace lede
