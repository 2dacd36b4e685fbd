#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "bits.h"
#include "code_finder.h"
#include "place_codes.h"

namespace lede {

/// A term whose places are asked for.
class PlacedTerm {
 public:
  explicit PlacedTerm(std::string name)
      : name_(std::move(name)), hash_(place_hash(name_, 0)) {}

  const std::string& name() const { return name_; }

  /// The value slot that holds its places.
  std::uint32_t slot() const;

  std::uint64_t hash(std::uint64_t seed) const {
    return seed == 0 ? hash_ : place_hash(name_, seed);
  }

 private:
  std::string name_;
  std::uint64_t hash_;
};

/// Where a term stands in a document, by what is stored of its share
/// (place_codes.h), some 1.7 bytes a word. A document has a value for each
/// share; so of an article one in sixteen bytes is read to find a term.
///
///     number  0 and another number: what hashes are seeded with; nothing for 0
///     number  32 times the terms whose code another has, plus the bits of a
///             code
///     number  of words
///     of each term whose code another has, its tag: twice the bits of a code
///     of each word its code
///     of each word how far its place is behind that of the one before
///
/// Numbers are those of ByteReader, what follows them is written by BitWriter,
/// distances in its Golomb code. Words are in the order of their places. Of the
/// codes, two to the power of their bits, the last quarter is for terms whose
/// code another has, in the order of the tags; that of the others is their hash
/// as a share of the first three quarters.
///
/// No two terms with places in one document share a code, so that the places of
/// a term are found without the document's list of terms, but *only if the
/// document has it*: those of any other may be another's.
///
///     Places port(value_of_slot(term.slot()), term);
///     while (port.next()) use(port.place());
class Places {
 public:
  /// Those of a term that the document has, whose share `bytes` are; none of a
  /// term that by schema.h has none anywhere. `bytes` outlive it; there are
  /// some. Throws DamagedIndexError, as all of it.
  Places(std::string_view bytes, const PlacedTerm& term);

  /// Goes to the first place, or the next one above; false at the end.
  bool next();

  /// Goes to the first place from `place` on, if it is not there or behind it.
  bool skip_to(std::uint32_t place) {
    while (!has_begun_ || place_ < place) {
      if (!next()) return false;
    }
    return true;
  }

  /// Where next() or skip_to() went.
  std::uint32_t place() const { return static_cast<std::uint32_t>(place_); }

 private:
  CodeFinder words_;        // of the term
  std::size_t passed_ = 0;  // distances that were read
  BitReader distances_;
  bool has_begun_ = false;
  std::uint64_t place_ = 0;
};

}  // namespace lede
