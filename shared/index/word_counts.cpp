#include "word_counts.h"

#include <charconv>

namespace lede {
namespace {

std::size_t number_of(std::string_view digits) {
  std::size_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

}  // namespace

double noise_share(const WordCounts& counts) {
  if (counts.all == 0) return 0;
  return static_cast<double>(counts.in_noise) / static_cast<double>(counts.all);
}

std::string value_of(const WordCounts& counts) {
  std::string value = std::to_string(counts.all);
  if (counts.in_noise > 0) value += " " + std::to_string(counts.in_noise);
  return value;
}

WordCounts word_counts_of(std::string_view value) {
  const std::size_t space = value.find(' ');
  if (space == std::string_view::npos) return {number_of(value), 0};
  return {number_of(value.substr(0, space)),
          number_of(value.substr(space + 1))};
}

}  // namespace lede
