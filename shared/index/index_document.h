#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "digest.h"

namespace lede {

/// A term of an article, with how often it counts. Valid as long as the
/// IndexTerms that it comes from, unchanged.
struct IndexTerm {
  std::string_view term;
  std::uint32_t count = 0;   ///< 0: found, but without weight
  std::uint64_t digest = 0;  ///< short_digest_of() the term
};

/// Where a term stands.
struct IndexPlace {
  std::uint32_t position = 0;
  std::uint32_t term = 0;  ///< which one, counted from 0 as they were added
};

/// The terms of one article, all in a few pieces of memory: there are some
/// thousand of them. Each is digested once, for all tables and codes that are
/// made by digest on its way into the index.
///
///     IndexTerms terms;
///     terms.add("port", 2, positions);
///     terms.add("Zport", 2);
///     for (const IndexTerm& each : terms) use(each.term, each.count);
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

  /// Makes room for about so many.
  void reserve(std::size_t terms, std::size_t places) {
    constexpr std::size_t kUsualBytes = 12;  // of a term
    bytes_.reserve(terms * kUsualBytes);
    entries_.reserve(terms);
    places_.reserve(places);
  }

  void add(std::string_view term, std::uint32_t count,
           std::span<const std::uint32_t> positions = {}) {
    for (const std::uint32_t position : positions) {
      add_place({position, static_cast<std::uint32_t>(size())});
    }
    add(term, short_digest_of(term), count);
  }

  /// For who has digested it already.
  void add(std::string_view term, std::uint64_t digest, std::uint32_t count) {
    bytes_ += term;
    entries_.push_back(
        {digest, static_cast<std::uint32_t>(bytes_.size()), count});
  }

  /// Counts a term so many times more.
  void count_more(std::size_t at, std::uint32_t count) {
    entries_[at].count += count;
  }

  /// Of a term that may be added later. Those of a text in its order are
  /// soonest written.
  void add_place(IndexPlace place) { places_.push_back(place); }

  IndexTerm operator[](std::size_t at) const {
    const std::size_t begin = at == 0 ? 0 : entries_[at - 1].bytes_end;
    const Entry& entry = entries_[at];
    return {{bytes_.data() + begin, entry.bytes_end - begin},
            entry.count,
            entry.digest};
  }

  /// As they were added.
  std::span<const IndexPlace> places() const { return places_; }

  std::size_t size() const { return entries_.size(); }
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size()}; }

 private:
  // Terms of one article stay far below 4 GB: it has kMaxPosition words at
  // most, in text of kMaxStoredBytes.
  struct Entry {
    std::uint64_t digest = 0;
    std::uint32_t bytes_end = 0;
    std::uint32_t count = 0;
  };

  std::string bytes_;
  std::vector<IndexPlace> places_;
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
  std::string stored;  ///< of encode_article(); an IndexWriter packs it
  /// Slots rising, none twice, bytes not empty.
  std::vector<IndexValue> values;
};

}  // namespace lede
