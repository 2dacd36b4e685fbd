#include "matching/word_matcher.h"

#include <algorithm>
#include <utility>

namespace lede {
namespace {

// Calls `use` with the number in the window and the count of each posting.
template <typename Use>
void for_each_in(DocumentWindow window, const DocumentSet* among,
                 PostingList& postings, Use&& use) {
  postings.skip_to(window.first);
  if (among == nullptr) {
    postings.pass(window.end(),
                  [&](std::uint32_t document, std::uint32_t count) {
                    use(document - window.first, count);
                  });
    return;
  }
  postings.pass(window.end(), [&](std::uint32_t document, std::uint32_t count) {
    const std::uint32_t at = document - window.first;
    if (among->contains(at)) use(at, count);
  });
}

}  // namespace

std::uint32_t WordMatcher::first_from(std::uint32_t from) {
  postings_.skip_to(from);
  return postings_.document();
}

void WordMatcher::match(DocumentWindow window, const DocumentSet* among,
                        ScoreSheet& sheet) {
  if (first_from(window.first) >= window.end()) return;
  if (weight_.is_zero()) {
    for_each_in(window, among, postings_,
                [&](std::uint32_t at, std::uint32_t) { sheet.add(at); });
    return;
  }
  const auto& lengths = lists_.lengths(window).of;
  for_each_in(window, among, postings_,
              [&](std::uint32_t at, std::uint32_t count) {
                sheet.add(at, weight_.score(count, lengths[at]));
              });
}

std::uint32_t SynonymsMatcher::first_from(std::uint32_t from) {
  std::uint32_t first = kNoDocument;
  for (PostingList& each : postings_) {
    each.skip_to(from);
    first = std::min(first, each.document());
  }
  return first;
}

void SynonymsMatcher::match(DocumentWindow window, const DocumentSet* among,
                            ScoreSheet& sheet) {
  DocumentSet found;
  for (PostingList& each : postings_) {
    for_each_in(window, among, each,
                [&](std::uint32_t at, std::uint32_t count) {
                  found.add(at);
                  counts_[at] += count;
                });
  }
  if (found.empty()) return;
  if (weight_.is_zero()) {
    found.for_each([&](std::uint32_t at) { counts_[at] = 0; });
    sheet.add(found);
    return;
  }
  const auto& lengths = lists_.lengths(window).of;
  found.for_each([&](std::uint32_t at) {
    sheet.add(at, weight_.score(std::exchange(counts_[at], 0), lengths[at]));
  });
}

}  // namespace lede
