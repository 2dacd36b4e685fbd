#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "deadline.h"
#include "term_walk.h"

namespace lede {

/// What bounds the work of one query on the words of an index.
constexpr std::size_t kMaxWordsLookedAt = 200'000;
constexpr std::size_t kMaxWordsOfOne = 100;    ///< that one pattern stands for
constexpr std::size_t kMaxWordsOfAll = 1'000;  ///< all of a query

/// Which words of the index one of a query stands for.
struct WordTest {
  std::string prefix;  ///< what all of them begin with; not empty

  /// How far a word is from what was asked; nothing if it is none of them.
  std::function<std::optional<unsigned>(std::string_view word)> distance;
};

struct Expansion {
  std::vector<std::string>
      words;            ///< the nearest first, then the most frequent
  bool is_cut = false;  ///< there are or may be more
};

/// Finds the words of an index that patterns and misspelled words stand for,
/// for one query. One thread.
class Expander {
 public:
  explicit Expander(TermWalk walk, Deadline deadline = {})
      : walk_(std::move(walk)), deadline_(std::move(deadline)) {}

  /// The words behind `term_prefix` in the terms of the index that pass.
  Expansion words(const WordTest& test, const std::string& term_prefix);

 private:
  bool may_look();

  TermWalk walk_;
  Deadline deadline_;
  std::size_t looks_left_ = kMaxWordsLookedAt;
  std::size_t words_left_ = kMaxWordsOfAll;
};

}  // namespace lede
