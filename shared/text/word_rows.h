#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "word.h"

namespace lede {

/// Keeps words, each with its stems and all their bytes in one row of memory,
/// so that a word which lies far from the processor comes as a whole: a
/// hundred bytes or so. Words stay where they are for as long as this lives.
class WordRows {
 public:
  /// Stands for a row; below 2^31.
  using Number = std::uint32_t;

  /// Copies a word, and keeps some bytes in front of it.
  Number add(std::string_view front, const NewWord& word);

  /// What was added with a front of so many bytes.
  std::string_view front(Number row, std::size_t front_bytes) const {
    return {at(row), front_bytes};
  }
  const Word& word(Number row, std::size_t front_bytes) const {
    return *reinterpret_cast<const Word*>(at(row) + in_units(front_bytes));
  }

 private:
  static constexpr std::size_t kUnitBytes = 16;
  static constexpr std::size_t kSlabUnits = 1024;
  static_assert(alignof(Word) <= kUnitBytes);

  static std::size_t in_units(std::size_t bytes) {
    return (bytes + kUnitBytes - 1) / kUnitBytes * kUnitBytes;
  }
  char* at(Number row) const {
    return slabs_[row / kSlabUnits].get() + row % kSlabUnits * kUnitBytes;
  }
  Number new_row(std::size_t bytes);

  std::vector<std::unique_ptr<char[]>> slabs_;
  std::size_t units_used_ = kSlabUnits;  // of the last one
};

}  // namespace lede
