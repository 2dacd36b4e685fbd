#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index_document.h"

namespace lede {

/// Appends where the terms of a document stand, in some 1.6 bytes a word;
/// nothing for one without places. Numbers are those of ByteReader:
///
///     number  what hashes are seeded with: the least that keeps them apart
///     number  bits of a code, 8 at least
///     number  of terms whose code another has; for each, the four bytes of
///             its hash, the lowest first
///     number  of rows, each of words at places one behind the other; for each:
///       number  the first place
///       number  how many
///     of each word the lowest 8 bits of its term's code
///     of each word the other bits, the lowest of a byte first
///
/// A hash is the upper half of stable_hash() times kHashMixer. Of the codes,
/// two to the power of their bits, the last quarter is for terms whose code
/// another has, in the order of the list; that of the others is their hash as
/// a share of the first three quarters.
void append_places(std::string& bytes, const IndexTerms& terms);

/// Reads what append_places() wrote. No two terms with places in one document
/// share a code, so that the places of a term are found without the document's
/// list of terms, but *only if the document has it*: those of any other may be
/// another's.
///
///     const Places places(bytes);
///     const std::vector<std::uint32_t> port = places.of("port");
class Places {
 public:
  /// `bytes` outlive it. Throws DamagedIndexError.
  explicit Places(std::string_view bytes);

  /// The places of a term that the document has, rising, each once; none for
  /// one that by schema.h has none anywhere.
  std::vector<std::uint32_t> of(std::string_view term) const;

  /// Do terms that the document has stand side by side somewhere, in this
  /// order?
  bool has_row(std::span<const std::string_view> terms) const;

 private:
  struct Row {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };

  std::uint32_t code_of(std::string_view term) const;
  std::uint32_t upper_bits(std::size_t word) const;
  bool is_at(std::size_t word, std::uint32_t code) const;
  bool is_one_row(std::size_t word, std::size_t count) const;
  bool stand_beside_the_text(std::span<const std::uint32_t> codes) const;

  std::uint64_t seed_ = 0;
  unsigned bits_ = 0;
  std::string_view other_hashes_;  // of terms whose code another has
  std::vector<Row> rows_;
  std::size_t text_words_ = 0;   // of rows before the first that begins anew
  std::string_view low_bytes_;   // of codes, a byte a word
  std::string_view upper_bits_;  // of codes
};

}  // namespace lede
