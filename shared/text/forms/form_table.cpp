#include "forms/form_table.h"

#include <cstring>

#include "utf8.h"

namespace lede::forms {
namespace {

constexpr std::size_t kNumberSize = sizeof(std::uint32_t);

std::string_view without_letters(std::string_view text, std::size_t count) {
  for (; count > 0 && !text.empty(); --count) {
    text = text.substr(0, border_before(text, text.size() - 1));
  }
  return text;
}

}  // namespace

std::uint32_t hash_of_table(std::string_view bytes) {
  std::uint32_t hash = 2'166'136'261U;  // FNV-1a
  for (const char byte : bytes) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 16'777'619U;
  }
  return hash;
}

FormTable::FormTable(std::string_view bytes) : bytes_(bytes) {
  if (bytes.empty()) return;
  std::memcpy(&header_, bytes.data(), sizeof(header_));
  states_ = sizeof(header_) / kNumberSize + header_.letter_count;
  recipes_ = states_ + header_.state_words;
  const std::size_t begin = (recipes_ + header_.recipe_count + 1) * kNumberSize;
  recipe_bytes_ = bytes.substr(begin, header_.recipe_bytes);
  far_ = bytes.substr(begin + header_.recipe_bytes);
}

std::vector<std::string> FormTable::classes_of(std::string_view word) const {
  std::vector<std::string> classes;
  const Letters letters = letters_of(word);
  if (letters.empty()) return classes;
  std::uint32_t recipe = form_recipe(letters);
  if (recipe == kNone) recipe = ending_recipe(letters);
  if (recipe == kNone) return classes;
  std::size_t at = number_at(recipes_ + recipe);
  const std::size_t end = number_at(recipes_ + recipe + 1);
  while (at < end) {
    const auto cut = static_cast<unsigned char>(recipe_bytes_[at]);
    const auto added = static_cast<unsigned char>(recipe_bytes_[at + 1]);
    classes.emplace_back(without_letters(word, cut));
    classes.back() += recipe_bytes_.substr(at + 2, added);
    at += 2U + added;
  }
  return classes;
}

std::vector<std::size_t> FormTable::far_from(std::size_t name) const {
  constexpr std::uint32_t kFormMask = (1U << kNameShift) - 1;
  const std::size_t pairs = far_.size() / kNumberSize;
  std::size_t at = 0;
  for (std::size_t end = pairs; at < end;) {
    const std::size_t middle = at + (end - at) / 2;
    if (far_pair(middle) >> kNameShift < name) {
      at = middle + 1;
    } else {
      end = middle;
    }
  }
  std::vector<std::size_t> forms;
  for (; at < pairs && far_pair(at) >> kNameShift == name; ++at) {
    forms.push_back(far_pair(at) & kFormMask);
  }
  return forms;
}

std::uint32_t FormTable::far_pair(std::size_t at) const {
  std::uint32_t pair = 0;
  std::memcpy(&pair, far_.data() + at * kNumberSize, kNumberSize);
  return pair;
}

// The numbers of a word's letters; none when it has other characters.
FormTable::Letters FormTable::letters_of(std::string_view word) const {
  Letters letters;
  for (std::size_t at = 0; at < word.size();) {
    const Character character = character_at(word, at);
    const std::uint32_t number = letter_number(character.code);
    if (number == kNone) return {};
    letters += static_cast<char>(number);
    at += character.size_bytes;
  }
  return letters;
}

std::uint32_t FormTable::form_recipe(const Letters& letters) const {
  std::uint32_t arc = header_.forms << kTargetShift;
  for (const char letter : letters) {
    arc = next_arc(arc, static_cast<unsigned char>(letter));
    if (arc == kNone) return kNone;
  }
  return recipe_at(arc);
}

// That of the longest ending which the table holds.
std::uint32_t FormTable::ending_recipe(const Letters& letters) const {
  std::uint32_t recipe = kNone;
  std::uint32_t arc = header_.endings << kTargetShift;
  for (std::size_t at = letters.size(); at > kFewestLettersBeforeEnding; --at) {
    arc = next_arc(arc, static_cast<unsigned char>(letters[at - 1]));
    if (arc == kNone) break;
    if (const auto found = recipe_at(arc); found != kNone) recipe = found;
  }
  return recipe;
}

// Most letters of an alphabet follow one another, so the place is guessed
// first.
std::uint32_t FormTable::letter_number(char32_t code) const {
  constexpr std::size_t kLetters = sizeof(FormTableHeader) / kNumberSize;
  if (header_.letter_count == 0) return kNone;
  const std::uint32_t guess = code - number_at(kLetters);
  if (guess < header_.letter_count && number_at(kLetters + guess) == code) {
    return guess;
  }
  std::uint32_t first = 0;
  std::uint32_t end = header_.letter_count;
  while (first < end) {
    const std::uint32_t middle = first + (end - first) / 2;
    const std::uint32_t letter = number_at(kLetters + middle);
    if (letter == code) return middle;
    if (letter < code) {
      first = middle + 1;
    } else {
      end = middle;
    }
  }
  return kNone;
}

// The arc of a letter in the state that another arc leads to.
std::uint32_t FormTable::next_arc(std::uint32_t arc,
                                  std::uint32_t letter) const {
  std::size_t at = states_ + (arc >> kTargetShift);
  if ((arc & kIsFinal) != 0 && (number_at(at++) & kHasArcs) == 0) return kNone;
  for (;; ++at) {
    const std::uint32_t next = number_at(at);
    if ((next & kLetterMask) == letter) return next;
    if ((next & kIsLast) != 0) return kNone;
  }
}

std::uint32_t FormTable::recipe_at(std::uint32_t arc) const {
  if ((arc & kIsFinal) == 0) return kNone;
  return number_at(states_ + (arc >> kTargetShift)) & ~kHasArcs;
}

std::uint32_t FormTable::number_at(std::size_t place) const {
  std::uint32_t number = 0;
  std::memcpy(&number, bytes_.data() + place * kNumberSize, kNumberSize);
  return number;
}

}  // namespace lede::forms
