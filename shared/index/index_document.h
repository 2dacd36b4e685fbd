#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

/// A term of an article, with how often it counts. Valid as long as the
/// IndexTerms that it comes from, unchanged.
struct IndexTerm {
  std::string_view term;
  std::uint32_t count = 0;  ///< 0: found, but without weight
};

/// Where a term stands.
struct IndexPlace {
  std::uint32_t position = 0;
  std::uint32_t term = 0;  ///< which one, counted from 0 as they were added
};

/// The terms of one article, all in a few pieces of memory: there are some
/// thousand of them.
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

  void add(std::string_view term, std::uint32_t count,
           std::span<const std::uint32_t> positions = {}) {
    for (const std::uint32_t position : positions) {
      places_.push_back({position, static_cast<std::uint32_t>(size())});
    }
    bytes_ += term;
    entries_.push_back({bytes_.size(), count});
  }

  /// The places of terms, of which some may be added later. Those of a text in
  /// its order are soonest written.
  void add_places(std::span<const IndexPlace> places) {
    places_.insert(places_.end(), places.begin(), places.end());
  }

  /// Has memory for as much.
  void reserve(std::size_t terms, std::size_t bytes) {
    entries_.reserve(terms);
    bytes_.reserve(bytes);
  }

  IndexTerm operator[](std::size_t at) const {
    const std::size_t begin = at == 0 ? 0 : entries_[at - 1].bytes_end;
    const Entry& entry = entries_[at];
    return {std::string_view(bytes_).substr(begin, entry.bytes_end - begin),
            entry.count};
  }

  /// As they were added.
  std::span<const IndexPlace> places() const { return places_; }

  std::size_t size() const { return entries_.size(); }
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size()}; }

 private:
  struct Entry {
    std::size_t bytes_end = 0;
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
