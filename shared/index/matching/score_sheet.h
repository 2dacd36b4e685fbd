#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "lists/document_window.h"

namespace lede {

/// The documents of a window that match, and their scores: 0 for all others.
class ScoreSheet {
 public:
  const DocumentSet& documents() const { return documents_; }
  double score(std::uint32_t at) const { return scores_[at]; }

  void add(std::uint32_t at) { documents_.add(at); }
  void add(std::uint32_t at, double score) {
    documents_.add(at);
    scores_[at] += score;
  }
  void add(const DocumentSet& documents) { documents_ |= documents; }

  /// Adds scores to those that are here already, and no document. As after all
  /// that takes from a sheet, that is empty then.
  void take_scores_of(ScoreSheet& other) {
    other.take_all(
        [&](std::uint32_t at, double score) { scores_[at] += score; });
  }
  void take(ScoreSheet& other) {
    documents_ |= other.documents_;
    take_scores_of(other);
  }

  /// Adds what scores more there than here.
  void take_better(ScoreSheet& other) {
    documents_ |= other.documents_;
    other.take_all([&](std::uint32_t at, double score) {
      if (scores_[at] < score) scores_[at] = score;
    });
  }

  void keep(const DocumentSet& some) {
    DocumentSet gone = documents_;
    gone -= some;
    drop(gone);
  }
  void drop(const DocumentSet& some) {
    some.for_each([&](std::uint32_t at) { scores_[at] = 0; });
    documents_ -= some;
  }
  /// Calls `use` with each document and its score; the sheet is empty then.
  template <typename Use>
  void take_all(Use&& use) {
    documents_.for_each(
        [&](std::uint32_t at) { use(at, std::exchange(scores_[at], 0)); });
    documents_ = {};
  }
  void clear() {
    documents_.for_each([&](std::uint32_t at) { scores_[at] = 0; });
    documents_ = {};
  }

 private:
  DocumentSet documents_;
  std::array<double, kWindowDocuments> scores_{};
};

}  // namespace lede
