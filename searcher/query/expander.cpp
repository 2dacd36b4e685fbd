#include "query/expander.h"

#include <algorithm>
#include <utility>

namespace lede {
namespace {

// What a word goes by: the least stands first.
struct Rank {
  unsigned distance;
  std::size_t documents;
  std::string_view word;

  friend bool operator<(const Rank& left, const Rank& right) {
    if (left.distance != right.distance) return left.distance < right.distance;
    if (left.documents != right.documents) {
      return left.documents > right.documents;
    }
    return left.word < right.word;
  }
};

struct Candidate {
  unsigned distance;
  std::size_t documents;
  std::string word;

  Rank rank() const { return {distance, documents, word}; }
};

bool stands_before(const Candidate& left, const Candidate& right) {
  return left.rank() < right.rank();
}

}  // namespace

Expansion Expander::words(const WordTest& test,
                          const std::string& term_prefix) {
  Expansion expansion;
  if (!walk_) return expansion;
  const std::size_t most = std::min(kMaxWordsOfOne, words_left_);
  std::vector<Candidate> heap;  // the last of those kept at its top
  const auto keep = [&](const Rank& rank) {
    if (heap.size() == most) {
      expansion.is_cut = true;
      if (most == 0 || !(rank < heap.front().rank())) return;
      std::pop_heap(heap.begin(), heap.end(), stands_before);
      heap.pop_back();
    }
    heap.push_back({rank.distance, rank.documents, std::string(rank.word)});
    std::push_heap(heap.begin(), heap.end(), stands_before);
  };
  walk_(term_prefix + test.prefix,
        [&](std::string_view term, std::size_t documents) {
          if (!may_look()) {
            expansion.is_cut = true;
            return false;
          }
          const std::string_view word = term.substr(term_prefix.size());
          if (const auto distance = test.distance(word)) {
            keep({*distance, documents, word});
          }
          return true;
        });
  std::sort(heap.begin(), heap.end(), stands_before);
  words_left_ -= heap.size();
  for (Candidate& each : heap) expansion.words.push_back(std::move(each.word));
  return expansion;
}

bool Expander::may_look() {
  constexpr std::size_t kWordsALook = 1024;  // at the clock
  if (looks_left_ == 0) return false;
  --looks_left_;
  return looks_left_ % kWordsALook != 0 || !deadline_.has_passed();
}

}  // namespace lede
