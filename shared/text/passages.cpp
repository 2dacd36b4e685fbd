#include "passages.h"

#include <algorithm>
#include <array>

#include "ascii.h"
#include "evidence/joined_pieces.h"
#include "evidence/piece_languages.h"
#include "utf8.h"

namespace lede {
namespace {

// What a text has of each language, by letters.
class LanguageTally {
 public:
  void add(Language language, std::size_t letters) {
    letters_[language.number()] += letters;
  }

  std::size_t letters_of(Language language) const {
    return letters_[language.number()];
  }

 private:
  std::array<std::size_t, LanguageSet().size()> letters_{};
};

bool is_letter(const Character& character) {
  return script_of(character.code) != Script::kNone;
}

// U+0400 to U+047F, two bytes each, are all letters.
bool begins_cyrillic(char byte) {
  return (static_cast<unsigned char>(byte) & 0xFEU) == 0xD0U;
}

std::size_t count_letters(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (begins_cyrillic(text[at])) {
      ++letters;
      at += 2;
      continue;
    }
    if ((text[at] & 0x80) == 0) {
      if (is_ascii_letter(text[at++])) ++letters;
      continue;
    }
    const Character character = character_at(text, at);
    at += character.size_bytes;
    if (is_letter(character)) ++letters;
  }
  return letters;
}

bool has_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    at += character.size_bytes;
    if (is_letter(character)) return true;
  }
  return false;
}

std::string_view text_of(const Passage& passage, std::string_view text) {
  return text.substr(passage.span.begin, passage.span.size());
}

// The shares of a text in several languages.
std::vector<LanguageShare> counted_shares(std::string_view text,
                                          const std::vector<Passage>& passages,
                                          const LanguageSet& present) {
  LanguageTally tally;
  std::size_t total = 0;
  for (const Passage& passage : passages) {
    if (!passage.language.known()) continue;
    const std::size_t letters = count_letters(text_of(passage, text));
    tally.add(passage.language, letters);
    total += letters;
  }
  std::vector<LanguageShare> shares;
  for (const Language language : languages_in(present)) {
    if (tally.letters_of(language) == 0) continue;
    shares.push_back({std::string(language.code()),
                      static_cast<double>(tally.letters_of(language)) /
                          static_cast<double>(total)});
  }
  std::stable_sort(shares.begin(), shares.end(),
                   [](const LanguageShare& a, const LanguageShare& b) {
                     return a.share > b.share;
                   });
  return shares;
}

}  // namespace

std::vector<Passage> passages_of(std::string_view text, Language declared) {
  return evidence::joined(evidence::settled_pieces(text, declared));
}

// Nearly all articles are in one language, and nothing has to be counted then.
std::vector<LanguageShare> language_shares(
    std::string_view text, const std::vector<Passage>& passages) {
  LanguageSet present;
  bool letters = false;
  for (const Passage& passage : passages) {
    if (!passage.language.known()) continue;
    present.set(passage.language.number());
    letters = letters || has_letters(text_of(passage, text));
  }
  if (!letters) return {};
  if (present.count() > 1) return counted_shares(text, passages, present);
  return {{std::string(languages_in(present).front().code()), 1.0}};
}

}  // namespace lede
