#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

/// A term of an article, with how often it counts and where it stands. Valid
/// as long as the IndexTerms that it comes from, unchanged.
struct IndexTerm {
  std::string_view term;
  std::uint32_t count = 0;                   ///< 0: found, but without weight
  std::span<const std::uint32_t> positions;  ///< rising; may be empty
};

/// The terms of one article, all in a few pieces of memory: there are some
/// thousand of them.
///
///     IndexTerms terms;
///     terms.add("port", 2, positions);
///     terms.add("Zport", 2);
///     for (const IndexTerm& each : terms) use(each.term, each.positions);
class IndexTerms {
 public:
  class Iterator {
   public:
    Iterator(const IndexTerms& terms, std::size_t at)
        : terms_(&terms), at_(at) {}

    IndexTerm operator*() const { return (*terms_)[at_]; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const IndexTerms* terms_;
    std::size_t at_;
  };

  void add(std::string_view term, std::uint32_t count,
           std::span<const std::uint32_t> positions = {}) {
    bytes_ += term;
    positions_.insert(positions_.end(), positions.begin(), positions.end());
    entries_.push_back({bytes_.size(), positions_.size(), count});
  }

  /// Has memory for as much.
  void reserve(std::size_t terms, std::size_t bytes, std::size_t positions) {
    entries_.reserve(terms);
    bytes_.reserve(bytes);
    positions_.reserve(positions);
  }

  IndexTerm operator[](std::size_t at) const {
    const Entry begin = at == 0 ? Entry() : entries_[at - 1];
    const Entry& entry = entries_[at];
    return {std::string_view(bytes_).substr(begin.bytes_end,
                                            entry.bytes_end - begin.bytes_end),
            entry.count,
            std::span(positions_)
                .subspan(begin.positions_end,
                         entry.positions_end - begin.positions_end)};
  }

  std::size_t size() const { return entries_.size(); }
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size()}; }

 private:
  struct Entry {
    std::size_t bytes_end = 0;
    std::size_t positions_end = 0;
    std::uint32_t count = 0;
  };

  std::string bytes_;
  std::vector<std::uint32_t> positions_;
  std::vector<Entry> entries_;
};

/// What an article is sorted or sifted by, in one of the slots of schema.h.
struct IndexValue {
  std::uint32_t slot = 0;
  std::string bytes;
};

/// What goes into the index for one article.
struct IndexDocument {
  std::string id;
  IndexTerms terms;    ///< none twice, see schema.h
  std::string stored;  ///< of encode_article()
  /// Slots rising, none twice, bytes not empty.
  std::vector<IndexValue> values;
};

}  // namespace lede
