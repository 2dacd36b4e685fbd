#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language.h"
#include "pipeline/term_collector.h"
#include "schema.h"
#include "word.h"

namespace lede {

/// Counts the words of an article, those of each zone by themselves, and makes
/// terms of them at the end: a word is looked at once, however often it stands
/// there. Words are told apart by address, so they stay where they are as long
/// as this lives.
///
///     WordTally words(tokens.size());
///     for (const Token& token : tokens) {
///       words.add(*token.word, Zone::kArticle, token.position, {1, 1});
///     }
///     words.add_terms_to(terms);
class WordTally {
 public:
  /// What a word at a place adds to the counts of its terms.
  struct Weights {
    std::uint32_t exact = 0;
    std::uint32_t stem = 0;
  };

  /// For about so many words.
  explicit WordTally(std::size_t words)
      : slots_(std::max(std::bit_ceil(words), kLeastSlots)) {
    places_.reserve(words);
  }

  void add(const Word& word, Zone zone, std::uint32_t position,
           Weights weights) {
    const std::uint32_t number = number_of(word, zone);
    Entry& entry = entries_[number];
    entry.weights.exact += weights.exact;
    entry.weights.stem += weights.stem;
    places_.push_back({position, number});
  }

  /// The terms of all words, in the order in which the words came, with their
  /// counts and the places of the exact ones.
  void add_terms_to(TermCollector& terms);

  /// Whose rules made the stems of the words.
  LanguageSet languages() const;

 private:
  struct Entry {
    const Word* word = nullptr;
    Zone zone = Zone::kArticle;
    Weights weights;
    TermCollector::Number exact = 0;  // known at the end
  };
  struct Place {
    std::uint32_t position = 0;
    std::uint32_t entry = 0;
  };
  static constexpr std::size_t kLeastSlots = 256;
  struct Slot {
    std::uintptr_t key = 0;  // of a word in a zone; 0: the slot is free
    std::uint32_t entry = 0;
  };

  static std::uintptr_t key_of(const Word& word, Zone zone);
  std::uint32_t number_of(const Word& word, Zone zone);
  Slot& slot_of(std::uintptr_t key);
  void grow();
  [[gnu::always_inline]] void fetch_words(std::size_t at) const;
  TermCollector::Number term_number(std::string_view prefix,
                                    std::string_view word,
                                    TermCollector& terms);

  std::vector<Entry> entries_;
  std::vector<Place> places_;
  std::vector<Slot> slots_;  // open addressing, half of them free
  std::string term_;         // scratch
};

}  // namespace lede
