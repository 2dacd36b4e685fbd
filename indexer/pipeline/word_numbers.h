#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/term_collector.h"
#include "schema.h"
#include "word.h"

namespace lede {

/// The terms of an article's words, by number: those of a word are spelled and
/// looked up where it comes first, and not each time. Words are told apart by
/// address, so they stay where they are as long as this lives, and `terms`
/// does.
class WordNumbers {
 public:
  /// What a word is in a zone.
  struct Entry {
    const Word* word = nullptr;
    Zone zone = Zone::kArticle;
    TermCollector::Number exact = 0;
    std::uint32_t first_stem = 0;  ///< see stems()
    std::uint32_t stem_count = 0;
  };

  explicit WordNumbers(TermCollector& terms) : terms_(terms) {}

  /// Has the processor fetch what of() will look at, of words that come soon:
  /// the analyser knows a great many words, and those of a text lie anywhere
  /// among them. Takes the words of all tokens from the one at hand on.
  static void fetch(std::span<const Token> ahead);

  /// Valid until the next call.
  const Entry& of(const Word& word, Zone zone) {
    const Entry& slot = slots_[slot_of(word, zone)];
    return slot.word != nullptr ? slot : add(word, zone);
  }

  std::span<const TermCollector::Number> stems(const Entry& entry) const {
    return std::span(stems_).subspan(entry.first_stem, entry.stem_count);
  }

 private:
  // Where it is, or else may go.
  std::size_t slot_of(const Word& word, Zone zone) const;
  const Entry& add(const Word& word, Zone zone);
  TermCollector::Number number_of(std::string_view prefix,
                                  std::string_view word);

  TermCollector& terms_;
  std::vector<TermCollector::Number> stems_;
  std::vector<Entry> slots_ = std::vector<Entry>(1024);  // open addressing
  std::size_t count_ = 0;
  std::string term_;  // scratch
};

}  // namespace lede
