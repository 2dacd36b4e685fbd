#include "repair/lost_apostrophe.h"

#include <algorithm>
#include <array>

#include "script.h"
#include "utf8.h"

namespace lede {
namespace {

using namespace std::string_view_literals;

// U+2019 is E2 80 99 in UTF-8. E2 is the Thai letter sara o in windows-874, â
// in Latin-1; 80 and 99 are unassigned or control codes there and get lost.
constexpr std::string_view kSaraO = "\xE0\xB9\x82";
constexpr std::string_view kCircumflex = "\xC3\xA2";
constexpr std::string_view kApostrophe = "\xE2\x80\x99";

bool is_latin_letter(std::string_view text, std::size_t at) {
  return at < text.size() &&
         script_of(character_at(text, at).code) == Script::kLatin;
}

bool is_letter(std::string_view text, std::size_t at) {
  return at < text.size() &&
         script_of(character_at(text, at).code) != Script::kNone;
}

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter | 0x20)
                                        : letter;
}

bool same_letters(std::string_view text, std::string_view lower_case) {
  return std::equal(text.begin(), text.end(), lower_case.begin(),
                    lower_case.end(),
                    [](char a, char b) { return lower(a) == b; });
}

template <std::size_t kCount>
bool is_one_of(std::string_view text,
               const std::array<std::string_view, kCount>& list) {
  return std::any_of(list.begin(), list.end(), [text](std::string_view each) {
    return same_letters(text, each);
  });
}

// The Latin letters that end at byte `at`, and those that begin there.
std::string_view letters_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0) {
    const std::size_t previous = border_before(text, begin - 1);
    if (!is_latin_letter(text, previous)) break;
    begin = previous;
  }
  return text.substr(begin, at - begin);
}

std::string_view letters_behind(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (is_latin_letter(text, end)) end += character_at(text, end).size_bytes;
  return text.substr(at, end - at);
}

constexpr std::array kEndings{"s"sv,  "t"sv,  "d"sv,  "m"sv,
                              "re"sv, "ve"sv, "ll"sv, "am"sv};

// What French and Italian put in front of an apostrophe: "l’eau", "dell’arte".
constexpr std::array kElided{
    "l"sv,    "d"sv,   "j"sv,    "qu"sv,    "n"sv,      "c"sv,
    "m"sv,    "s"sv,   "t"sv,    "jusqu"sv, "lorsqu"sv, "puisqu"sv,
    "dell"sv, "all"sv, "nell"sv, "sull"sv,  "dall"sv,   "un"sv};

bool begins_with_vowel(std::string_view word) {
  constexpr std::u32string_view kVowels =
      U"aeiouhyàâéèêëîïôûùœæAEIOUHYÀÂÉÈÊËÎÏÔ"
      U"ÛÙŒÆ";
  return !word.empty() &&
         kVowels.find(character_at(word, 0).code) != kVowels.npos;
}

// Thai is far from Latin words; inside of one sara o is no Thai letter.
bool stood_for_sara_o(std::string_view front, std::string_view behind) {
  if (front.empty()) return false;
  if (is_one_of(behind, kEndings)) return true;
  return behind.size() > 1 && is_one_of(front, kElided) &&
         begins_with_vowel(behind);
}

// English words that end in n, r, e, y, u, t, I in front of a contraction. Not
// "st" or "as": "mât", "râs", "bâs" are words of French and Romanian.
bool stood_for_circumflex(std::string_view front, std::string_view behind) {
  constexpr std::array kNot{"do"sv,    "does"sv, "did"sv,    "is"sv,
                            "are"sv,   "was"sv,  "were"sv,   "has"sv,
                            "have"sv,  "had"sv,  "wo"sv,     "would"sv,
                            "could"sv, "ca"sv,   "should"sv, "must"sv};
  constexpr std::array kPronouns{
      "i"sv,    "you"sv,  "we"sv,    "they"sv, "he"sv,   "she"sv, "it"sv,
      "that"sv, "what"sv, "there"sv, "who"sv,  "here"sv, "let"sv};
  constexpr std::array kVerbs{"re"sv, "ve"sv, "ll"sv};
  constexpr std::array kIs{"that"sv, "it"sv,  "there"sv, "here"sv,
                           "what"sv, "she"sv, "who"sv,   "let"sv};
  if (same_letters(behind, "t")) {
    return !front.empty() && lower(front.back()) == 'n' &&
           is_one_of(front.substr(0, front.size() - 1), kNot);
  }
  if (same_letters(behind, "s")) return is_one_of(front, kIs);
  return is_one_of(behind, kVerbs) && is_one_of(front, kPronouns);
}

template <typename Rule>
void find_all(std::string_view text, std::string_view remains, Rule rule,
              std::vector<Edit>& edits) {
  for (std::size_t at = text.find(remains); at != std::string_view::npos;
       at = text.find(remains, at + remains.size())) {
    const std::size_t end = at + remains.size();
    const std::string_view behind = letters_behind(text, end);
    const bool whole_word = !is_letter(text, end + behind.size());
    if (!whole_word || !rule(letters_before(text, at), behind)) continue;
    edits.push_back({{at, end}, std::string(kApostrophe), "lost apostrophe"});
  }
}

}  // namespace

std::vector<Edit> lost_apostrophes(std::string_view text) {
  std::vector<Edit> edits;
  find_all(text, kSaraO, stood_for_sara_o, edits);
  find_all(text, kCircumflex, stood_for_circumflex, edits);
  std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) {
    return a.place.begin < b.place.begin;
  });
  return edits;
}

}  // namespace lede
