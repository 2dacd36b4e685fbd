#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

/// Takes texts until it has enough of them for a dictionary: what others are
/// likely to have in common with them. The same texts in the same order give
/// the same dictionary.
///
///     DictionarySample sample;
///     while (!sample.is_full()) sample.add(next_text());
///     const std::string bytes = sample.dictionary();
class DictionarySample {
 public:
  /// Of a long text, the begin.
  void add(std::string_view text);

  bool is_full() const;

  /// A dictionary of zstd, of some 64 KB. Full ones alone have one.
  std::string dictionary() const;

 private:
  std::string examples_;  // how often what follows what is learnt from
  std::vector<std::size_t> example_sizes_;
  std::string content_;  // what is repeated is chosen from
};

}  // namespace lede
