#include "repair/sibling_codecs.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "repair/letter_model.h"

namespace lede {
namespace {

constexpr std::array kSiblings{
    Reading{Codec::kMacCyrillic, Codec::kWindows1251},
    Reading{Codec::kWindows1251, Codec::kMacCyrillic}};

// What the lines of a text must gain, all told, in bits. In clean text of all
// languages at hand none gains as much.
constexpr int kLeastGain = 7 * LetterModel::kUnitsOfBit;

char32_t read_by(const Reading& reading, char32_t code) {
  const std::uint8_t byte = code < 0x80 ? 0 : byte_of(reading.shown, code);
  return byte == 0 ? code : character_of(*reading.written, byte);
}

std::u32string read_by(const Reading& reading, std::u32string_view text) {
  std::u32string read(text);
  for (char32_t& code : read) code = read_by(reading, code);
  return read;
}

bool is_small(char32_t code) {
  return (code >= U'а' && code <= U'я') || code == U'ё';
}

struct Letters {
  int cost = 0;
  int count = 0;

  // Russian costs 2 to 3 bits a letter, other languages and the letters of
  // wrong codecs 5 and more.
  bool are_russian() const {
    constexpr int kMost = 9 * LetterModel::kUnitsOfBit / 2;
    return cost <= kMost * count;
  }
};

Letters letters_of(const std::u32string& text) {
  const LetterModel& model = russian_letters();
  LetterModel::Context before;
  Letters letters;
  for (const auto& [symbol, at] : symbols_of(U'\n' + text + U'\n')) {
    letters.cost += model.cost_behind(before, symbol);
    ++letters.count;
    before = model.extended(before, symbol);
  }
  return letters;
}

// What the model does not see: which marks stand between words, and capitals
// inside of them.
int cost_of_marks(std::u32string_view text) {
  constexpr int kMark = 6 * LetterModel::kUnitsOfBit;
  constexpr int kCapitalInside = 10 * LetterModel::kUnitsOfBit;
  int cost = 0;
  char32_t before = U'\n';
  for (const char32_t code : text) {
    const bool letter = symbol_of_letter(code) != 0;
    if (code >= 0x80 && !letter) cost += kMark;
    if (is_small(before) && letter && !is_small(code)) cost += kCapitalInside;
    before = code;
  }
  return cost;
}

bool is_dash(char32_t code) { return code == U'—' || code == U'–'; }

bool stands_alone(std::u32string_view text, std::size_t at) {
  return (at == 0 || symbol_of_letter(text[at - 1]) == 0) &&
         (at + 1 == text.size() || symbol_of_letter(text[at + 1]) == 0);
}

// The model knows Russian alone: a foreign word would be the likelier the more
// of it became marks. Dashes are shown as capitals that stand alone, quotation
// marks as capitals beside words; nothing that Russian has much of is shown as
// a small letter.
int price_of_lost_letters(std::u32string_view text, std::u32string_view read) {
  constexpr int kPrice = 12 * LetterModel::kUnitsOfBit;
  int price = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (symbol_of_letter(text[at]) == 0 || symbol_of_letter(read[at]) != 0) {
      continue;
    }
    if (is_small(text[at])) {
      price += 2 * kPrice;
    } else if (!is_dash(read[at]) || !stands_alone(text, at)) {
      price += kPrice;
    }
  }
  return price;
}

// A sign became a letter beside small ones, or a capital inside of a word a
// small letter. That others would be small says little: verses begin with Я.
// Where no letter is lost any sign will do; clean text has signs and capitals.
bool has_evidence(std::u32string_view text, std::u32string_view read) {
  bool sign = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == read[at] || symbol_of_letter(read[at]) == 0) continue;
    const bool was_sign = symbol_of_letter(text[at]) == 0;
    const bool continues =
        at > 0 && is_small(text[at - 1]) && is_small(read[at]);
    const bool begins =
        was_sign && at + 1 < text.size() && is_small(text[at + 1]);
    if (continues || begins) return true;
    sign = sign || was_sign;
  }
  return sign && price_of_lost_letters(text, read) == 0;
}

struct Judgement {
  int gain = 0;
  bool is_russian = false;  // when read
};

Judgement judgement_of(const Reading& reading, std::u32string_view line) {
  const std::u32string as_it_is(line);
  const std::u32string read = read_by(reading, line);
  if (!has_evidence(as_it_is, read)) return {};
  const Letters letters = letters_of(read);
  const int gain = letters_of(as_it_is).cost + cost_of_marks(as_it_is) -
                   letters.cost - cost_of_marks(read) -
                   price_of_lost_letters(as_it_is, read);
  return {gain, letters.are_russian()};
}

// Text of one codec that was read in the other is mostly right.
bool is_mostly_small(std::u32string_view text) {
  std::size_t small = 0;
  std::size_t others = 0;
  for (const char32_t code : text) {
    if (code >= 0x80) ++(is_small(code) ? small : others);
  }
  return small > 2 * others;
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

// What a reading changes in a line, neighbours at once.
void add_changes(const Reading& reading, std::u32string_view text, Line line,
                 std::vector<Mend>& mends) {
  for (std::size_t at = line.begin; at < line.end; ++at) {
    const char32_t code = read_by(reading, text[at]);
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

Explanation explained_by(const Reading& reading, std::u32string_view text) {
  Explanation explanation;
  for (const Line line : lines_of(text)) {
    const auto [gain, is_russian] =
        judgement_of(reading, text.substr(line.begin, line.end - line.begin));
    if (gain <= 0 || !is_russian) continue;
    explanation.gain += gain;
    add_changes(reading, text, line, explanation.mends);
  }
  return explanation;
}

}  // namespace

std::vector<Mend> sibling_mends(std::u32string_view text) {
  if (!is_mostly_small(text)) return {};
  Explanation best;
  for (const Reading& reading : kSiblings) {
    Explanation each = explained_by(reading, text);
    if (each.gain > best.gain) best = std::move(each);
  }
  return best.gain >= kLeastGain ? std::move(best.mends) : std::vector<Mend>();
}

bool may_be_of_sibling(std::u32string_view word) {
  return std::any_of(kSiblings.begin(), kSiblings.end(),
                     [word](const Reading& reading) {
                       return judgement_of(reading, word).gain > 0;
                     });
}

}  // namespace lede
