#include "query/word_signs.h"

#include "ascii.h"
#include "script.h"
#include "utf8.h"

namespace lede {
namespace {

// Is the character that begins at byte `at` one of a word?
bool is_letter(std::string_view word, std::size_t at) {
  const char byte = word[at];
  if (is_ascii_letter(byte) || (byte >= '0' && byte <= '9')) return true;
  return script_of(character_at(word, at).code) != Script::kNone;
}

bool has_letter(std::string_view word) {
  for (std::size_t at = 0; at < word.size();
       at += character_at(word, at).size_bytes) {
    if (is_letter(word, at)) return true;
  }
  return false;
}

// Not one of two, which emphasise, nor one beside punctuation, which notes.
bool is_star(std::string_view word, std::size_t at) {
  if (at > 0 && word[at - 1] == '*') return false;
  const std::size_t before = word.find_last_not_of("?*", at);
  const bool begins = before == std::string_view::npos;
  if (!begins && !is_letter(word, border_before(word, before))) return false;
  const std::size_t next = at + 1;
  return next == word.size() || word[next] == '?' || is_letter(word, next);
}

bool is_pattern(std::string_view word) {
  if (!has_letter(word)) return false;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (is_wildcard(word, at)) return true;
  }
  return false;
}

}  // namespace

bool is_wildcard(std::string_view word, std::size_t at) {
  if (word[at] == '*') return is_star(word, at);
  if (word[at] != '?') return false;
  const std::size_t before = word.find_last_not_of("?*", at);
  const std::size_t behind = word.find_first_not_of("?*", at);
  return before != std::string_view::npos && behind != std::string_view::npos &&
         is_letter(word, border_before(word, before)) &&
         is_letter(word, behind);
}

SignedWord signed_word(std::string_view typed) {
  using Meaning = Syntax::Meaning;
  if (typed.find("://") != std::string_view::npos) return {typed};
  std::string_view word = typed;
  unsigned edits = 0;
  if (word.ends_with("~1") || word.ends_with("~2")) {
    edits = static_cast<unsigned>(word.back() - '0');
    word.remove_suffix(1);
  }
  if (word.size() > 1 && word.ends_with('~')) {
    return {word.substr(0, word.size() - 1), Meaning::kSimilar, edits};
  }
  return {typed, is_pattern(typed) ? Meaning::kPattern : Meaning::kForms};
}

}  // namespace lede
