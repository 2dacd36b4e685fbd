#include "evidence/word_evidence.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace lede::evidence {
namespace {

constexpr std::size_t kRememberedBytes = 5U << 17U;

// The model reads no more than the beginning of a long word.
constexpr std::size_t kMostBytes = 128;

// A power of two, so that a slot is some bits of a word's number.
std::size_t slots_for(std::size_t width) {
  constexpr std::size_t kMostSlots = 1U << 14U;
  return std::min(kMostSlots, std::bit_floor(kRememberedBytes /
                                             (width * sizeof(std::int16_t))));
}

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  const std::uint64_t product = (a ^ b) * 0x9E3779B97F4A7C15U;
  return product ^ (product >> 32U);
}

template <typename Number>
std::uint64_t number_at(std::string_view bytes, std::size_t at) {
  Number number = 0;
  std::memcpy(&number, bytes.data() + at, sizeof number);
  return number;
}

// A number for a word; 0 for none. That two words of a text share one of 2^64
// is not to be expected.
std::uint64_t number_of(std::string_view word) {
  const std::size_t size = word.size();
  std::uint64_t number = size;
  if (size >= 8) {
    for (std::size_t at = 0; at + 8 < size; at += 8) {
      number = mixed(number, number_at<std::uint64_t>(word, at));
    }
    number = mixed(number, number_at<std::uint64_t>(word, size - 8));
  } else if (size >= 4) {
    number = mixed(number, number_at<std::uint32_t>(word, 0) |
                               number_at<std::uint32_t>(word, size - 4) << 32U);
  } else {
    for (const char byte : word) {
      number = number << 8U | static_cast<unsigned char>(byte);
    }
  }
  return mixed(number, 0x2545F4914F6CDD1DU) | 1U;
}

}  // namespace

WordEvidence::WordEvidence(const ScriptModel& model)
    : model_(&model),
      width_(width_for(model.languages().size())),
      slots_(slots_for(width_)),
      words_(slots_),
      evidence_(slots_ * width_) {}

void WordEvidence::add(std::string_view word, Evidence& sum) {
  word = word.substr(0, kMostBytes);
  const std::uint64_t number = number_of(word);
  const std::size_t slot = (number >> 20U) & (slots_ - 1);
  std::int16_t* const evidence = evidence_.data() + slot * width_;
  if (words_[slot] != number) {
    const Evidence made = model_->of_word(word);
    std::copy_n(made.begin(), width_, evidence);
    words_[slot] = number;
  }
  add_row(evidence, width_, sum);
}

}  // namespace lede::evidence
