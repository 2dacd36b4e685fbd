#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

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

  /// Adds scores to those that are here already, and no document.
  void add_scores_of(const ScoreSheet& other) {
    other.documents_.for_each(
        [&](std::uint32_t at) { scores_[at] += other.scores_[at]; });
  }
  void add(const ScoreSheet& other) {
    documents_ |= other.documents_;
    add_scores_of(other);
  }

  /// Adds what scores more there than here.
  void add_better(const ScoreSheet& other) {
    documents_ |= other.documents_;
    other.documents_.for_each([&](std::uint32_t at) {
      if (scores_[at] < other.scores_[at]) scores_[at] = other.scores_[at];
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
  void clear() {
    documents_.for_each([&](std::uint32_t at) { scores_[at] = 0; });
    documents_ = {};
  }

 private:
  DocumentSet documents_;
  std::array<double, kWindowDocuments> scores_{};
};

}  // namespace lede
