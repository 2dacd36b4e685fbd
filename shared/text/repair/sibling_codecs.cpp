#include "repair/sibling_codecs.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "repair/character_kind.h"
#include "repair/letter_model.h"
#include "repair/letters.h"
#include "repair/sibling_judgement.h"
#include "utf8.h"

namespace lede {
namespace {

constexpr std::array kSiblings{
    Reading{Codec::kMacCyrillic, Codec::kWindows1251},
    Reading{Codec::kWindows1251, Codec::kMacCyrillic}};

// What the lines of a text must gain, all told, in bits. In clean text of all
// languages at hand none gains as much.
constexpr int kLeastGain = 7 * LetterModel::kUnitsOfBit;

// What proves that a text was misread, for lines that say little.
constexpr int kProof = 3 * kLeastGain;

Codec sibling_of(Codec codec) {
  return codec == Codec::kMacCyrillic ? Codec::kWindows1251
                                      : Codec::kMacCyrillic;
}

// Text of one codec that was read in the other is mostly right.
bool is_mostly_small(std::u32string_view text) {
  std::size_t small = 0;
  std::size_t others = 0;
  for (const char32_t code : text) {
    if (code >= 0x80) ++(is_small_russian(code) ? small : others);
  }
  return small > 2 * others;
}

bool is_small_foreign(char32_t code) {
  return is_foreign_cyrillic(code) && character_kind(code).kind == Kind::kLower;
}

// "који", "категорії": small letters of another alphabet between small ones are
// none of Russian's, whose capitals do not stand there. Two of them are enough.
bool is_of_another_alphabet(std::u32string_view text) {
  constexpr int kEnough = 2;
  int inside = 0;
  for (std::size_t at = 1; at + 1 < text.size() && inside < kEnough; ++at) {
    const bool between =
        is_small_russian(text[at - 1]) &&
        (is_small_russian(text[at + 1]) || is_small_foreign(text[at + 1]));
    inside += between && is_small_foreign(text[at]) ? 1 : 0;
  }
  return inside == kEnough;
}

std::u32string characters_of(std::string_view utf8) {
  std::u32string characters;
  for (std::size_t at = 0; at < utf8.size();) {
    const Character character = character_at(utf8, at);
    characters += character.code;
    at += character.size_bytes;
  }
  return characters;
}

bool is_capital(char32_t code) {
  return is_russian_letter(code) && !is_small_russian(code);
}

// Capitals in front of small letters, which misread text has next to none of.
bool has_clean_russian(std::u32string_view text) {
  constexpr int kEnough = 8;
  int capitals = 0;
  for (std::size_t at = 1; at + 2 < text.size() && capitals < kEnough; ++at) {
    const bool begins = character_kind(text[at - 1]).script == 0;
    capitals += begins && is_capital(text[at]) &&
                        is_small_russian(text[at + 1]) &&
                        is_small_russian(text[at + 2])
                    ? 1
                    : 0;
  }
  return capitals == kEnough;
}

struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Line> lines_of(std::u32string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(U'\n', begin), text.size());
    lines.push_back({begin, end});
    begin = end + 1;
  }
  return lines;
}

std::u32string_view of(Line line, std::u32string_view text) {
  return text.substr(line.begin, line.end - line.begin);
}

// What a reading changes in a line, neighbours at once.
void add_changes(const Reading& reading, std::u32string_view text, Line line,
                 std::vector<Mend>& mends) {
  const std::u32string read = read_by(reading, of(line, text));
  for (std::size_t at = line.begin; at < line.end; ++at) {
    const char32_t code = read[at - line.begin];
    if (code == text[at]) continue;
    if (mends.empty() || mends.back().end != at) {
      mends.push_back({at, at, {}, reading});
    }
    mends.back().text += code;
    mends.back().end = at + 1;
  }
}

struct Explanation {
  int gain = 0;
  std::vector<Mend> mends;
};

// Where other lines prove the reading one needs no evidence of its own: a dash
// became a capital that stands alone.
Explanation explained_by(const Reading& reading, std::u32string_view text,
                         bool is_proven) {
  Explanation explanation;
  for (const Line line : lines_of(text)) {
    const Judgement judgement =
        judgement_of(reading, of(line, text), is_proven);
    if (judgement.gain > 0 && !judgement.is_russian) continue;
    explanation.gain += judgement.gain;
    if (judgement.gain <= 0) continue;
    add_changes(reading, text, line, explanation.mends);
  }
  return explanation;
}

Explanation explained_by(const Reading& reading, std::u32string_view text) {
  Explanation explanation = explained_by(reading, text, false);
  if (explanation.gain < kProof) return explanation;
  return explained_by(reading, text, true);
}

}  // namespace

std::vector<Mend> sibling_mends(std::u32string_view text,
                                std::string_view around) {
  if (!is_mostly_small(text) || is_of_another_alphabet(text)) return {};
  Explanation best;
  for (const Reading& reading : kSiblings) {
    Explanation each = explained_by(reading, text);
    if (each.gain > best.gain) best = std::move(each);
  }
  if (best.gain < kLeastGain) return {};
  const std::u32string near = characters_of(around);
  if (is_of_another_alphabet(near)) return {};
  if (best.gain < 2 * kLeastGain && has_clean_russian(near)) return {};
  return std::move(best.mends);
}

Reading likelier_sibling(const Reading& reading, std::u32string_view text) {
  Reading other = reading;
  other.written = sibling_of(*reading.written);
  int gain = 0;
  for (const Line line : lines_of(text)) {
    const std::u32string by_one = read_by(reading, of(line, text));
    const std::u32string by_other = read_by(other, of(line, text));
    const Judgement judgement = compared(by_one, by_other);
    if (!judgement.is_russian) continue;
    gain += judgement.gain - compared(by_other, by_one).gain;
  }
  return gain > 0 ? other : reading;
}

bool may_be_of_sibling(std::u32string_view word) {
  return std::any_of(kSiblings.begin(), kSiblings.end(),
                     [word](const Reading& reading) {
                       return judgement_of(reading, word, false).gain > 0;
                     });
}

}  // namespace lede
