#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "index_document.h"
#include "place_codes.h"

namespace lede {

/// Writes where the terms of documents stand, as Places reads it. Its memory
/// serves one document after the other. For one thread.
class PlacesWriter {
 public:
  /// The bytes of each share, for the slots from kFirstPlacesSlot on; none of a
  /// share without places. Valid until the next call.
  using Shares = std::array<std::string, kPlaceShares>;

  const Shares& write(const IndexTerms& terms);

 private:
  // A term is known in its share by its place in these lists.
  struct Share {
    std::vector<std::uint32_t> terms;   // of the document
    std::vector<std::uint64_t> hashes;  // of each
    std::vector<IndexPlace> places;
  };
  struct Known {
    std::uint32_t number = 0;  // plus 1, in its share; 0: not met yet
    std::uint32_t share = 0;
  };

  void divide(const IndexTerms& terms);
  Known meet(const IndexTerms& terms, std::uint32_t term);
  void append(std::string& bytes, Share& share, const IndexTerms& terms);
  std::uint64_t give_codes(Share& share, const IndexTerms& terms);

  std::array<Share, kPlaceShares> shares_;
  std::vector<Known> known_;  // by term
  PlaceCodes codes_;
  Shares bytes_;
};

}  // namespace lede
