#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace lede {

/// Documents are matched in windows of so many numbers in a row, of which all
/// that is known fits into the fastest memory.
constexpr std::uint32_t kWindowDocuments = 2048;

/// The documents from `first` to before end(). In the window they are counted
/// from 0.
struct DocumentWindow {
  std::uint32_t first = 0;  ///< a multiple of kWindowDocuments

  static DocumentWindow around(std::uint32_t document) {
    return {document - document % kWindowDocuments};
  }

  std::uint32_t end() const { return first + kWindowDocuments; }
  std::size_t number() const { return first / kWindowDocuments; }
};

/// Some of the documents of a window, by their numbers in it.
class DocumentSet {
 public:
  void add(std::uint32_t at) { word_of(at) |= bit(at); }
  bool contains(std::uint32_t at) const {
    return (words_[at / kBits] & bit(at)) != 0;
  }

  bool empty() const {
    std::uint64_t all = 0;
    for (const std::uint64_t word : words_) all |= word;
    return all == 0;
  }
  std::size_t size() const {
    std::size_t size = 0;
    for (const std::uint64_t word : words_) {
      // Most have none, and counting may be a call.
      if (word != 0) size += static_cast<std::size_t>(std::popcount(word));
    }
    return size;
  }

  DocumentSet& operator|=(const DocumentSet& other) {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      words_[at] |= other.words_[at];
    }
    return *this;
  }
  DocumentSet& operator&=(const DocumentSet& other) {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      words_[at] &= other.words_[at];
    }
    return *this;
  }
  DocumentSet& operator-=(const DocumentSet& other) {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      words_[at] &= ~other.words_[at];
    }
    return *this;
  }

  /// Calls `use` with each, rising.
  template <typename Use>
  void for_each(Use&& use) const {
    for (std::uint32_t at = 0; at < words_.size(); ++at) {
      for (std::uint64_t word = words_[at]; word != 0; word &= word - 1) {
        use(at * kBits + static_cast<std::uint32_t>(std::countr_zero(word)));
      }
    }
  }

 private:
  static constexpr std::uint32_t kBits = 64;

  static std::uint64_t bit(std::uint32_t at) {
    return std::uint64_t{1} << (at % kBits);
  }
  std::uint64_t& word_of(std::uint32_t at) { return words_[at / kBits]; }

  std::array<std::uint64_t, kWindowDocuments / kBits> words_{};
};

}  // namespace lede
