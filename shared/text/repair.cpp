#include "repair.h"

#include <array>

#include "script.h"
#include "utf8.h"

namespace lede {
namespace {

// U+2019 is E2 80 99 in UTF-8. Windows-874 reads E2 as the Thai letter
// sara o; 80 and 99 are unassigned or control codes there and get lost.
constexpr std::string_view kSaraO = "\xE0\xB9\x82";
constexpr std::string_view kApostrophe = "\xE2\x80\x99";

bool is_latin_letter(std::string_view text, std::size_t at) {
  return at < text.size() &&
         script_of(character_at(text, at).code) == Script::kLatin;
}

// Latin letters in front of byte `at`.
bool follows_latin(std::string_view text, std::size_t at) {
  return at > 0 && is_latin_letter(text, border_before(text, at - 1));
}

// What English and French put behind an apostrophe inside a word.
bool begins_with_ending(std::string_view rest) {
  constexpr std::array<std::string_view, 8> kEndings = {"s",  "t",  "d",  "m",
                                                        "re", "ve", "ll", "am"};
  for (const std::string_view ending : kEndings) {
    if (rest.starts_with(ending) && !is_latin_letter(rest, ending.size())) {
      return true;
    }
  }
  return false;
}

bool is_lost_apostrophe(std::string_view text, std::size_t at) {
  return follows_latin(text, at) &&
         begins_with_ending(text.substr(at + kSaraO.size()));
}

}  // namespace

Repaired repair(std::string text) {
  Repaired repaired;
  std::size_t done = 0;
  for (std::size_t at = text.find(kSaraO); at != std::string::npos;
       at = text.find(kSaraO, at + kSaraO.size())) {
    if (!is_lost_apostrophe(text, at)) continue;
    repaired.text.append(text, done, at - done).append(kApostrophe);
    done = at + kSaraO.size();
    ++repaired.count;
  }
  if (repaired.count == 0) return {std::move(text), 0};
  repaired.text.append(text, done);
  return repaired;
}

}  // namespace lede
