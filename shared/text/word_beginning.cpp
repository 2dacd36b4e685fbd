#include "word_beginning.h"

#include <array>

namespace lede {
namespace {

constexpr std::size_t kFirstDigit = 27;
constexpr std::size_t kFirstCyrillic = kFirstDigit + 10;
constexpr std::size_t kAlphabetEnd = 0x480;  // of what leads 0xD0 and 0xD1 have

// The number of each letter by its code point, 0 for what is none.
constexpr auto kNumbers = [] {
  std::array<std::uint8_t, kAlphabetEnd> numbers{};
  for (std::size_t at = 0; at < 26; ++at) {
    const auto number = static_cast<std::uint8_t>(1 + at);
    numbers['a' + at] = numbers['A' + at] = number;
  }
  numbers['y'] = numbers['Y'] = numbers['i'];
  for (std::size_t at = 0; at < 10; ++at) {
    numbers['0' + at] = static_cast<std::uint8_t>(kFirstDigit + at);
  }
  for (std::size_t at = 0; at < 32; ++at) {
    const auto number = static_cast<std::uint8_t>(kFirstCyrillic + at);
    numbers[U'а' + at] = numbers[U'А' + at] = number;
  }
  numbers[U'ё'] = numbers[U'Ё'] = numbers[U'е'];
  return numbers;
}();

// What all letters of a number have in common.
constexpr auto kShapes = [] {
  std::array<LetterShape, WordBeginning::kLetters + 1> shapes{};
  for (std::size_t code = 0; code < kAlphabetEnd; ++code) {
    LetterShape& shape = shapes[kNumbers[code]];
    const bool is_ascii = code < 0x80;
    const auto last_byte =
        static_cast<std::uint8_t>(is_ascii ? code : 0x80 | (code & 0x3FU));
    if (shape.mask == 0) {
      shape = {0xFF, last_byte, std::size_t{is_ascii ? 1U : 2U}};
    }
    shape.mask &= ~(shape.last_byte ^ last_byte);
    shape.last_byte &= shape.mask;
  }
  return shapes;
}();

struct Letter {
  std::uint8_t number = 0;
  std::size_t size_bytes = 1;
};

Letter letter_at(std::string_view word, std::size_t at) {
  const auto lead = static_cast<unsigned char>(word[at]);
  if (lead < 0x80) return {kNumbers[lead], 1};
  const bool is_cyrillic = (lead == 0xD0 || lead == 0xD1);
  if (!is_cyrillic || at + 1 == word.size()) return {};
  const auto second = static_cast<unsigned char>(word[at + 1]);
  return {kNumbers[((lead & 0x1FU) << 6U) | (second & 0x3FU)], 2};
}

}  // namespace

WordBeginning beginning_of(std::string_view word) {
  if (word.empty()) return {};
  const Letter first = letter_at(word, 0);
  if (first.number == 0) return {};
  if (word.size() == first.size_bytes) {
    return {first.number, 0, first.size_bytes};
  }
  const Letter second = letter_at(word, first.size_bytes);
  if (second.number == 0) return {};
  return {first.number, second.number, first.size_bytes + second.size_bytes};
}

LetterShape shape_of(std::uint8_t letter) { return kShapes[letter]; }

}  // namespace lede
