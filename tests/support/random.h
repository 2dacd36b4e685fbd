#pragma once

#include <cstddef>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace lede::test {

/// Random input that is the same in every run and on every machine: a failure
/// that names its seed can be had again.
class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}

  /// A number from 0 to `count` - 1.
  std::size_t below(std::size_t count) { return engine_() % count; }

  bool one_in(std::size_t count) { return below(count) == 0; }

  template <typename List>
  const auto& one_of(const List& list) {
    return *(std::begin(list) +
             static_cast<std::ptrdiff_t>(below(std::size(list))));
  }

  std::string bytes(std::size_t count);

  /// So many of the pieces in a row, any of them any number of times.
  std::string text_of(const std::vector<std::string>& pieces,
                      std::size_t count);

 private:
  std::mt19937 engine_;
};

/// What news and those who write for search engines are made of: words of
/// several scripts, punctuation, white space, marks, emoji, signs of the query
/// language. Valid UTF-8.
const std::vector<std::string>& odd_pieces();

}  // namespace lede::test
