#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "digest.h"
#include "placed_document.h"

namespace lede {

/// Stands for everything that the index holds of an article: its id, terms with
/// counts and places, values and stored form. Not for its document number,
/// nor for the order in which terms and values are added.
///
/// The sum of it over all articles is an index's fingerprint: the same for the
/// same articles, whichever way and in however many nights they came into it.
class DocumentDigest {
 public:
  /// Any but that of the id, which has none.
  void add_term(std::uint64_t digest_of_term, std::uint32_t count);

  /// Those that tell where terms stand, too.
  void add_value(std::uint32_t slot, std::string_view bytes);

  Digest finished(std::string_view id, std::string_view stored) const;

 private:
  std::uint64_t terms_ = 0;
  std::uint64_t term_count_ = 0;
  std::uint64_t values_ = 0;
};

Digest digest_of(const PlacedDocument& placed);

}  // namespace lede
