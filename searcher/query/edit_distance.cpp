#include "query/edit_distance.h"

#include <algorithm>
#include <numeric>

#include "utf8.h"

namespace lede {
namespace {

void decode(std::string_view text, std::u32string& characters) {
  characters.clear();
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    characters += character.code;
    at += character.size_bytes;
  }
}

}  // namespace

EditDistance::EditDistance(std::string_view word) { decode(word, word_); }

std::optional<unsigned> EditDistance::to(std::string_view other,
                                         unsigned most) {
  constexpr std::size_t kMostBytesOfCharacter = 4;
  // Cheaper than to decode it, and true of most words.
  if (other.size() > kMostBytesOfCharacter * (word_.size() + most)) return {};
  decode(other, other_);
  const std::size_t longer = std::max(word_.size(), other_.size());
  const std::size_t shorter = std::min(word_.size(), other_.size());
  if (longer - shorter > most) return {};
  row_.resize(word_.size() + 1);
  std::iota(row_.begin(), row_.end(), 0U);
  char32_t before = 0;
  for (const char32_t character : other_) {
    next_row(before, character);
    if (*std::min_element(row_.begin(), row_.end()) > most) return {};
    before = character;
  }
  if (row_.back() > most) return {};
  return row_.back();
}

void EditDistance::next_row(char32_t before, char32_t character) {
  older_.swap(old_);
  old_.swap(row_);
  row_.resize(old_.size());
  row_[0] = old_[0] + 1;
  for (std::size_t at = 1; at < row_.size(); ++at) {
    const unsigned changed = word_[at - 1] == character ? 0 : 1;
    row_[at] =
        std::min({old_[at] + 1, row_[at - 1] + 1, old_[at - 1] + changed});
    const bool swapped = at > 1 && before != 0 && word_[at - 1] == before &&
                         word_[at - 2] == character;
    if (swapped) row_[at] = std::min(row_[at], older_[at - 2] + 1);
  }
}

}  // namespace lede
