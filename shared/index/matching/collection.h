#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "lists/generation_lists.h"
#include "term_walk.h"

namespace lede {

/// The generations that are searched as if they were one, a document's number
/// in all of them, and what scores take from all of them. Lists and matchers
/// borrow it. For one thread.
///
/// Numbers are dealt out in turn, as Xapian does: of two generations the
/// first has 1, 3, 5 ..., the second 2, 4, 6 ...
class Collection {
 public:
  /// Throws WrongFormatError, DamagedIndexError, IoError.
  void add(const std::filesystem::path& generation) {
    generations_.push_back(std::make_unique<GenerationLists>(generation));
    documents_ += generations_.back()->document_count();
    length_ += generations_.back()->total_length();
  }

  std::size_t generation_count() const { return generations_.size(); }
  GenerationLists& generation(std::size_t at) const {
    return *generations_[at];
  }

  std::uint32_t document_in_all(std::size_t generation,
                                std::uint32_t document) const {
    return static_cast<std::uint32_t>((document - 1) * generations_.size() +
                                      generation + 1);
  }
  std::size_t generation_of(std::uint32_t document) const {
    return (document - 1) % generations_.size();
  }
  std::uint32_t document_in_generation(std::uint32_t document) const {
    return static_cast<std::uint32_t>((document - 1) / generations_.size() + 1);
  }

  std::uint64_t document_count() const { return documents_; }
  std::uint64_t documents_with(std::string_view term) const {
    std::uint64_t documents = 0;
    for (const auto& each : generations_) {
      documents += each->postings(term).size();
    }
    return documents;
  }
  /// See term_walk.h.
  void walk_terms(std::string_view prefix, const TermVisitor& visit) const;

  /// In the unit of docs/ranking.md.
  double mean_length() const {
    return documents_ == 0
               ? 0
               : static_cast<double>(length_) / static_cast<double>(documents_);
  }

 private:
  std::vector<std::unique_ptr<GenerationLists>> generations_;
  std::uint64_t documents_ = 0;
  std::uint64_t length_ = 0;
};

}  // namespace lede
